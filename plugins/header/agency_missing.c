/* Tên cơ quan ban hành: a document without it. */
#include "plugins/header/rules.h"

static int
check_missing(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	if (parts->agency != NULL)
		return VT_OK;
	return kit_fault_missing(check, doc, parts, VT_PART_AGENCY,
	    (struct vt_text){"Văn bản không có tên cơ quan, tổ chức ban hành",
		"The document does not name the agency that issues it"},
	    err);
}

const struct vt_rule agency_missing_rule = {
    .size = sizeof(agency_missing_rule),
    .id = "agency.missing",
    .title = {"Thiếu tên cơ quan ban hành", "No issuing agency"},
    .about = {"Văn bản hành chính phải ghi tên chính thức, đầy đủ của cơ quan, tổ chức ban "
	      "hành ở góc trên bên trái trang đầu.",
	"An administrative document names the agency that issues it, officially and in full, "
	"at the top left of the first page."},
    .mend = {"Ghi tên cơ quan, tổ chức ban hành dưới tên cơ quan chủ quản trực tiếp (nếu "
	     "có): chữ in hoa, đậm, cỡ 12 đến 13.",
	"Put the name of the issuing agency below its parent agency, if any: bold capitals of "
	"12 to 13 pt."},
    .check = check_missing,
};
