/* The words of a text as a small set of bits. */
#include "kit/word_set.h"

#include "kit/folding.h"

/* The letter at s[*i] without case and marks, and past it; 0 when none is there. */
static uint32_t
next_letter(struct vt_str s, size_t *i)
{
	uint32_t c = kit_utf8_next(s, i);

	if (c < 0x80)
		return (c | 0x20) - 'a' < 26 ? c | 0x20 : 0;
	return kit_is_letter(c) ? kit_bare_letter(c) : 0;
}

/* 1 and the bit of the next word at or after *i; 0: there is none. */
static int
next_word(struct vt_str text, size_t *i, uint32_t *out_bit)
{
	uint32_t hash = 0;

	while (*i < text.n) {
		uint32_t c = next_letter(text, i);

		if (c != 0)
			hash = (hash + c) * 0x9E3779B1u;
		else if (hash != 0)
			break;
	}
	*out_bit = hash >> 16 & (KIT_WORD_SET_BITS - 1);
	return hash != 0;
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
