/*
 * number.h - where page numbers stand.
 */
#ifndef VANTHU_PAGE_NUMBER_H
#define VANTHU_PAGE_NUMBER_H

#include <vanthu/model.h>

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

#endif
