/* Mentions of other documents: walks the text, weighs what looks like one. */
#include "core/anatomy/citation.h"

#include <string.h>

#include "core/anatomy/citation_context.h"
#include "core/anatomy/citation_words.h"
#include "core/anatomy/citation_zone.h"
#include "core/base/fail.h"

struct finder {
	struct arena *arena;
	const struct vt_doc *doc;
	const struct lexicon *lexicon;
	struct vt_parts *parts;
	struct cited_zones zones;
	struct vt_citation **items;
	size_t count, room;
	/* Of the citation before, in the same paragraph. */
	const struct lexicon_type *last_type;
	struct vt_span last_type_span;
	size_t last_end;
	struct vt_citation *last;
	size_t chain; /* index of the first of the list that it goes on */
};

/* ---- what counts ---- */

/* 1 when the letters that end at end are the word số or the code of a type:
 * `số15/QĐ-UBND`, `TT22/2016/TT-BGDĐT`. */
static int
glued_word(const struct lexicon *lexicon, struct vt_str s, size_t end)
{
	size_t at = end, i;

	while (at > 0 && end - at < 16) {
		i = at;
		if (!kit_is_letter(kit_utf8_prev(s, &i)))
			break;
		at = i;
	}
	return kit_same(kit_sub(s, at, end), VT_STR("số")) ||
	    (kit_all_upper(kit_sub(s, at, end)) &&
		lexicon_type_coded(lexicon, kit_sub(s, at, end)) != NULL);
}

/* Whether a number may begin at s[at]: not inside another number, a standard,
 * an address of the net. */
static int
may_begin(const struct lexicon *lexicon, struct vt_str s, size_t at)
{
	size_t i = at, k;
	uint32_t c, before;

	if (at == 0)
		return 1;
	c = kit_utf8_prev(s, &i);
	k = i;
	before = k > 0 ? kit_utf8_prev(s, &k) : ' ';
	if (kit_is_letter(c))
		return glued_word(lexicon, s, at);
	if (c == '.' || c == ',')
		return !kit_is_digit(before);
	if (c == '/' || c == '_' || c == '@' || c == '=' || c == '%' || c == '#' || c == '+')
		return 0;
	if (kit_is_dash(c))
		return !kit_is_letter(before) && !kit_is_digit(before);
	/* `TCVN 41: 2019/BGTVT` */
	while (i > 0 && kit_is_space(c))
		c = kit_utf8_prev(s, &i);
	if (c == ':') {
		k = i;
		return i == 0 || !kit_is_digit(kit_utf8_prev(s, &k));
	}
	return 1;
}

/* Weighs a number and symbol by what stands around it. joined: it goes on a
 * list of citations. */
static int
is_citation(const struct cited_code *code, const struct cited_before *before,
    const struct cited_after *after, const struct lexicon_type *coded, int joined)
{
	int dated = after->date.year != VT_UNSET;

	if (before->not_cited)
		return 0;
	if (code->small)
		return (before->document || before->numbered) && coded != NULL && code->groups > 1;
	if (code->dotted && !before->numbered && !before->document && code->year == VT_UNSET)
		return 0;
	switch (code->join) {
	case CODE_SPACED: return before->document && (before->numbered || coded != NULL);
	case CODE_CLOSE:
		if (code->dashed)
			return before->numbered && before->document &&
			    (coded != NULL ||
				/* `Công văn số 2210BNV-VP ngày …` */
				(dated && before->type != NULL && before->type->code.n == 0));
		return before->document || (before->numbered && coded != NULL);
	case CODE_DASH:
		return before->document || (code->groups > 1 && coded != NULL) ||
		    (before->numbered && dated);
	default: break;
	}
	if (before->document)
		return 1;
	if (code->year != VT_UNSET)
		return 1;
	if (code->groups > 1)
		return before->numbered || coded != NULL || dated || joined;
	return before->numbered && (coded != NULL || dated || joined);
}

/* ---- results ---- */

/* s[start, end) as registers write it: no spaces, hyphens, Đ. s NULL: no memory. */
static struct vt_str
plain(struct finder *f, struct vt_str s, size_t start, size_t end)
{
	char *p = arena_alloc(f->arena, 2 * (end - start) + 1);
	struct vt_str out = {p, 0};

	if (p == NULL)
		return out;
	for (size_t i = start; i < end;) {
		uint32_t c = kit_code_char(kit_utf8_next(s, &i));

		if (c != 0)
			out.n += kit_utf8_put(p + out.n, c);
	}
	return out;
}

/* 1 when the citation names this very document, as `(Kèm theo …)` does. */
static int
is_itself(const struct vt_parts *p, const struct vt_citation *c)
{
	struct vt_str number = c->number, own;

	if (p->number == NULL || p->number->value == NULL || p->number->notation == NULL)
		return 0;
	if (c->year != VT_UNSET && p->date != NULL && p->date->year_value != VT_UNSET &&
	    c->year != p->date->year_value)
		return 0;
	own = kit_trim(p->number->value->text);
	while (own.n > 1 && own.s[0] == '0')
		own = kit_sub(own, 1, own.n);
	while (number.n > 1 && number.s[0] == '0')
		number = kit_sub(number, 1, number.n);
	return kit_same(own, number) && kit_same(kit_trim(p->number->notation->text), c->notation);
}

/* 1 when the line is the number of a copy in the head of its own below the original. */
static int
is_of_copy(const struct vt_paragraph *p, const struct cited_code *code,
    const struct cited_before *before, const struct lexicon_type *coded)
{
	size_t start = before->start;

	if (coded == NULL || before->type != NULL ||
	    (!kit_starts(coded->name, VT_STR("Bản sao ")) &&
		!kit_starts(coded->name, VT_STR("Bản trích sao"))))
		return 0;
	while (start > 0 && p->text.s[start - 1] != '\n')
		start--;
	return kit_trim(kit_sub(p->text, start, before->start)).n == 0 &&
	    kit_trim(kit_sub(p->text, code->end, kit_line_end(p->text, code->end))).n == 0;
}

static int
append(struct finder *f, struct vt_citation *c)
{
	if (f->count == f->room) {
		size_t room = f->room > 0 ? 2 * f->room : 64;
		struct vt_citation **grown = arena_array(f->arena, room, sizeof(*grown));

		if (grown == NULL)
			return VT_ERR_MEMORY;
		if (f->count > 0)
			memcpy(grown, f->items, f->count * sizeof(*grown));
		f->items = grown;
		f->room = room;
	}
	f->items[f->count++] = c;
	return VT_OK;
}

/* `số 1/QĐ-UBND ngày 5/6/2019 và số 2/QĐ-UBND cùng ngày` takes the date before it;
 * `số 1/QĐ-UBND, số 2/QĐ-UBND cùng ngày 5/6/2019` gives its date to both. */
static void
share_date(struct finder *f, struct vt_citation *c, const struct cited_after *after, int joined)
{
	if (!after->same_day || f->last == NULL)
		return;
	if (after->date.year == VT_UNSET) {
		c->day = f->last->day;
		c->month = f->last->month;
		c->year = f->last->year;
		return;
	}
	for (size_t i = f->count; joined && i > f->chain; i--) {
		struct vt_citation *before = f->items[i - 1];

		if (before->date_span.paragraph != NULL)
			break;
		before->day = c->day;
		before->month = c->month;
		before->year = c->year;
	}
}

static struct vt_span
span_of(const struct vt_paragraph *p, struct piece at)
{
	if (at.start == at.end)
		return (struct vt_span){NULL, 0, 0};
	return (struct vt_span){p, (uint32_t)at.start, (uint32_t)at.end};
}

/* 1 when b goes on below a: lines of one text that were ended by hand. */
static int
same_text(const struct vt_paragraph *a, const struct vt_paragraph *b)
{
	return a->story == b->story && a->cell == b->cell && a->box == b->box;
}

/* A number that opens a line may have its type, and the word số, at the end of
 * the line before. That line, or NULL. */
static const struct vt_paragraph *
line_before(struct finder *f, const struct vt_paragraph *p, const struct cited_code *code,
    const struct lexicon_type *coded, struct cited_before *before)
{
	const struct vt_paragraph *last;
	struct cited_before above;
	struct cited_code at = *code;

	if (p->number < 2)
		return NULL;
	last = f->doc->paragraphs[p->number - 2];
	if (!same_text(last, p) || last->text.n == 0)
		return NULL;
	at.start = last->text.n;
	cited_before_read(last->text, 0, &at, coded, f->lexicon, &above);
	if ((!above.numbered && above.type == NULL) || above.not_cited)
		return NULL;
	above.start = before->start;
	*before = above;
	return last;
}

/* What follows a citation at the end of a line that was ended by hand stands in
 * the next paragraph: `ngày …`. NULL: it does not. */
static const struct vt_paragraph *
line_after(const struct vt_doc *doc, const struct vt_paragraph *p, size_t end)
{
	const struct vt_paragraph *next;

	if (cited_skip_space(p->text, end, SIZE_MAX) < p->text.n ||
	    p->number >= doc->paragraph_count)
		return NULL;
	next = doc->paragraphs[p->number];
	if (!same_text(next, p) || !kit_starts(kit_trim(next->text), VT_STR("ngày")))
		return NULL;
	return next;
}

/* Everything about a citation but its type. NULL: no memory. */
static struct vt_citation *
build(struct finder *f, const struct vt_paragraph *p, const struct cited_code *code,
    const struct cited_before *before, const struct cited_after *after)
{
	struct vt_citation *c = arena_alloc(f->arena, sizeof(*c));
	const struct vt_paragraph *next = line_after(f->doc, p, after->end);
	const struct vt_paragraph *where = p;
	struct cited_after tail = *after;

	if (c == NULL)
		return NULL;
	c->whole = span_of(p, (struct piece){before->start, after->end});
	if (next != NULL && after->date_at.start == after->date_at.end) {
		cited_after_read(next->text, 0, f->lexicon, &tail);
		where = next;
	}
	c->code_span = span_of(p, (struct piece){code->start, code->end});
	c->date_span = span_of(where, tail.date_at);
	c->issuer_span = span_of(where, tail.issuer);
	c->day = tail.date.day;
	c->month = tail.date.month;
	c->year = tail.date.year;
	c->code = plain(f, p->text, code->start, code->end);
	c->number = plain(f, p->text, code->start, code->number_end);
	c->notation =
	    plain(f, p->text, code->year != VT_UNSET ? code->year_at : code->notation, code->end);
	c->issuer = c->issuer_span.paragraph != NULL
	    ? kit_sub(where->text, tail.issuer.start, tail.issuer.end)
	    : VT_STR("");
	return c->code.s != NULL && c->number.s != NULL && c->notation.s != NULL ? c : NULL;
}

/* `QĐ-UBND¹ ngày`, the mark of a note typed by hand: digits set above the line are
 * no part of the symbol. Where to read on. */
static size_t
drop_note_mark(const struct vt_paragraph *p, struct cited_code *code)
{
	size_t end = code->end, i = end, low = 0, high = p->run_count;

	while (i > code->type_start && kit_is_digit((unsigned char)p->text.s[i - 1]))
		i--;
	if (i == end)
		return end;
	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (p->runs[middle]->end <= i)
			low = middle + 1;
		else
			high = middle;
	}
	if (low < p->run_count && p->runs[low]->format->position == 1)
		code->end = i;
	return end;
}

/* What begins at digit at of paragraph p: *out_end is where to look on. */
static int
look(struct finder *f, const struct vt_paragraph *p, size_t at, size_t *out_end,
    struct vt_error *err)
{
	struct cited_code code;
	struct cited_before before;
	struct cited_after after;
	const struct lexicon_type *coded;
	const struct vt_paragraph *named;
	struct vt_citation *c;
	int joined, zone;

	if (!may_begin(f->lexicon, p->text, at) || !cited_code_read(p->text, at, &code))
		return VT_OK;
	zone = cited_zone_at(&f->zones, p->number, at);
	if (zone < 0)
		return VT_OK;
	coded = lexicon_type_coded(f->lexicon, kit_sub(p->text, code.type_start, code.type_end));
	cited_before_read(p->text, f->last_end, &code, coded, f->lexicon, &before);
	named = before.start > 0 ? NULL : line_before(f, p, &code, coded, &before);
	cited_after_read(p->text, drop_note_mark(p, &code), f->lexicon, &after);
	joined = f->last_end > 0 && cited_joined(kit_sub(p->text, f->last_end, before.start));
	if (!is_citation(&code, &before, &after, coded, joined) ||
	    is_of_copy(p, &code, &before, coded))
		return VT_OK;
	c = build(f, p, &code, &before, &after);
	if (c == NULL)
		return fail(err, VT_ERR_MEMORY, "no memory for citations");
	c->type_span = span_of(named != NULL ? named : p, before.type_at);
	if (before.type == NULL && joined && f->last_type != NULL &&
	    (coded == NULL || coded == f->last_type)) {
		before.type = f->last_type;
		c->type_span = f->last_type_span;
	}
	c->type_name = before.type != NULL ? before.type->name : VT_STR("");
	c->in_basis = zone;
	if (!joined)
		f->chain = f->count;
	share_date(f, c, &after, joined);
	f->last = c;
	f->last_type = before.type;
	f->last_type_span = c->type_span;
	*out_end = f->last_end = after.end;
	if (!is_itself(f->parts, c) && append(f, c) != VT_OK)
		return fail(err, VT_ERR_MEMORY, "no memory for citations");
	return VT_OK;
}

static int
scan_paragraph(struct finder *f, const struct vt_paragraph *p, struct vt_error *err)
{
	struct vt_str s = p->text;

	f->last_type = NULL;
	f->last = NULL;
	f->last_end = 0;
	f->chain = f->count;
	/* Every form has a slash, or a hyphen for it; most paragraphs have none. */
	if (s.n == 0 || (memchr(s.s, '/', s.n) == NULL && memchr(s.s, '-', s.n) == NULL))
		return VT_OK;
	for (size_t i = 0; i < s.n;) {
		size_t end = i;
		int rc;

		if (!kit_is_digit((unsigned char)s.s[i])) {
			i++;
			continue;
		}
		while (end < s.n && kit_is_digit((unsigned char)s.s[end]))
			end++;
		if ((rc = look(f, p, i, &end, err)) != VT_OK)
			return rc;
		i = end;
	}
	return VT_OK;
}

/* 1 when what the document is about stands in the paragraph, of a letterhead in the header too. */
static int
is_of_subject(const struct vt_parts *parts, const struct vt_paragraph *p)
{
	for (size_t i = 0; parts->subject != NULL && i < parts->subject->span_count; i++)
		if (parts->subject->spans[i]->paragraph == p)
			return 1;
	return 0;
}

int
citations_find(struct arena *a, const struct vt_doc *doc, const struct lexicon *lexicon,
    struct vt_parts *parts, struct vt_error *err)
{
	struct finder f = {.arena = a, .doc = doc, .lexicon = lexicon, .parts = parts};
	uint32_t first = cited_first_paragraph(parts);
	int rc = cited_zones_find(a, parts, &f.zones, err);

	for (size_t i = 0; i < doc->paragraph_count && rc == VT_OK; i++) {
		const struct vt_paragraph *p = doc->paragraphs[i];

		if (p->number >= first && p->story != VT_STORY_FOOTER &&
		    (p->story != VT_STORY_HEADER || is_of_subject(parts, p)))
			rc = scan_paragraph(&f, p, err);
	}
	if (rc != VT_OK)
		return rc;
	parts->citations = (const struct vt_citation *const *)f.items;
	parts->citation_count = f.count;
	return VT_OK;
}
