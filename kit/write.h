/*
 * write.h - what writers share: bytes out, the language of the user, the stable
 * names of the numbers in a report.
 *
 * int functions return VT_OK, io or memory.
 */
#ifndef VANTHU_KIT_WRITE_H
#define VANTHU_KIT_WRITE_H

#include <vanthu/output.h>

#include "kit/text.h"

struct kit_alloc kit_output_alloc(struct vt_output *out);

int kit_write(struct vt_output *out, struct vt_str s, struct vt_error *err);
int kit_writef(struct vt_output *out, struct vt_error *err, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* The text in the language of the output, else in the other one; "" for none. */
const char *kit_say(const struct vt_output *out, struct vt_text text);

/* s with every invalid byte as U+FFFD: names of files are bytes of any kind.
 * Valid text is returned itself. s NULL: no memory. */
struct vt_str kit_utf8_clean(struct vt_str s, const struct kit_alloc *a);

/* yyyymmdd as 2026-12-31, NUL-terminated. */
void kit_iso_date(int32_t date, char out[16]);

const char *kit_severity_name(int32_t severity);   /* "error" */
const char *kit_verdict_name(int32_t verdict);     /* "violates" */
const char *kit_certainty_name(int32_t certainty); /* "likely" */

#endif
