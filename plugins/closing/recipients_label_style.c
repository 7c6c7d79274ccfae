/* Nơi nhận: how the words are set. */
#include "plugins/closing/rules.h"

static int
check_style(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	static const struct vt_text subject = {"từ “Nơi nhận”", "words “Nơi nhận”"};

	(void)doc;
	return expect_style_of(check, parts->recipients == NULL ? NULL : parts->recipients->label,
	    subject, err);
}

const struct vt_rule recipients_label_style_rule = {
    .size = sizeof(recipients_label_style_rule),
    .id = "recipients.label-style",
    .title = {"Kiểu chữ của từ “Nơi nhận”", "Setting of the words “Nơi nhận”"},
    .about = {"Từ “Nơi nhận” cỡ chữ 12, kiểu chữ nghiêng, đậm.",
	"The words “Nơi nhận” in 12 pt, italic, bold."},
    .mend = {"Đặt từ “Nơi nhận” cỡ chữ 12, nghiêng, đậm.",
	"Set the words “Nơi nhận” in 12 pt, italic, bold."},
    .check = check_style,
};
