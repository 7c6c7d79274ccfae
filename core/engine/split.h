/*
 * split.h - a replacement as those of its words that become others.
 *
 * What stays keeps its formats, and what stands in it that is no text: notes, marks, fields,
 * what others deleted.
 */
#ifndef VANTHU_CORE_SPLIT_H
#define VANTHU_CORE_SPLIT_H

#include <vanthu/edit.h>

#include "core/base/arena.h"

#define SPLIT_MOST 8u /* pieces of one edit */

/* The pieces in order, at most SPLIT_MOST: the edit itself where there is nothing to split.
 * Errors: memory. */
int split_edit(struct arena *a, const struct vt_edit *edit, const struct vt_edit **out,
    size_t *out_count, struct vt_error *err);

#endif
