/* The words of a text as a small set of bits. */
#include "kit/word_set.h"

/* Words are told by their consonants: vowels have marks and tones, and đ is d without its own. A
 * byte is a consonant, `-` for another letter or a part of one, `.` for none; `!`: it must be read.
 */
static const char kinds[256 + 1] = "................................"
				   "................................"
				   ".-bc--fgh-jklmn-pqrst-vwx-z....."
				   ".-bc--fgh-jklmn-pqrst-vwx-z....."
				   "--------------------------------"
				   "--------------------------------"
				   "!!!-----------------------------"
				   "!-!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!";

/* 1 and the bit of the next word at or after *i; 0: there is none. */
static int
next_word(struct vt_str text, size_t *i, uint32_t *out_bit)
{
	uint32_t hash = 0;
	int letters = 0;

	while (*i < text.n) {
		char c = kinds[(unsigned char)text.s[*i]];

		if (c == '!')
			c = kit_is_letter(kit_utf8_next(text, i)) ? '-' : '.';
		else
			(*i)++;
		if (c == '.' && letters)
			break;
		if (c == '.')
			continue;
		letters = 1;
		if (c != '-')
			hash = (hash + (unsigned char)c) * 0x9E3779B1u;
	}
	*out_bit = hash >> 16 & (KIT_WORD_SET_BITS - 1);
	return letters;
}

void
kit_word_set_read(struct vt_str text, struct kit_word_set *out)
{
	uint32_t bit;
	size_t i = 0;

	*out = (struct kit_word_set){{0}};
	while (next_word(text, &i, &bit))
		out->bits[bit / 64] |= (uint64_t)1 << bit % 64;
}

void
kit_phrase_words_read(struct vt_str phrase, struct kit_phrase_words *out)
{
	uint32_t bit;
	size_t i = 0;

	out->count = 0;
	while (out->count < sizeof(out->bits) / sizeof(*out->bits) && next_word(phrase, &i, &bit))
		out->bits[out->count++] = (uint16_t)bit;
}
