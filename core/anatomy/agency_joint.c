/* Cơ quan cùng ban hành: whether two lines of names are of agencies side by side. */
#include <string.h>

#include "core/anatomy/finder.h"

/* Letters by which an abbreviation is known. */
#define LETTERS_MIN 2
#define LETTERS_MAX 16
/* Groups of a symbol, the code of the type included. */
#define GROUPS_MAX 9
/* Bytes of a word of two syllables. */
#define WORD_MAX 40

/* The first letters of the words of a folded name into out; their number. `SGDĐT` has none for
 * the `và` of `SỞ GIÁO DỤC VÀ ĐÀO TẠO`. */
static size_t
initials(struct vt_str fold, uint32_t out[static LETTERS_MAX])
{
	size_t n = 0;
	int inside = 0;

	for (size_t i = 0; i < fold.n && n < LETTERS_MAX;) {
		size_t at = i;
		uint32_t c = kit_utf8_next(fold, &i);

		if (!inside && kit_is_letter(c) && !words_open(kit_sub(fold, at, fold.n), "và"))
			out[n++] = c;
		inside = !kit_is_space(c) && !kit_is_dash(c);
	}
	return n;
}

int
agency_cuts_word(struct finder *f, struct segment *last, struct segment *s)
{
	struct vt_str before = segment_fold(f, last), fold = segment_fold(f, s);
	size_t start = before.n, end = 0, n;
	char word[WORD_MAX];

	while (start > 0 && before.s[start - 1] != ' ')
		start--;
	while (end < fold.n && fold.s[end] != ' ')
		end++;
	n = before.n - start;
	if (n + 1 + end > sizeof(word) || n == 0 || end == 0)
		return 0;
	memcpy(word, before.s + start, n);
	word[n] = ' ';
	memcpy(word + n + 1, fold.s, end);
	return lexicon_has(f->lexicon, LEXICON_COMPOUND, (struct vt_str){word, n + 1 + end});
}

/* The capitals of a group of the symbol, folded, into out: of `SNgV` s, n, v. */
static size_t
capitals(struct finder *f, struct vt_str group, uint32_t out[static LETTERS_MAX])
{
	size_t n = 0;

	for (size_t i = 0; i < group.n && n < LETTERS_MAX;) {
		size_t at = i;
		struct vt_str letter;

		if (!kit_is_upper(kit_utf8_next(group, &i)))
			continue;
		letter = kit_fold(kit_sub(group, at, i), KIT_FOLD_CASE, &f->alloc, NULL);
		at = 0;
		if (letter.s == NULL) {
			f->failed = 1;
			return 0;
		}
		out[n++] = kit_utf8_next(letter, &at);
	}
	return n;
}

/* Letters at which the group and the first letters of the name that opens in the segment are
 * the same; *out_all: one of them is the beginning of the other, `BCHQS` of `BỘ CHỈ HUY QUÂN SỰ
 * TỈNH`. */
static size_t
letters_alike(struct finder *f, struct vt_str group, struct segment *s, int *out_all)
{
	uint32_t mine[LETTERS_MAX], theirs[LETTERS_MAX];
	size_t n = capitals(f, group, mine), m = initials(segment_fold(f, s), theirs);
	size_t same = 0;

	while (same < n && same < m && mine[same] == theirs[same])
		same++;
	*out_all = same == n || same == m;
	return same;
}

/* 1 when the group abbreviates the name that opens in the segment: its letters are those
 * of the words, or the first of them. */
static int
abbreviates(struct finder *f, struct vt_str group, struct segment *s)
{
	struct vt_str fold = segment_fold(f, s);
	size_t end = 0;
	int all;

	while (end < fold.n && fold.s[end] != ' ')
		end++;
	if (kit_same(group, kit_sub(fold, 0, end)))
		return 1;
	return letters_alike(f, group, s, &all) >= LETTERS_MIN && all;
}

/* The groups of the symbol into out; their number, at most max + 1. */
static size_t
groups_of(struct vt_str notation, struct vt_str *out, size_t max)
{
	size_t start = 0, n = 0;

	for (size_t i = 0; i <= notation.n;) {
		size_t at = i;
		uint32_t c = i < notation.n ? kit_utf8_next(notation, &i) : 0;

		if (c != 0 && c != '/' && !kit_is_dash(c))
			continue;
		if (n < max)
			out[n] = kit_trim(kit_sub(notation, start, at));
		n++;
		if (c == 0 || n > max)
			break;
		start = i;
	}
	return n;
}

/* 1 when the code of the type says that several issue: `KHLN`, `QCPH`, `TTLT`. */
static int
is_joint_code(const struct finder *f, struct vt_str code)
{
	for (size_t k = 0; k < lexicon_count(f->lexicon, LEXICON_JOINT_CODE); k++) {
		struct vt_str end = lexicon_entry(f->lexicon, LEXICON_JOINT_CODE, k);

		if (code.n > end.n && kit_same(kit_sub(code, code.n - end.n, code.n), end))
			return 1;
	}
	return 0;
}

/* Index of the group of the symbol that abbreviates the name, from `from` on; -1: none. */
static int
group_of(struct finder *f, struct vt_str notation, int from, struct segment *s)
{
	struct vt_str groups[GROUPS_MAX];
	size_t n = groups_of(notation, groups, GROUPS_MAX);

	for (size_t i = (size_t)from; i < n && i < GROUPS_MAX; i++)
		if (abbreviates(f, groups[i], s))
			return (int)i;
	return -1;
}

static int
same_kind(struct finder *f, struct segment *a, struct segment *b)
{
	struct vt_str x = segment_fold(f, a), y = segment_fold(f, b);
	size_t n = lexicon_prefix(f->lexicon, LEXICON_AGENCY, x);

	return n > 0 && n == lexicon_prefix(f->lexicon, LEXICON_AGENCY, y) &&
	    kit_eq(kit_sub(x, 0, n), kit_sub(y, 0, n));
}

int
agency_joined(struct finder *f, size_t a, size_t b)
{
	struct vt_str before = segment_fold(f, &f->segments[a]), after;
	size_t i = 0;
	uint32_t c;

	after = segment_fold(f, &f->segments[b]);
	if (segment_bold(&f->segments[a]) != segment_bold(&f->segments[b]) || after.n == 0 ||
	    words_open(before, "văn phòng") || words_open(before, "đoàn đại biểu"))
		return 0;
	c = kit_utf8_next(after, &i);
	return kit_ends(before, VT_STR("-")) || kit_is_dash(c);
}

int
agency_issues_with(struct finder *f, size_t a, size_t b)
{
	const struct vt_number_part *number = f->parts->number;
	struct segment *first = &f->segments[a], *second = &f->segments[b];
	int coded, one, two;

	if (number == NULL || number->notation == NULL ||
	    segment_bold(first) != segment_bold(second))
		return 0;
	/* A type that no list has, `QCPH`, is told by the title. */
	coded = number->type_code.n > 0 || f->title != SEGMENT_NONE;
	one = group_of(f, number->notation->text, coded, first);
	two = group_of(f, number->notation->text, coded, second);
	/* In a letter the second group is the unit that drafts: `SNV-VP`. */
	return one >= 0 && two >= 0 && one != two && (coded || same_kind(f, first, second));
}

/* 1 when the letters of the group stand, in their order, among the first ones of the words of the
 * name in segments [a, end): `DTKV18` of `CHI CỤC DỰ TRỮ NHÀ NƯỚC` / `KHU VỰC XVIII`. */
static int
picks_letters(struct finder *f, struct vt_str group, size_t a, size_t end)
{
	uint32_t mine[LETTERS_MAX], theirs[LETTERS_MAX];
	size_t n = capitals(f, group, mine), found = 0;

	for (size_t i = a; i < end; i++) {
		struct segment *s = &f->segments[i];
		size_t m =
		    s->column == f->segments[a].column ? initials(segment_fold(f, s), theirs) : 0;

		for (size_t k = 0; k < m && found < n; k++)
			found += mine[found] == theirs[k];
	}
	return n > LETTERS_MIN && found == n;
}

int
agency_all_issue(struct finder *f, const size_t *at, size_t n)
{
	const struct vt_number_part *number = f->parts->number;
	struct vt_str groups[GROUPS_MAX];
	size_t alike = 0, exact = 0;

	if (number == NULL || number->notation == NULL || n + 1 > GROUPS_MAX ||
	    (number->type_code.n == 0 && f->title == SEGMENT_NONE) ||
	    groups_of(number->notation->text, groups, GROUPS_MAX) != n + 1)
		return 0;
	for (size_t i = 0; i < n; i++) {
		struct segment *s = &f->segments[at[i]];
		int all;

		if (segment_bold(s) != segment_bold(&f->segments[at[0]]))
			return 0;
		exact += abbreviates(f, groups[i + 1], s) != 0;
		alike += letters_alike(f, groups[i + 1], s, &all) >= LETTERS_MIN ||
		    picks_letters(f, groups[i + 1], at[i], i + 1 < n ? at[i + 1] : at[i] + 1);
	}
	return is_joint_code(f, groups[0]) || (exact > 0 && alike + (size_t)(n > 2) >= n);
}
