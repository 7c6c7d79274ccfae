/* Nơi nhận: one recipient named twice. */
#include "plugins/closing/rules.h"

#include "kit/entry.h"

/* An entry by its words alone: without the label of the word processor. */
static int
same_recipient(const struct vt_component *a, const struct vt_component *b)
{
	return kit_same(kit_trim(a->text), kit_trim(b->text));
}

static int
check_duplicate(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	const struct vt_list_part *list = parts->recipients;
	int status = VT_OK;

	(void)doc;
	for (size_t i = 1; list != NULL && i < list->item_count && status == VT_OK; i++) {
		struct vt_str text = kit_trim(list->items[i]->text);
		struct vt_finding f;
		struct entry e;
		size_t k = 0;

		entry_read(list->items[i], &e);
		while (k < i && !same_recipient(list->items[k], list->items[i]))
			k++;
		if (k == i || e.blank)
			continue;
		f = kit_fault_at(VT_PART_RECIPIENTS, e.first);
		if (list->items[i]->span_count == 1) {
			f.replace = VT_STR("");
			f.has_replace = 1;
		}
		status = kit_fault(check, &f, err, "“%.*s” đã có trong danh sách nơi nhận",
		    "“%.*s” is in the list of recipients already", (int)text.n, text.s);
	}
	return status;
}

const struct vt_rule recipients_duplicate_rule = {
    .size = sizeof(recipients_duplicate_rule),
    .id = "recipients.duplicate",
    .title = {"Nơi nhận ghi hai lần", "Recipient twice"},
    .about = {"Mỗi nơi nhận chỉ ghi một lần.", "Each recipient is named once."},
    .mend = {"Xóa dòng ghi lại.", "Delete the line that repeats it."},
    .check = check_duplicate,
};
