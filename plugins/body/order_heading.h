/*
 * order_heading.h - headings between numbered units: those that are none themselves.
 */
#ifndef VANTHU_BODY_ORDER_HEADING_H
#define VANTHU_BODY_ORDER_HEADING_H

#include <vanthu/parts.h>

/* A heading that is no unit itself: what follows it may be numbered anew. */
int order_is_other_heading(const struct vt_paragraph *p);

/* 1 when the paragraph is right below a line `Chương I`, whose title it is. */
int order_is_division_title(const struct vt_parts *parts, const struct vt_paragraph *p);

#endif
