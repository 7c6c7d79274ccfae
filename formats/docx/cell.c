/* Cells: merged ones as one, each with the borders and the style that its table lends it. */
#include <string.h>

#include "formats/docx/walk.h"

int
cell_start(struct walk *w, struct vt_error *err)
{
	struct table *t = w->block->table;
	struct block *b;
	int code;

	if (t == NULL)
		return VT_OK;
	if (t->row_deleted) {
		kit_xml_skip(w->xml);
		return VT_OK;
	}
	code = table_need(w, t, err);
	if (code == VT_OK && !t->row_opened) {
		t->row_opened = 1;
		code = w->d->builder->ops->row_open(w->d->builder, err);
	}
	if (code == VT_OK)
		code = block_push(w, BLOCK_CELL, err);
	if (code != VT_OK)
		return code;
	b = w->block;
	b->cell.size = sizeof(b->cell);
	b->cell.column = t->column;
	b->cell.col_span = b->cell.row_span = 1;
	b->cell.width = b->cell.shading = VT_UNSET;
	b->cell.path = walk_path(w);
	return VT_OK;
}

void
cell_take(struct walk *w, const struct kit_xml_element *e)
{
	struct block *b = w->block;
	struct vt_str val = kit_xml_get(e, W(val));
	int32_t color;

	if (b->kind != BLOCK_CELL || b->opened)
		return;
	switch (e->name) {
	case W(tcW):
		if (kit_eq(kit_xml_get(e, W(type)), VT_STR("dxa")))
			b->cell.width = read_twips(kit_xml_get(e, W(w)));
		if (b->cell.width == 0)
			b->cell.width = VT_UNSET;
		break;
	case W(gridSpan): b->cell.col_span = table_span(read_integer(val)); break;
	case W(vMerge): b->cell.continues = !kit_eq(val, VT_STR("restart")); break;
	case W(hMerge): b->dropped = !kit_eq(val, VT_STR("restart")); break;
	case W(shd):
		color = read_color(kit_xml_get(e, W(fill)));
		b->cell.shading = color == VT_COLOR_AUTO ? VT_UNSET : color;
		break;
	case W(cnfStyle): b->has_parts = table_parts(e, &b->parts); break;
	case W(tcMar): /* sides of its own, which are no borders */ kit_xml_skip(w->xml); break;
	case W(tcPrChange):
		w->d->properties.format_change_count++;
		kit_xml_skip(w->xml);
		break;
	default: border_take(b->borders, e); break;
	}
}

/* The band that a row or column is in, the first ones of their own left out. */
static uint32_t
band_of(uint32_t index, uint32_t size, int first, int second)
{
	return 1u << (index / size % 2 == 0 ? first : second);
}

static uint32_t
row_parts_of(const struct table *t)
{
	uint32_t first = t->look >> PART_FIRST_ROW & 1;

	if (first && t->row == 0)
		return 1u << PART_FIRST_ROW;
	if (t->look >> PART_LAST_ROW & 1 && t->row + 1 == t->row_total)
		return 1u << PART_LAST_ROW;
	return t->look >> PART_BAND1_H & 1
	    ? band_of(t->row - first, t->row_band, PART_BAND1_H, PART_BAND2_H)
	    : 0;
}

static uint32_t
column_parts_of(const struct table *t, const struct vt_cell_init *cell)
{
	uint32_t first = t->look >> PART_FIRST_COL & 1;

	if (first && cell->column == 0)
		return 1u << PART_FIRST_COL;
	if (t->look >> PART_LAST_COL & 1 && cell->column + cell->col_span >= t->grid_count &&
	    t->grid_count > 1)
		return 1u << PART_LAST_COL;
	return t->look >> PART_BAND1_V & 1
	    ? band_of(cell->column - first, t->column_band, PART_BAND1_V, PART_BAND2_V)
	    : 0;
}

/* The corners where a row and a column of their own meet. */
static uint32_t
corner_of(uint32_t parts)
{
	static const struct {
		int row, column, corner;
	} corners[] = {{PART_FIRST_ROW, PART_FIRST_COL, PART_NW},
	    {PART_FIRST_ROW, PART_LAST_COL, PART_NE}, {PART_LAST_ROW, PART_FIRST_COL, PART_SW},
	    {PART_LAST_ROW, PART_LAST_COL, PART_SE}};

	for (size_t i = 0; i < sizeof(corners) / sizeof(corners[0]); i++)
		if (parts >> corners[i].row & 1 && parts >> corners[i].column & 1)
			return 1u << corners[i].corner;
	return 0;
}

/* The parts of the table style that a cell belongs to: what Word saw when it saved
 * the file (cnfStyle), or else by its place. Other producers write none. */
static uint32_t
parts_of(const struct table *t, const struct block *b)
{
	uint32_t parts = t->row_parts | b->parts;

	if (b->has_parts || t->row_parts != 0)
		return parts &
		    (t->look | 1u << PART_BAND2_H | 1u << PART_BAND2_V | 1u << PART_NE |
			1u << PART_NW | 1u << PART_SE | 1u << PART_SW);
	parts = row_parts_of(t) | column_parts_of(t, &b->cell);
	return parts | corner_of(parts);
}

/* A side of the cell as given, or as the table gives it. */
static int32_t
effective_border(const struct table *t, const struct block *b, int side)
{
	if (b->borders[side] != VT_UNSET)
		return b->borders[side];
	if (side == BORDER_TOP) /* what the table draws between rows is told of the cell above */
		return t->row == 0 ? t->borders[BORDER_TOP] : VT_UNSET;
	return t->borders[BORDER_H];
}

int
cell_need(struct walk *w, int *out_dropped, struct vt_error *err)
{
	struct block *b = w->block;
	struct table *t = b->parent != NULL ? b->parent->table : NULL;
	int code;

	if (t != NULL && t->row == 0)
		b->cell.continues = 0; /* there is nothing above the first row */
	*out_dropped = b->dropped || b->cell.continues;
	if (b->kind != BLOCK_CELL || b->opened || t == NULL)
		return VT_OK;
	b->opened = 1;
	t->column += b->cell.col_span;
	if (b->dropped)
		return VT_OK;
	b->cell.border_top = effective_border(t, b, BORDER_TOP);
	b->cell.border_bottom = effective_border(t, b, BORDER_BOTTOM);
	if (b->cell.width == VT_UNSET)
		b->cell.width = table_width(t, b->cell.column, b->cell.col_span);
	if (t->style != NULL) {
		code = style_layer(w->d, t->style, parts_of(t, b), &b->layer, err);
		if (code != VT_OK)
			return code;
	}
	return w->d->builder->ops->cell_open(w->d->builder, &b->cell, err);
}

int
cell_end(struct walk *w, struct vt_error *err)
{
	int dropped, open, code;

	if (w->block->kind != BLOCK_CELL)
		return VT_OK;
	code = cell_need(w, &dropped, err);
	open = !w->block->dropped;
	if (code == VT_OK)
		code = block_pop(w, err);
	if (code == VT_OK && open)
		code = w->d->builder->ops->cell_close(w->d->builder, err);
	return code;
}
