/*
 * phrase.h - where the phrases of a list may stand in a text, told by the words of both.
 *
 * Words are what letters there are between other characters. They are told by their consonants
 * and by where among its bytes each stands, which neither case nor the place of a tone changes:
 * the words of a text are read once for whatever is compared in KIT_FOLD_CASE and KIT_FOLD_TONE.
 */
#ifndef VANTHU_KIT_PHRASE_H
#define VANTHU_KIT_PHRASE_H

#include "kit/text.h"

enum { KIT_WORD_KINDS = 2048 };

/* A word of a text: its bytes, what it is told by, and which words before it may be the same: the
 * nearest of its kind, and the nearest that is one of its kind with the word behind it; number in
 * the index + 1, or 0. */
struct kit_word {
	uint32_t text, start, end;
	uint32_t hash;
	uint32_t like, like_pair;
};

/* The words of some texts in their order, behind those of each one that is none. */
struct kit_word_index {
	const struct vt_str *texts;
	struct kit_word *items;
	size_t count;
	uint32_t words[KIT_WORD_KINDS], pairs[KIT_WORD_KINDS]; /* the last one of a kind */
};

/* Items that the words of a text may take, no fewer than they do. */
size_t kit_words_room(struct vt_str text);

/* Adds the words of texts[number] to an index that has room for them, {0} at first. */
void kit_words_add(struct kit_word_index *index, size_t number);

/* Where a phrase of a list may stand: bytes of a text. */
struct kit_phrase_place {
	uint32_t text, start, end;
	uint32_t phrase;
};

/* The places where the words of one of the phrases stand, one behind the other and no letter
 * before and behind them, but where it stands as it is written. Writes as many as there is room for
 * and gives how many there are; if there is room for all, they are in the order of the texts, of
 * two that begin at once the longer one first. A phrase without letters is nowhere. */
size_t kit_phrase_places(const struct kit_word_index *index, const struct vt_str *phrases,
    size_t count, struct kit_phrase_place *places, size_t room);

#endif
