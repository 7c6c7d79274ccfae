/* Quốc hiệu: a document without it. */
#include "plugins/header/rules.h"

static int
check_missing(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct vt_finding f = kit_fault_at(VT_PART_NATION, kit_span(NULL, 0, 0));
	int appendix, status;

	if (parts->nation != NULL)
		return VT_OK;
	status = kit_is_appendix(check, doc, parts, &appendix, err);
	if (status != VT_OK || appendix)
		return status;
	/* Documents of the party have a title of their own; this regulation does
	 * not say which. */
	if (parts->party)
		return check->ops->undecided(check,
		    (struct vt_text){"Văn bản của Đảng có tiêu đề riêng, không thuộc quy định này.",
			"A document of the party has a title of its own, outside this "
			"regulation."},
		    err);
	return kit_fault(check, &f, err, "Văn bản không có Quốc hiệu",
	    "The document has no national title");
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
