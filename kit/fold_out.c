/* Text that a fold makes: its memory, and the map of where each byte came from. */
#include "kit/fold_out.h"

#include <string.h>

void
kit_out_map(struct kit_out *o)
{
	size_t last;

	o->map = o->alloc->alloc(o->alloc->ctx, (o->room + 1) * sizeof(*o->map));
	if (o->map == NULL)
		o->failed = 1;
	for (size_t i = 0; o->map != NULL && i < o->n; i++)
		o->map[i] = (uint32_t)i;
	/* The last character may be longer than what it came from. */
	for (last = o->n; last > 0 && ((unsigned char)o->bytes[last - 1] & 0xC0) == 0x80;)
		last--;
	for (size_t i = last; o->map != NULL && last > 0 && i < o->n; i++)
		o->map[i] = (uint32_t)(last - 1);
}

/* Hardly any text grows, and none more than threefold: an invalid byte does. */
void
kit_out_grow(struct kit_out *o)
{
	struct kit_out more = {.alloc = o->alloc, .room = o->room * 3 + 4};

	more.bytes = o->alloc->alloc(o->alloc->ctx, more.room + 1);
	if (o->map != NULL)
		kit_out_map(&more);
	if (more.bytes == NULL || more.failed) {
		o->failed = 1;
		return;
	}
	memcpy(more.bytes, o->bytes, o->n);
	if (o->map != NULL)
		memcpy(more.map, o->map, o->n * sizeof(*o->map));
	o->bytes = more.bytes;
	o->map = more.map;
	o->room = more.room;
}

int
kit_out_start(struct kit_out *o, size_t n, const struct kit_alloc *a, int mapped)
{
	if (n > UINT32_MAX / 32)
		return 0;
	*o = (struct kit_out){.alloc = a, .room = n + 4, .mapped = mapped};
	o->bytes = a->alloc(a->ctx, o->room + 1);
	return o->bytes != NULL;
}

struct vt_str
kit_out_end(struct kit_out *o, size_t source_end, const uint32_t **map)
{
	if (o->mapped && o->map == NULL && o->n != source_end)
		kit_out_map(o);
	if (o->failed)
		return KIT_FOLD_NO_MEMORY;
	if (o->map != NULL)
		o->map[o->n] = (uint32_t)source_end;
	if (map != NULL)
		*map = o->map;
	return (struct vt_str){o->bytes, o->n};
}
