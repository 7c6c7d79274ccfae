/* Số, ký hiệu: the type in the symbol is the type of the title. */
#include "plugins/header/rules.h"

static int
check_type(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct vt_str name = parts->title->name, code;
	struct vt_str group, meant;
	struct notation n;
	struct vt_finding f;
	int issued_with, status;

	if (parts->number == NULL || parts->title->whole == NULL || name.n == 0)
		return VT_OK;
	notation_split(parts->number, &n);
	if (n.count == 0 || n.blank)
		return VT_OK;
	group = notation_text(&n, 0);
	status = check->ops->lookup(check, "types", group, &meant, err);
	if (status == VT_OK)
		status = notation_code(check, parts, &code, err);
	/* A group that is no code of a type names an agency: TC may be finance. */
	if (status != VT_OK || meant.s == NULL || kit_same(meant, name) || kit_eq(group, code))
		return status;
	/* A regulation issued with a decision may show the decision's number. */
	status = kit_issued_with(check, doc, parts, &issued_with, err);
	if (status != VT_OK || issued_with)
		return status;
	f = kit_fault_at(VT_PART_NUMBER, n.groups[0].at);
	if (kit_title_goes_on(parts))
		f.variant = "extended";
	if (code.n == 0)
		return kit_fault(check, &f, err, "“%.*s” là chữ viết tắt của %.*s, văn bản là %.*s",
		    "“%.*s” is the code of %.*s, the document is titled "
		    "%.*s",
		    (int)group.n, group.s, (int)meant.n, meant.s, (int)name.n, name.s);
	return kit_fault(check, &f, err, "“%.*s” là chữ viết tắt của %.*s, văn bản là %.*s: “%.*s”",
	    "“%.*s” is the code of %.*s, the document is titled %.*s: "
	    "“%.*s”",
	    (int)group.n, group.s, (int)meant.n, meant.s, (int)name.n, name.s, (int)code.n, code.s);
}

const struct vt_rule number_type_mismatch_rule = {
    .size = sizeof(number_type_mismatch_rule),
    .id = "number.type-mismatch",
    .title = {"Ký hiệu không khớp tên loại", "Symbol and title differ"},
    .about = {"Chữ viết tắt tên loại trong ký hiệu phải là của tên loại ghi trên văn bản.",
	"The code of the type in the symbol is that of the title."},
    .mend = {"Sửa ký hiệu theo tên loại, hoặc tên loại theo ký hiệu đã đăng ký.",
	"Mend the symbol after the title, or the title after the registered symbol."},
    .check = check_type,
};
