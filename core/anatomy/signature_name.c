/* Names of signers, and the ranks and degrees before them. */
#include "core/anatomy/signature.h"

#include "kit/vowel.h"

size_t
signature_rank(struct finder *f, struct segment *s)
{
	struct vt_str fold = segment_fold(f, s);
	size_t i = 0, end = 0;

	for (int k = 0; k < 4; k++) {
		size_t n = lexicon_prefix(f->lexicon, LEXICON_RANK, kit_sub(fold, i, fold.n));

		if (n == 0)
			break;
		i += n;
		while (i < fold.n &&
		    (fold.s[i] == '.' || fold.s[i] == ' ' || fold.s[i] == ',' || fold.s[i] == '-'))
			i++;
		end = i;
	}
	return end;
}

/* `Phó Đức Phương`: the surname that is the word for a deputy too, before no office. */
static int
is_surname_pho(struct finder *f, struct segment *s)
{
	struct vt_str fold = segment_fold(f, s);

	return !segment_upper(s) && words_open(fold, "phó") &&
	    lexicon_prefix(f->lexicon, LEXICON_OFFICE, fold) == 0 &&
	    lexicon_prefix(f->lexicon, LEXICON_OFFICE, kit_sub(fold, VT_STR("phó ").n, fold.n)) ==
	    0 &&
	    !words_open(kit_sub(fold, VT_STR("phó ").n, fold.n), "trưởng") &&
	    !kit_ends(fold, VT_STR(" trưởng"));
}

/* 1 when the line opens with a rank that is no syllable, `ThS Lâm Thị Mộc Miên`. */
int
signature_short_rank(struct finder *f, struct segment *s)
{
	struct vt_str fold = segment_fold(f, s);
	size_t n = lexicon_prefix(f->lexicon, LEXICON_RANK, fold);
	int tone;

	for (size_t i = 0; i < n;)
		if (kit_vowel_of(kit_utf8_next(fold, &i), &tone) != 0)
			return 0;
	return n > 0;
}

/* 1 when the segment is a personal name, with or without a rank; a stop behind it is a slip. */
int
signature_name(struct finder *f, struct segment *s)
{
	size_t rank;

	if (s->text.n > 120 || s->text.n < 4 ||
	    lexicon_prefix(f->lexicon, LEXICON_SIGNED, segment_fold(f, s)) > 0)
		return 0;
	if (words_name(f, kit_sub(s->text, 0, words_end(s->text, ".,;"))))
		return !signature_office(f, s) || is_surname_pho(f, s);
	rank = signature_rank(f, s);
	if (rank == 0 || rank >= segment_fold(f, s).n)
		return 0;
	return words_name(f,
	    kit_sub(s->text, segment_offset(s, rank) - s->start, words_end(s->text, ".,;")));
}
