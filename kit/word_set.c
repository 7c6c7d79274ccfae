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

/* 1 and the hash of the next word at or after *i; 0: there is none. */
static int
next_word(struct vt_str text, size_t *i, uint32_t *out_hash)
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
	*out_hash = hash;
	return letters;
}

static uint32_t
bit_of(uint32_t hash)
{
	return hash >> 16 & (KIT_WORD_SET_BITS - 1);
}

static uint32_t
pair_of(uint32_t before, uint32_t hash)
{
	return ((before ^ before >> 15) * 0x85EBCA6Bu + hash) >> 16 & (KIT_WORD_SET_PAIRS - 1);
}

void
kit_word_set_read(struct vt_str text, struct kit_word_set *out)
{
	uint32_t hash, before = 0;
	size_t i = 0;

	*out = (struct kit_word_set){{0}, {0}};
	for (int first = 1; next_word(text, &i, &hash); before = hash, first = 0) {
		uint32_t bit = bit_of(hash), pair = pair_of(before, hash);

		out->bits[bit / 64] |= (uint64_t)1 << bit % 64;
		if (!first)
			out->pairs[pair / 64] |= (uint64_t)1 << pair % 64;
	}
}

void
kit_phrase_words_read(struct vt_str phrase, struct kit_phrase_words *out)
{
	uint32_t hash, before = 0;
	size_t i = 0;

	out->count = 0;
	while (out->count < KIT_WORD_SET_FIRST && next_word(phrase, &i, &hash)) {
		if (out->count > 0)
			out->pairs[out->count - 1] = (uint16_t)pair_of(before, hash);
		out->bits[out->count++] = (uint16_t)bit_of(hash);
		before = hash;
	}
}
