/* Pages set anew: the page layout of a section, and of the title page that goes before it. */
#include "formats/odt/edit.h"

#include "formats/odt/properties.h"
#include "kit/text.h"

enum { SAME_UM = 1000 }; /* page styles that differ by less are one geometry to the reader */

/* What a margin moves by: a header's height stands between it and the model's. */
struct side {
	uint32_t bit;
	const char *local;
	int32_t by;
};

enum { SIDES = 4 };

int32_t
odt_length_of(const xmlNode *properties, const char *local)
{
	xmlChar *v = odt_get(properties, ODT_NS_FO, local);
	int32_t length = v == NULL ? VT_UNSET : odt_parse_length(kit_str((const char *)v));

	xmlFree(v);
	return length;
}

int32_t
odt_margin_of(const xmlNode *properties, const char *local)
{
	int32_t length = odt_length_of(properties, local);

	return length == VT_UNSET ? odt_length_of(properties, "margin") : length;
}

static void
sides_of(const struct vt_edit *edit, struct side sides[SIDES])
{
	const struct vt_section *is = edit->section, *want = edit->page;

	sides[0] =
	    (struct side){VT_SET_MARGIN_TOP, "margin-top", want->margin_top - is->margin_top};
	sides[1] = (struct side){
	    VT_SET_MARGIN_BOTTOM, "margin-bottom", want->margin_bottom - is->margin_bottom};
	sides[2] =
	    (struct side){VT_SET_MARGIN_LEFT, "margin-left", want->margin_left - is->margin_left};
	sides[3] = (struct side){
	    VT_SET_MARGIN_RIGHT, "margin-right", want->margin_right - is->margin_right};
}

/* 1 when the margins can move so far. */
static int
can_move(const struct vt_edit *edit, const struct side sides[SIDES], const xmlNode *properties)
{
	for (int k = 0; k < SIDES; k++) {
		int32_t margin = odt_margin_of(properties, sides[k].local);

		if ((edit->set & sides[k].bit) && (margin == VT_UNSET || margin + sides[k].by < 0))
			return 0;
	}
	return 1;
}

static int
set_layout(struct odt_edit *e, const struct vt_edit *edit, const struct side sides[SIDES],
    xmlNodePtr properties)
{
	struct odt_part *part = &e->styles;
	const struct vt_section *page = edit->page;
	int done = 1;

	for (int k = 0; k < SIDES && done; k++)
		if (edit->set & sides[k].bit)
			done = odt_set(part, properties, ODT_NS_FO, sides[k].local,
			    odt_show_length(e,
				odt_margin_of(properties, sides[k].local) + sides[k].by));
	if (done && (edit->set & VT_SET_PAGE_SIZE))
		done = odt_set(part, properties, ODT_NS_FO, "page-width",
			   odt_show_length(e, page->page_width)) &&
		    odt_set(part, properties, ODT_NS_FO, "page-height",
			odt_show_length(e, page->page_height)) &&
		    odt_set(part, properties, ODT_NS_STYLE, "print-orientation",
			page->landscape ? "landscape" : "portrait");
	if (done && (edit->set & VT_SET_NUMBER_STYLE))
		done = odt_set(part, properties, ODT_NS_STYLE, "num-format",
		    page->number_style == 2 ? "1" : "");
	part->changed = 1;
	return done ? VT_OK : odt_no_memory(e);
}

/* The layout of that name, its properties. */
static xmlNodePtr
layout_named(const struct odt_part *part, const xmlChar *name)
{
	xmlNodePtr list =
	    odt_child(xmlDocGetRootElement(part->doc), ODT_NS_OFFICE, "automatic-styles");

	for (xmlNodePtr n = list == NULL ? NULL : list->children; n != NULL; n = n->next)
		if (odt_is(n, ODT_NS_STYLE, "page-layout") && odt_has_name(n, "name", name))
			return odt_child(n, ODT_NS_STYLE, "page-layout-properties");
	return NULL;
}

static int
is_near(const xmlNode *a, const xmlNode *b)
{
	static const char *const margins[] = {
	    "margin-top", "margin-bottom", "margin-left", "margin-right"};
	static const char *const sizes[] = {"page-width", "page-height"};

	for (int k = 0; k < 4; k++) {
		int64_t by = (int64_t)odt_margin_of(a, margins[k]) - odt_margin_of(b, margins[k]);

		if (by > SAME_UM || by < -SAME_UM)
			return 0;
	}
	for (int k = 0; k < 2; k++) {
		int64_t by = (int64_t)odt_length_of(a, sizes[k]) - odt_length_of(b, sizes[k]);

		if (by > SAME_UM || by < -SAME_UM)
			return 0;
	}
	return 1;
}

/* The layout of a page style that the edited one follows, where both are one geometry. */
static int
set_title_pages(struct odt_edit *e, const struct vt_edit *edit, const struct side sides[SIDES],
    const xmlNode *layout, const xmlNode *before)
{
	xmlNodePtr list =
	    odt_child(xmlDocGetRootElement(e->styles.doc), ODT_NS_OFFICE, "master-styles");
	xmlChar *name = odt_get(layout, ODT_NS_STYLE, "name");
	int code = VT_OK;

	for (xmlNodePtr m = list == NULL ? NULL : list->children; m != NULL; m = m->next) {
		xmlChar *own;

		if (!odt_is(m, ODT_NS_STYLE, "master-page") ||
		    !odt_has_name(m, "page-layout-name", name))
			continue;
		own = odt_get(m, ODT_NS_STYLE, "name");
		for (xmlNodePtr t = list->children; t != NULL && code == VT_OK; t = t->next) {
			xmlChar *its;
			xmlNodePtr properties;

			if (!odt_is(t, ODT_NS_STYLE, "master-page") || t == m ||
			    !odt_has_name(t, "next-style-name", own) ||
			    odt_has_name(t, "page-layout-name", name))
				continue;
			its = odt_get(t, ODT_NS_STYLE, "page-layout-name");
			properties = layout_named(&e->styles, its);
			xmlFree(its);
			if (properties != NULL && is_near(properties, before) &&
			    can_move(edit, sides, properties))
				code = set_layout(e, edit, sides, properties);
		}
		xmlFree(own);
	}
	xmlFree(name);
	return code;
}

/* 1 when a section of the same layout has no edit of this kind. */
static int
is_shared(const struct odt_edit *e, const struct vt_edit *edit)
{
	for (size_t s = 0; s < e->model->section_count; s++) {
		const struct vt_section *other = e->model->sections[s];
		int found = other == edit->section || other->path != edit->section->path;

		for (size_t k = 0; k < e->list->count && !found; k++)
			found = e->list->items[k]->kind == VT_EDIT_SECTION &&
			    e->list->items[k]->section == other &&
			    (e->list->items[k]->set & edit->set) == edit->set;
		if (!found)
			return 1;
	}
	return 0;
}

/* 1 when an edit before it has set the same layout so. */
static int
is_done(const struct odt_edit *e, size_t i)
{
	const struct vt_edit *edit = e->list->items[i];

	for (size_t k = 0; k < i; k++) {
		const struct vt_edit *other = e->list->items[k];

		if (other->kind == VT_EDIT_SECTION && other->set == edit->set &&
		    other->section->path == edit->section->path)
			return 1;
	}
	return 0;
}

/* ---- the first page number ---- */

/* The paragraph or table that the section begins with, and the family of its style. */
xmlNodePtr
odt_section_beginning(struct odt_edit *e, const struct vt_section *section, const char **out_family,
    enum odt_ns *out_ns)
{
	for (size_t k = 0; k < e->model->paragraph_count; k++) {
		const struct vt_paragraph *p = e->model->paragraphs[k];
		const struct vt_table *table = p->cell == NULL ? NULL : p->cell->table;

		if (p->section != section || p->story != VT_STORY_BODY)
			continue;
		while (table != NULL && table->parent != NULL)
			table = table->parent->table;
		*out_family = table != NULL ? "table" : "paragraph";
		*out_ns = table != NULL ? ODT_NS_TABLE : ODT_NS_TEXT;
		return odt_part_find(&e->content, table != NULL ? table->path : p->path);
	}
	return NULL;
}

static int
set_number_start(struct odt_edit *e, size_t i)
{
	const struct vt_edit *edit = e->list->items[i];
	const struct odt_property number = {
	    ODT_NS_STYLE, "page-number", odt_show(e, "%d", (int)edit->page->number_start)};
	const char *family = NULL;
	const xmlChar *style;
	enum odt_ns ns = ODT_NS_NONE;
	xmlNodePtr node = odt_section_beginning(e, edit->section, &family, &ns);
	xmlChar *base;
	int code;

	if (node == NULL)
		return odt_edit_decline(e, i, "không tìm được chỗ bắt đầu của phần này",
		    "there is nothing that this section begins with");
	base = odt_get(node, ns, "style-name");
	code = odt_style_derive(e, &e->content, family, base, &number, 1, &style);
	if (code == VT_OK && !odt_set(&e->content, node, ns, "style-name", (const char *)style))
		code = odt_no_memory(e);
	e->content.changed = 1;
	xmlFree(base);
	return code;
}

int
odt_edit_page(struct odt_edit *e, size_t i)
{
	const struct vt_edit *edit = e->list->items[i];
	xmlNodePtr layout = e->nodes[i], properties, before;
	struct side sides[SIDES];
	int code;

	if (edit->set == VT_SET_NUMBER_START)
		return set_number_start(e, i);
	properties =
	    layout == NULL ? NULL : odt_child(layout, ODT_NS_STYLE, "page-layout-properties");
	if (properties == NULL)
		return odt_edit_decline(e, i, "không tìm được kiểu trang để sửa",
		    "there is no page style to change");
	if (is_shared(e, edit))
		return odt_edit_decline(e, i, "kiểu trang này còn dùng cho phần khác của văn bản",
		    "another part of the document has the same page style");
	sides_of(edit, sides);
	if (is_done(e, i))
		return VT_OK;
	if (!can_move(edit, sides, properties))
		return odt_edit_decline(e, i, "đầu trang hoặc chân trang chiếm hết lề",
		    "the header or footer takes more than the margin");
	before = xmlDocCopyNode(properties, e->styles.doc, 2);
	if (before == NULL)
		return odt_no_memory(e);
	code = set_layout(e, edit, sides, properties);
	if (code == VT_OK)
		code = set_title_pages(e, edit, sides, layout, before);
	if (code == VT_OK)
		code = odt_move_boxes(e, i);
	xmlFreeNode(before);
	return code;
}
