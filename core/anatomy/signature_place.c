/* Under whom a line of one piece stands among signers on tabbed lines. */
#include "core/anatomy/signature.h"

/* What a tab takes at most when nothing tells how wide it is. */
#define TAB_WIDTH 8

/* Tabs and characters before the segment on its line. */
struct offset {
	size_t tabs, columns;
};

static struct offset
offset_of(const struct segment *s)
{
	struct vt_str text = s->paragraph->text;
	struct offset out = {0, 0};
	size_t start = s->start;

	while (start > 0 && text.s[start - 1] != '\n')
		start--;
	for (size_t i = start; i < s->start;) {
		uint32_t c = kit_utf8_next(text, &i);

		out.tabs += c == '\t';
		out.columns =
		    c == '\t' ? (out.columns / TAB_WIDTH + 1) * TAB_WIDTH : out.columns + 1;
	}
	/* What is centred at a place is told by its middle. */
	out.columns += kit_utf8_count(s->text, s->text.n) / 2;
	return out;
}

static size_t
distance(size_t a, size_t b)
{
	return a < b ? b - a : a - b;
}

/* The first segment of the line of several pieces next to segment i, above it or below, that is
 * not in a column; SEGMENT_NONE: none is near. */
static size_t
line_near(const struct finder *f, size_t i, size_t from, size_t to)
{
	size_t k = i;

	while (k > from && f->segments[k - 1].owner == OWNER_ORNAMENT)
		k--;
	if (k > from && f->segments[k - 1].places > 1 && f->segments[k - 1].column == 0 &&
	    f->segments[k - 1].line + 1 == f->segments[i].line)
		return k - 1 - f->segments[k - 1].place;
	k = segment_next(f, i, to);
	if (k < to && f->segments[k].places > 1 && f->segments[k].column == 0 &&
	    f->segments[k].line == f->segments[i].line + 1)
		return k;
	return SEGMENT_NONE;
}

uint32_t
signature_place(const struct finder *f, size_t i, size_t from, size_t to)
{
	const struct segment *s = &f->segments[i];
	size_t first, best = SIZE_MAX;
	struct offset mine;
	uint32_t place = 0, exact = 0;

	if (s->column != 0 || s->places != 1 || s->indent == 0 ||
	    (first = line_near(f, i, from, to)) == SEGMENT_NONE)
		return 0;
	mine = offset_of(s);
	for (size_t k = first; k < to && f->segments[k].line == f->segments[first].line; k++) {
		struct offset other = offset_of(&f->segments[k]);
		size_t away = distance(other.columns, mine.columns);

		/* Tabs lead to the same place, whatever stands before them. */
		if (mine.tabs > 0 && other.tabs == mine.tabs && exact++ == 0) {
			place = (uint32_t)(k - first);
			best = 0;
		} else if (away < best) {
			place = (uint32_t)(k - first);
			best = away;
		}
	}
	return place;
}
