/*
 * spacing_place.h - what a place of the text is like whose spaces are judged.
 */
#ifndef VANTHU_TYPING_SPACING_PLACE_H
#define VANTHU_TYPING_SPACING_PLACE_H

#include <vanthu/check.h>

/* 1 where single letters stand on a side: a line set with spaces between its letters. */
int spacing_is_spread(struct vt_span at);

/* 1 at a bracket whose space is on the wrong side, `kết quả( nếu có)`. */
int spacing_bracket_opens(struct vt_str text, size_t i);

#endif
