/* Quốc hiệu: the national title, or the header of a party document instead. */
#include "core/anatomy/finder.h"

void
nation_find(struct finder *f)
{
	f->parts->nation = phrase_find(f, LEXICON_NATION, VT_PART_NATION);
	if (phrase_find(f, LEXICON_PARTY, OWNER_MARK) != NULL)
		f->parts->party = 1;
}
