/* Quốc hiệu, the motto or what stands in their place at the end of a line of another column, which
 * converters leave a space or nothing between: `ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI …`. */
#include "core/anatomy/finder.h"
#include "kit/vowel.h"

/* Segments of a head whose columns may have run together. */
#define HEAD_LINES 6

/* 1 when one of the spellings may close the text: its last letter is theirs, or is none of
 * ASCII. Hardly any line of running text gets further. */
static int
may_close_with(const struct finder *f, struct vt_str text, enum lexicon_list list)
{
	unsigned char last = text.n > 0 ? (unsigned char)text.s[text.n - 1] : ' ';

	for (size_t e = 0; e < lexicon_count(f->lexicon, list); e++) {
		struct vt_str entry = lexicon_entry(f->lexicon, list, e);
		unsigned char c = entry.n > 0 ? (unsigned char)entry.s[entry.n - 1] : ' ';

		if (last >= 0x80 || c >= 0x80 || (last | 0x20) == (c | 0x20))
			return 1;
	}
	return 0;
}

/* The same letters in the same order, whatever stands between them: `Độc lập-Tự do-Hạnh phúc`. */
static int
same_letters(struct vt_str a, struct vt_str b)
{
	size_t i = 0, k = 0;

	for (;;) {
		uint32_t c = 0, d = 0;

		while (i < a.n && !kit_is_letter(c = kit_utf8_next(a, &i)))
			c = 0;
		while (k < b.n && !kit_is_letter(d = kit_utf8_next(b, &k)))
			d = 0;
		if (c == 0 || d == 0)
			return c == d;
		if (kit_vietnamese_lower(c) != kit_vietnamese_lower(d))
			return 0;
	}
}

/* 1 when left names an agency whose column ran together with that of the Party's title or of an
 * organisation's, `TỈNH ỦY AN THỊNH ĐẢNG CỘNG SẢN VIỆT NAM`: with its place, for `BAN CHẤP HÀNH
 * ĐOÀN TNCS …` is one name. That of the central committee ends with the Party's, but not on the
 * first line of all. */
static int
is_beside_title(struct finder *f, struct vt_str left, enum lexicon_list list)
{
	struct segment s = {.text = left};
	size_t words = 0, n;
	struct vt_str fold;

	if (!kit_all_upper(left))
		return 0;
	fold = segment_fold(f, &s);
	n = lexicon_prefix(f->lexicon, LEXICON_AGENCY, fold);
	if (n == 0 || kit_ends(fold, VT_STR(" của")))
		return 0;
	if (kit_ends(fold, VT_STR(" trung ương")))
		return list == LEXICON_PARTY && f->count == 0;
	for (size_t i = n; i < fold.n; i++)
		words += fold.s[i] == ' ';
	return words >= (list == LEXICON_PARTY ? 1 : 2);
}

/* 1 when [at, end) of the text, behind [start, at), is an entry of one of the lists. */
static int
is_title(struct finder *f, struct vt_str text, size_t start, size_t at, size_t end)
{
	static const enum lexicon_list lists[] = {
	    LEXICON_NATION, LEXICON_MOTTO, LEXICON_PARTY, LEXICON_ORGANISATION};
	const struct lexicon *lexicon = f->lexicon;
	struct vt_str rest = kit_sub(text, at, end);

	for (size_t k = 0; k < (f->count < HEAD_LINES ? 4u : 2u); k++)
		for (size_t e = 0; e < lexicon_count(lexicon, lists[k]); e++) {
			struct vt_str entry = lexicon_entry(lexicon, lists[k], e);

			if (!kit_same(rest, entry) &&
			    (lists[k] != LEXICON_MOTTO || !same_letters(rest, entry)))
				continue;
			return k < 2 ||
			    is_beside_title(f, kit_trim(kit_sub(text, start, at)), lists[k]);
		}
	return 0;
}

/* 1 when left goes on with the name of the Republic, `NHÂN DANH NƯỚC`; an agency may end with
 * the word, too: `KHO BẠC NHÀ NƯỚC`, `CÔNG TY CẤP NƯỚC`. */
static int
names_state(struct finder *f, struct vt_str left)
{
	return words_end_in(f, left, LEXICON_STATE) && !words_end_in(f, left, LEXICON_NOT_STATE);
}

size_t
title_beside(struct finder *f, struct vt_str text, size_t start, size_t end)
{
	struct vt_str line = kit_sub(text, start, end);
	int space = 0;

	if (!may_close_with(f, line, LEXICON_NATION) && !may_close_with(f, line, LEXICON_MOTTO) &&
	    (f->count >= HEAD_LINES || !may_close_with(f, line, LEXICON_ORGANISATION)))
		return end;
	for (size_t i = start; i < end;) {
		size_t at = i, ink = space ? 0 : kit_ink(text, i);
		uint32_t c;

		if (ink > 0) { /* inside a word */
			i += ink;
			continue;
		}
		c = kit_utf8_next(text, &i);
		if (space &&
		    (c == 'C' || c == 0x110 || c == 0xd0 || (c == 'H' && f->count < HEAD_LINES)) &&
		    !names_state(f, kit_trim(kit_sub(text, start, at))) &&
		    is_title(f, text, start, at, end))
			return at;
		space = kit_is_space(c);
	}
	return end;
}
