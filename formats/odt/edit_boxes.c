/* Text boxes whose lines become a table: frames and shapes, and whether they may go. */
#include "formats/odt/edit_lines.h"

int
odt_lines_hold(const struct odt_lines *lines, const xmlNode *p)
{
	for (size_t i = 0; i < lines->count; i++)
		if (lines->items[i] == p)
			return 1;
	return 0;
}

int
odt_lines_box(const struct odt_lines *lines, const xmlNode *node)
{
	for (size_t i = 0; i < lines->box_count; i++)
		if (lines->boxes[i] == node)
			return 1;
	return 0;
}

xmlNodePtr
odt_boxes_host(xmlNodePtr node)
{
	while (node != NULL && !odt_is(node->parent, ODT_NS_OFFICE, "text"))
		node = node->parent;
	return node;
}

int
odt_boxes_take(struct odt_lines *lines, const xmlNode *line)
{
	xmlNodePtr box = line->parent, holder;

	if (odt_is(box, ODT_NS_OFFICE, "text"))
		return 1;
	if (odt_is(box, ODT_NS_DRAW, "text-box"))
		box = box->parent;
	if (!odt_is(box, ODT_NS_DRAW, "frame") && !odt_is(box, ODT_NS_DRAW, "custom-shape"))
		return 0;
	holder = box->parent;
	while (odt_is(holder, ODT_NS_TEXT, "span"))
		holder = holder->parent;
	if (!odt_is(holder, ODT_NS_OFFICE, "text") &&
	    (!odt_is(holder, ODT_NS_TEXT, "p") || !odt_is(holder->parent, ODT_NS_OFFICE, "text")))
		return 0;
	if (!odt_lines_box(lines, box))
		lines->boxes[lines->box_count++] = box;
	return 1;
}

/* 1 when all of it is these lines, and how the box is shaped and called. */
static int
holds_lines_only(const struct odt_lines *lines, const xmlNode *parent, int depth)
{
	for (const xmlNode *n = parent->children; n != NULL; n = n->next) {
		if (n->type != XML_ELEMENT_NODE || odt_lines_hold(lines, n) ||
		    odt_is(n, ODT_NS_DRAW, "enhanced-geometry") || odt_is_in(n, ODT_NS_SVG))
			continue;
		if (depth > 0 || !odt_is(n, ODT_NS_DRAW, "text-box") ||
		    !holds_lines_only(lines, n, depth + 1))
			return 0;
	}
	return xmlHasProp((xmlNodePtr)(uintptr_t)parent, (const xmlChar *)"chain-next-name") ==
	    NULL;
}

int
odt_boxes_are_whole(const struct odt_lines *lines)
{
	for (size_t i = 0; i < lines->box_count; i++)
		if (!holds_lines_only(lines, lines->boxes[i], 0))
			return 0;
	return 1;
}

/* ---- drawn lines ---- */

int
odt_is_drawn_line(const xmlNode *node)
{
	xmlNodePtr top = (xmlNodePtr)(uintptr_t)node;

	if (!odt_is(node, ODT_NS_DRAW, "line") && !odt_is(node, ODT_NS_DRAW, "connector"))
		return 0;
	for (xmlNodePtr n = top->children; n != NULL; n = odt_next(top, n, 1))
		if (n->type == XML_TEXT_NODE && !xmlIsBlankNode(n) &&
		    odt_is(n->parent, ODT_NS_TEXT, (const char *)n->parent->name))
			return 0;
	return 1;
}

void
odt_drop_drawn_lines(xmlNodePtr p)
{
	xmlNodePtr next;

	for (xmlNodePtr n = p->children; n != NULL; n = next) {
		next = odt_next(p, n, !odt_is_drawn_line(n));
		if (!odt_is_drawn_line(n))
			continue;
		xmlUnlinkNode(n);
		xmlFreeNode(n);
	}
}

void
odt_boxes_unlink(struct odt_lines *lines)
{
	for (size_t i = 0; i < lines->box_count; i++) {
		xmlNodePtr parent = lines->boxes[i]->parent, up;

		xmlUnlinkNode(lines->boxes[i]);
		for (; odt_is(parent, ODT_NS_TEXT, "span") && parent->children == NULL;
		     parent = up) {
			up = parent->parent;
			xmlUnlinkNode(parent);
			xmlFreeNode(parent);
		}
	}
}

void
odt_boxes_free(struct odt_lines *lines)
{
	for (size_t i = 0; i < lines->box_count; i++)
		xmlFreeNode(lines->boxes[i]);
	lines->box_count = 0;
}
