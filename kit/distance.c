/* How many slips of the hand lie between two words. */
#include "kit/text.h"

enum { LONGEST = 96 };

/* Code points of s into out; 0 when there are more than LONGEST. */
static size_t
decode(struct vt_str s, uint32_t out[LONGEST], int *too_long)
{
	size_t n = 0;

	for (size_t i = 0; i < s.n;) {
		if (n == LONGEST) {
			*too_long = 1;
			return 0;
		}
		out[n++] = kit_utf8_next(s, &i);
	}
	return n;
}

static int
least(int a, int b, int c)
{
	int m = a < b ? a : b;

	return m < c ? m : c;
}

int
kit_distance(struct vt_str a, struct vt_str b, int limit)
{
	uint32_t ca[LONGEST], cb[LONGEST];
	int rows[3][LONGEST + 1];
	int too_long = 0;
	size_t na = decode(a, ca, &too_long), nb = decode(b, cb, &too_long);
	size_t gap = na > nb ? na - nb : nb - na;

	if (too_long || gap > (size_t)limit)
		return limit + 1;
	for (size_t j = 0; j <= nb; j++)
		rows[0][j] = (int)j;
	for (size_t i = 1; i <= na; i++) {
		int *row = rows[i % 3], *above = rows[(i + 2) % 3], *second = rows[(i + 1) % 3];
		int best = row[0] = (int)i;

		for (size_t j = 1; j <= nb; j++) {
			int other = ca[i - 1] != cb[j - 1];

			row[j] = least(above[j] + 1, row[j - 1] + 1, above[j - 1] + other);
			if (i > 1 && j > 1 && ca[i - 1] == cb[j - 2] && ca[i - 2] == cb[j - 1] &&
			    second[j - 2] + 1 < row[j])
				row[j] = second[j - 2] + 1; /* two neighbours swapped */
			if (row[j] < best)
				best = row[j];
		}
		if (best > limit)
			return limit + 1;
	}
	int d = rows[na % 3][nb];

	return d > limit ? limit + 1 : d;
}
