/*
 * file.h - a whole file into memory, bounded.
 */
#ifndef VANTHU_CORE_FILE_H
#define VANTHU_CORE_FILE_H

#include <vanthu/error.h>

/* Reads path, or fd when it is >= 0, to its end. *out_bytes is to be freed by
 * the caller. Errors: not-found, denied, io, too-large,
 * not-a-document (a folder, a device), memory. */
int file_read(const char *path, int fd, char **out_bytes, size_t *out_n, struct vt_error *err);

#endif
