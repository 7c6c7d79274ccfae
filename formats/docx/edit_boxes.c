/* Text boxes whose lines become a table: what holds them, and whether it may go. */
#include <string.h>

#include "formats/docx/edit_lines.h"

int
is_bookmark(const xmlNode *node)
{
	return is_w(node, "bookmarkStart") || is_w(node, "bookmarkEnd");
}

int
lines_hold(const struct lines *lines, const xmlNode *p)
{
	for (size_t i = 0; i < lines->count; i++) {
		if (lines->items[i] == p)
			return 1;
	}
	return 0;
}

xmlNode *
boxes_host(xmlNode *node)
{
	while (node != NULL && !is_w(node->parent, "body"))
		node = node->parent;
	return node;
}

static int
is_noted(const struct lines *lines, const xmlNode *holder)
{
	for (size_t i = 0; i < lines->box_count; i++) {
		if (lines->boxes[i] == holder)
			return 1;
	}
	return 0;
}

int
boxes_take(struct lines *lines, const xmlNode *line)
{
	xmlNode *holder = line->parent;

	if (is_w(line->parent, "body"))
		return 1;
	if (!is_w(line->parent, "txbxContent"))
		return 0;
	while (holder != NULL && !is_w(holder->parent, "r"))
		holder = holder->parent;
	if (holder == NULL || !is_w(holder->parent->parent, "p") ||
	    !is_w(holder->parent->parent->parent, "body"))
		return 0;
	if (!is_noted(lines, holder))
		lines->boxes[lines->box_count++] = holder;
	return 1;
}

/* ---- what is in them ---- */

static int
is_any(const xmlNode *node, const char *const *names)
{
	for (; *names != NULL; names++) {
		if (strcmp((const char *)node->name, *names) == 0)
			return 1;
	}
	return 0;
}

/* The other way of saying it, for older programs: the same words once more, as they were before
 * any correction. */
static xmlNode *
fallback_of(const xmlNode *holder)
{
	if (strcmp((const char *)holder->name, "AlternateContent") != 0)
		return NULL;
	for (xmlNode *c = holder->children; c != NULL; c = c->next) {
		if (c->type == XML_ELEMENT_NODE && strcmp((const char *)c->name, "Fallback") == 0)
			return c;
	}
	return NULL;
}

/* What is more than a shape with text. */
static const char *const others[] = {"pic", "blip", "imagedata", "wgp", "wpc", "group",
    "graphicFrame", "chart", "OLEObject", "control", "tbl", "hlinkClick", "hlinkHover",
    "linkedTxbx", "textpath", NULL};

/* 1 when one box is all that is in it, and its paragraphs are all among the lines. */
static int
is_box_of(const struct lines *lines, xmlNode *holder)
{
	xmlNode *skipped = fallback_of(holder), *box = NULL;

	for (xmlNode *n = holder; n != NULL; n = next_node(holder, n, n != skipped)) {
		if (n->type != XML_ELEMENT_NODE || n == skipped)
			continue;
		if (is_any(n, others))
			return 0;
		if (is_w(n, "txbxContent")) {
			if (box != NULL)
				return 0;
			box = n;
		}
	}
	for (const xmlNode *c = box != NULL ? box->children : NULL; c != NULL; c = c->next) {
		if (c->type == XML_ELEMENT_NODE && !lines_hold(lines, c))
			return 0;
	}
	return box != NULL;
}

int
boxes_are_whole(const struct lines *lines)
{
	for (size_t i = 0; i < lines->box_count; i++) {
		if (!is_box_of(lines, lines->boxes[i]))
			return 0;
	}
	return 1;
}

/* ---- drawn lines ---- */

static int
has_value(const xmlNode *node, const char *name, const char *const *values)
{
	xmlChar *value = xmlGetNoNsProp(node, (const xmlChar *)name);
	int found = 0;

	for (; value != NULL && *values != NULL && !found; values++)
		found = strcmp((const char *)value, *values) == 0;
	xmlFree(value);
	return found;
}

/* 1 for what says of a shape that it is a line. */
static int
says_line(const xmlNode *n)
{
	static const char *const geometries[] = {"line", "straightConnector1", NULL};
	static const char *const types[] = {"#_x0000_t20", "#_x0000_t32", NULL};
	const char *name = (const char *)n->name;

	return strcmp(name, "line") == 0 ||
	    (strcmp(name, "prstGeom") == 0 && has_value(n, "prst", geometries)) ||
	    (strcmp(name, "shape") == 0 && has_value(n, "type", types));
}

int
boxes_is_line(const xmlNode *drawing)
{
	static const char *const shapes[] = {
	    "wsp", "line", "shape", "rect", "roundrect", "oval", "polyline", "curve", "arc", NULL};
	xmlNode *top = (xmlNode *)(uintptr_t)drawing, *skipped = fallback_of(drawing);
	size_t found = 0, lines = 0;

	if (!is_w(drawing, "drawing") && !is_w(drawing, "pict") &&
	    strcmp((const char *)drawing->name, "AlternateContent") != 0)
		return 0;
	for (xmlNode *n = top; n != NULL; n = next_node(top, n, n != skipped)) {
		if (n->type != XML_ELEMENT_NODE || n == skipped)
			continue;
		if (is_any(n, others) || is_w(n, "txbxContent"))
			return 0;
		found += is_any(n, shapes) ? 1u : 0u;
		lines += says_line(n) ? 1u : 0u;
	}
	return found == 1 && lines == 1;
}

void
boxes_drop_lines(xmlNode *paragraph)
{
	xmlNode *run, *next, *inner;

	for (run = paragraph->children; run != NULL; run = next) {
		size_t dropped = 0;

		next = run->next;
		if (!is_w(run, "r"))
			continue;
		for (xmlNode *c = run->children; c != NULL; c = inner) {
			inner = c->next;
			if (c->type != XML_ELEMENT_NODE || !boxes_is_line(c))
				continue;
			drop_node(c);
			dropped++;
		}
		if (dropped > 0 && header_is_blank(run))
			drop_node(run);
	}
}

int
boxes_leave_only(const struct lines *lines, const xmlNode *run, const char *const names[])
{
	for (const xmlNode *c = run->children; c != NULL; c = c->next) {
		int known = c->type != XML_ELEMENT_NODE || is_noted(lines, c) || boxes_is_line(c);

		for (size_t i = 0; names[i] != NULL && !known; i++)
			known = is_w(c, names[i]);
		if (!known)
			return 0;
	}
	return 1;
}

/* ---- taking them away ---- */

void
boxes_unlink(struct lines *lines)
{
	for (size_t i = 0; i < lines->box_count; i++) {
		xmlNode *run = lines->boxes[i]->parent;

		xmlUnlinkNode(lines->boxes[i]);
		if (header_is_blank(run))
			drop_node(run);
	}
}

void
boxes_free(struct lines *lines)
{
	for (size_t i = 0; i < lines->box_count; i++)
		xmlFreeNode(lines->boxes[i]);
	lines->box_count = 0;
}
