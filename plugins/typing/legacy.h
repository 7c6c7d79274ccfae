/*
 * legacy.h - text in an encoding older than Unicode, told from the text alone.
 *
 * The bytes of TCVN3 (ABC) and VNI-Windows stand in a file as the Latin-1
 * characters of the same value. The name of the font proves nothing: files that
 * were converted often keep it.
 */
#ifndef VANTHU_TYPING_LEGACY_H
#define VANTHU_TYPING_LEGACY_H

#include <vanthu/model.h>

#include "kit/text.h"

enum { LEGACY_NONE = 0, LEGACY_TCVN3 = 1, LEGACY_VNI = 2 };

/* The encoding that the text must be in, or LEGACY_NONE: short texts, and those
 * with a letter that only Unicode has, are never called legacy. */
int legacy_encoding(struct vt_str text);

/* Unicode, NFC, of text in the encoding; capitals that only the font makes stay
 * small. s NULL on lack of memory. */
struct vt_str legacy_decode(struct vt_str text, int encoding, const struct kit_alloc *a);

/* The next stretch of one font in p from run *i on, and moves *i past it; 0
 * when there is none left. out_encoding is that of the stretch. */
int legacy_next(const struct vt_paragraph *p, size_t *i, struct vt_span *out_at, int *out_encoding);

#endif
