/* One copy of equal bytes, by open addressing in a table that doubles. */
#include "core/model/intern.h"

#include <stdalign.h>
#include <string.h>

struct intern_entry {
	uint64_t hash;
	size_t n;
	alignas(8) unsigned char bytes[];
};

/* Eight bytes at a time: a format is hashed whole for each run that has another one. */
static uint64_t
hash_bytes(const unsigned char *p, size_t n)
{
	uint64_t h = 1469598103934665603u ^ n, word;

	for (; n >= sizeof(word); p += sizeof(word), n -= sizeof(word)) {
		memcpy(&word, p, sizeof(word));
		h = (h ^ word) * 0x9e3779b97f4a7c15u;
		h ^= h >> 32;
	}
	for (size_t i = 0; i < n; i++)
		h = (h ^ p[i]) * 1099511628211u;
	return h ^ h >> 29;
}

static int
grow(struct intern *t)
{
	size_t count = t->slot_count == 0 ? 64 : t->slot_count * 2;
	struct intern_entry **slots = arena_array(t->arena, count, sizeof(*slots));

	if (slots == NULL)
		return 0;
	for (size_t i = 0; i < t->slot_count; i++) {
		struct intern_entry *e = t->slots[i];
		size_t k;

		if (e == NULL)
			continue;
		for (k = e->hash & (count - 1); slots[k] != NULL; k = (k + 1) & (count - 1))
			;
		slots[k] = e;
	}
	t->slots = slots;
	t->slot_count = count;
	return 1;
}

const void *
intern_bytes(struct intern *t, const void *bytes, size_t n)
{
	uint64_t hash = hash_bytes(bytes, n);
	size_t k;

	if (t->used * 2 >= t->slot_count && !grow(t))
		return NULL;
	for (k = hash & (t->slot_count - 1); t->slots[k] != NULL;
	     k = (k + 1) & (t->slot_count - 1)) {
		struct intern_entry *e = t->slots[k];

		if (e->hash == hash && e->n == n && memcmp(e->bytes, bytes, n) == 0)
			return e->bytes;
	}
	struct intern_entry *e =
	    n < SIZE_MAX - sizeof(*e) ? arena_alloc(t->arena, sizeof(*e) + n + 1) : NULL;

	if (e == NULL)
		return NULL;
	e->hash = hash;
	e->n = n;
	memcpy(e->bytes, bytes, n);
	t->slots[k] = e;
	t->used++;
	return e->bytes;
}

const char *
intern_string(struct intern *t, const char *s)
{
	return s == NULL ? NULL : intern_bytes(t, s, strlen(s));
}
