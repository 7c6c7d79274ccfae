/*
 * load.h - plugins from folders into a registry, one sentence for each refusal.
 *
 * Invariants: files are taken in the order of their names; a file that is
 * refused leaves nothing in the registry; nothing is ever unloaded.
 */
#ifndef VANTHU_CORE_LOAD_H
#define VANTHU_CORE_LOAD_H

#include <vanthu/engine.h>

#include "core/engine/registry.h"

struct loader {
	struct arena *arena; /* statuses and their sentences */
	struct registry *registry;
	struct vt_plugin_status *statuses;
	size_t count, room;
};

/* Loads every *.so of a folder. Errors: not-found, denied, memory; a refused
 * plugin is no error but a status. */
int load_folder(struct loader *loader, const char *dir, struct vt_error *err);

/* Adds a status for each name of the NULL-ended list that is not loaded and of
 * which no file was refused. Errors: memory. */
int load_require(struct loader *loader, const char *const *names, struct vt_error *err);

#endif
