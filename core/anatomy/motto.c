/* Tiêu ngữ: the national motto. */
#include "core/anatomy/finder.h"

void
motto_find(struct finder *f)
{
	f->parts->motto = phrase_find(f, LEXICON_MOTTO, VT_PART_MOTTO);
}
