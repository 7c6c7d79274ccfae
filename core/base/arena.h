/*
 * arena.h - memory that lives and dies together.
 *
 * Invariants: memory is zeroed and aligned for any type; nothing is freed
 * alone. An arena has a budget in bytes; past it alloc returns NULL, which the
 * caller reports as VT_ERR_TOO_LARGE. Deferred functions run in reverse order at
 * reset and free.
 */
#ifndef VANTHU_CORE_ARENA_H
#define VANTHU_CORE_ARENA_H

#include <vanthu/error.h>
#include <vanthu/text.h>

#include "kit/text.h"

struct arena;

struct arena *arena_new(size_t budget);           /* NULL: no memory; budget 0: none */
void arena_limit(struct arena *a, size_t budget); /* another budget, from now on */
void arena_reset(struct arena *a);                /* keeps one block for the next document */
void arena_free(struct arena *a);                 /* NULL is fine */
void *arena_alloc(struct arena *a, size_t n);
void *arena_array(struct arena *a, size_t count, size_t each); /* overflow checked */
/* copy, NUL added; s NULL: no memory */
struct vt_str arena_str(struct arena *a, struct vt_str s);
char *arena_cstr(struct arena *a, const char *s);
int arena_defer(struct arena *a, void (*fn)(void *), void *ptr);
size_t arena_used(const struct arena *a);
struct kit_alloc arena_kit(struct arena *a); /* for the functions of kit/text.h */

#endif
