/* Where citations are looked for, from what the other finders found. */
#include "core/anatomy/citation_zone.h"

#include <stdlib.h>

#include "core/base/fail.h"

static size_t
count_spans(const struct vt_component *c)
{
	return c != NULL ? c->span_count : 0;
}

static void
add_zones(struct cited_zones *out, const struct vt_component *c, int basis)
{
	for (size_t i = 0; i < count_spans(c); i++) {
		const struct vt_span *s = c->spans[i];

		if (s->paragraph != NULL)
			out->items[out->count++] =
			    (struct cited_zone){s->paragraph->number, s->start, s->end, basis};
	}
}

static int
zone_compare(const void *pa, const void *pb)
{
	const struct cited_zone *a = pa, *b = pb;

	if (a->paragraph != b->paragraph)
		return a->paragraph < b->paragraph ? -1 : 1;
	if (a->start != b->start)
		return a->start < b->start ? -1 : 1;
	return (a->basis > b->basis) - (a->basis < b->basis);
}

/* The components that stand alone: nothing in them cites. */
static size_t
silent_components(const struct vt_parts *p, const struct vt_component *out[16])
{
	const struct vt_component *const all[] = {
	    p->nation,
	    p->motto,
	    p->parent_agency,
	    p->agency,
	    p->number != NULL ? p->number->whole : NULL,
	    p->date != NULL ? p->date->whole : NULL,
	    p->addressee != NULL ? p->addressee->whole : NULL,
	    p->recipients != NULL ? p->recipients->whole : NULL,
	    p->archive != NULL ? p->archive->whole : NULL,
	    p->urgency,
	    p->secrecy,
	    p->circulation,
	    p->contact,
	};
	size_t n = 0;

	for (size_t i = 0; i < sizeof(all) / sizeof(all[0]); i++) {
		if (all[i] != NULL)
			out[n++] = all[i];
	}
	return n;
}

int
cited_zones_find(struct arena *a, const struct vt_parts *parts, struct cited_zones *out,
    struct vt_error *err)
{
	const struct vt_component *silent[16];
	size_t n = silent_components(parts, silent), most = 0;

	for (size_t i = 0; i < n; i++)
		most += silent[i]->span_count;
	for (size_t i = 0; i < parts->signature_count; i++)
		most += count_spans(parts->signatures[i]->whole);
	for (size_t i = 0; i < parts->basis_count; i++)
		most += parts->bases[i]->span_count;
	*out = (struct cited_zones){arena_array(a, most + 1, sizeof(*out->items)), 0, 0};
	if (out->items == NULL)
		return fail(err, VT_ERR_MEMORY, "no memory for citations");
	for (size_t i = 0; i < n; i++)
		add_zones(out, silent[i], 0);
	for (size_t i = 0; i < parts->signature_count; i++)
		add_zones(out, parts->signatures[i]->whole, 0);
	for (size_t i = 0; i < parts->basis_count; i++)
		add_zones(out, parts->bases[i], 1);
	if (out->count > 1)
		qsort(out->items, out->count, sizeof(*out->items), zone_compare);
	return VT_OK;
}

static uint32_t
first_number(const struct vt_component *c, uint32_t least)
{
	if (c == NULL || c->span_count == 0 || c->spans[0]->paragraph == NULL)
		return least;
	return c->spans[0]->paragraph->number < least ? c->spans[0]->paragraph->number : least;
}

uint32_t
cited_first_paragraph(const struct vt_parts *p)
{
	uint32_t first = UINT32_MAX;

	first = first_number(p->subject, first);
	first = first_number(p->title != NULL ? p->title->whole : NULL, first);
	if (p->basis_count > 0)
		first = first_number(p->bases[0], first);
	if (p->body_first != NULL && p->body_first->number < first)
		first = p->body_first->number;
	return first == UINT32_MAX ? 1 : first;
}

int
cited_zone_at(struct cited_zones *zones, uint32_t paragraph, size_t at)
{
	int basis = 0;

	while (zones->at < zones->count && zones->items[zones->at].paragraph < paragraph)
		zones->at++;
	for (size_t i = zones->at; i < zones->count; i++) {
		const struct cited_zone *z = &zones->items[i];

		if (z->paragraph != paragraph)
			break;
		if (at < z->start || at >= z->end)
			continue;
		if (!z->basis)
			return -1;
		basis = 1;
	}
	return basis;
}
