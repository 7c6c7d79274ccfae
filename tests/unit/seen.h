/*
 * seen.h - what handlers of XML were told, as a log.
 */
#ifndef VANTHU_TEST_SEEN_H
#define VANTHU_TEST_SEEN_H

#include <stdio.h>

#include "core/base/arena.h"
#include "kit/xml.h"
#include "tests/unit/unit.h"

struct seen {
	char log[8192];
	size_t n;
	uint32_t skip, stop; /* an element to skip, and one to stop at */
	uint32_t want_path;
	struct arena *arena;
	struct vt_builder builder;
};

static void
note(struct seen *s, const char *format, ...)
{
	va_list args;
	int n;

	va_start(args, format);
	n = vsnprintf(s->log + s->n, sizeof(s->log) - s->n, format, args);
	va_end(args);
	assert_true(n >= 0 && (size_t)n < sizeof(s->log) - s->n);
	s->n += (size_t)n;
}

static void *
alloc(struct vt_builder *b, size_t n)
{
	return arena_alloc(((struct seen *)b->host)->arena, n);
}

static const struct vt_path *
make_path(struct vt_builder *b, const struct vt_path *parent, const char *prefix, const char *name,
    uint32_t ordinal)
{
	struct vt_path *p = alloc(b, sizeof(*p));

	*p = (struct vt_path){parent, prefix, name, ordinal};
	return p;
}

static const struct vt_builder_ops seen_builder_ops = {.alloc = alloc, .path = make_path};

#endif
