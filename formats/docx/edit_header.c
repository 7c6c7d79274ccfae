/* The headers and footers of a section: found by their references, made, copied. */
#include <stdio.h>
#include <string.h>

#include "formats/docx/edit.h"

static const struct {
	const char *kind, *reference, *root, *type;
} sides[] = {
    [SIDE_HEADER] = {"header", "headerReference", "hdr",
	"application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"},
    [SIDE_FOOTER] = {"footer", "footerReference", "ftr",
	"application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"},
};

/* ---- references ---- */

xmlNode *
header_reference(const xmlNode *section, int side, const char *type)
{
	xmlNode *found = NULL;
	struct vt_str is;

	for (xmlNode *c = section->children; c != NULL; c = c->next) {
		if (!is_w(c, sides[side].reference))
			continue;
		if (!get_w(c, "type", &is))
			is = VT_STR("default");
		if (kit_eq(is, kit_str(type)))
			found = c; /* the last one is in force */
	}
	return found;
}

/* Both editions end alike. */
static int
is_relation(const xmlAttr *a)
{
	struct vt_str uri =
	    a->ns == NULL || a->ns->href == NULL ? VT_STR("") : kit_str((const char *)a->ns->href);

	return kit_ends(uri, VT_STR("/officeDocument/relationships")) ||
	    kit_ends(uri, VT_STR("/officeDocument/2006/relationships"));
}

static xmlAttr *
find_id(const xmlNode *reference)
{
	for (xmlAttr *a = reference->properties; a != NULL; a = a->next) {
		if (strcmp((const char *)a->name, "id") == 0 && is_relation(a))
			return a;
	}
	return NULL;
}

int
header_open(struct edit *e, const xmlNode *reference, struct part **out, struct vt_error *err)
{
	const xmlAttr *id = find_id(reference);
	const struct relation *r = id == NULL || id->children == NULL
	    ? NULL
	    : rels_by_id(e->relations, kit_str((const char *)id->children->content));

	*out = NULL;
	if (r == NULL || r->external || rels_entry(e->docx, r->target) < 0)
		return VT_OK;
	return part_open(e, r->target, out, err);
}

/* The namespace of r:id, declared where it is not. */
static xmlNs *
relation_namespace(const struct part *part)
{
	xmlNode *root = xmlDocGetRootElement(part->tree);
	const xmlChar *uri = (const xmlChar *)relations_uri(part);
	xmlNs *ns = xmlSearchNsByHref(part->tree, root, uri);
	const char *prefix =
	    xmlSearchNs(part->tree, root, (const xmlChar *)"r") != NULL ? "vtr" : "r";

	if (ns != NULL && ns->prefix != NULL)
		return ns;
	return xmlNewNs(root, uri, (const xmlChar *)prefix);
}

static int
refer(struct part *main, xmlNode *section, int side, const char *type, const char *id)
{
	xmlNode *reference = header_reference(section, side, type);
	xmlNs *ns = relation_namespace(main);
	xmlAttr *old;

	if (reference == NULL) {
		reference = new_w(main, sides[side].reference);
		if (reference == NULL)
			return 0;
		set_w(main, reference, "type", type);
		place_property(section, PROPERTIES_SECTION, reference);
	}
	if (ns == NULL)
		return 0;
	old = find_id(reference);
	if (old != NULL)
		xmlRemoveProp(old);
	main->touched = 1;
	return xmlNewNsProp(reference, ns, (const xmlChar *)"id", (const xmlChar *)id) != NULL;
}

/* ---- parts ---- */

/* A name that no part has. */
static void
name_part(struct edit *e, int side, char *name, size_t room)
{
	const char *slash = strrchr(e->main_part, '/');
	int folder = slash != NULL ? (int)(slash - e->main_part) + 1 : 0;

	for (unsigned i = 1; i < 100000; i++) {
		const struct part *p = e->parts;

		snprintf(name, room, "%.*s%s%u.xml", folder, e->main_part, sides[side].kind, i);
		while (p != NULL && strcmp(p->name, name) != 0)
			p = p->next;
		if (p == NULL && rels_entry(e->docx, name) < 0)
			return;
	}
}

int
header_make(struct edit *e, struct part *main, xmlNode *section, int side, const char *type,
    const struct part *like, struct part **out, struct vt_error *err)
{
	char name[1024], text[512];
	xmlChar *copy = NULL;
	const char *id;
	int n = 0, code;

	name_part(e, side, name, sizeof(name));
	snprintf(text, sizeof(text), "<w:%s xmlns:w=\"%s\"><w:p/></w:%s>", sides[side].root,
	    (const char *)main->w->href, sides[side].root);
	if (like != NULL)
		xmlDocDumpMemoryEnc(like->tree, &copy, &n, "UTF-8");
	if (like != NULL && copy == NULL)
		return kit_fail(err, VT_ERR_MEMORY, "%s", "");
	code = part_create(e, name, copy != NULL ? (const char *)copy : text, out, err);
	xmlFree(copy);
	if (code != VT_OK)
		return code;
	(*out)->touched = 1;
	code = package_relate(e, (*out)->name, sides[side].type, sides[side].kind, &id, err);
	if (code == VT_OK && !refer(main, section, side, type, id))
		code = kit_fail(err, VT_ERR_MEMORY, "%s", "");
	return code;
}

/* ---- what they hold ---- */

static int
is_one_of(const xmlNode *node, const char *const *names)
{
	for (size_t i = 0; names[i] != NULL; i++) {
		if (strcmp((const char *)node->name, names[i]) == 0)
			return 1;
	}
	return 0;
}

int
header_is_blank(const xmlNode *node)
{
	/* All else holds these, or describes them. */
	static const char *const show[] = {"t", "tab", "ptab", "br", "sym", "pgNum", "fldChar",
	    "fldSimple", "instrText", "drawing", "pict", "object", "AlternateContent", "oMath",
	    "noBreakHyphen", "tbl", "numPr", "altChunk", "delText", NULL};
	xmlNode *root = (xmlNode *)(uintptr_t)node;

	for (xmlNode *n = root; n != NULL; n = next_node(root, n, 1)) {
		if (n->type == XML_ELEMENT_NODE && is_one_of(n, show))
			return 0;
	}
	return 1;
}

int
header_can_copy(const struct part *part)
{
	static const char *const never[] = {"drawing", "pict", "object", "AlternateContent", "tbl",
	    "altChunk", "bookmarkStart", "ins", "del", "moveFrom", "moveTo", NULL};
	xmlNode *root = xmlDocGetRootElement(part->tree);

	for (xmlNode *n = root; n != NULL; n = next_node(root, n, 1)) {
		if (n->type != XML_ELEMENT_NODE)
			continue;
		if (is_one_of(n, never))
			return 0;
		for (const xmlAttr *a = n->properties; a != NULL; a = a->next) {
			if (is_relation(a))
				return 0;
		}
	}
	return 1;
}
