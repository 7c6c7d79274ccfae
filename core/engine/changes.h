/*
 * changes.h - the host's side of struct vt_changes: parts and refusals gathered during one
 * edit call.
 */
#ifndef VANTHU_CORE_CHANGES_H
#define VANTHU_CORE_CHANGES_H

#include <vanthu/edit.h>

#include "core/base/arena.h"
#include "core/package/package.h"

struct changes {
	struct vt_changes face; /* what the reader is given */
	struct arena *arena;    /* all below lives here */
	size_t edit_count;
	struct vt_text *why; /* of each edit; NULLs: it was done */
	struct package_change *items;
	size_t count, room;
	size_t bytes; /* of all parts together */
};

/* For a list of edit_count edits. Errors: memory. */
int changes_open(struct changes *changes, struct arena *a, size_t edit_count, struct vt_error *err);

#endif
