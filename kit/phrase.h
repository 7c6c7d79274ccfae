/*
 * phrase.h - where the phrases of a list may stand in a text, told by the words of both.
 *
 * Words are what letters there are between other characters. They are told by their
 * consonants, without case and marks, so that the words of a text are read once for whatever
 * folds its phrases are then compared in; but that of letters that look alike.
 */
#ifndef VANTHU_KIT_PHRASE_H
#define VANTHU_KIT_PHRASE_H

#include "kit/text.h"

enum {
	KIT_PHRASE_WORDS = 6, /* the first ones; the rest tells little */
	KIT_WORD_KINDS = 1024
};

/* A word of a text: the byte it begins at. */
struct kit_word {
	uint32_t at, hash;
};

/* Words are sorted by their hash into so many kinds; which of them there are. */
struct kit_word_kinds {
	uint64_t bits[KIT_WORD_KINDS / 64];
};

/* The words of a text in their order; the items belong to who had them read. */
struct kit_words {
	const struct kit_word *items;
	size_t count;
	struct kit_word_kinds kinds;
};

/* The most words that a text of n bytes has. */
#define KIT_WORDS_MAX(n) ((n) / 2 + 1)

/* The words of a text; room is for KIT_WORDS_MAX of its length. */
struct kit_words kit_words_read(struct vt_str text, struct kit_word *room);

/* The words of a phrase. Set by kit_phrases_add. */
struct kit_phrase {
	uint32_t hashes[KIT_PHRASE_WORDS];
	uint32_t words;      /* all of them */
	uint32_t lead, tail; /* bytes before the first and behind the last */
	uint32_t next;       /* of those that begin alike, number + 1 */
};

/* A list of phrases. The items belong to the caller. */
struct kit_phrases {
	struct kit_phrase *items;
	size_t count;
	struct kit_word_kinds kinds;    /* of the first words */
	uint32_t heads[KIT_WORD_KINDS]; /* by that kind: number + 1 */
};

/* Adds a phrase to a list that has room for it. One without letters is nowhere. */
void kit_phrases_add(struct kit_phrases *list, struct vt_str phrase);

/* How far a search came; {0} at its start. */
struct kit_phrase_search {
	size_t word;        /* the words before it are done */
	uint32_t candidate; /* of those that begin with it, number + 1 */
	/* what was found */
	size_t phrase;     /* its number in the list */
	size_t start, end; /* bytes */
};

/* The next place where a phrase of the list may stand, in the order of the text: its words do,
 * one behind the other. 1, or 0 when there is none. */
int kit_phrase_next(const struct kit_phrases *list, struct vt_str text,
    const struct kit_words *words, struct kit_phrase_search *search);

#endif
