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
/* A word of fewer is another one by a letter, `TRƯỞNG KHOA`, `TRƯỞNG KHÓM`, unless so many words
 * hold it. */
#define HELD_LETTERS 5u
#define HELD_WORDS 4u
/* Words of a line that are looked at. */
#define WORDS_MOST 12u

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

/* The letters of s without its spaces. */
static struct vt_str
press(struct vt_str s, char out[static WORDS_BYTES])
{
	size_t n = 0;

	for (size_t i = 0; i < s.n && n < WORDS_BYTES; i++)
		if (s.s[i] != ' ')
			out[n++] = s.s[i];
	return (struct vt_str){out, n};
}

/* A line that may open with a word of the list but for a slip. */
struct line {
	struct vt_str text, bare;
	unsigned wrong; /* bit k: word k is spelt as no syllable */
};

static void
read_line(const struct kit_alloc *a, struct vt_str text, struct line *out)
{
	size_t from = kit_stretch_on(text, 0, 1);

	*out = (struct line){.text = text};
	out->bare = kit_fold(kit_sub(text, 0, kit_utf8_on(text, 0, WORDS_BYTES)), BARE, a, NULL);
	for (unsigned k = 0; k < WORDS_MOST && from < text.n; k++) {
		const size_t end = kit_stretch_on(text, from, 0);
		const struct vt_str word = word_first(kit_sub(text, from, end), 1);

		if (!kit_is_syllable(word))
			out->wrong |= 1u << k;
		from = kit_stretch_on(text, end, 1);
	}
}

/* Most words of a list open with other letters. */
static int
may_open(struct vt_str bare, struct vt_str word)
{
	return bare.n > 1 && word.n > 1 &&
	    (bare.s[0] == word.s[0] || bare.s[1] == word.s[0] || bare.s[0] == word.s[1] ||
		bare.s[1] == word.s[1]);
}

/* 1 when a phrase of syllables that differs from word by a letter can be nothing else: the word it
 * is in is long, or the others are many. */
static int
is_held(struct vt_str some, struct vt_str word)
{
	size_t i = 0, k = 0;

	if (word_count(word) >= HELD_WORDS)
		return 1;
	while (i < some.n && k < word.n) {
		const size_t end = kit_stretch_on(some, i, 0), last = kit_stretch_on(word, k, 0);

		if (!kit_eq(kit_sub(some, i, end), kit_sub(word, k, last)))
			return last - k >= HELD_LETTERS;
		i = kit_stretch_on(some, end, 1);
		k = kit_stretch_on(word, last, 1);
	}
	return 0;
}

/* 1 when all but the last word are the same and that one, as the list has it, is short for others:
 * by another letter it is short for more, `TRƯỜNG THPT`, `TRƯỜNG THKT`. */
static int
is_other_short(struct vt_str some, struct vt_str word, struct vt_str listed)
{
	const size_t last = kit_stretch_back(word, word.n, 0);

	return last > 0 && some.n == word.n && kit_starts(some, kit_sub(word, 0, last)) &&
	    !kit_is_syllable(kit_sub(listed, kit_stretch_back(listed, listed.n, 0), listed.n));
}

/* The words the line begins with that are those of word but for a slip of the hand, which left one
 * of them no syllable: `GIÁMĐỐC`, `CHỦ TỊHC`, `Phụ lụcc`; empty: it does not. */
static struct vt_str
slipped(const struct line *line, struct vt_str word, struct vt_str listed)
{
	char wanted[WORDS_BYTES], given[WORDS_BYTES];
	const struct vt_str want = press(word, wanted);
	const size_t count = word_count(word);

	for (size_t n = count > 1 ? count - 1 : 1; want.n >= SLIP_LETTERS && n <= count + 1; n++) {
		const struct vt_str some = word_first(line->bare, n);
		const struct vt_str letters = press(some, given);
		const int wrong = n >= WORDS_MOST || (line->wrong & ((1u << n) - 1)) != 0;

		/* Of many letters another word is far away, `THAN TRA TỈNH`; but a ministry has all
		 * letters of a department that its own has not the first of. */
		if (some.n > 0 &&
		    (wrong || (want.n >= MANY_LETTERS && n == count && given[0] == wanted[0])) &&
		    kit_distance(letters, want, 1) <= 1 && (wrong || is_held(some, word)) &&
		    !is_other_short(some, word, listed))
			return word_first(line->text, n);
	}
	return (struct vt_str){line->text.s, 0};
}

struct vt_str
word_find_slip(const struct kit_alloc *a, struct vt_str text, const struct vt_folded_words *words,
    struct vt_str *given)
{
	struct vt_str want = {NULL, 0};
	struct line line;

	read_line(a, text, &line);
	for (size_t i = 0; i < words->count && line.bare.s != NULL; i++) {
		struct vt_str some;

		if (!may_open(line.bare, words->folded[i]))
			continue;
		some = slipped(&line, words->folded[i], words->items[i]);
		if (some.n > given->n) {
			*given = some;
			want = words->items[i];
		}
	}
	return want;
}
