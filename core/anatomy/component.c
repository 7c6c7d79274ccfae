/* Components: spans and their text, made in the document's arena. */
#include <string.h>

#include <unicode/uchar.h>

#include "core/anatomy/finder.h"

/* Spans of one component; more lines than this are cut off. */
#define SPANS_MAX 64

static struct vt_component *
component_make(struct finder *f, int32_t kind, int32_t certainty, const struct vt_span *spans,
    size_t n, struct vt_str text)
{
	struct vt_component *c = arena_alloc(f->arena, sizeof(*c));
	struct vt_span *copy = arena_array(f->arena, n, sizeof(*copy));
	const struct vt_span **pointers = arena_array(f->arena, n, sizeof(*pointers));

	if (c == NULL || copy == NULL || pointers == NULL) {
		f->failed = 1;
		return NULL;
	}
	for (size_t i = 0; i < n; i++) {
		copy[i] = spans[i];
		pointers[i] = &copy[i];
	}
	c->kind = kind;
	c->certainty = certainty;
	c->spans = pointers;
	c->span_count = n;
	c->text = kit_fold(text, KIT_FOLD_SPACE, &f->alloc, NULL);
	if (c->text.s == NULL && c->text.n > 0) {
		f->failed = 1;
		return NULL;
	}
	c->shown = c->text;
	return c;
}

/* Capitals where formatting makes them, in out, a copy of the span's text. */
static void
span_capitals(const struct vt_span *span, char *out)
{
	const struct vt_paragraph *p = span->paragraph;

	for (size_t r = 0; r < p->run_count; r++) {
		const struct vt_run *run = p->runs[r];
		size_t i = run->start > span->start ? run->start : span->start;
		size_t end = run->end < span->end ? run->end : span->end;

		while (run->format->caps == 1 && i < end) {
			size_t at = i;
			char upper[4];
			size_t n = kit_utf8_put(upper,
			    (uint32_t)u_toupper((UChar32)kit_utf8_next(p->text, &i)));

			/* Capitals of Vietnamese letters are as long as the letters. */
			if (n == i - at)
				memcpy(out + (at - span->start), upper, n);
		}
	}
}

static int
spans_have_capitals(const struct vt_span *spans, size_t n)
{
	for (size_t i = 0; i < n; i++)
		for (size_t r = 0; r < spans[i].paragraph->run_count; r++)
			if (spans[i].paragraph->runs[r]->format->caps == 1)
				return 1;
	return 0;
}

/* The text of the spans, joined by spaces, as it stands or as it is shown; s
 * NULL: out of memory. */
static struct vt_str
spans_join(struct finder *f, const struct vt_span *spans, size_t n, int shown)
{
	struct vt_str text = {NULL, 0};
	size_t room = 1;
	char *joined;

	for (size_t i = 0; i < n; i++)
		room += spans[i].end - spans[i].start + 1;
	joined = arena_alloc(f->arena, room);
	if (joined == NULL) {
		f->failed = 1;
		return text;
	}
	text.s = joined;
	for (size_t i = 0; i < n; i++) {
		size_t length = spans[i].end - spans[i].start;

		if (length > 0)
			memcpy(joined + text.n, spans[i].paragraph->text.s + spans[i].start,
			    length);
		if (shown)
			span_capitals(&spans[i], joined + text.n);
		text.n += length;
		joined[text.n++] = ' ';
	}
	return text;
}

/* A component of the bytes [start, end) of the joined text of its spans. */
static const struct vt_component *
component_cut(struct finder *f, int32_t kind, int32_t certainty, const struct vt_span *spans,
    size_t n, struct vt_str text, size_t start, size_t end)
{
	struct vt_component *c =
	    component_make(f, kind, certainty, spans, n, kit_sub(text, start, end));
	struct vt_str shown;

	if (c == NULL || !spans_have_capitals(spans, n))
		return c;
	shown = spans_join(f, spans, n, 1);
	if (shown.s != NULL)
		c->shown = kit_fold(kit_sub(shown, start, end), KIT_FOLD_SPACE, &f->alloc, NULL);
	f->failed |= shown.s == NULL || (c->shown.s == NULL && c->shown.n > 0);
	return c;
}

const struct vt_component *
component_new(struct finder *f, int32_t kind, int32_t certainty, const struct vt_span *spans,
    size_t n)
{
	struct vt_str text;

	if (n > SPANS_MAX)
		n = SPANS_MAX;
	text = spans_join(f, spans, n, 0);
	return text.n > 0 ? component_cut(f, kind, certainty, spans, n, text, 0, text.n) : NULL;
}

const struct vt_component *
component_entry(struct finder *f, int32_t kind, const struct vt_span *spans, size_t n)
{
	struct vt_str text = spans_join(f, spans, n, 0);
	size_t dash = words_dash(text), stop = words_end(text, ";.,/");

	if (dash >= stop)
		return NULL;
	return component_cut(f, kind, VT_CERTAIN, spans, n, text, dash, stop);
}

const struct vt_component *
component_inner(struct finder *f, int32_t kind, int32_t certainty, struct vt_span span,
    uint32_t start, uint32_t end)
{
	return component_make(f, kind, certainty, &span, 1,
	    kit_sub(span.paragraph->text, start, end));
}

const struct vt_component *
component_take(struct finder *f, int32_t kind, int32_t certainty, const size_t *segments, size_t n)
{
	struct vt_span spans[SPANS_MAX];

	if (n > SPANS_MAX)
		n = SPANS_MAX;
	for (size_t i = 0; i < n; i++) {
		f->segments[segments[i]].owner = kind;
		spans[i] = segment_span(&f->segments[segments[i]]);
	}
	return component_new(f, kind, certainty, spans, n);
}

void
pointers_add(struct finder *f, struct pointers *list, const void *item)
{
	if (item == NULL)
		return;
	if (list->count == list->room) {
		size_t room = list->room > 0 ? 2 * list->room : 8;
		const void **grown = arena_array(f->arena, room, sizeof(*grown));

		if (grown == NULL) {
			f->failed = 1;
			return;
		}
		if (list->count > 0)
			memcpy(grown, list->items, list->count * sizeof(*grown));
		list->items = grown;
		list->room = room;
	}
	list->items[list->count++] = item;
}
