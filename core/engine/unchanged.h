/*
 * unchanged.h - the proof that a written document says what the one before it said.
 */
#ifndef VANTHU_CORE_UNCHANGED_H
#define VANTHU_CORE_UNCHANGED_H

#include <vanthu/edit.h>

#include "core/base/arena.h"

/* Headers or footers show something else. */
#define UNCHANGED_PAGES UINT32_MAX

/* Compares the words of after with those of before and the edits, of which why[i] is not
 * NULLs where one was not done. VT_OK and *out_paragraph 0 when they are the same; VT_OK and
 * its number, or UNCHANGED_PAGES, for a paragraph that says something else. Errors: plugin
 * (paragraphs, tables, boxes or sections are lost or added), memory. */
int unchanged_words(struct arena *a, const struct vt_doc *before, const struct vt_doc *after,
    const struct vt_edit *const *edits, const struct vt_text *why, size_t count,
    uint32_t *out_paragraph, struct vt_error *err);

/* ---- unchanged_pages.c ---- */

/* *out_same: each page of each section shows in its header and footer the same words in the
 * same order, page numbers that stand alone and empty lines left out. texts: what the
 * paragraphs of before should say. Errors: memory. */
int unchanged_pages(struct arena *a, const struct vt_doc *before, const struct vt_str *texts,
    const struct vt_doc *after, int *out_same, struct vt_error *err);

#endif
