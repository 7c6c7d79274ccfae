/* Tên loại: how it is set. */
#include "plugins/header/rules.h"

static int
check_style(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	(void)doc;
	/* Whether the line is the title must be sure before its setting is judged. */
	if (parts->title->whole == NULL || parts->title->whole->certainty < VT_CERTAIN)
		return VT_OK;
	return expect_style(check, parts->title->whole, err);
}

const struct vt_rule title_style_rule = {
    .size = sizeof(title_style_rule),
    .id = "title.style",
    .title = {"Kiểu chữ của tên loại", "Setting of the title"},
    .about = {"Tên loại văn bản bằng chữ in hoa, cỡ chữ 13 đến 14, kiểu chữ đứng, đậm, canh "
	      "giữa theo chiều ngang văn bản.",
	"The title in capitals of 13 to 14 pt, upright, bold, centred on the page."},
    .mend = {"Đặt tên loại chữ in hoa, đứng, đậm, cỡ 13 đến 14, canh giữa.",
	"Set the title in bold upright capitals of 13 to 14 pt, centred."},
    .check = check_style,
};
