/* Paragraphs: their formatting, their place on the page, and the label before them. */
#include <string.h>

#include "formats/odt/body.h"
#include "formats/odt/properties.h"
#include "kit/length.h"
#include "kit/text.h"

/* As the reader of the page sees it: where lines run from right to left, the left
 * margin of a style is on the right. */
static struct vt_paragraph_format
seen_format(const struct odt_resolved *style, const struct vt_paragraph_format *format)
{
	struct vt_paragraph_format seen = *format;

	if (style->right_to_left) {
		seen.indent_left = format->indent_right;
		seen.indent_right = format->indent_left;
	}
	return seen;
}

int
odt_paragraph_see(struct odt_body *b, struct vt_error *err)
{
	const struct odt_scope *scope = odt_scope_top(b);
	struct odt_shape *shape = scope->shape;
	struct vt_builder *host = b->r->builder;
	struct vt_paragraph_init init = {.size = sizeof(init), .source = b->source};
	struct vt_paragraph_format seen;
	int code;

	if (b->paragraph->seen)
		return VT_OK;
	b->paragraph->seen = 1;
	if (!shape->opened && (code = odt_shape_open(b, shape, err)) != VT_OK)
		return code;
	seen = seen_format(scope->style, &scope->style->format);
	init.format = &seen;
	init.mark = &scope->style->run;
	init.path = b->paragraph->path;
	return host->ops->paragraph_open(host, &init, err);
}

/* 1 when a box, cell or note is between the paragraph and the page. */
static int
flows_on_page(const struct odt_body *b, const struct odt_scope *scope)
{
	return b->is_body && !scope->in_cell && !scope->in_box && !scope->in_note;
}

static int
break_page(struct odt_body *b, const struct odt_resolved *style, struct vt_paragraph_format *format,
    struct vt_error *err)
{
	struct odt_section_wish wish = {
	    style->master, style->page_number, format->page_break_before || b->break_pending};
	int is_break = 0;
	int code = odt_section_at(b->r, &wish, &is_break, err);

	format->page_break_before = (uint8_t)is_break;
	b->break_pending = style->break_after;
	return code;
}

/* Level of a heading, VT_UNSET for body text. */
static int32_t
outline_level(const struct kit_xml_element *e, const struct odt_resolved *style)
{
	int32_t level = style->outline;

	if (e->name == ODT_TEXT(H)) {
		level = kit_int_parse(kit_xml_get(e, ODT_TEXT(OUTLINE_LEVEL)));
		if (level == VT_UNSET)
			level = style->outline == VT_UNSET ? 1 : style->outline;
	}
	return level >= 1 && level <= 9 ? level : VT_UNSET;
}

/* The number before a list item or heading. */
static int
label_paragraph(struct odt_body *b, struct odt_scope *scope, const struct kit_xml_element *e,
    struct vt_paragraph_format *format, int is_outline, struct vt_error *err)
{
	static const struct odt_list_style plain = {{NULL}};
	struct vt_builder *host = b->r->builder;
	struct odt_list *list = scope->list;
	const struct odt_list_style *style = NULL;
	struct odt_counters *counters = b->outline;
	int32_t level = format->outline_level == VT_UNSET ? -1 : format->outline_level - 1;
	struct vt_str label = {"", 0};
	struct vt_paragraph_format seen;
	int32_t kind = 0;
	int counted, code = VT_OK;

	if (is_outline) {
		style = odt_store_find(&b->r->store, ODT_FAMILY_LIST, ODT_COMMON, ODT_OUTLINE_NAME);
		counted = !kit_eq(kit_xml_get(e, ODT_TEXT(IS_LIST_HEADER)), VT_STR("true"));
	} else {
		style = list->override != NULL ? list->override : list->style;
		if (style == NULL)
			style = odt_store_find(&b->r->store, ODT_FAMILY_LIST, b->style_scope,
			    scope->style->list);
		counters = list->counters;
		level = list->level;
		counted = list->pending && !list->header;
	}
	if (style == NULL && !is_outline)
		style = &plain;
	if (style == NULL || level < 0 || level >= ODT_LEVELS)
		return VT_OK;
	if (style->levels[level] != NULL)
		odt_cascade_list(scope->style, style->levels[level],
		    !is_outline && (list->style_is_direct || list->override != NULL), format);
	if (!counted && !is_outline && format->indent_first < 0)
		format->indent_first = 0; /* nothing hangs out without a label */
	if (counted) {
		int64_t start = is_outline ? -1 : list->start_value;

		code = odt_list_label(b->r, counters, style, level, start, &label, &kind, err);
	}
	if (!is_outline)
		list->pending = 0;
	if (code != VT_OK || (is_outline && label.n == 0))
		return code;
	seen = seen_format(scope->style, format);
	code = host->ops->paragraph_format(host, &seen, &scope->style->run, err);
	return code != VT_OK ? code : host->ops->paragraph_label(host, label, kind, level, err);
}

int
odt_paragraph_start(struct odt_body *b, struct kit_xml *xml, const struct kit_xml_element *e,
    struct vt_error *err)
{
	struct vt_builder *host = b->r->builder;
	struct odt_scope *scope = odt_scope_push(b, err);
	struct vt_paragraph_init init = {.size = sizeof(init), .source = b->source};
	struct vt_str style_name = kit_xml_get(e, ODT_TEXT(STYLE_NAME));
	struct vt_paragraph_format format, seen;
	int is_outline, code;

	if (scope == NULL)
		return err->code;
	code = scope->shape == NULL
	    ? odt_cascade(b->r, b->style_scope, style_name, &scope->style, err)
	    : odt_cascade_in_shape(b->r, b->style_scope, style_name, scope->shape->base,
		  &scope->style, err);
	if (code != VT_OK)
		return code;
	code = odt_paragraph_push(b, err);
	if (code != VT_OK)
		return code;
	scope->place = ODT_IN_INLINE;
	scope->close = ODT_CLOSE_PARAGRAPH;
	scope->run = scope->style->run;
	memcpy(scope->letters, scope->style->letters, sizeof(scope->letters));
	format = scope->style->format;
	format.outline_level = outline_level(e, scope->style);
	init.path = b->paragraph->path = kit_xml_path(xml, host);
	if (scope->shape != NULL && !scope->shape->opened) {
		/* Paragraphs of a shape wait for text: a shape without any is no box. */
		if (scope->list == NULL) {
			b->paragraph->seen = 0;
			return VT_OK;
		}
		if ((code = odt_shape_open(b, scope->shape, err)) != VT_OK)
			return code;
	}
	if (flows_on_page(b, scope))
		code = break_page(b, scope->style, &format, err);
	else
		format.page_break_before = 0;
	seen = seen_format(scope->style, &format);
	init.format = &seen;
	init.mark = &scope->style->run;
	if (code == VT_OK)
		code = host->ops->paragraph_open(host, &init, err);
	is_outline =
	    scope->list == NULL && e->name == ODT_TEXT(H) && format.outline_level != VT_UNSET;
	if (code != VT_OK || (scope->list == NULL && !is_outline))
		return code;
	return label_paragraph(b, scope, e, &format, is_outline, err);
}

int
odt_paragraph_push(struct odt_body *b, struct vt_error *err)
{
	struct odt_paragraph *p = b->free_paragraph;

	if (p != NULL)
		b->free_paragraph = p->outer;
	else
		p = odt_alloc(b->r, sizeof(*p), err);
	if (p == NULL)
		return VT_ERR_TOO_LARGE;
	*p = (struct odt_paragraph){.outer = b->paragraph, .after_space = 1, .seen = 1};
	b->paragraph = p;
	return VT_OK;
}

/* About as high as one line of the paragraph is. */
static int64_t
line_height(const struct odt_resolved *style, int32_t half_points)
{
	const struct vt_paragraph_format *f = &style->format;
	int64_t single = odt_text_height(half_points);
	int64_t line = f->line_rule == VT_LINE_MULTIPLE ? single * f->line_spacing / 100
	    : f->line_rule == VT_LINE_EXACT || f->line_spacing > single ? f->line_spacing
									: single;

	return line + f->space_before + f->space_after;
}

int
odt_paragraph_end(struct odt_body *b, struct vt_error *err)
{
	struct odt_scope *scope = odt_scope_top(b);
	struct vt_builder *host = b->r->builder;
	struct odt_paragraph *p = b->paragraph;
	int seen = p->seen;
	int code;

	if (!b->is_body && !scope->in_cell && !scope->in_box)
		b->height += line_height(scope->style,
		    p->tallest > 0 ? p->tallest : scope->style->run.font_size);
	b->paragraph = p->outer;
	p->outer = b->free_paragraph;
	b->free_paragraph = p;
	if (seen)
		return host->ops->paragraph_close(host, err);
	if (scope->shape->empty == NULL) {
		scope->shape->empty = scope->style;
		return VT_OK;
	}
	code = odt_shape_open(b, scope->shape, err);
	return code != VT_OK ? code : odt_paragraph_empty(b, scope->style, p->path, err);
}

int
odt_paragraph_empty(struct odt_body *b, const struct odt_resolved *style,
    const struct vt_path *path, struct vt_error *err)
{
	struct vt_builder *host = b->r->builder;
	struct vt_paragraph_init init = {.size = sizeof(init),
	    .source = b->source,
	    .format = &style->format,
	    .mark = &style->run,
	    .path = path};
	int code = host->ops->paragraph_open(host, &init, err);

	return code != VT_OK ? code : host->ops->paragraph_close(host, err);
}
