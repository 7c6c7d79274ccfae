/* Page numbers: put into headers, taken from where they stand, hidden on the first page. */
#include <string.h>

#include "formats/docx/edit.h"
#include "kit/margin.h"

static const struct vt_text no_section = {
    "không tìm lại được phần này trong tệp", "the section was not found again in the file"};
static const struct vt_text not_alone = {"số trang không đứng một mình trong đoạn của nó",
    "the page number does not stand alone in its paragraph"};
static const struct vt_text not_first = {"chỉ bỏ được số trang ở trang đầu của văn bản",
    "only the first page of the document can lose its number"};
static const struct vt_text two_first = {
    "tệp có sẵn đầu trang hoặc chân trang khác cho trang thứ nhất nhưng đang tắt",
    "the file has another header or footer for the first page, which is switched off"};
static const struct vt_text not_copied = {
    "đầu trang hoặc chân trang có hình, bảng hoặc khung nên không tách riêng cho trang thứ nhất",
    "the header or footer holds pictures, tables or boxes and is not copied for the first page"};
static const struct vt_text is_shared = {
    "đầu trang dùng chung với phần trước, phần đó không đánh số",
    "the header is that of the section before, which has no numbers"};

/* Twips: the least room between header and text, and what a number at the top needs. */
enum { NUMBER_ROOM = 340, NUMBER_ABOVE = 400 };

/* ---- one paragraph ---- */

/* 1 when it holds the field and what is no text, so that it can be emptied. */
static int
is_plain(const struct edit *e, const xmlNode *p)
{
	static const char *const in_run[] = {
	    "rPr", "fldChar", "instrText", "t", "pgNum", "lastRenderedPageBreak", NULL};

	for (const xmlNode *c = p->children; c != NULL; c = c->next) {
		if (c->type != XML_ELEMENT_NODE || is_w(c, "pPr") || is_w(c, "proofErr") ||
		    is_w(c, "bookmarkStart") || is_w(c, "bookmarkEnd"))
			continue;
		/* A deletion cannot stand around a field of one element. */
		if (is_w(c, "fldSimple") && !e->list->tracked)
			continue;
		if (!is_w(c, "r") || !holds_only_w(c, in_run))
			return 0;
	}
	return 1;
}

/* The element of a paragraph that is a page number alone, or NULL. */
static int
find_number(struct edit *e, struct part *part, const struct vt_paragraph *p, xmlNode **out,
    struct vt_error *err)
{
	int code = part != NULL ? VT_OK : part_open(e, p->source, &part, err);

	*out = NULL;
	if (code != VT_OK || part->w == NULL || !kit_is_page_number_alone(p))
		return code;
	*out = path_find(part, p->path);
	if (*out != NULL && (!is_w(*out, "p") || !is_plain(e, *out)))
		*out = NULL;
	part->touched |= *out != NULL;
	return VT_OK;
}

static void
empty_paragraph(struct edit *e, struct part *part, xmlNode *p, int tracked)
{
	xmlNode *next;

	for (xmlNode *c = p->children; c != NULL; c = next) {
		next = c->next;
		if (!is_w(c, "r") && !is_w(c, "fldSimple"))
			continue;
		if (tracked)
			run_delete(e, part, c);
		else
			drop_node(c);
	}
}

static int
put_field(struct edit *e, struct part *part, xmlNode *p, const struct vt_edit *edit)
{
	static const char *const steps[] = {"begin", NULL, "separate", "2", "end"};
	xmlNode *outer = p, *child;

	if (e->list->tracked) {
		outer = xmlAddChild(p, new_w(part, "ins"));
		if (outer == NULL)
			return 0;
		sign(e, part, outer);
	}
	for (size_t i = 0; i < 5; i++) {
		xmlNode *run = xmlAddChild(outer, new_w(part, "r")), *rpr;

		rpr = run != NULL ? xmlAddChild(run, new_w(part, "rPr")) : NULL;
		if (rpr == NULL)
			return 0;
		run_put_format(part, rpr, edit->run, edit->set);
		child = new_w(part, i == 1 ? "instrText" : i == 3 ? "t" : "fldChar");
		if (child == NULL)
			return 0;
		xmlAddChild(run, child);
		if (i == 1)
			xmlNodeSetContent(child, (const xmlChar *)" PAGE ");
		else if (i == 3)
			xmlNodeSetContent(child, (const xmlChar *)steps[i]);
		else
			set_w(part, child, "fldCharType", steps[i]);
		if (i == 1)
			xmlNodeSetSpacePreserve(child, 1);
	}
	return 1;
}

/* The paragraph for the number: the first one where it is empty, else one before it. */
static xmlNode *
need_line(struct edit *e, struct part *part)
{
	xmlNode *root = xmlDocGetRootElement(part->tree), *first, *p, *mark;

	first = xmlFirstElementChild(root);
	if (first != NULL && is_w(first, "p") && header_is_blank(first))
		return first;
	p = new_w(part, "p");
	if (p == NULL)
		return NULL;
	if (first != NULL)
		xmlAddPrevSibling(first, p);
	else
		xmlAddChild(root, p);
	if (first != NULL && e->list->tracked) {
		mark = need_properties(part, p, "pPr");
		mark = mark != NULL ? need_property(part, mark, PROPERTIES_PARAGRAPH, "rPr") : NULL;
		mark = mark != NULL ? xmlAddChild(mark, new_w(part, "ins")) : NULL;
		if (mark == NULL)
			return NULL;
		sign(e, part, mark);
	}
	return p;
}

static int
put_number(struct edit *e, struct part *part, const struct vt_edit *edit, struct vt_error *err)
{
	const struct vt_paragraph_format centred = {.size = sizeof(centred),
	    .align = VT_ALIGN_CENTER,
	    .line_rule = VT_LINE_MULTIPLE,
	    .line_spacing = 100};
	const struct vt_edit set = {.size = sizeof(set),
	    .kind = VT_EDIT_PARAGRAPH,
	    .set = VT_SET_ALIGN | VT_SET_INDENT_LEFT | VT_SET_INDENT_RIGHT | VT_SET_INDENT_FIRST |
		VT_SET_SPACE_BEFORE | VT_SET_SPACE_AFTER | VT_SET_LINE_SPACING,
	    .paragraph = &centred};
	xmlNode *p = need_line(e, part);

	if (p == NULL)
		return kit_fail(err, VT_ERR_MEMORY, "%s", "");
	paragraph_set(e, part, p, &set);
	part->numbered = 1;
	return put_field(e, part, p, edit) ? VT_OK : kit_fail(err, VT_ERR_MEMORY, "%s", "");
}

/* ---- a number in the header ---- */

/* A header so low that the number would push the text down is moved up. */
static void
make_room(struct edit *e, struct part *main, xmlNode *node)
{
	xmlNode *margins = child_w(node, "pgMar");
	struct vt_str text;
	int32_t top, header;

	if (margins == NULL || !get_w(margins, "top", &text))
		return;
	top = kit_int_parse(text);
	if (!get_w(margins, "header", &text))
		return;
	header = kit_int_parse(text);
	if (top == VT_UNSET || header == VT_UNSET || top <= 0 || header + NUMBER_ROOM <= top)
		return;
	keep_change(e, main, node, PROPERTIES_SECTION);
	set_w_number(main, margins, "header",
	    top > 2 * NUMBER_ABOVE ? top - NUMBER_ABOVE : top / 2);
	main->touched = 1;
}

/* 1 when an edit gives that section a number. */
static int
is_numbered(const struct edit *e, const struct vt_section *s)
{
	for (size_t i = 0; i < e->list->count; i++) {
		const struct vt_edit *edit = e->list->items[i];

		if (edit->kind == VT_EDIT_PAGE_NUMBER && edit->section == s)
			return 1;
	}
	return 0;
}

enum source { OWN, FROM_NUMBERED, FROM_OTHER, NOWHERE };

/* Whose header of that type the section shows. */
static int
find_source(struct edit *e, const struct vt_section *s, const char *type, enum source *out,
    struct vt_error *err)
{
	int code = VT_OK;

	*out = NOWHERE;
	for (size_t i = s->number; i > 0 && code == VT_OK; i--) {
		const struct vt_section *other = e->doc->sections[i - 1];
		struct part *main;
		xmlNode *node;

		code = section_find(e, other, &main, &node, err);
		if (code != VT_OK || node == NULL)
			continue;
		if (header_reference(node, SIDE_HEADER, type) != NULL)
			*out = other == s           ? OWN
			    : is_numbered(e, other) ? FROM_NUMBERED
						    : FROM_OTHER;
		else if (other != s && is_numbered(e, other))
			*out = FROM_NUMBERED;
		if (*out != NOWHERE)
			break;
	}
	return code;
}

static int
number_pages(struct edit *e, const struct vt_edit *edit, const char *type, int32_t pages, int dry,
    struct vt_text *out_why, struct vt_error *err)
{
	struct part *main, *part = NULL;
	const struct vt_paragraph *p;
	enum source source;
	xmlNode *node;
	size_t i = 0;
	int code = find_source(e, edit->section, type, &source, err);

	while ((p = kit_margin_next(e->doc, edit->section, VT_STORY_HEADER, pages, &i)) != NULL) {
		if (kit_has_page_number(p))
			return VT_OK;
	}
	if (source == FROM_OTHER)
		*out_why = is_shared;
	if (code != VT_OK || dry || source == FROM_OTHER || source == FROM_NUMBERED)
		return code;
	code = section_find(e, edit->section, &main, &node, err);
	if (code != VT_OK || node == NULL)
		return code;
	if (source == OWN)
		code = header_open(e, header_reference(node, SIDE_HEADER, type), &part, err);
	if (code == VT_OK && part == NULL) {
		code = header_make(e, main, node, SIDE_HEADER, type, NULL, &part, err);
		if (code == VT_OK)
			make_room(e, main, node);
	}
	if (code != VT_OK || part->w == NULL || part->numbered)
		return code;
	return put_number(e, part, edit, err);
}

static int
apply_number(struct edit *e, size_t i, int dry, struct vt_text *out_why, struct vt_error *err)
{
	const struct vt_edit *edit = e->list->items[i];
	const struct vt_paragraph *from = edit->at.paragraph;
	xmlNode *node = NULL;
	struct part *part;
	int code = VT_OK;

	if (from != NULL) {
		code = part_open(e, from->source, &part, err);
		if (code == VT_OK)
			code = find_number(e, part, from, &node, err);
		if (code == VT_OK && node == NULL && dry)
			*out_why = not_alone;
		if (code == VT_OK && node != NULL && !dry)
			empty_paragraph(e, part, node, e->list->tracked);
	}
	if (code == VT_OK)
		code = number_pages(e, edit, "default", VT_PAGES_ODD, dry, out_why, err);
	if (code == VT_OK && edit->section->even_differs)
		code = number_pages(e, edit, "even", VT_PAGES_EVEN, dry, out_why, err);
	return code;
}

/* ---- no number on the first page ---- */

static int32_t
story_of(int side)
{
	return side == SIDE_HEADER ? VT_STORY_HEADER : VT_STORY_FOOTER;
}

/* The numbers in the first page's own header and footer go. */
static int
clear_first(struct edit *e, const struct vt_section *s, int side, int dry, struct vt_text *out_why,
    struct vt_error *err)
{
	const struct vt_paragraph *p;
	size_t i = 0;
	int code = VT_OK;

	while (code == VT_OK &&
	    (p = kit_margin_next(e->doc, s, story_of(side), VT_PAGES_FIRST, &i)) != NULL) {
		xmlNode *node = NULL;
		struct part *part;

		if (!kit_has_page_number(p))
			continue;
		code = part_open(e, p->source, &part, err);
		if (code == VT_OK)
			code = find_number(e, part, p, &node, err);
		if (code == VT_OK && node == NULL && dry)
			*out_why = not_alone;
		if (code == VT_OK && node != NULL && !dry)
			empty_paragraph(e, part, node, e->list->tracked);
	}
	return code;
}

/* What the first page must say when it no longer has the header of all pages: *out_words
 * tells that there are any beside the number. */
static int
look_at_first(struct edit *e, const struct vt_section *s, xmlNode *node, int side, int *out_words,
    struct vt_text *out_why, struct vt_error *err)
{
	xmlNode *common = header_reference(node, side, "default");
	xmlNode *own = header_reference(node, side, "first");
	const struct vt_paragraph *p;
	struct part *part = NULL;
	size_t i = 0;
	int code = VT_OK;

	*out_words = 0;
	while ((p = kit_margin_next(e->doc, s, story_of(side), VT_PAGES_FIRST, &i)) != NULL) {
		if (kit_has_page_number(p) && !kit_is_page_number_alone(p))
			*out_why = not_alone;
		*out_words |= !kit_has_page_number(p) && (!kit_is_blank(p->text) || p->label.n > 0);
	}
	if (own != NULL)
		code = header_open(e, own, &part, err);
	if (part != NULL && !header_is_blank(xmlDocGetRootElement(part->tree)))
		*out_why = two_first;
	part = NULL;
	if (code == VT_OK && common != NULL)
		code = header_open(e, common, &part, err);
	/* A picture alone has no words, and is to be seen as well. */
	if (part != NULL && !header_can_copy(part))
		*out_why = not_copied;
	return code;
}

/* A header like that of all pages, without the number. */
static int
copy_first(struct edit *e, const struct vt_section *s, struct part *main, xmlNode *node, int side,
    struct vt_error *err)
{
	struct part *common, *part;
	const struct vt_paragraph *p;
	size_t i = 0;
	int code = header_open(e, header_reference(node, side, "default"), &common, err);

	if (code != VT_OK || common == NULL)
		return code;
	code = header_make(e, main, node, side, "first", common, &part, err);
	while (code == VT_OK &&
	    (p = kit_margin_next(e->doc, s, story_of(side), VT_PAGES_ODD, &i)) != NULL) {
		xmlNode *number;

		if (!kit_has_page_number(p))
			continue;
		code = find_number(e, part, p, &number, err);
		if (code == VT_OK && number != NULL)
			empty_paragraph(e, part, number, 0);
	}
	return code;
}

static int
apply_first(struct edit *e, size_t i, int dry, struct vt_text *out_why, struct vt_error *err)
{
	const struct vt_section *s = e->list->items[i]->section;
	int words[2] = {0, 0}, code;
	struct part *main;
	xmlNode *node;

	code = section_find(e, s, &main, &node, err);
	if (code == VT_OK && (s != e->doc->sections[0] || node == NULL))
		*out_why = node == NULL ? no_section : not_first;
	if (code != VT_OK || out_why->vi != NULL)
		return code;
	for (int side = 0; side < 2 && code == VT_OK; side++)
		code = s->first_differs
		    ? clear_first(e, s, side, dry, out_why, err)
		    : look_at_first(e, s, node, side, &words[side], out_why, err);
	if (code != VT_OK || dry || s->first_differs)
		return code;
	for (int side = 0; side < 2 && code == VT_OK; side++)
		if (words[side])
			code = copy_first(e, s, main, node, side, err);
	keep_change(e, main, node, PROPERTIES_SECTION);
	unset_w(need_property(main, node, PROPERTIES_SECTION, "titlePg"), "val");
	main->touched = 1;
	return code;
}

/* ---- all of them ---- */

static int
apply(struct edit *e, size_t i, int dry, struct vt_text *out_why, struct vt_error *err)
{
	if (e->list->items[i]->kind == VT_EDIT_PAGE_NUMBER)
		return apply_number(e, i, dry, out_why, err);
	return apply_first(e, i, dry, out_why, err);
}

int
numbers_apply(struct edit *e, struct vt_error *err)
{
	struct vt_text why = {NULL, NULL};
	int code = VT_OK;

	/* They go together: a number put in here and not taken away there is two. */
	for (int dry = 1; dry >= 0; dry--) {
		for (size_t i = 0; i < e->list->count && code == VT_OK && why.vi == NULL; i++) {
			if (kit_edit_is_of_pages(e->list->items[i]))
				code = apply(e, i, dry, &why, err);
		}
	}
	for (size_t i = 0; i < e->list->count && code == VT_OK && why.vi != NULL; i++) {
		if (kit_edit_is_of_pages(e->list->items[i]))
			code = e->changes->ops->decline(e->changes, i, why, err);
	}
	return code;
}
