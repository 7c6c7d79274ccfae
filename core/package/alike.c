/* Parts that documents have alike: few, small, and the last ones used. */
#include "core/package/alike.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/limit.h"

enum { MET = 256 }; /* entries that are remembered to have been met: of some fifty documents */

struct kept {
	struct alike_key key;
	char *packed, *made; /* NULL: a free place */
	size_t n;
	unsigned long long used; /* in which document the last time */
};

struct alike {
	struct alike_key met[MET];
	size_t met_count; /* ever; the oldest gives way */
	struct kept kept[LIMIT_ALIKE_PARTS];
	size_t bytes; /* of all that is kept */
	unsigned long long document;
};

struct alike *
alike_new(void)
{
	return calloc(1, sizeof(struct alike));
}

static void
forget(struct alike *alike, struct kept *k)
{
	alike->bytes -= k->n + k->key.packed_n;
	free(k->packed);
	free(k->made);
	*k = (struct kept){.packed = NULL};
}

void
alike_free(struct alike *alike)
{
	if (alike == NULL)
		return;
	for (size_t i = 0; i < LIMIT_ALIKE_PARTS; i++)
		if (alike->kept[i].packed != NULL)
			forget(alike, &alike->kept[i]);
	free(alike);
}

/* NULL: every place is taken. */
static struct kept *
free_place(struct alike *alike)
{
	for (size_t i = 0; i < LIMIT_ALIKE_PARTS; i++)
		if (alike->kept[i].packed == NULL)
			return &alike->kept[i];
	return NULL;
}

/* What was used longest ago; NULL: nothing is kept. */
static struct kept *
oldest(struct alike *alike)
{
	struct kept *found = NULL;

	for (size_t i = 0; i < LIMIT_ALIKE_PARTS; i++) {
		struct kept *k = &alike->kept[i];

		if (k->packed != NULL && (found == NULL || k->used < found->used))
			found = k;
	}
	return found;
}

void
alike_begin(struct alike *alike)
{
	alike->document++;
	/* A quarter of the room is for what the document has. */
	while (alike->bytes > LIMIT_ALIKE_BYTES / 4 * 3 || free_place(alike) == NULL)
		forget(alike, oldest(alike));
}

static int
same_key(const struct alike_key *a, const struct alike_key *b)
{
	return a->crc == b->crc && a->n == b->n && a->packed_n == b->packed_n && a->use == b->use;
}

int
alike_meet(struct alike *alike, const struct alike_key *key)
{
	size_t count = alike->met_count < MET ? alike->met_count : MET;

	for (size_t i = 0; i < count; i++)
		if (same_key(&alike->met[i], key))
			return 1;
	alike->met[alike->met_count++ % MET] = *key;
	return 0;
}

int
alike_knows(const struct alike *alike, const struct alike_key *key)
{
	for (size_t i = 0; i < LIMIT_ALIKE_PARTS; i++)
		if (alike->kept[i].packed != NULL && same_key(&alike->kept[i].key, key))
			return 1;
	return 0;
}

struct vt_str
alike_lookup(struct alike *alike, const struct alike_key *key, const char *packed)
{
	for (size_t i = 0; i < LIMIT_ALIKE_PARTS; i++) {
		struct kept *k = &alike->kept[i];

		if (k->packed == NULL || !same_key(&k->key, key) ||
		    memcmp(k->packed, packed, (size_t)key->packed_n) != 0)
			continue;
		k->used = alike->document;
		return (struct vt_str){k->made, k->n};
	}
	return (struct vt_str){NULL, 0};
}

void *
alike_keep(struct alike *alike, const struct alike_key *key, char *packed, size_t n)
{
	struct kept *k = free_place(alike);
	size_t left = LIMIT_ALIKE_BYTES - alike->bytes;

	/* It was not recalled, for want of memory to compare it with. */
	if (alike_lookup(alike, key, packed).s != NULL || k == NULL || key->packed_n > left ||
	    n > left - key->packed_n || (k->made = malloc(n)) == NULL) {
		free(packed);
		return NULL;
	}
	k->key = *key;
	k->packed = packed;
	k->n = n;
	k->used = alike->document;
	alike->bytes += n + key->packed_n;
	return k->made;
}
