/*
 * prose.h - the running text of the body, and faults that repeat in it.
 *
 * Running text are the paragraphs of the body outside tables and boxes that are
 * no component of their own, neither centred nor set to the right, not in
 * capitals, no caption of a table, and long enough to be a sentence. What is
 * none of these is not judged by the rules of the body.
 */
#ifndef VANTHU_BODY_PROSE_H
#define VANTHU_BODY_PROSE_H

#include <vanthu/check.h>

#include "kit/mend.h"
#include "kit/text.h"

struct prose {
	const struct vt_paragraph **items; /* in reading order, in memory of the check */
	size_t count;
	/* Beside them, those that read as text for certain and are centred or set to the right. */
	const struct vt_paragraph **aside;
	size_t aside_count;
	/* Above and between them, in order, what is not judged: the legal bases, headings, entries
	 * of lists. */
	const struct vt_paragraph **beside;
	size_t beside_count;
};

/* VT_OK, or the error that ends the rule. None for what is no official document. */
int prose_find(struct vt_check *check, const struct vt_doc *doc, const struct vt_parts *parts,
    struct prose *out, struct vt_error *err);

/* 1 when so many letters stand in s, or more. */
int prose_has_letters(struct vt_str s, size_t least);
/* 1 when the text certainly takes more than one line. */
int prose_wraps(const struct vt_paragraph *p);
/* 1 when text that is not set as text reads as it for certain: upright sentences of more than a
 * line, no heading and no motto. */
int prose_is_displaced(const struct vt_paragraph *p);
/* 1 when all that can be seen of it is bold: a heading within the text. */
int prose_is_heading(const struct vt_paragraph *p);
/* 1 when it is an entry of a list with dashes or bullets. */
int prose_is_dash(const struct vt_paragraph *p);
/* 1 when it is a khoản or điểm that ends as a sentence: set as text however short it is. */
int prose_is_listed(const struct vt_paragraph *p);
/* The most frequent size of its letters, in half-points, or VT_UNSET. */
int32_t prose_font_size(const struct vt_paragraph *p);
/* *out: 1 for a caption or a note of a table, set as its author likes. */
int prose_is_caption(struct vt_check *check, const struct vt_paragraph *p, int *out,
    struct vt_error *err);
/* All of the paragraph without the white space at its ends. */
struct vt_span prose_span(const struct vt_paragraph *p);

/* From edit first on, paragraphs of prose are mended, in order. What is set just as the one above
 * or below it that is mended goes with it, so that the text looks like one: what is too short to
 * be judged, and with all what wraps, too. */
int prose_mend_alike(struct vt_check *check, const struct prose *prose, size_t first, int all,
    struct kit_mend *mend, struct vt_error *err);

/* A fault that repeats: how many paragraphs, the first place, what was measured. */
struct tally {
	size_t count;
	struct vt_span first;
	const struct vt_paragraph *last;
	int32_t low, high;
};

void prose_tally_add(struct tally *t, struct vt_span at, int32_t value);
/* " (và 12 đoạn khác)", or nothing when there is one. */
struct vt_text prose_tally_more(const struct kit_alloc *a, const struct tally *t);
/* "12 pt đến 12,5 pt", by one of the functions that show a value. */
struct vt_text prose_tally_shown(const struct kit_alloc *a, const struct tally *t,
    struct vt_text (*show)(const struct kit_alloc *a, int32_t value));

#endif
