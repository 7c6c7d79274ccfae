/* Memory that lives and dies together: blocks that double, freed at once. */
#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

#include "core/base/arena.h"

#include <stdalign.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_BLOCK = 64 * 1024, LARGEST_BLOCK = 1024 * 1024 };

struct block {
	struct block *next;
	size_t room, used;
	alignas(max_align_t) unsigned char bytes[];
};

struct deferred {
	struct deferred *next;
	void (*fn)(void *);
	void *ptr;
};

struct arena {
	struct block *blocks; /* the one in use first */
	struct deferred *deferred;
	size_t budget, used;
};

struct arena *
arena_new(size_t budget)
{
	struct arena *a = calloc(1, sizeof(*a));

	if (a != NULL)
		a->budget = budget == 0 ? SIZE_MAX : budget;
	return a;
}

void
arena_limit(struct arena *a, size_t budget)
{
	a->budget = budget == 0 ? SIZE_MAX : budget;
}

static void
run_deferred(struct arena *a)
{
	while (a->deferred != NULL) {
		struct deferred *d = a->deferred;

		a->deferred = d->next;
		d->fn(d->ptr);
	}
}

static void
free_blocks(struct block *b)
{
	while (b != NULL) {
		struct block *next = b->next;

		free(b);
		b = next;
	}
}

void
arena_reset(struct arena *a)
{
	struct block *keep = a->blocks;

	run_deferred(a);
	a->used = 0;
#ifdef VT_DEBUG_ARENA
	free_blocks(keep);
	a->blocks = NULL;
#else
	if (keep == NULL)
		return;
	free_blocks(keep->next);
	keep->next = NULL;
	keep->used = 0;
#endif
}

void
arena_free(struct arena *a)
{
	if (a == NULL)
		return;
	run_deferred(a);
	free_blocks(a->blocks);
	free(a);
}

/* A block with room for at least n bytes becomes the one in use. */
static struct block *
add_block(struct arena *a, size_t n)
{
	size_t room = FIRST_BLOCK;

#ifdef VT_DEBUG_ARENA
	room = n;
#else
	if (a->blocks != NULL && a->blocks->room < LARGEST_BLOCK)
		room = a->blocks->room * 2;
	else if (a->blocks != NULL)
		room = LARGEST_BLOCK;
	if (room < n)
		room = n;
#endif
	if (room > SIZE_MAX - sizeof(struct block))
		return NULL;
	/* Not calloc: it would touch all of a block of which little may ever be used. */
	struct block *b = malloc(sizeof(*b) + room);

	if (b == NULL)
		return NULL;
	*b = (struct block){.next = a->blocks, .room = room};
	a->blocks = b;
	return b;
}

void *
arena_alloc(struct arena *a, size_t n)
{
	const size_t step = alignof(max_align_t);

	if (n > SIZE_MAX - step)
		return NULL;
	n = n == 0 ? step : (n + step - 1) / step * step;
	if (a->used > a->budget || n > a->budget - a->used)
		return NULL;
	struct block *b = a->blocks;

#ifdef VT_DEBUG_ARENA
	b = NULL;
#endif
	if (b == NULL || b->room - b->used < n)
		b = add_block(a, n);
	if (b == NULL)
		return NULL;
	unsigned char *p = b->bytes + b->used;

	/* Where it is about to be written, not all at once: then it is far from the processor. */
	memset(p, 0, n);
	b->used += n;
	a->used += n;
	return p;
}

void *
arena_array(struct arena *a, size_t count, size_t each)
{
	size_t n;

	if (__builtin_mul_overflow(count, each, &n))
		return NULL;
	return arena_alloc(a, n);
}

struct vt_str
arena_str(struct arena *a, struct vt_str s)
{
	char *copy = s.n < SIZE_MAX ? arena_alloc(a, s.n + 1) : NULL;

	if (copy == NULL)
		return (struct vt_str){NULL, 0};
	if (s.n > 0)
		memcpy(copy, s.s, s.n);
	return (struct vt_str){copy, s.n};
}

char *
arena_cstr(struct arena *a, const char *s)
{
	size_t n = strlen(s);
	char *copy = arena_alloc(a, n + 1);

	if (copy != NULL)
		memcpy(copy, s, n);
	return copy;
}

int
arena_defer(struct arena *a, void (*fn)(void *), void *ptr)
{
	struct deferred *d = arena_alloc(a, sizeof(*d));

	if (d == NULL)
		return VT_ERR_MEMORY;
	d->fn = fn;
	d->ptr = ptr;
	d->next = a->deferred;
	a->deferred = d;
	return VT_OK;
}

size_t
arena_used(const struct arena *a)
{
	return a->used;
}

static void *
kit_arena_alloc(void *ctx, size_t n)
{
	return arena_alloc(ctx, n);
}

struct kit_alloc
arena_kit(struct arena *a)
{
	return (struct kit_alloc){kit_arena_alloc, a};
}
