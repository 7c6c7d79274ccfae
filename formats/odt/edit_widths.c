/* The widths of the two columns of a table. */
#include "formats/odt/edit.h"

static xmlNodePtr
table_above(xmlNodePtr n)
{
	while (n != NULL && !odt_is(n, ODT_NS_TABLE, "table"))
		n = n->parent;
	return n;
}

/* The columns of the table, its own: 2 in *out, or 0 when there are others. One element may
 * stand for both. */
static size_t
columns_of(xmlNodePtr table, xmlNodePtr out[2])
{
	size_t count = 0;

	for (xmlNodePtr n = table->children; n != NULL; n = n->next) {
		xmlChar *repeated;

		if (odt_is(n, ODT_NS_TABLE, "table-columns") ||
		    odt_is(n, ODT_NS_TABLE, "table-column-group") ||
		    odt_is(n, ODT_NS_TABLE, "table-header-columns"))
			return 0;
		if (!odt_is(n, ODT_NS_TABLE, "table-column"))
			continue;
		repeated = odt_get(n, ODT_NS_TABLE, "number-columns-repeated");
		if (count == 2 ||
		    (repeated != NULL &&
			(count > 0 || repeated[0] != '2' || repeated[1] != '\0'))) {
			xmlFree(repeated);
			return 0;
		}
		out[count++] = n;
		if (repeated != NULL)
			out[count++] = n;
		xmlFree(repeated);
	}
	return count == 2 ? 2 : 0;
}

/* One element for two columns becomes two. */
static int
split_columns(struct odt_edit *e, xmlNodePtr columns[2])
{
	if (columns[0] != columns[1])
		return VT_OK;
	if (!odt_set(&e->content, columns[0], ODT_NS_TABLE, "number-columns-repeated", NULL) ||
	    (columns[1] = odt_copy_node(&e->content, columns[0], 1)) == NULL)
		return odt_no_memory(e);
	odt_link(columns[0]->parent, columns[0]->next, columns[1]);
	return VT_OK;
}

int
odt_edit_widths(struct odt_edit *e, size_t i)
{
	const struct vt_edit *edit = e->list->items[i];
	const int32_t widths[2] = {edit->length, edit->below};
	xmlNodePtr table = table_above(e->nodes[i]), columns[2];
	int code;

	if (table == NULL || columns_of(table, columns) != 2)
		return odt_edit_decline(e, i, "bảng không phải hai cột đơn giản",
		    "the table is not one of two plain columns");
	code = split_columns(e, columns);
	for (int k = 0; k < 2 && code == VT_OK; k++) {
		/* Relative widths are told in twips, as LibreOffice does. */
		const struct odt_property width[] = {
		    {ODT_NS_STYLE, "column-width", odt_show_length(e, widths[k])},
		    {ODT_NS_STYLE, "rel-column-width",
			odt_show(e, "%d*", (int)((int64_t)widths[k] * 144 / 2540))},
		};
		xmlChar *base = odt_get(columns[k], ODT_NS_TABLE, "style-name");
		const xmlChar *style;

		code = odt_style_derive(e, &e->content, "table-column", base, width, 2, &style);
		xmlFree(base);
		if (code == VT_OK &&
		    !odt_set(&e->content, columns[k], ODT_NS_TABLE, "style-name",
			(const char *)style))
			code = odt_no_memory(e);
	}
	e->content.changed = 1;
	return code;
}
