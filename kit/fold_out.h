/*
 * fold_out.h - text that a fold makes, growing code point by code point, with the map of
 * where each byte came from; shared by kit/fold.c and nfc.c.
 */
#ifndef VANTHU_KIT_FOLD_OUT_H
#define VANTHU_KIT_FOLD_OUT_H

#include "kit/text.h"

/* Result of a conversion that grows code point by code point. */
struct kit_out {
	const struct kit_alloc *alloc;
	char *bytes;
	uint32_t *map; /* NULL as long as every byte stays where it was */
	size_t n, room;
	int mapped; /* a map is asked for */
	int failed;
};

/* What a fold answers for lack of memory. */
#define KIT_FOLD_NO_MEMORY ((struct vt_str){NULL, 1})

/* Memory for the result of a text of n bytes; 1, or 0 when there is none. */
int kit_out_start(struct kit_out *o, size_t n, const struct kit_alloc *a, int mapped);
void kit_out_map(struct kit_out *o);
void kit_out_grow(struct kit_out *o);
/* The text; source_end is where the source ends. */
struct vt_str kit_out_end(struct kit_out *o, size_t source_end, const uint32_t **map);

/* Adds c, which came from byte from of the source; here, for every letter comes by. */
static inline void
kit_out_put(struct kit_out *o, uint32_t c, size_t from)
{
	size_t len = 1;

	if (o->room - o->n < 4)
		kit_out_grow(o);
	if (o->mapped && o->map == NULL && from != o->n)
		kit_out_map(o);
	if (o->failed)
		return;
	if (c < 0x80)
		o->bytes[o->n] = (char)c;
	else
		len = kit_utf8_put(o->bytes + o->n, c);
	for (size_t k = 0; k < len && o->map != NULL; k++)
		o->map[o->n + k] = (uint32_t)from;
	o->n += len;
}

#endif
