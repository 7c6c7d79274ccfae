/* Tables: rows and cells with their spans, tables in cells included. */
#include "plugins/akn/akn.h"

/* How far cells and boxes are followed outwards, and tables inwards. */
enum { MOST_NESTED = 16 };

/* The cell p is put into: of a paragraph in a box that of the box's anchor. */
static const struct vt_cell *
cell_of(const struct vt_paragraph *p)
{
	for (int i = 0; p->box != NULL && i < MOST_NESTED; i++) {
		if (p->box->anchor == NULL || p->box->anchor == p)
			return NULL;
		p = p->box->anchor;
	}
	return p->box == NULL ? p->cell : NULL;
}

static const struct vt_table *
outermost(const struct vt_cell *cell)
{
	int depth = 0;

	while (cell != NULL && cell->table->parent != NULL && depth++ < MOST_NESTED)
		cell = cell->table->parent;
	return cell != NULL ? cell->table : NULL;
}

const struct vt_table *
akn_table_of(const struct vt_paragraph *p)
{
	return outermost(cell_of(p));
}

/* The cell of the table that holds p, at any depth; NULL: none. */
static const struct vt_cell *
cell_in(const struct vt_table *table, const struct vt_paragraph *p)
{
	const struct vt_cell *cell = cell_of(p);

	for (int depth = 0; cell != NULL && depth <= MOST_NESTED; depth++) {
		if (cell->table == table)
			return cell;
		cell = cell->table->parent;
	}
	return NULL;
}

static size_t
end_of(const struct akn *akn, const struct vt_table *table, size_t at, size_t end)
{
	while (at < end && cell_in(table, akn->doc->paragraphs[at]) != NULL)
		at++;
	return at;
}

/* 1 when the paragraphs come cell by cell, in the order of the cells. */
static int
is_in_order(const struct akn *akn, const struct vt_table *table, size_t at, size_t end)
{
	for (size_t i = 0; i < table->cell_count; i++) {
		while (at < end && cell_in(table, akn->doc->paragraphs[at]) == table->cells[i])
			at++;
	}
	return at == end;
}

static void put_table(struct akn *akn, const char *parent, const struct vt_table *table, size_t at,
    size_t end, int depth);

static void
put_cell(struct akn *akn, const char *parent, const struct vt_cell *cell, size_t at, size_t end,
    int depth)
{
	const char *id = akn_id(akn, parent, "td", VT_STR(""));

	akn_start(akn, "td", id);
	if (cell->row_span > 1)
		kit_markup_attributef(akn->m, "rowspan", "%u", cell->row_span);
	if (cell->col_span > 1)
		kit_markup_attributef(akn->m, "colspan", "%u", cell->col_span);
	while (at < end) {
		const struct vt_paragraph *p = akn->doc->paragraphs[at];
		const struct vt_cell *own = cell_of(p);
		const struct vt_table *inner = own != NULL ? own->table : NULL;
		size_t next;

		for (int i = 0; inner != NULL && inner->parent != cell && i < MOST_NESTED; i++)
			inner = inner->parent != NULL ? inner->parent->table : NULL;
		next = inner != NULL && inner->parent == cell ? end_of(akn, inner, at, end) : at;
		if (depth < MOST_NESTED && next > at && is_in_order(akn, inner, at, next)) {
			put_table(akn, id, inner, at, next, depth + 1);
			at = next;
		} else {
			akn_block(akn, id, p, 0, (uint32_t)p->text.n);
			at++;
		}
	}
	akn_end(akn);
}

static void
put_table(struct akn *akn, const char *parent, const struct vt_table *table, size_t at, size_t end,
    int depth)
{
	const char *id = akn_id(akn, parent, "table", VT_STR("")), *row = "";

	akn_start(akn, "table", id);
	for (size_t i = 0; i < table->cell_count; i++) {
		const struct vt_cell *cell = table->cells[i];
		size_t next = at;

		if (i == 0 || table->cells[i - 1]->row != cell->row) {
			if (i > 0)
				akn_end(akn);
			row = akn_id(akn, id, "tr", VT_STR(""));
			akn_start(akn, "tr", row);
		}
		while (next < end && cell_in(table, akn->doc->paragraphs[next]) == cell)
			next++;
		put_cell(akn, row, cell, at, next, depth);
		at = next;
	}
	akn_end(akn);
	akn_end(akn);
}

size_t
akn_table(struct akn *akn, const char *parent, size_t at, size_t end)
{
	const struct vt_table *table = akn_table_of(akn->doc->paragraphs[at]);
	size_t next;

	if (table == NULL || table->cell_count == 0 ||
	    (at > 0 && cell_in(table, akn->doc->paragraphs[at - 1]) != NULL))
		return 0;
	next = end_of(akn, table, at, end);
	/* Cut by the end of the stretch, it is no table any more. */
	if ((next < akn->doc->paragraph_count &&
		cell_in(table, akn->doc->paragraphs[next]) != NULL) ||
	    !is_in_order(akn, table, at, next))
		return 0;
	put_table(akn, parent, table, at, next, 0);
	return next;
}
