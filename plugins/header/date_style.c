/* Địa danh và thời gian: how the line is set. */
#include "plugins/header/rules.h"

static int
check_style(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	int presence, status;

	if (parts->date == NULL)
		return VT_OK;
	/* `Ngày: 20-9-2025` below the number of a judgment, as its form has it. */
	status = kit_presence(check, doc, parts, "date", &presence, err);
	if (status != VT_OK || (presence == KIT_IN_TEXT && parts->date->place == NULL))
		return status;
	return expect_style(check, parts->date->whole, err);
}

const struct vt_rule date_style_rule = {
    .size = sizeof(date_style_rule),
    .id = "date.style",
    .title = {"Kiểu chữ của địa danh, thời gian", "Setting of place and date"},
    .about = {"Địa danh và thời gian ban hành cỡ chữ 13 đến 14, kiểu chữ nghiêng.",
	"Place and date in 13 to 14 pt, italic."},
    .mend = {"Đặt cả dòng cỡ chữ 13 đến 14, kiểu chữ nghiêng.",
	"Set the whole line in 13 to 14 pt, italic."},
    .check = check_style,
};
