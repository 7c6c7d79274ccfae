/* The căn cứ before the text: which lines they are, and what follows them. */
#include "plugins/opening/preamble.h"

#include "kit/ask.h"
#include "kit/entry.h"
#include "kit/expect.h"
#include "kit/fail.h"

/* Lines of the preamble that are no căn cứ. */
#define PREAMBLE_LINES 16

struct walk {
	struct vt_check *check;
	const struct vt_doc *doc;
	const struct vt_parts *parts;
	struct vt_error *err;
	struct preamble *out;
	size_t next_basis; /* the first of parts->bases not taken */
	size_t others;     /* lines taken that are no căn cứ */
};

/* Number of the last paragraph of a component; 0: none. */
static uint32_t
last_number(const struct vt_component *c)
{
	return c == NULL || kit_last_span(c).paragraph == NULL ? 0
							       : kit_last_span(c).paragraph->number;
}

static uint32_t
greatest(uint32_t a, uint32_t b)
{
	return a > b ? a : b;
}

/* Number of the last paragraph of the head. */
static uint32_t
head_end(const struct vt_parts *parts)
{
	uint32_t end = last_number(parts->title->whole);

	end = greatest(end, last_number(parts->subject));
	end = greatest(end, parts->number == NULL ? 0 : last_number(parts->number->whole));
	/* That of minutes stands at the end. */
	if (parts->date != NULL &&
	    parts->bases[0]->spans[0]->paragraph->number > last_number(parts->date->whole))
		end = greatest(end, last_number(parts->date->whole));
	return greatest(end, parts->addressee == NULL ? 0 : last_number(parts->addressee->whole));
}

static int
is_text(const struct vt_paragraph *p)
{
	return p->story == VT_STORY_BODY && p->cell == NULL && kit_trim(p->text).n > 0;
}

/* 1 in *out when the text opens as lines of the preamble do, with a dash or not. */
static int
goes_on(struct walk *w, struct vt_str text, int *out)
{
	size_t length, i = 0;
	int status;

	text = kit_trim(text);
	if (text.n > 0 && kit_is_dash(kit_utf8_next(text, &i)))
		text = kit_trim(kit_sub(text, i, text.n));
	status = kit_word_opens(w->check, "preamble-openings", text, &length, w->err);

	*out = status == VT_OK && length > 0;
	return status;
}

/* 1 in *out when nothing but the authority's name, remarks in brackets and lines
 * of the preamble stand between the head and the first căn cứ. */
static int
opens_text(struct walk *w, uint32_t first, int *out)
{
	int status = VT_OK;

	*out = 1;
	for (size_t i = head_end(w->parts); i + 1 < first && *out && status == VT_OK; i++) {
		const struct vt_paragraph *p = w->doc->paragraphs[i];
		struct vt_str text = kit_trim(p->text);

		if (!is_text(p) || kit_all_upper(text) || text.s[0] == '(' ||
		    p->format->align == VT_ALIGN_CENTER)
			continue;
		status = goes_on(w, p->text, out);
		/* Strokes and the like have no letters. */
		for (size_t k = 0; !*out && k < text.n;)
			if (kit_is_letter(kit_utf8_next(text, &k)))
				return status;
		*out = 1;
	}
	return status;
}

static int
ends_with(const struct vt_component *c, const char *stop)
{
	return kit_ends(kit_span_text(kit_span_trim(kit_last_span(c))), kit_str(stop));
}

/* 1 when the letter at the offset is in italics. */
static int
is_slanted(const struct vt_paragraph *p, uint32_t at)
{
	for (size_t i = 0; i < p->run_count; i++)
		if (p->runs[i]->end > at)
			return p->runs[i]->format->italic;
	return 0;
}

/* 1 when the preamble has ended and the text at the offset opens with words of
 * one, upright: `Căn cứ tình hình thực tế, Sở đề nghị …`, `Theo đó, …`. */
static int
is_sentence(const struct walk *w, const struct vt_paragraph *p, uint32_t at)
{
	const struct vt_component *last =
	    w->out->count > 0 ? w->out->lines[w->out->count - 1] : NULL;

	return last != NULL && ends_with(last, ".") &&
	    is_slanted(last->spans[0]->paragraph, last->spans[0]->start) && !is_slanted(p, at);
}

/* 1 when the next line of text is an order, `QUYẾT ĐỊNH:`. */
static int
precedes_order(const struct walk *w, const struct vt_component *c)
{
	for (size_t i = last_number(c); i < w->doc->paragraph_count; i++) {
		struct vt_str text = kit_trim(w->doc->paragraphs[i]->text);
		size_t order = 0;

		if (!is_text(w->doc->paragraphs[i]))
			continue;
		return kit_all_upper(text) &&
		    kit_word_opens(w->check, "orders", text, &order, w->err) == VT_OK && order > 0;
	}
	return 0;
}

/* 1 when the căn cứ opens the sentence of the text, `Căn cứ …, Sở báo cáo như sau:`. One that
 * another căn cứ or the order follows on the next line only has the wrong stop. */
static int
announces(const struct walk *w, size_t basis)
{
	const struct vt_component *const *bases = w->parts->bases;

	return ends_with(bases[basis], ":") && !precedes_order(w, bases[basis]) &&
	    (basis + 1 == w->parts->basis_count ||
		bases[basis + 1]->spans[0]->paragraph->number > last_number(bases[basis]) + 1);
}

/* Takes the căn cứ of paragraph p; returns the offset at which they end, 0 when
 * there is none. */
static uint32_t
take_bases(struct walk *w, const struct vt_paragraph *p)
{
	const struct vt_parts *parts = w->parts;
	uint32_t end = 0;

	for (; w->next_basis < parts->basis_count; w->next_basis++) {
		const struct vt_component *c = parts->bases[w->next_basis];

		if (c->spans[0]->paragraph != p || announces(w, w->next_basis) ||
		    is_sentence(w, p, c->spans[0]->start))
			break;
		w->out->lines[w->out->count++] = c;
		end = kit_last_span(c).end;
	}
	return end;
}

/* A line of the preamble that is no căn cứ: `Theo đề nghị của …`. */
static int
take_line(struct walk *w, const struct vt_paragraph *p, uint32_t start)
{
	struct vt_component *c = w->check->ops->alloc(w->check, sizeof(*c));
	struct vt_span *span = w->check->ops->alloc(w->check, sizeof(*span));
	const struct vt_span **spans = w->check->ops->alloc(w->check, sizeof(*spans));

	if (c == NULL || span == NULL || spans == NULL)
		return kit_fail(w->err, VT_ERR_MEMORY, "no memory for a rule");
	*span = kit_span_trim(kit_span(p, start, p->text.n));
	spans[0] = span;
	*c = (struct vt_component){
	    VT_PART_BASIS, VT_LIKELY, kit_span_text(*span), spans, 1, kit_span_text(*span)};
	w->out->lines[w->out->count++] = c;
	return VT_OK;
}

/* What the paragraph after the preamble says of it: a heading of the text is no
 * order. */
static int
see_next(struct walk *w, const struct vt_paragraph *p, struct vt_str text, int opening)
{
	size_t units = 0, order = 0;
	int status = kit_word_opens(w->check, "orders", text, &order, w->err);

	while (units < w->parts->unit_count && w->parts->units[units]->line.paragraph != p)
		units++;
	if (units < w->parts->unit_count)
		w->out->ordered = w->parts->units[units]->kind == VT_UNIT_ARTICLE;
	else
		w->out->ordered = order > 0 && kit_all_upper(text);
	/* `Thực hiện …, Sở báo cáo như sau:` goes on with the sentence. */
	w->out->announced = w->out->ordered || (!opening && kit_ends(text, VT_STR(":")));
	return status;
}

static int
walk_lines(struct walk *w, size_t first)
{
	int status = VT_OK;

	for (size_t i = first; i < w->doc->paragraph_count && status == VT_OK; i++) {
		const struct vt_paragraph *p = w->doc->paragraphs[i];
		struct vt_str rest;
		uint32_t start;
		int opening;

		if (!is_text(p))
			continue;
		start = take_bases(w, p);
		rest = kit_trim(kit_sub(p->text, start, p->text.n));
		if (rest.n == 0)
			continue;
		if ((status = goes_on(w, rest, &opening)) != VT_OK)
			return status;
		if (opening &&
		    (!kit_ends(rest, VT_STR(":")) ||
			precedes_order(w,
			    &(struct vt_component){
				.spans = &(const struct vt_span *){&(struct vt_span){p, 0, 0}},
				.span_count = 1})) &&
		    w->others < PREAMBLE_LINES && !is_sentence(w, p, start)) {
			w->others++;
			status = take_line(w, p, start);
			continue;
		}
		return see_next(w, p, rest, opening);
	}
	return status;
}

/* 1 when line i goes on with the list of the one above, which ends with a semicolon and is set as
 * it is: it is no sentence of the text. */
static int
follows_basis(const struct walk *w, size_t i)
{
	const struct vt_span *above, *at = w->out->lines[i]->spans[0];

	if (i == 0 || !ends_with(w->out->lines[i - 1], ";"))
		return 0;
	above = w->out->lines[i - 1]->spans[0];
	return is_slanted(above->paragraph, above->start) && is_slanted(at->paragraph, at->start);
}

/* Which căn cứ are certain: all when an order follows; else those that end with a
 * semicolon, for a last one may be the first sentence of the text. */
static void
sort_bases(struct walk *w)
{
	for (size_t i = 0; i < w->out->count; i++) {
		const struct vt_component *c = w->out->lines[i];

		if (c->certainty == VT_CERTAIN &&
		    (w->out->ordered || ends_with(c, ";") || follows_basis(w, i)))
			w->out->bases[w->out->basis_count++] = c;
	}
}

int
preamble_find(struct vt_check *check, const struct vt_doc *doc, const struct vt_parts *parts,
    struct preamble *out, struct vt_error *err)
{
	struct walk w = {check, doc, parts, err, out, 0, 0};
	const struct vt_paragraph *first;
	size_t room = parts->basis_count + PREAMBLE_LINES;
	int opens, status;

	*out = (struct preamble){.lines = NULL};
	/* A legal normative document judged as an administrative one has rules of its own. */
	if (parts->basis_count == 0 || kit_outside(check, parts) ||
	    (parts->number != NULL && parts->number->year != VT_UNSET &&
		!check->ops->flag(check, "of-law", 0)))
		return VT_OK;
	first = parts->bases[0]->spans[0]->paragraph;
	if (first->story != VT_STORY_BODY || first->cell != NULL)
		return VT_OK;
	status = opens_text(&w, first->number, &opens);
	if (status != VT_OK || !opens)
		return status;
	out->lines = check->ops->alloc(check, room * sizeof(*out->lines));
	out->bases = check->ops->alloc(check, room * sizeof(*out->bases));
	if (out->lines == NULL || out->bases == NULL)
		return kit_fail(err, VT_ERR_MEMORY, "no memory for a rule");
	if ((status = walk_lines(&w, first->number - 1)) != VT_OK)
		return status;
	sort_bases(&w);
	/* Sentences all of them, it may be. */
	if (out->basis_count == 0)
		out->count = 0;
	return VT_OK;
}

int
preamble_order_near(struct vt_check *check, struct vt_str line, struct vt_str *out,
    struct vt_error *err)
{
	const unsigned flags = KIT_FOLD_USUAL | KIT_FOLD_MARKS;
	const struct kit_alloc a = kit_check_alloc(check);
	struct vt_folded_words orders;
	struct vt_str bare;
	int status = check->ops->folded_words(check, "orders", flags, &orders, err);

	*out = (struct vt_str){NULL, 0};
	if (status != VT_OK || !kit_all_upper(line))
		return status;
	while (line.n > 0 && (line.s[line.n - 1] == ':' || line.s[line.n - 1] == '.'))
		line = kit_trim(kit_sub(line, 0, line.n - 1));
	bare = kit_fold(line, flags, &a, NULL);
	for (size_t i = 0; bare.s != NULL && i < orders.count && out->n == 0; i++)
		if (kit_eq(bare, orders.folded[i]) && !kit_same(line, orders.items[i]))
			*out = orders.items[i];
	return bare.s == NULL ? kit_fail(err, VT_ERR_MEMORY, "no memory for a rule") : VT_OK;
}
