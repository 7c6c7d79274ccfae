/* Quốc hiệu: the national title, or what stands in its place: that of the Party, of the Youth
 * Union. */
#include "core/anatomy/finder.h"

/* So many lines of a head may stand between two titles of it; what stands further down is that of
 * a form or of another document. */
#define NEAR 16

/* Bytes of a line that is meant as the national title, and of what else it may say. */
#define LINE_BYTES 80u
#define REST_BYTES 8u

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

/* A line with nearly all groups of the national title and hardly a word more is meant as it:
 * `NƯỚC CỘNG HÒA …`, `CỘNG HÒA XÃ HỘI CHỦ NGHĨA`. */
static const struct vt_component *
find_misworded(struct finder *f)
{
	const size_t groups = lexicon_count(f->lexicon, LEXICON_NATION_GROUP);

	for (size_t i = 0; i < f->head_end && i < NEAR; i++) {
		struct segment *s = &f->segments[i];
		size_t rest = 0;

		if (s->owner != OWNER_NONE || s->text.n > LINE_BYTES || !segment_upper(s) ||
		    words_groups(f, segment_bare(f, s), LEXICON_NATION_GROUP, &rest) + 1 < groups ||
		    rest > REST_BYTES)
			continue;
		if (f->last == SEGMENT_NONE || f->last < i)
			f->last = i;
		return component_take(f, VT_PART_NATION, VT_CERTAIN, &i, 1);
	}
	return NULL;
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
	if (f->parts->nation == NULL)
		f->parts->nation = find_misworded(f);
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
