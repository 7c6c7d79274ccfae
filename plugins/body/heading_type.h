/*
 * heading_type.h - how the letters of a heading are set, beside those of the text.
 */
#ifndef VANTHU_BODY_HEADING_TYPE_H
#define VANTHU_BODY_HEADING_TYPE_H

#include <vanthu/check.h>

/* 1 when a run with ink in the span is not bold (bold 1), is italic (italic 1), or is of a size
 * outside the range (size not NULL). */
int heading_any_run(struct vt_span at, const struct vt_range *size, int bold, int italic);

/* 1 when all that can be seen of the span is underlined: a word of it may be stressed. */
int heading_is_underlined(struct vt_span at);

/* The size, in half-points, that more than three quarters of the paragraphs of the text are in;
 * VT_UNSET when they are in many. VT_OK, or the error that ends the rule. */
int heading_text_size(struct vt_check *check, const struct vt_doc *doc,
    const struct vt_parts *parts, int32_t *out, struct vt_error *err);

/* 1 when all letters of the span are of one size, which is allowed and a point or more off that of
 * the text. */
int heading_is_uneven(struct vt_span at, const struct vt_range *allowed, int32_t text_size);

#endif
