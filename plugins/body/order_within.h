/*
 * order_within.h - whether what is numbered anew is a list or a text of its own.
 */
#ifndef VANTHU_BODY_ORDER_WITHIN_H
#define VANTHU_BODY_ORDER_WITHIN_H

#include <vanthu/check.h>

#include "kit/ordinal.h"

/* The unit's number and, of `1.2.3`, what stands before the last; 0: not one to judge. */
int order_ordinal(const struct vt_unit *u, struct kit_ordinal *out, struct vt_str *prefix);

/* 1 when unit i, a first one below a list that has come to outer, opens a list of its own: its
 * second follows, of a list that is only at its first both seconds (`1, 1, 2, 2`), or what i stands
 * within goes on. A first number typed for a later one has none of these behind it. */
int order_is_within(const struct vt_parts *parts, size_t i, int32_t outer);

/* 1 when the paragraph above the unit leads on to it with a colon. */
int order_is_led_on(const struct vt_doc *doc, const struct vt_unit *u);

/* 1 when the number stands in the text as a mark of any form would, behind the word where there
 * is one: a clause of the same number is not the article that is missing. */
int order_has_mark(struct vt_str text, struct vt_str number, struct vt_str word);

#endif
