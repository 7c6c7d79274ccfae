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

/* Which of a folder's files are opened. */
struct load_choice {
	/* Files of other names in the folder, and all of it is opened: they might clash. */
	const char *const *belongs;                          /* NULL-ended */
	int (*leave_out)(const char *name, const void *ctx); /* name: without its suffix */
	const void *ctx;
};

/* Loads every *.so of a folder; choice NULL: all are opened, else what it leaves out is only
 * looked at from outside. Errors: not-found, denied, memory; a refused
 * plugin is no error but a status. */
int load_folder(struct loader *loader, const char *dir, const struct load_choice *choice,
    struct vt_error *err);

/* Adds a status for each name of the NULL-ended list that is not loaded and of
 * which no file was refused. Errors: memory. */
int load_require(struct loader *loader, const char *const *names, struct vt_error *err);

#endif
