/*
 * fail.h - filling in a struct vt_error: the first failure wins.
 */
#ifndef VANTHU_CORE_FAIL_H
#define VANTHU_CORE_FAIL_H

#include <vanthu/error.h>

/* Fills err unless it is filled already (err may be NULL) and returns code. The
 * message is made one line and cut at a character boundary. */
int fail(struct vt_error *err, int code, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* "damaged" for VT_ERR_DAMAGED ...: the stable names of the contract. */
const char *error_code_name(int code);

#endif
