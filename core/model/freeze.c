/* Ends the growth of a document: order, numbers, NFC, page numbers, drawn lines. */
#include "core/model/builder.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/fail.h"
#include "core/model/legacy.h"
#include "core/model/lines.h"

static int
no_room(struct vt_error *err)
{
	return fail(err, VT_ERR_TOO_LARGE,
	    "the document does not fit in the memory for one document");
}

/* Order of the stories in a document: body, headers and footers, notes. */
static int
story_rank(int32_t story)
{
	switch (story) {
	case VT_STORY_HEADER:
	case VT_STORY_FOOTER: return 1;
	case VT_STORY_FOOTNOTE: return 2;
	case VT_STORY_ENDNOTE: return 3;
	default: return 0;
	}
}

struct ordered {
	const struct placed *at;
	size_t index;
};

static int
compare_placed(const void *pa, const void *pb)
{
	const struct ordered *a = pa, *b = pb;
	int ra = story_rank(a->at->story), rb = story_rank(b->at->story);

	if (ra != rb)
		return ra < rb ? -1 : 1;
	if (ra == 1 && a->at->section != b->at->section)
		return a->at->section < b->at->section ? -1 : 1;
	if (ra == 1 && a->at->story != b->at->story)
		return a->at->story < b->at->story ? -1 : 1;
	if (ra == 1 && a->at->pages != b->at->pages)
		return a->at->pages < b->at->pages ? -1 : 1;
	return a->index < b->index ? -1 : a->index > b->index;
}

static int
is_ordered(const struct ordered *order, size_t n)
{
	for (size_t i = 1; i < n; i++)
		if (compare_placed(&order[i - 1], &order[i]) > 0)
			return 0;
	return 1;
}

static struct vt_paragraph **
order_paragraphs(struct doc_builder *b)
{
	size_t n = b->paragraphs.n;
	struct vt_paragraph **out = arena_array(b->arena, n + 1, sizeof(struct vt_paragraph *));
	struct ordered *order = calloc(n + 1, sizeof(*order));

	for (size_t i = 0; order != NULL && i < n; i++)
		order[i] = (struct ordered){b->paragraphs.items[i], i};
	/* Most documents come in their order. */
	if (order != NULL && !is_ordered(order, n))
		qsort(order, n, sizeof(*order), compare_placed);
	for (size_t i = 0; out != NULL && order != NULL && i < n; i++) {
		out[i] = order[i].at->paragraph;
		out[i]->number = (uint32_t)i + 1;
	}
	out = order != NULL ? out : NULL;
	free(order);
	return out;
}

/* Runs from offsets of the raw text to offsets of its NFC form. A boundary
 * between a letter and its mark moves behind the letter that both become. */
static void
move_runs(struct vt_paragraph *p, struct vt_run **runs, const uint32_t *map)
{
	size_t at = 0, kept = 0;

	for (size_t r = 0; r < p->run_count; r++) {
		struct vt_run *run = runs[r];
		uint32_t start = (uint32_t)at;

		while (at < p->text.n && map[at] < run->end)
			at++;
		run->start = start;
		run->end = (uint32_t)at;
		if (run->end > run->start)
			runs[kept++] = run;
	}
	p->run_count = kept;
}

int
builder_fold(struct doc_builder *b, struct vt_paragraph *p, struct vt_str text,
    const uint32_t *source, struct vt_error *err)
{
	const uint32_t *map;
	struct kit_alloc alloc = arena_kit(b->arena);

	p->text = kit_nfc(text, &alloc, &map);
	if (p->text.s == NULL)
		return no_room(err);
	if (map != NULL && source != NULL) {
		uint32_t *both = (uint32_t *)(uintptr_t)map;

		for (size_t i = 0; i <= p->text.n; i++)
			both[i] = source[map[i]];
	}
	map = map != NULL ? map : source;
	if (map != NULL)
		move_runs(p, (struct vt_run **)(uintptr_t)p->runs, map);
	return VT_OK;
}

static int
shows_number(const struct vt_paragraph *p)
{
	for (size_t i = 0; i < p->run_count; i++)
		if (p->runs[i]->format->field == 2 && !p->runs[i]->format->hidden)
			return 1;
	return 0;
}

/* Which pages of each section show a page number, from the fields in the
 * headers and footers that are shown there. */
static int
resolve_page_numbers(struct doc_builder *b, struct vt_error *err)
{
	size_t n = b->sections.n;
	struct {
		int32_t header, footer;
	} *shown = arena_array(b->arena, n + 1, sizeof(*shown));

	if (shown == NULL)
		return no_room(err);
	for (size_t i = 0; i < b->paragraphs.n; i++) {
		const struct placed *at = b->paragraphs.items[i];

		if (story_rank(at->story) != 1 || at->section >= n || !shows_number(at->paragraph))
			continue;
		if (at->story == VT_STORY_HEADER)
			shown[at->section].header |= at->pages;
		else
			shown[at->section].footer |= at->pages;
	}
	for (size_t i = 0; i < n; i++) {
		struct vt_section *s = b->sections.items[i];

		if (i > 0) {
			shown[i].header |= shown[i - 1].header & s->headers_inherited;
			shown[i].footer |= shown[i - 1].footer & s->footers_inherited;
		}
		int32_t pages = shown[i].header | shown[i].footer;
		int32_t odd = (pages & VT_PAGES_ODD) != 0;

		if (!s->first_differs)
			pages = odd ? pages | VT_PAGES_FIRST : pages & ~VT_PAGES_FIRST;
		if (!s->even_differs)
			pages = odd ? pages | VT_PAGES_EVEN : pages & ~VT_PAGES_EVEN;
		s->number_pages = pages;
	}
	return VT_OK;
}

int
doc_freeze(struct vt_builder *face, const char *format, const struct vt_doc **out,
    struct vt_error *err)
{
	struct doc_builder *b = builder_self(face);
	struct vt_doc *doc = arena_alloc(b->arena, sizeof(*doc));

	if (b->depth > 0)
		return builder_misuse(err, "something is still open at the end");
	if (doc == NULL)
		return no_room(err);
	if (b->sections.n == 0) {
		int rc = build_section_open(face, NULL, err);

		if (rc != VT_OK)
			return rc;
	}
	struct vt_paragraph **paragraphs = order_paragraphs(b);

	if (paragraphs == NULL)
		return no_room(err);
	int rc = resolve_legacy(b, paragraphs, b->paragraphs.n, err);

	for (size_t i = 0; rc == VT_OK && i < b->paragraphs.n; i++)
		if (paragraphs[i]->text.s == paragraphs[i]->raw.s)
			rc = builder_fold(b, paragraphs[i], paragraphs[i]->raw, NULL, err);
	if (rc == VT_OK)
		rc = resolve_page_numbers(b, err);

	if (rc != VT_OK)
		return rc;
	resolve_lines(paragraphs, b->paragraphs.n);
	*doc = (struct vt_doc){
	    .format = format,
	    .paragraphs = (const struct vt_paragraph *const *)paragraphs,
	    .paragraph_count = b->paragraphs.n,
	    .sections = (const struct vt_section *const *)b->sections.items,
	    .section_count = b->sections.n,
	    .tables = (const struct vt_table *const *)b->tables.items,
	    .table_count = b->tables.n,
	    .boxes = (const struct vt_box *const *)b->boxes.items,
	    .box_count = b->boxes.n,
	    .properties = b->properties,
	    .partial = b->partial != NULL,
	    .envelope = b->envelope,
	    .envelope_items = (const struct vt_envelope_item *const *)b->envelope_items.items,
	    .envelope_count = b->envelope_items.n,
	};
	*out = doc;
	return VT_OK;
}
