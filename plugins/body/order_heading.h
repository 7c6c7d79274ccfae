/*
 * order_heading.h - what stands between numbered units: headings that are none themselves, points.
 */
#ifndef VANTHU_BODY_ORDER_HEADING_H
#define VANTHU_BODY_ORDER_HEADING_H

#include <vanthu/parts.h>

/* A heading that is no unit itself: what follows it may be numbered anew. */
int order_is_other_heading(const struct vt_paragraph *p);

/* 1 when the paragraph is right below a line `Chương I`, whose title it is. */
int order_is_division_title(const struct vt_parts *parts, const struct vt_paragraph *p);

/* 1 when nothing but points of above stands between it and u, and the last leads on to nothing:
 * `1. …:`, `a) …`, `b) ….`, `1. …`. */
int order_entries_between(const struct vt_parts *parts, const struct vt_unit *above,
    const struct vt_unit *u);

#endif
