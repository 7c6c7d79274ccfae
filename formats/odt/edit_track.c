/* Tracked changes: what is put in and taken out, to be accepted or rejected. */
#include "formats/odt/edit.h"

#include "kit/text.h"

#define ID_PREFIX "vanthu"

static xmlNodePtr
office_text(const struct odt_part *part)
{
	xmlNodePtr body = odt_child(xmlDocGetRootElement(part->doc), ODT_NS_OFFICE, "body");

	return odt_child(body, ODT_NS_OFFICE, "text");
}

/* The list of regions, made where it must stand: behind the forms, before all else. */
static xmlNodePtr
regions(struct odt_part *part)
{
	xmlNodePtr text = office_text(part), forms, list;

	if (text == NULL)
		return NULL;
	list = odt_child(text, ODT_NS_TEXT, "tracked-changes");
	if (list != NULL)
		return list;
	list = odt_new(part, ODT_NS_TEXT, "tracked-changes", NULL);
	forms = odt_child(text, ODT_NS_OFFICE, "forms");
	if (list != NULL)
		odt_link(text, forms != NULL ? forms->next : text->children, list);
	return list;
}

/* The region of that id, by either of its names; NULL: none. */
static xmlNodePtr
region_named(const struct odt_part *part, const xmlChar *id)
{
	xmlNodePtr list = odt_child(office_text(part), ODT_NS_TEXT, "tracked-changes");

	for (xmlNodePtr n = list == NULL ? NULL : list->children; n != NULL; n = n->next) {
		xmlChar *name;
		int same;

		if (!odt_is(n, ODT_NS_TEXT, "changed-region"))
			continue;
		name = odt_get(n, ODT_NS_TEXT, "id");
		if (name == NULL)
			name = odt_get(n, ODT_NS_XML, "id");
		same = name != NULL && xmlStrEqual(name, id);
		xmlFree(name);
		if (same)
			return n;
	}
	return NULL;
}

int
odt_track_is_deletion(struct odt_part *part, const xmlNode *mark)
{
	xmlChar *id;
	int is;

	if (!odt_is(mark, ODT_NS_TEXT, "change-start") && !odt_is(mark, ODT_NS_TEXT, "change-end"))
		return 0;
	id = odt_get(mark, ODT_NS_TEXT, "change-id");
	is = id != NULL && odt_child(region_named(part, id), ODT_NS_TEXT, "deletion") != NULL;
	xmlFree(id);
	return is;
}

/* The region of a mark, or NULL. */
static xmlNodePtr
region_of(const struct odt_part *part, const xmlNode *mark)
{
	xmlChar *id = odt_get(mark, ODT_NS_TEXT, "change-id");
	xmlNodePtr region = id == NULL ? NULL : region_named(part, id);

	xmlFree(id);
	return region;
}

/* 1 when the region is a change of that kind, and ours. */
static int
is_own(const struct odt_edit *e, const xmlNode *region, const char *kind)
{
	const xmlNode *change = region == NULL ? NULL : odt_child(region, ODT_NS_TEXT, kind);
	const xmlNode *info =
	    change == NULL ? NULL : odt_child(change, ODT_NS_OFFICE, "change-info");
	const xmlNode *creator = info == NULL ? NULL : odt_child(info, ODT_NS_DC, "creator");
	xmlChar *who = creator == NULL ? NULL : xmlNodeGetContent(creator);
	int own = who != NULL && xmlStrEqual(who, (const xmlChar *)e->list->author);

	xmlFree(who);
	return own;
}

xmlNodePtr
odt_track_own(struct odt_edit *e, struct odt_part *part, const xmlNode *node)
{
	xmlNodePtr n = node->prev, region;
	int own;

	/* Ours begin and end beside their text. */
	while (n != NULL && !odt_is(n, ODT_NS_TEXT, "change-start") &&
	    !odt_is(n, ODT_NS_TEXT, "change-end"))
		n = n->prev;
	if (!odt_is(n, ODT_NS_TEXT, "change-start"))
		return NULL;
	region = region_of(part, n);
	own = is_own(e, region, "insertion");
	for (const xmlNode *end = n->next; own && end != NULL; end = end->next)
		if (odt_is(end, ODT_NS_TEXT, "change-end"))
			return region_of(part, end) == region ? n : NULL;
	return NULL;
}

int
odt_track_parted(struct odt_edit *e, struct odt_part *part, xmlNodePtr root, xmlNodePtr before,
    xmlNodePtr node)
{
	for (xmlNodePtr n = odt_next(root, before, 0); n != NULL && n != node;
	     n = odt_next(root, n, 1))
		if (odt_is(n, ODT_NS_TEXT, "change") && !is_own(e, region_of(part, n), "deletion"))
			return 1;
	return 0;
}

void
odt_track_prune(struct odt_part *part, xmlNodePtr start)
{
	xmlNodePtr region = region_of(part, start), end = start->next;

	if (!odt_is(end, ODT_NS_TEXT, "change-end"))
		return;
	xmlUnlinkNode(end);
	xmlFreeNode(end);
	xmlUnlinkNode(start);
	xmlFreeNode(start);
	if (region != NULL) {
		xmlUnlinkNode(region);
		xmlFreeNode(region);
	}
}

/* The highest number among our own ids, so that the next one is new. */
static unsigned
last_number(const xmlNode *list)
{
	unsigned last = 0;

	for (xmlNodePtr n = list->children; n != NULL; n = n->next) {
		if (n->type == XML_ELEMENT_NODE)
			last = odt_higher_number(n, ODT_NS_TEXT, "id", ID_PREFIX, last);
	}
	return last;
}

static xmlNodePtr
add(struct odt_part *part, xmlNodePtr parent, enum odt_ns ns, const char *local, const char *text)
{
	xmlNodePtr node = odt_new(part, ns, local, text);

	if (node != NULL)
		odt_link(parent, NULL, node);
	return node;
}

/* A new region of the kind, who and when included; its id in *out_id. NULL: no memory. */
static xmlNodePtr
add_region(struct odt_line *line, const char *kind, const char **out_id)
{
	struct odt_edit *e = line->e;
	struct odt_part *part = &e->content;
	const char *date = e->list->date != NULL ? e->list->date : "1970-01-01T00:00:00Z";
	xmlNodePtr list = regions(part), region, change, info;

	if (list == NULL)
		return NULL;
	if (e->regions == 0)
		e->regions = last_number(list);
	*out_id = odt_show(e, "%s%u", ID_PREFIX, ++e->regions);
	region = add(part, list, ODT_NS_TEXT, "changed-region", NULL);
	if (region == NULL || !odt_set(part, region, ODT_NS_XML, "id", *out_id) ||
	    !odt_set(part, region, ODT_NS_TEXT, "id", *out_id))
		return NULL;
	change = add(part, region, ODT_NS_TEXT, kind, NULL);
	info = change == NULL ? NULL : add(part, change, ODT_NS_OFFICE, "change-info", NULL);
	if (info == NULL || add(part, info, ODT_NS_DC, "creator", e->list->author) == NULL ||
	    add(part, info, ODT_NS_DC, "date", date) == NULL)
		return NULL;
	return change;
}

static int
mark(struct odt_line *line, const char *local, const char *id, xmlNodePtr parent, xmlNodePtr next)
{
	xmlNodePtr node = odt_new(line->part, ODT_NS_TEXT, local, NULL);

	if (node == NULL || !odt_set(line->part, node, ODT_NS_TEXT, "change-id", id))
		return odt_no_memory(line->e);
	odt_link(parent, next, node);
	return VT_OK;
}

int
odt_track_insertion(struct odt_line *line, xmlNodePtr parent, xmlNodePtr next, struct vt_str text)
{
	const char *id;
	int code;

	if (add_region(line, "insertion", &id) == NULL)
		return odt_no_memory(line->e);
	code = mark(line, "change-start", id, parent, next);
	if (code == VT_OK)
		code = odt_text_insert(line, parent, next, text);
	return code == VT_OK ? mark(line, "change-end", id, parent, next) : code;
}

/* ---- deleted text ---- */

/* The spans and links that node stands in, around nothing: the innermost of them, below p. All
 * else, of ruby say, is no whole without what stands beside it. */
static xmlNodePtr
copy_around(struct odt_line *line, const xmlNode *node, xmlNodePtr p)
{
	xmlNodePtr inner = NULL, outer = NULL;

	for (xmlNodePtr n = node->parent; n != line->node; n = n->parent) {
		xmlNodePtr copy;

		if (!odt_is(n, ODT_NS_TEXT, "span") && !odt_is(n, ODT_NS_TEXT, "a"))
			continue;
		copy = odt_copy_node(line->part, n, 0);
		if (copy == NULL)
			return NULL;
		if (outer != NULL)
			odt_link(copy, NULL, outer);
		else
			inner = copy;
		outer = copy;
	}
	if (outer == NULL)
		return p;
	odt_link(p, NULL, outer);
	return inner;
}

/* What we deleted before, right before the node, is deleted with it: beside it, not behind it. */
static void
take_deleted(struct odt_line *line, const xmlNode *node, const xmlNode *change, xmlNodePtr into)
{
	xmlNodePtr mark = node->prev, region = NULL, p;

	if (odt_is(mark, ODT_NS_TEXT, "change"))
		region = region_of(line->part, mark);
	/* The mark of this deletion stands before the node, too. */
	if (region == change->parent || !is_own(line->e, region, "deletion"))
		return;
	p = odt_child(odt_child(region, ODT_NS_TEXT, "deletion"), ODT_NS_TEXT, "p");
	while (p != NULL && p->children != NULL) {
		xmlNodePtr n = p->children;

		xmlUnlinkNode(n);
		odt_link(into, NULL, n);
	}
	xmlUnlinkNode(mark);
	xmlFreeNode(mark);
	xmlUnlinkNode(region);
	xmlFreeNode(region);
}

int
odt_track_deletion(struct odt_line *line, size_t first, size_t end, xmlNodePtr parent,
    xmlNodePtr next)
{
	const xmlNode *around = NULL;
	xmlNodePtr change, p, into = NULL;
	struct odt_line deleted = *line;
	const char *id;
	int code;

	change = add_region(line, "deletion", &id);
	if (change == NULL)
		return odt_no_memory(line->e);
	p = odt_copy_node(line->part, line->node, 0);
	if (p == NULL)
		return odt_no_memory(line->e);
	(void)odt_set(line->part, p, ODT_NS_XML, "id", NULL);
	odt_link(change, NULL, p);
	if ((code = mark(line, "change", id, parent, next)) != VT_OK)
		return code;
	for (size_t k = first; k < end; k++) {
		xmlNodePtr node = line->leaves[k].node;

		if (node->parent != around)
			into = copy_around(line, node, p);
		if (into == NULL)
			return odt_no_memory(line->e);
		around = node->parent;
		if (k > first)
			take_deleted(line, node, change, into);
		xmlUnlinkNode(node);
		odt_link(into, NULL, node);
		line->leaves[k].node = NULL;
	}
	deleted.node = p;
	return odt_line_settle(&deleted);
}
