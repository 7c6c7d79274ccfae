/* Địa chỉ, điện thoại, thư điện tử: how they are set. */
#include "plugins/closing/rules.h"

static int
check_style(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	static const struct vt_text subject = {
	    "địa chỉ, số điện thoại của cơ quan", "address of the agency"};

	(void)doc;
	return parts->official == 0 ? VT_OK : expect_style_of(check, parts->contact, subject, err);
}

const struct vt_rule contact_style_rule = {
    .size = sizeof(contact_style_rule),
    .id = "contact.style",
    .title = {"Kiểu chữ của địa chỉ cơ quan", "Setting of the agency's address"},
    .about = {"Địa chỉ, thư điện tử, trang thông tin điện tử, số điện thoại, số Fax ở trang thứ "
	      "nhất: chữ in thường, cỡ chữ 11 đến 12, kiểu chữ đứng.",
	"Address, mail, page, telephone and fax on the first page: lower case, 11 to 12 pt, "
	"upright."},
    .mend = {"Đặt dòng địa chỉ cỡ chữ 11 đến 12, kiểu chữ đứng.",
	"Set the address in 11 to 12 pt, upright."},
    .check = check_style,
};
