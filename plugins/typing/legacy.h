/*
 * legacy.h - the stretches of a paragraph that the file holds in an older encoding.
 */
#ifndef VANTHU_TYPING_LEGACY_H
#define VANTHU_TYPING_LEGACY_H

#include <vanthu/model.h>

#include "kit/legacy.h"

/* The next stretch of runs in one font from run *i on, moving *i past it; 0 at the end.
 * *out_encoding is the one that the file holds it in. *out_shown: 1 when the text is the
 * Unicode of it, as readers present it; 0 when it stands under a font that shows it as it
 * is, and reads as nonsense. */
int legacy_next(const struct vt_paragraph *p, size_t *i, struct vt_span *out_at, int *out_encoding,
    int *out_shown);

#endif
