/* Page numbers: put into headers, taken from where they stand, hidden on the first page. */
#include "formats/odt/edit.h"

#include "kit/margin.h"

static const struct vt_text no_master = {
    "không tìm được kiểu trang của phần này", "the page style of the section was not found"};
static const struct vt_text not_alone = {"số trang không đứng một mình trong đoạn của nó",
    "the page number does not stand alone in its paragraph"};
static const struct vt_text not_first = {"chỉ bỏ được số trang ở trang đầu của văn bản",
    "only the first page of the document can lose its number"};
static const struct vt_text is_hidden = {"tệp có sẵn đầu trang hoặc chân trang khác nhưng đang tắt",
    "the file has another header or footer, which is switched off"};
static const struct vt_text not_copied = {
    "đầu trang hoặc chân trang có hình, bảng hoặc khung nên không tách riêng cho trang thứ nhất",
    "the header or footer holds pictures, tables or boxes and is not copied for the first page"};
static const struct vt_text no_left = {
    "trang chẵn không có đầu trang riêng", "even pages have no header of their own"};
static const struct vt_text alternate = {
    "trang chẵn, trang lẻ có kiểu trang riêng nên không tách được trang thứ nhất",
    "odd and even pages have styles of their own, and the first page none"};

/* ---- one paragraph ---- */

/* 1 when it holds the field and what is no text, so that it can be emptied. */
static int
is_plain(const xmlNode *p)
{
	for (xmlNodePtr n = p->children; n != NULL; n = odt_next(p, n, 1))
		if (n->type == XML_ELEMENT_NODE && !odt_is(n, ODT_NS_TEXT, "span") &&
		    !odt_is(n, ODT_NS_TEXT, "page-number") && !odt_is(n, ODT_NS_TEXT, "s") &&
		    !odt_is(n, ODT_NS_TEXT, "soft-page-break"))
			return 0;
	return odt_is(p, ODT_NS_TEXT, "p") || odt_is(p, ODT_NS_TEXT, "h");
}

static void
empty_paragraph(struct odt_edit *e, xmlNodePtr p)
{
	while (p->children != NULL) {
		xmlNodePtr n = p->children;

		xmlUnlinkNode(n);
		xmlFreeNode(n);
	}
	e->styles.changed = 1;
}

/* Empties the paragraph at node; dry: only whether that can be. */
static void
take_number(struct odt_edit *e, const struct vt_paragraph *p, xmlNodePtr node, int dry,
    struct vt_text *out_why)
{
	if (node == NULL || (dry && (!kit_is_page_number_alone(p) || !is_plain(node))))
		*out_why = not_alone;
	else if (!dry)
		empty_paragraph(e, node);
}

static xmlNodePtr
first_block(const xmlNode *header)
{
	xmlNodePtr n = header->children;

	while (n != NULL && !odt_is(n, ODT_NS_TEXT, "p") && !odt_is(n, ODT_NS_TEXT, "h") &&
	    !odt_is(n, ODT_NS_TEXT, "list") && !odt_is(n, ODT_NS_TEXT, "section") &&
	    !odt_is(n, ODT_NS_TABLE, "table"))
		n = n->next;
	return n;
}

static int
style_line(struct odt_edit *e, xmlNodePtr p)
{
	static const struct odt_property centred[] = {{ODT_NS_FO, "text-align", "center"},
	    {ODT_NS_FO, "margin-left", "0mm"}, {ODT_NS_FO, "margin-right", "0mm"},
	    {ODT_NS_FO, "text-indent", "0mm"}, {ODT_NS_STYLE, "auto-text-indent", "false"},
	    {ODT_NS_FO, "margin-top", "0mm"}, {ODT_NS_FO, "margin-bottom", "0mm"},
	    {ODT_NS_FO, "line-height", "100%"}};
	xmlChar *base = odt_get(p, ODT_NS_TEXT, "style-name");
	const xmlChar *style;
	int code = odt_style_derive(e, &e->styles, "paragraph", base, centred,
	    sizeof(centred) / sizeof(centred[0]), &style);

	xmlFree(base);
	if (code == VT_OK &&
	    !odt_set(&e->styles, p, ODT_NS_TEXT, "style-name", (const char *)style))
		code = odt_no_memory(e);
	return code;
}

/* A line with the number, the first of the header; *out_added: none was empty. */
static int
put_number(struct odt_edit *e, xmlNodePtr header, const struct vt_edit *edit, int *out_added)
{
	xmlNodePtr first = first_block(header), p = first, span, field;
	const xmlChar *style;
	int code;

	*out_added = p == NULL || !odt_is(p, ODT_NS_TEXT, "p") || !odt_header_is_blank(p);
	if (*out_added) {
		p = odt_new(&e->styles, ODT_NS_TEXT, "p", NULL);
		if (p == NULL)
			return odt_no_memory(e);
		odt_link(header, first, p);
	} else {
		empty_paragraph(e, p);
	}
	code = style_line(e, p);
	if (code == VT_OK)
		code = odt_style_of_run(e, &e->styles, edit, &style);
	if (code != VT_OK)
		return code;
	span = odt_new(&e->styles, ODT_NS_TEXT, "span", NULL);
	field = odt_new(&e->styles, ODT_NS_TEXT, "page-number", "2");
	if (span == NULL || field == NULL ||
	    !odt_set(&e->styles, span, ODT_NS_TEXT, "style-name", (const char *)style) ||
	    !odt_set(&e->styles, field, ODT_NS_TEXT, "select-page", "current"))
		return odt_no_memory(e);
	odt_link(p, NULL, span);
	odt_link(span, NULL, field);
	e->styles.changed = 1;
	return VT_OK;
}

/* ---- a number in the header ---- */

static int
holds(const xmlNode *header, enum odt_ns ns, const char *local)
{
	for (xmlNodePtr n = header->children; n != NULL; n = odt_next(header, n, 1))
		if (odt_is(n, ns, local))
			return 1;
	return 0;
}

/* A place of a master page that has no header yet, or an empty one that is switched off. */
static int
add_header(struct odt_edit *e, xmlNodePtr master, enum odt_place place, const struct vt_edit *edit)
{
	xmlNodePtr header = odt_master_add(e, master, place), p;
	int added, code;

	if (header == NULL)
		return odt_no_memory(e);
	if (edit != NULL)
		return put_number(e, header, edit, &added);
	p = odt_new(&e->styles, ODT_NS_TEXT, "p", NULL);
	code = p == NULL ? odt_no_memory(e) : VT_OK;
	if (p != NULL)
		odt_link(header, NULL, p);
	return code;
}

static int
make_headers(struct odt_edit *e, xmlNodePtr master, const struct vt_edit *edit, int first, int left)
{
	int known = odt_knows_first(e), code = VT_OK;
	xmlNodePtr title;

	/* Before the margin moves: a page style without header keeps the old one. */
	if (first && !known)
		code = odt_master_title(e, edit->section, master, &title);
	if (code == VT_OK)
		code = odt_header_room(e, edit, master, 1);
	if (code == VT_OK)
		code = add_header(e, master, ODT_PLACE_HEADER, edit);
	if (code == VT_OK && left)
		code = add_header(e, master, ODT_PLACE_HEADER_LEFT, edit);
	if (code == VT_OK && first && known)
		code = add_header(e, master, ODT_PLACE_HEADER_FIRST, NULL);
	return code;
}

static int
number_one(struct odt_edit *e, xmlNodePtr master, xmlNodePtr header, const struct vt_edit *edit,
    int *grown)
{
	int added = 0, code;

	if (holds(header, ODT_NS_TEXT, "page-number"))
		return VT_OK;
	code = put_number(e, header, edit, &added);
	if (code == VT_OK && added && !*grown) {
		*grown = 1;
		code = odt_header_room(e, edit, master, 0);
	}
	return code;
}

static int
number_master(struct odt_edit *e, xmlNodePtr master, const struct vt_edit *edit, int first,
    int left, int dry, struct vt_text *out_why)
{
	static const enum odt_place all[] = {
	    ODT_PLACE_HEADER, ODT_PLACE_HEADER_LEFT, ODT_PLACE_HEADER_FIRST};
	xmlNodePtr header = odt_master_header(master, ODT_PLACE_HEADER);
	xmlNodePtr even = odt_master_header(master, ODT_PLACE_HEADER_LEFT);
	int shown = odt_header_is_shown(header), grown = 0, code = VT_OK;

	if (shown && left && !odt_header_is_shown(even))
		*out_why = no_left;
	for (size_t k = 0; k < 3 && !shown; k++) {
		xmlNodePtr old = odt_master_header(master, all[k]);

		if (old != NULL && !odt_header_is_blank(old))
			*out_why = is_hidden;
	}
	if (dry || out_why->vi != NULL)
		return VT_OK;
	if (!shown)
		return make_headers(e, master, edit, first, left);
	code = number_one(e, master, header, edit, &grown);
	return code == VT_OK && left ? number_one(e, master, even, edit, &grown) : code;
}

/* A page style without any header has none for its first page: it is made with the number. */
static int
hides_first(const struct odt_edit *e, const struct vt_section *s)
{
	for (size_t i = 0; i < e->list->count; i++) {
		const struct vt_edit *edit = e->list->items[i];

		if (edit->kind == VT_EDIT_SECTION && (edit->set & VT_SET_FIRST_PAGE) &&
		    edit->section == s)
			return 1;
	}
	return 0;
}

static int
apply_number(struct odt_edit *e, size_t i, int dry, struct vt_text *out_why)
{
	const struct vt_edit *edit = e->list->items[i];
	const struct vt_section *s = edit->section;
	struct odt_masters m;
	int single, code;

	if (edit->at.paragraph != NULL)
		take_number(e, edit->at.paragraph, e->nodes[i], dry, out_why);
	if (!odt_masters_find(e, s, &m))
		*out_why = no_master;
	if (out_why->vi != NULL)
		return VT_OK;
	single = m.first == m.follow;
	if (!single && !m.alternate && !s->first_differs)
		return VT_OK; /* one page, whose text goes on as another section */
	code = number_master(e, m.follow, edit, single && (s->first_differs || hides_first(e, s)),
	    single && s->even_differs, dry, out_why);
	if (code == VT_OK && m.alternate)
		code = number_master(e, m.first, edit, 0, 0, dry, out_why);
	return code;
}

/* ---- no number on the first page ---- */

static void
clear_first(struct odt_edit *e, const struct vt_section *s, int32_t story, int dry,
    struct vt_text *out_why)
{
	int32_t pages = s->first_differs ? VT_PAGES_FIRST : VT_PAGES_FIRST | VT_PAGES_ODD;
	const struct vt_paragraph *p;
	size_t i = 0;

	while ((p = kit_margin_next(e->model, s, story, pages, &i)) != NULL)
		if (kit_has_page_number(p))
			take_number(e, p, odt_part_find(&e->styles, p->path), dry, out_why);
}

/* 1 when all that is in it is text. */
static int
can_copy(const xmlNode *header)
{
	for (xmlNodePtr n = header->children; n != NULL; n = odt_next(header, n, 1))
		if (n->type == XML_ELEMENT_NODE &&
		    (!odt_is_in(n, ODT_NS_TEXT) || odt_is(n, ODT_NS_TEXT, "tracked-changes") ||
			odt_is(n, ODT_NS_TEXT, "bookmark") || odt_is(n, ODT_NS_TEXT, "note")))
			return 0;
	return 1;
}

/* The header of all pages once more for the first, without the number. */
static int
copy_first(struct odt_edit *e, xmlNodePtr master, xmlNodePtr header, enum odt_place place)
{
	xmlNodePtr copy = odt_master_add(e, master, place);

	if (copy == NULL)
		return odt_no_memory(e);
	for (xmlNodePtr n = header->children; n != NULL; n = n->next) {
		xmlNodePtr one = odt_copy_node(&e->styles, n, 1);

		if (one == NULL)
			return odt_no_memory(e);
		odt_link(copy, NULL, one);
	}
	for (xmlNodePtr n = copy->children; n != NULL; n = odt_next(copy, n, 1)) {
		if (n->type == XML_ELEMENT_NODE && !odt_set(&e->styles, n, ODT_NS_XML, "id", NULL))
			return odt_no_memory(e);
		if ((odt_is(n, ODT_NS_TEXT, "p") || odt_is(n, ODT_NS_TEXT, "h")) &&
		    holds(n, ODT_NS_TEXT, "page-number"))
			empty_paragraph(e, n);
	}
	return VT_OK;
}

/* In the place for first pages, or in a page style of its own. */
static int
copy_to_first(struct odt_edit *e, const struct vt_section *s, xmlNodePtr master, xmlNodePtr header,
    enum odt_place place, enum odt_place own)
{
	xmlNodePtr title;
	int code;

	if (odt_knows_first(e))
		return copy_first(e, master, header, own);
	code = odt_master_title(e, s, master, &title);
	return code == VT_OK ? copy_first(e, title, header, place) : code;
}

static int
split_first(struct odt_edit *e, const struct vt_section *s, xmlNodePtr master, int is_footer,
    int dry, struct vt_text *out_why)
{
	enum odt_place place = is_footer ? ODT_PLACE_FOOTER : ODT_PLACE_HEADER;
	enum odt_place own = is_footer ? ODT_PLACE_FOOTER_FIRST : ODT_PLACE_HEADER_FIRST;
	xmlNodePtr header = odt_master_header(master, place);
	xmlNodePtr old = odt_master_header(master, own);
	int32_t story = is_footer ? VT_STORY_FOOTER : VT_STORY_HEADER;
	const struct vt_paragraph *p;
	size_t i = 0;

	if (!odt_header_is_shown(header))
		return VT_OK;
	if (!dry)
		return copy_to_first(e, s, master, header, place, own);
	while ((p = kit_margin_next(e->model, s, story, VT_PAGES_FIRST, &i)) != NULL)
		if (kit_has_page_number(p))
			take_number(e, p, odt_part_find(&e->styles, p->path), 1, out_why);
	if (!can_copy(header))
		*out_why = not_copied;
	if (old != NULL && !odt_header_is_blank(old))
		*out_why = is_hidden;
	return VT_OK;
}

static int
apply_first(struct odt_edit *e, size_t i, int dry, struct vt_text *out_why)
{
	const struct vt_section *s = e->list->items[i]->section;
	const char *family = NULL;
	enum odt_ns ns = ODT_NS_NONE;
	struct odt_masters m;
	int code = VT_OK;

	if (s->number != 1)
		*out_why = not_first;
	else if (!odt_masters_find(e, s, &m))
		*out_why = no_master;
	else if (m.alternate)
		*out_why = alternate;
	else if (!odt_knows_first(e) && odt_section_beginning(e, s, &family, &ns) == NULL)
		*out_why = no_master;
	if (out_why->vi != NULL)
		return VT_OK;
	if (s->first_differs || m.first != m.follow) {
		clear_first(e, s, VT_STORY_HEADER, dry, out_why);
		clear_first(e, s, VT_STORY_FOOTER, dry, out_why);
		return VT_OK;
	}
	for (int is_footer = 0; is_footer < 2 && code == VT_OK; is_footer++)
		code = split_first(e, s, m.first, is_footer, dry, out_why);
	return code;
}

/* ---- all of them ---- */

int
odt_edit_numbers(struct odt_edit *e)
{
	struct vt_text why = {NULL, NULL};
	int any = 0, code;

	for (size_t i = 0; i < e->list->count; i++)
		any |= kit_edit_is_of_pages(e->list->items[i]);
	if (!any || e->list->tracked)
		return VT_OK; /* those that would be tracked were refused */
	code = odt_part_load(e, &e->styles);
	if (code == VT_OK && e->styles.doc == NULL)
		why = no_master;
	/* They go together: a number put in here and not taken away there is two. */
	for (int dry = 1; dry >= 0; dry--)
		for (size_t i = 0; i < e->list->count && code == VT_OK && why.vi == NULL; i++) {
			const struct vt_edit *edit = e->list->items[i];

			if (!kit_edit_is_of_pages(edit))
				continue;
			code = edit->kind == VT_EDIT_PAGE_NUMBER ? apply_number(e, i, dry, &why)
								 : apply_first(e, i, dry, &why);
		}
	for (size_t i = 0; i < e->list->count && code == VT_OK && why.vi != NULL; i++)
		if (kit_edit_is_of_pages(e->list->items[i]))
			code = odt_edit_decline(e, i, why.vi, why.en);
	return code;
}
