/* Words of a list with a slip of the hand: `GIÁMĐỐC`, `CHỦ TỊHC`, `Phụ lụcc`. */
#include "plugins/typing/word_slip.h"

#include "kit/syllable.h"

enum { BARE = KIT_FOLD_USUAL | KIT_FOLD_MARKS };

/* The words of a list have so many bytes at most, spaces between them and marks included. */
#define WORDS_BYTES 160u
/* Fewer letters are another word too soon. */
#define SLIP_LETTERS 6u
/* So many are none. */
#define MANY_LETTERS 10u

size_t
word_count(struct vt_str s)
{
	size_t count = 0;

	for (size_t i = kit_stretch_on(s, 0, 1); i < s.n; i = kit_stretch_on(s, i, 1)) {
		i = kit_stretch_on(s, i, 0);
		count++;
	}
	return count;
}

struct vt_str
word_first(struct vt_str s, size_t count)
{
	size_t end = 0;

	for (size_t k = 0; k < count; k++) {
		size_t start = kit_stretch_on(s, end, 1);

		if (start >= s.n)
			return (struct vt_str){s.s, 0};
		end = kit_stretch_on(s, start, 0);
	}
	while (end > 0) {
		size_t last = end;

		if (kit_is_letter(kit_utf8_prev(s, &last)))
			break;
		end = last;
	}
	return kit_sub(s, 0, end);
}

/* 1 when each of the words is spelt as a syllable. */
static int
are_syllables(struct vt_str s)
{
	for (size_t i = kit_stretch_on(s, 0, 1), end; i < s.n; i = kit_stretch_on(s, end, 1)) {
		end = kit_stretch_on(s, i, 0);
		if (!kit_is_syllable(kit_sub(s, i, end)))
			return 0;
	}
	return 1;
}

/* The bare letters of s without its spaces. */
static struct vt_str
pressed(const struct kit_alloc *a, struct vt_str s)
{
	const struct vt_str bare = kit_fold(s, BARE, a, NULL);
	char *out = bare.s == NULL ? NULL : a->alloc(a->ctx, bare.n + 1);
	size_t n = 0;

	for (size_t i = 0; out != NULL && i < bare.n; i++)
		if (bare.s[i] != ' ')
			out[n++] = bare.s[i];
	return (struct vt_str){out, n};
}

/* The words text begins with that are those of word but for a slip of the hand, which left one of
 * them no syllable: `GIÁMĐỐC`, `CHỦ TỊHC`, `Phụ lụcc`; empty: it does not. */
static struct vt_str
slipped(const struct kit_alloc *a, struct vt_str text, struct vt_str word)
{
	const size_t count = word_count(word);
	const struct vt_str want = pressed(a, word);

	for (size_t n = count > 1 ? count - 1 : 1; want.n >= SLIP_LETTERS && n <= count + 1; n++) {
		const struct vt_str some = word_first(text, n);
		struct vt_str given;

		if (some.n == 0 || some.n >= WORDS_BYTES)
			continue;
		given = pressed(a, some);
		/* Of many letters another word is far away, `THAN TRA TỈNH`; but a ministry has all
		 * letters of a department that its own has not the first of. */
		if ((!are_syllables(some) ||
			(want.n >= MANY_LETTERS && n == count && given.n > 0 &&
			    given.s[0] == want.s[0])) &&
		    kit_distance(given, want, 1) <= 1)
			return some;
	}
	return (struct vt_str){text.s, 0};
}

struct vt_str
word_find_slip(const struct kit_alloc *a, struct vt_str text, const struct vt_folded_words *words,
    struct vt_str *given)
{
	struct vt_str want = {NULL, 0};

	for (size_t i = 0; i < words->count; i++) {
		const struct vt_str some = slipped(a, text, words->items[i]);

		if (some.n > given->n) {
			*given = some;
			want = words->items[i];
		}
	}
	return want;
}
