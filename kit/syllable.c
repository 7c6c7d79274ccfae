/* The spelling of Vietnamese syllables: onset, rhyme, tone. */
#include "kit/syllable.h"

#include <stdlib.h>
#include <string.h>

#include "kit/vowel.h"

/* No syllable is longer than nghiêng. */
enum { SYLLABLE_MOST = 7 };

/* Rhymes are kept in the bytes of kit/vowel.h; D is đ. */

/* A table is read by its rows. */
/* clang-format off */
/* In the order of their bytes. */
static const char *const rhymes[] = {
	"Ac", "Am", "An", "Ang", "Ap", "At",
	"Bc", "Bm", "Bn", "Bng", "Bp", "Bt", "Bu", "By",
	"E", "Ech", "Em", "En", "Enh", "Ep", "Et", "Eu",
	"O", "Oc", "Oi", "Om", "On", "Ong", "Op", "Ot",
	"P", "Pi", "Pm", "Pn", "Pp", "Pt",
	"W", "WPc", "WPi", "WPm", "WPn", "WPng", "WPp", "WPt", "WPu", "Wa", "Wc", "Wi", "Wm",
	"Wng", "Wt", "Wu",
	"a", "ac", "ach", "ai", "am", "an", "ang", "anh", "ao", "ap", "at", "au", "ay",
	"e", "ec", "em", "en", "eng", "eo", "ep", "et",
	"i", "iEc", "iEm", "iEn", "iEng", "iEp", "iEt", "iEu", "ia", "ich", "im", "in", "inh",
	"ip", "it", "iu",
	"o", "oAc", "oAm", "oAn", "oAng", "oAt", "oa", "oac", "oach", "oai", "oam", "oan", "oang",
	"oanh", "oao", "oap", "oat", "oay", "oc", "oe", "oen", "oeo", "oet", "oi", "om", "on",
	"ong", "ooc", "oong", "op", "ot",
	"u", "uBn", "uBng", "uBt", "uBy", "uE", "uEch", "uEnh", "uOc", "uOi", "uOm", "uOn",
	"uOng", "uOt", "uP", "ua", "uc", "ui", "um", "un", "ung", "up", "ut", "uy", "uyEn",
	"uyEt", "uya", "uych", "uynh", "uyt", "uyu",
	"y", "yEm", "yEn", "yEng", "yEt", "yEu", "ych", "ynh", "yt",
};

/* The longer ones first: a syllable is tried with each that it opens with. */
static const char *const onsets[] = {
	"ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr",
	"D", "b", "c", "d", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", "",
};
/* clang-format on */

static int
compare_rhymes(const void *key, const void *item)
{
	return strcmp(key, *(const char *const *)item);
}

/* Before p, t, c and ch there is a tone, and it is sắc or nặng. */
static int
tone_fits(const char *rhyme, size_t n, int tone)
{
	char last = rhyme[n - 1];
	int stopped = last == 'p' || last == 't' || last == 'c' ||
	    (n > 1 && last == 'h' && rhyme[n - 2] == 'c');

	return !stopped || tone == 2 || tone == 5;
}

int
kit_is_syllable(struct vt_str word)
{
	char letters[SYLLABLE_MOST + 1];
	size_t n = 0;
	int tone = 0;

	for (size_t i = 0; i < word.n;) {
		uint32_t c = kit_vietnamese_lower(kit_utf8_next(word, &i));
		int now = 0;
		char letter = c == 0x111 ? 'D' : kit_vowel_of(c, &now);

		if (letter == 0 && c >= 'a' && c <= 'z')
			letter = (char)c;
		if (letter == 0 || n == SYLLABLE_MOST || (now != 0 && tone != 0))
			return 0;
		letters[n++] = letter;
		tone = now != 0 ? now : tone;
	}
	letters[n] = '\0';
	for (size_t o = 0; o < sizeof(onsets) / sizeof(onsets[0]); o++) {
		size_t length = strlen(onsets[o]);
		const char *rhyme = letters + length;

		if (length < n && memcmp(letters, onsets[o], length) == 0 &&
		    tone_fits(rhyme, n - length, tone) &&
		    bsearch(rhyme, rhymes, sizeof(rhymes) / sizeof(rhymes[0]), sizeof(rhymes[0]),
			compare_rhymes) != NULL)
			return 1;
	}
	return 0;
}
