/* Tiêu đề of documents of the Party: how it is set. */
#include "plugins/header/rules.h"

static int
check_style(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	(void)doc;
	return expect_style(check, parts->party_title, err);
}

const struct vt_rule party_style_rule = {
    .size = sizeof(party_style_rule),
    .id = "party.style",
    .title = {"Kiểu chữ của tiêu đề văn bản Đảng", "Setting of the Party's title line"},
    .about = {"Tiêu đề “ĐẢNG CỘNG SẢN VIỆT NAM” in hoa, cỡ chữ 15, kiểu chữ đứng, đậm.",
	"The line “ĐẢNG CỘNG SẢN VIỆT NAM” in capitals of 15 pt, upright, bold."},
    .mend = {"Đặt tiêu đề in hoa, cỡ chữ 15, đứng, đậm.",
	"Set the title line in capitals of 15 pt, upright, bold."},
    .check = check_style,
};
