/* Cơ quan cùng ban hành: whether two lines of names are of agencies side by side. */
#include "core/anatomy/finder.h"

/* Letters by which an abbreviation is known. */
#define LETTERS_MIN 2
#define LETTERS_MAX 16

/* The first letters of the words of a folded name into out; their number. */
static size_t
initials(struct vt_str fold, uint32_t out[static LETTERS_MAX])
{
	size_t n = 0;
	int inside = 0;

	for (size_t i = 0; i < fold.n && n < LETTERS_MAX;) {
		uint32_t c = kit_utf8_next(fold, &i);

		if (!inside && kit_is_letter(c))
			out[n++] = c;
		inside = !kit_is_space(c) && !kit_is_dash(c);
	}
	return n;
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

/* 1 when the group abbreviates the name that opens in the segment: its letters are those
 * of the words, or the first of them, `BCHQS` of `BỘ CHỈ HUY QUÂN SỰ TỈNH`. */
static int
abbreviates(struct finder *f, struct vt_str group, struct segment *s)
{
	struct vt_str fold = segment_fold(f, s);
	uint32_t mine[LETTERS_MAX], theirs[LETTERS_MAX];
	size_t n = capitals(f, group, mine), m = initials(fold, theirs), same = n < m ? n : m;
	size_t end = 0;

	while (end < fold.n && fold.s[end] != ' ')
		end++;
	if (kit_same(group, kit_sub(fold, 0, end)))
		return 1;
	for (size_t i = 0; i < same; i++)
		if (mine[i] != theirs[i])
			return 0;
	return same >= LETTERS_MIN;
}

/* Index of the group of the symbol that abbreviates the name, from `from` on; -1: none. */
static int
group_of(struct finder *f, struct vt_str notation, int from, struct segment *s)
{
	size_t start = 0;
	int index = 0;

	for (size_t i = 0; i <= notation.n;) {
		size_t at = i;
		uint32_t c = i < notation.n ? kit_utf8_next(notation, &i) : 0;

		if (c != 0 && c != '/' && !kit_is_dash(c))
			continue;
		if (index >= from && abbreviates(f, kit_trim(kit_sub(notation, start, at)), s))
			return index;
		if (c == 0)
			break;
		start = i;
		index++;
	}
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
