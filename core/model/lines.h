/*
 * lines.h - which paragraphs have a drawn line below them.
 */
#ifndef VANTHU_CORE_LINES_H
#define VANTHU_CORE_LINES_H

#include <vanthu/model.h>

/* Completes vt_paragraph.line: borders, cell borders, typed lines, underlined
 * text, and line shapes that are anchored in the empty paragraph below. */
void resolve_lines(struct vt_paragraph *const *paragraphs, size_t count);

#endif
