/* The outline laid over the paragraphs: what is a unit, what is plain text. */
#include "plugins/akn/items.h"

#include <string.h>

#include "kit/fail.h"

/* A kind's ranks leave room for the depth of its number: 1.1 above 1.1.1. */
enum { RANKS = 16 };

static int32_t
rank_of(const struct vt_unit *unit)
{
	int32_t dots = 0;

	for (size_t i = 0; unit->kind == VT_UNIT_SUBCLAUSE && i + 1 < unit->number.n; i++)
		dots += unit->number.s[i] == '.';
	return unit->kind * RANKS + (dots < RANKS ? dots : RANKS - 1);
}

int
akn_items_find(struct akn_items *out, struct akn *akn, struct akn_outline outline, size_t from,
    size_t to)
{
	size_t unit = 0, room = to - from + outline.count + 1;
	struct akn_item *items = akn->alloc.alloc(akn->alloc.ctx, room * sizeof(items[0]));

	if (items == NULL)
		return kit_fail(akn->m->err, VT_ERR_MEMORY, "no memory for the outline");
	*out = (struct akn_items){items, 0};
	while (unit < outline.count && outline.units[unit]->line.paragraph->number <= from)
		unit++;
	for (size_t i = from; i < to; i++) {
		const struct vt_paragraph *p = akn->doc->paragraphs[i];
		size_t first = out->count;

		for (; unit < outline.count && outline.units[unit]->line.paragraph == p; unit++) {
			const struct vt_unit *u = outline.units[unit];
			uint32_t at = u->line.start;

			if (out->count > first)
				items[out->count - 1].end = at;
			else if (kit_trim(kit_sub(p->text, 0, at)).n > 0)
				items[out->count++] = (struct akn_item){i, 0, at, NULL, 0};
			else
				at = 0;
			items[out->count++] =
			    (struct akn_item){i, at, (uint32_t)p->text.n, u, rank_of(u)};
		}
		if (out->count == first)
			items[out->count++] = (struct akn_item){i, 0, (uint32_t)p->text.n, NULL, 0};
	}
	return VT_OK;
}

int
akn_item_is_open(const struct akn *akn, const struct akn_item *item)
{
	const struct vt_paragraph *p = akn->doc->paragraphs[item->index];
	struct vt_str line = kit_trim(kit_sub(p->text, item->start, item->end));

	return line.n > 0 && memchr(".;,/", line.s[line.n - 1], 4) == NULL;
}
