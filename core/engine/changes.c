/* What a reader changes in its package, gathered until it is done. */
#include <string.h>

#include "core/base/fail.h"
#include "core/base/limit.h"
#include "core/engine/changes.h"

static struct package_change *
change_of(struct changes *c, const char *name)
{
	struct package_change *items;
	size_t room;

	for (size_t i = 0; i < c->count; i++) {
		if (strcmp(c->items[i].name, name) == 0)
			return &c->items[i];
	}
	if (c->count == c->room) {
		room = c->room == 0 ? 16 : 2 * c->room;
		items = arena_array(c->arena, room, sizeof(*items));
		if (items == NULL)
			return NULL;
		if (c->count > 0)
			memcpy(items, c->items, c->count * sizeof(*items));
		c->items = items;
		c->room = room;
	}
	name = arena_cstr(c->arena, name);
	if (name == NULL)
		return NULL;
	c->items[c->count] = (struct package_change){.name = name};
	return &c->items[c->count++];
}

static int
op_put(struct vt_changes *changes, const char *name, struct vt_str bytes, struct vt_error *err)
{
	struct changes *c = changes->host;
	struct package_change *change;

	if (bytes.n > LIMIT_UNPACKED_BYTES - c->bytes)
		return fail(err, VT_ERR_TOO_LARGE, "the changed parts have more than %llu bytes",
		    LIMIT_UNPACKED_BYTES);
	change = change_of(c, name);
	if (change == NULL || (change->bytes = arena_str(c->arena, bytes)).s == NULL)
		return fail(err, VT_ERR_MEMORY, "%s", "");
	c->bytes += bytes.n;
	return VT_OK;
}

static int
op_remove(struct vt_changes *changes, const char *name, struct vt_error *err)
{
	struct package_change *change = change_of(changes->host, name);

	if (change == NULL)
		return fail(err, VT_ERR_MEMORY, "%s", "");
	change->bytes = (struct vt_str){NULL, 0};
	return VT_OK;
}

static int
op_decline(struct vt_changes *changes, size_t i, struct vt_text why, struct vt_error *err)
{
	struct changes *c = changes->host;
	const char *vi = why.vi != NULL ? why.vi : why.en, *en = why.en != NULL ? why.en : why.vi;

	if (i >= c->edit_count || vi == NULL)
		return fail(err, VT_ERR_PLUGIN, "a refusal of no edit, or without a reason");
	c->why[i].vi = arena_cstr(c->arena, vi);
	c->why[i].en = arena_cstr(c->arena, en);
	if (c->why[i].vi == NULL || c->why[i].en == NULL)
		return fail(err, VT_ERR_MEMORY, "%s", "");
	return VT_OK;
}

static void *
op_alloc(struct vt_changes *changes, size_t n)
{
	struct changes *c = changes->host;

	return arena_alloc(c->arena, n);
}

static const struct vt_changes_ops ops = {
    .size = sizeof(ops),
    .put = op_put,
    .remove = op_remove,
    .decline = op_decline,
    .alloc = op_alloc,
};

int
changes_open(struct changes *changes, struct arena *a, size_t edit_count, struct vt_error *err)
{
	*changes = (struct changes){
	    .face = {&ops, changes},
	    .arena = a,
	    .edit_count = edit_count,
	    .why = arena_array(a, edit_count + 1, sizeof(*changes->why)),
	};
	return changes->why != NULL ? VT_OK : fail(err, VT_ERR_MEMORY, "%s", "");
}
