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

void
kit_word_set_read(struct vt_str text, struct kit_word_set *out)
{
	uint32_t hash = 0;

	*out = (struct kit_word_set){{0}};
	for (size_t i = 0; i < text.n || hash != 0;) {
		uint32_t c = i < text.n ? next_letter(text, &i) : 0;

		if (c != 0) {
			hash = (hash + c) * 0x9E3779B1u;
			continue;
		}
		if (hash != 0) {
			uint32_t bit = hash >> 16 & (KIT_WORD_SET_BITS - 1);

			out->bits[bit / 64] |= (uint64_t)1 << bit % 64;
		}
		hash = 0;
	}
}
