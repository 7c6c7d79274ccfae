/* The body: paragraphs, lists, tables and drawings in the order they stand. */
#include <string.h>

#include "formats/odt/body.h"
#include "kit/fail.h"
#include "kit/length.h"
#include "kit/text.h"

enum { SCOPES_MAX = 2048 };

int
odt_body_begin(struct odt_body *b, struct odt *r, int style_scope, int is_body, const char *source,
    struct vt_error *err)
{
	struct odt_scope *scope;

	*b = (struct odt_body){
	    .r = r, .style_scope = style_scope, .is_body = is_body, .source = source};
	b->outline = odt_alloc(r, sizeof(*b->outline), err);
	if (b->outline == NULL)
		return VT_ERR_TOO_LARGE;
	for (size_t i = 0; i < ODT_LEVELS; i++)
		b->outline->value[i] = -1;
	scope = odt_scope_push(b, err);
	return scope == NULL ? VT_ERR_TOO_LARGE : VT_OK;
}

struct odt_scope *
odt_scope_top(struct odt_body *b)
{
	return &b->scopes[b->depth - 1];
}

struct odt_scope *
odt_scope_push(struct odt_body *b, struct vt_error *err)
{
	if (b->depth == b->room) {
		size_t room = b->room == 0 ? 32 : b->room * 2;
		struct odt_scope *scopes;

		if (room > SCOPES_MAX) {
			kit_fail(err, VT_ERR_TOO_DEEP,
			    "%s: more than %d elements inside one another", b->source, SCOPES_MAX);
			return NULL;
		}
		scopes = odt_alloc(b->r, room * sizeof(*scopes), err);
		if (scopes == NULL)
			return NULL;
		if (b->depth > 0)
			memcpy(scopes, b->scopes, b->depth * sizeof(*scopes));
		b->scopes = scopes;
		b->room = room;
	}
	if (b->depth > 0)
		b->scopes[b->depth] = b->scopes[b->depth - 1];
	b->scopes[b->depth].close = ODT_CLOSE_NOTHING;
	return &b->scopes[b->depth++];
}

void
odt_scope_pop(struct odt_body *b)
{
	b->depth--;
}

int
odt_scope_through(struct odt_body *b, struct vt_error *err)
{
	return odt_scope_push(b, err) != NULL ? VT_OK : err->code;
}

static int
list_start(struct odt_body *b, const struct kit_xml_element *e, struct vt_error *err)
{
	struct odt_scope *scope = odt_scope_push(b, err);

	if (scope == NULL)
		return err->code;
	return odt_list_open(b->r, b->style_scope, scope->list, e, &scope->list, err);
}

static int
section_start(struct odt_body *b, const struct kit_xml_element *e, struct vt_error *err)
{
	struct odt_scope *scope = odt_scope_push(b, err);
	struct vt_str display = kit_xml_get(e, ODT_TEXT(DISPLAY));

	if (scope == NULL)
		return err->code;
	if (kit_eq(display, VT_STR("none")) ||
	    (kit_eq(display, VT_STR("condition")) &&
		kit_eq(kit_xml_get(e, ODT_TEXT(IS_HIDDEN)), VT_STR("true"))))
		scope->hidden = 1;
	return VT_OK;
}

/* What holds no text of the document. */
static int
is_apparatus(uint32_t name)
{
	switch (name) {
	case ODT_TEXT(SEQUENCE_DECLS):
	case ODT_TEXT(VARIABLE_DECLS):
	case ODT_TEXT(USER_FIELD_DECLS):
	case ODT_TEXT(DDE_CONNECTION_DECLS):
	case ODT_TEXT(ALPHABETICAL_INDEX_AUTO_MARK_FILE):
	case ODT_OFFICE(FORMS):
	case ODT_OFFICE(SCRIPTS):
	case ODT_OFFICE(DDE_SOURCE):
	case ODT_OFFICE(EVENT_LISTENERS):
	case ODT_OFFICE(BINARY_DATA):
	case ODT_TABLE(TITLE):
	case ODT_TABLE(DESC):
	case ODT_SVG(TITLE):
	case ODT_SVG(DESC): return 1;
	default: return 0;
	}
}

/* A table of contents and its like: the text is in text:index-body, all else is
 * how to make it. */
static int
is_index_source(const struct kit_xml_element *e)
{
	return e->ns == ODT_NS_TEXT && kit_ends(e->local, VT_STR("-source")) &&
	    e->name != ODT_TEXT(SECTION_SOURCE);
}

static int
block_start(struct odt_body *b, struct kit_xml *xml, const struct kit_xml_element *e,
    struct vt_error *err)
{
	struct odt_scope *top = odt_scope_top(b);
	int taken = 0;
	int code;

	switch (e->name) {
	case ODT_TEXT(P):
	case ODT_TEXT(H): return odt_paragraph_start(b, xml, e, err);
	case ODT_TEXT(LIST): return list_start(b, e, err);
	case ODT_TEXT(LIST_ITEM):
	case ODT_TEXT(LIST_HEADER):
		if (top->list != NULL)
			odt_list_item(b->r, b->style_scope, top->list, e,
			    e->name == ODT_TEXT(LIST_HEADER));
		return odt_scope_through(b, err);
	case ODT_TABLE(TABLE): return odt_table_start(b, xml, e, err);
	case ODT_TEXT(SECTION): return section_start(b, e, err);
	case ODT_TEXT(TRACKED_CHANGES):
		if (odt_scope_push(b, err) == NULL)
			return err->code;
		odt_scope_top(b)->place = ODT_IN_CHANGES;
		return VT_OK;
	case ODT_TEXT(SECTION_SOURCE):
		odt_count_external(b->r, kit_xml_get(e, ODT_XLINK(HREF)));
		kit_xml_skip(xml);
		return VT_OK;
	case ODT_TEXT(SOFT_PAGE_BREAK):
		odt_section_page_end(b->r);
		return odt_scope_through(b, err);
	case ODT_TEXT(CHANGE_START):
	case ODT_TEXT(CHANGE_END): odt_change_mark(b, e); return odt_scope_through(b, err);
	case ODT_OFFICE(ANNOTATION):
		b->r->properties.comment_count++;
		kit_xml_skip(xml);
		return VT_OK;
	default: break;
	}
	code = odt_drawing_start(b, xml, e, &taken, err);
	if (code != VT_OK || taken)
		return code;
	if (is_apparatus(e->name) || is_index_source(e)) {
		kit_xml_skip(xml);
		return VT_OK;
	}
	return odt_scope_through(b, err);
}

int
odt_body_start(struct odt_body *b, struct kit_xml *xml, const struct kit_xml_element *e,
    struct vt_error *err)
{
	switch (odt_scope_top(b)->place) {
	case ODT_IN_INLINE: return odt_inline_start(b, xml, e, err);
	case ODT_IN_TABLE: return odt_table_part(b, xml, e, err);
	case ODT_IN_ROW: return odt_row_part(b, xml, e, err);
	case ODT_IN_FRAME: return odt_frame_part(b, xml, e, err);
	case ODT_IN_CHANGES: return odt_changes_part(b, xml, e, err);
	default: return block_start(b, xml, e, err);
	}
}

static int
note_close(struct odt_body *b, struct vt_error *err)
{
	return b->r->builder->ops->story_close(b->r->builder, err);
}

int
odt_body_end(struct odt_body *b, struct vt_error *err)
{
	struct vt_builder *host = b->r->builder;
	struct odt_scope *scope = odt_scope_top(b);
	struct odt_shape *shape = scope->shape;
	int close = scope->close;

	if (b->depth <= 1)
		return VT_OK;
	if (close == ODT_CLOSE_PARAGRAPH) {
		int code = odt_paragraph_end(b, err);

		odt_scope_pop(b);
		return code;
	}
	odt_scope_pop(b);
	switch (close) {
	case ODT_CLOSE_TABLE: return host->ops->table_close(host, err);
	case ODT_CLOSE_ROW: return host->ops->row_close(host, err);
	case ODT_CLOSE_CELL: return host->ops->cell_close(host, err);
	case ODT_CLOSE_BOX: return host->ops->box_close(host, err);
	case ODT_CLOSE_SHAPE: return odt_shape_close(b, shape, err);
	case ODT_CLOSE_NOTE: return note_close(b, err);
	default: return VT_OK;
	}
}
