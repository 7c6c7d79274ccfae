/* Which runs hold TCVN3 or VNI, told from their fonts and words, and their Unicode text. */
#include "core/model/legacy.h"

#include <stdlib.h>
#include <string.h>

#include "kit/legacy.h"
#include "kit/vowel.h"

/* What a run is taken for. A document may go on in Unicode under the old font. */
enum { RUN_OTHER, RUN_OPEN, RUN_LEGACY, RUN_UNICODE };

struct judged {
	struct kit_legacy_tally words;
	int encoding; /* by its font; NONE: never touched */
	int capitals;
	int taken_for;
};

struct legacy {
	struct doc_builder *b;
	struct judged *runs; /* of the paragraph at hand */
	size_t room;
	struct kit_legacy_tally all[3]; /* of the document, by encoding */
	int last[3];      /* what the last certain run was; RUN_OTHER: it is not in use */
	const char *font; /* the last one asked for, and the answer */
	int encoding, capitals;
};

/* Names are kept once: the same pointer is the same font. */
static int
encoding_of(struct legacy *l, const char *font)
{
	if (font != l->font) {
		l->font = font;
		l->encoding = kit_legacy_font(font, &l->capitals);
	}
	return l->encoding;
}

static int
has_legacy_font(struct legacy *l, const struct vt_paragraph *p)
{
	for (size_t r = 0; r < p->run_count; r++)
		if (encoding_of(l, p->runs[r]->format->font) != KIT_LEGACY_NONE)
			return 1;
	return 0;
}

/* The run behind the stretch of one encoding that starts at run r. */
static size_t
stretch_end(const struct legacy *l, const struct vt_paragraph *p, size_t r)
{
	size_t end = r + 1;

	while (end < p->run_count && l->runs[end].encoding == l->runs[r].encoding)
		end++;
	return end;
}

/* Judges the words of runs [first, end): each speaks for the runs it stands in. */
static void
judge_words(struct legacy *l, const struct vt_paragraph *p, size_t first, size_t end)
{
	const int encoding = l->runs[first].encoding;
	struct vt_str text = kit_sub(p->raw, 0, p->runs[end - 1]->end);
	size_t i = p->runs[first]->start, start, r = first;

	while (kit_legacy_word(encoding, text, &i, &start)) {
		struct vt_str word = kit_sub(text, start, i);
		int judgement = kit_legacy_judge(encoding, word);

		while (p->runs[r]->end <= start)
			r++;
		for (size_t k = r; k < end && p->runs[k]->start < i; k++)
			kit_legacy_add(&l->runs[k].words, word, judgement);
	}
}

/* Makes l->runs that of p, its words judged. */
static int
judge_paragraph(struct legacy *l, const struct vt_paragraph *p, struct vt_error *err)
{
	if (p->run_count > l->room) {
		free(l->runs);
		l->room = p->run_count * 2;
		l->runs = calloc(l->room, sizeof(*l->runs));
		if (l->runs == NULL) {
			l->room = 0;
			return builder_no_room(err);
		}
	}
	for (size_t r = 0; r < p->run_count; r++) {
		int encoding = encoding_of(l, p->runs[r]->format->font);

		l->runs[r] = (struct judged){.encoding = encoding, .capitals = l->capitals};
	}
	for (size_t r = 0, end; r < p->run_count; r = end) {
		end = stretch_end(l, p, r);
		if (l->runs[r].encoding != KIT_LEGACY_NONE)
			judge_words(l, p, r, end);
	}
	return VT_OK;
}

/* What a run says of itself. A few words that are none may be names. */
static int
own_opinion(const struct kit_legacy_tally *t)
{
	if (t->unicode > t->legacy)
		return RUN_UNICODE;
	if (t->foreign > 1 && t->foreign > 2 * t->legacy)
		return RUN_UNICODE;
	return t->legacy > 0 ? RUN_LEGACY : RUN_OPEN;
}

static void
add_all(struct legacy *l, const struct vt_paragraph *p)
{
	for (size_t r = 0; r < p->run_count; r++) {
		const struct kit_legacy_tally *from = &l->runs[r].words;
		struct kit_legacy_tally *to = &l->all[l->runs[r].encoding];

		to->unicode += from->unicode;
		/* A paragraph of French says nothing about the others. */
		if (own_opinion(from) != RUN_LEGACY)
			continue;
		to->foreign += from->foreign;
		to->different +=
		    from->different > 0 || (to->legacy > 0 && !kit_eq(to->first, from->first));
		if (to->legacy == 0)
			to->first = from->first;
		to->legacy += from->legacy;
	}
}

/* Takes every run for something; those that say nothing are like the ones beside them. */
static int
decide(struct legacy *l, const struct vt_paragraph *p)
{
	int any = 0, after[3];

	for (size_t r = 0; r < p->run_count; r++) {
		struct judged *j = &l->runs[r];

		j->taken_for = j->encoding != KIT_LEGACY_NONE && l->last[j->encoding] != RUN_OTHER
		    ? own_opinion(&j->words)
		    : RUN_OTHER;
	}
	memset(after, 0, sizeof(after));
	for (size_t r = p->run_count; r > 0; r--) {
		struct judged *j = &l->runs[r - 1];

		if (j->taken_for > RUN_OPEN)
			after[j->encoding] = j->taken_for;
	}
	for (size_t r = 0; r < p->run_count; r++) {
		struct judged *j = &l->runs[r];
		int *last = &l->last[j->encoding];

		if (j->taken_for == RUN_OTHER)
			continue;
		/* What stands before the first certain run of its paragraph is like it. */
		if (after[j->encoding] != 0) {
			*last = after[j->encoding];
			after[j->encoding] = 0;
		}
		if (j->taken_for == RUN_OPEN)
			j->taken_for = *last;
		*last = j->taken_for;
		any |= j->taken_for == RUN_LEGACY;
	}
	return any;
}

/* One copy of the format with legacy set; NULL: no memory. */
static const struct vt_run_format *
legacy_format(struct doc_builder *b, const struct vt_run_format *format)
{
	struct vt_run_format f;

	memcpy(&f, format, sizeof(f));
	f.legacy = 1;
	return intern_bytes(&b->intern, &f, sizeof(f));
}

/* A text that grows from raw, with the place in raw of each of its bytes. */
struct growth {
	char *bytes;
	uint32_t *map;
	size_t n;
};

static void
put(struct growth *g, uint32_t c, size_t from)
{
	size_t n = kit_utf8_put(g->bytes + g->n, c);

	while (n-- > 0)
		g->map[g->n++] = (uint32_t)from;
}

/* Runs [first, end) are of one encoding: a letter may begin in one and end in the next. */
static int
convert_runs(struct legacy *l, struct vt_paragraph *p, size_t first, size_t end, struct growth *g,
    struct vt_error *err)
{
	struct vt_str text = kit_sub(p->raw, 0, p->runs[end - 1]->end);
	size_t i = p->runs[first]->start;

	for (size_t r = first; r < end; r++) {
		struct vt_run *run = (struct vt_run *)(uintptr_t)p->runs[r];

		while (i < run->end) {
			size_t from = i;
			uint32_t c = kit_legacy_letter(l->runs[r].encoding, text, &i);

			put(g, l->runs[r].capitals ? kit_vietnamese_upper(c) : c, from);
		}
		run->format = legacy_format(l->b, run->format);
		if (run->format == NULL)
			return builder_no_room(err);
	}
	return VT_OK;
}

static int
convert_paragraph(struct legacy *l, struct vt_paragraph *p, struct vt_error *err)
{
	/* Two bytes become three at most: ¸ is á, but ¶ is ả. */
	const size_t most = p->raw.n + p->raw.n / 2 + 4;
	struct growth g = {
	    .bytes = arena_alloc(l->b->arena, most),
	    .map = arena_array(l->b->arena, most, sizeof(uint32_t)),
	};

	if (g.bytes == NULL || g.map == NULL)
		return builder_no_room(err);
	for (size_t r = 0, end; r < p->run_count; r = end) {
		const struct vt_run *run = p->runs[r];
		int code = VT_OK;

		end = r + 1;
		if (l->runs[r].taken_for != RUN_LEGACY) {
			for (size_t i = run->start; i < run->end;) {
				size_t from = i;

				put(&g, kit_utf8_next(p->raw, &i), from);
			}
			continue;
		}
		while (end < p->run_count && l->runs[end].taken_for == RUN_LEGACY &&
		    l->runs[end].encoding == l->runs[r].encoding)
			end++;
		code = convert_runs(l, p, r, end, &g, err);
		if (code != VT_OK)
			return code;
	}
	g.map[g.n] = (uint32_t)p->raw.n;
	return builder_fold(l->b, p, (struct vt_str){g.bytes, g.n}, g.map, err);
}

/* A label that says something in the encoding of its paragraph: Điều 1. */
static int
convert_label(struct legacy *l, struct vt_paragraph *p, struct vt_error *err)
{
	int encoding = encoding_of(l, p->mark->font), capitals = l->capitals;
	struct kit_alloc a = arena_kit(l->b->arena);
	struct kit_legacy_tally t = {0};
	size_t start, n = 0;

	/* A bullet of a symbol font looks like a letter. */
	if (encoding == KIT_LEGACY_NONE || l->last[encoding] == RUN_OTHER || p->label_kind == 1)
		return VT_OK;
	for (size_t i = 0; kit_legacy_word(encoding, p->label, &i, &start);) {
		struct vt_str word = kit_sub(p->label, start, i);

		kit_legacy_add(&t, word, kit_legacy_judge(encoding, word));
	}
	if (own_opinion(&t) != RUN_LEGACY)
		return VT_OK;
	char *out = a.alloc(a.ctx, p->label.n * 3 + 1);

	if (out == NULL)
		return builder_no_room(err);
	for (size_t i = 0; i < p->label.n;) {
		uint32_t c = kit_legacy_letter(encoding, p->label, &i);

		n += kit_utf8_put(out + n, capitals ? kit_vietnamese_upper(c) : c);
	}
	p->label = kit_nfc((struct vt_str){out, n}, &a, NULL);
	return p->label.s != NULL ? VT_OK : builder_no_room(err);
}

/* The words of all runs in such fonts: 1 when an encoding is in use. */
static int
survey(struct legacy *l, struct vt_paragraph *const *paragraphs, size_t count, int *out_any,
    struct vt_error *err)
{
	*out_any = 0;
	for (size_t i = 0; i < count; i++) {
		if (!has_legacy_font(l, paragraphs[i]))
			continue;
		int code = judge_paragraph(l, paragraphs[i], err);

		if (code != VT_OK)
			return code;
		add_all(l, paragraphs[i]);
	}
	for (int k = KIT_LEGACY_TCVN3; k <= KIT_LEGACY_VNI; k++)
		if (kit_legacy_certain(&l->all[k])) {
			l->last[k] = RUN_LEGACY;
			*out_any = 1;
		}
	return VT_OK;
}

static int
convert(struct legacy *l, struct vt_paragraph *const *paragraphs, size_t count,
    struct vt_error *err)
{
	int code = VT_OK;

	for (size_t i = 0; i < count && code == VT_OK; i++) {
		struct vt_paragraph *p = paragraphs[i];

		if (p->label.n > 0)
			code = convert_label(l, p, err);
		if (code != VT_OK || !has_legacy_font(l, p))
			continue;
		code = judge_paragraph(l, p, err);
		if (code == VT_OK && decide(l, p))
			code = convert_paragraph(l, p, err);
	}
	return code;
}

int
resolve_legacy(struct doc_builder *b, struct vt_paragraph *const *paragraphs, size_t count,
    struct vt_error *err)
{
	struct legacy l = {.b = b};
	int any, code = survey(&l, paragraphs, count, &any, err);

	if (code == VT_OK && any)
		code = convert(&l, paragraphs, count, err);
	free(l.runs);
	return code;
}
