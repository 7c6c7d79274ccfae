/* Stretches of text in which nothing is to be found, passed over by blocks of bytes. */
#ifndef VANTHU_KIT_BLOCK_H
#define VANTHU_KIT_BLOCK_H

#include "kit/text.h"

enum { KIT_BLOCK = 16 };

/* 1 when nothing that is looked for begins in the KIT_BLOCK bytes at p; one more byte follows
 * them, which may be looked at. Written without branches: letters with and without marks take
 * turns in Vietnamese, which no processor guesses, and compilers make vectors of a loop whose
 * length they know. */
typedef int kit_block(const unsigned char *p);

/* From byte i of s on past the blocks that is_dull says nothing begins in; in what follows it
 * says otherwise, or s ends. */
static inline size_t
kit_skip_blocks(struct vt_str s, size_t i, kit_block *is_dull)
{
	while (s.n > KIT_BLOCK && i < s.n - KIT_BLOCK && is_dull((const unsigned char *)s.s + i))
		i += KIT_BLOCK;
	return i;
}

/* The first byte of s from i on of which may says that something may begin there; s.n: none.
 * may says so of no byte of a block that is dull. */
static inline size_t
kit_seek(struct vt_str s, size_t i, kit_block *is_dull, int (*may)(struct vt_str s, size_t i))
{
	while (i < s.n) {
		size_t end = i = kit_skip_blocks(s, i, is_dull);

		for (end += KIT_BLOCK; i < end && i < s.n; i++)
			if (may(s, i))
				return i;
	}
	return s.n;
}

#endif
