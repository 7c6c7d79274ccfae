/* Nơi nhận: one recipient named twice. */
#include "plugins/closing/rules.h"

#include "kit/entry.h"

/* An entry by its words alone: without the label of the word processor and what it is sent for,
 * `(để b/c)`. */
static int
bare(struct vt_check *check, const struct vt_component *c, struct vt_str *out, struct vt_error *err)
{
	struct vt_str text = kit_trim(c->text);
	int64_t at = kit_find(text, VT_STR("("), 0);
	size_t remark = 0;
	int status = VT_OK;

	*out = text;
	if (at <= 0 || !kit_ends(text, VT_STR(")")))
		return VT_OK;
	status = kit_word_opens(check, "purposes",
	    kit_trim(kit_sub(text, (size_t)at + 1, text.n - 1)), &remark, err);
	if (status == VT_OK && remark > 0)
		*out = kit_trim(kit_sub(text, 0, (size_t)at));
	return status;
}

static int
check_duplicate(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	const struct vt_list_part *list = parts->recipients;
	struct vt_str *names;
	int status = VT_OK;

	(void)doc;
	if (list == NULL || list->item_count < 2)
		return VT_OK;
	names = check->ops->alloc(check, list->item_count * sizeof(*names));
	if (names == NULL)
		return kit_fail(err, VT_ERR_MEMORY, "no memory for a rule");
	for (size_t i = 0; i < list->item_count && status == VT_OK; i++)
		status = bare(check, list->items[i], &names[i], err);
	for (size_t i = 1; i < list->item_count && status == VT_OK; i++) {
		struct vt_str text = kit_trim(list->items[i]->text);
		struct vt_finding f;
		struct entry e;
		size_t k = 0;

		entry_read(list->items[i], &e);
		while (k < i && !kit_same(names[k], names[i]))
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
