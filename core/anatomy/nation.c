/* Quốc hiệu: the national title, or what stands in its place: that of the Party, of the Youth
 * Union. */
#include "core/anatomy/finder.h"

/* The title of an organisation in place of the national one: the line says nothing else. */
static int
organisation_find(struct finder *f)
{
	for (size_t i = 0; i < f->head_end; i++) {
		struct segment *s = &f->segments[i];
		struct vt_str fold;

		if (s->owner != OWNER_NONE)
			continue;
		fold = segment_fold(f, s);
		if (fold.n == 0 || lexicon_prefix(f->lexicon, LEXICON_ORGANISATION, fold) != fold.n)
			continue;
		s->owner = OWNER_MARK;
		return 1;
	}
	return 0;
}

void
nation_find(struct finder *f)
{
	f->parts->nation = phrase_find(f, LEXICON_NATION, VT_PART_NATION);
	f->parts->party_title = phrase_find(f, LEXICON_PARTY, VT_PART_PARTY_TITLE);
	f->parts->party = f->parts->party_title != NULL;
	if (f->parts->nation == NULL && !f->parts->party)
		f->parts->organisation = organisation_find(f);
}
