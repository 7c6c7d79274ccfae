/* Tiếng Anh: the English lines of an opening in two languages, no components of it. */
#include "core/anatomy/finder.h"

/* 1 when the segment is a translation of Quốc hiệu or Tiêu ngữ. */
static int
is_national(struct finder *f, struct segment *s)
{
	struct vt_str bare = segment_bare(f, s);

	return kit_find(bare, VT_STR("socialist republic of"), 0) >= 0 ||
	    (kit_find(bare, VT_STR("independence"), 0) >= 0 &&
		kit_find(bare, VT_STR("happiness"), 0) >= 0);
}

/* 1 when the segment is typed without Vietnamese letters and has an English word. */
static int
is_english(struct finder *f, struct segment *s)
{
	struct vt_str bare = segment_bare(f, s);

	if (!kit_eq(bare, segment_fold(f, s)))
		return 0;
	for (size_t i = 0; i < bare.n;) {
		size_t end = words_past_letters(bare, i);

		if (end == i) {
			(void)kit_utf8_next(bare, &i);
			continue;
		}
		if (lexicon_has(f->lexicon, LEXICON_ENGLISH, kit_sub(bare, i, end)))
			return 1;
		i = end;
	}
	return 0;
}

void
foreign_find(struct finder *f)
{
	int bilingual = 0;

	for (size_t i = 0; i < f->head_end && !bilingual; i++)
		bilingual = f->segments[i].owner == OWNER_NONE && is_national(f, &f->segments[i]);
	for (size_t i = 0; i < f->head_end && bilingual; i++) {
		struct segment *s = &f->segments[i];

		if (s->owner == OWNER_NONE && (s->text.s[0] == '/' || is_english(f, s)))
			s->owner = OWNER_MARK;
	}
}
