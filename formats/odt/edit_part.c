/* Parts as trees: read, searched by the paths of the model, and written out again. */
#include "formats/odt/edit.h"

#include <libxml/parser.h>
#include <libxml/xmlsave.h>
#include <stdlib.h>
#include <string.h>

#include "kit/fail.h"
#include "kit/sealed.h"
#include "kit/text.h"
#include "kit/unpack.h"

int
odt_no_memory(struct odt_edit *e)
{
	return kit_fail(e->err, VT_ERR_MEMORY, "no memory for a change");
}

/* ---- names ---- */

static const char *
uri_of(enum odt_ns ns)
{
	for (size_t i = 0; odt_vocabulary.namespaces[i].uri != NULL; i++)
		if (odt_vocabulary.namespaces[i].id == ns)
			return odt_vocabulary.namespaces[i].uri;
	return "";
}

static const char *
prefix_of(enum odt_ns ns)
{
	for (size_t i = 0; odt_vocabulary.namespaces[i].uri != NULL; i++)
		if (odt_vocabulary.namespaces[i].id == ns)
			return odt_vocabulary.namespaces[i].prefix;
	return "";
}

int
odt_is(const xmlNode *node, enum odt_ns ns, const char *local)
{
	return node != NULL && node->type == XML_ELEMENT_NODE && node->ns != NULL &&
	    strcmp((const char *)node->name, local) == 0 &&
	    strcmp((const char *)node->ns->href, uri_of(ns)) == 0;
}

int
odt_is_in(const xmlNode *node, enum odt_ns ns)
{
	return node->ns != NULL && strcmp((const char *)node->ns->href, uri_of(ns)) == 0;
}

xmlNsPtr
odt_ns(struct odt_part *part, enum odt_ns ns)
{
	xmlNodePtr root = xmlDocGetRootElement(part->doc);
	const xmlChar *uri = (const xmlChar *)uri_of(ns), *prefix = (const xmlChar *)prefix_of(ns);
	xmlNsPtr found = xmlSearchNsByHref(part->doc, root, uri);
	char other[24];

	if (found != NULL && found->prefix != NULL)
		return found;
	for (int i = 0; i < 9; i++) {
		if (xmlSearchNs(part->doc, root, prefix) == NULL)
			return xmlNewNs(root, uri, prefix);
		snprintf(other, sizeof(other), "%s%d", prefix_of(ns), i + 2);
		prefix = (const xmlChar *)other;
	}
	return NULL;
}

xmlNodePtr
odt_new(struct odt_part *part, enum odt_ns ns, const char *local, const char *text)
{
	xmlNsPtr space = odt_ns(part, ns);

	/* RawChild: the text is text, & and all. */
	return space == NULL
	    ? NULL
	    : xmlNewDocRawNode(part->doc, space, (const xmlChar *)local, (const xmlChar *)text);
}

int
odt_set(struct odt_part *part, xmlNodePtr node, enum odt_ns ns, const char *local,
    const char *value)
{
	xmlNsPtr space = odt_ns(part, ns);

	if (space == NULL)
		return 0;
	if (value != NULL)
		return xmlSetNsProp(node, space, (const xmlChar *)local, (const xmlChar *)value) !=
		    NULL;
	(void)xmlUnsetNsProp(node, space, (const xmlChar *)local);
	return 1;
}

xmlChar *
odt_get(const xmlNode *node, enum odt_ns ns, const char *local)
{
	return xmlGetNsProp(node, (const xmlChar *)local, (const xmlChar *)uri_of(ns));
}

unsigned
odt_higher_number(const xmlNode *node, enum odt_ns ns, const char *local, const char *prefix,
    unsigned last)
{
	const unsigned long most = 1000000; /* nobody counts on from a longer one */
	xmlChar *name = odt_get(node, ns, local);

	if (name != NULL && strncmp((const char *)name, prefix, strlen(prefix)) == 0) {
		unsigned long number = strtoul((const char *)name + strlen(prefix), NULL, 10);

		if (number > last && number < most)
			last = (unsigned)number;
	}
	xmlFree(name);
	return last;
}

xmlNodePtr
odt_child(const xmlNode *node, enum odt_ns ns, const char *local)
{
	for (xmlNodePtr n = node == NULL ? NULL : node->children; n != NULL; n = n->next)
		if (odt_is(n, ns, local))
			return n;
	return NULL;
}

xmlNodePtr
odt_next(const xmlNode *root, xmlNodePtr n, int into)
{
	if (into && n->type == XML_ELEMENT_NODE && n->children != NULL)
		return n->children;
	while (n != root && n->next == NULL)
		n = n->parent;
	return n == root ? NULL : n->next;
}

/* The namespace that the root declares for the same address. */
static xmlNsPtr
of_root(struct odt_part *part, xmlNsPtr ns)
{
	xmlNsPtr found = ns == NULL
	    ? NULL
	    : xmlSearchNsByHref(part->doc, xmlDocGetRootElement(part->doc), ns->href);

	return found == NULL || found->prefix == NULL ? ns : found;
}

/* A copy that stands nowhere declares its namespaces anew; those of the root do as well. */
xmlNodePtr
odt_copy_node(struct odt_part *part, xmlNodePtr node, int deep)
{
	xmlNodePtr copy = xmlDocCopyNode(node, part->doc, deep ? 1 : 2);
	xmlNsPtr own = copy == NULL ? NULL : copy->nsDef;
	int needed = 0;

	for (xmlNodePtr n = copy; n != NULL && own != NULL; n = odt_next(copy, n, 1)) {
		if (n->type != XML_ELEMENT_NODE)
			continue;
		n->ns = of_root(part, n->ns);
		for (xmlAttrPtr a = n->properties; a != NULL; a = a->next)
			a->ns = of_root(part, a->ns);
	}
	for (xmlNsPtr ns = own; ns != NULL; ns = ns->next)
		needed |= of_root(part, ns) == ns;
	if (own != NULL && !needed) {
		copy->nsDef = NULL;
		xmlFreeNsList(own);
	}
	return copy;
}

void
odt_link(xmlNodePtr parent, xmlNodePtr next, xmlNodePtr node)
{
	xmlNodePtr before = next != NULL ? next->prev : parent->last;

	node->parent = parent;
	node->prev = before;
	node->next = next;
	if (before != NULL)
		before->next = node;
	else
		parent->children = node;
	if (next != NULL)
		next->prev = node;
	else
		parent->last = node;
}

/* ---- reading and writing ---- */

/* Of the text, what no edit asks for stays bytes. */
static const struct kit_sealed_form text_form = {
    .way = (const char *const[]){"body", "text", NULL},
    .blocks = (const char *const[]){"p", "h", "list", "table", NULL},
};

/* Edits ask common styles for nothing but their attributes. */
static const struct kit_sealed_form styles_form = {
    .way = (const char *const[]){"styles", NULL},
    .blocks = (const char *const[]){"style", "default-style", "list-style", NULL},
};

static int
parse(struct odt_edit *e, struct odt_part *part, char *bytes, size_t n)
{
	/* Styles that could not be read are not known to be sound. */
	const struct kit_sealed_form *form = part == &e->content ? &text_form
	    : e->model->partial                                  ? NULL
								 : &styles_form;

	/* Entities stay what they are: a part that declares some is refused below. */
	part->doc = kit_sealed_parse(bytes, n, form,
	    XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_HUGE, &part->sealed);
	if (part->doc == NULL || xmlDocGetRootElement(part->doc) == NULL)
		return kit_fail(e->err, VT_ERR_DAMAGED, "%s: the markup is broken", part->name);
	if (part->doc->intSubset != NULL)
		return kit_fail(e->err, VT_ERR_UNSUPPORTED,
		    "%s: it declares a document type, and is not changed", part->name);
	return VT_OK;
}

int
odt_part_load(struct odt_edit *e, struct odt_part *part)
{
	int64_t entry;
	char *bytes;
	size_t n;
	int code;

	if (part->doc != NULL || part->missing)
		return VT_OK;
	entry = e->is_flat ? -1 : e->pkg->ops->entry_lookup(e->pkg, part->name);
	part->missing = entry < 0 && !e->is_flat;
	if (part->missing)
		return VT_OK;
	code = kit_unpack(e->pkg, entry, &bytes, &n, e->err);
	return code == VT_OK ? parse(e, part, bytes, n) : code;
}

void
odt_part_free(struct odt_part *part)
{
	xmlFreeDoc(part->doc);
	kit_sealed_free(part->sealed);
}

xmlNodePtr
odt_part_root_with(struct odt_part *part, const char *bytes)
{
	part->failed |= !kit_sealed_open_with(part->sealed, bytes);
	return xmlDocGetRootElement(part->doc);
}

int
odt_part_save(struct odt_edit *e, struct odt_part *part)
{
	xmlChar *bytes = NULL;
	int n = 0, code;

	if (part->doc == NULL || !part->changed)
		return VT_OK;
	if (part->failed || !kit_sealed_pairs(part->doc) || !kit_sealed_close(part->sealed))
		return odt_no_memory(e);
	xmlDocDumpMemoryEnc(part->doc, &bytes, &n, "UTF-8");
	if (bytes == NULL)
		return odt_no_memory(e);
	code = e->changes->ops->put(e->changes, part->name,
	    (struct vt_str){(const char *)bytes, (size_t)n}, e->err);
	xmlFree(bytes);
	return code;
}

/* ---- paths ---- */

static int
is_step(const xmlNode *n, const struct vt_path *step)
{
	if (n->type != XML_ELEMENT_NODE || strcmp((const char *)n->name, step->name) != 0)
		return 0;
	for (size_t i = 0; n->ns != NULL && odt_vocabulary.namespaces[i].uri != NULL; i++)
		if (strcmp(odt_vocabulary.namespaces[i].uri, (const char *)n->ns->href) == 0)
			return strcmp(odt_vocabulary.namespaces[i].prefix, step->prefix) == 0;
	return n->ns != NULL && n->ns->prefix != NULL &&
	    strcmp((const char *)n->ns->prefix, step->prefix) == 0;
}

/* The child of parent that the step is; from the one found last where that helps. */
static xmlNodePtr
find_child(xmlNodePtr parent, const struct vt_path *step, const struct odt_found *last)
{
	uint32_t wanted = step->ordinal == 0 ? 1 : step->ordinal, seen = 0;
	xmlNodePtr n = parent->children;

	if (last->node != NULL && last->node->parent == parent && last->path->ordinal > 0 &&
	    last->path->ordinal <= wanted && is_step(last->node, step)) {
		n = last->node;
		seen = last->path->ordinal - 1;
	}
	for (; n != NULL; n = n->next)
		if (is_step(n, step) && ++seen == wanted)
			return n;
	return NULL;
}

xmlNodePtr
odt_part_find(struct odt_part *part, const struct vt_path *path)
{
	const struct vt_path *steps[ODT_FOUND_DEPTH];
	size_t depth = 0;
	xmlNodePtr n = part->doc == NULL ? NULL : xmlDocGetRootElement(part->doc);

	for (const struct vt_path *p = path; p != NULL; p = p->parent) {
		if (depth == ODT_FOUND_DEPTH)
			return NULL;
		steps[depth++] = p;
	}
	if (depth == 0 || n == NULL || !is_step(n, steps[depth - 1]))
		return NULL;
	for (size_t i = 1; i < depth && n != NULL; i++) {
		struct odt_found *found = &part->found[i];
		const struct vt_path *step = steps[depth - 1 - i];

		if (found->path != step || found->node == NULL || found->node->parent != n) {
			xmlNodePtr child = find_child(n, step, found);

			*found = (struct odt_found){step, child};
		}
		n = found->node;
		part->failed |= !kit_sealed_open(part->sealed, n);
	}
	return n;
}

int
odt_has_name(const xmlNode *node, const char *local, const xmlChar *value)
{
	xmlChar *is = odt_get(node, ODT_NS_STYLE, local);
	int same = value != NULL && is != NULL && xmlStrEqual(is, value);

	xmlFree(is);
	return same;
}
