/* An XML file of our own as nodes: made of SAX events, without libxml2's tree between. */
#include "config.h"

#include <libxml/parser.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/buf.h"
#include "core/base/fail.h"
#include "core/base/node.h"
#include "core/base/node_image.h"
#include "core/base/tree.h"

/* libxml2 itself refuses what is deeper than 256. */
#define DEPTH_MAX 300

/* An element that is open. */
struct open {
	struct node *node, *last; /* last: of its children */
	size_t text;              /* where its text begins in the buffer */
};

struct build {
	struct arena *arena, *nodes; /* texts; nodes */
	xmlParserCtxt *parser;
	const char *head;
	struct node *root;
	struct open open[DEPTH_MAX];
	size_t depth;
	struct buf text;
	int no_memory, stopped, doctype;
};

static void
stop(struct build *b)
{
	b->stopped = 1;
	xmlStopParser(b->parser);
}

static void
lack_memory(struct build *b)
{
	b->no_memory = 1;
	stop(b);
}

static int
take_attributes(struct build *b, struct node *node, const xmlChar **attributes, size_t count)
{
	struct node_attribute *list = arena_array(b->nodes, count, sizeof(*list));

	if (list == NULL)
		return 0;
	for (size_t i = 0; i < count; i++, attributes += 5) {
		struct node_attribute *a = &list[node->attribute_count];
		struct vt_str value = {
		    (const char *)attributes[3], (size_t)(attributes[4] - attributes[3])};

		if (attributes[1] != NULL && strcmp((const char *)attributes[0], "lang") != 0)
			continue;
		a->name = arena_cstr(b->arena, (const char *)attributes[0]);
		a->value = arena_str(b->arena, kit_trim(value));
		if (a->name == NULL || a->value.s == NULL)
			return 0;
		node->attribute_count++;
	}
	node->attributes = list;
	return 1;
}

static struct node *
new_node(struct build *b, const xmlChar *name, const xmlChar *ns)
{
	struct node *parent = b->depth > 0 ? b->open[b->depth - 1].node : NULL;
	struct node *node = arena_alloc(b->nodes, sizeof(*node));

	if (node == NULL)
		return NULL;
	node->name = arena_cstr(b->arena, (const char *)name);
	/* All elements of a file are of one namespace, as a rule. */
	if (ns == NULL)
		node->ns = "";
	else if (parent != NULL && strcmp(parent->ns, (const char *)ns) == 0)
		node->ns = parent->ns;
	else
		node->ns = arena_cstr(b->arena, (const char *)ns);
	node->line = b->parser->input->line;
	node->text = (struct vt_str){"", 0};
	return node->name != NULL && node->ns != NULL ? node : NULL;
}

static void
start_element(void *ctx, const xmlChar *name, const xmlChar *prefix, const xmlChar *ns,
    int namespace_count, const xmlChar **namespaces, int attribute_count, int defaulted,
    const xmlChar **attributes)
{
	struct build *b = ctx;
	struct node *node;

	(void)prefix, (void)namespace_count, (void)namespaces, (void)defaulted;
	if (b->stopped)
		return;
	if (b->head != NULL && b->depth == 1 && strcmp(b->head, (const char *)name) != 0) {
		stop(b);
		return;
	}
	node = new_node(b, name, ns);
	if (node == NULL || b->depth == DEPTH_MAX ||
	    (attribute_count > 0 &&
		!take_attributes(b, node, attributes, (size_t)attribute_count))) {
		lack_memory(b);
		return;
	}
	if (b->depth == 0) {
		b->root = node;
	} else {
		struct open *parent = &b->open[b->depth - 1];

		if (parent->last == NULL)
			parent->node->children = node;
		else
			parent->last->next = node;
		parent->last = node;
	}
	b->open[b->depth++] = (struct open){.node = node, .text = b->text.n};
}

static void
end_element(void *ctx, const xmlChar *name, const xmlChar *prefix, const xmlChar *ns)
{
	struct build *b = ctx;
	struct open *open;
	struct vt_str text;

	(void)name, (void)prefix, (void)ns;
	if (b->stopped || b->depth == 0)
		return;
	open = &b->open[--b->depth];
	if (b->text.n == open->text)
		return;
	text = kit_trim((struct vt_str){b->text.data + open->text, b->text.n - open->text});
	if (text.n > 0) {
		open->node->text = arena_str(b->arena, text);
		if (open->node->text.s == NULL)
			lack_memory(b);
	}
	b->text.n = open->text;
}

static void
take_text(void *ctx, const xmlChar *text, int n)
{
	struct build *b = ctx;

	if (b->stopped || b->depth == 0)
		return;
	buf_put(&b->text, text, (size_t)n);
	if (b->text.failed)
		lack_memory(b);
}

static void
refuse_doctype(void *ctx, const xmlChar *name, const xmlChar *id, const xmlChar *system)
{
	struct build *b = ctx;

	(void)name, (void)id, (void)system;
	b->doctype = 1;
	stop(b);
}

static int
parse(struct build *b, const char *path, struct vt_str bytes, struct vt_error *err)
{
	/* NOENT: &amp; in attributes comes out as '&'; there are no other entities. */
	const int options = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING |
	    XML_PARSE_NOCDATA | XML_PARSE_NOENT;
	struct tree_hush hush;
	int rc = VT_OK;

	tree_hush_begin(&hush);
	b->parser = xmlNewParserCtxt();
	if (b->parser != NULL) {
		*b->parser->sax = (xmlSAXHandler){
		    .initialized = XML_SAX2_MAGIC,
		    .internalSubset = refuse_doctype,
		    .startElementNs = start_element,
		    .endElementNs = end_element,
		    .characters = take_text,
		    .ignorableWhitespace = take_text,
		};
		b->parser->userData = b;
		/* No handler makes a document. */
		xmlFreeDoc(xmlCtxtReadMemory(b->parser, bytes.s, (int)bytes.n, NULL, NULL,
		    options));
	}
	if (tree_hush_end(&hush) != VT_OK || b->parser == NULL || b->no_memory)
		rc = fail(err, VT_ERR_MEMORY, "no memory for %s", path);
	else if (b->doctype)
		rc = fail(err, VT_ERR_PROFILE,
		    "%s:1: a document type declaration has no place here", path);
	else if (!b->stopped && (!b->parser->wellFormed || b->root == NULL))
		rc = tree_fail(b->parser, path, err);
	if (b->parser != NULL)
		xmlFreeParserCtxt(b->parser);
	buf_free(&b->text);
	return rc;
}

int
node_read(const char *path, const char *head, struct arena *a, struct arena *nodes,
    const struct node **out_root, struct vt_error *err)
{
	struct build build = {.arena = a, .nodes = nodes, .head = head};
	const struct node_image *image;
	char *bytes;
	size_t n;
	int rc = tree_bytes(path, &bytes, &n, err);

	if (rc != VT_OK)
		return rc;
	image = node_image_of((struct vt_str){bytes, n});
	if (image != NULL)
		rc = node_image_unfold(image, head, nodes, out_root, err);
	else if ((rc = parse(&build, path, (struct vt_str){bytes, n}, err)) == VT_OK)
		*out_root = build.root;
	free(bytes);
	return rc;
}

size_t
node_count(const struct node *node)
{
	size_t count = 0;

	for (const struct node *n = node->children; n != NULL; n = n->next)
		count++;
	return count;
}

const char *
node_get(const struct node *node, const char *name)
{
	for (size_t i = 0; i < node->attribute_count; i++)
		if (strcmp(node->attributes[i].name, name) == 0)
			return node->attributes[i].value.s;
	return NULL;
}

int
node_is(const struct node *node, const char *ns, const char *name)
{
	return node != NULL && strcmp(node->name, name) == 0 && strcmp(node->ns, ns) == 0;
}
