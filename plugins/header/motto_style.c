/* Tiêu ngữ: how it is set. */
#include "plugins/header/rules.h"

static int
check_style(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	(void)doc;
	return expect_style(check, parts->motto, err);
}

const struct vt_rule motto_style_rule = {
    .size = sizeof(motto_style_rule),
    .id = "motto.style",
    .title = {"Kiểu chữ của Tiêu ngữ", "Setting of the motto"},
    .about = {"Tiêu ngữ cỡ chữ 13 đến 14, kiểu chữ đứng, đậm, canh giữa dưới Quốc hiệu.",
	"The motto in 13 to 14 pt, upright, bold, centred below the national title."},
    .mend = {"Đặt Tiêu ngữ chữ đứng, đậm, cỡ 13 đến 14, canh giữa dưới Quốc hiệu.",
	"Set the motto upright and bold in 13 to 14 pt, centred below the national title."},
    .check = check_style,
};
