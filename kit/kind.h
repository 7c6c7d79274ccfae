/*
 * kind.h - what kind of file a document is, beyond its type.
 */
#ifndef VANTHU_KIT_KIND_H
#define VANTHU_KIT_KIND_H

#include <vanthu/parts.h>

/* 1 when the file holds an appendix alone: it opens with the heading of one,
 * and the components of a document stand in the file it belongs to. */
int kit_is_appendix(const struct vt_doc *doc, const struct vt_parts *parts);

#endif
