/* Tiêu ngữ: a document without it. */
#include "plugins/header/rules.h"

static int
check_missing(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	if (parts->motto != NULL)
		return VT_OK;
	return head_missing(check, doc, parts, VT_PART_MOTTO,
	    (struct vt_text){"Văn bản không có Tiêu ngữ", "The document has no motto"}, err);
}

const struct vt_rule motto_missing_rule = {
    .size = sizeof(motto_missing_rule),
    .id = "motto.missing",
    .title = {"Thiếu Tiêu ngữ", "No motto"},
    .about = {"Văn bản hành chính phải có Tiêu ngữ, canh giữa dưới Quốc hiệu. Phụ lục lưu "
	      "thành tệp riêng thì không cần.",
	"An administrative document has the motto, centred below the national title. An "
	"appendix in a file of its own needs none."},
    .mend = {"Ghi Tiêu ngữ canh giữa dưới Quốc hiệu: chữ in thường, đậm, cỡ 13 đến 14, dưới "
	     "có đường kẻ ngang.",
	"Put the motto centred below the national title: lower case, bold, 13 to 14 pt, with "
	"a line below."},
    .check = check_missing,
};
