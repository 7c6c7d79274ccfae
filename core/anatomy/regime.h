/*
 * regime.h - under which law a document stands.
 */
#ifndef VANTHU_CORE_REGIME_H
#define VANTHU_CORE_REGIME_H

#include <vanthu/parts.h>

#include "core/anatomy/lexicon.h"
#include "core/base/arena.h"

/* Fills in issued_with and normative; the citations are known. Errors: too-large. */
int regime_find(struct arena *a, const struct lexicon *lexicon, struct vt_parts *parts,
    struct vt_error *err);

#endif
