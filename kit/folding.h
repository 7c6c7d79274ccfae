/*
 * folding.h - a text on its way through the folds, shared by kit/fold.c and same.c.
 */
#ifndef VANTHU_KIT_FOLDING_H
#define VANTHU_KIT_FOLDING_H

#include "kit/text.h"

/* A text in NFC, given one code point after another. Starts as {.t, .flags}. */
struct folding {
	struct vt_str t;
	unsigned flags;
	size_t i; /* where it is read on */
	size_t held_at, space_at;
	uint32_t previous, waiting; /* waiting: a vowel whose tone has moved, or 0 */
	uint32_t held;              /* what comes after a space that was given */
	int given, space, holds;
};

/* 1 and the next code point with the byte of t that it comes from; 0 at the end. */
int kit_fold_next(struct folding *f, uint32_t *out, size_t *out_from);

/* A letter in lower case and without its marks. */
uint32_t kit_bare_letter(uint32_t c);

/* The first code point of s after the usual folds, read from its first bytes alone;
 * 0 when these do not tell. */
int kit_first_folded(struct vt_str s, uint32_t *out);

/* 1 when no code point of s can be touched by NFC: the common case, told from
 * the bytes alone. Latin, Vietnamese and general punctuation are safe; lead
 * bytes of combining marks and of scripts with compositions are not. */
int kit_plainly_nfc(struct vt_str s);

#endif
