/*
 * tone.h - where the tone stands in oa, oe, uy that end their word: hòa or hoà.
 */
#ifndef VANTHU_KIT_TONE_H
#define VANTHU_KIT_TONE_H

#include <vanthu/parts.h>

#include "kit/text.h"

/* On the first vowel, hòa, or on the second, hoà. */
enum { KIT_TONE_FIRST, KIT_TONE_SECOND, KIT_TONE_NONE };

/* The next word of text from *i on that has such a tone: its span in the outs, *i behind it.
 * NONE: there is none left. */
int kit_tone_next(struct vt_str text, size_t *i, size_t *out_start, size_t *out_end);
/* The way that most such words of the document go, other than those whose wording is prescribed;
 * NONE when there is none, or as many of either. */
int kit_tone_habit(const struct vt_doc *doc, const struct vt_parts *parts);
/* 1 when the wording of what stands at the span is the decree's: national title, urgency. */
int kit_tone_is_prescribed(const struct vt_parts *parts, struct vt_span at);
/* The text with its tones placed that way; the text itself when nothing changes. s.s NULL: no
 * memory. */
struct vt_str kit_tone_as(struct vt_str text, int way, const struct kit_alloc *a);

#endif
