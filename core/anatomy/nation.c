/* Quốc hiệu: the national title, or what stands in its place: that of the Party, of the Youth
 * Union. */
#include "core/anatomy/finder.h"

/* So many lines of a head may stand between two titles of it; what stands further down is that of
 * a form or of another document. */
#define NEAR 16

/* The title of an organisation in place of the national one: the line says nothing else. The
 * segment, of [0, limit), or SEGMENT_NONE. */
static size_t
organisation_find(struct finder *f, size_t limit)
{
	for (size_t i = 0; i < limit; i++) {
		struct segment *s = &f->segments[i];
		struct vt_str fold;

		if (s->owner != OWNER_NONE)
			continue;
		fold = segment_fold(f, s);
		if (fold.n > 0 && lexicon_prefix(f->lexicon, LEXICON_ORGANISATION, fold) == fold.n)
			return i;
	}
	return SEGMENT_NONE;
}

/* The first segment of a component, or count. */
static size_t
first_of(const struct finder *f, int32_t kind)
{
	size_t i = 0;

	while (i < f->count && f->segments[i].owner != kind)
		i++;
	return i;
}

/* Gives up the national title that stands far below another. */
static void
drop_nation(struct finder *f, size_t other)
{
	size_t nation = first_of(f, VT_PART_NATION);

	if (nation >= f->count || nation < other + NEAR)
		return;
	f->parts->nation = NULL;
	f->last = f->parts->party ? other : SEGMENT_NONE;
	for (size_t i = nation; i < f->head_end; i++)
		if (f->segments[i].owner == VT_PART_NATION)
			f->segments[i].owner = OWNER_NONE;
	f->head_end = nation;
}

void
nation_find(struct finder *f)
{
	size_t organisation;

	f->parts->nation = phrase_find(f, LEXICON_NATION, VT_PART_NATION);
	f->parts->party_title = phrase_find(f, LEXICON_PARTY, VT_PART_PARTY_TITLE);
	f->parts->party = f->parts->party_title != NULL;
	if (f->parts->party) {
		if (f->parts->nation != NULL)
			drop_nation(f, first_of(f, VT_PART_PARTY_TITLE));
		return;
	}
	organisation = organisation_find(f, f->head_end);
	if (organisation == SEGMENT_NONE)
		return;
	if (f->parts->nation != NULL)
		drop_nation(f, organisation);
	if (f->parts->nation != NULL)
		return;
	f->segments[organisation].owner = OWNER_MARK;
	f->parts->organisation = 1;
}
