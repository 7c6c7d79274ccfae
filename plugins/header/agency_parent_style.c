/* Tên cơ quan chủ quản: how it is set. */
#include "plugins/header/rules.h"

static int
check_style(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	(void)doc;
	if (parts->parent_agency == NULL || parts->parent_agency->certainty < VT_LIKELY)
		return VT_OK;
	return expect_style(check, parts->parent_agency, err);
}

const struct vt_rule agency_parent_style_rule = {
    .size = sizeof(agency_parent_style_rule),
    .id = "agency.parent-style",
    .title = {"Kiểu chữ của tên cơ quan chủ quản", "Setting of the parent agency"},
    .about = {"Tên cơ quan, tổ chức chủ quản trực tiếp bằng chữ in hoa, cỡ chữ 12 đến 13, "
	      "kiểu chữ đứng, không đậm.",
	"The parent agency in capitals of 12 to 13 pt, upright, not bold."},
    .mend = {"Đặt tên cơ quan chủ quản chữ in hoa, đứng, không đậm, cỡ 12 đến 13.",
	"Set the parent agency in upright capitals of 12 to 13 pt, not bold."},
    .check = check_style,
};
