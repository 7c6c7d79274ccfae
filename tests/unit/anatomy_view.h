/*
 * anatomy_view.h - the components of a document as lines of text, for the tests
 * of core/anatomy.
 */
#ifndef VANTHU_TESTS_ANATOMY_VIEW_H
#define VANTHU_TESTS_ANATOMY_VIEW_H

#include <vanthu/parts.h>

#include "core/base/buf.h"

/* One line for each component that there is, in the order of the page. */
void anatomy_view(const struct vt_parts *parts, struct buf *out);

/* The first invariant of parts.h that is broken, or NULL. */
const char *anatomy_broken(const struct vt_parts *parts);

#endif
