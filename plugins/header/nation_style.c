/* Quốc hiệu: how it is set. */
#include "plugins/header/rules.h"

static int
check_style(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	(void)doc;
	return expect_style(check, parts->nation, err);
}

const struct vt_rule nation_style_rule = {
    .size = sizeof(nation_style_rule),
    .id = "nation.style",
    .title = {"Kiểu chữ của Quốc hiệu", "Setting of the national title"},
    .about = {"Quốc hiệu bằng chữ in hoa, cỡ chữ 12 đến 13, kiểu chữ đứng, đậm.",
	"The national title in capitals of 12 to 13 pt, upright, bold."},
    .mend = {"Đặt Quốc hiệu chữ in hoa, đứng, đậm, cỡ 12 đến 13.",
	"Set the national title in bold upright capitals of 12 to 13 pt."},
    .check = check_style,
};
