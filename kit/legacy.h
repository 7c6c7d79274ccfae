/*
 * legacy.h - TCVN3 (ABC) and VNI-Windows, the encodings before Unicode.
 *
 * In a file the byte of an older encoding stands as the Latin-1 character of the
 * same value, sometimes as U+F0xx. Which encoding a text may be in is told by its
 * font, and whether it is by its words.
 */
#ifndef VANTHU_KIT_LEGACY_H
#define VANTHU_KIT_LEGACY_H

#include "kit/text.h"

enum { KIT_LEGACY_NONE = 0, KIT_LEGACY_TCVN3 = 1, KIT_LEGACY_VNI = 2 };

/* The encoding that fonts of this name draw, NONE for others; *out_capitals (may be
 * NULL): 1 when it draws small letters as capitals, as .VnTimeH does. */
int kit_legacy_font(const char *font, int *out_capitals);

/* The character at text[*i], those that symbol fonts keep at U+F0xx as what they
 * are; moves *i past it. */
uint32_t kit_legacy_character(struct vt_str text, size_t *i);
/* 1 when the encoding has a letter, or the base of one, at this character. */
int kit_legacy_has(int encoding, uint32_t c);
/* The letter of the encoding at text[*i], in Unicode; moves *i past it. Characters
 * that are no letters of it are given as they are. */
uint32_t kit_legacy_letter(int encoding, struct vt_str text, size_t *i);

/* What a word says about the encoding of its text. */
enum {
	KIT_WORD_PLAIN,   /* nothing: it reads alike, or either way */
	KIT_WORD_LEGACY,  /* a syllable in the old encoding, none in Unicode */
	KIT_WORD_UNICODE, /* the other way round, or letters that only Unicode has */
	KIT_WORD_FOREIGN  /* no syllable in either */
};

/* The next word of text from *i on, of letters of the encoding and of Unicode: its
 * end in *i, its start in *out_start. 0 when there is none left. */
int kit_legacy_word(int encoding, struct vt_str text, size_t *i, size_t *out_start);
int kit_legacy_judge(int encoding, struct vt_str word);

/* What the words of a text say together. */
struct kit_legacy_tally {
	uint32_t legacy, unicode, foreign; /* words */
	uint32_t different;                /* legacy ones that are not the first again */
	struct vt_str first;
};

void kit_legacy_add(struct kit_legacy_tally *t, struct vt_str word, int judgement);
/* 1 when so much cannot be an accident. */
int kit_legacy_certain(const struct kit_legacy_tally *t);

/* The encoding that a text must be in whatever its font, or NONE; short texts, and
 * those with a letter that only Unicode has, never are. */
int kit_legacy_guess(struct vt_str text);
/* All of the text in Unicode (NFC). s.s NULL: no memory. */
struct vt_str kit_legacy_decode(struct vt_str text, int encoding, const struct kit_alloc *a);

#endif
