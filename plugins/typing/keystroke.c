/* Telex and VNI: what the keys left in a word were to make of it. */
#include "plugins/typing/keystroke.h"

#include "kit/syllable.h"
#include "kit/vowel.h"

/* No syllable is longer than nghiêng. */
enum { LETTERS_MOST = 7 };

/* The letters so far, vowels in the bytes of kit/vowel.h, D for đ, and the keys that went into
 * them. */
struct typed {
	char letters[LETTERS_MOST + 1];
	size_t n;
	int tone, marked; /* marked: a letter with its mark stood there already */
	int shapes, tones, figures;
	int ended;         /* the key of a tone was there */
	int figure_inside; /* a letter follows a figure */
	int goes_on;       /* a vowel follows the key of the tone */
	char before;       /* the key before, if it is of the alphabet */
	int capital;
};

static int
is_vowel(char c)
{
	for (const char *v = "aeiouyABEOPW"; *v != '\0'; v++)
		if (*v == c)
			return 1;
	return 0;
}

static int
has_vowel(const struct typed *t)
{
	for (size_t i = 0; i < t->n; i++)
		if (is_vowel(t->letters[i]))
			return 1;
	return 0;
}

static int
put(struct typed *t, char letter)
{
	t->goes_on |= t->ended && is_vowel(letter);
	if (t->n == LETTERS_MOST || (t->goes_on && t->marked))
		return 0;
	t->letters[t->n++] = letter;
	t->figure_inside |= t->figures > 0;
	return 1;
}

/* The last letter, when it is one of from, becomes the one of to at its place. */
static int
shape(struct typed *t, const char *from, const char *to)
{
	char *last = t->n == 0 ? NULL : &t->letters[t->n - 1];

	for (size_t i = 0; last != NULL && from[i] != '\0'; i++)
		if (*last == from[i]) {
			*last = to[i];
			t->shapes++;
			return 1;
		}
	return 0;
}

/* `uow` is one key for both of ươ. */
static int
horn(struct typed *t, const char *from, const char *to)
{
	if (!shape(t, from, to))
		return 0;
	if (t->n > 1 && t->letters[t->n - 1] == 'P' && t->letters[t->n - 2] == 'u')
		t->letters[t->n - 2] = 'W';
	return 1;
}

static int
set_tone(struct typed *t, int tone)
{
	if (t->tone != 0)
		return 0;
	t->tone = tone;
	t->tones++;
	t->ended = 1;
	return 1;
}

/* A small letter of the alphabet. 0: no syllable comes of it. */
static int
take_letter(struct typed *t, char c)
{
	static const char tone_keys[] = "fsrxj"; /* huyền, sắc, hỏi, ngã, nặng */
	char last = t->n == 0 ? '\0' : t->letters[t->n - 1];

	/* Twice, one right behind the other: not `exe`. */
	if (c == last && t->before == c && shape(t, "aeo", "BEO"))
		return 1;
	if (c == 'd' && last == 'd' && t->n == 1 && shape(t, "d", "D"))
		return 1;
	if (c == 'w')
		return horn(t, "aou", "APW");
	/* `dduwocj`: behind ư it is ơ. */
	if (c == 'o' && last == 'W')
		return put(t, 'P');
	for (int i = 0; i < 5; i++)
		if (c == tone_keys[i] && has_vowel(t))
			return set_tone(t, i + 1);
	return put(t, c);
}

static int
take_figure(struct typed *t, char c)
{
	/* sắc, huyền, hỏi, ngã, nặng */
	static const int tones[] = {2, 1, 3, 4, 5};

	t->figures++;
	if (c == '6')
		return shape(t, "aeo", "BEO");
	if (c == '7')
		return horn(t, "ou", "PW");
	if (c == '8')
		return shape(t, "a", "A");
	if (c == '9')
		return t->n == 1 && shape(t, "d", "D");
	return c >= '1' && c <= '5' && has_vowel(t) && set_tone(t, tones[c - '1']);
}

static int
take(struct typed *t, uint32_t c)
{
	int tone = 0;
	char letter;

	if (c >= '0' && c <= '9')
		return take_figure(t, (char)c);
	if (kit_vietnamese_lower(c) != c) {
		if (t->n > 0)
			return 0;
		t->capital = 1;
		c = kit_vietnamese_lower(c);
	}
	if (c < 128) {
		int taken = c >= 'a' && c <= 'z' && take_letter(t, (char)c);

		t->before = (char)c;
		return taken;
	}
	t->before = '\0';
	letter = c == 0x111 ? 'D' : kit_vowel_of(c, &tone);
	if (letter == 0 || (tone != 0 && t->tone != 0))
		return 0;
	t->tone = tone != 0 ? tone : t->tone;
	t->marked = 1;
	return put(t, letter);
}

/* ---- what it might be instead ---- */

static int
has(struct vt_str word, const char *part)
{
	return kit_find(word, kit_str(part), 0) >= 0;
}

/* 1 when no English word, no plural of one and no index of a formula is written so. */
static int
is_telex(const struct typed *t, struct vt_str word)
{
	static const char *const groups[] = {"uow", "uwo", "uw", "iee", "yee", "uoo", "uaa"};
	/* Not `ddi`, `ddos`. */
	int key = t->letters[0] == 'D' && (t->shapes > 1 || (t->tones > 0 && t->tone != 2));

	if (t->marked)
		return t->shapes + t->tones > 0 && t->n > 1;
	/* `ddax`, `ddaj` */
	if (t->n == 2 && t->letters[0] == 'D' && t->shapes == 1 && t->tone > 3)
		return 1;
	if (t->n < 3)
		return 0;
	if (t->shapes > 0 && t->shapes + t->tones > 1)
		for (size_t i = 0; i < sizeof(groups) / sizeof(*groups); i++)
			key |= has(word, groups[i]);
	if (t->shapes > 0 && t->tones > 0)
		key |= t->tone == 5 || t->tone == 4 || kit_starts(word, VT_STR("ng")) ||
		    kit_starts(word, VT_STR("nh")) ||
		    (t->tone == 1 && !kit_ends(word, VT_STR("eef")) &&
			!kit_ends(word, VT_STR("oof")));
	/* No other language has words of these keys that open so: `ngafy`, `khoong`. */
	if (word.n > 3 && t->shapes + t->tones > 0 &&
	    (kit_starts(word, VT_STR("ng")) || kit_starts(word, VT_STR("nh")) ||
		kit_starts(word, VT_STR("kh"))))
		return 1;
	/* A dot below alone: not `x_ij`, `raj`, `conj`. */
	if (t->shapes == 0)
		key = t->tone == 5 && t->tones > 0 && word.n > 4 && !t->goes_on;
	return key;
}

/* 1 when it is no code: two figures at least, in the midst of letters. */
static int
is_vni(const struct typed *t)
{
	return t->shapes > 0 && t->shapes + t->tones > 1 && t->n > 2 && t->figure_inside;
}

/* ---- the word as it was meant ---- */

/* The vowel that carries the tone. */
static size_t
tone_place(const struct typed *t)
{
	size_t first = 0, end, shaped = LETTERS_MOST;

	while (first < t->n && !is_vowel(t->letters[first]))
		first++;
	/* The u of qu, the i of gia are no part of the rhyme. */
	if (first > 0 && first + 1 < t->n && is_vowel(t->letters[first + 1]) &&
	    ((t->letters[first - 1] == 'q' && t->letters[first] == 'u') ||
		(t->letters[first - 1] == 'g' && t->letters[first] == 'i')))
		first++;
	for (end = first; end < t->n && is_vowel(t->letters[end]); end++)
		if (t->letters[end] >= 'A' && t->letters[end] <= 'Z')
			shaped = end;
	if (shaped < LETTERS_MOST)
		return shaped;
	if (end < t->n || end - first == 3)
		return end - first == 3 ? first + 1 : end - 1;
	return first;
}

static size_t
write(const struct typed *t, char out[static KEYSTROKE_BYTES])
{
	size_t place = tone_place(t), n = 0;

	for (size_t i = 0; i < t->n; i++) {
		char letter = t->letters[i];
		uint32_t c = letter == 'D' ? 0x111
		    : is_vowel(letter)     ? kit_vowel_with(letter, i == place ? t->tone : 0)
					   : (uint32_t)letter;

		n += kit_utf8_put(out + n, i == 0 && t->capital ? kit_vietnamese_upper(c) : c);
	}
	return n;
}

size_t
keystroke_read(struct vt_str word, char out[static KEYSTROKE_BYTES])
{
	struct typed t = {.n = 0};
	size_t n;

	if (word.n > KEYSTROKE_BYTES || kit_is_syllable(word))
		return 0;
	for (size_t i = 0; i < word.n;)
		if (!take(&t, kit_utf8_next(word, &i)))
			return 0;
	/* With a capital it may be a name. */
	if (t.capital && t.letters[0] != 'D' && (t.shapes == 0 || t.tones == 0 || t.n < 4))
		return 0;
	if (t.figures > 0 ? !is_vni(&t) : !is_telex(&t, word))
		return 0;
	n = write(&t, out);
	return kit_is_syllable((struct vt_str){out, n}) ? n : 0;
}
