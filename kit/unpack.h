/*
 * unpack.h - all of an entry of a package at once, for what is no XML: a file inside, a part
 * that is changed.
 */
#ifndef VANTHU_KIT_UNPACK_H
#define VANTHU_KIT_UNPACK_H

#include <vanthu/package.h>

/* Entry i of pkg (-1: the file itself) into memory of malloc, which the caller frees; the host
 * bounds how much that is. Errors: memory, and those of the package. */
int kit_unpack(struct vt_package *pkg, int64_t i, char **out_bytes, size_t *out_n,
    struct vt_error *err);

#endif
