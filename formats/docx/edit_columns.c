/* Lines set by tabs or in boxes become a table of two columns: each line is copied twice, and
 * each copy loses what belongs to the other. */
#include "formats/docx/edit_lines.h"
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

enum { SIX_POINTS = 2117 };

/* ---- what is asked of the lines ---- */

static int
has_other(const struct edit *e, const struct vt_edit *edit)
{
	for (size_t i = 0; i < e->list->count; i++) {
		const struct vt_edit *other = e->list->items[i];

		for (size_t k = 0; other != edit && k < edit->cell_count; k++) {
			if (other->at.paragraph == edit->cells[k].paragraph)
				return 1;
		}
	}
	return 0;
}

/* Bookmarks, runs of text and drawn lines are all that is in the paragraph, and boxes that go. */
static int
is_plain(const struct lines *lines, const xmlNode *p)
{
	static const char *const in_run[] = {
	    "rPr", "t", "tab", "br", "noBreakHyphen", "softHyphen", "lastRenderedPageBreak", NULL};

	for (const xmlNode *c = p->children; c != NULL; c = c->next) {
		if (c->type != XML_ELEMENT_NODE || is_w(c, "proofErr") || is_bookmark(c))
			continue;
		if (is_w(c, "pPr")) {
			const xmlNode *frame = child_w(c, "framePr");
			struct vt_str drop_cap;

			if (child_w(c, "sectPr") != NULL || child_w(c, "pageBreakBefore") != NULL ||
			    (frame != NULL && get_w(frame, "dropCap", &drop_cap)))
				return 0;
			continue;
		}
		if (!is_w(c, "r") || !boxes_leave_only(lines, c, in_run))
			return 0;
	}
	return 1;
}

/* The element of each line, and where the table goes. 0: they are not plain. */
static int
find_lines(struct part *part, const struct vt_edit *edit, struct lines *lines)
{
	size_t met = 0;

	lines->count = edit->cell_count / 2;
	lines->place = boxes_host(path_find(part, edit->at.paragraph->path));
	for (size_t i = 0; i < lines->count; i++) {
		const struct vt_paragraph *p = edit->cells[2 * i].paragraph;

		lines->items[i] = p != NULL ? path_find(part, p->path) : NULL;
		if (kit_cells_again(edit, i) && lines->items[i] == lines->items[i - 1])
			continue;
		if (kit_cells_again(edit, i) || !is_w(lines->items[i], "p") ||
		    !boxes_take(lines, lines->items[i]))
			return 0;
	}
	for (size_t i = 0; i < lines->count; i++) {
		if (!is_plain(lines, lines->items[i]))
			return 0;
		lines->in_body +=
		    is_w(lines->items[i]->parent, "body") && !kit_cells_again(edit, i) ? 1u : 0u;
	}
	if (!boxes_are_whole(lines))
		return 0;
	/* From the first to the last there is nothing else, but an empty line that stays. */
	for (const xmlNode *n = lines->place; n != NULL && met < lines->in_body; n = n->next) {
		met += lines_hold(lines, n) ? 1u : 0u;
		if (n->type == XML_ELEMENT_NODE && !is_w(n, "p") && !is_bookmark(n))
			return 0;
	}
	return lines->place != NULL && met == lines->in_body;
}

/* ---- the table ---- */

static xmlNode *
add(const struct part *part, xmlNode *parent, const char *name)
{
	xmlNode *node = new_w(part, name);

	return node != NULL ? xmlAddChild(parent, node) : NULL;
}

static void
set_width(const struct part *part, xmlNode *parent, const char *name, int32_t um)
{
	xmlNode *width = add(part, parent, name);

	if (width == NULL)
		return;
	set_w_number(part, width, "w", twips(um));
	set_w(part, width, "type", "dxa");
}

/* The text outside of the raw range goes, and runs that held nothing else. */
static int
keep_range(struct edit *e, struct part *part, xmlNode *p, uint32_t start, uint32_t end,
    struct vt_error *err)
{
	struct pieces pieces = {0};
	int code = VT_OK;

	for (int which = 0; which < 3 && code == VT_OK; which++) {
		code = pieces_read(e, p, &pieces, err);
		if (code == VT_OK && which < 2)
			split_at(&pieces, part, which == 0 ? end : start);
	}
	for (size_t i = 0; i < pieces.count && code == VT_OK; i++) {
		const struct piece *piece = &pieces.items[i];

		if (piece->node == NULL || (piece->start >= start && piece->end <= end))
			continue;
		drop_node(piece->node);
		if (header_is_blank(piece->run))
			drop_node(piece->run);
	}
	return code;
}

/* A second copy of a line would have the bookmarks of the first. */
static void
drop_bookmarks(xmlNode *p)
{
	xmlNode *next;

	for (xmlNode *c = p->children; c != NULL; c = next) {
		next = c->next;
		if (is_bookmark(c))
			drop_node(c);
	}
}

/* Centred; below the line that is drawn above it when it begins the second row. */
static int
set_line(struct edit *e, struct part *part, xmlNode *p, int is_below)
{
	const struct vt_paragraph_format centred = {
	    .size = sizeof(centred), .align = VT_ALIGN_CENTER, .space_before = SIX_POINTS};
	const struct vt_edit set = {.size = sizeof(set),
	    .kind = VT_EDIT_PARAGRAPH,
	    .set = VT_SET_ALIGN | VT_SET_INDENT_LEFT | VT_SET_INDENT_RIGHT | VT_SET_INDENT_FIRST |
		(is_below ? VT_SET_SPACE_BEFORE : 0u),
	    .paragraph = &centred};
	xmlNode *ppr = need_properties(part, p, "pPr");

	if (ppr == NULL)
		return 0;
	drop_property(ppr, "tabs");
	drop_property(ppr, "framePr");
	paragraph_set(e, part, p, &set);
	return 1;
}

/* Lines [first, end) of one side: cells first + side, and so on. */
static int
fill_cell(struct edit *e, struct part *part, xmlNode *cell, const struct vt_edit *edit,
    const struct lines *lines, size_t first, size_t end, int side, struct vt_error *err)
{
	int filled = 0, code = VT_OK;

	for (size_t i = first; i < end && code == VT_OK; i += 2) {
		const struct vt_span *at = &edit->cells[i + (size_t)side];
		const struct kit_alloc a = {edit_alloc, e->changes};
		struct pieces pieces = {0};
		const uint32_t *map;
		xmlNode *copy;

		if (at->start == at->end)
			continue;
		code = pieces_read(e, lines->items[i / 2], &pieces, err);
		if (code != VT_OK)
			break;
		if (!kit_eq(kit_nfc(pieces.raw, &a, &map), at->paragraph->text))
			return kit_fail(err, VT_ERR_DAMAGED, "a line is not that of the model");
		copy = copy_to(part, cell, lines->items[i / 2]);
		if (copy == NULL || !set_line(e, part, copy, first > 0 && !filled))
			return kit_fail(err, VT_ERR_MEMORY, "%s", "");
		if (kit_cells_have(edit, i + (size_t)side, at->paragraph))
			drop_bookmarks(copy);
		code = keep_range(e, part, copy, map != NULL ? map[at->start] : at->start,
		    map != NULL ? map[at->end] : at->end, err);
		filled = 1;
	}
	if (code == VT_OK && !filled && add(part, cell, "p") == NULL)
		return kit_fail(err, VT_ERR_MEMORY, "%s", "");
	return code;
}

static xmlNode *
make_table(const struct part *part, const struct vt_edit *edit)
{
	static const char *const sides[] = {"top", "left", "bottom", "right", "insideH", "insideV"};
	xmlNode *table = new_w(part, "tbl"), *properties, *borders, *grid, *column;

	if (table == NULL)
		return NULL;
	properties = add(part, table, "tblPr");
	grid = add(part, table, "tblGrid");
	if (properties == NULL || grid == NULL)
		return table;
	set_width(part, properties, "tblW", edit->length + edit->below);
	column = add(part, properties, "jc");
	set_w(part, column, "val", "center");
	borders = add(part, properties, "tblBorders");
	for (size_t i = 0; borders != NULL && i < 6; i++)
		set_w(part, add(part, borders, sides[i]), "val", "nil");
	column = add(part, properties, "tblLayout");
	set_w(part, column, "type", "fixed");
	borders = add(part, properties, "tblCellMar");
	for (size_t i = 1; borders != NULL && i < 4; i += 2)
		set_width(part, borders, sides[i], 0);
	for (int side = 0; side < 2; side++) {
		column = add(part, grid, "gridCol");
		if (column != NULL)
			set_w_number(part, column, "w",
			    twips(side == 0 ? edit->length : edit->below));
	}
	return table;
}

/* The line goes; what is marked in it stays where its words are, or here when it has none. */
static void
drop_line(xmlNode *p, int is_empty)
{
	xmlNode *next;

	for (xmlNode *c = p->children; c != NULL && is_empty; c = next) {
		next = c->next;
		if (is_bookmark(c)) {
			xmlUnlinkNode(c);
			xmlAddPrevSibling(p, c);
		}
	}
	drop_node(p);
}

static int
build(struct edit *e, struct part *part, const struct vt_edit *edit, struct lines *lines,
    struct vt_error *err)
{
	const size_t rows[] = {0, edit->split, edit->cell_count};
	xmlNode *table = make_table(part, edit);
	int code = VT_OK;

	if (table == NULL)
		return kit_fail(err, VT_ERR_MEMORY, "%s", "");
	boxes_unlink(lines);
	for (size_t i = 0; i < lines->count; i++)
		boxes_drop_lines(lines->items[i]);
	xmlAddPrevSibling(lines->place, table);
	for (size_t row = 0; row < 2 && rows[row] < edit->cell_count && code == VT_OK; row++) {
		xmlNode *tr = add(part, table, "tr");

		for (int side = 0; tr != NULL && side < 2 && code == VT_OK; side++) {
			xmlNode *cell = add(part, tr, "tc");
			xmlNode *properties = cell != NULL ? add(part, cell, "tcPr") : NULL;

			if (properties == NULL)
				return kit_fail(err, VT_ERR_MEMORY, "%s", "");
			set_width(part, properties, "tcW", side == 0 ? edit->length : edit->below);
			code = fill_cell(e, part, cell, edit, lines, rows[row], rows[row + 1], side,
			    err);
		}
	}
	for (size_t i = lines->count; i-- > 0;) {
		if (!kit_cells_again(edit, i) && is_w(lines->items[i]->parent, "body"))
			drop_line(lines->items[i],
			    !kit_cells_have(edit, edit->cell_count, edit->cells[2 * i].paragraph));
	}
	boxes_free(lines);
	part->touched = 1;
	return code;
}

int
columns_put(struct edit *e, size_t i, struct vt_error *err)
{
	const struct vt_edit *edit = e->list->items[i];
	struct lines lines = {.count = 0};
	struct vt_text why = {NULL, NULL};
	struct part *part;
	int code = part_open(e, edit->at.paragraph->source, &part, err);

	if (code != VT_OK)
		return code;
	if (!e->list->rearrange)
		why = not_now;
	else if (has_other(e, edit))
		why = not_alone;
	else if (edit->cell_count / 2 > LINES_MAX || part->w == NULL ||
	    !find_lines(part, edit, &lines))
		why = not_plain;
	if (why.vi != NULL)
		return e->changes->ops->decline(e->changes, i, why, err);
	return build(e, part, edit, &lines, err);
}
