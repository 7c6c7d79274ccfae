/* Whether a text is in TCVN3 or VNI: told from how its words are spelt. */
#include "kit/legacy.h"

#include "kit/syllable.h"
#include "kit/vowel.h"

/* Bytes of a word that may be a syllable: ngh, three vowels and ng, three bytes each. */
enum { WORD_MOST = 24 };

static int
is_ascii_letter(uint32_t c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static int
is_of_word(int encoding, uint32_t c)
{
	if (c < 0x80)
		return is_ascii_letter(c);
	if (c < 0xC0)
		return kit_legacy_has(encoding, c);
	if (c == 0xD7 || c == 0xF7)
		return encoding == KIT_LEGACY_TCVN3;
	return c < 0x100 || (c >= 0x300 && c < 0x370) || kit_is_letter(c);
}

int
kit_legacy_word(int encoding, struct vt_str text, size_t *i, size_t *out_start)
{
	size_t start = *i, end;
	int inside = 0;

	for (end = *i; end < text.n;) {
		size_t next = end;

		if (is_of_word(encoding, kit_legacy_character(text, &next)))
			inside = 1;
		else if (inside)
			break;
		else
			start = next;
		end = next;
	}
	*i = end;
	*out_start = start;
	return inside;
}

/* A letter of Vietnamese that Latin-1 has not, or a mark of its own. */
static int
is_unicode_only(uint32_t c)
{
	return c >= 0x100 &&
	    ((c >= 0x1EA0 && c <= 0x1EF9) || (c >= 0x300 && c < 0x370) ||
		kit_vietnamese_lower(c) != kit_vietnamese_upper(c));
}

/* What the characters of a word are. */
struct made_of {
	int other;   /* beyond ASCII */
	int unicode; /* only Unicode has it */
	int strange; /* the encoding has it not, or not there */
	int sign;    /* a sign in Unicode: no other language writes it in a word */
	int crossed; /* beyond ASCII there is nothing but đ */
};

/* Reads word in the encoding into out, and says what it is made of. */
static struct made_of
take_apart(int encoding, struct vt_str word, char *out, size_t *out_n)
{
	struct made_of m = {.crossed = 1};

	*out_n = 0;
	for (size_t i = 0; i < word.n;) {
		size_t at = i, raw = i;
		uint32_t c = kit_legacy_character(word, &at);
		uint32_t letter = kit_legacy_letter(encoding, word, &i);

		m.other |= (unsigned char)word.s[raw] >= 0x80 || letter >= 0x80;
		m.unicode |= is_unicode_only(c);
		m.strange |= c >= 0x80 && !kit_legacy_has(encoding, c);
		m.sign |= c >= 0xA7 && c < 0xBF && c != 0xAD;
		m.crossed &= letter < 0x80 || letter == 0x110 || letter == 0x111;
		*out_n += kit_utf8_put(out + *out_n, letter);
	}
	return m;
}

int
kit_legacy_judge(int encoding, struct vt_str word)
{
	char bytes[WORD_MOST * 3];
	struct vt_str read = {bytes, 0};
	struct made_of m;
	int now, then;

	if (word.n > WORD_MOST)
		return KIT_WORD_PLAIN;
	m = take_apart(encoding, word, bytes, &read.n);
	if (!m.other)
		return KIT_WORD_PLAIN;
	if (m.unicode)
		return KIT_WORD_UNICODE;
	now = kit_is_syllable(word);
	then = !m.strange && kit_is_syllable(read);
	if (now != then)
		return then ? KIT_WORD_LEGACY : KIT_WORD_UNICODE;
	/* Q§-UBND; names of other peoples in Vietnam. */
	return now || m.crossed || m.sign ? KIT_WORD_PLAIN : KIT_WORD_FOREIGN;
}

void
kit_legacy_add(struct kit_legacy_tally *t, struct vt_str word, int judgement)
{
	t->unicode += judgement == KIT_WORD_UNICODE;
	t->foreign += judgement == KIT_WORD_FOREIGN;
	if (judgement != KIT_WORD_LEGACY)
		return;
	if (t->legacy++ == 0)
		t->first = word;
	else
		t->different += !kit_eq(word, t->first);
}

int
kit_legacy_certain(const struct kit_legacy_tally *t)
{
	/* French has words that are Vietnamese in VNI: où, dû. They are few. */
	return t->different > 0 && t->legacy >= 2 * t->foreign && t->legacy * 100 >= t->unicode;
}

/* 1 when text has characters that an older encoding writes with, and none that only
 * Unicode has: nearly every text is dismissed here. */
static int
may_be_legacy(struct vt_str text)
{
	int may_be = 0;

	for (size_t i = 0; i < text.n;) {
		uint32_t c = (unsigned char)text.s[i];

		if (c < 0x80) {
			i++;
			continue;
		}
		c = kit_legacy_character(text, &i);
		if (is_unicode_only(c))
			return 0;
		may_be |= c >= 0xA7 && c <= 0xFF;
	}
	return may_be;
}

int
kit_legacy_guess(struct vt_str text)
{
	if (!may_be_legacy(text))
		return KIT_LEGACY_NONE;
	for (int encoding = KIT_LEGACY_TCVN3; encoding <= KIT_LEGACY_VNI; encoding++) {
		struct kit_legacy_tally t = {0};
		size_t start;

		for (size_t i = 0; kit_legacy_word(encoding, text, &i, &start);) {
			struct vt_str word = kit_sub(text, start, i);

			kit_legacy_add(&t, word, kit_legacy_judge(encoding, word));
		}
		if (kit_legacy_certain(&t) && t.unicode * 4 <= t.legacy)
			return encoding;
	}
	return KIT_LEGACY_NONE;
}
