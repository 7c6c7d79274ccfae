/* Trees written out, as libxml2 does: that takes some hundred instructions for each name and
 * each quote, which was a tenth of what a changed file costs. */
#include <stdlib.h>
#include <string.h>

#include "kit/xml_tree.h"

enum { FIRST_ROOM = 1 << 16 };

struct out {
	char *bytes;
	size_t n, room;
	int failed;
};

static void
put(struct out *out, const void *bytes, size_t n)
{
	if (n > out->room - out->n) {
		size_t room = 2 * out->room + n + FIRST_ROOM;
		char *more = out->failed ? NULL : xmlRealloc(out->bytes, room);

		if (more == NULL) {
			out->failed = 1;
			return;
		}
		out->bytes = more;
		out->room = room;
	}
	memcpy(out->bytes + out->n, bytes, n);
	out->n += n;
}

static void
put_text(struct out *out, const void *text)
{
	if (text != NULL)
		put(out, text, strlen(text));
}

/* What stands for a character where text is written, or in an attribute; NULL: itself. */
static const char *
escape_of(char c, int in_attribute)
{
	switch (c) {
	case '<': return "&lt;";
	case '>': return "&gt;";
	case '&': return "&amp;";
	case '\r': return "&#13;";
	case '"': return in_attribute ? "&quot;" : NULL;
	case '\n': return in_attribute ? "&#10;" : NULL;
	case '\t': return in_attribute ? "&#9;" : NULL;
	default: return NULL;
	}
}

static void
put_escaped(struct out *out, const xmlChar *text, int in_attribute)
{
	const char *from = (const char *)text, *at = from;

	for (; at != NULL && *at != '\0'; at++) {
		const char *escape;

		/* None of them is above '>'. */
		if (*at > '>' || *at < 0 || (escape = escape_of(*at, in_attribute)) == NULL)
			continue;
		put(out, from, (size_t)(at - from));
		put_text(out, escape);
		from = at + 1;
	}
	if (at != NULL)
		put(out, from, (size_t)(at - from));
}

static void
put_name(struct out *out, const xmlNs *ns, const xmlChar *name)
{
	if (ns != NULL && ns->prefix != NULL) {
		put_text(out, ns->prefix);
		put(out, ":", 1);
	}
	put_text(out, name);
}

/* Names of namespaces are kept as they stood, with their references. */
static void
put_namespace(struct out *out, const xmlNs *ns)
{
	const char *uri = ns->href != NULL ? (const char *)ns->href : "";
	const char *quote = strchr(uri, '"') != NULL ? "'" : "\"";

	put_text(out, ns->prefix != NULL ? " xmlns:" : " xmlns");
	put_text(out, ns->prefix);
	put(out, "=", 1);
	put_text(out, quote);
	put_text(out, uri);
	put_text(out, quote);
	out->failed |= strchr(uri, '"') != NULL && strchr(uri, '\'') != NULL;
}

static void
put_start(struct out *out, const xmlNode *node)
{
	put(out, "<", 1);
	put_name(out, node->ns, node->name);
	for (const xmlNs *ns = node->nsDef; ns != NULL; ns = ns->next)
		put_namespace(out, ns);
	for (const xmlAttr *a = node->properties; a != NULL; a = a->next) {
		put(out, " ", 1);
		put_name(out, a->ns, a->name);
		put(out, "=\"", 2);
		for (const xmlNode *value = a->children; value != NULL; value = value->next)
			put_escaped(out, value->content, 1);
		put(out, "\"", 1);
	}
	put_text(out, node->children != NULL ? ">" : "/>");
}

static void
put_end(struct out *out, const xmlNode *node)
{
	put(out, "</", 2);
	put_name(out, node->ns, node->name);
	put(out, ">", 1);
}

/* All of a node but its children. What has declared entities never becomes a tree here. */
static void
put_node(struct out *out, const xmlNode *node)
{
	switch (node->type) {
	case XML_ELEMENT_NODE: put_start(out, node); break;
	case XML_TEXT_NODE: put_escaped(out, node->content, 0); break;
	case XML_CDATA_SECTION_NODE:
		put_text(out, "<![CDATA[");
		put_text(out, node->content);
		put_text(out, "]]>");
		break;
	case XML_COMMENT_NODE:
		put_text(out, "<!--");
		put_text(out, node->content);
		put_text(out, "-->");
		break;
	case XML_PI_NODE:
		put_text(out, "<?");
		put_text(out, node->name);
		if (node->content != NULL) {
			put(out, " ", 1);
			put_text(out, node->content);
		}
		put_text(out, "?>");
		break;
	default: out->failed = 1; break;
	}
}

/* The node with all that is in it. */
static void
put_tree(struct out *out, const xmlNode *root)
{
	const xmlNode *node = root;

	while (!out->failed) {
		put_node(out, node);
		if (node->type == XML_ELEMENT_NODE && node->children != NULL) {
			node = node->children;
			continue;
		}
		while (node != root && node->next == NULL) {
			node = node->parent;
			put_end(out, node);
		}
		if (node == root)
			return;
		node = node->next;
	}
}

static void
put_document(struct out *out, const xmlDoc *tree)
{
	put_text(out, "<?xml version=\"");
	put_text(out, tree->version != NULL ? (const char *)tree->version : "1.0");
	put_text(out, "\" encoding=\"UTF-8\"");
	if (tree->standalone == 0 || tree->standalone == 1)
		put_text(out, tree->standalone == 1 ? " standalone=\"yes\"" : " standalone=\"no\"");
	put_text(out, "?>\n");
	for (const xmlNode *n = tree->children; n != NULL; n = n->next) {
		put_tree(out, n);
		put(out, "\n", 1);
	}
}

int
kit_xml_write_tree(const xmlDoc *tree, xmlChar **out_bytes, size_t *out_n)
{
	struct out out = {0};

	put_document(&out, tree);
	put(&out, "", 1);
	if (out.failed) {
		xmlFree(out.bytes);
		return 0;
	}
	*out_bytes = (xmlChar *)out.bytes;
	*out_n = out.n - 1;
	return 1;
}
