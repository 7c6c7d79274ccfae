/* The text of a paragraph in the tree: what of it stands in which element. */
#include <stdlib.h>
#include <string.h>

#include "formats/docx/edit.h"

enum { OPEN_FIELDS_MAX = 32, CODE_MAX = 64 };

/* A field that is open. */
struct open_field {
	const xmlNode *simple; /* fldSimple, or NULL */
	int in_code, shown, counts_pages, is_page, keeps_text;
	char code[CODE_MAX + 1];
	size_t n;
};

struct scan {
	struct edit *e;
	struct pieces *out;
	xmlNode *paragraph, *run;
	struct open_field fields[OPEN_FIELDS_MAX];
	size_t field_count;
	uint32_t edges; /* of fields, so far */
	int failed;
};

/* ---- growing ---- */

static void *
grow(struct scan *s, const void *items, size_t count, size_t each, size_t *room, size_t need)
{
	size_t more = *room == 0 ? 64 : *room;
	void *grown;

	while (more < need)
		more *= 2;
	if (more == *room)
		return (void *)items;
	grown = s->e->changes->ops->alloc(s->e->changes, more * each);
	if (grown == NULL) {
		s->failed = 1;
		return NULL;
	}
	if (count > 0)
		memcpy(grown, items, count * each);
	*room = more;
	return grown;
}

static int
is_visible(const struct scan *s)
{
	for (size_t i = 0; i < s->field_count; i++) {
		if (s->fields[i].in_code)
			return 0;
	}
	return 1;
}

/* 1 when one of the open fields is computed: LibreOffice keeps of its result the letters alone. */
static int
is_computed(const struct scan *s)
{
	size_t i = 0;

	while (i < s->field_count && s->fields[i].keeps_text)
		i++;
	return i < s->field_count;
}

static void
add_piece(struct scan *s, xmlNode *node, struct vt_str text)
{
	struct pieces *out = s->out;
	size_t n = out->raw.n;
	char *raw;

	if (text.n == 0 || !is_visible(s))
		return;
	raw = grow(s, out->raw.s, n, 1, &out->raw_room, n + text.n + 1);
	out->items =
	    grow(s, out->items, out->count, sizeof(*out->items), &out->room, out->count + 1);
	if (s->failed || raw == NULL || out->items == NULL)
		return;
	memcpy(raw + n, text.s, text.n);
	out->raw = (struct vt_str){raw, n + text.n};
	out->items[out->count++] = (struct piece){
	    .node = node,
	    .run = s->run,
	    .start = (uint32_t)n,
	    .end = (uint32_t)(n + text.n),
	    .is_text = node != NULL && is_w(node, "t"),
	    .is_math = s->run == NULL || !is_w(s->run, "r"),
	    .field = s->edges,
	    .in_field = s->field_count > 0,
	    .is_computed = is_computed(s),
	};
	for (size_t i = 0; i < s->field_count; i++)
		s->fields[i].shown = 1;
}

/* ---- fields, as field.c reads them ---- */

static void
push_field(struct scan *s, const xmlNode *simple)
{
	s->edges++;
	if (s->field_count >= OPEN_FIELDS_MAX) {
		s->failed = 1;
		return;
	}
	s->fields[s->field_count++] = (struct open_field){.simple = simple, .in_code = 1};
}

static void
add_code(struct scan *s, struct vt_str text)
{
	struct open_field *f = s->field_count > 0 ? &s->fields[s->field_count - 1] : NULL;

	if (f == NULL || !f->in_code)
		return;
	for (size_t i = 0; i < text.n && f->n < CODE_MAX; i++)
		f->code[f->n++] = text.s[i];
}

static void
end_code(struct open_field *f)
{
	struct vt_str code = kit_trim((struct vt_str){f->code, f->n});
	size_t n = 0;

	if (!f->in_code)
		return;
	f->in_code = 0;
	while (n < code.n && code.s[n] != ' ' && code.s[n] != '\\' && code.s[n] != '\t')
		n++;
	code.n = n;
	f->is_page = kit_same(code, VT_STR("PAGE"));
	f->counts_pages = f->is_page || kit_same(code, VT_STR("NUMPAGES")) ||
	    kit_same(code, VT_STR("SECTIONPAGES"));
	f->keeps_text = kit_same(code, VT_STR("HYPERLINK")) || kit_same(code, VT_STR("FORMTEXT")) ||
	    kit_same(code, VT_STR("TOC")) || kit_same(code, VT_STR("INCLUDETEXT")) ||
	    kit_same(code, VT_STR("ADDIN"));
}

static void
pop_field(struct scan *s, const xmlNode *simple)
{
	struct open_field *f = s->field_count > 0 ? &s->fields[s->field_count - 1] : NULL;

	if (f == NULL || f->simple != simple)
		return;
	end_code(f);
	if (!f->shown && f->counts_pages)
		add_piece(s, NULL, VT_STR("1"));
	s->field_count--;
	s->edges++;
}

static void
field_mark(struct scan *s, const xmlNode *node)
{
	struct vt_str type;

	get_w(node, "fldCharType", &type);
	if (kit_eq(type, VT_STR("begin"))) {
		push_field(s, NULL);
	} else if (kit_eq(type, VT_STR("end"))) {
		pop_field(s, NULL);
	} else if (kit_eq(type, VT_STR("separate")) && s->field_count > 0 &&
	    s->fields[s->field_count - 1].simple == NULL) {
		end_code(&s->fields[s->field_count - 1]);
		s->edges++;
	}
}

/* ---- elements ---- */

static int
is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* In a header the number of a page is another on every page: the model has 1 for all. What one
 * field says in two pieces is told as it stands, and then not as the model has it. */
static int
is_page_figures(const struct scan *s, const xmlNode *node, struct vt_str text)
{
	const struct open_field *f = s->field_count > 0 ? &s->fields[s->field_count - 1] : NULL;
	const xmlNode *root = xmlDocGetRootElement(node->doc);

	for (size_t i = 0; i < text.n; i++)
		if (!kit_is_digit((unsigned char)text.s[i]))
			return 0;
	return f != NULL && f->is_page && !f->shown && (is_w(root, "hdr") || is_w(root, "ftr"));
}

static void
add_text(struct scan *s, xmlNode *node)
{
	xmlChar *content = xmlNodeGetContent(node);
	xmlChar *space = xmlGetNsProp(node, (const xmlChar *)"space", XML_XML_NAMESPACE);
	int preserve = space != NULL && strcmp((const char *)space, "preserve") == 0;
	char *text = (char *)content;
	struct vt_str piece;
	size_t start = 0, n = text != NULL ? strlen(text) : 0;

	while (!preserve && n > 0 && is_blank(text[n - 1]))
		n--;
	while (!preserve && start < n && is_blank(text[start]))
		start++;
	for (size_t i = start; i < n; i++) {
		if (text[i] == '\n' || text[i] == '\r')
			text[i] = ' ';
	}
	piece = (struct vt_str){text != NULL ? text + start : "", n - start};
	add_piece(s, node, is_page_figures(s, node, piece) ? VT_STR("1") : piece);
	xmlFree(space);
	xmlFree(content);
}

static void
add_symbol(struct scan *s, xmlNode *node)
{
	struct vt_str hex;
	char digits[8] = "", bytes[4];
	unsigned long c;

	get_w(node, "char", &hex);
	memcpy(digits, hex.s, hex.n < 6 ? hex.n : 6);
	c = strtoul(digits, NULL, 16);
	if (c >= 0x20 && c <= 0xffff && (c < 0xd800 || c >= 0xe000))
		add_piece(s, node, (struct vt_str){bytes, kit_utf8_put(bytes, (uint32_t)c)});
}

static int
is_one_of(const xmlNode *node, const char *const *names)
{
	for (; *names != NULL; names++) {
		if (is_w(node, *names))
			return 1;
	}
	return 0;
}

/* A child of a run that is a character; 1 when it was one. */
static int
take_character(struct scan *s, xmlNode *node)
{
	struct vt_str type;

	if (is_w(node, "tab") || is_w(node, "ptab")) {
		add_piece(s, node, VT_STR("\t"));
	} else if (is_w(node, "br")) {
		get_w(node, "type", &type);
		add_piece(s, node,
		    kit_starts(type, VT_STR("page")) || kit_starts(type, VT_STR("column"))
			? VT_STR("\f")
			: VT_STR("\n"));
	} else if (is_w(node, "cr")) {
		add_piece(s, node, VT_STR("\n"));
	} else if (is_w(node, "noBreakHyphen")) {
		add_piece(s, node, VT_STR("\u2011"));
	} else if (is_w(node, "softHyphen")) {
		add_piece(s, node, VT_STR("\u00ad"));
	} else if (is_w(node, "sym")) {
		add_symbol(s, node);
	} else if (is_w(node, "pgNum")) {
		add_piece(s, node, VT_STR("1"));
	} else {
		return 0;
	}
	return 1;
}

/* Of AlternateContent the branch that alternative.c takes. */
static int
is_other_branch(const xmlNode *node)
{
	const xmlNode *parent = node->parent;

	if (parent == NULL || parent->ns == NULL ||
	    strcmp((const char *)parent->name, "AlternateContent") != 0)
		return 0;
	for (const xmlNode *c = parent->children; c != NULL; c = c->next) {
		int is_choice, taken;
		xmlChar *requires;

		if (c->type != XML_ELEMENT_NODE)
			continue;
		is_choice = strcmp((const char *)c->name, "Choice") == 0;
		requires = is_choice ? xmlGetNoNsProp(c, (const xmlChar *)"Requires") : NULL;
		taken = !is_choice || alternative_is_understood(kit_str((const char *) requires));
		xmlFree(requires);
		if (taken)
			return c != node;
	}
	return 1;
}

/* Takes an element on the way in; 1: its children are looked at too. */
static int
take(struct scan *s, xmlNode *node)
{
	static const char *const skipped[] = {"pPr", "rPr", "del", "moveFrom", "sdtPr", "sdtEndPr",
	    "rt", "tblPrEx", "delText", "delInstrText", "rPrChange", "pPrChange", "txbxContent",
	    "p", "tbl", "sectPr", NULL};

	if (node->type != XML_ELEMENT_NODE || is_other_branch(node) || is_one_of(node, skipped))
		return 0;
	if (strcmp((const char *)node->name, "r") == 0) {
		s->run = node;
	} else if (is_w(node, "fldChar")) {
		field_mark(s, node);
	} else if (is_w(node, "fldSimple")) {
		struct vt_str code;

		push_field(s, node);
		get_w(node, "instr", &code);
		add_code(s, code);
		if (s->field_count > 0)
			end_code(&s->fields[s->field_count - 1]);
	} else if (is_w(node, "instrText")) {
		xmlChar *code = xmlNodeGetContent(node);

		add_code(s, kit_str((const char *)code));
		xmlFree(code);
		return 0;
	} else if (strcmp((const char *)node->name, "t") == 0 && s->run != NULL) {
		add_text(s, node);
		return 0;
	} else if (take_character(s, node)) {
		return 0;
	}
	return 1;
}

static void
leave_one(struct scan *s, const xmlNode *node)
{
	if (is_w(node, "fldSimple"))
		pop_field(s, node);
	if (node == s->run)
		s->run = NULL;
}

/* What is left behind on the way from node to the next one. */
static void
leave(struct scan *s, const xmlNode *node, const xmlNode *next)
{
	for (; node != s->paragraph && (next == NULL || node->parent != next->parent);
	     node = node->parent)
		leave_one(s, node);
	if (node != s->paragraph)
		leave_one(s, node);
}

int
pieces_read(struct edit *e, xmlNode *paragraph, struct pieces *out, struct vt_error *err)
{
	struct scan s = {.e = e, .out = out, .paragraph = paragraph};
	xmlNode *node = paragraph, *next;
	int inside = 1;

	out->count = 0;
	out->raw.n = 0;
	while (node != NULL) {
		next = next_node(paragraph, node, inside);
		if (next == NULL || next->parent != node)
			leave(&s, node, next);
		node = next;
		if (node != NULL)
			inside = take(&s, node);
	}
	return s.failed ? kit_fail(err, VT_ERR_TOO_LARGE, "a paragraph is too large to be changed")
			: VT_OK;
}

/* ---- runs taken apart ---- */

/* node and what follows it in its run become a run of their own. */
static xmlNode *
split_before(const struct part *part, xmlNode *run, xmlNode *node)
{
	xmlNode *properties = child_w(run, "rPr"), *rest, *next;

	rest = new_w(part, "r");
	if (rest == NULL)
		return run;
	xmlAddNextSibling(run, rest);
	if (properties != NULL)
		copy_to(part, rest, properties);
	for (; node != NULL; node = next) {
		next = node->next;
		xmlUnlinkNode(node);
		xmlAddChild(rest, node);
	}
	return rest;
}

/* 1 when nothing but properties stands before the node. */
static int
is_first(const xmlNode *node)
{
	for (const xmlNode *c = node->prev; c != NULL; c = c->prev) {
		if (c->type == XML_ELEMENT_NODE && !is_w(c, "rPr"))
			return 0;
	}
	return 1;
}

static void
set_text(xmlNode *node, struct vt_str text)
{
	xmlNode *content = xmlNewDocTextLen(node->doc, (const xmlChar *)text.s, (int)text.n);

	while (node->children != NULL)
		drop_node(node->children);
	if (content != NULL)
		xmlAddChild(node, content);
	if (text.n > 0 && (is_blank(text.s[0]) || is_blank(text.s[text.n - 1])))
		xmlNodeSetSpacePreserve(node, 1);
}

int
split_at(const struct pieces *pieces, const struct part *part, uint32_t at)
{
	for (size_t i = 0; i < pieces->count; i++) {
		const struct piece *p = &pieces->items[i];
		xmlNode *rest;

		if (at >= p->end)
			continue;
		if (at < p->start || p->node == NULL || p->node->parent != p->run)
			return at <= p->start;
		if (p->is_math)
			return 0;
		rest = p->node;
		if (at > p->start) {
			if (!p->is_text)
				return 0;
			rest = new_w(part, "t");
			if (rest == NULL)
				return 0;
			set_text(rest, kit_sub(pieces->raw, at, p->end));
			set_text(p->node, kit_sub(pieces->raw, p->start, at));
			xmlAddNextSibling(p->node, rest);
		}
		if (!is_first(rest))
			split_before(part, p->run, rest);
		return 1;
	}
	return 1;
}

xmlNode *
isolate(const struct part *part, xmlNode *run, xmlNode *node)
{
	if (!is_first(node))
		run = split_before(part, run, node);
	if (node->next != NULL)
		split_before(part, run, node->next);
	return run;
}

static xmlNode *
put_node(xmlNode *run, xmlNode *after, xmlNode *node)
{
	if (node == NULL)
		return after;
	return after != NULL ? xmlAddNextSibling(after, node) : xmlAddChild(run, node);
}

void
put_text(const struct part *part, xmlNode *run, xmlNode *after, struct vt_str text, int deleted)
{
	size_t start = 0;

	for (size_t i = 0; i <= text.n; i++) {
		char c = i < text.n ? text.s[i] : '\n';

		if (c != '\t' && c != '\n')
			continue;
		if (i > start) {
			xmlNode *t = new_w(part, deleted ? "delText" : "t");

			if (t != NULL)
				set_text(t, kit_sub(text, start, i));
			after = put_node(run, after, t);
		}
		if (i < text.n)
			after = put_node(run, after, new_w(part, c == '\t' ? "tab" : "br"));
		start = i + 1;
	}
}
