/*
 * edits.h - the edits of a finding, copied out of its rule's hands.
 */
#ifndef VANTHU_CORE_EDITS_H
#define VANTHU_CORE_EDITS_H

#include <vanthu/check.h>

#include "core/base/arena.h"

/* A span inside its paragraph, whatever the rule said. */
struct vt_span edits_clip_span(struct vt_span at);

/* All edits of the finding, its replace as the first one, copied into a and signed with the
 * rule's id (borrowed). Edits that name no place, or a kind this host does not know, are
 * left out. Errors: memory. */
int edits_copy(struct arena *a, const struct vt_finding *finding, const char *rule,
    const struct vt_edit *const **out, size_t *out_count, struct vt_error *err);

#endif
