/*
 * word_set.h - the words of a text, and each with the one behind it, as a small set, which
 * tells at once of nearly every phrase that does not stand in a text that it does not.
 *
 * Words are compared without case and marks, so that one set of a text serves whatever
 * folds a phrase is then looked for with; but that of letters that look alike.
 */
#ifndef VANTHU_KIT_WORD_SET_H
#define VANTHU_KIT_WORD_SET_H

#include "kit/text.h"

enum { KIT_WORD_SET_BITS = 512, KIT_WORD_SET_PAIRS = 1024, KIT_WORD_SET_FIRST = 6 };

struct kit_word_set {
	uint64_t bits[KIT_WORD_SET_BITS / 64];
	uint64_t pairs[KIT_WORD_SET_PAIRS / 64];
};

/* The words of a phrase, by their bits in such a set: the first ones, the rest tells little.
 * pairs[i]: word i and the one behind it. */
struct kit_phrase_words {
	uint16_t bits[KIT_WORD_SET_FIRST];
	uint16_t pairs[KIT_WORD_SET_FIRST - 1];
	uint16_t count;
};

/* The words of a text in NFC: what letters there are between other characters. */
void kit_word_set_read(struct vt_str text, struct kit_word_set *out);
void kit_phrase_words_read(struct vt_str phrase, struct kit_phrase_words *out);

/* 0: the words of the phrase do not all stand in the text, one behind the other. */
static inline int
kit_word_set_may_hold(const struct kit_word_set *text, const struct kit_phrase_words *phrase)
{
	for (size_t i = 0; i < phrase->count; i++)
		if ((text->bits[phrase->bits[i] / 64] >> phrase->bits[i] % 64 & 1) == 0)
			return 0;
	for (size_t i = 0; i + 1 < phrase->count; i++)
		if ((text->pairs[phrase->pairs[i] / 64] >> phrase->pairs[i] % 64 & 1) == 0)
			return 0;
	return 1;
}

#endif
