/* Paragraphs of the growing document: text, runs, labels and lines. */
#include "core/model/builder.h"

#include <string.h>

#include "core/base/fail.h"
#include "core/base/limit.h"

static void
free_growing(void *ptr)
{
	struct growing *g = ptr;

	buf_free(&g->text);
}

/* A growing paragraph for the next level of nesting; reused ones are cheap. */
static struct growing *
next_growing(struct doc_builder *b)
{
	if (b->growing_used == b->growing_count) {
		struct growing *g = arena_alloc(b->arena, sizeof(*g));
		struct list l = {(void **)b->growing, b->growing_count, b->growing_count};

		if (g == NULL || arena_defer(b->arena, free_growing, g) != VT_OK ||
		    list_add(b->arena, &l, g) != VT_OK)
			return NULL;
		b->growing = (struct growing **)l.items;
		b->growing_count = l.n;
	}
	struct growing *g = b->growing[b->growing_used++];

	buf_reset(&g->text);
	g->runs.n = 0;
	return g;
}

int
build_paragraph_format(struct vt_builder *face, const struct vt_paragraph_format *format,
    const struct vt_run_format *mark, struct vt_error *err)
{
	struct doc_builder *b = builder_self(face);
	struct growing *g = builder_growing(b);

	if (g == NULL)
		return builder_misuse(err, "paragraph_format outside a paragraph");
	g->paragraph->format = keep_paragraph_format(b, format);
	g->paragraph->mark = keep_run_format(b, mark);
	return g->paragraph->format != NULL && g->paragraph->mark != NULL ? VT_OK
									  : builder_no_room(err);
}

int
build_paragraph_open(struct vt_builder *face, const struct vt_paragraph_init *init,
    struct vt_error *err)
{
	struct doc_builder *b = builder_self(face);
	struct open_item *t = builder_top(b);

	if (t != NULL &&
	    (t->kind == OPEN_PARAGRAPH || t->kind == OPEN_TABLE || t->kind == OPEN_ROW))
		return builder_misuse(err, "paragraph_open");
	if (b->paragraphs.n >= LIMIT_PARAGRAPHS)
		return fail(err, VT_ERR_TOO_LARGE, "more than %u paragraphs", LIMIT_PARAGRAPHS);
	if (b->sections.n == 0) {
		int rc = build_section_open(face, NULL, err);

		if (rc != VT_OK)
			return rc;
	}
	struct vt_paragraph *p = arena_alloc(b->arena, sizeof(*p));
	struct placed *at = arena_alloc(b->arena, sizeof(*at));
	struct growing *g = next_growing(b);

	if (p == NULL || at == NULL || g == NULL || list_add(b->arena, &b->paragraphs, at) != VT_OK)
		return builder_no_room(err);
	struct open_item *cell = builder_innermost(b, OPEN_CELL, 1),
			 *box = builder_innermost(b, OPEN_BOX, 0);

	p->story = box != NULL ? VT_STORY_BOX : b->story;
	p->pages = b->story_pages * (b->story == VT_STORY_HEADER || b->story == VT_STORY_FOOTER);
	p->section = builder_section(b);
	p->cell = cell != NULL ? cell->node : NULL;
	p->box = box != NULL ? box->node : NULL;
	p->list_level = VT_UNSET;
	p->line_width = VT_UNSET;
	p->source = init->source;
	p->path = init->path;
	*at = (struct placed){p, b->story, b->story_section, p->pages};
	g->paragraph = p;
	if (builder_push(b, OPEN_PARAGRAPH, g, err) == NULL)
		return VT_ERR_TOO_DEEP;
	return build_paragraph_format(face, init->format, init->mark, err);
}

int
build_paragraph_label(struct vt_builder *face, struct vt_str label, int32_t label_kind,
    int32_t list_level, struct vt_error *err)
{
	struct doc_builder *b = builder_self(face);
	struct growing *g = builder_growing(b);

	if (g == NULL)
		return builder_misuse(err, "paragraph_label outside a paragraph");
	struct vt_str copy = arena_str(b->arena, label);

	if (copy.s == NULL)
		return builder_no_room(err);
	g->paragraph->label =
	    kit_nfc(copy, &(struct kit_alloc){arena_kit(b->arena).alloc, b->arena}, NULL);
	g->paragraph->label_kind = label_kind;
	g->paragraph->list_level = list_level;
	return VT_OK;
}

/* Puts text at the end of the buffer, invalid bytes as U+FFFD. */
static void
put_text(struct buf *to, struct vt_str text)
{
	if (kit_utf8_valid(text)) {
		buf_str(to, text);
		return;
	}
	for (size_t i = 0; i < text.n;) {
		char bytes[4];

		buf_put(to, bytes, kit_utf8_put(bytes, kit_utf8_next(text, &i)));
	}
}

/* In a header the number of a page is another on every page; what a producer
 * left there is that of one of them. It is always read as 1, and as one run. */
static int
is_page_figures(const struct growing *g, struct vt_str text, const struct vt_run_format *format)
{
	for (size_t i = 0; i < text.n; i++)
		if (!kit_is_digit((unsigned char)text.s[i]))
			return 0;
	return format->field == 2 && g->paragraph->pages != 0;
}

int
build_text(struct vt_builder *face, struct vt_str text, const struct vt_run_format *format,
    struct vt_error *err)
{
	struct doc_builder *b = builder_self(face);
	struct growing *g = builder_growing(b);

	if (g == NULL)
		return builder_misuse(err, "text outside a paragraph");
	if (text.n == 0)
		return VT_OK;
	const struct vt_run_format *kept = keep_run_format(b, format);
	struct vt_run *last = g->runs.n > 0 ? g->runs.items[g->runs.n - 1] : NULL;
	size_t start = g->text.n;

	if (kept == NULL)
		return builder_no_room(err);
	if (is_page_figures(g, text, kept)) {
		if (last != NULL && last->format == kept)
			return VT_OK;
		text = VT_STR("1");
	}
	if (text.n > LIMIT_PARAGRAPH_BYTES || g->text.n > LIMIT_PARAGRAPH_BYTES - text.n)
		return fail(err, VT_ERR_TOO_LARGE, "a paragraph of more than %u bytes",
		    LIMIT_PARAGRAPH_BYTES);
	if (text.n > b->text_most - b->text_bytes)
		return fail(err, VT_ERR_TOO_LARGE,
		    "more text than a file of this size can honestly hold");
	b->text_bytes += text.n;
	put_text(&g->text, text);
	if (g->text.failed)
		return builder_no_room(err);
	if (last == NULL || last->format != kept) {
		last = arena_alloc(b->arena, sizeof(*last));
		if (last == NULL || list_add(b->arena, &g->runs, last) != VT_OK)
			return builder_no_room(err);
		last->start = (uint32_t)start;
		last->format = kept;
	}
	last->end = (uint32_t)g->text.n;
	return VT_OK;
}

int
build_line(struct vt_builder *face, int32_t kind, int32_t width, struct vt_error *err)
{
	struct growing *g = builder_growing(builder_self(face));

	if (g == NULL)
		return builder_misuse(err, "line outside a paragraph");
	g->paragraph->line |= kind;
	g->paragraph->line_width = width;
	return VT_OK;
}

int
build_paragraph_close(struct vt_builder *face, struct vt_error *err)
{
	struct doc_builder *b = builder_self(face);
	struct open_item *t = builder_top(b);
	int rc = builder_pop(b, OPEN_PARAGRAPH, "paragraph_close", err);

	if (rc != VT_OK)
		return rc;
	struct growing *g = t->node;
	struct vt_paragraph *p = g->paragraph;
	struct vt_str text = {g->text.data, g->text.n};

	const struct vt_run **runs = arena_array(b->arena, g->runs.n, sizeof(*runs));

	p->raw = arena_str(b->arena, text);
	if (p->raw.s == NULL || runs == NULL)
		return builder_no_room(err);
	if (g->runs.n > 0)
		memcpy(runs, g->runs.items, g->runs.n * sizeof(struct vt_run *));
	p->text = p->raw;
	p->runs = runs;
	p->run_count = g->runs.n;
	b->growing_used--;
	return VT_OK;
}
