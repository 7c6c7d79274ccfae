/* Nơi nhận: each entry opens with a dash and ends with a semicolon. */
#include "plugins/closing/rules.h"

#include "plugins/closing/entry.h"

static int
check_dash(struct vt_check *check, const struct entry *e, struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_finding f = kit_fault_at(VT_PART_RECIPIENTS, e->first);
	struct vt_str text = kit_span_text(e->first), word;

	if (e->dash || e->below)
		return VT_OK;
	if (e->label.n > 0)
		return kit_fault(check, &f, err,
		    "Đầu dòng “%.*s” là số hoặc dấu tự động khác, phải là gạch đầu dòng “-”",
		    "“%.*s” opens with an automatic number or bullet, it should be a dash “-”",
		    (int)text.n, text.s);
	if (e->mark.n > 0) {
		f = kit_fault_fixed(VT_PART_RECIPIENTS, kit_span(e->first.paragraph,
		    e->first.start, e->first.start + e->mark.n), VT_STR("-"));
		return kit_fault(check, &f, err,
		    "Đầu dòng “%.*s” là “%.*s”, phải là gạch đầu dòng “-”",
		    "“%.*s” opens with “%.*s”, it should be a dash “-”", (int)text.n, text.s,
		    (int)e->mark.n, e->mark.s);
	}
	f.at = entry_first_word(e);
	word = kit_span_text(f.at);
	f.replace = kit_str(kit_printf(&a, "- %.*s", (int)word.n, word.s));
	f.has_replace = 1;
	return kit_fault(check, &f, err, "Thiếu gạch đầu dòng “-” trước “%.*s”",
	    "No dash “-” before “%.*s”", (int)text.n, text.s);
}

static int
check_stop(struct vt_check *check, const struct entry *e, struct vt_str want, struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_str text = kit_span_text(e->last), word;
	struct vt_finding f;
	struct vt_span at;

	if (kit_ends(text, want))
		return VT_OK;
	at = entry_last_word(e);
	word = kit_span_text(at);
	if (e->stop.n > 0) {
		at.start = at.end - (uint32_t)e->stop.n;
		f = kit_fault_fixed(VT_PART_RECIPIENTS, at, want);
		return kit_fault(check, &f, err,
		    "Cuối dòng “%.*s” phải là dấu chấm phẩy “%.*s”, không phải “%.*s”",
		    "“%.*s” ends with a semicolon “%.*s”, not with “%.*s”", (int)text.n, text.s,
		    (int)want.n, want.s, (int)e->stop.n, e->stop.s);
	}
	f = kit_fault_fixed(VT_PART_RECIPIENTS, at, kit_str(kit_printf(&a, "%.*s%.*s",
	    (int)word.n, word.s, (int)want.n, want.s)));
	return kit_fault(check, &f, err, "Thiếu dấu chấm phẩy “%.*s” ở cuối dòng “%.*s”",
	    "No semicolon “%.*s” at the end of “%.*s”", (int)want.n, want.s, (int)text.n, text.s);
}

/* 1 when any entry opens with a dash: then a line without one may go on with
 * the line above. */
static int
has_dashes(const struct vt_list_part *list)
{
	for (size_t i = 0; i < list->item_count; i++) {
		struct entry e;

		entry_read(list->items[i], &e);
		if (e.dash)
			return 1;
	}
	return 0;
}

/* 1 when entry i, in a list with dashes, only goes on with the one before it: no
 * mark of its own, and that one does not end. */
static int
goes_on(const struct vt_list_part *list, size_t i)
{
	struct entry above, e;

	if (i == 0 || i >= list->item_count)
		return 0;
	entry_read(list->items[i - 1], &above);
	entry_read(list->items[i], &e);
	return !e.dash && e.label.n == 0 && e.mark.n == 0 && above.stop.n == 0;
}

static int
check_item(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	const struct vt_list_part *list = parts->recipients;
	struct vt_str stop, final;
	int dashes, status;

	(void)doc;
	if (list == NULL)
		return VT_OK;
	status = check->ops->fixed(check, "stop", &stop, err);
	if (status == VT_OK)
		status = check->ops->fixed(check, "final-stop", &final, err);
	dashes = has_dashes(list);
	for (size_t i = 0; i < list->item_count && status == VT_OK; i++) {
		struct entry e;

		entry_read(list->items[i], &e);
		if (e.blank)
			continue;
		if (!dashes || !goes_on(list, i))
			status = check_dash(check, &e, err);
		if (status != VT_OK || (dashes && goes_on(list, i + 1)))
			continue;
		/* Without a Lưu line the last entry is the last line: recipients.archive
		 * says what is missing. */
		if (parts->archive == NULL && i + 1 == list->item_count && kit_eq(e.stop, final))
			continue;
		status = check_stop(check, &e, stop, err);
	}
	return status;
}

const struct vt_rule recipients_item_rule = {
	.size = sizeof(recipients_item_rule),
	.id = "recipients.item",
	.title = { "Gạch đầu dòng và dấu chấm phẩy", "Dash and semicolon" },
	.about = { "Mỗi nơi nhận một dòng, đầu dòng có gạch đầu dòng, cuối dòng có dấu chấm phẩy.",
	    "Each recipient on a line of its own, with a dash at its start and a semicolon at its "
	    "end." },
	.mend = { "Ghi mỗi dòng như “- Sở Nội vụ;”.", "Write each line as in “- Sở Nội vụ;”." },
	.check = check_item,
};
