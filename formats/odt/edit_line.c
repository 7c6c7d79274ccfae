/* A drawn line below a paragraph. */
#include "formats/odt/edit.h"

static xmlNodePtr
make(struct odt_edit *e, struct odt_part *part, const struct vt_edit *edit, const char *style)
{
	const char *below = odt_show_length(e, edit->below);
	xmlNodePtr line = odt_new(part, ODT_NS_DRAW, "line", NULL);

	if (line == NULL || !odt_set(part, line, ODT_NS_TEXT, "anchor-type", "paragraph") ||
	    !odt_set(part, line, ODT_NS_DRAW, "z-index", "0") ||
	    !odt_set(part, line, ODT_NS_DRAW, "style-name", style) ||
	    !odt_set(part, line, ODT_NS_SVG, "x1", "0mm") ||
	    !odt_set(part, line, ODT_NS_SVG, "y1", below) ||
	    !odt_set(part, line, ODT_NS_SVG, "x2", odt_show_length(e, edit->length)) ||
	    !odt_set(part, line, ODT_NS_SVG, "y2", below)) {
		xmlFreeNode(line);
		return NULL;
	}
	return line;
}

int
odt_edit_line(struct odt_edit *e, struct odt_part *part, size_t i)
{
	static const struct odt_property look[] = {{ODT_NS_DRAW, "stroke", "solid"},
	    {ODT_NS_SVG, "stroke-width", "0.26mm"}, {ODT_NS_SVG, "stroke-color", "#000000"},
	    {ODT_NS_STYLE, "horizontal-pos", "center"},
	    {ODT_NS_STYLE, "horizontal-rel", "paragraph"},
	    {ODT_NS_STYLE, "vertical-pos", "from-top"}, {ODT_NS_STYLE, "vertical-rel", "paragraph"},
	    {ODT_NS_STYLE, "wrap", "run-through"}, {ODT_NS_STYLE, "run-through", "foreground"}};
	const xmlChar *style;
	xmlNodePtr line;
	int code = odt_style_derive(e, part, "graphic", NULL, look, sizeof(look) / sizeof(look[0]),
	    &style);

	if (code != VT_OK)
		return code;
	line = make(e, part, e->list->items[i], (const char *)style);
	if (line == NULL)
		return odt_no_memory(e);
	odt_link(e->nodes[i], e->nodes[i]->children, line);
	part->changed = 1;
	return VT_OK;
}
