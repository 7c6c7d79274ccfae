/*
 * legacy.h - text in TCVN3 and VNI under their fonts, presented as Unicode.
 */
#ifndef VANTHU_CORE_LEGACY_H
#define VANTHU_CORE_LEGACY_H

#include "core/model/builder.h"

/* For paragraphs not yet folded: where runs in a font of an older encoding hold text
 * in it, text becomes Unicode (folded), raw stays and their formats say legacy. A
 * document that only names such fonts is left alone. VT_OK or VT_ERR_TOO_LARGE. */
int resolve_legacy(struct doc_builder *b, struct vt_paragraph *const *paragraphs, size_t count,
    struct vt_error *err);

#endif
