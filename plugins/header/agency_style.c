/* Tên cơ quan ban hành: how it is set. */
#include "plugins/header/rules.h"

static int
check_style(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	int status;

	(void)doc;
	/* Whose name it is must be sure before its weight is judged. */
	if (parts->agency == NULL || parts->agency->certainty < VT_LIKELY)
		return VT_OK;
	if ((status = expect_style(check, parts->agency, err)) != VT_OK)
		return status;
	return expect_centred_as(check, parts->agency,
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
