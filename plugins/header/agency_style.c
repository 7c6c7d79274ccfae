/* Tên cơ quan ban hành: how it is set. */
#include <string.h>

#include "plugins/header/rules.h"

/* `SỞ NỘI VỤ.` */
static int
check_stop(struct vt_check *check, const struct vt_component *c, struct vt_error *err)
{
	struct vt_span at = kit_span_trim(kit_last_span(c));
	struct vt_str text = kit_span_text(at);
	struct vt_finding f;

	if (text.n < 2 || strchr(".:;,", text.s[text.n - 1]) == NULL || text.s[text.n - 2] == '.')
		return VT_OK;
	f = kit_fault_fixed(VT_PART_AGENCY, kit_span(at.paragraph, at.end - 1, at.end), VT_STR(""));
	f.variant = "stop";
	return kit_fault(check, &f, err, "Sau “%.*s” thừa dấu câu", "A mark too many behind “%.*s”",
	    (int)text.n, text.s);
}

static int
check_style(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	int status;

	(void)doc;
	/* Whose name it is must be sure before its weight is judged. */
	if (parts->agency == NULL || parts->agency->certainty < VT_LIKELY)
		return VT_OK;
	if ((status = expect_style(check, parts->agency, err)) != VT_OK ||
	    (status = check_stop(check, parts->agency, err)) != VT_OK)
		return status;
	return expect_centred_with(check, parts->agency, parts->parent_agency,
	    parts->parent_agency == NULL ? "alone" : "centred", err);
}

const struct vt_rule agency_style_rule = {
    .size = sizeof(agency_style_rule),
    .id = "agency.style",
    .title = {"Kiểu chữ của tên cơ quan ban hành", "Setting of the issuing agency"},
    .about = {"Tên cơ quan, tổ chức ban hành bằng chữ in hoa, cỡ chữ 12 đến 13, kiểu chữ "
	      "đứng, đậm, canh giữa dưới tên cơ quan chủ quản trực tiếp.",
	"The issuing agency in capitals of 12 to 13 pt, upright, bold, centred below its "
	"parent agency."},
    .mend = {"Đặt tên cơ quan ban hành chữ in hoa, đứng, đậm, cỡ 12 đến 13, canh giữa.",
	"Set the issuing agency in bold upright capitals of 12 to 13 pt, centred."},
    .check = check_style,
};
