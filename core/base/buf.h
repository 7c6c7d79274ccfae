/*
 * buf.h - a growing run of bytes on the heap.
 *
 * Once memory fails the buffer stays failed and empty: check failed at the end.
 */
#ifndef VANTHU_CORE_BUF_H
#define VANTHU_CORE_BUF_H

#include <vanthu/text.h>

struct buf {
	char *data; /* NUL-terminated once anything was put */
	size_t n, room;
	int failed;
};

void buf_put(struct buf *b, const void *bytes, size_t n);
void buf_puts(struct buf *b, const char *s);
void buf_str(struct buf *b, struct vt_str s);
void buf_printf(struct buf *b, const char *format, ...) __attribute__((format(printf, 2, 3)));
void buf_reset(struct buf *b); /* keeps the memory */
void buf_free(struct buf *b);

#endif
