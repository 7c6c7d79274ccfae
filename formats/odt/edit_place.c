/* Boxes and drawn lines that are placed from the edges of the page: they go where the text goes
 * when its margins move. */
#include <string.h>

#include "formats/odt/edit.h"
#include "formats/odt/properties.h"
#include "kit/moved.h"
#include "kit/text.h"

enum { PARENTS_MAX = 16 };

static xmlNodePtr
style_in(xmlNodePtr list, const xmlChar *name)
{
	for (xmlNodePtr n = list == NULL ? NULL : list->children; n != NULL; n = n->next) {
		xmlChar *family;
		int is_graphic;

		if (!odt_is(n, ODT_NS_STYLE, "style") || !odt_has_name(n, "name", name))
			continue;
		family = odt_get(n, ODT_NS_STYLE, "family");
		is_graphic = family != NULL && strcmp((const char *)family, "graphic") == 0;
		xmlFree(family);
		if (is_graphic)
			return n;
	}
	return NULL;
}

/* The graphic style of that name: of the content, or common to all. */
static xmlNodePtr
style_named(const struct odt_edit *e, const xmlChar *name)
{
	static const char *const lists[] = {"automatic-styles", "styles"};
	const struct odt_part *const parts[] = {&e->content, &e->styles};

	for (int k = 0; k < 2 && name != NULL; k++) {
		xmlNodePtr root =
		    parts[k]->doc != NULL ? xmlDocGetRootElement(parts[k]->doc) : NULL;
		xmlNodePtr list = root != NULL ? odt_child(root, ODT_NS_OFFICE, lists[k]) : NULL;
		xmlNodePtr found = style_in(list, name);

		if (found != NULL)
			return found;
	}
	return NULL;
}

/* 1 when the style, or the nearest above it that says so, has that value. */
static int
style_says(const struct odt_edit *e, const xmlNode *shape, const char *local, const char *value)
{
	xmlChar *name = odt_get(shape, ODT_NS_DRAW, "style-name"), *said = NULL;
	int same;

	for (int depth = 0; depth < PARENTS_MAX && name != NULL && said == NULL; depth++) {
		xmlNodePtr style = style_named(e, name), properties;

		xmlFree(name);
		name = NULL;
		if (style == NULL)
			break;
		properties = odt_child(style, ODT_NS_STYLE, "graphic-properties");
		said = properties != NULL ? odt_get(properties, ODT_NS_STYLE, local) : NULL;
		name = odt_get(style, ODT_NS_STYLE, "parent-style-name");
	}
	xmlFree(name);
	same = said != NULL && strcmp((const char *)said, value) == 0;
	xmlFree(said);
	return same;
}

static int32_t
length_in(const xmlNode *shape, const char *local)
{
	xmlChar *v = odt_get(shape, ODT_NS_SVG, local);
	int32_t length = v == NULL ? VT_UNSET : odt_parse_length(kit_str((const char *)v));

	xmlFree(v);
	return length;
}

/* `<draw:frame svg:x="1.5cm" …>` in a style that counts from the page. */
static int
move_shape(struct odt_edit *e, size_t i, int way, xmlNodePtr shape)
{
	const int across = way == KIT_ACROSS;
	const char *place = across ? "x" : "y";
	int32_t at = length_in(shape, place), size = length_in(shape, across ? "width" : "height");
	int32_t to;

	if (at == VT_UNSET ||
	    !style_says(e, shape, across ? "horizontal-rel" : "vertical-rel", "page") ||
	    !style_says(e, shape, across ? "horizontal-pos" : "vertical-pos",
		across ? "from-left" : "from-top"))
		return VT_OK;
	to = kit_box_moved(e->list, i, way, at, size == VT_UNSET ? 0 : size);
	if (to == at)
		return VT_OK;
	e->content.changed = 1;
	return odt_set(&e->content, shape, ODT_NS_SVG, place, odt_show_length(e, to))
	    ? VT_OK
	    : odt_no_memory(e);
}

static int
has_drawing(const struct odt_edit *e, const struct vt_paragraph *p)
{
	if (p->story != VT_STORY_BODY || p->path == NULL)
		return 0;
	for (size_t k = 0; k < e->model->box_count; k++)
		if (e->model->boxes[k]->anchor == p)
			return 1;
	return p->line != 0;
}

/* The shapes within a paragraph, whatever holds them. */
static int
move_within(struct odt_edit *e, size_t i, const int *ways, xmlNodePtr root)
{
	int code = VT_OK;

	for (xmlNodePtr n = root; n != NULL && code == VT_OK; n = odt_next(root, n, 1))
		for (int way = KIT_ACROSS; way <= KIT_DOWN && code == VT_OK; way++)
			if (ways[way] && odt_is_in(n, ODT_NS_DRAW))
				code = move_shape(e, i, way, n);
	return code;
}

int
odt_move_boxes(struct odt_edit *e, size_t i)
{
	const int ways[] = {
	    kit_moves_boxes(e->list, i, KIT_ACROSS), kit_moves_boxes(e->list, i, KIT_DOWN)};
	const struct vt_path *layout = e->list->items[i]->section->path;
	int code = VT_OK;

	for (size_t k = 0; (ways[0] || ways[1]) && k < e->model->paragraph_count && code == VT_OK;
	     k++) {
		const struct vt_paragraph *p = e->model->paragraphs[k];

		if (p->section != NULL && p->section->path == layout && has_drawing(e, p))
			code = move_within(e, i, ways, odt_part_find(&e->content, p->path));
	}
	return code;
}
