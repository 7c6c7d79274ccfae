/*
 * margin.h - what stands in the headers and footers of pages, page numbers among it, and which
 * edits are about them.
 */
#ifndef VANTHU_KIT_MARGIN_H
#define VANTHU_KIT_MARGIN_H

#include <vanthu/edit.h>
#include <vanthu/model.h>

/* The paragraph of the header or footer that p is, or that its box hangs on; else NULL. */
const struct vt_paragraph *kit_margin_holder(const struct vt_paragraph *p);
/* The next paragraph from *i on, of the headers (or footers, by story) that those pages of s
 * have for their own, or of boxes in them; NULL: none. *i is behind it. */
const struct vt_paragraph *kit_margin_next(const struct vt_doc *doc, const struct vt_section *s,
    int32_t story, int32_t pages, size_t *i);

/* 1 when all of s is white space. */
int kit_is_blank(struct vt_str s);
/* 1 when a field of it shows a page number. */
int kit_has_page_number(const struct vt_paragraph *p);
/* 1 when it shows a page number and nothing else but spaces. */
int kit_is_page_number(const struct vt_paragraph *p);
/* The same, and it stands in no box and no cell. */
int kit_is_page_number_alone(const struct vt_paragraph *p);

/* 1 when the edit is about the numbers that pages show. */
int kit_edit_is_of_pages(const struct vt_edit *edit);

#endif
