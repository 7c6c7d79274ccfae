/*
 * registry.h - the descriptors of all loaded plugins, by kind.
 *
 * Invariants: every descriptor here is complete (descriptor.h), unique by name
 * in its kind, and of the host's own size and age: members that a plugin is too
 * old to have are zero. Lists are sorted once registry_sort ran.
 */
#ifndef VANTHU_CORE_REGISTRY_H
#define VANTHU_CORE_REGISTRY_H

#include <vanthu/plugin.h>

#include "core/base/arena.h"

enum registry_kind {
	REGISTRY_READER,
	REGISTRY_RULE,
	REGISTRY_FIELD,
	REGISTRY_WRITER,
	REGISTRY_KINDS
};

/* One descriptor, and whose it is. */
struct registry_entry {
	const char *name;
	const char *plugin;     /* name of its plugin */
	const void *descriptor; /* const struct vt_reader * ... by kind */
};

struct registry {
	struct arena *arena; /* the copies live here */
	struct {
		struct registry_entry *items;
		size_t count, room;
	} lists[REGISTRY_KINDS];
};

/* Where a descriptor was registered under this name, or NULL. */
const struct registry_entry *registry_find(const struct registry *r, enum registry_kind kind,
    const char *name);
/* Copies a descriptor, that was found complete, of a plugin. Errors: memory. */
int registry_add(struct registry *r, enum registry_kind kind, const void *descriptor,
    const char *plugin, struct vt_error *err);
/* By name, fields by their order first. */
void registry_sort(struct registry *r);
void registry_free(struct registry *r);

#endif
