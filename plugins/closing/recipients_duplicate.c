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

/* The entry before i that is the same recipient, or i. */
static int
find_same(struct vt_check *check, const struct vt_list_part *list, size_t i, size_t *out,
    struct vt_error *err)
{
	struct vt_str own, other;
	int status = bare(check, list->items[i], &own, err);

	for (*out = 0; *out < i && status == VT_OK; (*out)++) {
		status = bare(check, list->items[*out], &other, err);
		if (status == VT_OK && kit_same(own, other))
			break;
	}
	return status;
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
		status = find_same(check, list, i, &k, err);
		if (status != VT_OK || k == i || e.blank)
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
