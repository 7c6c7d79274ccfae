/* What stands between numbered units: headings that are none themselves, points. */
#include "plugins/body/order_heading.h"

#include "kit/text.h"
#include "plugins/body/prose.h"

int
order_is_other_heading(const struct vt_paragraph *p)
{
	struct vt_str text = kit_trim(p->text);

	if (p->story != VT_STORY_BODY || p->cell != NULL || text.n == 0)
		return 0;
	return (p->format->align == VT_ALIGN_CENTER && !prose_is_displaced(p)) ||
	    kit_all_upper(text) || prose_is_heading(p);
}

int
order_is_division_title(const struct vt_parts *parts, const struct vt_paragraph *p)
{
	for (size_t k = 0; k < parts->unit_count; k++) {
		const struct vt_unit *u = parts->units[k];

		if (u->line.paragraph->number + 1 == p->number && u->kind < VT_UNIT_ARTICLE &&
		    u->marker.end >= u->line.end)
			return 1;
	}
	return 0;
}

int
order_entries_between(const struct vt_parts *parts, const struct vt_unit *above,
    const struct vt_unit *u)
{
	uint32_t next = above->line.paragraph->number + 1;
	const struct vt_paragraph *last = above->line.paragraph;

	for (size_t i = 0; i < parts->unit_count; i++) {
		const struct vt_unit *entry = parts->units[i];
		const struct vt_paragraph *p = entry->line.paragraph;

		if (p == NULL || p->number < next || p->number >= u->line.paragraph->number)
			continue;
		if (p->number != next || entry->kind != VT_UNIT_POINT || entry->automatic)
			return 0;
		last = p;
		next++;
	}
	return next == u->line.paragraph->number && last != above->line.paragraph &&
	    !kit_ends(kit_trim(last->text), VT_STR(":"));
}
