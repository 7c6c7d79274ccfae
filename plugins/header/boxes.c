/* A head in text boxes or frames: all paragraphs up to the first words below it, when they are
 * lines of the head or empty. */
#include "plugins/header/columns.h"

#include "kit/ask.h"
#include "kit/text.h"

/* ---- one paragraph ---- */

static int
holds(const struct vt_component *c, struct vt_span at)
{
	return c != NULL && kit_last_span(c).paragraph == at.paragraph;
}

/* Number, date, and the subject of an official letter: the second row. */
static int
is_of_second_row(const struct vt_parts *parts, struct vt_span at)
{
	return (parts->number != NULL && holds(parts->number->whole, at)) ||
	    (parts->date != NULL && holds(parts->date->whole, at)) ||
	    (parts->official_letter && holds(parts->subject, at));
}

/* The component of the head that all of the line is, or NULL. */
static const struct vt_component *
owner_of(const struct vt_parts *parts, struct vt_span line)
{
	const struct vt_component *const head[] = {parts->parent_agency, parts->agency,
	    parts->nation, parts->motto, parts->number != NULL ? parts->number->whole : NULL,
	    parts->date != NULL ? parts->date->whole : NULL,
	    parts->official_letter ? parts->subject : NULL};

	for (size_t i = 0; i < sizeof(head) / sizeof(head[0]); i++)
		if (kit_covers(head[i], line))
			return head[i];
	return NULL;
}

/* The side of a paragraph whose lines are of one component, and which has nothing else. */
static enum columns_side
side_of_all(const struct vt_parts *parts, struct vt_span at)
{
	const struct vt_component *owner = NULL;

	for (size_t start = at.start, i = start; i <= at.end; i++) {
		const struct vt_component *own;
		struct vt_span line;

		if (i < at.end && at.paragraph->text.s[i] != '\n')
			continue;
		line = kit_span_trim(kit_span(at.paragraph, start, i));
		own = owner_of(parts, line);
		if (own == NULL || (owner != NULL && own != owner))
			return COLUMNS_UNKNOWN;
		owner = own;
		start = i + 1;
	}
	return columns_side(parts, at);
}

static int
is_movable(const struct vt_paragraph *p, const struct vt_paragraph *first)
{
	return (p->story == VT_STORY_BODY || p->story == VT_STORY_BOX) && p->cell == NULL &&
	    p->label.n == 0 && (p->line & ~COLUMNS_LINES) == 0 && p->section == first->section &&
	    kit_find(p->text, VT_STR("\f"), 0) < 0;
}

/* ---- all of them ---- */

struct walk {
	const struct vt_parts *parts;
	const struct vt_paragraph *below; /* the first words that are not of the head */
	struct columns *out;
	size_t boxed;
};

static void
put(struct walk *w, struct vt_span at, enum columns_side side)
{
	struct vt_span *cells = w->out->cells + w->out->count;

	cells[COLUMNS_LEFT] = cells[COLUMNS_RIGHT] = kit_span(at.paragraph, 0, 0);
	if (at.start < at.end)
		cells[side] = at;
	w->out->count += COLUMNS_SIDES;
}

/* 1: goes on, 0: the head ends here, -1: there is something that nobody may put away. */
static int
take(struct walk *w, const struct vt_paragraph *p, const struct vt_paragraph *first)
{
	struct vt_span at = kit_span_trim(kit_span(p, 0, p->text.n));
	int is_plain = is_movable(p, first), is_blank = at.start == at.end;
	enum columns_side side = is_plain ? side_of_all(w->parts, at) : COLUMNS_UNKNOWN;

	if (w->below != NULL && (p->box == NULL || p->box->anchor != w->below))
		return 0;
	if (is_plain && (is_blank || side != COLUMNS_UNKNOWN)) {
		put(w, at, side);
		w->boxed += !is_blank && p->box != NULL;
		return 1;
	}
	/* Of two tables that touch Word makes one. */
	if (is_blank || p->story != VT_STORY_BODY || p->cell != NULL)
		return -1;
	w->below = p;
	return 1;
}

/* 1 when all lines of the component are in the cells, one after the other. *from: the cell that
 * those of the component above it on the same side end before. */
static int
has_all(const struct columns *out, const struct vt_component *c, size_t *from)
{
	size_t at = *from;

	for (size_t i = 0; c != NULL && i < c->span_count; i++) {
		while (at < out->count && out->cells[at].paragraph != c->spans[i]->paragraph)
			at += COLUMNS_SIDES;
		if (at >= out->count)
			return 0;
	}
	*from = at;
	return 1;
}

static int
is_whole(const struct vt_parts *parts, const struct columns *out)
{
	const struct vt_component *number = parts->number == NULL ? NULL : parts->number->whole;
	const struct vt_component *date = parts->date == NULL ? NULL : parts->date->whole;
	size_t left = 0, right = 0, second = 0, last = 0;

	return parts->agency != NULL && parts->nation != NULL &&
	    has_all(out, parts->parent_agency, &left) && has_all(out, parts->agency, &left) &&
	    has_all(out, parts->nation, &right) && has_all(out, parts->motto, &right) &&
	    has_all(out, number, &second) &&
	    (!parts->official_letter || has_all(out, parts->subject, &second)) &&
	    has_all(out, date, &last);
}

static void
drop(struct columns *out, size_t at)
{
	for (size_t i = at; i + COLUMNS_SIDES < out->count; i++)
		out->cells[i] = out->cells[i + COLUMNS_SIDES];
	out->count -= COLUMNS_SIDES;
}

/* Of the empty lines that held the room free, the last one stays, between head and title. */
static void
keep_gap(struct columns *out)
{
	for (size_t i = out->count; i > 0; i -= COLUMNS_SIDES) {
		const struct vt_span *cells = &out->cells[i - COLUMNS_SIDES];

		if (cells[0].paragraph->box == NULL && cells[0].paragraph->line == 0 &&
		    cells[COLUMNS_LEFT].end == 0 && cells[COLUMNS_RIGHT].end == 0) {
			drop(out, i - COLUMNS_SIDES);
			return;
		}
	}
}

/* The first row before the second, in either the order of reading. */
static void
sort_rows(const struct vt_parts *parts, struct columns *out)
{
	size_t end = out->count;

	for (size_t i = 0, k = 0; k < out->count; k += COLUMNS_SIDES) {
		const struct vt_span *cells = &out->cells[i];
		const struct vt_span line[COLUMNS_SIDES] = {cells[0], cells[1]};
		int side = line[COLUMNS_LEFT].start < line[COLUMNS_LEFT].end ? COLUMNS_LEFT
									     : COLUMNS_RIGHT;

		if (line[side].start == line[side].end || !is_of_second_row(parts, line[side])) {
			i += COLUMNS_SIDES;
			continue;
		}
		drop(out, i);
		out->cells[out->count] = line[0];
		out->cells[out->count + 1] = line[1];
		out->count += COLUMNS_SIDES;
		end -= COLUMNS_SIDES;
	}
	out->split = end;
}

int
columns_from_boxes(const struct vt_doc *doc, const struct vt_parts *parts, struct columns *out)
{
	struct walk w = {.parts = parts, .out = out};
	int more = 1;

	out->count = 0;
	if (doc->box_count == 0 || doc->paragraph_count == 0)
		return 0;
	out->at = doc->paragraphs[0];
	for (size_t i = 0; i < doc->paragraph_count && more > 0; i++) {
		if (out->count == (size_t)COLUMNS_LINES_MAX * COLUMNS_SIDES)
			return 0;
		more = take(&w, doc->paragraphs[i], out->at);
	}
	if (more < 0 || w.boxed == 0 || !is_whole(parts, out))
		return 0;
	keep_gap(out);
	sort_rows(parts, out);
	return out->split > 0;
}
