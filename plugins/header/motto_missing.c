/* Tiêu ngữ: a document without it. */
#include "plugins/header/rules.h"

static int
check_missing(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct vt_finding f = kit_fault_at(VT_PART_MOTTO, kit_span(NULL, 0, 0));
	int appendix, status;

	if (parts->motto != NULL)
		return VT_OK;
	status = kit_is_appendix(check, doc, parts, &appendix, err);
	if (status != VT_OK || appendix)
		return status;
	if (parts->party)
		return check->ops->undecided(check,
		    (struct vt_text){"Văn bản của Đảng có tiêu đề riêng, không thuộc quy định này.",
			"A document of the party has a title of its own, outside this "
			"regulation."},
		    err);
	return kit_fault(check, &f, err, "Văn bản không có Tiêu ngữ", "The document has no motto");
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
