/* Kính gửi: how it is set. */
#include "plugins/opening/rules.h"

/* Characters of a name that is hardly an abbreviation. */
#define LONG_NAME 12u

/* Three words in capitals are no abbreviation. */
static int
is_in_capitals(struct vt_str text)
{
	size_t words = 1;

	for (size_t i = 0; i < text.n; i++)
		words += text.s[i] == ' ';
	return words > 2 && kit_utf8_count(text, text.n) > LONG_NAME && kit_all_upper(text);
}

static int
check_style(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	int exempt, status;

	(void)doc;
	if (parts->addressee == NULL || kit_outside(check, parts))
		return VT_OK;
	status = kit_type_among(check, "exempt", parts, &exempt, err);
	if (status != VT_OK || exempt)
		return status;
	status = expect_style(check, parts->addressee->whole, err);
	/* `KÍNH GỬI:` before names in small letters */
	if (status == VT_OK && parts->addressee->label != NULL &&
	    !kit_all_upper(parts->addressee->whole->text))
		status = expect_upper(check, parts->addressee->label, err);
	for (size_t i = 0; i < parts->addressee->item_count && status == VT_OK; i++)
		if (!kit_all_upper(parts->addressee->whole->text) &&
		    is_in_capitals(parts->addressee->items[i]->text))
			return expect_upper(check, parts->addressee->items[i], err);
	return status;
}

const struct vt_rule addressee_style_rule = {
    .size = sizeof(addressee_style_rule),
    .id = "addressee.style",
    .title = {"Kiểu chữ của phần Kính gửi", "Setting of the addressee"},
    .about = {"Từ “Kính gửi” và tên nơi nhận bằng chữ in thường, cỡ chữ 13 đến 14, kiểu chữ "
	      "đứng.",
	"“Kính gửi” and the addressees in lower case of 13 to 14 pt, upright."},
    .mend = {"Đặt phần Kính gửi chữ in thường, đứng, cỡ 13 đến 14.",
	"Set the addressees upright, in lower case of 13 to 14 pt."},
    .check = check_style,
};
