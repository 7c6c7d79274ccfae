/* Quốc hiệu: a document without it. */
#include "plugins/header/rules.h"

static int
check_missing(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	if (parts->nation != NULL)
		return VT_OK;
	return head_missing(check, doc, parts, VT_PART_NATION,
	    (struct vt_text){"Văn bản không có Quốc hiệu", "The document has no national title"},
	    err);
}

const struct vt_rule nation_missing_rule = {
    .size = sizeof(nation_missing_rule),
    .id = "nation.missing",
    .title = {"Thiếu Quốc hiệu", "No national title"},
    .about = {"Văn bản hành chính phải có Quốc hiệu ở phía trên cùng, bên phải trang đầu "
	      "tiên. Phụ lục lưu thành tệp riêng thì không cần.",
	"An administrative document has the national title at the top right of its first "
	"page. An appendix in a file of its own needs none."},
    .mend = {"Ghi Quốc hiệu ở trên cùng, bên phải trang đầu: chữ in hoa, đậm, cỡ 12 đến 13.",
	"Put the national title at the top right of the first page: capitals, bold, 12 to 13 "
	"pt."},
    .check = check_missing,
};
