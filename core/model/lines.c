/* Which paragraphs have a drawn line below them, whatever the line is made of. */
#include "core/model/lines.h"

#include "kit/text.h"

/* Paragraphs between one cell and the one below it. */
#define ROW_MAX 24

/* 1 when the paragraph is nothing but underscores or dashes. */
static int
is_typed_line(const struct vt_paragraph *p)
{
	int strokes = 0;

	for (size_t i = 0; i < p->text.n;) {
		uint32_t c = kit_utf8_next(p->text, &i);

		if (c == '_' || kit_is_dash(c) || c == 0x2500 || c == 0x2501 || c == 0xAF)
			strokes++;
		else if (!kit_is_space(c))
			return 0;
	}
	return strokes >= 3;
}

static int
has_ink(const struct vt_paragraph *p)
{
	return kit_trim(p->text).n > 0;
}

/* 1 when nothing but a line stands in the paragraph. */
static int
is_rule(const struct vt_paragraph *p)
{
	return is_typed_line(p) ||
	    (!has_ink(p) &&
		(p->format->border_top > 0 || (p->line & (VT_LINE_SHAPE | VT_LINE_BORDER)) != 0));
}

static int
is_underlined(const struct vt_paragraph *p)
{
	int ink = 0;

	for (size_t i = 0; i < p->run_count; i++) {
		const struct vt_run *r = p->runs[i];

		if (kit_trim(kit_sub(p->text, r->start, r->end)).n == 0)
			continue;
		if (!r->format->underline)
			return 0;
		ink = 1;
	}
	return ink;
}

static int
same_holder(const struct vt_paragraph *a, const struct vt_paragraph *b)
{
	return a->cell == b->cell && a->box == b->box && a->story == b->story &&
	    a->section == b->section && a->pages == b->pages;
}

/* What stands right above paragraph i in the row above its own: tables often hold
 * a line of the page in each row. NULL: nothing. */
static struct vt_paragraph *
row_above(struct vt_paragraph *const *paragraphs, size_t i)
{
	const struct vt_cell *cell = paragraphs[i]->cell;

	if (cell == NULL || (i > 0 && paragraphs[i - 1]->cell == cell))
		return NULL;
	for (size_t k = i; k-- > 0 && i - k <= ROW_MAX;) {
		const struct vt_cell *other = paragraphs[k]->cell;

		if (other == NULL || other->table != cell->table || other->row + 1 < cell->row)
			return NULL;
		if (other->column == cell->column && other->row + 1 == cell->row)
			return paragraphs[k];
	}
	return NULL;
}

/* What stands above an empty cell with a border, paragraph i, in a wider cell of the row above: a
 * narrow cell is one way to draw a short line. NULL: nothing. */
static struct vt_paragraph *
above_ruled_cell(struct vt_paragraph *const *paragraphs, size_t count, size_t i)
{
	const struct vt_cell *cell = paragraphs[i]->cell;

	if (cell == NULL || has_ink(paragraphs[i]) ||
	    (cell->border_top <= 0 && cell->border_bottom <= 0) ||
	    (i > 0 && paragraphs[i - 1]->cell == cell) ||
	    (i + 1 < count && paragraphs[i + 1]->cell == cell))
		return NULL;
	for (size_t k = i; k-- > 0 && i - k <= ROW_MAX;) {
		const struct vt_cell *other = paragraphs[k]->cell;

		if (other == NULL || other->table != cell->table || other->row + 1 < cell->row)
			return NULL;
		if (other->row + 1 == cell->row && other->col_span > cell->col_span &&
		    other->column <= cell->column &&
		    other->column + other->col_span >= cell->column + cell->col_span)
			return paragraphs[k];
	}
	return NULL;
}

void
resolve_lines(struct vt_paragraph *const *paragraphs, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct vt_paragraph *p = paragraphs[i], *above = NULL;

		if (p->format->border_bottom > 0)
			p->line |= VT_LINE_BORDER;
		if (has_ink(p) && is_underlined(p))
			p->line |= VT_LINE_UNDERLINE;
		/* The last paragraph of a cell stands on the cell's border. */
		if (p->cell != NULL && p->cell->border_bottom > 0 &&
		    (i + 1 == count || paragraphs[i + 1]->cell != p->cell))
			p->line |= VT_LINE_CELL_BORDER;
		if ((above = above_ruled_cell(paragraphs, count, i)) != NULL && has_ink(above)) {
			above->line |= VT_LINE_CELL_BORDER;
			above->line_width = p->cell->width;
			continue;
		}
		if (i > 0 && same_holder(paragraphs[i - 1], p))
			above = paragraphs[i - 1];
		else if (is_rule(p))
			above = row_above(paragraphs, i);
		if (above == NULL || !has_ink(above) || is_typed_line(above))
			continue;
		if (is_typed_line(p))
			above->line |= VT_LINE_TYPED;
		else if (!has_ink(p))
			above->line |= p->line & (VT_LINE_SHAPE | VT_LINE_BORDER);
		if (p->format->border_top > 0)
			above->line |= VT_LINE_BORDER;
		if (above->line_width == VT_UNSET && !has_ink(p))
			above->line_width = p->line_width;
	}
}
