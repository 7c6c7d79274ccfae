/* Tables, rows, cells and boxes of the growing document. */
#include "core/model/builder.h"

#include <string.h>

#include "core/base/fail.h"

enum { WIDEST_TABLE = 16384 };

int
build_table_open(struct vt_builder *face, const struct vt_table_init *init, struct vt_error *err)
{
	struct doc_builder *b = builder_self(face);
	struct open_item *cell = builder_innermost(b, OPEN_CELL, 0);
	struct open_item *t = builder_top(b);

	if (t != NULL &&
	    (t->kind == OPEN_PARAGRAPH || t->kind == OPEN_TABLE || t->kind == OPEN_ROW))
		return builder_misuse(err, "table_open");
	if (b->sections.n == 0) {
		int rc = build_section_open(face, NULL, err);

		if (rc != VT_OK)
			return rc;
	}
	struct vt_table *table = arena_alloc(b->arena, sizeof(*table));

	if (table == NULL || list_add(b->arena, &b->tables, table) != VT_OK)
		return builder_no_room(err);
	table->number = (uint32_t)b->tables.n;
	table->parent = cell != NULL ? cell->node : NULL;
	table->section = builder_section(b);
	table->width = init->width;
	table->indent = init->indent;
	table->has_borders = init->has_borders;
	table->path = init->path;
	return builder_push(b, OPEN_TABLE, table, err) != NULL ? VT_OK : VT_ERR_TOO_DEEP;
}

int
build_row_open(struct vt_builder *face, struct vt_error *err)
{
	struct doc_builder *b = builder_self(face);
	struct open_item *t = builder_top(b);

	if (t == NULL || t->kind != OPEN_TABLE)
		return builder_misuse(err, "row_open outside a table");
	uint32_t row = ((struct vt_table *)t->node)->row_count++;
	struct open_item *item = builder_push(b, OPEN_ROW, t->node, err);

	if (item == NULL)
		return VT_ERR_TOO_DEEP;
	item->row = row;
	return VT_OK;
}

/* The cell above that a continuing cell lengthens: same table and column. */
static struct vt_cell *
cell_above(const struct open_item *table, uint32_t row, uint32_t column)
{
	struct vt_cell *c = column < table->column_room ? table->columns[column] : NULL;

	return c != NULL && c->row < row && c->row + c->row_span == row ? c : NULL;
}

/* Remembers a cell as the last of its column. */
static int
keep_column(struct arena *a, struct open_item *table, struct vt_cell *cell)
{
	if (cell->column >= table->column_room) {
		size_t room = table->column_room < 8 ? 8 : table->column_room;

		while (room <= cell->column)
			room *= 2;
		struct vt_cell **columns = arena_array(a, room, sizeof(*columns));

		if (columns == NULL)
			return VT_ERR_TOO_LARGE;
		if (table->column_room > 0)
			memcpy(columns, table->columns, table->column_room * sizeof(*columns));
		table->columns = columns;
		table->column_room = room;
	}
	table->columns[cell->column] = cell;
	return VT_OK;
}

/* A line between two rows belongs to both cells; files note it down on either. */
static void
share_top_border(struct open_item *table, const struct vt_cell *cell)
{
	for (size_t i = table->cells.n; cell->border_top > 0 && i > 0; i--) {
		struct vt_cell *c = table->cells.items[i - 1];

		if (c->row + 1 < cell->row)
			break;
		if (c->row + c->row_span == cell->row &&
		    c->column < cell->column + cell->col_span &&
		    cell->column < c->column + c->col_span && c->border_bottom <= 0)
			c->border_bottom = cell->border_top;
	}
}

int
build_cell_open(struct vt_builder *face, const struct vt_cell_init *init, struct vt_error *err)
{
	struct doc_builder *b = builder_self(face);
	struct open_item *t = builder_top(b);

	if (t == NULL || t->kind != OPEN_ROW)
		return builder_misuse(err, "cell_open outside a row");
	struct open_item *table_item = &b->stack[b->depth - 2];
	struct vt_table *table = table_item->node;
	uint32_t span = init->col_span == 0 ? 1 : init->col_span;

	if (init->column >= WIDEST_TABLE || span > WIDEST_TABLE)
		return fail(err, VT_ERR_TOO_LARGE, "a table of more than %d columns", WIDEST_TABLE);
	struct vt_cell *above =
	    init->continues ? cell_above(table_item, t->row, init->column) : NULL;

	if (above != NULL) {
		above->row_span++;
		above->border_bottom = init->border_bottom;
		return builder_push(b, OPEN_CELL, above, err) != NULL ? VT_OK : VT_ERR_TOO_DEEP;
	}
	struct vt_cell *cell = arena_alloc(b->arena, sizeof(*cell));

	if (cell == NULL || list_add(b->arena, &table_item->cells, cell) != VT_OK)
		return builder_no_room(err);
	*cell = (struct vt_cell){
	    .table = table,
	    .row = t->row,
	    .column = init->column,
	    .row_span = init->row_span == 0 ? 1 : init->row_span,
	    .col_span = span,
	    .width = init->width,
	    .border_top = init->border_top,
	    .border_bottom = init->border_bottom,
	    .shading = init->shading,
	    .path = init->path,
	};
	if (keep_column(b->arena, table_item, cell) != VT_OK)
		return builder_no_room(err);
	share_top_border(table_item, cell);
	if (init->border_top > 0 || init->border_bottom > 0)
		table->has_borders = 1; /* ODF tells only when its cells come */
	if (init->column + span > table->column_count)
		table->column_count = init->column + span;
	return builder_push(b, OPEN_CELL, cell, err) != NULL ? VT_OK : VT_ERR_TOO_DEEP;
}

int
build_cell_close(struct vt_builder *face, struct vt_error *err)
{
	return builder_pop(builder_self(face), OPEN_CELL, "cell_close", err);
}

int
build_row_close(struct vt_builder *face, struct vt_error *err)
{
	return builder_pop(builder_self(face), OPEN_ROW, "row_close", err);
}

int
build_table_close(struct vt_builder *face, struct vt_error *err)
{
	struct doc_builder *b = builder_self(face);
	struct open_item *t = builder_top(b);
	int rc = builder_pop(b, OPEN_TABLE, "table_close", err);

	if (rc != VT_OK)
		return rc;
	struct vt_table *table = t->node;

	table->cells = (const struct vt_cell *const *)t->cells.items;
	table->cell_count = t->cells.n;
	return VT_OK;
}

int
build_box_open(struct vt_builder *face, const struct vt_box_init *init, struct vt_error *err)
{
	struct doc_builder *b = builder_self(face);
	struct growing *g = builder_growing(b);
	struct vt_box *box = arena_alloc(b->arena, sizeof(*box));

	if (box == NULL || list_add(b->arena, &b->boxes, box) != VT_OK)
		return builder_no_room(err);
	*box = (struct vt_box){
	    .number = (uint32_t)b->boxes.n,
	    .anchor = g != NULL ? g->paragraph : NULL,
	    .x = init->x,
	    .y = init->y,
	    .width = init->width,
	    .height = init->height,
	    .has_border = init->has_border,
	    .path = init->path,
	};
	return builder_push(b, OPEN_BOX, box, err) != NULL ? VT_OK : VT_ERR_TOO_DEEP;
}

int
build_box_close(struct vt_builder *face, struct vt_error *err)
{
	return builder_pop(builder_self(face), OPEN_BOX, "box_close", err);
}
