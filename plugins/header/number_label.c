/* Số, ký hiệu: the word `Số:` before the number. */
#include "plugins/header/rules.h"

static int
check_label(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	const struct vt_number_part *number = parts->number;
	struct vt_words labels;
	struct vt_finding f;
	struct vt_str text, want;
	struct vt_span at;
	int status;

	(void)doc;
	if (number == NULL)
		return VT_OK;
	status = check->ops->words(check, "labels", &labels, err);
	if (status != VT_OK || labels.count == 0)
		return status;
	want = labels.items[0];
	if (number->label == NULL) {
		text = kit_trim(number->whole->text);
		f = kit_fault_at(VT_PART_NUMBER, kit_span_trim(kit_first_span(number->whole)));
		return kit_fault(check, &f, err, "Trước số, ký hiệu “%.*s” không có “%.*s”",
		    "“%.*s” is not preceded by “%.*s”", (int)text.n, text.s, (int)want.n, want.s);
	}
	at = kit_span_trim(kit_first_span(number->label));
	text = kit_span_text(at);
	for (size_t i = 0; i < labels.count; i++)
		if (kit_eq(text, labels.items[i]))
			return VT_OK;
	f = kit_fault_fixed(VT_PART_NUMBER, at, want);
	return kit_fault(check, &f, err, "Ghi “%.*s”, đúng là “%.*s”",
	    "It says “%.*s” where it should be “%.*s”", (int)text.n, text.s, (int)want.n, want.s);
}

const struct vt_rule number_label_rule = {
    .size = sizeof(number_label_rule),
    .id = "number.label",
    .title = {"Chữ “Số:” trước số văn bản", "The word “Số:” before the number"},
    .about = {"Từ “Số” viết thường, chữ cái đầu viết hoa, sau có dấu hai chấm liền chữ.",
	"The word “Số” with one capital and a colon right after it."},
    .mend = {"Ghi “Số:” trước số của văn bản.", "Write “Số:” before the number."},
    .check = check_label,
};
