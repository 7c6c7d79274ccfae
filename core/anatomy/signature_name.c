/* Names of signers, and the ranks and degrees before them. */
#include "core/anatomy/signature.h"

#include "kit/vowel.h"

/* Letters of a rank that no list has. */
#define UNLISTED_RANK_MAX 6
/* Blank lines at least that leave room for a signature. */
#define ROOM_LINES 2

/* Bytes of fold from i on of a rank that no list has, `KSC.`, `BSCC.`: a few letters before a stop,
 * most of them capitals, of no administrative unit and no authority; 0: none. */
static size_t
unlisted_rank(struct finder *f, struct segment *s, size_t i)
{
	struct vt_str fold = segment_fold(f, s);
	size_t end = words_past_letters(fold, i), upper = 0, letters = 0;
	struct vt_str word = kit_sub(s->paragraph->text, segment_offset(s, i), s->end);

	if (end >= fold.n || fold.s[end] != '.' ||
	    lexicon_has(f->lexicon, LEXICON_UNIT, kit_sub(fold, i, end)) ||
	    lexicon_has(f->lexicon, LEXICON_AUTHORITY, kit_sub(fold, i, end)))
		return 0;
	for (size_t k = 0; k < word.n && word.s[k] != '.';) {
		uint32_t c = kit_utf8_next(word, &k);

		letters++;
		upper += (size_t)(kit_is_upper(c) != 0);
	}
	return letters > 1 && letters <= UNLISTED_RANK_MAX && upper > 1 && upper * 2 > letters
	    ? end - i
	    : 0;
}

size_t
signature_rank(struct finder *f, struct segment *s)
{
	struct vt_str fold = segment_fold(f, s);
	size_t i = 0, end = 0;

	for (int k = 0; k < 4; k++) {
		struct vt_str rest = kit_sub(fold, i, fold.n);
		size_t n = lexicon_prefix(f->lexicon, LEXICON_RANK, rest);

		if (n == 0)
			n = unlisted_rank(f, s, i);
		/* Behind a rank that word is the surname: `Đại tá Ông Thị Thu`. */
		if (n == 0 || (k > 0 && words_open(rest, "ông")))
			break;
		i += n;
		while (i < fold.n &&
		    (fold.s[i] == '.' || fold.s[i] == ' ' || fold.s[i] == ',' || fold.s[i] == '-'))
			i++;
		end = i;
	}
	return end;
}

/* `Phó Đức Phương`, `Trưởng A Páo`: the surname that is the word for a deputy or a head too, before
 * no office. */
static int
is_surname_of_office(struct finder *f, struct segment *s)
{
	static const enum lexicon_list lists[] = {
	    LEXICON_OFFICE, LEXICON_AGENCY, LEXICON_COLLECTIVE, LEXICON_UNIT};
	struct vt_str fold = segment_fold(f, s), rest;
	int head = words_open(fold, "trưởng");

	if (!head &&
	    (!words_open(fold, "phó") || lexicon_prefix(f->lexicon, LEXICON_OFFICE, fold) > 0))
		return 0;
	rest = kit_sub(fold, head ? VT_STR("trưởng ").n : VT_STR("phó ").n, fold.n);
	/* `Trưởng Nhóm` may be either: a name has three words. */
	if (head && kit_find(rest, VT_STR(" "), 0) < 0)
		return 0;
	for (size_t k = 0; k < sizeof(lists) / sizeof(*lists); k++)
		if (lexicon_prefix(f->lexicon, lists[k], rest) > 0)
			return 0;
	return !words_open(rest, "trưởng") && !kit_ends(fold, VT_STR(" trưởng"));
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

int
signature_addressed(struct finder *f, struct segment *s)
{
	struct vt_str fold = segment_fold(f, s), rest;

	/* `Ông Mai`, `Bà Lan`: of two words the first is as well a surname. */
	if (words_open(fold, "bà"))
		return kit_find(kit_sub(fold, VT_STR("bà ").n, fold.n), VT_STR(" "), 0) > 0;
	if (!words_open(fold, "ông"))
		return 0;
	fold = kit_sub(fold, VT_STR("ông ").n, fold.n);
	if (kit_find(fold, VT_STR(" "), 0) < 0)
		return 0;
	rest = kit_trim(kit_sub(s->text, VT_STR("ông").n, s->text.n));
	/* `Ông Văn Năm`, but `Ông Cà Văn Năm`. */
	return (words_surname(f, rest) && !words_open(fold, "văn")) ||
	    kit_find(fold, VT_STR(" văn "), 0) > 0 || kit_find(fold, VT_STR(" thị "), 0) > 0;
}

/* 1 when fold is ranks and degrees only: `ThS`, `BS CKII`. */
static int
is_ranks(struct finder *f, struct vt_str fold)
{
	size_t i = 0;

	while (i < fold.n) {
		size_t n = lexicon_prefix(f->lexicon, LEXICON_RANK, kit_sub(fold, i, fold.n));

		if (n == 0)
			return 0;
		i += n;
		while (i < fold.n && (fold.s[i] == '.' || fold.s[i] == ' ' || fold.s[i] == ','))
			i++;
	}
	return 1;
}

size_t
signature_name_end(struct finder *f, struct segment *s)
{
	struct vt_str fold;
	int64_t comma = kit_find(s->text, VT_STR(","), 0);

	if (comma <= 0 || s->text.n > 120)
		return s->text.n;
	fold = segment_fold(f, s);
	comma = kit_find(fold, VT_STR(","), 0);
	return comma > 0 && (size_t)comma + 1 < fold.n &&
		is_ranks(f, kit_trim(kit_sub(fold, (size_t)comma + 1, fold.n)))
	    ? (size_t)(segment_offset(s, (size_t)comma) - s->start)
	    : s->text.n;
}

/* 1 when the segment is a personal name, with or without a rank; a stop behind it is a slip. */
int
signature_name(struct finder *f, struct segment *s)
{
	size_t rank, end;
	struct vt_str name;

	if (s->text.n > 120 || s->text.n < 4 ||
	    lexicon_prefix(f->lexicon, LEXICON_SIGNED, segment_fold(f, s)) > 0)
		return 0;
	end = words_end(kit_sub(s->text, 0, signature_name_end(f, s)), ".,;");
	if (words_name(f, kit_sub(s->text, 0, end)))
		return !signature_office(f, s) || (!segment_upper(s) && is_surname_of_office(f, s));
	rank = signature_rank(f, s);
	if (rank == 0 || rank >= segment_fold(f, s).n)
		return 0;
	name = kit_sub(s->text, segment_offset(s, rank) - s->start, end);
	/* `GS.TS. KSOR H'BLOI`, `Đại tá KSOR Y BIÊN`: what stands before them tells a name. */
	return words_name(f, name) ||
	    (words_name_capitals(name) && (signature_short_rank(f, s) || !segment_upper(s)));
}

/* 1 when the segment, in capitals, can be nothing of a signer but his name. */
static int
is_bare_name(struct finder *f, struct segment *s)
{
	struct vt_str fold = segment_fold(f, s);

	return s->owner == OWNER_NONE && segment_upper(s) &&
	    words_name_capitals(kit_sub(s->text, 0, signature_name_end(f, s))) &&
	    (!signature_office(f, s) || is_surname_of_office(f, s)) && !signature_authority(f, s) &&
	    lexicon_prefix(f->lexicon, LEXICON_AGENCY, fold) == 0 &&
	    lexicon_prefix(f->lexicon, LEXICON_UNIT, fold) == 0 &&
	    lexicon_prefix(f->lexicon, LEXICON_COLLECTIVE, fold) == 0 &&
	    lexicon_prefix(f->lexicon, LEXICON_ROLE, fold) == 0 &&
	    lexicon_type_prefix(f->lexicon, fold, NULL) == NULL;
}

/* 1 when a name in capitals opens with a surname that is a kind of body too, `BAN HẢI HÙNG`: below
 * the room for a signature nothing else has so few words. */
static int
is_name_like_body(struct finder *f, struct segment *s)
{
	struct vt_str fold = segment_fold(f, s);
	int64_t first = kit_find(fold, VT_STR(" "), 0);
	size_t words = 1;

	for (size_t i = 0; i < fold.n; i++)
		words += fold.s[i] == ' ';
	return s->gap >= ROOM_LINES && words >= 3 && words <= 4 && s->owner == OWNER_NONE &&
	    segment_upper(s) && words_name_capitals(s->text) && !signature_office(f, s) &&
	    lexicon_prefix(f->lexicon, LEXICON_AGENCY, fold) == (size_t)first;
}

int
signature_name_below(struct finder *f, const struct signer *b, size_t i)
{
	struct segment *s = &f->segments[i];
	const struct segment *last = &f->segments[b->last];
	size_t next;

	if (b->count == 0 || s->line <= last->line + 1 ||
	    (!is_bare_name(f, s) && !is_name_like_body(f, s)) || signature_name_follows(f, i))
		return 0;
	/* The last line of its column, or of the document's closing. */
	next = segment_next(f, i, f->tail_end);
	return next >= f->tail_end || f->segments[next].column != s->column ||
	    f->segments[next].owner != OWNER_NONE || !segment_upper(&f->segments[next]);
}

int
signature_name_last(struct finder *f, size_t i)
{
	return f->segments[i].column == 0 && segment_next(f, i, f->tail_end) >= f->tail_end &&
	    is_bare_name(f, &f->segments[i]);
}
