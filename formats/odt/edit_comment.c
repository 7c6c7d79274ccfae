/* Comments: native annotations beside the words they speak of. */
#include "formats/odt/edit.h"

#include <string.h>

#include "kit/margin.h"
#include "kit/text.h"

#define NAME_PREFIX "vanthu"

/* ---- those from before ---- */

static int
is_ours(const struct odt_edit *e, const xmlNode *annotation)
{
	xmlChar *creator = xmlNodeGetContent(odt_child(annotation, ODT_NS_DC, "creator"));
	int same = creator != NULL && strcmp((const char *)creator, e->list->author) == 0;

	xmlFree(creator);
	return same;
}

static void
take_away(xmlNodePtr node)
{
	xmlUnlinkNode(node);
	xmlFreeNode(node);
}

/* Names of comments that are gone, to find their ends. */
struct names {
	struct names *next;
	xmlChar *name;
};

static int
is_named(const struct names *names, const xmlNode *end)
{
	xmlChar *name = odt_get(end, ODT_NS_OFFICE, "name");
	int found = 0;

	for (; names != NULL && !found; names = names->next)
		found = name != NULL && xmlStrEqual(names->name, name);
	xmlFree(name);
	return found;
}

/* all 0: those of the list's author. */
static int
drop_from(struct odt_edit *e, struct odt_part *part, int all)
{
	xmlNodePtr root = odt_part_root_with(part, "annotation"), n = root->children, next;
	struct names *gone = NULL;
	int code = VT_OK;

	for (; n != NULL && code == VT_OK; n = next) {
		struct names *one;

		next = odt_next(root, n, !odt_is(n, ODT_NS_OFFICE, "annotation"));
		if (!odt_is(n, ODT_NS_OFFICE, "annotation") || (!all && !is_ours(e, n)))
			continue;
		one = odt_edit_alloc(e, sizeof(*one));
		if (one == NULL)
			code = e->err->code;
		else {
			*one = (struct names){gone, odt_get(n, ODT_NS_OFFICE, "name")};
			gone = one;
			take_away(n);
			part->changed = 1;
		}
	}
	for (n = gone == NULL ? NULL : root->children; n != NULL; n = next) {
		next = odt_next(root, n, 1);
		if (odt_is(n, ODT_NS_OFFICE, "annotation-end") && is_named(gone, n))
			take_away(n);
	}
	for (; gone != NULL; gone = gone->next)
		xmlFree(gone->name);
	return code;
}

int
odt_drop_comments(struct odt_edit *e)
{
	return drop_from(e, &e->content, 0);
}

int
odt_drop_all_comments(struct odt_edit *e)
{
	int code = drop_from(e, &e->content, 1);

	if (code == VT_OK)
		code = odt_part_load(e, &e->styles);
	return code == VT_OK && e->styles.doc != NULL ? drop_from(e, &e->styles, 1) : code;
}

/* ---- a new one ---- */

/* The highest number among names like ours that are still there. */
static unsigned
last_number(struct odt_edit *e)
{
	xmlNodePtr root = odt_part_root_with(&e->content, "annotation");
	unsigned last = 0;

	for (xmlNodePtr n = root->children; n != NULL; n = odt_next(root, n, 1)) {
		if (odt_is(n, ODT_NS_OFFICE, "annotation"))
			last = odt_higher_number(n, ODT_NS_OFFICE, "name", NAME_PREFIX, last);
	}
	return last;
}

static int
add(struct odt_edit *e, xmlNodePtr to, enum odt_ns ns, const char *local, const char *text)
{
	xmlNodePtr node = odt_new(&e->content, ns, local, text);

	if (node == NULL)
		return odt_no_memory(e);
	odt_link(to, NULL, node);
	return VT_OK;
}

/* Since version 1.3 of the format an annotation says the initials. */
static int
has_initials(const struct odt_edit *e)
{
	xmlChar *version = odt_get(xmlDocGetRootElement(e->content.doc), ODT_NS_OFFICE, "version");
	int has = version != NULL && strcmp((const char *)version, "1.3") >= 0;

	xmlFree(version);
	return has;
}

/* The annotation with all that is in it; NULL: err is filled. */
static xmlNodePtr
make(struct odt_edit *e, struct vt_str text)
{
	xmlNodePtr node = odt_new(&e->content, ODT_NS_OFFICE, "annotation", NULL);
	int code = node == NULL ? odt_no_memory(e) : VT_OK;
	size_t i = 0;

	if (code == VT_OK)
		code = add(e, node, ODT_NS_DC, "creator", e->list->author);
	if (code == VT_OK && e->list->date != NULL)
		code = add(e, node, ODT_NS_DC, "date", e->list->date);
	if (code == VT_OK && e->list->initials != NULL && has_initials(e))
		code = add(e, node, ODT_NS_META, "creator-initials", e->list->initials);
	while (code == VT_OK && i <= text.n) {
		size_t start = i;

		while (i < text.n && text.s[i] != '\n')
			i++;
		code = add(e, node, ODT_NS_TEXT, "p",
		    odt_show(e, "%.*s", (int)(i - start), text.s + start));
		i++;
	}
	if (code == VT_OK)
		return node;
	xmlFreeNode(node);
	return NULL;
}

/* The end of the range, and both with one name. */
static int
add_end(struct odt_edit *e, xmlNodePtr annotation, xmlNodePtr last)
{
	xmlNodePtr end = odt_new(&e->content, ODT_NS_OFFICE, "annotation-end", NULL);
	const char *name;

	if (e->comments == 0)
		e->comments = last_number(e);
	name = odt_show(e, "%s%u", NAME_PREFIX, ++e->comments);
	if (end == NULL || !odt_set(&e->content, end, ODT_NS_OFFICE, "name", name) ||
	    !odt_set(&e->content, annotation, ODT_NS_OFFICE, "name", name))
		return odt_no_memory(e);
	odt_link(last->parent, last->next, end);
	return VT_OK;
}

int
odt_edit_comment(struct odt_line *line, size_t i)
{
	struct odt_edit *e = line->e;
	const struct vt_edit *edit = e->list->items[i];
	size_t first, end;
	xmlNodePtr node;
	int cut, code;

	code = odt_line_cut(line, odt_line_raw(line, edit->at.start), &first, &cut);
	if (code == VT_OK)
		code = odt_line_cut(line, odt_line_raw(line, edit->at.end), &end, &cut);
	if (code != VT_OK)
		return code;
	if (!cut)
		end++; /* all of the field that it ends in */
	node = make(e, edit->text);
	if (node == NULL)
		return e->err->code;
	line->part->changed = 1;
	if (first < end) {
		xmlNodePtr here = line->leaves[first].node;

		odt_link(here->parent, here, node);
		return add_end(e, node, line->leaves[end - 1].node);
	}
	if (first < line->count) {
		xmlNodePtr here = line->leaves[first].node;

		odt_link(here->parent, here, node);
	} else {
		odt_link(line->node, NULL, node);
	}
	return VT_OK;
}

/* ---- beside the text ---- */

static int
is_block(const xmlNode *n)
{
	return odt_is(n, ODT_NS_TEXT, "p") || odt_is(n, ODT_NS_TEXT, "h");
}

/* The outermost note or drawing around the paragraph; NULL: it is one of the body. */
static xmlNodePtr
outermost_holder(xmlNodePtr node)
{
	xmlNodePtr holder = NULL, n = node;

	while (n != NULL && !odt_is(n, ODT_NS_OFFICE, "text")) {
		if (n != node && n->parent != NULL && is_block(n->parent))
			holder = n;
		n = n->parent;
	}
	return holder;
}

/* The first paragraph of the body in the section; NULL section: in any. */
static xmlNodePtr
first_in(struct odt_edit *e, const struct vt_section *section)
{
	for (size_t k = 0; k < e->model->paragraph_count; k++) {
		const struct vt_paragraph *p = e->model->paragraphs[k];

		if (p->story == VT_STORY_BODY && (section == NULL || p->section == section))
			return odt_part_find(&e->content, p->path);
	}
	return NULL;
}

int
odt_edit_comment_beside(struct odt_edit *e, size_t i)
{
	const struct vt_edit *edit = e->list->items[i];
	const struct vt_paragraph *p = edit->at.paragraph;
	/* A box of a header or footer has no comments, as these have none. */
	int in_body = p != NULL && kit_margin_holder(p) == NULL && e->nodes[i] != NULL &&
	    e->nodes[i]->doc == e->content.doc;
	xmlNodePtr holder = in_body ? outermost_holder(e->nodes[i]) : NULL;
	xmlNodePtr block = NULL, node;

	if (holder == NULL) {
		block = first_in(e, p != NULL ? p->section : edit->section);
		if (block == NULL)
			block = first_in(e, NULL);
		if (block == NULL)
			return odt_edit_decline(e, i, "không có đoạn văn nào để ghi nhận xét",
			    "there is no paragraph for the comment");
	}
	node = make(e, edit->text);
	if (node == NULL)
		return e->err->code;
	if (holder != NULL)
		odt_link(holder->parent, holder, node);
	else
		odt_link(block, block->children, node);
	e->content.changed = 1;
	return VT_OK;
}
