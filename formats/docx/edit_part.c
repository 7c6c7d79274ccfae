/* Parts as trees: parsed when first changed, written out when all is done. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/parser.h>

#include "formats/docx/edit.h"
#include "kit/sealed.h"
#include "kit/unpack.h"

/* ---- names ---- */

static int
is_main_namespace(const xmlNs *ns)
{
	if (ns == NULL || ns->href == NULL)
		return 0;
	for (size_t i = 0; docx_vocabulary.namespaces[i].uri != NULL; i++) {
		if (docx_vocabulary.namespaces[i].id == NS_W &&
		    strcmp(docx_vocabulary.namespaces[i].uri, (const char *)ns->href) == 0)
			return 1;
	}
	return 0;
}

int
is_w(const xmlNode *node, const char *name)
{
	return node != NULL && node->type == XML_ELEMENT_NODE &&
	    strcmp((const char *)node->name, name) == 0 && is_main_namespace(node->ns);
}

xmlNode *
child_w(const xmlNode *parent, const char *name)
{
	for (xmlNode *c = parent->children; c != NULL; c = c->next) {
		if (is_w(c, name))
			return c;
	}
	return NULL;
}

int
holds_only_w(const xmlNode *parent, const char *const names[])
{
	for (const xmlNode *c = parent->children; c != NULL; c = c->next) {
		int known = c->type != XML_ELEMENT_NODE;

		for (size_t i = 0; names[i] != NULL && !known; i++)
			known = is_w(c, names[i]);
		if (!known)
			return 0;
	}
	return 1;
}

xmlNode *
new_w(const struct part *part, const char *name)
{
	return xmlNewDocNode(part->tree, part->w, (const xmlChar *)name, NULL);
}

void
set_w(const struct part *part, xmlNode *node, const char *name, const char *value)
{
	if (node == NULL)
		return;
	unset_w(node, name);
	xmlNewNsProp(node, part->w, (const xmlChar *)name, (const xmlChar *)value);
}

void
set_w_number(const struct part *part, xmlNode *node, const char *name, long value)
{
	char text[24];

	snprintf(text, sizeof(text), "%ld", value);
	set_w(part, node, name, text);
}

static xmlAttr *
find_attribute(const xmlNode *node, const char *name)
{
	for (xmlAttr *a = node->properties; a != NULL; a = a->next) {
		if (strcmp((const char *)a->name, name) == 0 && is_main_namespace(a->ns))
			return a;
	}
	return NULL;
}

int
get_w(const xmlNode *node, const char *name, struct vt_str *out)
{
	const xmlAttr *a = find_attribute(node, name);

	*out = (struct vt_str){"", 0};
	if (a == NULL)
		return 0;
	/* References are no part of what OOXML writes here. */
	if (a->children != NULL && a->children->content != NULL)
		*out = kit_str((const char *)a->children->content);
	return 1;
}

void
unset_w(xmlNode *node, const char *name)
{
	xmlAttr *a = find_attribute(node, name);

	if (a != NULL)
		xmlRemoveProp(a);
}

void
drop_node(xmlNode *node)
{
	xmlUnlinkNode(node);
	xmlFreeNode(node);
}

/* An attribute is in a namespace by its prefix alone: where the main one is declared without a
 * prefix as well, libxml's copies are given that declaration. */
static void
keep_prefixes(const struct part *part, xmlNode *copy)
{
	for (xmlNode *n = copy; n != NULL; n = next_node(copy, n, 1)) {
		if (n->type != XML_ELEMENT_NODE)
			continue;
		for (xmlAttr *a = n->properties; a != NULL; a = a->next) {
			if (a->ns != NULL && a->ns->prefix == NULL && is_main_namespace(a->ns))
				a->ns = part->w;
		}
	}
}

/* libxml's plain copy would declare every namespace anew. */
xmlNode *
copy_to(const struct part *part, xmlNode *parent, xmlNode *node)
{
	xmlNode *copy = NULL;

	if (parent == NULL ||
	    xmlDOMWrapCloneNode(NULL, part->tree, node, &copy, part->tree, parent, 1, 0) != 0 ||
	    copy == NULL)
		return NULL;
	keep_prefixes(part, copy);
	return xmlAddChild(parent, copy);
}

xmlNode *
next_node(const xmlNode *root, xmlNode *node, int inside)
{
	if (inside && node->children != NULL && node->type == XML_ELEMENT_NODE)
		return node->children;
	while (node != root && node->next == NULL)
		node = node->parent;
	return node == root ? NULL : node->next;
}

/* ---- reading ---- */

static int
read_entry(struct edit *e, int64_t entry, char **out_bytes, size_t *out_n, struct vt_error *err)
{
	int code = kit_unpack(e->pkg, entry, out_bytes, out_n, err);

	if (code == VT_OK && *out_n > INT32_MAX / 2) {
		free(*out_bytes);
		code = kit_fail(err, VT_ERR_TOO_LARGE, "a part is too large to be changed");
	}
	return code;
}

/* The main namespace under a prefix, which attributes need. */
static xmlNs *
find_prefix(xmlDoc *tree)
{
	xmlNode *root = xmlDocGetRootElement(tree);
	const xmlNs *plain = NULL;

	if (root == NULL)
		return NULL;
	for (xmlNs *ns = root->nsDef; ns != NULL; ns = ns->next) {
		if (is_main_namespace(ns) && ns->prefix != NULL)
			return ns;
		if (is_main_namespace(ns))
			plain = ns;
	}
	if (plain == NULL && !is_main_namespace(root->ns))
		return NULL;
	return xmlNewNs(root, plain != NULL ? plain->href : root->ns->href, (const xmlChar *)"w");
}

/* Of the text, what no edit asks for stays bytes. */
static const struct kit_sealed_form text_form = {
    .way = (const char *const[]){"body", NULL},
    .blocks = (const char *const[]){"p", "tbl", NULL},
};

/* bytes are the callee's, also when it fails. */
static int
parse(struct edit *e, const char *name, char *bytes, size_t n, struct part **out,
    struct vt_error *err)
{
	struct part *part = e->changes->ops->alloc(e->changes, sizeof(*part));

	if (part == NULL || bytes == NULL) {
		free(bytes);
		return kit_fail(err, VT_ERR_MEMORY, "%s", "");
	}
	part->name = name;
	part->tree = kit_sealed_parse(bytes, n, strcmp(name, e->main_part) == 0 ? &text_form : NULL,
	    XML_PARSE_NONET | XML_PARSE_HUGE, &part->sealed);
	if (part->tree == NULL)
		return kit_fail(err, VT_ERR_DAMAGED, "%s is not well-formed", name);
	part->next = e->parts;
	e->parts = part;
	if (part->tree->intSubset != NULL)
		return kit_fail(err, VT_ERR_DAMAGED, "%s has a document type", name);
	part->w = find_prefix(part->tree);
	*out = part;
	return VT_OK;
}

xmlNode *
part_root_with(struct part *part, const char *bytes)
{
	part->failed |= !kit_sealed_open_with(part->sealed, bytes);
	return xmlDocGetRootElement(part->tree);
}

int
part_open(struct edit *e, const char *name, struct part **out, struct vt_error *err)
{
	int64_t entry = rels_entry(e->docx, name);
	const char *stored;
	char *bytes;
	size_t n;
	int code;

	if (entry < 0)
		return kit_fail(err, VT_ERR_DAMAGED, "%s is not there", name);
	stored = e->pkg->ops->entry_name(e->pkg, (size_t)entry);
	for (struct part *p = e->parts; p != NULL; p = p->next) {
		if (strcmp(p->name, stored) == 0) {
			*out = p;
			return VT_OK;
		}
	}
	code = read_entry(e, entry, &bytes, &n, err);
	return code == VT_OK ? parse(e, stored, bytes, n, out, err) : code;
}

int
part_create(struct edit *e, const char *name, const char *text, struct part **out,
    struct vt_error *err)
{
	if (rels_entry(e->docx, name) >= 0)
		return part_open(e, name, out, err);
	for (struct part *p = e->parts; p != NULL; p = p->next) {
		if (strcmp(p->name, name) == 0) {
			*out = p;
			return VT_OK;
		}
	}
	return parse(e, docx_intern(e->docx, kit_str(name)), strdup(text), strlen(text), out, err);
}

/* ---- writing ---- */

int
parts_write(struct edit *e, struct vt_error *err)
{
	int code = VT_OK;

	for (struct part *p = e->parts; p != NULL && code == VT_OK; p = p->next) {
		const char *encoding = (const char *)p->tree->encoding;
		xmlChar *bytes = NULL;
		int n = 0;

		if (!p->touched)
			continue;
		if (p->failed || !kit_sealed_pairs(p->tree) || !kit_sealed_close(p->sealed))
			return kit_fail(err, VT_ERR_MEMORY, "%s", "");
		xmlDocDumpMemoryEnc(p->tree, &bytes, &n, encoding != NULL ? encoding : "UTF-8");
		if (bytes == NULL)
			return kit_fail(err, VT_ERR_MEMORY, "%s", "");
		code = e->changes->ops->put(e->changes, p->name,
		    (struct vt_str){(const char *)bytes, (size_t)n}, err);
		xmlFree(bytes);
	}
	return code;
}

void
parts_free(struct edit *e)
{
	for (struct part *p = e->parts; p != NULL; p = p->next) {
		xmlFreeDoc(p->tree);
		kit_sealed_free(p->sealed);
	}
	e->parts = NULL;
}
