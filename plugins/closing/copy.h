/*
 * copy.h - the marks of a copy on paper, below what is copied: `SAO Y`, its number, its day.
 */
#ifndef VANTHU_CLOSING_COPY_H
#define VANTHU_CLOSING_COPY_H

#include <vanthu/check.h>

/* What of a copy is there; paragraph NULL: it is not. */
struct copy {
	struct vt_span form;   /* `SAO Y`, or what stands for it */
	struct vt_span number; /* the line `Số: 05/SY-UBND` */
	struct vt_span date;   /* `Hà Nội, ngày 05 tháng 3 năm 2020` */
	struct vt_str right;   /* the form as the profile has it; empty: it is none of these */
};

/* The first copy below the signatures; one has a number or a day. VT_OK, or the error that ends
 * the rule. */
int copy_find(struct vt_check *check, const struct vt_doc *doc, const struct vt_parts *parts,
    struct copy *out, struct vt_error *err);

#endif
