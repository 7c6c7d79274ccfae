/* Số, ký hiệu: how the line is set. */
#include "plugins/header/rules.h"

static int
check_style(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	(void)doc;
	return expect_style(check, parts->number == NULL ? NULL : parts->number->whole, err);
}

const struct vt_rule number_style_rule = {
    .size = sizeof(number_style_rule),
    .id = "number.style",
    .title = {"Kiểu chữ của số, ký hiệu", "Setting of number and symbol"},
    .about = {"Số, ký hiệu cỡ chữ 13, kiểu chữ đứng.", "Number and symbol in 13 pt, upright."},
    .mend = {"Đặt cả dòng số, ký hiệu cỡ chữ 13, kiểu chữ đứng.",
	"Set the whole line in 13 pt, upright."},
    .check = check_style,
};
