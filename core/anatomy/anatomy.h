/*
 * anatomy.h - finds the components of an official document (parts.h).
 */
#ifndef VANTHU_CORE_ANATOMY_H
#define VANTHU_CORE_ANATOMY_H

#include <vanthu/parts.h>

#include "core/anatomy/lexicon.h"
#include "core/base/arena.h"

/* Results live in a, as the document does. Errors: memory. */
int anatomy_find(struct arena *a, const struct vt_doc *doc, const struct lexicon *lexicon,
    const struct vt_parts **out, struct vt_error *err);

#endif
