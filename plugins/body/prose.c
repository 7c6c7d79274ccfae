/* The running text of the body, and faults that repeat in it. */
#include "plugins/body/prose.h"

#include <string.h>

#include "plugins/body/rules.h"

/* A sentence has more letters than a label or a name. */
#define SENTENCE_LETTERS 30u
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

static size_t
count_letters(struct vt_str s)
{
	size_t n = 0;

	for (size_t i = 0; i < s.n;)
		n += kit_is_letter(kit_utf8_next(s, &i)) != 0;
	return n;
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
	return (int64_t)kit_text_width(p, 0, (uint32_t)p->text.n) * 100 > width * WRAP_PER_CENT;
}

/* 1 when the text reads as a sentence: it wraps, or is long and ends as one. */
static int
is_sentence(const struct vt_paragraph *p)
{
	struct vt_str text = kit_trim(p->text);

	if (count_letters(text) < SENTENCE_LETTERS)
		return 0;
	/* Measuring costs most, so it comes last. */
	return (text.n > 0 && memchr(".;:", text.s[text.n - 1], 3) != NULL) || prose_wraps(p);
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

/* A caption or a note of a table: set as its author likes. */
static int
is_caption(struct vt_check *check, const struct vt_paragraph *p, int *out, struct vt_error *err)
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

int
prose_find(struct vt_check *check, const struct vt_doc *doc, const struct vt_parts *parts,
    struct prose *out, struct vt_error *err)
{
	struct owners o = {.count = doc->paragraph_count + 1};

	*out = (struct prose){0};
	if (parts->official == 0 || parts->body_first == NULL || parts->body_last == NULL)
		return VT_OK;
	o.owned = check->ops->alloc(check, o.count);
	out->items = check->ops->alloc(check, doc->paragraph_count * sizeof(*out->items));
	if (o.owned == NULL || out->items == NULL)
		return kit_fail(err, VT_ERR_MEMORY, "no memory for a rule");
	own_parts(&o, parts);
	for (size_t i = parts->body_first->number - 1;
	     i < doc->paragraph_count && i < parts->body_last->number; i++) {
		const struct vt_paragraph *p = doc->paragraphs[i];
		int caption, status;

		if (p->story != VT_STORY_BODY || p->cell != NULL || o.owned[p->number] ||
		    p->format->align == VT_ALIGN_CENTER || p->format->align == VT_ALIGN_RIGHT ||
		    kit_all_upper(p->text) || !is_sentence(p))
			continue;
		if ((status = is_caption(check, p, &caption, err)) != VT_OK)
			return status;
		if (!caption)
			out->items[out->count++] = p;
	}
	return VT_OK;
}

/* ---- what a paragraph is like ---- */

int
prose_is_heading(const struct vt_paragraph *p)
{
	for (size_t i = 0; i < p->run_count; i++) {
		const struct vt_run *r = p->runs[i];

		if (!r->format->bold && kit_has_ink(p, r->start, r->end, r->format) &&
		    count_letters(kit_sub(p->text, r->start, r->end)) > 0)
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
tally_add(struct tally *t, struct vt_span at, int32_t value)
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
tally_more(const struct kit_alloc *a, const struct tally *t)
{
	if (t->count < 2)
		return (struct vt_text){"", ""};
	return (struct vt_text){kit_printf(a, " (và %zu đoạn khác)", t->count - 1),
	    kit_printf(a,
		t->count == 2 ? " (and %zu other paragraph)" : " (and %zu other paragraphs)",
		t->count - 1)};
}

struct vt_text
tally_shown(const struct kit_alloc *a, const struct tally *t,
    struct vt_text (*show)(const struct kit_alloc *a, int32_t value))
{
	struct vt_text low = show(a, t->low), high = show(a, t->high);

	if (t->low == t->high)
		return low;
	return (struct vt_text){kit_printf(a, "%s đến %s", low.vi, high.vi),
	    kit_printf(a, "%s to %s", low.en, high.en)};
}
