/*
 * citation.h - mentions of other documents by number and symbol.
 *
 * Read are the trích yếu and all that follows it: body, tables, boxes,
 * appendices and notes, in reading order. The number and symbol of the document
 * itself, its list of recipients, its signature block, headers and footers are
 * not.
 */
#ifndef VANTHU_CORE_CITATION_H
#define VANTHU_CORE_CITATION_H

#include <vanthu/parts.h>

#include "core/anatomy/lexicon.h"
#include "core/base/arena.h"

/* Fills in parts->citations from the other components, which are found by then.
 * Results live in a. Errors: memory. */
int citations_find(struct arena *a, const struct vt_doc *doc, const struct lexicon *lexicon,
    struct vt_parts *parts, struct vt_error *err);

#endif
