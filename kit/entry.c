/* One line of a list taken apart: of recipients, of addressees, of căn cứ. */
#include "kit/entry.h"

#include <string.h>

#include "kit/expect.h"

/* The dash of the Symbol font, as bullets of word processors have it. */
#define SYMBOL_DASH 0xF02Du

/* 1 when s opens with a dash; a bullet of the word processor may consist of it. */
static int
opens_with_dash(struct vt_str s)
{
	size_t i = 0;

	uint32_t c = s.n > 0 ? kit_utf8_next(s, &i) : 0;

	return kit_is_dash(c) || c == SYMBOL_DASH;
}

/* Bytes of a bullet that was typed: neither letter nor digit nor bracket. */
static size_t
mark_length(struct vt_str s)
{
	size_t i = 0;
	uint32_t c = s.n > 0 ? kit_utf8_next(s, &i) : 'a';

	return kit_is_letter(c) || kit_is_digit(c) || c == '(' || c == '"' || c == 0x201c ? 0 : i;
}

void
entry_read(const struct vt_component *item, struct entry *out)
{
	struct vt_str text, shown;

	*out = (struct entry){.dash = 0};
	out->first = kit_span_trim(kit_first_span(item));
	out->last = kit_span_trim(kit_last_span(item));
	shown = kit_trim(out->first.paragraph->label);
	text = kit_span_text(out->first);
	out->dash = opens_with_dash(text) || opens_with_dash(shown);
	out->below = text.n > 0 && text.s[0] == '+';
	if (!out->dash) {
		out->label = shown;
		out->mark = kit_sub(text, 0, mark_length(text));
	}
	text = kit_span_text(out->last);
	if (text.n > 0 &&
	    (text.s[text.n - 1] == ';' || text.s[text.n - 1] == '.' || text.s[text.n - 1] == ',' ||
		text.s[text.n - 1] == ':'))
		out->stop = kit_sub(text, text.n - 1, text.n);
	out->blank = !kit_has_letter(item->text);
}

struct vt_span
entry_last_word(const struct entry *e)
{
	struct vt_str text = kit_span_text(e->last);
	size_t start = text.n, i = text.n;

	while (i > 0 && !kit_is_space(kit_utf8_prev(text, &i)))
		start = i;
	return kit_span(e->last.paragraph, e->last.start + start, e->last.end);
}

struct vt_span
entry_first_word(const struct entry *e)
{
	struct vt_str text = kit_span_text(e->first);
	size_t end = 0, letter = 0, i = 0;

	while (i < text.n && !kit_is_space(kit_utf8_next(text, &i))) {
		end = i;
		if (letter == 0)
			letter = i;
	}
	return kit_span(e->first.paragraph, e->first.start,
	    e->first.start + (end < text.n ? end : letter));
}

/* Bytes of two dashes with their spaces that the text opens with, `- - `; 0: there are none. */
static size_t
second_dash(struct vt_str text)
{
	size_t i = 0, end;

	if (text.n == 0 || !kit_is_dash(kit_utf8_next(text, &i)))
		return 0;
	i = kit_stretch_on(text, i, 1);
	if (i >= text.n || !kit_is_dash(kit_utf8_next(text, &i)))
		return 0;
	end = kit_stretch_on(text, i, 1);
	return end < text.n ? end : 0;
}

int
entry_dash_is_joined(const struct entry *e)
{
	struct vt_str text = kit_span_text(e->first);
	size_t i = 0;

	return text.n > 0 && kit_is_dash(kit_utf8_next(text, &i)) && i < text.n &&
	    kit_is_letter(kit_utf8_next(text, &i));
}

int
entry_has_second_dash(const struct entry *e)
{
	return e->label.n == 0 && second_dash(kit_span_text(e->first)) > 0;
}

/* 1 when the line is a dash with the stop of an entry behind it. */
static int
is_bare_dash(struct vt_str line)
{
	size_t i = 0;

	if (line.n == 0 || !kit_is_dash(kit_utf8_next(line, &i)))
		return 0;
	i = kit_stretch_on(line, i, 1);
	return i + 1 == line.n && (line.s[i] == ';' || line.s[i] == '.' || line.s[i] == ',');
}

int
entry_expect_words(struct vt_check *check, const struct vt_doc *doc, int32_t component,
    const struct vt_list_part *list, const struct vt_component *last, struct vt_error *err)
{
	const struct vt_paragraph *first = kit_first_span(list->label).paragraph;
	const struct vt_paragraph *end = kit_last_span(last).paragraph;

	for (size_t n = first->number; n <= end->number && n <= doc->paragraph_count; n++) {
		const struct vt_paragraph *p = doc->paragraphs[n - 1];

		if (p->story != end->story || p->cell != end->cell || p->box != end->box)
			continue;
		for (size_t i = 0, stop; i < p->text.n; i = stop + 1) {
			struct vt_finding f;
			struct vt_str text;

			for (stop = i; stop < p->text.n && p->text.s[stop] != '\t' &&
			     p->text.s[stop] != '\n';)
				stop++;
			f = kit_fault_at(component, kit_span_trim(kit_span(p, i, stop)));
			text = kit_span_text(f.at);
			if (is_bare_dash(text))
				return kit_fault(check, &f, err,
				    "“%.*s”: sau gạch đầu dòng không có nội dung",
				    "“%.*s”: there are no words behind the dash", (int)text.n,
				    text.s);
		}
	}
	return VT_OK;
}

int
entry_expect_dash(struct vt_check *check, int32_t component, const struct entry *e,
    struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_finding f = kit_fault_at(component, e->first);
	struct vt_str text = kit_span_text(e->first), word;

	if (e->dash && e->label.n == 0 && !e->below) {
		size_t i = 0, next;
		uint32_t c = text.n > 0 ? kit_utf8_next(text, &i) : 0;

		if (!kit_has_letter(text))
			return kit_fault(check, &f, err,
			    "“%.*s”: sau gạch đầu dòng không có nội dung",
			    "“%.*s”: there are no words behind the dash", (int)text.n, text.s);
		next = second_dash(text);
		if (next > 0) {
			f = kit_fault_fixed(component,
			    kit_span(e->first.paragraph, e->first.start, e->first.start + next),
			    VT_STR("- "));
			return kit_fault(check, &f, err, "“%.*s”: đầu dòng chỉ có một gạch “-”",
			    "“%.*s”: one dash “-” stands at the head of the line", (int)text.n,
			    text.s);
		}
		next = i;
		if (!kit_is_dash(c) || i >= text.n || !kit_is_letter(kit_utf8_next(text, &next)))
			return VT_OK;
		f = kit_fault_fixed(component,
		    kit_span(e->first.paragraph, e->first.start, e->first.start + i),
		    kit_str(kit_printf(&a, "%.*s ", (int)i, text.s)));
		f.variant = "dash-space";
		return kit_fault(check, &f, err, "Thiếu dấu cách sau gạch đầu dòng của “%.*s”",
		    "No space behind the dash of “%.*s”", (int)text.n, text.s);
	}
	if (e->dash || e->below)
		return VT_OK;
	if (e->label.n > 0)
		return kit_fault(check, &f, err,
		    "Đầu dòng “%.*s” là số hoặc dấu tự động khác, phải là gạch đầu dòng “-”",
		    "“%.*s” opens with an automatic number or bullet, it should be a dash “-”",
		    (int)text.n, text.s);
	if (e->mark.n > 0) {
		f = kit_fault_fixed(component,
		    kit_span(e->first.paragraph, e->first.start, e->first.start + e->mark.n),
		    VT_STR("-"));
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

/* Bytes of the marks the text ends with, `.;`, `./.`, one of them too many; 0: there is one at
 * most, or it may be that of an abbreviation, `v.v.;`, `TP.;`. */
static size_t
doubled_stop(struct vt_str text)
{
	size_t start = text.n, at;
	uint32_t c;

	/* `; ;` */
	while (start > 0 &&
	    (strchr(".;:,/", text.s[start - 1]) != NULL ||
		(text.s[start - 1] == ' ' && start > 1 && start < text.n &&
		    strchr(".;,", text.s[start - 2]) != NULL)))
		start--;
	/* Dots are to be filled in. */
	if (text.n - start < 2 || start == 0 ||
	    kit_find(kit_sub(text, start, text.n), VT_STR("..."), 0) >= 0)
		return 0;
	at = start;
	c = kit_utf8_prev(text, &at);
	if (kit_is_upper(c) || (at > 0 && (text.s[at - 1] == '.' || text.s[at - 1] == ' ')))
		return 0;
	return text.n - start;
}

int
entry_stops_right(struct vt_str text, struct vt_str want)
{
	return kit_ends(text, want) && doubled_stop(text) == 0;
}

int
entry_expect_stop(struct vt_check *check, int32_t component, const struct entry *e,
    struct vt_str want, struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_str text = kit_span_text(e->last), word;
	int semicolon = kit_eq(want, VT_STR(";")), full = kit_eq(want, VT_STR("."));
	struct vt_finding f;
	struct vt_span at;

	if (entry_stops_right(text, want))
		return VT_OK;
	if (kit_ends(text, want)) {
		at = e->last;
		at.start = at.end - (uint32_t)doubled_stop(text);
		word = kit_span_text(at);
		f = kit_fault_fixed(component, at, want);
		return kit_fault(check, &f, err, "Cuối dòng “%.*s” ghi “%.*s”, đúng là “%.*s”",
		    "“%.*s” ends with “%.*s” where it should be “%.*s”", (int)text.n, text.s,
		    (int)word.n, word.s, (int)want.n, want.s);
	}
	at = entry_last_word(e);
	word = kit_span_text(at);
	if (e->stop.n > 0) {
		at.start = at.end - (uint32_t)e->stop.n;
		f = kit_fault_fixed(component, at, want);
		return kit_fault(check, &f, err,
		    semicolon ? "Cuối dòng “%.*s” phải là dấu chấm phẩy “%.*s”, không phải “%.*s”"
			: full ? "Cuối dòng “%.*s” phải là dấu chấm “%.*s”, không phải “%.*s”"
			       : "Cuối dòng “%.*s” phải là dấu “%.*s”, không phải “%.*s”",
		    semicolon  ? "“%.*s” ends with a semicolon “%.*s”, not with “%.*s”"
			: full ? "“%.*s” ends with a full stop “%.*s”, not with “%.*s”"
			       : "“%.*s” ends with “%.*s”, not with “%.*s”",
		    (int)text.n, text.s, (int)want.n, want.s, (int)e->stop.n, e->stop.s);
	}
	f = kit_fault_fixed(component, at,
	    kit_str(kit_printf(&a, "%.*s%.*s", (int)word.n, word.s, (int)want.n, want.s)));
	return kit_fault(check, &f, err,
	    semicolon  ? "Thiếu dấu chấm phẩy “%.*s” ở cuối dòng “%.*s”"
		: full ? "Thiếu dấu chấm “%.*s” ở cuối dòng “%.*s”"
		       : "Thiếu dấu “%.*s” ở cuối dòng “%.*s”",
	    semicolon  ? "No semicolon “%.*s” at the end of “%.*s”"
		: full ? "No full stop “%.*s” at the end of “%.*s”"
		       : "No “%.*s” at the end of “%.*s”",
	    (int)want.n, want.s, (int)text.n, text.s);
}

int
entry_has_dashes(const struct vt_list_part *list)
{
	for (size_t i = 0; i < list->item_count; i++) {
		struct entry e;

		entry_read(list->items[i], &e);
		if (e.dash)
			return 1;
	}
	return 0;
}

int
entry_is_below(const struct vt_list_part *list, size_t i)
{
	while (i-- > 0) {
		struct entry above;

		entry_read(list->items[i], &above);
		if (!above.below)
			return above.stop.n == 0 || above.stop.s[0] == ':';
	}
	return 0;
}

int
entry_heads(const struct vt_list_part *list, size_t i)
{
	struct entry e, next;

	if (i + 1 >= list->item_count)
		return 0;
	entry_read(list->items[i], &e);
	entry_read(list->items[i + 1], &next);
	return next.below && kit_eq(e.stop, VT_STR(":"));
}

int
entry_goes_on(const struct vt_list_part *list, size_t i)
{
	struct entry above, e;

	if (i == 0 || i >= list->item_count)
		return 0;
	entry_read(list->items[i - 1], &above);
	entry_read(list->items[i], &e);
	return !e.dash && e.label.n == 0 && e.mark.n == 0 && above.stop.n == 0;
}
