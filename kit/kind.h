/*
 * kind.h - what kind of file a document is, beyond its type.
 */
#ifndef VANTHU_KIT_KIND_H
#define VANTHU_KIT_KIND_H

#include <vanthu/check.h>

/* 1 when the file holds an appendix alone: it opens with the heading of one, by
 * the profile's words "appendix-openings", and the components of a document
 * stand in the file it belongs to. VT_OK, or the error that ends the rule. */
int kit_is_appendix(struct vt_check *check, const struct vt_doc *doc, const struct vt_parts *parts,
    int *out_appendix, struct vt_error *err);

#endif
