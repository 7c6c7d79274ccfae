/* Grows a document from the calls of a reader (build.h), checking that they nest. */
#include "core/model/builder.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/fail.h"
#include "core/base/limit.h"

struct doc_builder *
builder_self(struct vt_builder *b)
{
	return (struct doc_builder *)b;
}

int
builder_no_room(struct vt_error *err)
{
	return fail(err, VT_ERR_TOO_LARGE,
	    "the document does not fit in the memory for one document");
}

int
list_add(struct arena *a, struct list *l, void *item)
{
	if (l->n == l->room) {
		size_t room = l->room == 0 ? 16 : l->room * 2;
		void **items = arena_array(a, room, sizeof(*items));

		if (items == NULL)
			return VT_ERR_TOO_LARGE;
		if (l->n > 0)
			memcpy(items, l->items, l->n * sizeof(*items));
		l->items = items;
		l->room = room;
	}
	l->items[l->n++] = item;
	return VT_OK;
}

struct open_item *
builder_top(struct doc_builder *b)
{
	return b->depth == 0 ? NULL : &b->stack[b->depth - 1];
}

int
builder_misuse(struct vt_error *err, const char *what)
{
	return fail(err, VT_ERR_PLUGIN, "the reader's calls do not nest: %s", what);
}

struct open_item *
builder_push(struct doc_builder *b, int kind, void *node, struct vt_error *err)
{
	if (b->depth == LIMIT_NESTING) {
		fail(err, VT_ERR_TOO_DEEP, "tables, boxes and notes are nested more than %u deep",
		    LIMIT_NESTING);
		return NULL;
	}
	if (b->depth == b->stack_room) {
		size_t room = b->stack_room == 0 ? 16 : b->stack_room * 2;
		struct open_item *stack = arena_array(b->arena, room, sizeof(*stack));

		if (stack == NULL) {
			builder_no_room(err);
			return NULL;
		}
		if (b->depth > 0)
			memcpy(stack, b->stack, b->depth * sizeof(*stack));
		b->stack = stack;
		b->stack_room = room;
	}
	b->stack[b->depth] = (struct open_item){.kind = kind, .node = node};
	return &b->stack[b->depth++];
}

/* Copies what the caller's version of a struct holds into the host's. */
void
builder_take(void *to, size_t to_size, const void *from, uint32_t from_size)
{
	memcpy(to, from, from_size < to_size ? from_size : to_size);
}

static void *
build_alloc(struct vt_builder *face, size_t n)
{
	return arena_alloc(builder_self(face)->arena, n);
}

static const struct vt_path *
build_path(struct vt_builder *face, const struct vt_path *parent, const char *prefix,
    const char *name, uint32_t ordinal)
{
	struct vt_path *p = arena_alloc(builder_self(face)->arena, sizeof(*p));

	if (p != NULL)
		*p = (struct vt_path){parent, prefix, name, ordinal};
	return p;
}

int
build_section_open(struct vt_builder *face, uint32_t *out_index, struct vt_error *err)
{
	struct doc_builder *b = builder_self(face);
	struct vt_section *s = arena_alloc(b->arena, sizeof(*s));

	if (b->sections.n >= LIMIT_SECTIONS)
		return fail(err, VT_ERR_TOO_LARGE, "more than %u sections", LIMIT_SECTIONS);
	if (s == NULL || list_add(b->arena, &b->sections, s) != VT_OK)
		return builder_no_room(err);
	*s = (struct vt_section){
	    .size = sizeof(*s),
	    .page_width = VT_UNSET,
	    .page_height = VT_UNSET,
	    .margin_top = VT_UNSET,
	    .margin_bottom = VT_UNSET,
	    .margin_left = VT_UNSET,
	    .margin_right = VT_UNSET,
	    .header_distance = VT_UNSET,
	    .footer_distance = VT_UNSET,
	    .columns = 1,
	    .number_start = VT_UNSET,
	    .number_style = 2,
	};
	s->number = (uint32_t)b->sections.n;
	if (out_index != NULL)
		*out_index = s->number - 1;
	return VT_OK;
}

static int
build_section_set(struct vt_builder *face, uint32_t index, const struct vt_section *section,
    struct vt_error *err)
{
	struct doc_builder *b = builder_self(face);

	while (b->sections.n == 0) {
		int rc = build_section_open(face, NULL, err);

		if (rc != VT_OK)
			return rc;
	}
	if (index >= b->sections.n)
		return builder_misuse(err, "section_set of a section that was not opened");
	struct vt_section *s = b->sections.items[index];
	size_t own = offsetof(struct vt_section, number);

	builder_take(s, own, section, section->size);
	s->size = sizeof(*s);
	s->number = index + 1;
	return VT_OK;
}

/* The innermost open item of a kind, not looking past a box or story when
 * bounded is set. */
struct open_item *
builder_innermost(struct doc_builder *b, int kind, int bounded)
{
	for (size_t i = b->depth; i > 0; i--) {
		struct open_item *t = &b->stack[i - 1];

		if (t->kind == kind)
			return t;
		if (bounded && (t->kind == OPEN_BOX || t->kind == OPEN_STORY))
			return NULL;
	}
	return NULL;
}

const struct vt_section *
builder_section(struct doc_builder *b)
{
	if (b->story == VT_STORY_HEADER || b->story == VT_STORY_FOOTER)
		return b->story_section < b->sections.n ? b->sections.items[b->story_section]
							: NULL;
	return b->sections.n == 0 ? NULL : b->sections.items[b->sections.n - 1];
}

struct growing *
builder_growing(struct doc_builder *b)
{
	struct open_item *t = builder_innermost(b, OPEN_PARAGRAPH, 1);

	return t != NULL ? t->node : NULL;
}

static int
build_story_open(struct vt_builder *face, int32_t story, uint32_t section, int32_t pages,
    struct vt_error *err)
{
	struct doc_builder *b = builder_self(face);
	int note = story == VT_STORY_FOOTNOTE || story == VT_STORY_ENDNOTE;

	if (!note && story != VT_STORY_HEADER && story != VT_STORY_FOOTER)
		return builder_misuse(err, "story_open of a story that is not one");
	if (b->story != VT_STORY_BODY)
		return builder_misuse(err, "story_open inside a story");
	if (!note && b->depth > 0)
		return builder_misuse(err, "story_open of a header inside the body");
	if (builder_push(b, OPEN_STORY, NULL, err) == NULL)
		return err != NULL ? err->code : VT_ERR_TOO_LARGE;
	b->story = story;
	b->story_section = section;
	b->story_pages = pages;
	return VT_OK;
}

int
builder_pop(struct doc_builder *b, int kind, const char *what, struct vt_error *err)
{
	struct open_item *t = builder_top(b);

	if (t == NULL || t->kind != kind)
		return builder_misuse(err, what);
	b->depth--;
	return VT_OK;
}

static int
build_story_close(struct vt_builder *face, struct vt_error *err)
{
	struct doc_builder *b = builder_self(face);
	int rc = builder_pop(b, OPEN_STORY, "story_close", err);

	if (rc == VT_OK)
		b->story = VT_STORY_BODY;
	return rc;
}

static int
build_properties(struct vt_builder *face, const struct vt_properties *in, struct vt_error *err)
{
	struct doc_builder *b = builder_self(face);
	struct vt_properties *p = b->properties;

	*p = *in;
	struct vt_str *texts[] = {
	    &p->title, &p->author, &p->last_editor, &p->company, &p->language, &p->producer};

	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		*texts[i] = arena_str(b->arena, *texts[i]);
		if (texts[i]->s == NULL)
			return builder_no_room(err);
	}
	return VT_OK;
}

static int
build_partial(struct vt_builder *face, const char *what, struct vt_error *err)
{
	struct doc_builder *b = builder_self(face);

	if (b->partial == NULL)
		b->partial = arena_cstr(b->arena, what);
	return b->partial != NULL ? VT_OK : builder_no_room(err);
}

static int
build_envelope(struct vt_builder *face, const char *kind, struct vt_error *err)
{
	(void)err;
	builder_self(face)->envelope = kind;
	return VT_OK;
}

static int
build_envelope_item(struct vt_builder *face, const char *name, uint32_t group, struct vt_str value,
    struct vt_error *err)
{
	struct doc_builder *b = builder_self(face);
	struct vt_envelope_item *item = arena_alloc(b->arena, sizeof(*item));
	struct kit_alloc a = arena_kit(b->arena);
	struct vt_str own = arena_str(b->arena, value);

	if (b->envelope_items.n >= LIMIT_ENVELOPE_ITEMS)
		return fail(err, VT_ERR_TOO_LARGE, "more than %u elements in the header",
		    LIMIT_ENVELOPE_ITEMS);
	if (item == NULL || own.s == NULL)
		return builder_no_room(err);
	if (!kit_utf8_valid(own))
		return fail(err, VT_ERR_PLUGIN, "text of the header is not UTF-8");
	*item = (struct vt_envelope_item){name, group, kit_nfc(own, &a, NULL)};
	if (item->value.s == NULL || list_add(b->arena, &b->envelope_items, item) != VT_OK)
		return builder_no_room(err);
	return VT_OK;
}

static const struct vt_builder_ops build_ops = {
    .size = sizeof(build_ops),
    .alloc = build_alloc,
    .path = build_path,
    .section_open = build_section_open,
    .section_set = build_section_set,
    .story_open = build_story_open,
    .story_close = build_story_close,
    .table_open = build_table_open,
    .row_open = build_row_open,
    .cell_open = build_cell_open,
    .cell_close = build_cell_close,
    .row_close = build_row_close,
    .table_close = build_table_close,
    .box_open = build_box_open,
    .box_close = build_box_close,
    .paragraph_open = build_paragraph_open,
    .paragraph_format = build_paragraph_format,
    .paragraph_label = build_paragraph_label,
    .text = build_text,
    .line = build_line,
    .paragraph_close = build_paragraph_close,
    .properties = build_properties,
    .partial = build_partial,
    .envelope = build_envelope,
    .envelope_item = build_envelope_item,
};

struct vt_builder *
doc_builder_new(struct arena *a)
{
	struct doc_builder *b = arena_alloc(a, sizeof(*b));

	if (b == NULL)
		return NULL;
	b->face.ops = &build_ops;
	b->face.host = b;
	b->arena = a;
	b->intern.arena = a;
	b->text_most = SIZE_MAX;
	b->properties = arena_alloc(a, sizeof(*b->properties));
	if (b->properties == NULL)
		return NULL;
	b->properties->page_count = VT_UNSET;
	return &b->face;
}

void
doc_builder_limit_text(struct vt_builder *face, size_t most)
{
	builder_self(face)->text_most = most;
}

const char *
doc_builder_partial(const struct vt_builder *face)
{
	return ((const struct doc_builder *)face)->partial;
}
