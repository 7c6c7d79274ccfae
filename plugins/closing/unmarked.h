/*
 * unmarked.h - lines of a signature that lack the abbreviation of authority they are written for.
 */
#ifndef VANTHU_CLOSING_UNMARKED_H
#define VANTHU_CLOSING_UNMARKED_H

#include <vanthu/check.h>

/* Reports `CHỦ TỊCH` above `PHÓ CHỦ TỊCH`, and `ỦY BAN NHÂN DÂN` above its head, in the block of
 * one who signs alone; *out_told 1: it did. VT_OK, or the error that ends the rule. */
int unmarked_check(struct vt_check *check, const struct vt_parts *parts,
    const struct vt_signature_part *block, int *out_told, struct vt_error *err);

#endif
