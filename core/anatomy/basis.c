/* Căn cứ: the documents on which this one rests, one line each. */
#include "core/anatomy/finder.h"

#define LINES_MAX 8

/* Bytes of a number or letter before the words, `1. `, `2) `, `a) `; 0: there is none. */
static size_t
past_number(struct vt_str s)
{
	size_t i = 0;

	while (i < s.n && i < 2 && kit_is_digit((unsigned char)s.s[i]))
		i++;
	if (i == 0 && s.n > 2 && s.s[0] >= 'a' && s.s[0] <= 'e' && s.s[1] == ')')
		i = 1;
	if (i == 0 || i + 1 >= s.n || (s.s[i] != '.' && s.s[i] != ')'))
		return 0;
	return kit_stretch_on(s, i + 1, 1);
}

/* `1. Căn cứ Luật …;` before the text: somebody numbered them. The last one need not end so. */
static int
opens_numbered(struct finder *f, struct segment *s, int goes_on)
{
	size_t mark = past_number(s->text);
	struct vt_str fold;

	if (mark == 0 || s->place > 0 || mark + 8 > s->text.n ||
	    (s->text.s[mark] != 'C' && s->text.s[mark] != 'c') ||
	    (!goes_on && !kit_ends(s->text, VT_STR(";"))))
		return 0;
	fold = segment_fold(f, s);
	mark = past_number(fold);
	return mark > 0 &&
	    lexicon_prefix(f->lexicon, LEXICON_BASIS, kit_sub(fold, mark, fold.n)) > 0;
}

int
basis_opens(struct finder *f, struct segment *s)
{
	struct vt_str fold;
	size_t dash;

	dash = words_dash(s->text);
	fold = kit_sub(s->text, dash, s->text.n);
	/* A cheap look before the fold: C, c. */
	if (fold.n < 8 || (fold.s[0] != 'C' && fold.s[0] != 'c') || s->place > 0)
		return 0;
	fold = segment_fold(f, s);
	fold = kit_sub(fold, words_dash(fold), fold.n);
	return lexicon_prefix(f->lexicon, LEXICON_BASIS, fold) > 0;
}

/* 1 when segment i opens as a căn cứ but for a letter, `Că cứ Luật …;`, right above one. */
static int
is_misspelt(struct finder *f, size_t i, size_t end)
{
	struct segment *s = &f->segments[i];
	struct vt_str bare, word;
	size_t last;

	if ((s->text.s[0] != 'C' && s->text.s[0] != 'c') || !kit_ends(s->text, VT_STR(";")) ||
	    i + 1 >= end || f->segments[i + 1].paragraph == s->paragraph ||
	    !basis_opens(f, &f->segments[i + 1]))
		return 0;
	bare = segment_bare(f, s);
	last = kit_stretch_on(bare, kit_stretch_on(bare, kit_stretch_on(bare, 0, 0), 1), 0);
	word = lexicon_bare(f->lexicon, LEXICON_BASIS, 0);
	return last < bare.n && kit_distance(kit_sub(bare, 0, last), word, 1) <= 1;
}

/* 1 when the segment opens the operative part or a chapter of the body. */
static int
opens_body(struct segment *s)
{
	struct vt_unit unit;

	if (s->paragraph->label.n > 0 && segment_opens(s) && s->paragraph->label_kind > 1)
		return 1;
	return unit_parse(s->text, &unit) && unit.kind != VT_UNIT_DASH &&
	    unit.kind != VT_UNIT_POINT;
}

void
basis_find(struct finder *f)
{
	struct pointers list = {0};
	int numbered = 0;
	size_t end = f->tail_start != SEGMENT_NONE ? f->tail_start : f->tail_end;

	for (size_t i = f->head_end; i < end; i++) {
		struct segment *s = &f->segments[i];
		struct vt_span spans[LINES_MAX];
		size_t n = 0, k;

		if (s->owner != OWNER_NONE)
			continue;
		if (opens_numbered(f, s, numbered)) {
			numbered = 1;
		} else if (!basis_opens(f, s) && !is_misspelt(f, i, end)) {
			if (opens_body(s))
				break;
			continue;
		}
		spans[n++] = segment_span(s);
		s->owner = VT_PART_BASIS;
		/* The rest of its line, and lines that only a break sets off. */
		for (k = i + 1; k < end && f->segments[k].paragraph == s->paragraph; k++) {
			struct segment *next = &f->segments[k];
			char stop = f->segments[k - 1].text.s[f->segments[k - 1].text.n - 1];

			if (next->line == s->line) {
				spans[n - 1].end = next->end;
			} else {
				if (basis_opens(f, next) || stop == ';' || stop == '.' ||
				    n == LINES_MAX)
					break;
				spans[n++] = segment_span(next);
			}
			next->owner = VT_PART_BASIS;
		}
		i = k - 1;
		pointers_add(f, &list, component_new(f, VT_PART_BASIS, VT_CERTAIN, spans, n));
	}
	f->parts->bases = (const struct vt_component *const *)list.items;
	f->parts->basis_count = list.count;
}
