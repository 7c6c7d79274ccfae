/* Formats set anew: spans around characters, styles of paragraphs. */
#include "formats/odt/edit.h"

#include <stdio.h>

#include "kit/text.h"

/* As many as one edit can name. */
enum { PROPERTIES_MAX = 32 };

struct properties {
	struct odt_property items[PROPERTIES_MAX];
	size_t count;
};

static void
add(struct properties *p, enum odt_ns ns, const char *local, const char *value)
{
	if (p->count < PROPERTIES_MAX)
		p->items[p->count++] = (struct odt_property){ns, local, value};
}

/* ---- characters ---- */

static void
add_size(struct odt_edit *e, struct properties *p, int32_t half_points)
{
	const char *size = odt_show(e, half_points % 2 != 0 ? "%d.5pt" : "%dpt", half_points / 2);

	add(p, ODT_NS_FO, "font-size", size);
	add(p, ODT_NS_STYLE, "font-size-asian", size);
	add(p, ODT_NS_STYLE, "font-size-complex", size);
	add(p, ODT_NS_STYLE, "font-size-rel", NULL);
}

static int
add_font(struct odt_edit *e, struct odt_part *part, struct properties *p, const char *family)
{
	const char *name;
	int code = odt_style_font(e, part, family, &name);

	if (code != VT_OK)
		return code;
	add(p, ODT_NS_STYLE, "font-name", name);
	add(p, ODT_NS_STYLE, "font-name-asian", name);
	add(p, ODT_NS_STYLE, "font-name-complex", name);
	add(p, ODT_NS_FO, "font-family", NULL);
	add(p, ODT_NS_STYLE, "font-family-asian", NULL);
	add(p, ODT_NS_STYLE, "font-family-complex", NULL);
	return VT_OK;
}

static void
add_caps(struct properties *p, uint8_t caps)
{
	add(p, ODT_NS_FO, "text-transform", caps == 1 ? "uppercase" : "none");
	add(p, ODT_NS_FO, "font-variant", caps == 2 ? "small-caps" : "normal");
}

static void
add_color(struct odt_edit *e, struct properties *p, int32_t color)
{
	if (color == VT_COLOR_AUTO) {
		add(p, ODT_NS_STYLE, "use-window-font-color", "true");
		add(p, ODT_NS_FO, "color", NULL);
		return;
	}
	add(p, ODT_NS_FO, "color", odt_show(e, "#%06x", (unsigned)color));
	add(p, ODT_NS_STYLE, "use-window-font-color", "false");
}

static int
run_properties(struct odt_edit *e, struct odt_part *part, const struct vt_edit *edit,
    struct properties *p)
{
	const struct vt_run_format *run = edit->run;
	const char *weight = run->bold ? "bold" : "normal";
	const char *posture = run->italic ? "italic" : "normal";

	if (edit->set & VT_SET_FONT_SIZE)
		add_size(e, p, run->font_size);
	if (edit->set & VT_SET_BOLD) {
		add(p, ODT_NS_FO, "font-weight", weight);
		add(p, ODT_NS_STYLE, "font-weight-asian", weight);
		add(p, ODT_NS_STYLE, "font-weight-complex", weight);
	}
	if (edit->set & VT_SET_ITALIC) {
		add(p, ODT_NS_FO, "font-style", posture);
		add(p, ODT_NS_STYLE, "font-style-asian", posture);
		add(p, ODT_NS_STYLE, "font-style-complex", posture);
	}
	if (edit->set & VT_SET_UNDERLINE)
		add(p, ODT_NS_STYLE, "text-underline-style", run->underline ? "solid" : "none");
	if (edit->set & VT_SET_CAPS)
		add_caps(p, run->caps);
	if (edit->set & VT_SET_COLOR)
		add_color(e, p, run->color);
	if (edit->set & VT_SET_HIGHLIGHT)
		add(p, ODT_NS_FO, "background-color",
		    run->highlight == VT_UNSET ? "transparent"
					       : odt_show(e, "#%06x", (unsigned)run->highlight));
	if ((edit->set & VT_SET_FONT) && run->font != NULL)
		return add_font(e, part, p, run->font);
	return VT_OK;
}

int
odt_style_of_run(struct odt_edit *e, struct odt_part *part, const struct vt_edit *edit,
    const xmlChar **out_name)
{
	struct properties p = {.count = 0};
	int code = run_properties(e, part, edit, &p);

	return code != VT_OK ? code
			     : odt_style_derive(e, part, "text", NULL, p.items, p.count, out_name);
}

/* The automatic style of the span that holds the node, to be freed; NULL: there is none. */
static xmlChar *
style_around(const struct odt_line *line, const xmlNode *node)
{
	const xmlNode *span = node->parent;
	xmlChar *name =
	    odt_is(span, ODT_NS_TEXT, "span") ? odt_get(span, ODT_NS_TEXT, "style-name") : NULL;

	if (name != NULL && !odt_style_is_automatic(line->part, "text", name)) {
		xmlFree(name);
		name = NULL;
	}
	return name;
}

/* How many leaves from k on are all that their parent holds; 0: it holds more. */
static size_t
whole_of_parent(const struct odt_line *line, size_t k, size_t end)
{
	const xmlNode *n = line->leaves[k].node->parent->children;
	size_t count = 0;

	for (; n != NULL; n = n->next, count++)
		if (k + count == end || line->leaves[k + count].node != n)
			return 0;
	return count;
}

/* A span around leaves [k, end) that stand side by side; *k is moved behind them. */
static int
wrap_some(struct odt_line *line, size_t *k, size_t end, const xmlChar *style)
{
	xmlNodePtr node = line->leaves[*k].node;
	xmlNodePtr span = odt_new(line->part, ODT_NS_TEXT, "span", NULL);

	if (span == NULL ||
	    !odt_set(line->part, span, ODT_NS_TEXT, "style-name", (const char *)style))
		return odt_no_memory(line->e);
	odt_link(node->parent, node, span);
	do {
		xmlUnlinkNode(node);
		odt_link(span, NULL, node);
	} while (++*k < end && (node = line->leaves[*k].node) == span->next);
	return VT_OK;
}

/* Spans around the leaves, whose style has what the span around them sets as well: of two
 * automatic styles, one in the other, LibreOffice goes by the inner one alone. */
static int
wrap(struct odt_line *line, size_t first, size_t end, const struct properties *p)
{
	int code = VT_OK;

	for (size_t k = first; k < end && code == VT_OK;) {
		xmlChar *base = style_around(line, line->leaves[k].node);
		size_t whole = base != NULL ? whole_of_parent(line, k, end) : 0;
		const xmlChar *style;

		code =
		    odt_style_derive(line->e, line->part, "text", base, p->items, p->count, &style);
		xmlFree(base);
		if (code == VT_OK && whole == 0)
			code = wrap_some(line, &k, end, style);
		else if (code == VT_OK &&
		    !odt_set(line->part, line->leaves[k].node->parent, ODT_NS_TEXT, "style-name",
			(const char *)style))
			code = odt_no_memory(line->e);
		k += whole;
	}
	return code;
}

int
odt_edit_run(struct odt_line *line, size_t i)
{
	struct odt_edit *e = line->e;
	const struct vt_edit *edit = e->list->items[i];
	struct properties p = {.count = 0};
	int cut_first = 1, cut_end = 1, code;
	size_t first, end;

	code = odt_line_cut(line, odt_line_raw(line, edit->at.start), &first, &cut_first);
	if (code == VT_OK)
		code = odt_line_cut(line, odt_line_raw(line, edit->at.end), &end, &cut_end);
	if (code != VT_OK)
		return code;
	if (!cut_first || !cut_end)
		return odt_edit_decline(e, i, "chữ ở đây là một phần của trường tự động",
		    "the text here is a part of a field");
	code = run_properties(e, line->part, edit, &p);
	if (code != VT_OK || p.count == 0 || first == end)
		return code;
	line->part->changed = 1;
	return wrap(line, first, end, &p);
}

/* ---- paragraphs ---- */

static const char *
align_of(int32_t align)
{
	switch (align) {
	case VT_ALIGN_CENTER: return "center";
	case VT_ALIGN_RIGHT: return "end";
	case VT_ALIGN_JUSTIFY: return "justify";
	default: return "start";
	}
}

static void
add_line_spacing(struct odt_edit *e, struct properties *p, const struct vt_paragraph_format *f)
{
	const char *height = f->line_rule == VT_LINE_MULTIPLE
	    ? odt_show(e, "%d%%", (int)f->line_spacing)
	    : odt_show_length(e, f->line_spacing);
	int least = f->line_rule == VT_LINE_AT_LEAST;

	add(p, ODT_NS_FO, "line-height", least ? NULL : height);
	add(p, ODT_NS_STYLE, "line-height-at-least", least ? height : NULL);
	add(p, ODT_NS_STYLE, "line-spacing", NULL);
}

static void
paragraph_properties(struct odt_edit *e, const struct vt_edit *edit, struct properties *p)
{
	const struct vt_paragraph_format *f = edit->paragraph;
	const struct {
		uint32_t bit;
		const char *local;
		int32_t value;
	} lengths[] = {
	    {VT_SET_INDENT_LEFT, "margin-left", f->indent_left},
	    {VT_SET_INDENT_RIGHT, "margin-right", f->indent_right},
	    {VT_SET_INDENT_FIRST, "text-indent", f->indent_first},
	    {VT_SET_SPACE_BEFORE, "margin-top", f->space_before},
	    {VT_SET_SPACE_AFTER, "margin-bottom", f->space_after},
	};

	for (size_t i = 0; i < sizeof(lengths) / sizeof(lengths[0]); i++)
		if (edit->set & lengths[i].bit)
			add(p, ODT_NS_FO, lengths[i].local, odt_show_length(e, lengths[i].value));
	if (edit->set & VT_SET_INDENT_FIRST)
		add(p, ODT_NS_STYLE, "auto-text-indent", "false");
	if (edit->set & VT_SET_ALIGN)
		add(p, ODT_NS_FO, "text-align", align_of(f->align));
	if (edit->set & VT_SET_LINE_SPACING)
		add_line_spacing(e, p, f);
	if (edit->set & VT_SET_CONTEXTUAL)
		add(p, ODT_NS_STYLE, "contextual-spacing",
		    f->contextual_spacing ? "true" : "false");
	if (edit->set & VT_SET_KEEP_NEXT)
		add(p, ODT_NS_FO, "keep-with-next", f->keep_next ? "always" : "auto");
}

int
odt_edit_paragraph(struct odt_edit *e, struct odt_part *part, size_t i)
{
	xmlNodePtr node = e->nodes[i];
	xmlChar *base = odt_get(node, ODT_NS_TEXT, "style-name");
	struct properties p = {.count = 0};
	const xmlChar *style;
	int code;

	paragraph_properties(e, e->list->items[i], &p);
	code = odt_style_derive(e, part, "paragraph", base, p.items, p.count, &style);
	if (code == VT_OK && !odt_set(part, node, ODT_NS_TEXT, "style-name", (const char *)style))
		code = odt_no_memory(e);
	part->changed = 1;
	xmlFree(base);
	return code;
}
