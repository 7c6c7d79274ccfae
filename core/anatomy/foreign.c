/* Tiếng Anh: the English lines of an opening in two languages, no components of it. */
#include <string.h>

#include "core/anatomy/finder.h"

/* Letters of a word that is English wherever it stands. */
#define LONG_WORD 6

/* 1 when the segment is a translation of Quốc hiệu or Tiêu ngữ. */
static int
is_national(struct finder *f, struct segment *s)
{
	struct vt_str bare = segment_bare(f, s);

	return kit_find(bare, VT_STR("socialist republic of"), 0) >= 0 ||
	    (kit_find(bare, VT_STR("independence"), 0) >= 0 &&
		kit_find(bare, VT_STR("happiness"), 0) >= 0);
}

/* 1 when a word can be spoken; `LTD` and `JSC` are English however short. */
static int
has_vowel(struct vt_str word)
{
	for (size_t i = 0; i < word.n; i++)
		if (strchr("aeiouy", word.s[i]) != NULL)
			return 1;
	return 0;
}

/* 1 when the segment is typed without Vietnamese letters and has an English word of so many
 * letters at least. */
static int
is_english(struct finder *f, struct segment *s, size_t least)
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
		if ((end - i >= least || !has_vowel(kit_sub(bare, i, end))) &&
		    lexicon_has(f->lexicon, LEXICON_ENGLISH, kit_sub(bare, i, end)))
			return 1;
		i = end;
	}
	return 0;
}

/* 1 when segment i is the English of a Vietnamese line in capitals right above it, as below the
 * name of a company: short words may be Vietnamese without marks. */
static int
is_translation(struct finder *f, size_t i)
{
	struct segment *s = &f->segments[i], *above = s - 1;

	/* On tabbed lines the other column stands between, and in a table with a row per line. */
	while (above > f->segments &&
	    ((above->column == s->column && above->place != s->place &&
		 above->line + 1 >= s->line) ||
		(above->column != s->column && above->column >> 20 == s->column >> 20)))
		above--;
	return s->owner == OWNER_NONE && s->column == above->column && s->gap == 0 &&
	    above->owner == OWNER_NONE && segment_upper(s) && segment_upper(above) &&
	    is_english(f, s, LONG_WORD) && !kit_eq(segment_bare(f, above), segment_fold(f, above));
}

void
foreign_find(struct finder *f)
{
	int bilingual = 0;

	for (size_t i = 0; i < f->head_end && !bilingual; i++)
		bilingual = f->segments[i].owner == OWNER_NONE && is_national(f, &f->segments[i]);
	for (size_t i = 0; i < f->head_end && bilingual; i++) {
		struct segment *s = &f->segments[i];

		if (s->owner == OWNER_NONE && (s->text.s[0] == '/' || is_english(f, s, 1)))
			s->owner = OWNER_MARK;
	}
	for (size_t i = 1; i < f->head_end && !bilingual; i++)
		if (is_translation(f, i))
			f->segments[i].owner = OWNER_MARK;
}
