/* The running text of the body, and faults that repeat in it. */
#include "plugins/body/prose.h"

#include <string.h>

#include "plugins/body/rules.h"

/* A sentence has more letters than a label or a name. */
#define SENTENCE_LETTERS 30u
#define LISTED_LETTERS 14u
/* So long no heading or caption is. */
#define DISPLACED_LETTERS 60u
#define OPENING_BYTES 40u
/* The width of text is an estimate: what is this much wider than the line wraps. */
#define WRAP_PER_CENT 108

/* ---- which paragraphs are other components ---- */

struct owners {
	uint8_t *owned; /* by paragraph number */
	size_t count;
};

static void
own(struct owners *o, const struct vt_component *c)
{
	for (size_t i = 0; c != NULL && i < c->span_count; i++)
		if (c->spans[i]->paragraph != NULL && c->spans[i]->paragraph->number < o->count)
			o->owned[c->spans[i]->paragraph->number] = 1;
}

static void
own_all(struct owners *o, const struct vt_component *const *list, size_t count)
{
	for (size_t i = 0; i < count; i++)
		own(o, list[i]);
}

static void
own_list(struct owners *o, const struct vt_list_part *list)
{
	if (list == NULL)
		return;
	own(o, list->whole);
	own(o, list->label);
	own_all(o, list->items, list->item_count);
}

static void
own_parts(struct owners *o, const struct vt_parts *parts)
{
	own(o, parts->nation);
	own(o, parts->motto);
	own(o, parts->parent_agency);
	own(o, parts->agency);
	own(o, parts->number == NULL ? NULL : parts->number->whole);
	own(o, parts->date == NULL ? NULL : parts->date->whole);
	own(o, parts->title->whole);
	own(o, parts->subject);
	own_list(o, parts->addressee);
	own_all(o, parts->bases, parts->basis_count);
	own_list(o, parts->recipients);
	own(o, parts->archive == NULL ? NULL : parts->archive->whole);
	for (size_t i = 0; i < parts->signature_count; i++)
		own(o, parts->signatures[i]->whole);
	own_all(o, parts->appendices, parts->appendix_count);
	own(o, parts->urgency);
	own(o, parts->secrecy);
	own(o, parts->circulation);
	own(o, parts->contact);
}

/* ---- which paragraphs are running text ---- */

int
prose_has_letters(struct vt_str s, size_t least)
{
	for (size_t i = 0; i < s.n && least > 0;)
		least -= kit_is_letter(kit_utf8_next(s, &i)) != 0;
	return least == 0;
}

int
prose_wraps(const struct vt_paragraph *p)
{
	const struct vt_section *s = p->section;
	int64_t width;

	if (s == NULL || s->page_width <= 0 || s->margin_left == VT_UNSET ||
	    s->margin_right == VT_UNSET || s->columns > 1)
		return 0;
	width = (int64_t)s->page_width - s->margin_left - s->margin_right;
	if (p->format->indent_left != VT_UNSET)
		width -= p->format->indent_left;
	if (p->format->indent_right != VT_UNSET)
		width -= p->format->indent_right;
	if (p->format->indent_first != VT_UNSET)
		width -= p->format->indent_first;
	return kit_is_wider(p, width * WRAP_PER_CENT / 100);
}

/* 1 when the text opens with the number of a khoản or the letter of a điểm: `1. `, `a) `. */
static int
is_numbered(struct vt_str text)
{
	size_t i = 0;

	if (text.n == 0)
		return 0;
	if (kit_is_lower(kit_utf8_next(text, &i)))
		return i + 1 < text.n && text.s[i] == ')' && text.s[i + 1] == ' ';
	for (i = 0; i < text.n && kit_is_digit((unsigned char)text.s[i]); i++)
		;
	return i > 0 && i < 3 && i + 1 < text.n && text.s[i] == '.' && text.s[i + 1] == ' ';
}

/* 1 when the text reads as a sentence: it wraps, or is long and ends as one. */
static int
is_sentence(const struct vt_paragraph *p)
{
	struct vt_str text = kit_trim(p->text);
	int ends = text.n > 0 && memchr(".;", text.s[text.n - 1], 2) != NULL;

	/* Of a list in the text short ones count too. */
	if (!prose_has_letters(text, ends && is_numbered(text) ? LISTED_LETTERS : SENTENCE_LETTERS))
		return 0;
	/* Measuring costs most, so it comes last. */
	return ends || (text.n > 0 && text.s[text.n - 1] == ':') || prose_wraps(p);
}

int
prose_is_displaced(const struct vt_paragraph *p)
{
	struct vt_str text = kit_trim(p->text);

	if (text.n == 0 || memchr(".;:", text.s[text.n - 1], 3) == NULL ||
	    !prose_has_letters(text, DISPLACED_LETTERS))
		return 0;
	for (size_t i = 0; i < p->run_count; i++)
		if (p->runs[i]->format->italic || p->runs[i]->format->bold)
			return 0;
	return memchr(text.s, '\n', text.n) == NULL && prose_wraps(p);
}

/* The first words: a caption is told by them, and folding all is slow. */
static struct vt_str
opening(struct vt_str text)
{
	size_t n = text.n < OPENING_BYTES ? text.n : OPENING_BYTES;

	while (n < text.n && n > 0 && ((unsigned char)text.s[n] & 0xc0) == 0x80)
		n--;
	return kit_sub(text, 0, n);
}

int
prose_is_listed(const struct vt_paragraph *p)
{
	struct vt_str text = kit_trim(p->text);

	return text.n > 0 && memchr(".;", text.s[text.n - 1], 2) != NULL && is_numbered(text);
}

int
prose_is_caption(struct vt_check *check, const struct vt_paragraph *p, int *out,
    struct vt_error *err)
{
	struct vt_str text = opening(kit_trim(p->text));
	size_t length;
	int status;

	*out = text.n > 0 && (text.s[0] == '(' || text.s[0] == '*');
	if (*out)
		return VT_OK;
	status = kit_word_opens(check, "captions", text, &length, err);
	*out = status == VT_OK && length > 0;
	return status;
}

/* The list, once one of the rules has made it. A rule may have captions of its own. */
struct shared_prose {
	int made;
	const struct vt_paragraph *first; /* of the text it is made of */
	const struct vt_str *captions;
	struct prose prose;
};

static int
is_basis(const struct vt_parts *parts, const struct vt_paragraph *p)
{
	for (size_t i = 0; i < parts->basis_count; i++)
		if (kit_first_span(parts->bases[i]).paragraph == p)
			return 1;
	return 0;
}

static int
find(struct vt_check *check, const struct vt_doc *doc, const struct vt_parts *parts,
    struct prose *out, struct vt_error *err)
{
	struct owners o = {.count = doc->paragraph_count + 1};

	o.owned = check->ops->alloc(check, o.count);
	if (o.owned == NULL)
		return kit_fail(err, VT_ERR_MEMORY, "no memory for a rule");
	own_parts(&o, parts);
	out->count = out->aside_count = out->beside_count = 0;
	for (size_t i = 0; i < parts->basis_count; i++) {
		const struct vt_paragraph *p = kit_first_span(parts->bases[i]).paragraph;

		if (p != NULL && p->story == VT_STORY_BODY && p->cell == NULL &&
		    p->number < parts->body_first->number)
			out->beside[out->beside_count++] = p;
	}
	for (size_t i = parts->body_first->number - 1;
	     i < doc->paragraph_count && i < parts->body_last->number; i++) {
		const struct vt_paragraph *p = doc->paragraphs[i];
		int caption, status;

		int aside =
		    p->format->align == VT_ALIGN_CENTER || p->format->align == VT_ALIGN_RIGHT;

		if (p->story != VT_STORY_BODY || p->cell != NULL)
			continue;
		if (o.owned[p->number]) {
			if (!aside && is_basis(parts, p))
				out->beside[out->beside_count++] = p;
			continue;
		}
		if (kit_all_upper(p->text) || (aside ? !prose_is_displaced(p) : !is_sentence(p))) {
			if (!aside && prose_has_letters(p->text, 1))
				out->beside[out->beside_count++] = p;
			continue;
		}
		if ((status = prose_is_caption(check, p, &caption, err)) != VT_OK)
			return status;
		if (caption)
			continue;
		if (aside)
			out->aside[out->aside_count++] = p;
		else
			out->items[out->count++] = p;
	}
	return VT_OK;
}

int
prose_find(struct vt_check *check, const struct vt_doc *doc, const struct vt_parts *parts,
    struct prose *out, struct vt_error *err)
{
	static const char list_key, items_key, aside_key, beside_key;
	struct shared_prose *shared;
	struct vt_words captions;
	int status;

	*out = (struct prose){0};
	if (parts->official == 0 || parts->body_first == NULL || parts->body_last == NULL)
		return VT_OK;
	shared = check->ops->shared(check, &list_key, sizeof(*shared));
	if (shared != NULL)
		shared->prose.items = check->ops->shared(check, &items_key,
		    (doc->paragraph_count + 1) * sizeof(*out->items));
	if (shared != NULL)
		shared->prose.aside = check->ops->shared(check, &aside_key,
		    (doc->paragraph_count + 1) * sizeof(*out->aside));
	if (shared != NULL)
		shared->prose.beside = check->ops->shared(check, &beside_key,
		    (doc->paragraph_count + 1) * sizeof(*out->beside));
	if (shared == NULL || shared->prose.items == NULL || shared->prose.aside == NULL ||
	    shared->prose.beside == NULL)
		return kit_fail(err, VT_ERR_MEMORY, "no memory for a rule");
	if ((status = check->ops->words(check, "captions", &captions, err)) != VT_OK)
		return status;
	if (!shared->made || shared->captions != captions.items ||
	    shared->first != parts->body_first) {
		shared->made = 0;
		if ((status = find(check, doc, parts, &shared->prose, err)) != VT_OK)
			return status;
		shared->made = 1;
		shared->captions = captions.items;
		shared->first = parts->body_first;
	}
	*out = shared->prose;
	return VT_OK;
}

/* ---- what a paragraph is like ---- */

int
prose_is_heading(const struct vt_paragraph *p)
{
	for (size_t i = 0; i < p->run_count; i++) {
		const struct vt_run *r = p->runs[i];

		if (!r->format->bold && kit_has_ink(p, r->start, r->end, r->format) &&
		    prose_has_letters(kit_sub(p->text, r->start, r->end), 1))
			return 0;
	}
	return p->run_count > 0;
}

int
prose_is_dash(const struct vt_paragraph *p)
{
	struct vt_str text = kit_trim(p->text);
	size_t i = 0;
	uint32_t c;

	if (p->label.n > 0)
		return p->label_kind == 1 ||
		    !(kit_is_letter(kit_utf8_next(p->label, &i)) ||
			kit_is_digit((unsigned char)p->label.s[0]));
	if (text.n == 0)
		return 0;
	c = kit_utf8_next(text, &i);
	return !kit_is_letter(c) && !kit_is_digit(c) && c != 0x201c && c != '"';
}

int32_t
prose_font_size(const struct vt_paragraph *p)
{
	int32_t best = VT_UNSET;
	size_t most = 0;

	for (size_t i = 0; i < p->run_count; i++) {
		int32_t size = p->runs[i]->format->font_size;
		size_t n = 0;

		for (size_t k = i; k < p->run_count; k++)
			if (p->runs[k]->format->font_size == size)
				n += p->runs[k]->end - p->runs[k]->start;
		if (n > most && size != VT_UNSET) {
			most = n;
			best = size;
		}
		if (most * 2 > p->text.n)
			break;
	}
	return best;
}

struct vt_span
prose_span(const struct vt_paragraph *p)
{
	return kit_span_trim(kit_span(p, 0, p->text.n));
}

/* ---- faults that repeat ---- */

void
prose_tally_add(struct tally *t, struct vt_span at, int32_t value)
{
	if (t->count == 0) {
		t->first = at;
		t->low = t->high = value;
	}
	if (t->last != at.paragraph)
		t->count++;
	t->last = at.paragraph;
	if (value < t->low)
		t->low = value;
	if (value > t->high)
		t->high = value;
}

struct vt_text
prose_tally_more(const struct kit_alloc *a, const struct tally *t)
{
	if (t->count < 2)
		return (struct vt_text){"", ""};
	return (struct vt_text){kit_printf(a, " (và %zu đoạn khác)", t->count - 1),
	    kit_printf(a,
		t->count == 2 ? " (and %zu other paragraph)" : " (and %zu other paragraphs)",
		t->count - 1)};
}

struct vt_text
prose_tally_shown(const struct kit_alloc *a, const struct tally *t,
    struct vt_text (*show)(const struct kit_alloc *a, int32_t value))
{
	struct vt_text low = show(a, t->low), high = show(a, t->high);

	if (t->low == t->high)
		return low;
	return (struct vt_text){kit_printf(a, "%s đến %s", low.vi, high.vi),
	    kit_printf(a, "%s to %s", low.en, high.en)};
}
