/* The store: one open-addressed table for every kind of name. */
#include <string.h>

#include "formats/odt/store.h"
#include "kit/fail.h"

struct odt_entry {
	struct vt_str name;
	void *value;
	uint32_t hash;
	uint16_t family, scope;
};

static uint32_t
hash_name(int family, int scope, struct vt_str name)
{
	uint32_t h = 2166136261u ^ (uint32_t)(family * 4 + scope);

	for (size_t i = 0; i < name.n; i++)
		h = (h ^ (unsigned char)name.s[i]) * 16777619u;
	return h ^ h >> 15;
}

/* The slot of the name, or the free one where it would stand. */
static struct odt_entry *
find_slot(const struct odt_store *store, uint32_t hash, int family, int scope, struct vt_str name)
{
	size_t mask = store->room - 1;

	for (size_t i = hash & mask;; i = (i + 1) & mask) {
		struct odt_entry *e = &store->slots[i];

		if (e->value == NULL)
			return e;
		if (e->hash == hash && e->family == family && e->scope == scope &&
		    e->name.n == name.n && memcmp(e->name.s, name.s, name.n) == 0)
			return e;
	}
}

static int
grow(struct odt_store *store, struct vt_builder *b, struct vt_error *err)
{
	struct odt_store wider = {.room = store->room == 0 ? 256 : store->room * 2};

	wider.slots = b->ops->alloc(b, wider.room * sizeof(*wider.slots));
	if (wider.slots == NULL)
		return kit_fail(err, VT_ERR_TOO_LARGE, "no memory left for styles");
	for (size_t i = 0; i < store->room; i++) {
		const struct odt_entry *e = &store->slots[i];

		if (e->value != NULL)
			*find_slot(&wider, e->hash, e->family, e->scope, e->name) = *e;
	}
	wider.count = store->count;
	*store = wider;
	return VT_OK;
}

int
odt_store_put(struct odt_store *store, struct vt_builder *b, int family, int scope,
    struct vt_str name, void *value, struct vt_error *err)
{
	uint32_t hash = hash_name(family, scope, name);
	struct odt_entry *e;

	if (store->count * 4 >= store->room * 3) {
		int code = grow(store, b, err);

		if (code != VT_OK)
			return code;
	}
	e = find_slot(store, hash, family, scope, name);
	if (e->value == NULL)
		store->count++;
	*e = (struct odt_entry){.name = name,
	    .value = value,
	    .hash = hash,
	    .family = (uint16_t)family,
	    .scope = (uint16_t)scope};
	return VT_OK;
}

void *
odt_store_find(const struct odt_store *store, int family, int scope, struct vt_str name)
{
	void *value;

	if (store->room == 0 || name.s == NULL)
		return NULL;
	value = find_slot(store, hash_name(family, scope, name), family, scope, name)->value;
	if (value == NULL && scope != ODT_COMMON)
		value =
		    find_slot(store, hash_name(family, ODT_COMMON, name), family, ODT_COMMON, name)
			->value;
	return value;
}
