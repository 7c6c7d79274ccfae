/* Inline: what stands inside a paragraph: text, spans, fields, notes, breaks. */
#include <string.h>

#include "formats/odt/body.h"
#include "kit/length.h"
#include "kit/text.h"

enum { SPACES_MAX = 4096 }; /* of one text:s: no page is wider */

/* ---- text ---- */

static int
emit(struct odt_body *b, struct vt_str text, struct vt_error *err)
{
	const struct odt_scope *scope = odt_scope_top(b);
	struct vt_builder *host = b->r->builder;
	struct vt_run_format run = scope->run;

	run.hidden = (uint8_t)(run.hidden || scope->hidden || b->paragraph->hidden);
	run.inserted = b->insertions > 0;
	run.link = scope->link;
	run.field = scope->field;
	if (run.font_size > b->paragraph->tallest)
		b->paragraph->tallest = run.font_size;
	return host->ops->text(host, text, &run, err);
}

int
odt_paragraph_see(struct odt_body *b, struct vt_error *err)
{
	const struct odt_scope *scope = odt_scope_top(b);
	struct odt_shape *shape = scope->shape;
	struct vt_builder *host = b->r->builder;
	struct vt_paragraph_init init = { .size = sizeof(init), .source = b->source };
	int code;

	if (b->paragraph->seen)
		return VT_OK;
	b->paragraph->seen = 1;
	if (!shape->opened && (code = odt_shape_open(b, shape, err)) != VT_OK)
		return code;
	init.format = &scope->style->format;
	init.mark = &scope->style->run;
	init.path = b->paragraph->path;
	return host->ops->paragraph_open(host, &init, err);
}

int
odt_put_text(struct odt_body *b, struct vt_str text, struct vt_error *err)
{
	int code;

	if (b->paragraph == NULL || text.n == 0)
		return VT_OK;
	code = odt_paragraph_see(b, err);
	if (code != VT_OK)
		return code;
	b->paragraph->after_space = 0;
	return emit(b, text, err);
}

static int
is_xml_space(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* White space folds to one space, also across elements, and none at the start
 * of a paragraph. */
int
odt_body_text(struct odt_body *b, struct vt_str text, struct vt_error *err)
{
	struct odt_paragraph *p = b->paragraph;
	size_t i = 0;

	if (p == NULL || odt_scope_top(b)->place != ODT_IN_INLINE)
		return VT_OK;
	while (i < text.n) {
		size_t start = i;
		int code;

		while (i < text.n && !is_xml_space(text.s[i]))
			i++;
		/* One plain space goes with the word before it. */
		if (i > start && i < text.n && text.s[i] == ' ')
			i++;
		if (i > start) {
			code = odt_put_text(b, kit_sub(text, start, i), err);
			if (code != VT_OK)
				return code;
			p->after_space = text.s[i - 1] == ' ';
		}
		for (start = i; i < text.n && is_xml_space(text.s[i]); i++)
			;
		if (i > start && !p->after_space) {
			code = odt_put_text(b, VT_STR(" "), err);
			if (code != VT_OK)
				return code;
			p->after_space = 1;
		}
	}
	return VT_OK;
}

static int
put_spaces(struct odt_body *b, const struct kit_xml_element *e, struct vt_error *err)
{
	int32_t count = kit_int_parse(kit_xml_get(e, ODT_TEXT(C)));
	char spaces[64];

	memset(spaces, ' ', sizeof(spaces));
	count = count == VT_UNSET ? 1 : count > SPACES_MAX ? SPACES_MAX : count;
	while (count > 0) {
		int32_t n = count < (int32_t)sizeof(spaces) ? count : (int32_t)sizeof(spaces);
		int code = odt_put_text(b, (struct vt_str){ spaces, (size_t)n }, err);

		if (code != VT_OK)
			return code;
		count -= n;
	}
	return VT_OK;
}

/* ---- paragraphs ---- */

/* 1 when a box, cell or note is between the paragraph and the page. */
static int
flows_on_page(const struct odt_body *b, const struct odt_scope *scope)
{
	return b->is_body && !scope->in_cell && !scope->in_box && !scope->in_note;
}

static int
break_page(struct odt_body *b, const struct odt_resolved *style,
    struct vt_paragraph_format *format, struct vt_error *err)
{
	struct odt_section_wish wish = { style->master, style->page_number,
		format->page_break_before || b->break_pending };
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
	static const struct odt_list_style plain = { { NULL } };
	struct vt_builder *host = b->r->builder;
	struct odt_list *list = scope->list;
	const struct odt_list_style *style = NULL;
	struct odt_counters *counters = b->outline;
	int32_t level = format->outline_level - 1;
	struct vt_str label = { "", 0 };
	int32_t kind = 0;
	int counted, code = VT_OK;

	if (is_outline) {
		style = odt_store_find(&b->r->store, ODT_FAMILY_LIST, ODT_COMMON, ODT_OUTLINE_NAME);
		counted = !kit_eq(kit_xml_get(e, ODT_TEXT(IS_LIST_HEADER)), VT_STR("true"));
	} else {
		style = list->style;
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
		    !is_outline && list->style_is_direct, format);
	if (counted) {
		int64_t start = is_outline ? -1 : list->start_value;

		code = odt_list_label(b->r, counters, style, level, start, &label, &kind, err);
	}
	if (!is_outline)
		list->pending = 0;
	if (code != VT_OK || (is_outline && label.n == 0))
		return code;
	code = host->ops->paragraph_format(host, format, &scope->style->run, err);
	return code != VT_OK ? code : host->ops->paragraph_label(host, label, kind, level, err);
}


int
odt_paragraph_start(struct odt_body *b, struct kit_xml *xml, const struct kit_xml_element *e,
    struct vt_error *err)
{
	struct vt_builder *host = b->r->builder;
	struct odt_scope *scope = odt_scope_push(b, err);
	struct vt_paragraph_init init = { .size = sizeof(init), .source = b->source };
	struct vt_str style_name = kit_xml_get(e, ODT_TEXT(STYLE_NAME));
	struct vt_paragraph_format format;
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
	init.format = &format;
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
	*p = (struct odt_paragraph){ .outer = b->paragraph, .after_space = 1, .seen = 1 };
	b->paragraph = p;
	return VT_OK;
}

/* About as high as one line of the paragraph is; fonts of text take 1.15 of their
 * size. */
static int64_t
line_height(const struct odt_resolved *style, int32_t half_points)
{
	const struct vt_paragraph_format *f = &style->format;
	int64_t single = (int64_t)half_points * 25400 * 115 / (144 * 100);
	int64_t line = f->line_rule == VT_LINE_MULTIPLE       ? single * f->line_spacing / 100
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
	struct vt_paragraph_init init = { .size = sizeof(init), .source = b->source,
		.format = &style->format, .mark = &style->run, .path = path };
	int code = host->ops->paragraph_open(host, &init, err);

	return code != VT_OK ? code : host->ops->paragraph_close(host, err);
}

/* ---- elements ---- */

static int
note_start(struct odt_body *b, struct kit_xml *xml, const struct kit_xml_element *e,
    struct vt_error *err)
{
	struct odt_scope *scope = odt_scope_top(b);
	int endnote = kit_eq(kit_xml_get(e, ODT_TEXT(NOTE_CLASS)), VT_STR("endnote"));
	struct vt_builder *host = b->r->builder;
	int code;

	/* Stories do not nest; what looks like a note in a note is not shown. */
	if (scope->in_note || !b->is_body) {
		kit_xml_skip(xml);
		return VT_OK;
	}
	code = odt_paragraph_see(b, err);
	if (code == VT_OK)
		code = host->ops->story_open(host, endnote ? VT_STORY_ENDNOTE : VT_STORY_FOOTNOTE,
		    0, 0, err);
	if (code != VT_OK)
		return code;
	scope = odt_scope_push(b, err);
	if (scope == NULL)
		return err->code;
	scope->place = ODT_IN_BLOCK;
	scope->close = ODT_CLOSE_NOTE;
	scope->in_note = 1;
	scope->list = NULL;
	scope->shape = NULL;
	scope->link = scope->field = 0;
	return VT_OK;
}

/* Which kind of field an element is, 0: none. */
static uint8_t
field_of(const struct kit_xml_element *e)
{
	switch (e->name) {
	case ODT_TEXT(PAGE_NUMBER): return 2;
	case ODT_TEXT(PAGE_COUNT): return 3;
	case ODT_TEXT(BOOKMARK_REF):
	case ODT_TEXT(REFERENCE_REF):
	case ODT_TEXT(SEQUENCE_REF):
	case ODT_TEXT(NOTE_REF): return 4;
	case ODT_TEXT(P):
	case ODT_TEXT(H):
	case ODT_TEXT(RUBY):
	case ODT_TEXT(RUBY_BASE):
	case ODT_TEXT(META):
	case ODT_TEXT(PLACEHOLDER):
	case ODT_TEXT(HIDDEN_TEXT):
	case ODT_TEXT(HIDDEN_PARAGRAPH): return 0;
	default: return e->ns == ODT_NS_TEXT; /* dates, variables, properties ... */
	}
}

static int
through_field(struct odt_body *b, const struct kit_xml_element *e, struct vt_error *err)
{
	struct odt_scope *scope = odt_scope_push(b, err);
	int hides = kit_eq(kit_xml_get(e, ODT_TEXT(IS_HIDDEN)), VT_STR("true"));
	uint8_t field = field_of(e);

	if (scope == NULL)
		return err->code;
	if (field != 0)
		scope->field = field;
	/* Not valid, yet seen: a paragraph in a paragraph starts a line at least. */
	if ((e->name == ODT_TEXT(P) || e->name == ODT_TEXT(H)) && b->paragraph->tallest > 0)
		return odt_put_text(b, VT_STR("\n"), err);
	if (hides && e->name == ODT_TEXT(HIDDEN_TEXT))
		scope->hidden = 1;
	if (hides && e->name == ODT_TEXT(HIDDEN_PARAGRAPH))
		b->paragraph->hidden = 1;
	return VT_OK;
}

static int
span_start(struct odt_body *b, const struct kit_xml_element *e, struct vt_error *err)
{
	struct odt_scope *scope = odt_scope_push(b, err);

	if (scope == NULL)
		return err->code;
	if (e->name == ODT_TEXT(A))
		scope->link = 1;
	return odt_cascade_text(b->r, b->style_scope, kit_xml_get(e, ODT_TEXT(STYLE_NAME)),
	    &scope->run, err);
}

/* An element that is a character. */
static int
character_start(struct odt_body *b, const struct kit_xml_element *e, struct vt_error *err)
{
	int code = e->name == ODT_TEXT(S) ? put_spaces(b, e, err)
	    : e->name == ODT_TEXT(TAB)    ? odt_put_text(b, VT_STR("\t"), err)
	                                  : odt_put_text(b, VT_STR("\n"), err);

	return code != VT_OK ? code : odt_scope_through(b, err);
}

int
odt_inline_start(struct odt_body *b, struct kit_xml *xml, const struct kit_xml_element *e,
    struct vt_error *err)
{
	int taken = 0;
	int code;

	switch (e->name) {
	case ODT_TEXT(SPAN):
	case ODT_TEXT(A): return span_start(b, e, err);
	case ODT_TEXT(S):
	case ODT_TEXT(TAB):
	case ODT_TEXT(LINE_BREAK): return character_start(b, e, err);
	case ODT_TEXT(NOTE): return note_start(b, xml, e, err);
	case ODT_TEXT(SOFT_PAGE_BREAK):
		odt_section_page_end(b->r);
		return odt_scope_through(b, err);
	case ODT_TEXT(CHANGE_START):
	case ODT_TEXT(CHANGE_END): odt_change_mark(b, e); return odt_scope_through(b, err);
	case ODT_OFFICE(ANNOTATION):
		b->r->properties.comment_count++;
		kit_xml_skip(xml);
		return VT_OK;
	case ODT_TEXT(RUBY_TEXT):
	case ODT_TEXT(NOTE_CITATION):
	case ODT_TEXT(NUMBER): /* a label as it was last shown */
	case ODT_TEXT(SCRIPT):
	case ODT_OFFICE(EVENT_LISTENERS):
	case ODT_TABLE(TABLE):
	case ODT_TEXT(LIST): kit_xml_skip(xml); return VT_OK;
	default: break;
	}
	code = odt_drawing_start(b, xml, e, &taken, err);
	if (code != VT_OK || taken)
		return code;
	if (e->ns != ODT_NS_TEXT && e->ns != ODT_NS_LOEXT) {
		kit_xml_skip(xml);
		return VT_OK;
	}
	return through_field(b, e, err);
}
