/* Comments: what they say in their part, where they stand in the text. */
#include <stdio.h>
#include <string.h>

#include "formats/docx/edit.h"

static const char comment_type[] =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

/* ---- the part ---- */

static int
open_comments(struct edit *e, struct part **out, struct vt_error *err)
{
	const struct relation *r = rels_by_kind(e->relations, REL_COMMENTS);
	struct part *main;
	const char *href, *slash = strrchr(e->main_part, '/');
	char text[512], name[1024];
	const char *id;
	int code, is_new;

	if (r != NULL && rels_entry(e->docx, r->target) >= 0)
		return part_open(e, r->target, out, err);
	code = part_open(e, e->main_part, &main, err);
	if (code != VT_OK)
		return code;
	href = (const char *)main->w->href;
	snprintf(name, sizeof(name), "%.*scomments.xml",
	    slash != NULL ? (int)(slash - e->main_part) + 1 : 0, e->main_part);
	snprintf(text, sizeof(text), "<w:comments xmlns:w=\"%s\"/>", href);
	is_new = 1;
	for (struct part *p = e->parts; p != NULL; p = p->next)
		is_new = is_new && strcmp(p->name, name) != 0;
	code = part_create(e, name, text, out, err);
	if (code == VT_OK && is_new)
		code = package_relate(e, name, comment_type, "comments", &id, err);
	return code;
}

/* Each line a paragraph, set small whatever the styles of the document are. */
static void
put_line(const struct part *part, xmlNode *comment, struct vt_str line)
{
	xmlNode *p = new_w(part, "p"), *r = new_w(part, "r"), *rpr = new_w(part, "rPr");
	xmlNode *size = new_w(part, "sz");

	if (p == NULL || r == NULL || rpr == NULL || size == NULL)
		return;
	xmlAddChild(comment, p);
	xmlAddChild(p, r);
	xmlAddChild(r, rpr);
	xmlAddChild(rpr, size);
	set_w(part, size, "val", "20");
	put_text(part, r, NULL, line, 0);
}

static void
put_lines(const struct part *part, xmlNode *comment, struct vt_str text)
{
	size_t start = 0;

	for (size_t i = 0; i <= text.n; i++) {
		if (i < text.n && text.s[i] != '\n')
			continue;
		put_line(part, comment, kit_sub(text, start, i));
		start = i + 1;
	}
}

/* ---- taking away ---- */

static int
is_ours(const struct edit *e, const xmlNode *comment)
{
	struct vt_str author;

	return is_w(comment, "comment") && get_w(comment, "author", &author) &&
	    kit_eq(author, kit_str(e->list->author));
}

static int
is_anchor(const xmlNode *node)
{
	return is_w(node, "commentRangeStart") || is_w(node, "commentRangeEnd") ||
	    is_w(node, "commentReference");
}

/* The numbers of our comments, which may be in one another's way: kept as marks on the
 * nodes themselves would not outlive them. */
struct numbers {
	int32_t *items;
	size_t count;
};

static int
has_number(const struct numbers *numbers, const xmlNode *node)
{
	struct vt_str id;
	int32_t number;

	if (!get_w(node, "id", &id))
		return 0;
	number = kit_int_parse(id);
	for (size_t i = 0; i < numbers->count; i++) {
		if (numbers->items[i] == number)
			return 1;
	}
	return 0;
}

static int
gather(struct edit *e, struct part *comments, struct numbers *out, struct vt_error *err)
{
	xmlNode *root = xmlDocGetRootElement(comments->tree), *next;
	size_t count = 0;
	struct vt_str id;

	*out = (struct numbers){NULL, 0};
	for (xmlNode *c = root->children; c != NULL; c = c->next)
		count += is_ours(e, c) ? 1 : 0;
	if (count == 0)
		return VT_OK;
	out->items = e->changes->ops->alloc(e->changes, count * sizeof(*out->items));
	if (out->items == NULL)
		return kit_fail(err, VT_ERR_MEMORY, "%s", "");
	for (xmlNode *c = root->children; c != NULL; c = next) {
		next = c->next;
		if (!is_ours(e, c))
			continue;
		if (get_w(c, "id", &id))
			out->items[out->count++] = kit_int_parse(id);
		drop_node(c);
	}
	comments->touched = 1;
	return VT_OK;
}

/* 1 when nothing but properties is in it. */
static int
is_empty(const xmlNode *node)
{
	for (const xmlNode *c = node->children; c != NULL; c = c->next) {
		if (c->type == XML_ELEMENT_NODE && !is_w(c, "rPr"))
			return 0;
	}
	return 1;
}

static int
is_holder(const xmlNode *node)
{
	return is_w(node, "r") || is_w(node, "ins") || is_w(node, "moveTo");
}

/* A run that held nothing but the reference goes with it, and so does the insertion of that
 * run. Returns what stands behind all that went. */
static xmlNode *
drop_anchor(const xmlNode *root, xmlNode *anchor)
{
	xmlNode *holder = anchor->parent, *next = next_node(root, anchor, 0);
	int is_reference = is_w(anchor, "commentReference");

	drop_node(anchor);
	while (is_reference && holder != root && is_holder(holder) && is_empty(holder)) {
		xmlNode *outer = holder->parent;

		next = next_node(root, holder, 0);
		drop_node(holder);
		holder = outer;
	}
	return next;
}

/* numbers NULL: those of all comments. */
static void
drop_anchors(struct part *part, const struct numbers *numbers)
{
	xmlNode *root = part_root_with(part, "comment"), *next;

	for (xmlNode *n = root; n != NULL; n = next) {
		next = next_node(root, n, 1);
		if (!is_anchor(n) || (numbers != NULL && !has_number(numbers, n)))
			continue;
		next = drop_anchor(root, n);
		part->touched = 1;
	}
}

int
comments_drop(struct edit *e, struct vt_error *err)
{
	const struct relation *r = rels_by_kind(e->relations, REL_COMMENTS);
	struct part *comments, *main;
	struct numbers numbers = {NULL, 0};
	int code;

	if (r == NULL || rels_entry(e->docx, r->target) < 0)
		return VT_OK;
	code = part_open(e, r->target, &comments, err);
	if (code == VT_OK && xmlDocGetRootElement(comments->tree) != NULL)
		code = gather(e, comments, &numbers, err);
	if (code != VT_OK || numbers.count == 0)
		return code;
	code = part_open(e, e->main_part, &main, err);
	if (code == VT_OK)
		drop_anchors(main, &numbers);
	return code;
}

int
comments_drop_all(struct edit *e, struct vt_error *err)
{
	static const int kinds[] = {REL_HEADER, REL_FOOTER, REL_FOOTNOTES, REL_ENDNOTES};
	struct part *part;
	int code = part_open(e, e->main_part, &part, err);

	if (code != VT_OK)
		return code;
	drop_anchors(part, NULL);
	for (const struct relation *r = e->relations; r != NULL && code == VT_OK; r = r->next) {
		int holds = 0;

		for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
			holds |= r->kind == kinds[i];
		if (!holds || r->external || rels_entry(e->docx, r->target) < 0)
			continue;
		code = part_open(e, r->target, &part, err);
		if (code == VT_OK && xmlDocGetRootElement(part->tree) != NULL)
			drop_anchors(part, NULL);
	}
	/* The comments themselves, and what later editions say of them. */
	return code == VT_OK ? package_unrelate(e, "/comments", err) : code;
}

/* ---- putting in ---- */

/* What stands before the paragraph's text: properties, and the starts of other ranges. */
static void
put_first(xmlNode *paragraph, xmlNode *node)
{
	xmlNode *ppr = child_w(paragraph, "pPr");

	if (ppr != NULL)
		xmlAddNextSibling(ppr, node);
	else if (paragraph->children != NULL)
		xmlAddPrevSibling(paragraph->children, node);
	else
		xmlAddChild(paragraph, node);
}

static xmlNode *
new_anchor(const struct part *part, const char *name, long id)
{
	xmlNode *node = new_w(part, name);

	set_w_number(part, node, "id", id);
	return node;
}

/* The run, or all of the formula that it stands in: what marks a comment stands outside. */
static xmlNode *
whole_formula(const struct piece *p)
{
	xmlNode *node = p->run;

	while (p->is_math && node->parent != NULL && node->parent->ns != NULL &&
	    strstr((const char *)node->parent->ns->href, "/math") != NULL)
		node = node->parent;
	return node;
}

/* The runs that the range begins and ends with; NULLs where there are none. */
static void
find_ends(const struct pieces *pieces, uint32_t start, uint32_t end, xmlNode **out_first,
    xmlNode **out_last)
{
	*out_first = *out_last = NULL;
	for (size_t i = 0; i < pieces->count; i++) {
		const struct piece *p = &pieces->items[i];

		if (p->end <= start || p->start >= end || p->run == NULL)
			continue;
		if (*out_first == NULL)
			*out_first = whole_formula(p);
		*out_last = whole_formula(p);
	}
}

static int
put_anchors(struct edit *e, struct part *part, xmlNode *paragraph, uint32_t start, uint32_t end,
    long id, struct vt_error *err)
{
	struct pieces pieces = {0};
	xmlNode *first, *last, *from, *to, *run, *reference;
	int code = pieces_read(e, paragraph, &pieces, err);

	if (code != VT_OK)
		return code;
	split_at(&pieces, part, end);
	code = pieces_read(e, paragraph, &pieces, err);
	if (code != VT_OK)
		return code;
	split_at(&pieces, part, start);
	code = pieces_read(e, paragraph, &pieces, err);
	if (code != VT_OK)
		return code;
	find_ends(&pieces, start, end, &first, &last);
	from = new_anchor(part, "commentRangeStart", id);
	to = new_anchor(part, "commentRangeEnd", id);
	run = new_w(part, "r");
	reference = new_anchor(part, "commentReference", id);
	if (from == NULL || to == NULL || run == NULL || reference == NULL)
		return kit_fail(err, VT_ERR_MEMORY, "%s", "");
	if (first != NULL)
		xmlAddPrevSibling(first, from);
	else
		put_first(paragraph, from);
	if (last != NULL)
		xmlAddNextSibling(last, to);
	else
		xmlAddNextSibling(from, to);
	xmlAddNextSibling(to, run);
	xmlAddChild(run, reference);
	return VT_OK;
}

int
comment_put(struct edit *e, struct part *part, xmlNode *paragraph, uint32_t start, uint32_t end,
    struct vt_str text, struct vt_error *err)
{
	struct part *comments;
	xmlNode *root, *comment;
	struct vt_str id;
	int code = open_comments(e, &comments, err);

	if (code != VT_OK)
		return code;
	root = xmlDocGetRootElement(comments->tree);
	comment = new_w(comments, "comment");
	if (root == NULL || comment == NULL || comments->w == NULL)
		return kit_fail(err, VT_ERR_DAMAGED, "%s holds no comments", comments->name);
	xmlAddChild(root, comment);
	sign(e, comments, comment);
	set_w(comments, comment, "initials", e->list->initials);
	put_lines(comments, comment, text);
	comments->touched = part->touched = 1;
	get_w(comment, "id", &id);
	return put_anchors(e, part, paragraph, start, end, kit_int_parse(id), err);
}
