/*
 * items.h - the body as a list: units of the outline, and what stands between them.
 */
#ifndef VANTHU_PLUGINS_AKN_ITEMS_H
#define VANTHU_PLUGINS_AKN_ITEMS_H

#include "plugins/akn/akn.h"

/* A unit's line, or a paragraph (or the part of one before its first unit). */
struct akn_item {
	size_t index; /* of the paragraph in the document */
	uint32_t start, end;
	const struct vt_unit *unit; /* NULL: plain */
	int32_t rank;               /* of a unit: the lower, the further out; 0: plain */
};

struct akn_items {
	struct akn_item *items;
	size_t count;
};

/* Of paragraphs [from, to). VT_OK or memory. */
int akn_items_find(struct akn_items *out, struct akn *akn, struct akn_outline outline, size_t from,
    size_t to);

/* 1 when more may belong to the unit: its line does not end as a sentence or an entry of
 * an enumeration does. */
int akn_item_is_open(const struct akn *akn, const struct akn_item *item);

#endif
