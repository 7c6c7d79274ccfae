/* Inline: what stands inside a paragraph: text, spans, fields, notes, breaks. */
#include <string.h>

#include "formats/odt/body.h"
#include "kit/length.h"
#include "kit/text.h"

enum { SPACES_MAX = 4096 }; /* of one text:s: no page is wider */

/* ---- text ---- */

/* Text of several scripts, each in its own letters. */
static int
emit_scripts(struct odt_body *b, struct vt_str text, const struct vt_run_format *latin,
    struct vt_error *err)
{
	const struct odt_scope *scope = odt_scope_top(b);
	struct vt_builder *host = b->r->builder;
	size_t start = 0, i = 0;
	int now = b->paragraph->script, code = VT_OK;

	while (start < text.n && code == VT_OK) {
		size_t at = i;
		uint32_t c = at < text.n ? kit_utf8_next(text, &i) : 0;
		int script = at == text.n   ? KIT_SCRIPTS
		    : kit_script_is_weak(c) ? now
					    : (int)kit_script_of(c);

		if (script != now && at > start) {
			struct vt_run_format run = *latin;

			b->paragraph->script = now;
			if (now != KIT_SCRIPT_LATIN)
				odt_cascade_script(&scope->letters[now], &run);
			code = host->ops->text(host, kit_sub(text, start, at), &run, err);
			start = at;
		}
		now = script;
	}
	return code;
}

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
	if (b->paragraph->script != KIT_SCRIPT_LATIN || kit_has_scripts(text))
		return emit_scripts(b, text, &run, err);
	return host->ops->text(host, text, &run, err);
}

int
odt_put_text(struct odt_body *b, struct vt_str text, struct vt_error *err)
{
	int code;

	if (b->paragraph == NULL || text.n == 0 || b->deletions > 0)
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
		int space = p->after_space, code;

		/* What stands as it is shown goes in one piece. */
		while (i < text.n && (!is_xml_space(text.s[i]) || (text.s[i] == ' ' && !space)))
			space = text.s[i++] == ' ';
		if (i > start) {
			code = odt_put_text(b, kit_sub(text, start, i), err);
			if (code != VT_OK)
				return code;
			p->after_space = space;
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
		int code = odt_put_text(b, (struct vt_str){spaces, (size_t)n}, err);

		if (code != VT_OK)
			return code;
		count -= n;
	}
	return VT_OK;
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
	    &scope->run, scope->letters, err);
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
