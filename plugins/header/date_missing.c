/* Địa danh và thời gian: a document without any. */
#include "plugins/header/rules.h"

static int
check_missing(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	if (parts->date != NULL)
		return VT_OK;
	return kit_fault_missing(check, doc, parts, VT_PART_DATE,
	    (struct vt_text){"Văn bản không có địa danh và thời gian ban hành",
		"The document has no place and date"},
	    err);
}

const struct vt_rule date_missing_rule = {
    .size = sizeof(date_missing_rule),
    .id = "date.missing",
    .title = {"Thiếu địa danh, thời gian ban hành", "No place and date"},
    .about = {"Văn bản phải ghi địa danh và ngày, tháng, năm ban hành dưới Quốc hiệu và Tiêu "
	      "ngữ. Biên bản và văn bản kèm theo một văn bản khác thì không cần.",
	"A document has its place and date below the national title and motto. Minutes, and "
	"documents that are issued with another one, need none."},
    .mend = {"Ghi “<địa danh>, ngày … tháng … năm …” dưới Tiêu ngữ, cùng dòng với số, ký hiệu.",
	"Put “<place>, ngày … tháng … năm …” below the motto, on the line of the number."},
    .check = check_missing,
};
