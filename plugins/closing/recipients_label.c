/* Nơi nhận: the words themselves, with their colon. */
#include "plugins/closing/rules.h"

static int
check_label(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	const struct vt_list_part *list = parts->recipients;
	struct vt_finding f;
	struct vt_str text, want;
	struct vt_span at;
	int status;

	(void)doc;
	if (list == NULL)
		return VT_OK;
	status = check->ops->fixed(check, "label", &want, err);
	if (status != VT_OK)
		return status;
	if (list->label == NULL) {
		f = kit_fault_at(VT_PART_RECIPIENTS, kit_span_trim(kit_first_span(list->whole)));
		return kit_fault(check, &f, err, "Trên danh sách nơi nhận không có “%.*s”",
		    "The list of recipients is not headed “%.*s”", (int)want.n, want.s);
	}
	at = kit_span_trim(kit_first_span(list->label));
	text = kit_span_text(at);
	if (kit_eq(text, want))
		return VT_OK;
	f = kit_fault_fixed(VT_PART_RECIPIENTS, at, want);
	return kit_fault(check, &f, err, "Ghi “%.*s”, đúng là “%.*s”",
	    "It says “%.*s” where it should be “%.*s”", (int)text.n, text.s, (int)want.n, want.s);
}

const struct vt_rule recipients_label_rule = {
    .size = sizeof(recipients_label_rule),
    .id = "recipients.label",
    .title = {"Từ “Nơi nhận:”", "The words “Nơi nhận:”"},
    .about = {"Từ “Nơi nhận” viết chữ thường, sau có dấu hai chấm.",
	"The words “Nơi nhận” in lower case, with a colon after them."},
    .mend = {"Ghi “Nơi nhận:”.", "Write “Nơi nhận:”."},
    .check = check_label,
};
