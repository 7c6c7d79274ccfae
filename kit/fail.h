/*
 * fail.h - filling in a struct vt_error: the first failure wins.
 */
#ifndef VANTHU_KIT_FAIL_H
#define VANTHU_KIT_FAIL_H

#include <stdarg.h>

#include <vanthu/error.h>

/* Fills err unless it is filled already (err may be NULL) and returns code.
 * Control characters become spaces and invalid bytes '?', so that the message
 * is one line of UTF-8; it is cut at a character boundary. */
int kit_fail(struct vt_error *err, int code, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
int kit_vfail(struct vt_error *err, int code, const char *format, va_list ap)
    __attribute__((format(printf, 3, 0)));

#endif
