/*
 * columns.h - a head that is set by tabs, and the table that it becomes.
 */
#ifndef VANTHU_HEADER_COLUMNS_H
#define VANTHU_HEADER_COLUMNS_H

#include <vanthu/check.h>

#include "kit/mend.h"

/* The head as the two columns of the regulation's diagram, the left one as many per cent of
 * the text as <number name="left"/> says; nothing where it is not plainly set by tabs. */
void columns_mend(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct kit_mend *mend);

#endif
