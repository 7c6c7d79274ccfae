/* Tiêu ngữ: the national motto. */
#include "core/anatomy/finder.h"

/* Bytes of a line that says hardly more than the motto. */
#define LINE_BYTES 64u
/* So far below the national title it stands. */
#define LINES_BELOW 3

/* A line below the national title with two of the groups, in another order or with other marks
 * between them, is the motto all the same. */
static const struct vt_component *
find_misworded(struct finder *f)
{
	struct vt_span nation;

	if (f->parts->nation == NULL || f->parts->nation->span_count == 0)
		return NULL;
	nation = *f->parts->nation->spans[0];
	for (size_t i = 0, lines = 0; i < f->head_end && lines < LINES_BELOW; i++) {
		struct segment *s = &f->segments[i];

		if (s->paragraph->number < nation.paragraph->number ||
		    (s->paragraph == nation.paragraph && s->start < nation.end))
			continue;
		lines++;
		if (s->owner != OWNER_NONE || s->text.n > LINE_BYTES ||
		    words_groups(f, segment_bare(f, s), LEXICON_MOTTO_GROUP, NULL) < 2)
			continue;
		if (f->last == SEGMENT_NONE || f->last < i)
			f->last = i;
		return component_take(f, VT_PART_MOTTO, VT_CERTAIN, &i, 1);
	}
	return NULL;
}

void
motto_find(struct finder *f)
{
	f->parts->motto = phrase_find(f, LEXICON_MOTTO, VT_PART_MOTTO);
	if (f->parts->motto == NULL)
		f->parts->motto = find_misworded(f);
}
