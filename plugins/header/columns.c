/* A head that is set by tabs: what of its lines stands on the left, and what on the right. */
#include "plugins/header/columns.h"

#include "kit/ask.h"
#include "kit/text.h"

/* More lines than a head has. */
enum { LINES_MAX = 16 };

static int
holds(const struct vt_component *c, struct vt_span at)
{
	for (size_t i = 0; c != NULL && i < c->span_count; i++)
		if (c->spans[i]->paragraph == at.paragraph && c->spans[i]->start < at.end &&
		    c->spans[i]->end > at.start)
			return 1;
	return 0;
}

enum columns_side
columns_side(const struct vt_parts *parts, struct vt_span at)
{
	if (holds(parts->parent_agency, at) || holds(parts->agency, at) ||
	    (parts->number != NULL && holds(parts->number->whole, at)) ||
	    (parts->official_letter && holds(parts->subject, at)))
		return COLUMNS_LEFT;
	if (holds(parts->nation, at) || holds(parts->motto, at) ||
	    (parts->date != NULL && holds(parts->date->whole, at)))
		return COLUMNS_RIGHT;
	return COLUMNS_UNKNOWN;
}

/* The pieces of a line between tabs, at most one for each side. 0: it has others. */
static int
cut_line(const struct vt_parts *parts, const struct vt_paragraph *p,
    struct vt_span cells[COLUMNS_SIDES])
{
	struct vt_span found[COLUMNS_SIDES];
	size_t count = 0, start = 0;

	cells[COLUMNS_LEFT] = cells[COLUMNS_RIGHT] = kit_span(p, 0, 0);
	for (size_t i = 0; i <= p->text.n; i++) {
		struct vt_span at;

		if (i < p->text.n && p->text.s[i] != '\t')
			continue;
		at = kit_span_trim(kit_span(p, start, i));
		start = i + 1;
		if (at.start == at.end)
			continue;
		if (count == COLUMNS_SIDES)
			return 0;
		found[count++] = at;
	}
	if (count == 1) {
		enum columns_side side = columns_side(parts, found[0]);

		if (side != COLUMNS_UNKNOWN)
			cells[side] = found[0];
		return side != COLUMNS_UNKNOWN;
	}
	if (count == COLUMNS_SIDES) {
		cells[COLUMNS_LEFT] = found[0];
		cells[COLUMNS_RIGHT] = found[1];
		return columns_side(parts, found[0]) != COLUMNS_RIGHT &&
		    columns_side(parts, found[1]) != COLUMNS_LEFT;
	}
	return 1;
}

/* The number of the paragraph that a component begins in, when it is lower. */
static void
widen(const struct vt_component *c, uint32_t *first, uint32_t *last)
{
	for (size_t i = 0; c != NULL && i < c->span_count; i++) {
		uint32_t number = c->spans[i]->paragraph->number;

		*first = number < *first ? number : *first;
		*last = number > *last ? number : *last;
	}
}

static int
is_plain(const struct vt_paragraph *p, const struct vt_paragraph *first)
{
	return p->story == VT_STORY_BODY && p->cell == NULL && p->box == NULL && p->label.n == 0 &&
	    p->section == first->section && p->line == 0 &&
	    kit_find(p->text, VT_STR("\n"), 0) < 0 && kit_find(p->text, VT_STR("\f"), 0) < 0;
}

static int
has_tab(const struct vt_component *c)
{
	return c != NULL && kit_find(c->spans[0]->paragraph->text, VT_STR("\t"), 0) >= 0;
}

/* 1 when it is a head set by tabs, each line cut in two. */
static int
columns_from_tabs(const struct vt_doc *doc, const struct vt_parts *parts, struct columns *out)
{
	uint32_t first = UINT32_MAX, last = 0, row = UINT32_MAX, ignored = 0;
	const struct vt_component *number = parts->number == NULL ? NULL : parts->number->whole;
	const struct vt_component *date = parts->date == NULL ? NULL : parts->date->whole;
	size_t n = 0;

	widen(number, &row, &ignored);
	widen(date, &row, &ignored);
	widen(parts->parent_agency, &first, &last);
	widen(parts->agency, &first, &last);
	widen(parts->nation, &first, &last);
	widen(parts->motto, &first, &last);
	widen(number, &first, &last);
	widen(date, &first, &last);
	if (parts->official_letter)
		widen(parts->subject, &first, &last);
	if (parts->agency == NULL || parts->nation == NULL ||
	    (!has_tab(parts->agency) && !has_tab(parts->nation)) || last < first ||
	    last - first >= LINES_MAX)
		return 0;
	out->split = 0;
	for (uint32_t i = first; i <= last; i++, n += COLUMNS_SIDES) {
		const struct vt_paragraph *p = doc->paragraphs[i - 1];

		if (!is_plain(p, doc->paragraphs[first - 1]) || !cut_line(parts, p, out->cells + n))
			return 0;
		if (i == row)
			out->split = n;
	}
	if (row == UINT32_MAX)
		out->split = n;
	out->count = n;
	out->at = doc->paragraphs[first - 1];
	return out->split > 0;
}

void
columns_mend(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct kit_mend *mend)
{
	struct columns head = {.cells = check->ops->alloc(check,
				   COLUMNS_LINES_MAX * COLUMNS_SIDES * sizeof(*head.cells))};
	const struct vt_section *s;
	struct vt_error ignored = {0};
	struct vt_range share;
	int64_t room;

	if (head.cells == NULL ||
	    (!columns_from_tabs(doc, parts, &head) && !columns_from_boxes(doc, parts, &head)) ||
	    check->ops->range(check, "left", &share, &ignored) != VT_OK)
		return;
	s = head.at->section;
	if (s == NULL || s->columns > 1 || s->page_width == VT_UNSET ||
	    s->margin_left == VT_UNSET || s->margin_right == VT_UNSET)
		return;
	room = (int64_t)s->page_width - s->margin_left - s->margin_right;
	if (room > 0)
		kit_mend_columns(mend, check, head.at, head.cells, head.count, head.split,
		    (int32_t)(room * share.min / 100), (int32_t)(room - room * share.min / 100));
}
