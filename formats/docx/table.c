/* Tables: their grid, borders and rows. */
#include <string.h>

#include "formats/docx/walk.h"

/* What a style may say of the last row alone. */
enum { LAST_ROW_PARTS = 1 << PART_LAST_ROW | 1 << PART_SE | 1 << PART_SW };

struct table *
table_of(struct walk *w)
{
	struct block *b = w->block;

	if (b == NULL)
		return NULL;
	if (b->table != NULL)
		return b->table;
	return b->kind == BLOCK_CELL && b->parent != NULL ? b->parent->table : NULL;
}

uint32_t
table_span(int32_t n)
{
	return n == VT_UNSET || n < 1 ? 1 : n > SPAN_MAX ? SPAN_MAX : (uint32_t)n;
}

/* ---- tables ---- */

int
table_start(struct walk *w, struct vt_error *err)
{
	struct block *b = w->block;
	struct table *t = w->free_tables;
	int code = paragraph_interrupt(w, err);

	if (code != VT_OK)
		return code;
	if (t != NULL) {
		w->free_tables = t->next_free;
		memset(t, 0, sizeof(*t));
	} else {
		t = docx_alloc(w->d, sizeof(*t), err);
		if (t == NULL)
			return VT_ERR_TOO_LARGE;
	}
	t->style = w->d->styles.table;
	t->width = t->indent = VT_UNSET;
	t->path = kit_xml_path(w->xml, w->d->builder);
	for (int i = 0; i < BORDER_COUNT; i++)
		t->borders[i] = VT_UNSET;
	b->table = t;
	return VT_OK;
}

static void
take_look(struct table *t, const struct kit_xml_element *e)
{
	static const struct {
		uint32_t name, part, bit;
		int off; /* the attribute switches it off */
	} looks[] = {{W(firstRow), PART_FIRST_ROW, 0x20, 0}, {W(lastRow), PART_LAST_ROW, 0x40, 0},
	    {W(firstColumn), PART_FIRST_COL, 0x80, 0}, {W(lastColumn), PART_LAST_COL, 0x100, 0},
	    {W(noHBand), PART_BAND1_H, 0x200, 1}, {W(noVBand), PART_BAND1_V, 0x400, 1}};
	struct vt_str val = kit_xml_get(e, W(val));
	uint32_t bits = 0;

	for (size_t i = 0; i < val.n && i < 8; i++)
		bits = bits * 16 +
		    (uint32_t)(val.s[i] <= '9' ? val.s[i] - '0' : (val.s[i] | 32) - 'a' + 10);
	for (size_t i = 0; i < sizeof(looks) / sizeof(looks[0]); i++) {
		struct vt_str own = kit_xml_get(e, looks[i].name);
		int on = own.n > 0 ? kit_eq(own, VT_STR("1")) || kit_eq(own, VT_STR("true"))
				   : (bits & looks[i].bit) != 0;

		if (on != looks[i].off)
			t->look |= 1u << looks[i].part;
	}
}

void
table_take(struct walk *w, const struct kit_xml_element *e)
{
	struct table *t = table_of(w);
	struct vt_str type = kit_xml_get(e, W(type));
	int measured = type.n == 0 || kit_eq(type, VT_STR("dxa"));

	if (t == NULL)
		return;
	switch (e->name) {
	case W(tblStyle): {
		struct style *s = style_lookup(w->d, STYLE_TABLE, kit_xml_get(e, W(val)));

		if (s != NULL)
			t->style = s;
		break;
	}
	case W(tblW):
		if (measured)
			t->width = read_twips(kit_xml_get(e, W(w)));
		if (t->width == 0)
			t->width = VT_UNSET;
		break;
	case W(tblInd):
		if (measured)
			t->indent = read_twips(kit_xml_get(e, W(w)));
		break;
	case W(tblLook): take_look(t, e); break;
	case W(tblPrChange):
		w->d->properties.format_change_count++;
		kit_xml_skip(w->xml);
		break;
	case W(gridCol):
		if (t->grid_count < GRID_MAX)
			t->grid[t->grid_count++] = read_twips(kit_xml_get(e, W(w)));
		break;
	case W(tblGridChange):
	case W(tblCellMar): kit_xml_skip(w->xml); break;
	default: border_take(t->borders, e); break;
	}
}

int32_t
table_width(const struct table *t, uint32_t column, uint32_t span)
{
	int64_t sum = 0;

	if (column + span > t->grid_count || span == 0)
		return VT_UNSET;
	for (uint32_t i = column; i < column + span; i++) {
		if (t->grid[i] == VT_UNSET)
			return VT_UNSET;
		sum += t->grid[i];
	}
	return sum > 0 && sum < INT32_MAX ? (int32_t)sum : VT_UNSET;
}

int
table_need(struct walk *w, struct table *t, struct vt_error *err)
{
	struct vt_table_init init = {
	    .size = sizeof(init), .path = w->d->place != NULL ? w->d->place : t->path};

	if (t->opened)
		return VT_OK;
	t->opened = 1;
	init.has_borders = 0;
	for (int i = 0; i < BORDER_COUNT; i++) {
		if (t->borders[i] == VT_UNSET && t->style != NULL)
			t->borders[i] = style_border(w->d, t->style, i);
		if (t->borders[i] == VT_UNSET)
			t->borders[i] = 0;
		init.has_borders |= t->borders[i] > 0;
	}
	if (t->style != NULL) {
		t->row_band = style_band(w->d, t->style, 0);
		t->column_band = style_band(w->d, t->style, 1);
		if (t->look >> PART_LAST_ROW & 1 && style_has_parts(w->d, t->style, LAST_ROW_PARTS))
			t->row_total = rows_of(w, t);
	}
	init.width = t->width != VT_UNSET ? t->width : table_width(t, 0, t->grid_count);
	init.indent = t->indent;
	return w->d->builder->ops->table_open(w->d->builder, &init, err);
}

int
table_end(struct walk *w, struct vt_error *err)
{
	struct block *b = w->block;
	struct table *t = b->table;
	int code = VT_OK;

	if (t == NULL)
		return VT_OK;
	if (t->row_opened)
		code = row_end(w, err);
	b->table = NULL;
	if (code == VT_OK && t->opened)
		code = w->d->builder->ops->table_close(w->d->builder, err);
	t->next_free = w->free_tables;
	w->free_tables = t;
	return code;
}

/* ---- rows ---- */

int
row_start(struct walk *w, struct vt_error *err)
{
	struct table *t = w->block->table;

	if (t == NULL) /* a row outside a table: read through */
		return VT_OK;
	if (t->row_opened) {
		int code = row_end(w, err);

		if (code != VT_OK)
			return code;
	}
	t->row_deleted = 0;
	t->row_parts = 0;
	t->column = 0;
	return VT_OK;
}

int
table_parts(const struct kit_xml_element *e, uint32_t *out_parts)
{
	static const uint8_t order[] = {PART_FIRST_ROW, PART_LAST_ROW, PART_FIRST_COL,
	    PART_LAST_COL, PART_BAND1_V, PART_BAND2_V, PART_BAND1_H, PART_BAND2_H, PART_NE, PART_NW,
	    PART_SE, PART_SW};
	struct vt_str val = kit_xml_get(e, W(val));

	if (val.n != sizeof(order))
		return 0;
	for (size_t i = 0; i < sizeof(order); i++)
		if (val.s[i] == '1')
			*out_parts |= 1u << order[i];
	return 1;
}

void
row_take(struct walk *w, const struct kit_xml_element *e)
{
	struct table *t = table_of(w);
	struct vt_properties *facts = &w->d->properties;

	if (t == NULL)
		return;
	switch (e->name) {
	case W(gridBefore): t->column = table_span(read_integer(kit_xml_get(e, W(val)))); break;
	case W(cnfStyle): table_parts(e, &t->row_parts); break;
	case W(del):
		facts->deletion_count++;
		t->row_deleted = 1;
		break;
	case W(ins): facts->insertion_count++; break;
	case W(trPrChange):
		facts->format_change_count++;
		kit_xml_skip(w->xml);
		break;
	default: break;
	}
}

int
row_end(struct walk *w, struct vt_error *err)
{
	struct table *t = w->block->table;
	int code = VT_OK;

	if (t == NULL)
		return VT_OK;
	if (t->row_opened) {
		t->row_opened = 0;
		t->row++;
		code = w->d->builder->ops->row_close(w->d->builder, err);
	}
	return code;
}
