/* Boxes and drawn lines that are placed from the edges of the page: they go where the text goes
 * when its margins move. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "formats/docx/edit.h"
#include "kit/moved.h"

enum { EMU_UM = 36 };

static int
is_named(const xmlNode *node, const char *name)
{
	return node != NULL && node->type == XML_ELEMENT_NODE &&
	    strcmp((const char *)node->name, name) == 0;
}

static xmlNode *
child_named(const xmlNode *parent, const char *name)
{
	xmlNode *c = parent != NULL ? parent->children : NULL;

	while (c != NULL && !is_named(c, name))
		c = c->next;
	return c;
}

/* A whole number of micrometres from one of EMU; 0: there is none. */
static int
read_emu(const xmlChar *text, int32_t *out)
{
	char *end = NULL;
	long long emu = text != NULL ? strtoll((const char *)text, &end, 10) : 0;

	if (text == NULL || end == (const char *)text || *end != '\0' ||
	    emu / EMU_UM > INT32_MAX / 2 || emu / EMU_UM < INT32_MIN / 2)
		return 0;
	*out = (int32_t)(emu / EMU_UM);
	return 1;
}

/* The size of what is anchored, one way; 0 when it is not told. */
static int32_t
extent_of(const xmlNode *anchor, const char *name)
{
	xmlNode *extent = child_named(anchor, "extent");
	xmlChar *value = extent != NULL ? xmlGetNoNsProp(extent, (const xmlChar *)name) : NULL;
	int32_t um = 0;

	if (!read_emu(value, &um))
		um = 0;
	xmlFree(value);
	return um;
}

/* `<wp:positionH relativeFrom="page"><wp:posOffset>540000</wp:posOffset></wp:positionH>` */
static void
move_anchor(struct edit *e, struct part *part, size_t i, int way, const xmlNode *anchor)
{
	const int across = way == KIT_ACROSS;
	xmlNode *position = child_named(anchor, across ? "positionH" : "positionV");
	xmlNode *offset = child_named(position, "posOffset");
	xmlChar *from = NULL, *value = NULL;
	int32_t at, to;
	char text[24];

	if (offset == NULL)
		return;
	from = xmlGetNoNsProp(position, (const xmlChar *)"relativeFrom");
	value = xmlNodeGetContent(offset);
	if (from != NULL && strcmp((const char *)from, "page") == 0 && read_emu(value, &at)) {
		to = kit_box_moved(e->list, i, way, at, extent_of(anchor, across ? "cx" : "cy"));
		if (to != at) {
			snprintf(text, sizeof(text), "%lld", (long long)to * EMU_UM);
			xmlNodeSetContent(offset, (const xmlChar *)text);
			part->touched = 1;
		}
	}
	xmlFree(from);
	xmlFree(value);
}

/* 1 when a box, or a line that is drawn, hangs on the paragraph of the text. */
static int
has_drawing(const struct edit *e, const struct vt_paragraph *p)
{
	if (p->story != VT_STORY_BODY || p->path == NULL)
		return 0;
	for (size_t k = 0; k < e->doc->box_count; k++)
		if (e->doc->boxes[k]->anchor == p)
			return 1;
	return p->line != 0;
}

void
boxes_move(struct edit *e, struct part *part, size_t i)
{
	int ways[] = {
	    kit_moves_boxes(e->list, i, KIT_ACROSS), kit_moves_boxes(e->list, i, KIT_DOWN)};

	for (size_t k = 0; (ways[0] || ways[1]) && k < e->doc->paragraph_count; k++) {
		const struct vt_paragraph *p = e->doc->paragraphs[k];
		xmlNode *root;

		if (p->section != e->list->items[i]->section || !has_drawing(e, p) ||
		    strcmp(p->source, part->name) != 0)
			continue;
		root = path_find(part, p->path);
		for (xmlNode *n = root; n != NULL; n = next_node(root, n, 1)) {
			for (int way = KIT_ACROSS; way <= KIT_DOWN; way++)
				if (ways[way] && is_named(n, "anchor"))
					move_anchor(e, part, i, way, n);
		}
	}
}
