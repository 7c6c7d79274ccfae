/* Master pages: which ones a section has, their headers and footers, and the room for these. */
#include "formats/odt/edit.h"

#include <string.h>

#include "formats/odt/properties.h"
#include "kit/text.h"

/* Micrometres: what a new header takes of the margin, and what a line more needs. */
enum { HEADER_HEIGHT = 10000, MARGIN_FOR_IT = 15000, LINE_HEIGHT = 7000, LEAST_ABOVE = 5000 };

/* ---- which ones ---- */

static xmlNodePtr
masters_of(struct odt_edit *e)
{
	return odt_child(xmlDocGetRootElement(e->styles.doc), ODT_NS_OFFICE, "master-styles");
}

static xmlNodePtr
master_named(struct odt_edit *e, const xmlChar *name)
{
	xmlNodePtr list = masters_of(e);

	for (xmlNodePtr m = list == NULL ? NULL : list->children; m != NULL; m = m->next)
		if (odt_is(m, ODT_NS_STYLE, "master-page") && odt_has_name(m, "name", name))
			return m;
	return NULL;
}

static xmlNodePtr
default_master(struct odt_edit *e)
{
	xmlNodePtr m = master_named(e, (const xmlChar *)"Standard");

	return m != NULL ? m : odt_child(masters_of(e), ODT_NS_STYLE, "master-page");
}

static xmlNodePtr
style_in(struct odt_part *part, const char *list, const char *family, const xmlChar *name)
{
	xmlNodePtr styles = part->doc == NULL
	    ? NULL
	    : odt_child(xmlDocGetRootElement(part->doc), ODT_NS_OFFICE, list);

	for (xmlNodePtr n = styles == NULL ? NULL : styles->children; n != NULL; n = n->next)
		if (odt_is(n, ODT_NS_STYLE, "style") && odt_has_name(n, "name", name) &&
		    odt_has_name(n, "family", (const xmlChar *)family))
			return n;
	return NULL;
}

/* The page style that a style of the text asks for, itself or by its parents; to be freed. */
static xmlChar *
wanted_master(struct odt_edit *e, const char *family, const xmlChar *style)
{
	xmlChar *name = xmlStrdup(style), *master = NULL;

	for (int depth = 0; depth < 64 && name != NULL && master == NULL; depth++) {
		xmlNodePtr node = style_in(&e->content, "automatic-styles", family, name);

		if (node == NULL || depth > 0)
			node = style_in(&e->styles, "styles", family, name);
		xmlFree(name);
		name = node == NULL ? NULL : odt_get(node, ODT_NS_STYLE, "parent-style-name");
		master = node == NULL ? NULL : odt_get(node, ODT_NS_STYLE, "master-page-name");
	}
	xmlFree(name);
	return master;
}

xmlChar *
odt_page_asked(struct odt_edit *e, const xmlNode *paragraph)
{
	xmlChar *style = odt_get(paragraph, ODT_NS_TEXT, "style-name");
	xmlChar *master = style == NULL ? NULL : wanted_master(e, "paragraph", style);

	xmlFree(style);
	if (master != NULL && master[0] != '\0')
		return master;
	xmlFree(master);
	return NULL;
}

int
odt_style_page(struct odt_edit *e, const char *family, const xmlChar *style, const char *master)
{
	xmlNodePtr node = style_in(&e->content, "automatic-styles", family, style);

	return node != NULL && odt_set(&e->content, node, ODT_NS_STYLE, "master-page-name", master);
}

int
odt_masters_find(struct odt_edit *e, const struct vt_section *section, struct odt_masters *out)
{
	const char *family = NULL;
	enum odt_ns ns = ODT_NS_NONE;
	xmlNodePtr node = odt_section_beginning(e, section, &family, &ns);
	xmlChar *style = node == NULL ? NULL : odt_get(node, ns, "style-name");
	xmlChar *name = style == NULL ? NULL : wanted_master(e, family, style), *next;

	*out = (struct odt_masters){.first = name == NULL ? NULL : master_named(e, name)};
	xmlFree(style);
	xmlFree(name);
	if (out->first != NULL && out->first == e->title) /* as it was before this call */
		out->first = e->titled;
	/* Later sections begin where a page style is asked for. */
	if (out->first == NULL && section->number == 1)
		out->first = default_master(e);
	if (out->first == NULL)
		return 0;
	next = odt_get(out->first, ODT_NS_STYLE, "next-style-name");
	out->follow = next == NULL ? NULL : master_named(e, next);
	xmlFree(next);
	if (out->follow == NULL)
		out->follow = out->first;
	next = odt_get(out->follow, ODT_NS_STYLE, "next-style-name");
	out->alternate =
	    out->follow != out->first && next != NULL && master_named(e, next) == out->first;
	xmlFree(next);
	return 1;
}

/* ---- their headers ---- */

/* The places of headers and footers in a master page, in the order of the schema. */
static const struct {
	const char *local;
	int is_footer;
} places[] = {
    [ODT_PLACE_HEADER] = {"header", 0},
    [ODT_PLACE_HEADER_LEFT] = {"header-left", 0},
    [ODT_PLACE_HEADER_FIRST] = {"header-first", 0},
    [ODT_PLACE_FOOTER] = {"footer", 1},
    [ODT_PLACE_FOOTER_LEFT] = {"footer-left", 1},
    [ODT_PLACE_FOOTER_FIRST] = {"footer-first", 1},
};

static int
is_place(const xmlNode *n, enum odt_place place)
{
	return odt_is(n, ODT_NS_STYLE, places[place].local) ||
	    (strstr(places[place].local, "first") != NULL &&
		odt_is(n, ODT_NS_LOEXT, places[place].local));
}

xmlNodePtr
odt_master_header(const xmlNode *master, enum odt_place place)
{
	for (xmlNodePtr n = master->children; n != NULL; n = n->next)
		if (is_place(n, place))
			return n;
	return NULL;
}

int
odt_header_is_shown(const xmlNode *header)
{
	xmlChar *display = header == NULL ? NULL : odt_get(header, ODT_NS_STYLE, "display");
	int hidden = display != NULL && xmlStrEqual(display, (const xmlChar *)"false");

	xmlFree(display);
	return header != NULL && !hidden;
}

int
odt_header_is_blank(const xmlNode *header)
{
	const xmlNode *root = header;

	for (xmlNodePtr n = header->children; n != NULL; n = odt_next(root, n, 1)) {
		if (n->type == XML_TEXT_NODE && !xmlIsBlankNode(n))
			return 0;
		if (n->type == XML_ELEMENT_NODE && !odt_is(n, ODT_NS_TEXT, "p") &&
		    !odt_is(n, ODT_NS_TEXT, "span") && !odt_is(n, ODT_NS_TEXT, "s"))
			return 0;
	}
	return 1;
}

int
odt_knows_first(struct odt_edit *e)
{
	xmlChar *version = odt_get(xmlDocGetRootElement(e->styles.doc), ODT_NS_OFFICE, "version");
	int known = version != NULL && strcmp((const char *)version, "1.3") >= 0;

	xmlFree(version);
	return known;
}

xmlNodePtr
odt_master_add(struct odt_edit *e, xmlNodePtr master, enum odt_place place)
{
	xmlNodePtr next = master->children, old = odt_master_header(master, place), node;

	if (old != NULL) {
		xmlUnlinkNode(old);
		xmlFreeNode(old);
		next = master->children;
	}
	node = odt_new(&e->styles, ODT_NS_STYLE, places[place].local, NULL);
	if (node == NULL)
		return NULL;
	for (; next != NULL; next = next->next) {
		int before = 0;

		for (int k = ODT_PLACE_HEADER; k <= (int)place; k++)
			before |= is_place(next, (enum odt_place)k);
		if (next->type == XML_ELEMENT_NODE && !before)
			break;
	}
	odt_link(master, next, node);
	e->styles.changed = 1;
	return node;
}

/* ---- a first page of its own ---- */

static const char *
new_name(struct odt_edit *e)
{
	const char *name = "";

	for (unsigned k = 1; k < 100000; k++) {
		name = odt_show(e, "VanthuFirst%u", k);
		if (master_named(e, (const xmlChar *)name) == NULL)
			break;
	}
	return name;
}

/* The text begins on the page style of that name. */
static int
begin_on(struct odt_edit *e, const struct vt_section *section, const char *master)
{
	const char *family = NULL;
	enum odt_ns ns = ODT_NS_NONE;
	xmlNodePtr node = odt_section_beginning(e, section, &family, &ns);
	xmlChar *base = node == NULL ? NULL : odt_get(node, ns, "style-name");
	const xmlChar *style;
	int code = node == NULL ? odt_no_memory(e) /* it was looked for before */
				: odt_style_derive(e, &e->content, family, base, NULL, 0, &style);

	xmlFree(base);
	if (code != VT_OK)
		return code;
	if (!odt_style_page(e, family, style, master) ||
	    !odt_set(&e->content, node, ns, "style-name", (const char *)style))
		return odt_no_memory(e);
	e->content.changed = 1;
	return VT_OK;
}

int
odt_master_title(struct odt_edit *e, const struct vt_section *section, xmlNodePtr master,
    xmlNodePtr *out)
{
	const char *name = new_name(e);
	xmlChar *own = odt_get(master, ODT_NS_STYLE, "name");
	xmlNodePtr title;
	int done;

	*out = e->title;
	if (e->title != NULL || own == NULL) {
		xmlFree(own);
		return VT_OK;
	}
	title = odt_copy_node(&e->styles, master, 0);
	done = title != NULL && odt_set(&e->styles, title, ODT_NS_STYLE, "name", name) &&
	    odt_set(&e->styles, title, ODT_NS_STYLE, "display-name", NULL) &&
	    odt_set(&e->styles, title, ODT_NS_STYLE, "next-style-name", (const char *)own);
	xmlFree(own);
	if (!done) {
		xmlFreeNode(title);
		return odt_no_memory(e);
	}
	odt_link(master->parent, master, title);
	e->styles.changed = 1;
	e->titled = master;
	*out = e->title = title;
	return begin_on(e, section, name);
}

/* ---- the room for a header ---- */

static xmlNodePtr
layout_of(struct odt_edit *e, const xmlNode *master)
{
	xmlNodePtr list =
	    odt_child(xmlDocGetRootElement(e->styles.doc), ODT_NS_OFFICE, "automatic-styles");
	xmlChar *name = odt_get(master, ODT_NS_STYLE, "page-layout-name");
	xmlNodePtr found = NULL;

	for (xmlNodePtr n = list == NULL ? NULL : list->children; n != NULL && !found; n = n->next)
		if (odt_is(n, ODT_NS_STYLE, "page-layout") && odt_has_name(n, "name", name))
			found = n;
	xmlFree(name);
	return found;
}

static int
is_shared(struct odt_edit *e, const xmlNode *master)
{
	xmlChar *name = odt_get(master, ODT_NS_STYLE, "page-layout-name");
	xmlNodePtr list = masters_of(e);
	int users = 0;

	for (xmlNodePtr m = list == NULL ? NULL : list->children; m != NULL; m = m->next)
		users += odt_is(m, ODT_NS_STYLE, "master-page") &&
		    odt_has_name(m, "page-layout-name", name);
	xmlFree(name);
	return users > 1;
}

/* A layout that no other master page has. */
static xmlNodePtr
own_layout(struct odt_edit *e, xmlNodePtr master)
{
	xmlNodePtr layout = layout_of(e, master), copy;
	const char *name = "";

	if (layout == NULL || !is_shared(e, master))
		return layout;
	copy = odt_copy_node(&e->styles, layout, 1);
	if (copy == NULL)
		return NULL;
	for (unsigned k = 1; k < 100000; k++) {
		xmlNodePtr n = layout->parent->children;

		name = odt_show(e, "VanthuPage%u", k);
		while (n != NULL && !odt_has_name(n, "name", (const xmlChar *)name))
			n = n->next;
		if (n == NULL)
			break;
	}
	if (!odt_set(&e->styles, copy, ODT_NS_STYLE, "name", name) ||
	    !odt_set(&e->styles, master, ODT_NS_STYLE, "page-layout-name", name))
		return NULL;
	odt_link(layout->parent, layout->next, copy);
	return copy;
}

static xmlNodePtr
need_child(struct odt_edit *e, xmlNodePtr parent, xmlNodePtr before, const char *local)
{
	xmlNodePtr node = odt_child(parent, ODT_NS_STYLE, local);

	if (node != NULL)
		return node;
	node = odt_new(&e->styles, ODT_NS_STYLE, local, NULL);
	if (node != NULL)
		odt_link(parent, before, node);
	return node;
}

/* Where the text of the section begins, once its margins are set. */
static int32_t
top_of(const struct odt_edit *e, const struct vt_section *section)
{
	for (size_t i = 0; i < e->list->count; i++) {
		const struct vt_edit *edit = e->list->items[i];

		if (edit->kind == VT_EDIT_SECTION && edit->section == section &&
		    (edit->set & VT_SET_MARGIN_TOP))
			return edit->page->margin_top;
	}
	return section->margin_top;
}

/* Room for one line more, where a header is there already. */
static int
add_room(struct odt_edit *e, const struct vt_edit *edit, xmlNodePtr page, xmlNodePtr style)
{
	xmlNodePtr box =
	    style == NULL ? NULL : odt_child(style, ODT_NS_STYLE, "header-footer-properties");
	int32_t height = box == NULL ? VT_UNSET : odt_length_of(box, "min-height");
	int32_t above = odt_margin_of(page, "margin-top"), top = top_of(e, edit->section);
	/* A header that is as high as its text grows by just that line. */
	int grows = top != VT_UNSET && edit->run->font_size > 0 &&
	    top - above > (height == VT_UNSET ? 0 : height);
	int32_t by = grows ? (int32_t)odt_text_height(edit->run->font_size) : LINE_HEIGHT;

	if (above == VT_UNSET || above - by < LEAST_ABOVE || (!grows && height == VT_UNSET))
		return VT_OK;
	if (!odt_set(&e->styles, page, ODT_NS_FO, "margin-top", odt_show_length(e, above - by)) ||
	    (!grows &&
		!odt_set(&e->styles, box, ODT_NS_FO, "min-height",
		    odt_show_length(e, height + by))))
		return odt_no_memory(e);
	e->styles.changed = 1;
	return VT_OK;
}

int
odt_header_room(struct odt_edit *e, const struct vt_edit *edit, xmlNodePtr master, int is_new)
{
	xmlNodePtr layout = own_layout(e, master), page, style, box;
	int32_t above, by;

	page = layout == NULL ? NULL : odt_child(layout, ODT_NS_STYLE, "page-layout-properties");
	if (page == NULL)
		return VT_OK; /* the program's own */
	if (!is_new)
		return add_room(e, edit, page, odt_child(layout, ODT_NS_STYLE, "header-style"));
	style = need_child(e, layout, page->next, "header-style");
	box = style == NULL ? NULL : need_child(e, style, NULL, "header-footer-properties");
	if (box == NULL)
		return odt_no_memory(e);
	above = odt_margin_of(page, "margin-top");
	if (above == VT_UNSET)
		return VT_OK; /* as the program has it */
	by = above >= MARGIN_FOR_IT ? HEADER_HEIGHT : above / 2;
	if (!odt_set(&e->styles, page, ODT_NS_FO, "margin-top", odt_show_length(e, above - by)) ||
	    !odt_set(&e->styles, box, ODT_NS_FO, "min-height", odt_show_length(e, by)) ||
	    !odt_set(&e->styles, box, ODT_NS_SVG, "height", NULL) ||
	    !odt_set(&e->styles, box, ODT_NS_STYLE, "dynamic-spacing", "false") ||
	    !odt_set(&e->styles, box, ODT_NS_FO, "margin-bottom", "0mm"))
		return odt_no_memory(e);
	e->styles.changed = 1;
	return VT_OK;
}
