/*
 * tally.h - a fault that repeats: where it is first, and how often it is.
 */
#ifndef VANTHU_TYPING_TALLY_H
#define VANTHU_TYPING_TALLY_H

#include <vanthu/parts.h>

#include "kit/text.h"

struct tally {
	struct vt_span first;            /* the first place; paragraph NULL: none yet */
	const struct vt_paragraph *last; /* paragraph of the latest place */
	int places, paragraphs;
	size_t characters; /* in all places */
};

/* Counts a place; one that goes on where the first one ends prolongs it. */
void tally_add(struct tally *t, struct vt_span at);

/* What follows the first place in a message: "" when it is the only one, else
 * "; còn 12 chỗ khác", "; 12 more places". */
struct vt_text tally_more(const struct tally *t, const struct kit_alloc *a);

/* VT_PART_BODY for a place in the body, else VT_PART_DOCUMENT. */
int32_t part_of(const struct vt_parts *parts, struct vt_span at);

/* 1 for a paragraph of running text: from the first căn cứ to the end of the
 * body, outside of tables, boxes and notes. */
int is_prose(const struct vt_parts *parts, const struct vt_paragraph *p);

/* The place with the words that it touches, for messages. */
struct vt_str words_around(struct vt_span at);

/* 1 when the stretch without spaces around byte i holds an address. */
int is_in_address(const struct vt_paragraph *p, size_t i);

/* The first words of a text, at most so many: what a message has room for. */
struct vt_str opening_of(struct vt_str text, size_t words);

/* 1 for a letter of the alphabet that Vietnamese is written in, marks and all. */
int is_latin(uint32_t c);

/* 1 when at lies inside a span of the component. NULL component: 0. */
int is_within(struct vt_span at, const struct vt_component *c);

#endif
