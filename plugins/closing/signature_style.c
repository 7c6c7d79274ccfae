/* Chữ ký: how authority and position are set. */
#include "plugins/closing/rules.h"

static int
check_style(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	static const struct vt_text authority = {
	    "quyền hạn của người ký", "authority of the signer"};
	static const struct vt_text position = {"chức vụ của người ký", "position of the signer"};
	int status = VT_OK;

	(void)doc;
	for (size_t i = 0; i < parts->signature_count && status == VT_OK; i++) {
		const struct vt_signature_part *block = parts->signatures[i];

		for (size_t k = 0; k < block->authority_count && status == VT_OK; k++)
			status = expect_style_of(check, block->authority[k], authority, err);
		if (status == VT_OK)
			status = expect_style_of(check, block->position, position, err);
		if (status == VT_OK)
			status = expect_style_of(check, block->other_position, position, err);
	}
	return status;
}

const struct vt_rule signature_style_rule = {
    .size = sizeof(signature_style_rule),
    .id = "signature.style",
    .title = {"Kiểu chữ của quyền hạn, chức vụ", "Setting of authority and position"},
    .about = {"Quyền hạn, chức vụ của người ký in hoa, cỡ chữ 13 đến 14, kiểu chữ đứng, đậm, "
	      "canh giữa phần ký.",
	"Authority and position in capitals, 13 to 14 pt, upright, bold, centred."},
    .mend = {"Đặt quyền hạn, chức vụ in hoa, cỡ chữ 13 đến 14, đứng, đậm.",
	"Set authority and position in capitals, 13 to 14 pt, upright, bold."},
    .check = check_style,
};
