/* Tables: columns, rows, cells with their spans, borders and widths. */
#include "formats/odt/body.h"
#include "kit/length.h"
#include "kit/text.h"

static uint32_t
count_of(const struct kit_xml_element *e, uint32_t name, uint32_t limit)
{
	int32_t n = kit_int_parse(kit_xml_get(e, name));

	if (n == VT_UNSET || n < 1)
		return 1;
	return (uint32_t)n < limit ? (uint32_t)n : limit;
}

/* Page style and break that a table of the body asks for. */
static int
break_before(struct odt_body *b, struct odt_scope *scope, struct vt_str style,
    const struct odt_box_props *props, struct vt_error *err)
{
	struct odt_section_wish wish = {odt_cascade_master(b->r, b->style_scope, style),
	    props->page_number, props->break_before == 1 || b->break_pending};
	int is_break = 0;
	int code;

	if (!b->is_body || scope->in_cell || scope->in_box || scope->in_note)
		return VT_OK;
	code = odt_section_at(b->r, &wish, &is_break, err);
	/* Tables have no break of their own in the model: the first paragraph has. */
	b->break_pending = is_break;
	return code;
}

int
odt_table_start(struct odt_body *b, struct kit_xml *xml, const struct kit_xml_element *e,
    struct vt_error *err)
{
	struct vt_builder *host = b->r->builder;
	struct vt_str style = kit_xml_get(e, ODT_TABLE(STYLE_NAME));
	struct odt_scope *scope = odt_scope_top(b);
	struct odt_box_props props;
	struct vt_table_init init = {.size = sizeof(init)};
	int code;

	if (scope->shape != NULL && !scope->shape->opened &&
	    (code = odt_shape_open(b, scope->shape, err)) != VT_OK)
		return code;
	odt_cascade_box(b->r, ODT_FAMILY_TABLE, b->style_scope, style, &props);
	code = break_before(b, scope, style, &props, err);
	scope = code == VT_OK ? odt_scope_push(b, err) : NULL;
	if (scope == NULL)
		return code != VT_OK ? code : err->code;
	scope->table = odt_alloc(b->r, sizeof(*scope->table), err);
	if (scope->table == NULL)
		return VT_ERR_TOO_LARGE;
	scope->place = ODT_IN_TABLE;
	scope->close = ODT_CLOSE_TABLE;
	init.width = props.width;
	init.indent = props.indent;
	init.path = kit_xml_path(xml, host);
	return host->ops->table_open(host, &init, err);
}

static void
take_columns(struct odt_body *b, const struct kit_xml_element *e)
{
	struct odt_table *table = odt_scope_top(b)->table;
	uint32_t n = count_of(e, ODT_TABLE(NUMBER_COLUMNS_REPEATED), ODT_COLUMNS_MAX);
	struct odt_box_props props;

	odt_cascade_box(b->r, ODT_FAMILY_COLUMN, b->style_scope,
	    kit_xml_get(e, ODT_TABLE(STYLE_NAME)), &props);
	for (; n > 0 && table->column_count < ODT_COLUMNS_MAX; n--)
		table->widths[table->column_count++] = props.width;
}

int
odt_table_part(struct odt_body *b, struct kit_xml *xml, const struct kit_xml_element *e,
    struct vt_error *err)
{
	struct vt_builder *host = b->r->builder;
	struct odt_scope *scope;

	switch (e->name) {
	case ODT_TABLE(TABLE_COLUMN): take_columns(b, e); return odt_scope_through(b, err);
	case ODT_TABLE(TABLE_COLUMNS):
	case ODT_TABLE(TABLE_COLUMN_GROUP):
	case ODT_TABLE(TABLE_HEADER_COLUMNS):
	case ODT_TABLE(TABLE_HEADER_ROWS):
	case ODT_TABLE(TABLE_ROWS):
	case ODT_TABLE(TABLE_ROW_GROUP): return odt_scope_through(b, err);
	case ODT_TEXT(SOFT_PAGE_BREAK):
		odt_section_page_end(b->r);
		return odt_scope_through(b, err);
	case ODT_TABLE(TABLE_ROW):
		/* A repeated row is read once: repeats have the same text. */
		scope = odt_scope_push(b, err);
		if (scope == NULL)
			return err->code;
		scope->place = ODT_IN_ROW;
		scope->close = ODT_CLOSE_ROW;
		scope->table->column = 0;
		return host->ops->row_open(host, err);
	default: kit_xml_skip(xml); return VT_OK;
	}
}

/* Width of span columns from column on, VT_UNSET when one is not known. */
static int32_t
width_of(const struct odt_table *table, uint32_t column, uint32_t span)
{
	int64_t width = 0;

	for (uint32_t i = column; i < column + span; i++) {
		if (i >= table->column_count || table->widths[i] == VT_UNSET)
			return VT_UNSET;
		width += table->widths[i];
	}
	return width <= INT32_MAX ? (int32_t)width : VT_UNSET;
}

static int
cell_start(struct odt_body *b, struct kit_xml *xml, const struct kit_xml_element *e,
    struct vt_error *err)
{
	struct vt_builder *host = b->r->builder;
	struct odt_scope *scope = odt_scope_push(b, err);
	struct odt_box_props props;
	struct vt_cell_init init = {.size = sizeof(init)};

	if (scope == NULL)
		return err->code;
	odt_cascade_box(b->r, ODT_FAMILY_CELL, b->style_scope,
	    kit_xml_get(e, ODT_TABLE(STYLE_NAME)), &props);
	init.column = scope->table->column;
	init.col_span = count_of(e, ODT_TABLE(NUMBER_COLUMNS_SPANNED), ODT_COLUMNS_MAX);
	init.row_span = count_of(e, ODT_TABLE(NUMBER_ROWS_SPANNED), UINT16_MAX);
	init.width = width_of(scope->table, init.column, init.col_span);
	init.border_top = props.border_top == VT_UNSET ? 0 : props.border_top;
	init.border_bottom = props.border_bottom == VT_UNSET ? 0 : props.border_bottom;
	init.shading = props.shading;
	init.path = kit_xml_path(xml, host);
	/* The columns that a spanning cell covers follow as covered cells. */
	scope->table->column += count_of(e, ODT_TABLE(NUMBER_COLUMNS_REPEATED), ODT_COLUMNS_MAX);
	scope->place = ODT_IN_BLOCK;
	scope->close = ODT_CLOSE_CELL;
	scope->in_cell = 1;
	scope->table = NULL;
	scope->list = NULL;
	return host->ops->cell_open(host, &init, err);
}

int
odt_row_part(struct odt_body *b, struct kit_xml *xml, const struct kit_xml_element *e,
    struct vt_error *err)
{
	switch (e->name) {
	case ODT_TABLE(TABLE_CELL): return cell_start(b, xml, e, err);
	case ODT_TABLE(COVERED_TABLE_CELL):
		odt_scope_top(b)->table->column +=
		    count_of(e, ODT_TABLE(NUMBER_COLUMNS_REPEATED), ODT_COLUMNS_MAX);
		kit_xml_skip(xml);
		return VT_OK;
	default: kit_xml_skip(xml); return VT_OK;
	}
}
