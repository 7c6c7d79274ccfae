/*
 * number.h - where page numbers stand.
 */
#ifndef VANTHU_PAGE_NUMBER_H
#define VANTHU_PAGE_NUMBER_H

#include <vanthu/model.h>

#include "kit/mend.h"

/* One page number field. */
struct page_number {
	const struct vt_paragraph *paragraph;
	const struct vt_run *run;
	const struct vt_paragraph *holder; /* paragraph of the header or footer itself */
	int in_footer;
};

/* The next page number of headers and footers at or after *i in paragraphs[],
 * those of pages that are not shown left out, and *i behind its paragraph.
 * 0 when there is none. */
int page_number_next(const struct vt_doc *doc, size_t *i, struct page_number *out);

/* How a number is set that is put in: members of run that set names. */
struct page_number_look {
	struct vt_run_format run;
	uint32_t set;
};

/* From the profile entry of the running rule: <flag name="header" value="true"/>, <size
 * name="size"/> and, where there are any, <words name="fonts"/>. 0: it does not say that
 * numbers stand in the header, and none is put there. */
int page_number_look(const struct vt_doc *doc, struct vt_check *check,
    struct page_number_look *out);
/* The first page no longer shows a number. */
void page_number_hide_first(const struct vt_doc *doc, struct vt_check *check,
    struct kit_mend *mend);

#endif
