/* Nơi nhận: each entry opens with a dash and ends with a semicolon. */
#include "plugins/closing/rules.h"

#include "kit/entry.h"
#include "kit/mend.h"
#include "kit/syllable.h"
#include "kit/vowel.h"

/* 1 when the Lưu line stands below the entry. */
static int
is_above_archive(const struct vt_parts *parts, const struct entry *e)
{
	struct vt_span archive;

	if (parts->archive == NULL)
		return 0;
	archive = kit_first_span(parts->archive->whole);
	return archive.paragraph == e->last.paragraph
	    ? archive.start >= e->last.end
	    : archive.paragraph->number > e->last.paragraph->number;
}

/* `- Sở Nội vụ; - Sở Tài chính;`: an entry that begins on the line where another ends. */
static int
check_row(struct vt_check *check, const struct vt_list_part *list, size_t i, struct vt_error *err)
{
	struct vt_span above, at = kit_span_trim(kit_first_span(list->items[i]));
	struct vt_str text = kit_span_text(at);
	struct kit_mend mend = {0};
	struct vt_finding f;

	if (i == 0)
		return VT_OK;
	above = kit_last_span(list->items[i - 1]);
	if (above.paragraph != at.paragraph || above.end > at.start ||
	    kit_find(kit_sub(at.paragraph->text, above.end, at.start), VT_STR("\n"), 0) >= 0)
		return VT_OK;
	f = kit_fault_at(VT_PART_RECIPIENTS, at);
	if (kit_trim(kit_sub(at.paragraph->text, above.end, at.start)).n == 0)
		kit_mend_text(&mend, check, kit_span(at.paragraph, above.end, at.start),
		    VT_STR("\n"));
	kit_mend_put(&mend, 0, &f);
	return kit_fault(check, &f, err, "“%.*s” phải ghi trên một dòng riêng",
	    "“%.*s” has a line of its own", (int)text.n, text.s);
}

/* Each entry of the line on one of its own, with a dash where it has none. */
static void
mend_two(struct vt_check *check, const struct entry *e, struct vt_finding *f)
{
	struct vt_str text = kit_span_text(e->last);
	struct kit_mend mend = {0};

	for (size_t i = 0; i < text.n; i++) {
		size_t next, after;

		if (text.s[i] != ';' || !kit_has_letter(kit_sub(text, i + 1, text.n)))
			continue;
		next = after = kit_stretch_on(text, i + 1, 1);
		kit_mend_text(&mend, check,
		    kit_span(e->last.paragraph, e->last.start + i + 1, e->last.start + next),
		    kit_is_dash(kit_utf8_next(text, &after)) ? VT_STR("\n") : VT_STR("\n- "));
	}
	kit_mend_put(&mend, 0, f);
}

/* `- Như trên; Sở Tài chính;`: two on a line. Others there may be one group, as the clause has
 * it. */
static int
check_two(struct vt_check *check, const struct entry *e, struct vt_error *err)
{
	struct vt_str text = kit_span_text(e->last);
	struct vt_finding f = kit_fault_at(VT_PART_RECIPIENTS, e->last);
	int64_t stop = kit_find(text, VT_STR(";"), 0);
	size_t above = 0, dash = 0, next = 0;
	int status;

	while (dash < text.n && !kit_is_letter(kit_utf8_next(text, &next)))
		dash = next;
	status = kit_word_opens(check, "as-above", kit_sub(text, dash, text.n), &above, err);
	if (status != VT_OK || above == 0 || stop < 0 ||
	    !kit_has_letter(kit_sub(text, (size_t)stop + 1, text.n)))
		return status;
	f.variant = "row";
	mend_two(check, e, &f);
	return kit_fault(check, &f, err, "“%.*s”: mỗi nơi nhận phải ghi trên một dòng riêng",
	    "“%.*s”: each recipient has a line of its own", (int)text.n, text.s);
}

/* `- như trên;`: a line begins with a capital. */
static int
check_capital(struct vt_check *check, const struct entry *e, struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_str text = kit_span_text(e->first);
	size_t start = 0, next = 0, end, n;
	struct vt_finding f;
	char letter[4];
	uint32_t c = 0;

	while (next < text.n && !kit_is_letter(c = kit_utf8_next(text, &next)))
		start = next;
	for (end = start; end < text.n && text.s[end] != ' ' && text.s[end] != ';';)
		end++;
	/* `e-Office`, `iOffice` have their own letters. */
	if (!kit_is_lower(c) || end < start + 2 || !kit_is_syllable(kit_sub(text, start, end)) ||
	    kit_shown_capital(e->first.paragraph, e->first.start + (uint32_t)start))
		return VT_OK;
	n = kit_utf8_put(letter, kit_vietnamese_upper(c));
	f = kit_fault_fixed(VT_PART_RECIPIENTS,
	    kit_span(e->first.paragraph, e->first.start + start, e->first.start + next),
	    kit_str(kit_printf(&a, "%.*s", (int)n, letter)));
	f.variant = "capital";
	return kit_fault(check, &f, err, "“%.*s” phải viết hoa chữ cái đầu dòng",
	    "“%.*s” begins with a capital", (int)text.n, text.s);
}

static int
check_item(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	const struct vt_list_part *list = parts->recipients;
	struct vt_str stop, final;
	int dashes, status;

	if (list == NULL)
		return VT_OK;
	status = check->ops->fixed(check, "stop", &stop, err);
	if (status == VT_OK)
		status = check->ops->fixed(check, "final-stop", &final, err);
	dashes = entry_has_dashes(list);
	for (size_t i = 0; i < list->item_count && status == VT_OK; i++) {
		struct entry e;

		entry_read(list->items[i], &e);
		if (e.blank)
			continue;
		/* A plus marks what belongs to a dash above; without any it stands for one. */
		e.below &= dashes && entry_is_below(list, i);
		if (!dashes || !entry_goes_on(list, i))
			status = entry_expect_dash(check, VT_PART_RECIPIENTS, &e, err);
		if (status == VT_OK && e.dash && !e.below)
			status = check_capital(check, &e, err);
		if (status == VT_OK)
			status = check_row(check, list, i, err);
		if (status == VT_OK)
			status = check_two(check, &e, err);
		if (status != VT_OK || (dashes && entry_goes_on(list, i + 1)))
			continue;
		/* Where the Lưu line does not end the list the last entry does:
		 * recipients.archive says what is missing. */
		if (i + 1 == list->item_count && kit_eq(e.stop, final) &&
		    !is_above_archive(parts, &e))
			continue;
		if (!entry_heads(list, i))
			status = entry_expect_stop(check, VT_PART_RECIPIENTS, &e, stop, err);
	}
	if (status != VT_OK || list->item_count == 0 || list->label == NULL)
		return status;
	return entry_expect_words(check, doc, VT_PART_RECIPIENTS, list,
	    parts->archive != NULL ? parts->archive->whole : list->items[list->item_count - 1],
	    err);
}

const struct vt_rule recipients_item_rule = {
    .size = sizeof(recipients_item_rule),
    .id = "recipients.item",
    .title = {"Gạch đầu dòng và dấu chấm phẩy", "Dash and semicolon"},
    .about = {"Mỗi nơi nhận một dòng, đầu dòng có gạch đầu dòng, cuối dòng có dấu chấm phẩy.",
	"Each recipient on a line of its own, with a dash at its start and a semicolon at its "
	"end."},
    .mend = {"Ghi mỗi dòng như “- Sở Nội vụ;”.", "Write each line as in “- Sở Nội vụ;”."},
    .check = check_item,
};
