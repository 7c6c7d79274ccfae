/*
 * copy_closing.h - who makes a copy on paper, signs and receives it: the lines around its form.
 */
#ifndef VANTHU_CLOSING_COPY_CLOSING_H
#define VANTHU_CLOSING_COPY_CLOSING_H

#include "plugins/closing/copy.h"

enum { COPY_LINES = 12 };

/* What was found; paragraph NULL or a count of 0: it is not there. */
struct copy_closing {
	struct vt_span agency;  /* the last line of its name, above the form */
	struct vt_span label;   /* `Nơi nhận:` */
	struct vt_span archive; /* `- Lưu: VT.` */
	struct vt_span items[COPY_LINES];
	size_t item_count;
	struct vt_span offices[COPY_LINES]; /* `TL. CHỦ TỊCH`, `CHÁNH VĂN PHÒNG` */
	size_t office_count;
	struct vt_span name;
};

/* Of the copy that copy_find found in the document. VT_OK, or the error that ends the rule. */
int copy_closing_find(struct vt_check *check, const struct vt_doc *doc, const struct copy *copy,
    struct copy_closing *out, struct vt_error *err);

#endif
