/*
 * intern.h - one copy of equal bytes: names of fonts and styles, formats.
 */
#ifndef VANTHU_CORE_INTERN_H
#define VANTHU_CORE_INTERN_H

#include "core/base/arena.h"

struct intern {
	struct arena *arena;
	struct intern_entry **slots;
	size_t slot_count, used;
};

/* The arena's copy of n bytes, followed by a NUL; NULL: no memory. */
const void *intern_bytes(struct intern *t, const void *bytes, size_t n);

/* The arena's copy of a NUL-terminated string; NULL for NULL, or no memory. */
const char *intern_string(struct intern *t, const char *s);

#endif
