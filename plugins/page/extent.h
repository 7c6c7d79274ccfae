/*
 * extent.h - how long a document is, as far as a file without layout tells.
 */
#ifndef VANTHU_PAGE_EXTENT_H
#define VANTHU_PAGE_EXTENT_H

#include <vanthu/model.h>

/* 1 when the text of the body fills that many hundredths of a page, estimated from its
 * amount and the geometry; pictures are not seen, so that it is rather low. */
int is_as_long_as(const struct vt_doc *doc, int32_t enough);

/* 1 when the document surely has more than one page: it breaks pages, its
 * producer counted them, or its text cannot stand on one. */
int has_several_pages(const struct vt_doc *doc);

#endif
