/* Gaps that a template has in dates, and those outside of the running text. */
#include "plugins/typing/placeholder.h"

#include "kit/ask.h"

/* How far before a date the number of its document stands, in bytes. */
#define NUMBER_BYTES 100u

int
placeholder_is_dots(struct vt_str s)
{
	int dots = 0;

	for (size_t i = 0; i < s.n;) {
		uint32_t c = kit_utf8_next(s, &i);

		if (c != '.' && c != 0x2026 && !kit_is_space(c))
			return 0;
		dots += c == 0x2026 ? 3 : c == '.';
	}
	return dots > 1;
}

int
placeholder_quoted(struct vt_str text, size_t i)
{
	int open = 0, straight = 0;

	for (size_t k = 0; k < i;) {
		uint32_t c = kit_utf8_next(text, &k);

		open += (c == 0x201C || c == 0xAB) - (c == 0x201D || c == 0xBB);
		straight ^= c == '"';
	}
	return open > 0 || straight;
}

/* 1 for what stands in place of a figure: dots, crosses, or the letters of a form of dates. */
static int
is_gap_mark(uint32_t c)
{
	return c == '.' || c == 0x2026 || c == '_' || c == 'x' || c == 'X' || c == 'd' ||
	    c == 'D' || c == 'm' || c == 'M' || c == 'y' || c == 'Y';
}

/* End of one part of a date: figures, or one mark again and again. *out_gap: it is no figure. */
static size_t
part_end(struct vt_str text, size_t i, int *out_gap)
{
	size_t end = i, count = 0;
	uint32_t first = 0;

	while (end < text.n) {
		size_t next = end;
		uint32_t c = kit_utf8_next(text, &next);

		if (end == i)
			first = c;
		if (kit_is_digit(first) ? !kit_is_digit(c) : c != first || !is_gap_mark(c))
			break;
		end = next;
		count++;
	}
	*out_gap = end > i && !kit_is_digit(first);
	return *out_gap && count < 2 && first != 0x2026 ? i : end;
}

/* 1 when the number of the document is left open as well: `số    /KH-UBND ngày …/…/2026`. */
static int
number_is_open(struct vt_str before)
{
	const struct vt_str near =
	    kit_sub(before, before.n > NUMBER_BYTES ? before.n - NUMBER_BYTES : 0, before.n);
	int64_t at = kit_find(near, VT_STR("số"), 0);

	for (; at >= 0; at = kit_find(near, VT_STR("số"), (size_t)at + 1)) {
		const struct vt_str rest =
		    kit_trim(kit_sub(near, (size_t)at + VT_STR("số").n, near.n));

		if (rest.n > 0 &&
		    (rest.s[0] == '/' || rest.s[0] == '.' || rest.s[0] == '_' ||
			kit_starts(rest, VT_STR("…"))))
			return 1;
	}
	return 0;
}

/* 0 when what stands before i is plainly neither `ngày` nor `tháng`. */
static int
may_follow_day(struct vt_str text, size_t i)
{
	unsigned char c;

	while (i > 0 && text.s[i - 1] == ' ')
		i--;
	c = i > 0 ? (unsigned char)text.s[i - 1] : 0;
	return c == 'y' || c == 'g' || c >= 0x80;
}

size_t
placeholder_date_end(struct vt_str text, size_t i)
{
	struct vt_str before;
	size_t end = i;
	int gaps = 0, slashes = 0;

	if (!may_follow_day(text, i))
		return i;
	before = kit_trim(kit_sub(text, 0, i));
	if ((!kit_ends(before, VT_STR("ngày")) && !kit_ends(before, VT_STR("tháng"))) ||
	    number_is_open(before))
		return i;
	for (;;) {
		int gap;
		size_t next = part_end(text, end, &gap);

		if (next == end)
			return i;
		gaps += gap;
		end = next;
		if (end >= text.n || text.s[end] != '/' || slashes == 2)
			break;
		slashes++;
		end++;
	}
	/* A day alone that is open may be set when it is signed. */
	return slashes == 0 || gaps < 2 ? i : end;
}

int
placeholder_has_notes(struct gaps *g)
{
	for (size_t i = 0; i < g->doc->paragraph_count && g->notes == 0; i++) {
		const struct vt_paragraph *p = g->doc->paragraphs[i];

		if (kit_starts(p->text, VT_STR("[")) || kit_starts(p->label, VT_STR("[")) ||
		    kit_find(p->text, VT_STR("[1]"), 0) >= 0)
			g->notes = 1;
	}
	g->notes = g->notes == 0 ? -1 : g->notes;
	return g->notes > 0;
}

size_t
placeholder_note_end(struct vt_str text, size_t i)
{
	const struct vt_str before = kit_trim(kit_sub(text, 0, i));
	size_t end = i + 1, last = before.n;

	if (text.s[i] != '[' || before.n == 0)
		return i;
	while (end < text.n && end < i + 4 && kit_is_digit((unsigned char)text.s[end]))
		end++;
	if (end == i + 1 || end >= text.n || text.s[end] != ']' ||
	    !kit_is_letter(kit_utf8_prev(before, &last)))
		return i;
	/* `cột [4] = [2] + [3]` is of a table. */
	return kit_find(text, VT_STR("="), 0) >= 0 ? i : end + 1;
}

/* The gaps of a component's paragraphs, each looked at once. */
static int
find_in_component(struct gaps *g, const struct vt_component *c, struct vt_error *err)
{
	const struct vt_paragraph *last = NULL;
	int status = VT_OK;

	for (size_t i = 0; c != NULL && i < c->span_count && status == VT_OK; i++) {
		if (c->spans[i]->paragraph != last)
			status = placeholder_find(g, c->spans[i]->paragraph, err);
		last = c->spans[i]->paragraph;
	}
	return status;
}

/* Of entries also those that are nothing but dots, `- ……………;`. */
static int
find_in_list(struct gaps *g, const struct vt_list_part *list, struct vt_error *err)
{
	int status = VT_OK;

	for (size_t i = 0; list != NULL && i < list->item_count && status == VT_OK; i++) {
		if (!kit_has_letter(list->items[i]->text) &&
		    placeholder_is_dots(list->items[i]->text))
			tally_add(&g->tally, kit_span_trim(kit_first_span(list->items[i])));
		else
			status = find_in_component(g, list->items[i], err);
	}
	return status;
}

/* `(Ký, ghi rõ họ tên)` between a position and a name, a line or what a tab sets apart. */
static int
find_signing(struct vt_check *check, const struct vt_paragraph *p, struct tally *t,
    struct vt_error *err)
{
	int status = VT_OK;

	for (size_t i = 0, end; i < p->text.n && status == VT_OK; i = end + 1) {
		struct vt_span at;
		struct vt_str text;
		size_t length = 0;

		for (end = i; end < p->text.n && p->text.s[end] != '\t' && p->text.s[end] != '\n';)
			end++;
		at = kit_span_trim(kit_span(p, i, end));
		text = kit_span_text(at);
		if (text.n < 3 || text.s[0] != '(' || text.s[text.n - 1] != ')')
			continue;
		status =
		    kit_word_opens(check, "signing", kit_sub(text, 1, text.n - 1), &length, err);
		if (status == VT_OK && length > 0)
			tally_add(t, at);
	}
	return status;
}

/* The name of nobody that templates and lessons have: `Nguyễn Văn A`. */
static int
find_names(struct vt_check *check, const struct vt_parts *parts, struct tally *t,
    struct vt_error *err)
{
	int status = VT_OK;

	for (size_t i = 0; i < parts->signature_count && status == VT_OK; i++) {
		const struct vt_component *name = parts->signatures[i]->name;
		size_t place = 0;

		if (name == NULL)
			continue;
		status = kit_word_among(check, "nobody", name->text, &place, err);
		if (status == VT_OK && place > 0)
			tally_add(t, kit_span_trim(kit_first_span(name)));
	}
	return status;
}

/* `2 Tên cơ quan, tổ chức ban hành văn bản.` below a template of the decree. */
static int
find_note(struct vt_check *check, const struct vt_paragraph *p, struct tally *t,
    struct vt_error *err)
{
	const struct vt_span at = kit_span_trim(kit_span(p, 0, p->text.n));
	struct vt_str text = kit_span_text(at);
	size_t i = 0, digits = 0, length = 0;
	int status;

	status = kit_word_opens(check, "note-labels", text, &length, err);
	if (status != VT_OK)
		return status;
	if (length > 0) {
		text = kit_trim(kit_sub(text, length, text.n));
		if (text.n > 0 && text.s[0] == ':')
			text = kit_trim(kit_sub(text, 1, text.n));
	}
	if (text.n > 0 && text.s[0] == '(')
		i++;
	for (; i < text.n && kit_is_digit((unsigned char)text.s[i]); i++)
		digits++;
	if (digits == 0 || digits > 2)
		return VT_OK;
	if (i < text.n && text.s[i] == ')')
		i++;
	text = kit_trim(kit_sub(text, i, text.n));
	length = 0;
	status = kit_word_opens(check, "notes", text, &length, err);
	if (status == VT_OK && length > 0)
		tally_add(t, at);
	return status;
}

/* What stands between the text and the first thing annexed. */
static int
find_behind(struct vt_check *check, const struct vt_doc *doc, const struct vt_parts *parts,
    struct tally *t, struct vt_error *err)
{
	uint32_t end = UINT32_MAX;
	int status = VT_OK;

	if (parts->body_last == NULL || parts->signature_count == 0)
		return VT_OK;
	if (parts->annex_count > 0)
		end = parts->annexes[0]->first->number;
	for (size_t i = 0; i < parts->appendix_count; i++)
		if (parts->appendices[i]->spans[0]->paragraph->number < end)
			end = parts->appendices[i]->spans[0]->paragraph->number;
	for (size_t i = parts->body_last->number; i < doc->paragraph_count && status == VT_OK;
	     i++) {
		const struct vt_paragraph *p = doc->paragraphs[i];

		if (p->number >= end)
			break;
		if (p->story != VT_STORY_BODY)
			continue;
		status = find_signing(check, p, t, err);
		if (status == VT_OK)
			status = find_note(check, p, t, err);
	}
	return status;
}

int
placeholder_find_beside(struct gaps *g, const struct vt_doc *doc, const struct vt_parts *parts,
    struct vt_error *err)
{
	int status = find_in_component(g, parts->subject, err);

	if (status == VT_OK)
		status = find_in_list(g, parts->addressee, err);
	if (status == VT_OK)
		status = find_in_list(g, parts->recipients, err);
	if (status == VT_OK && parts->archive != NULL)
		status = find_in_component(g, parts->archive->whole, err);
	if (status == VT_OK)
		status = find_names(g->check, parts, &g->tally, err);
	return status == VT_OK ? find_behind(g->check, doc, parts, &g->tally, err) : status;
}
