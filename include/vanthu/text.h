/*
 * text.h - strings with a length, and text in the two languages of vanthu.
 *
 * Invariants: text is UTF-8 and carries its length in bytes; a NUL inside it
 * is data. Strings made by the host are followed by a NUL byte that is not
 * counted, so that they can be passed to functions of the C library.
 */
#ifndef VANTHU_TEXT_H
#define VANTHU_TEXT_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* A run of bytes that somebody else owns. Never freed through this struct. */
struct vt_str {
	const char *s; /* may be NULL when n is 0 */
	size_t n;      /* length in bytes */
};

/* A string literal as a vt_str. */
#define VT_STR(literal) ((struct vt_str){(literal), sizeof(literal) - 1})

/* One sentence or name for people, in Vietnamese and in English. */
struct vt_text {
	const char *vi; /* never NULL in a descriptor */
	const char *en; /* never NULL in a descriptor */
};

/* What folding makes equal; a set of bits. Text to compare by is in NFC, whatever else. */
enum {
	VT_FOLD_CASE = 1,       /* lower case */
	VT_FOLD_TONE = 2,       /* hoà = hòa, uỷ = ủy, thuý = thúy: old placement */
	VT_FOLD_DASH = 4,       /* every dash is '-' */
	VT_FOLD_SPACE = 8,      /* every run of white space is one ' '; none at the ends */
	VT_FOLD_LOOKALIKE = 16, /* Ð Ɖ -> Đ, ð -> đ, full-width, Cyrillic twins */
	VT_FOLD_MARKS = 32,     /* no diacritics at all: đ -> d, ộ -> o */
	VT_FOLD_USUAL = 1 | 2 | 4 | 8 | 16
};

/* A value that the document does not give. Zero is a value. */
#define VT_UNSET INT32_MIN

#ifdef __cplusplus
}
#endif
#endif
