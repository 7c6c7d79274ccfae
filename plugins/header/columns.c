/* A head that is set by tabs or spaces: what of its lines stands on the left, and what on the
 * right. */
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

/* Fewer spaces in a row set no column. */
#define GAP_SPACES 3

/* The end of the gap that begins at i, a tab or a row of spaces, or i where none begins. */
static size_t
gap_end(struct vt_span line, size_t i, int tabbed)
{
	const struct vt_str text = line.paragraph->text;
	size_t end = i, spaces = 0;

	if (text.s[i] == '\t')
		return i + 1;
	while (!tabbed && end < line.end) {
		size_t next = end;

		if (text.s[end] == '\t' || !kit_is_space(kit_utf8_next(text, &next)))
			break;
		end = next;
		spaces++;
	}
	return spaces >= GAP_SPACES ? end : i;
}

/* A piece of a line that is set by spaces joins the one before it, when they are of one side: what
 * is left blank in number and date is a row of spaces too. 0: it is of neither, or comes back. */
static int
join_piece(const struct vt_parts *parts, struct vt_span at, struct vt_span found[COLUMNS_SIDES],
    size_t *count)
{
	enum columns_side side = columns_side(parts, at);

	if (side == COLUMNS_UNKNOWN)
		return 0;
	if (*count > 0 && columns_side(parts, found[*count - 1]) == side) {
		found[*count - 1].end = at.end;
		return 1;
	}
	if (*count == COLUMNS_SIDES || (*count > 0 && side == COLUMNS_LEFT))
		return 0;
	found[(*count)++] = at;
	return 1;
}

/* The pieces of a line between tabs, or between rows of spaces where it has none. 0: there are more
 * than two, or it cannot be told which is which. */
static int
find_pieces(const struct vt_parts *parts, struct vt_span line, struct vt_span found[COLUMNS_SIDES],
    size_t *count)
{
	int tabbed = kit_find(kit_span_text(line), VT_STR("\t"), 0) >= 0;
	size_t start = line.start, i = line.start;

	*count = 0;
	while (i <= line.end) {
		size_t end = i < line.end ? gap_end(line, i, tabbed) : line.end + 1;
		struct vt_span at;

		if (end == i) {
			kit_utf8_next(line.paragraph->text, &i);
			continue;
		}
		at = kit_span_trim(kit_span(line.paragraph, start, i));
		start = i = end;
		if (kit_trim(kit_span_text(at)).n == 0)
			continue;
		if (!tabbed && !join_piece(parts, at, found, count))
			return 0;
		if (tabbed && *count == COLUMNS_SIDES)
			return 0;
		if (tabbed)
			found[(*count)++] = at;
	}
	return 1;
}

/* At most one piece for each side. 0: it has others. */
static int
cut_line(const struct vt_parts *parts, struct vt_span line, struct vt_span cells[COLUMNS_SIDES])
{
	struct vt_span found[COLUMNS_SIDES];
	size_t count;

	cells[COLUMNS_LEFT] = cells[COLUMNS_RIGHT] = kit_span(line.paragraph, 0, 0);
	if (!find_pieces(parts, line, found, &count))
		return 0;
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
	    p->section == first->section && (p->line & ~COLUMNS_LINES) == 0 &&
	    kit_find(p->text, VT_STR("\f"), 0) < 0;
}

int
columns_has_gap(const struct vt_component *c)
{
	const struct vt_span *words = c == NULL ? NULL : c->spans[0];
	struct vt_span line;

	if (words == NULL)
		return 0;
	line = kit_span_line(*words);
	for (size_t i = line.start; i < line.end;) {
		size_t end = gap_end(line, i, 0);

		if (end > i)
			return kit_trim(kit_sub(line.paragraph->text, end, line.end)).n > 0;
		kit_utf8_next(line.paragraph->text, &i);
	}
	return 0;
}

/* Lines of the paragraph, which breaks may part, as pairs of cells. */
static int
cut_paragraph(const struct vt_parts *parts, const struct vt_paragraph *p, struct columns *out)
{
	const struct vt_component *number = parts->number == NULL ? NULL : parts->number->whole;
	const struct vt_component *date = parts->date == NULL ? NULL : parts->date->whole;
	size_t start = 0;

	for (size_t i = 0; i <= p->text.n; i++) {
		struct vt_span line;

		if (i < p->text.n && p->text.s[i] != '\n')
			continue;
		line = kit_span(p, start, i);
		start = i + 1;
		if (out->count == (size_t)COLUMNS_LINES_MAX * COLUMNS_SIDES ||
		    !cut_line(parts, line, out->cells + out->count))
			return 0;
		if (out->split == SIZE_MAX && (holds(number, line) || holds(date, line)))
			out->split = out->count;
		out->count += COLUMNS_SIDES;
	}
	return 1;
}

/* 1 when it is a head set by tabs or spaces, each line cut in two. */
static int
columns_from_tabs(const struct vt_doc *doc, const struct vt_parts *parts, struct columns *out)
{
	uint32_t first = UINT32_MAX, last = 0;

	widen(parts->parent_agency, &first, &last);
	widen(parts->agency, &first, &last);
	widen(parts->nation, &first, &last);
	widen(parts->motto, &first, &last);
	widen(parts->number == NULL ? NULL : parts->number->whole, &first, &last);
	widen(parts->date == NULL ? NULL : parts->date->whole, &first, &last);
	if (parts->official_letter)
		widen(parts->subject, &first, &last);
	if (parts->agency == NULL || parts->nation == NULL ||
	    (!columns_has_gap(parts->agency) && !columns_has_gap(parts->nation)) || last < first ||
	    last - first >= LINES_MAX)
		return 0;
	out->count = 0;
	out->split = SIZE_MAX;
	for (uint32_t i = first; i <= last; i++) {
		const struct vt_paragraph *p = doc->paragraphs[i - 1];

		if (!is_plain(p, doc->paragraphs[first - 1]) || !cut_paragraph(parts, p, out))
			return 0;
	}
	if (out->split == SIZE_MAX)
		out->split = out->count;
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
