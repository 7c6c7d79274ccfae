/* A part as a tree in which the blocks that nobody asks for stay bytes. */
#include "kit/sealed.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "kit/text.h"

enum { LEAST = 64 }; /* bytes of a block from which sealing it saves anything */

/* A child of the element that holds the blocks. */
struct block {
	const char *from, *to;
	xmlNode *node; /* NULL: it is not sealed, or no longer */
	int is_sealed;
};

struct kit_sealed {
	char *bytes;
	struct block *blocks;
	size_t count, room;
	int options;
};

/* ---- markup that is known to be sound ---- */

/* A tag, or what is none of an element's. */
struct tag {
	const char *from, *to; /* from '<' to behind '>' */
	const char *name;      /* its local name */
	size_t name_n;
	enum { OPENS, CLOSES, EMPTY, OTHER } kind;
};

static const char *
find_behind(const char *p, const char *end, const char *what)
{
	int64_t at = kit_find((struct vt_str){p, (size_t)(end - p)}, kit_str(what), 0);

	return at >= 0 ? p + at + strlen(what) : NULL;
}

static int
holds(const char *from, const char *to, const char *what)
{
	return kit_find((struct vt_str){from, (size_t)(to - from)}, kit_str(what), 0) >= 0;
}

static int
begins(const char *p, const char *end, const char *what)
{
	size_t n = strlen(what);

	return (size_t)(end - p) >= n && memcmp(p, what, n) == 0;
}

/* Behind the '>' of the tag at p; what stands in quotes does not end it. */
static const char *
end_of_tag(const char *p, const char *end)
{
	while (p != NULL && p < end && *p != '>') {
		if (*p == '"' || *p == '\'') {
			p = memchr(p + 1, *p, (size_t)(end - p - 1));
			if (p == NULL)
				return NULL;
		}
		p++;
	}
	return p < end ? p + 1 : NULL;
}

static int
ends_name(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '/' || c == '>';
}

static void
take_name(struct tag *tag, const char *p)
{
	tag->name = p;
	for (; p < tag->to && !ends_name(*p); p++) {
		if (*p == ':')
			tag->name = p + 1;
	}
	tag->name_n = (size_t)(p - tag->name);
}

/* The first markup at or behind p; 0: there is none, or it declares something. */
static int
next_tag(const char *p, const char *end, struct tag *out)
{
	const char *at = p < end ? memchr(p, '<', (size_t)(end - p)) : NULL;

	if (at == NULL)
		return 0;
	out->from = at;
	out->kind = OTHER;
	if (begins(at, end, "<!--"))
		out->to = find_behind(at + 4, end, "-->");
	else if (begins(at, end, "<![CDATA["))
		out->to = find_behind(at, end, "]]>");
	else if (begins(at, end, "<?"))
		out->to = find_behind(at, end, "?>");
	else if (begins(at, end, "<!"))
		return 0;
	else {
		out->to = end_of_tag(at, end);
		if (out->to == NULL)
			return 0;
		out->kind = at[1] == '/' ? CLOSES : out->to[-2] == '/' ? EMPTY : OPENS;
		take_name(out, at + (out->kind == CLOSES ? 2 : 1));
	}
	return out->to != NULL;
}

static int
is_one_of(const struct tag *tag, const char *const *names)
{
	for (; *names != NULL; names++) {
		if (strlen(*names) == tag->name_n && memcmp(*names, tag->name, tag->name_n) == 0)
			return 1;
	}
	return 0;
}

/* Behind the start tag of the element that holds the blocks; NULL: not found. */
static const char *
find_holder(const char *p, const char *end, const char *const *way)
{
	size_t depth = 0, on_way = 0; /* open elements, and how many of them are on the way */
	struct tag tag;

	for (; next_tag(p, end, &tag); p = tag.to) {
		if (tag.kind == CLOSES && depth-- == on_way)
			return NULL;
		if (tag.kind != OPENS)
			continue;
		if (depth == on_way &&
		    (depth == 0 ||
			(strlen(way[depth - 1]) == tag.name_n &&
			    memcmp(way[depth - 1], tag.name, tag.name_n) == 0))) {
			if (way[on_way++] == NULL)
				return tag.to;
		}
		depth++;
	}
	return NULL;
}

/* From a start tag to behind the end tag of the element. */
static const char *
end_of_element(struct tag tag, const char *end)
{
	size_t depth = tag.kind == OPENS;

	while (depth > 0 && next_tag(tag.to, end, &tag)) {
		if (tag.kind == OPENS)
			depth++;
		else if (tag.kind == CLOSES)
			depth--;
	}
	return depth == 0 ? tag.to : NULL;
}

/* One that declares namespaces would have to get them again with what is in it. */
static int
can_be_sealed(const struct tag *tag, const char *to, const struct kit_sealed_form *form)
{
	return tag->kind == OPENS && to - tag->to >= LEAST && is_one_of(tag, form->blocks) &&
	    !holds(tag->from, tag->to, "xmlns");
}

static int
add_block(struct kit_sealed *s, struct block block)
{
	if (s->count == s->room) {
		size_t room = s->room == 0 ? 128 : s->room * 2;
		struct block *blocks = realloc(s->blocks, room * sizeof(*blocks));

		if (blocks == NULL)
			return 0;
		s->blocks = blocks;
		s->room = room;
	}
	s->blocks[s->count++] = block;
	return 1;
}

/* ---- empty elements ---- */

/* What _private of an element points to that stood as two tags with nothing between. */
static const char pair = 0;

static xmlNode *
next_element(const xmlNode *root, xmlNode *n)
{
	do {
		if (n->children != NULL && n->type == XML_ELEMENT_NODE) {
			n = n->children;
			continue;
		}
		while (n != root && n->next == NULL)
			n = n->parent;
		n = n == root ? NULL : n->next;
	} while (n != NULL && n->type != XML_ELEMENT_NODE);
	return n;
}

/* Notes which elements of the tree stood as pairs of tags in the bytes that it was made of. */
static void
note_pairs(xmlNode *root, const char *p, const char *end)
{
	xmlNode *n = NULL;
	struct tag tag;

	for (; root != NULL && next_tag(p, end, &tag); p = tag.to) {
		if (tag.kind != OPENS && tag.kind != EMPTY)
			continue;
		n = n == NULL ? root : next_element(root, n);
		if (n == NULL)
			return;
		if (tag.kind == OPENS && begins(tag.to, end, "</") && n->children == NULL)
			n->_private = (void *)(uintptr_t)&pair;
	}
}

int
kit_sealed_pairs(xmlDoc *tree)
{
	xmlNode *root = xmlDocGetRootElement(tree);

	for (xmlNode *n = root; n != NULL; n = next_element(root, n)) {
		xmlNode *nothing;

		if (n->_private != &pair || n->children != NULL)
			continue;
		nothing = xmlNewDocText(tree, (const xmlChar *)"");
		if (nothing == NULL || xmlAddChild(n, nothing) == NULL) {
			xmlFreeNode(nothing);
			return 0;
		}
	}
	return 1;
}

/* ---- the tree ---- */

static char *
put(char *to, const char *from, size_t n)
{
	memcpy(to, from, n);
	return to + n;
}

/* The part with a start tag in place of each block, never longer than it was; NULL: none are there,
 * or no memory. */
static char *
make_outline(struct kit_sealed *s, const char *end, const struct kit_sealed_form *form,
    size_t *out_n)
{
	const char *p = find_holder(s->bytes, end, form->way), *done = s->bytes;
	char *outline = p != NULL ? malloc((size_t)(end - done)) : NULL, *to = outline;
	struct tag tag;

	for (; outline != NULL && next_tag(p, end, &tag) && tag.kind != CLOSES; p = tag.to) {
		struct block block = {.from = tag.from};

		if (tag.kind == OTHER)
			continue;
		block.to = end_of_element(tag, end);
		if (block.to == NULL)
			break;
		block.is_sealed = can_be_sealed(&tag, block.to, form);
		if (!add_block(s, block))
			break;
		if (block.is_sealed) {
			to = put(to, done, (size_t)(tag.from - done));
			to = put(to, tag.from, (size_t)(tag.to - tag.from - 1));
			to = put(to, "/>", 2);
			done = block.to;
		}
		tag.to = block.to;
	}
	if (outline == NULL || done == s->bytes) {
		free(outline);
		return NULL;
	}
	to = put(to, done, (size_t)(end - done));
	*out_n = (size_t)(to - outline);
	return outline;
}

/* The element that holds the blocks. */
static xmlNode *
holder_of(const xmlDoc *tree, const char *const *way)
{
	xmlNode *node = xmlDocGetRootElement(tree);

	for (; node != NULL && *way != NULL; way++) {
		node = node->children;
		while (node != NULL &&
		    (node->type != XML_ELEMENT_NODE || strcmp((const char *)node->name, *way) != 0))
			node = node->next;
	}
	return node;
}

/* Gives each sealed block its node; 0: the tree is not the one that was written. */
static int
bind(struct kit_sealed *s, const xmlNode *holder)
{
	size_t i = 0;

	for (xmlNode *n = holder != NULL ? holder->children : NULL; n != NULL; n = n->next) {
		if (n->type != XML_ELEMENT_NODE)
			continue;
		if (i == s->count || (s->blocks[i].is_sealed && n->children != NULL))
			return 0;
		if (s->blocks[i].is_sealed) {
			s->blocks[i].node = n;
			n->_private = &s->blocks[i];
		}
		i++;
	}
	return i == s->count;
}

static xmlDoc *
parse_bytes(const char *bytes, size_t n, int options)
{
	xmlParserCtxt *parser = xmlCreateMemoryParserCtxt(bytes, (int)n);
	xmlDoc *tree;

	if (parser == NULL)
		return NULL;
	xmlCtxtUseOptions(parser, options | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
	parser->loadsubset |= XML_SKIP_IDS; /* one that is there twice would be told on stderr */
	xmlParseDocument(parser);
	tree = parser->myDoc;
	if (!parser->wellFormed) {
		xmlFreeDoc(tree);
		tree = NULL;
	}
	if (tree != NULL)
		note_pairs(xmlDocGetRootElement(tree), bytes, bytes + n);
	xmlFreeParserCtxt(parser);
	return tree;
}

/* The bytes of a sealed block are UTF-8 in the file and in the tree. */
static int
is_utf8(const xmlDoc *tree)
{
	const char *encoding = (const char *)tree->encoding;

	return encoding == NULL || xmlStrcasecmp(tree->encoding, (const xmlChar *)"UTF-8") == 0;
}

static xmlDoc *
parse_outline(struct kit_sealed *s, size_t n, const struct kit_sealed_form *form)
{
	size_t outline_n;
	char *outline = make_outline(s, s->bytes + n, form, &outline_n);
	xmlDoc *tree;

	if (outline == NULL)
		return NULL;
	tree = parse_bytes(outline, outline_n, s->options);
	free(outline);
	if (tree != NULL && is_utf8(tree) && bind(s, holder_of(tree, form->way)))
		return tree;
	xmlFreeDoc(tree);
	return NULL;
}

xmlDoc *
kit_sealed_parse(char *bytes, size_t n, const struct kit_sealed_form *form, int options,
    struct kit_sealed **out_sealed)
{
	struct kit_sealed *s = form != NULL && n <= INT_MAX / 2 ? calloc(1, sizeof(*s)) : NULL;
	xmlDoc *tree = NULL;

	*out_sealed = NULL;
	if (s != NULL) {
		s->bytes = bytes;
		s->options = options;
		tree = parse_outline(s, n, form);
		if (tree != NULL) {
			*out_sealed = s;
			return tree;
		}
		s->bytes = NULL;
		kit_sealed_free(s);
	}
	if (n <= INT_MAX / 2)
		tree = parse_bytes(bytes, n, options);
	free(bytes);
	return tree;
}

void
kit_sealed_free(struct kit_sealed *s)
{
	if (s == NULL)
		return;
	free(s->bytes);
	free(s->blocks);
	free(s);
}

/* ---- sealed blocks become elements, or bytes ---- */

static void
move_children(xmlNode *to, xmlNode *from)
{
	to->children = from->children;
	to->last = from->last;
	from->children = from->last = NULL;
	for (xmlNode *n = to->children; n != NULL; n = n->next)
		n->parent = to;
}

int
kit_sealed_open(struct kit_sealed *s, xmlNode *node)
{
	struct block *block = s != NULL && node != NULL ? node->_private : NULL;
	xmlNode *made = NULL;
	xmlParserErrors code;

	if (block == NULL || (const void *)block == &pair)
		return 1;
	/* NOENT, where no entities are: it is how libxml2 is told here not to keep a list of ids.
	 */
	code = xmlParseInNodeContext(node->parent, block->from, (int)(block->to - block->from),
	    s->options | XML_PARSE_NOENT | XML_PARSE_NOERROR | XML_PARSE_NOWARNING, &made);
	if (code != XML_ERR_OK || made == NULL || made->next != NULL) {
		xmlFreeNodeList(made);
		return 0;
	}
	note_pairs(made, block->from, block->to);
	move_children(node, made);
	xmlFreeNode(made);
	node->_private = NULL;
	block->node = NULL;
	return 1;
}

int
kit_sealed_open_with(struct kit_sealed *s, const char *bytes)
{
	for (size_t i = 0; s != NULL && i < s->count; i++) {
		const struct block *b = &s->blocks[i];

		if (b->node != NULL && holds(b->from, b->to, bytes) && !kit_sealed_open(s, b->node))
			return 0;
	}
	return 1;
}

int
kit_sealed_close(struct kit_sealed *s)
{
	for (size_t i = 0; s != NULL && i < s->count; i++) {
		struct block *b = &s->blocks[i];
		xmlNode *text;

		if (b->node == NULL)
			continue;
		text = xmlNewDocTextLen(b->node->doc, (const xmlChar *)b->from,
		    (int)(b->to - b->from));
		if (text == NULL)
			return 0;
		text->name = xmlStringTextNoenc;
		xmlReplaceNode(b->node, text);
		xmlFreeNode(b->node);
		b->node = NULL;
	}
	return 1;
}
