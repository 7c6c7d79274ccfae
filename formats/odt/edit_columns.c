/* Lines set by tabs or in boxes become a table of two columns: each line is copied twice, and
 * each copy loses what belongs to the other. */
#include "formats/odt/edit_lines.h"

#include "kit/fail.h"
#include "kit/mend.h"

static const struct vt_text not_now = {
    "chỉ sắp xếp lại thành bảng khi normalize", "only normalize makes tables of lines"};
static const struct vt_text not_alone = {
    "các dòng này còn sửa đổi khác", "these lines have other corrections"};
static const struct vt_text not_plain = {
    "các dòng này, hoặc hộp chứa chúng, có hình, trường hoặc phần tử khác nên không đưa vào bảng",
    "the lines, or the boxes they stand in, hold drawings, fields or other things and do not "
    "become "
    "a table"};

/* What the table is made of, once for all cells. */
struct looks {
	const xmlChar *table, *columns[2], *cell;
};

/* ---- what is asked of the lines ---- */

static int
is_bookmark(const xmlNode *n)
{
	return odt_is(n, ODT_NS_TEXT, "bookmark") || odt_is(n, ODT_NS_TEXT, "bookmark-start") ||
	    odt_is(n, ODT_NS_TEXT, "bookmark-end");
}

/* Text, bookmarks and drawn lines are all that is in the paragraph, and boxes that go. */
static int
is_plain(const struct odt_lines *lines, const xmlNode *p)
{
	for (xmlNodePtr n = p->children; n != NULL;
	     n = odt_next(p, n, !odt_lines_box(lines, n) && !odt_is_drawn_line(n)))
		if (n->type == XML_ELEMENT_NODE && !odt_is_drawn_line(n) &&
		    !odt_is(n, ODT_NS_TEXT, "span") && !is_bookmark(n) &&
		    !odt_is(n, ODT_NS_TEXT, "tab") && !odt_is(n, ODT_NS_TEXT, "line-break") &&
		    !odt_is(n, ODT_NS_TEXT, "s") && !odt_is(n, ODT_NS_TEXT, "soft-page-break") &&
		    !odt_lines_box(lines, n))
			return 0;
	return odt_is(p, ODT_NS_TEXT, "p");
}

/* An empty line goes, and a bookmark in it would. */
static int
loses_bookmark(const xmlNode *p, int is_empty)
{
	if (!is_empty)
		return 0;
	for (xmlNodePtr n = p->children; n != NULL; n = odt_next(p, n, 1))
		if (is_bookmark(n))
			return 1;
	return 0;
}

static int
has_other(const struct odt_edit *e, const struct vt_edit *edit)
{
	for (size_t i = 0; i < e->list->count; i++) {
		const struct vt_edit *other = e->list->items[i];

		for (size_t k = 0; other != edit && k < edit->cell_count; k++)
			if (other->at.paragraph == edit->cells[k].paragraph)
				return 1;
	}
	return 0;
}

/* Only the first of them may begin a page. *out_page: the page style that it asks for, to be
 * freed, or NULL. */
static int
find_page(struct odt_edit *e, struct odt_lines *lines, xmlChar **out_page)
{
	size_t met = 0;

	for (xmlNodePtr n = lines->place; n != NULL; n = n->next) {
		xmlChar *page;

		/* A line between them that stays is empty. */
		if (n->type != XML_ELEMENT_NODE || odt_lines_box(lines, n))
			continue;
		if (!odt_is(n, ODT_NS_TEXT, "p"))
			return 0;
		page = odt_page_asked(e, n);
		if (page != NULL && met == 0 && *out_page == NULL) {
			*out_page = page;
			lines->opens = n;
		} else if (page != NULL) {
			xmlFree(page);
			return 0;
		}
		met += odt_lines_hold(lines, n) ? 1u : 0u;
		if (met >= lines->in_body)
			break;
	}
	return met == lines->in_body;
}

/* The element of each line, and where the table goes. 0: they are not plain, or a page begins
 * among them. */
static int
find_lines(struct odt_edit *e, const struct vt_edit *edit, struct odt_lines *lines,
    xmlChar **out_page)
{
	*out_page = NULL;
	lines->count = edit->cell_count / 2;
	lines->place = edit->at.paragraph->path == NULL
	    ? NULL
	    : odt_boxes_host(odt_part_find(&e->content, edit->at.paragraph->path));
	for (size_t i = 0; i < lines->count; i++) {
		const struct vt_paragraph *p = edit->cells[2 * i].paragraph;

		lines->items[i] =
		    p != NULL && p->path != NULL ? odt_part_find(&e->content, p->path) : NULL;
		if (kit_cells_again(edit, i) && lines->items[i] == lines->items[i - 1])
			continue;
		if (kit_cells_again(edit, i) || lines->items[i] == NULL ||
		    !odt_boxes_take(lines, lines->items[i]) ||
		    loses_bookmark(lines->items[i], !kit_cells_have(edit, edit->cell_count, p)))
			return 0;
	}
	for (size_t i = 0; i < lines->count; i++) {
		if (!is_plain(lines, lines->items[i]))
			return 0;
		lines->in_body += odt_is(lines->items[i]->parent, ODT_NS_OFFICE, "text") &&
			!kit_cells_again(edit, i)
		    ? 1u
		    : 0u;
	}
	return lines->place != NULL && odt_boxes_are_whole(lines) && find_page(e, lines, out_page);
}

/* ---- the table ---- */

static int
make_looks(struct odt_edit *e, const struct vt_edit *edit, struct looks *out)
{
	struct odt_property table[] = {
	    {ODT_NS_STYLE, "width", odt_show_length(e, edit->length + edit->below)},
	    {ODT_NS_TABLE, "align", "center"}};
	static const struct odt_property cell[] = {
	    {ODT_NS_FO, "padding", "0mm"}, {ODT_NS_FO, "border", "none"}};
	int code = odt_style_derive(e, &e->content, "table", NULL, table, 2, &out->table);

	for (int side = 0; side < 2 && code == VT_OK; side++) {
		struct odt_property width = {ODT_NS_STYLE, "column-width",
		    odt_show_length(e, side == 0 ? edit->length : edit->below)};

		code = odt_style_derive(e, &e->content, "table-column", NULL, &width, 1,
		    &out->columns[side]);
	}
	return code != VT_OK
	    ? code
	    : odt_style_derive(e, &e->content, "table-cell", NULL, cell, 2, &out->cell);
}

static xmlNodePtr
add(struct odt_edit *e, xmlNodePtr parent, enum odt_ns ns, const char *local, const xmlChar *style)
{
	xmlNodePtr node = odt_new(&e->content, ns, local, NULL);

	if (node == NULL)
		return NULL;
	odt_link(parent, NULL, node);
	if (style != NULL && !odt_set(&e->content, node, ns, "style-name", (const char *)style))
		return NULL;
	return node;
}

/* A second copy of a line would have what the first is known by. */
static void
drop_names(struct odt_edit *e, xmlNodePtr p)
{
	xmlNodePtr next;

	(void)odt_set(&e->content, p, ODT_NS_XML, "id", NULL);
	for (xmlNodePtr n = p->children; n != NULL; n = next) {
		next = odt_next(p, n, !is_bookmark(n));
		if (is_bookmark(n)) {
			xmlUnlinkNode(n);
			xmlFreeNode(n);
		}
	}
}

/* Spans that hold nothing any more. */
static void
prune(xmlNodePtr p)
{
	xmlNodePtr next;

	for (xmlNodePtr n = p->children; n != NULL; n = next) {
		next = n->next;
		if (!odt_is(n, ODT_NS_TEXT, "span"))
			continue;
		prune(n);
		if (n->children == NULL) {
			xmlUnlinkNode(n);
			xmlFreeNode(n);
		}
	}
}

/* The text outside of the span goes. */
static int
keep_span(struct odt_edit *e, xmlNodePtr node, const struct vt_span *at)
{
	struct odt_line line;
	size_t first = 0, end = 0;
	int fits, cut = 1, code;

	code = odt_line_open(e, &e->content, node, at->paragraph, &line, &fits);
	if (code == VT_OK && !fits)
		return kit_fail(e->err, VT_ERR_DAMAGED, "a line is not that of the model");
	if (code == VT_OK)
		code = odt_line_cut(&line, odt_line_raw(&line, at->start), &first, &cut);
	if (code == VT_OK)
		code = odt_line_cut(&line, odt_line_raw(&line, at->end), &end, &cut);
	for (size_t i = 0; code == VT_OK && i < line.count; i++)
		if (i < first || i >= end) {
			xmlUnlinkNode(line.leaves[i].node);
			xmlFreeNode(line.leaves[i].node);
		}
	if (code == VT_OK)
		prune(node);
	return code;
}

/* The paragraph gets a style of its own with these properties, which begins no page. */
static int
restyle(struct odt_edit *e, xmlNodePtr p, const struct odt_property *properties, size_t count)
{
	xmlChar *base = odt_get(p, ODT_NS_TEXT, "style-name");
	const xmlChar *style;
	int code = odt_style_derive(e, &e->content, "paragraph", base, properties, count, &style);

	xmlFree(base);
	if (code == VT_OK &&
	    (!odt_style_page(e, "paragraph", style, NULL) ||
		!odt_set(&e->content, p, ODT_NS_TEXT, "style-name", (const char *)style)))
		code = odt_no_memory(e);
	return code;
}

/* Centred; below the line that is drawn above it when it begins the second row. */
static int
set_line(struct odt_edit *e, xmlNodePtr p, int is_below)
{
	static const struct odt_property centred[] = {{ODT_NS_FO, "text-align", "center"},
	    {ODT_NS_FO, "margin-left", "0mm"}, {ODT_NS_FO, "margin-right", "0mm"},
	    {ODT_NS_FO, "text-indent", "0mm"}, {ODT_NS_STYLE, "auto-text-indent", "false"},
	    {ODT_NS_STYLE, "page-number", NULL}, {ODT_NS_FO, "margin-top", "6pt"}};
	return restyle(e, p, centred, is_below ? 7 : 6);
}

/* Lines [first, end) of one side: cells first + side, and so on. */
static int
fill_cell(struct odt_edit *e, xmlNodePtr cell, const struct vt_edit *edit,
    const struct odt_lines *lines, size_t first, size_t end, int side)
{
	int filled = 0, code = VT_OK;

	for (size_t i = first; i < end && code == VT_OK; i += 2) {
		const struct vt_span *at = &edit->cells[i + (size_t)side];
		xmlNodePtr copy;

		if (at->start == at->end)
			continue;
		copy = odt_copy_node(&e->content, lines->items[i / 2], 1);
		if (copy == NULL)
			return odt_no_memory(e);
		odt_link(cell, NULL, copy);
		code = keep_span(e, copy, at);
		if (code == VT_OK)
			code = set_line(e, copy, first > 0 && !filled);
		if (kit_cells_have(edit, i + (size_t)side, at->paragraph) && code == VT_OK)
			drop_names(e, copy);
		filled = 1;
	}
	if (code == VT_OK && !filled && add(e, cell, ODT_NS_TEXT, "p", NULL) == NULL)
		return odt_no_memory(e);
	return code;
}

/* The page begins with the table now. */
static int
release_page(struct odt_edit *e, const struct odt_lines *lines)
{
	static const struct odt_property anywhere = {ODT_NS_STYLE, "page-number", NULL};

	return lines->opens == NULL || odt_lines_hold(lines, lines->opens)
	    ? VT_OK
	    : restyle(e, lines->opens, &anywhere, 1);
}

static int
fill_rows(struct odt_edit *e, xmlNodePtr table, const struct vt_edit *edit,
    const struct odt_lines *lines, const struct looks *looks)
{
	const size_t rows[] = {0, edit->split, edit->cell_count};
	int code = VT_OK;

	for (size_t row = 0; row < 2 && rows[row] < edit->cell_count && code == VT_OK; row++) {
		xmlNodePtr tr = add(e, table, ODT_NS_TABLE, "table-row", NULL);

		for (int side = 0; side < 2 && code == VT_OK; side++) {
			xmlNodePtr cell =
			    tr == NULL ? NULL : add(e, tr, ODT_NS_TABLE, "table-cell", looks->cell);

			code = cell == NULL
			    ? odt_no_memory(e)
			    : fill_cell(e, cell, edit, lines, rows[row], rows[row + 1], side);
		}
	}
	return code;
}

static int
build(struct odt_edit *e, const struct vt_edit *edit, struct odt_lines *lines, const xmlChar *page)
{
	xmlNodePtr table = odt_new(&e->content, ODT_NS_TABLE, "table", NULL);
	struct looks looks;
	int code = table == NULL ? odt_no_memory(e) : make_looks(e, edit, &looks);

	if (table != NULL)
		odt_link(lines->place->parent, lines->place, table);
	if (code != VT_OK)
		return code;
	odt_boxes_unlink(lines);
	for (size_t i = 0; i < lines->count; i++)
		odt_drop_drawn_lines(lines->items[i]);
	if ((page != NULL && !odt_style_page(e, "table", looks.table, (const char *)page)) ||
	    !odt_set(&e->content, table, ODT_NS_TABLE, "style-name", (const char *)looks.table) ||
	    add(e, table, ODT_NS_TABLE, "table-column", looks.columns[0]) == NULL ||
	    add(e, table, ODT_NS_TABLE, "table-column", looks.columns[1]) == NULL)
		code = odt_no_memory(e);
	if (code == VT_OK)
		code = fill_rows(e, table, edit, lines, &looks);
	if (code == VT_OK)
		code = release_page(e, lines);
	for (size_t i = lines->count; i-- > 0;)
		if (!kit_cells_again(edit, i) &&
		    odt_is(lines->items[i]->parent, ODT_NS_OFFICE, "text")) {
			xmlUnlinkNode(lines->items[i]);
			xmlFreeNode(lines->items[i]);
		}
	odt_boxes_free(lines);
	e->content.changed = 1;
	return code;
}

int
odt_edit_columns(struct odt_edit *e, size_t i)
{
	const struct vt_edit *edit = e->list->items[i];
	struct odt_lines lines = {.count = 0};
	struct vt_text why = {NULL, NULL};
	xmlChar *page = NULL;
	int code;

	if (!e->list->rearrange)
		why = not_now;
	else if (has_other(e, edit))
		why = not_alone;
	else if (edit->cell_count / 2 > ODT_LINES_MAX || !find_lines(e, edit, &lines, &page))
		why = not_plain;
	code =
	    why.vi != NULL ? odt_edit_decline(e, i, why.vi, why.en) : build(e, edit, &lines, page);
	xmlFree(page);
	return code;
}
