/*
 * bytes.h - a package whose only entry is a string.
 */
#ifndef VANTHU_TEST_BYTES_H
#define VANTHU_TEST_BYTES_H

#include <string.h>

#include "kit/text.h"
#include "kit/xml.h"

struct bytes {
	const char *s;
	size_t n, at;
	size_t step; /* so many are handed over at once; 0: all */
};

static int
open_bytes(struct vt_package *pkg, int64_t i, struct vt_stream **out, struct vt_error *err)
{
	(void)i;
	(void)err;
	*out = pkg->host;
	return VT_OK;
}

static int
read_bytes(struct vt_stream *stream, void *buf, size_t n, size_t *out_n, struct vt_error *err)
{
	struct bytes *b = (void *)stream;

	(void)err;
	if (b->step > 0 && n > b->step)
		n = b->step;
	*out_n = n < b->n - b->at ? n : b->n - b->at;
	memcpy(buf, b->s + b->at, *out_n);
	b->at += *out_n;
	return VT_OK;
}

static void
close_bytes(struct vt_stream *stream)
{
	(void)stream;
}

static const struct vt_package_ops bytes_ops = {
    .open = open_bytes, .read = read_bytes, .close = close_bytes};

#endif
