/* Số, ký hiệu: a document without any. */
#include "plugins/header/rules.h"

static int
check_missing(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	if (parts->number != NULL)
		return VT_OK;
	return kit_fault_missing(check, doc, parts, VT_PART_NUMBER,
	    (struct vt_text){
		"Văn bản không có số, ký hiệu", "The document has no number and symbol"},
	    err);
}

const struct vt_rule number_missing_rule = {
    .size = sizeof(number_missing_rule),
    .id = "number.missing",
    .title = {"Thiếu số, ký hiệu", "No number and symbol"},
    .about = {"Văn bản phải có dòng số, ký hiệu dưới tên cơ quan ban hành. Văn bản kèm theo "
	      "một văn bản khác thì không cần.",
	"A document has a line with its number and symbol below the issuing agency. One that "
	"is issued with another document needs none."},
    .mend = {"Ghi dòng “Số: …/…” canh giữa dưới tên cơ quan ban hành; chưa cấp số thì để "
	     "trống trước dấu gạch chéo.",
	"Put the line “Số: …/…” centred below the issuing agency; leave a blank before the "
	"slash until the number is given."},
    .check = check_missing,
};
