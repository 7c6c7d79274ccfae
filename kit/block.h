/* Stretches of text in which nothing is to be found, passed over by blocks of bytes. */
#ifndef VANTHU_KIT_BLOCK_H
#define VANTHU_KIT_BLOCK_H

#include <endian.h>

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

/* Sets marks[k] to 1 when what is looked for may begin with byte k of the KIT_BLOCK at p, and to 0
 * when it does not; otherwise as a kit_block. */
typedef void kit_marker(const unsigned char *restrict p, unsigned char *restrict marks);

/* The first marked byte of the block at i of which may says that something may begin there; s.n:
 * none. */
static inline size_t
kit_seek_in_block(struct vt_str s, size_t i, kit_marker *mark,
    int (*may)(struct vt_str s, size_t i))
{
	unsigned char marks[KIT_BLOCK];
	uint64_t part[KIT_BLOCK / sizeof(uint64_t)];

	mark((const unsigned char *)s.s + i, marks);
	memcpy(part, marks, sizeof(part));
	for (size_t k = 0; k < KIT_BLOCK / sizeof(uint64_t); k++)
		for (uint64_t left = le64toh(part[k]); left != 0; left &= left - 1) {
			size_t at = i + k * sizeof(uint64_t) + (size_t)__builtin_ctzll(left) / 8;

			if (may(s, at))
				return at;
		}
	return s.n;
}

/* The first byte of s from i on of which may says that something may begin there; s.n: none.
 * may says so of no byte that is not marked. */
static inline size_t
kit_seek(struct vt_str s, size_t i, kit_marker *mark, int (*may)(struct vt_str s, size_t i))
{
	for (; s.n > KIT_BLOCK && i < s.n - KIT_BLOCK; i += KIT_BLOCK) {
		size_t at = kit_seek_in_block(s, i, mark, may);

		if (at < s.n)
			return at;
	}
	while (i < s.n && !may(s, i))
		i++;
	return i;
}

/* ---- numbers behind a space ---- */

static inline unsigned char
kit_is_before_digit(unsigned char c, unsigned char next)
{
	return (c == ' ') & ((unsigned char)(next - '0') < 10);
}

static inline void
kit_mark_numbers(const unsigned char *restrict p, unsigned char *restrict marks)
{
	for (int i = 0; i < KIT_BLOCK; i++)
		marks[i] = kit_is_before_digit(p[i], p[i + 1]);
}

static inline int
kit_may_be_number(struct vt_str s, size_t i)
{
	return i + 1 < s.n && kit_is_before_digit((unsigned char)s.s[i], (unsigned char)s.s[i + 1]);
}

/* The first space of s from i on that a digit follows; s.n: none. */
static inline size_t
kit_seek_number(struct vt_str s, size_t i)
{
	return kit_seek(s, i, kit_mark_numbers, kit_may_be_number);
}

#endif
