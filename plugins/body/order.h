/*
 * order.h - the order of the body's numbered units: where it breaks.
 *
 * A list is units of one kind that follow each other: phần, chương, mục, điều,
 * khoản, điểm. A list may begin anew anywhere (1, I, a), be set inside another
 * and be gone on with after it; điều run through the document. What stands in
 * quotation marks is another document's. Only a break that is certain is a
 * fault: nothing between the two units looks like the missing one.
 */
#ifndef VANTHU_BODY_ORDER_H
#define VANTHU_BODY_ORDER_H

#include <vanthu/check.h>

enum {
	ORDER_SKIP = 1,   /* a, b, d */
	ORDER_REPEAT = 2, /* a, b, b */
	ORDER_BACK = 3,   /* a, b, c, b */
	ORDER_LETTER = 4, /* d, e: the letters of another alphabet */
	ORDER_FORM = 5    /* IIII: no numeral */
};

struct order_fault {
	int32_t kind;                 /* ORDER_* */
	const struct vt_unit *before; /* the last of its list */
	const struct vt_unit *unit;
	struct vt_str expected; /* how its number should read: `đ` */
};

struct order_faults {
	const struct order_fault *items;
	size_t count;
};

/* All breaks in reading order, in memory of the check. */
int order_walk(struct vt_check *check, const struct vt_doc *doc, const struct vt_parts *parts,
    struct order_faults *out, struct vt_error *err);

/* Whether the điều are those of the document itself: a letter or a report that
 * goes through the articles of another one numbers nothing. */
int order_own_articles(struct vt_check *check, const struct vt_parts *parts, int *out,
    struct vt_error *err);

/* How the unit's mark reads on the page: `Điều 3.`, `d)`. */
struct vt_str order_mark(const struct vt_unit *u);
/* The same with another number. */
struct vt_str order_mark_as(struct vt_check *check, const struct vt_unit *u, struct vt_str number);
/* What a finding on the unit marks: the mark, or the line of an automatic one. */
struct vt_span order_span(const struct vt_unit *u);

#endif
