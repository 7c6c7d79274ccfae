/* A growing run of bytes on the heap. */
#include "core/base/buf.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int
make_room(struct buf *b, size_t n)
{
	if (b->failed)
		return 0;
	if (b->room > b->n && b->room - b->n > n)
		return 1;
	size_t room = b->room < 256 ? 256 : b->room;

	while (room - b->n <= n) {
		if (room > SIZE_MAX / 2) {
			b->failed = 1;
			return 0;
		}
		room *= 2;
	}
	char *data = realloc(b->data, room);

	if (data == NULL) {
		b->failed = 1;
		return 0;
	}
	b->data = data;
	b->room = room;
	return 1;
}

void
buf_put(struct buf *b, const void *bytes, size_t n)
{
	if (!make_room(b, n))
		return;
	if (n > 0)
		memcpy(b->data + b->n, bytes, n);
	b->n += n;
	b->data[b->n] = '\0';
}

void
buf_puts(struct buf *b, const char *s)
{
	buf_put(b, s, strlen(s));
}

void
buf_str(struct buf *b, struct vt_str s)
{
	buf_put(b, s.s, s.n);
}

void
buf_printf(struct buf *b, const char *format, ...)
{
	enum { USUAL = 64 }; /* bytes that most calls write at the most */
	va_list ap;
	int n;

	if (!make_room(b, USUAL))
		return;
	va_start(ap, format);
	n = vsnprintf(b->data + b->n, b->room - b->n, format, ap);
	va_end(ap);
	if (n >= 0 && (size_t)n >= b->room - b->n) {
		if (!make_room(b, (size_t)n))
			return;
		va_start(ap, format);
		n = vsnprintf(b->data + b->n, b->room - b->n, format, ap);
		va_end(ap);
	}
	if (n < 0)
		b->failed = 1;
	else
		b->n += (size_t)n;
}

void
buf_reset(struct buf *b)
{
	b->n = 0;
	b->failed = 0;
	if (b->data != NULL)
		b->data[0] = '\0';
}

void
buf_free(struct buf *b)
{
	free(b->data);
	*b = (struct buf){NULL, 0, 0, 0};
}
