/* The widths of the two columns of a table. */
#include <string.h>

#include "formats/docx/edit.h"

static const struct vt_text not_tracked = {"bề rộng cột thì không từ chối lại được; dùng --direct",
    "widths of columns could not be rejected back; use --direct"};
static const struct vt_text not_plain = {
    "bảng không phải hai cột đơn giản", "the table is not one of two plain columns"};

static xmlNode *
above_w(xmlNode *node, const char *name)
{
	while (node != NULL && !is_w(node, name))
		node = node->parent;
	return node;
}

/* The child of that name in its place: behind those that the schema has before it. */
static xmlNode *
need_width(const struct part *part, xmlNode *properties, const char *name,
    const char *const before[])
{
	xmlNode *found = child_w(properties, name), *at = properties->children;

	if (found != NULL)
		return found;
	found = new_w(part, name);
	for (int known = 1; at != NULL && known;) {
		known = at->type != XML_ELEMENT_NODE;
		for (size_t i = 0; before[i] != NULL && !known; i++)
			known = is_w(at, before[i]);
		if (known)
			at = at->next;
	}
	if (found == NULL)
		return NULL;
	return at != NULL ? xmlAddPrevSibling(at, found) : xmlAddChild(properties, found);
}

static int
set_width(const struct part *part, xmlNode *width, int32_t um)
{
	if (width == NULL)
		return 0;
	set_w_number(part, width, "w", twips(um));
	set_w(part, width, "type", "dxa");
	return 1;
}

/* 1 when the row has two cells, each of one column, in *out. */
static int
cells_of(const xmlNode *row, xmlNode *out[2])
{
	size_t count = 0;

	for (xmlNode *c = row->children; c != NULL; c = c->next) {
		const xmlNode *properties = is_w(c, "tc") ? child_w(c, "tcPr") : NULL;

		if (c->type != XML_ELEMENT_NODE || is_w(c, "trPr") || is_w(c, "tblPrEx"))
			continue;
		if (!is_w(c, "tc") || count == 2 ||
		    (properties != NULL && child_w(properties, "gridSpan") != NULL))
			return 0;
		out[count++] = c;
	}
	return count == 2;
}

static int
is_plain(const xmlNode *table)
{
	for (const xmlNode *c = table->children; c != NULL; c = c->next) {
		xmlNode *cells[2];

		if (c->type != XML_ELEMENT_NODE || is_w(c, "tblPr") || is_w(c, "tblGrid"))
			continue;
		if (!is_w(c, "tr") || !cells_of(c, cells))
			return 0;
	}
	return child_w(table, "tblPr") != NULL && child_w(table, "tblGrid") != NULL;
}

static int
set_table(const struct part *part, xmlNode *table, const int32_t widths[2])
{
	static const char *const before_table[] = {"tblStyle", "tblpPr", "tblOverlap", "bidiVisual",
	    "tblStyleRowBandSize", "tblStyleColBandSize", NULL};
	static const char *const before_cell[] = {"cnfStyle", NULL};
	xmlNode *grid = child_w(table, "tblGrid");
	int done = set_width(part, need_width(part, child_w(table, "tblPr"), "tblW", before_table),
	    widths[0] + widths[1]);
	size_t column = 0;

	for (xmlNode *c = grid->children; c != NULL; c = c->next)
		if (is_w(c, "gridCol") && column < 2)
			set_w_number(part, c, "w", twips(widths[column++]));
	for (xmlNode *c = table->children; c != NULL && done; c = c->next) {
		xmlNode *cells[2];

		for (int k = 0; k < 2 && is_w(c, "tr") && cells_of(c, cells) && done; k++) {
			xmlNode *properties = need_properties(part, cells[k], "tcPr");

			done = properties != NULL &&
			    set_width(part, need_width(part, properties, "tcW", before_cell),
				widths[k]);
		}
	}
	return done;
}

int
widths_put(struct edit *e, struct part *part, xmlNode *paragraph, size_t i, struct vt_error *err)
{
	const struct vt_edit *edit = e->list->items[i];
	const int32_t widths[2] = {edit->length, edit->below};
	xmlNode *table = above_w(paragraph, "tbl");

	if (e->list->tracked)
		return e->changes->ops->decline(e->changes, i, not_tracked, err);
	if (table == NULL || !is_plain(table))
		return e->changes->ops->decline(e->changes, i, not_plain, err);
	part->touched = 1;
	return set_table(part, table, widths) ? VT_OK : kit_fail(err, VT_ERR_MEMORY, "%s", "");
}
