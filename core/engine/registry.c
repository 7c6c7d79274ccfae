/* The descriptors of all loaded plugins, copied to the host's size and sorted by name. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/fail.h"
#include "core/engine/descriptor.h"
#include "core/engine/registry.h"

const struct registry_entry *
registry_find(const struct registry *r, enum registry_kind kind, const char *name)
{
	for (size_t i = 0; i < r->lists[kind].count; i++) {
		if (strcmp(r->lists[kind].items[i].name, name) == 0)
			return &r->lists[kind].items[i];
	}
	return NULL;
}

int
registry_add(struct registry *r, enum registry_kind kind, const void *descriptor,
    const char *plugin, struct vt_error *err)
{
	size_t now = descriptor_size(kind);
	uint32_t size;
	struct registry_entry *entry;
	void *copy = arena_alloc(r->arena, now);

	if (copy == NULL)
		return fail(err, VT_ERR_MEMORY, "%s", "");
	if (r->lists[kind].count == r->lists[kind].room) {
		size_t room = r->lists[kind].room == 0 ? 64 : r->lists[kind].room * 2;
		struct registry_entry *items = realloc(r->lists[kind].items, room * sizeof(*items));

		if (items == NULL)
			return fail(err, VT_ERR_MEMORY, "%s", "");
		r->lists[kind].items = items;
		r->lists[kind].room = room;
	}
	memcpy(&size, descriptor, sizeof(size));
	memcpy(copy, descriptor, size < now ? size : now);
	entry = &r->lists[kind].items[r->lists[kind].count++];
	entry->name = descriptor_name(kind, copy);
	entry->plugin = plugin;
	entry->descriptor = copy;
	return VT_OK;
}

static int
compare_names(const void *a, const void *b)
{
	const struct registry_entry *x = a, *y = b;

	return strcmp(x->name, y->name);
}

static int
compare_fields(const void *a, const void *b)
{
	const struct registry_entry *x = a, *y = b;
	int32_t i = ((const struct vt_field *)x->descriptor)->order;
	int32_t j = ((const struct vt_field *)y->descriptor)->order;

	return i != j ? (i < j ? -1 : 1) : strcmp(x->name, y->name);
}

void
registry_sort(struct registry *r)
{
	for (int kind = 0; kind < REGISTRY_KINDS; kind++) {
		if (r->lists[kind].count > 0)
			qsort(r->lists[kind].items, r->lists[kind].count,
			    sizeof(*r->lists[kind].items),
			    kind == REGISTRY_FIELD ? compare_fields : compare_names);
	}
}

void
registry_free(struct registry *r)
{
	for (int kind = 0; kind < REGISTRY_KINDS; kind++)
		free(r->lists[kind].items);
}
