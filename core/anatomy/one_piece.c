/* Lines that nothing in them can set apart into several. */
#include "core/anatomy/finder.h"

#include "kit/block.h"

/* A kit_marker: white space but single spaces, bytes but those of ASCII and of the letters of
 * Vietnamese. */
static void
mark_gaps(const unsigned char *restrict p, unsigned char *restrict marks)
{
	for (int i = 0; i < KIT_BLOCK; i++) {
		unsigned char c = p[i], next = p[i + 1];

		marks[i] = (c < ' ') | ((c == ' ') & (next == ' ')) |
		    ((unsigned char)(c - 0xC0) < 3) | ((c > 0xC6) & (c != 0xE1)) |
		    ((c == 0xE1) & ((next & 0xFE) != 0xBA));
	}
}

/* 1 when a tab, a second space or a character that is no letter of Vietnamese or ASCII is at i. */
static int
may_set_apart(struct vt_str line, size_t i)
{
	unsigned char c = (unsigned char)line.s[i];

	return c < ' ' || (c == ' ' && i + 1 < line.n && line.s[i + 1] == ' ') ||
	    (c >= 0xC0 && kit_ink(line, i) == 0);
}

int
line_of_one_piece(struct vt_str line)
{
	return kit_seek(line, 0, mark_gaps, may_set_apart) == line.n;
}
