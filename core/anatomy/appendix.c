/* Phụ lục: the headings of appendices. */
#include "core/anatomy/finder.h"

#define LINES_MAX 6

/* 1 when s is `I`, `01`, `số 2`, `A` and the like, or nothing. */
static int
is_ordinal(struct vt_str s)
{
	s = kit_trim(s);
	s.n = words_end(s, ".:");
	if (kit_starts(s, VT_STR("số ")))
		s = kit_sub(s, VT_STR("số ").n, s.n);
	if (s.n > 8)
		return 0;
	for (size_t i = 0; i < s.n;) {
		uint32_t c = kit_utf8_next(s, &i);

		if (!kit_is_digit(c) && !(kit_is_letter(c) && c < 128) && c != '.' &&
		    !kit_is_dash(c))
			return 0;
	}
	return 1;
}

int
appendix_opens(struct finder *f, struct segment *s)
{
	struct vt_str fold, rest;
	size_t word;

	if (s->owner != OWNER_NONE || s->text.n > 240 || s->place > 0 ||
	    (s->text.s[0] != 'P' && s->text.s[0] != 'p'))
		return 0;
	fold = segment_fold(f, s);
	word = lexicon_prefix(f->lexicon, LEXICON_APPENDIX, fold);
	if (word == 0)
		return 0;
	if (!segment_opens(s) && s->column == 0 && !segment_centered(s))
		return 0;
	rest = kit_trim(kit_sub(fold, word, fold.n));
	if (is_ordinal(rest) || segment_upper(s))
		return 1;
	return segment_centered(s) && (segment_bold(s) || s->text.n < 60);
}

/* The heading and the lines of its title. */
static size_t
heading_lines(struct finder *f, size_t i, size_t end, size_t out[static LINES_MAX])
{
	size_t n = 0;

	out[n++] = i;
	for (size_t k = i + 1; k < end && n < LINES_MAX; k++) {
		struct segment *s = &f->segments[k];

		if (s->owner != OWNER_NONE || s->gap > 0 || s->text.s[0] == '(' ||
		    s->text.n > 300 || s->column != f->segments[i].column || appendix_opens(f, s))
			break;
		if (!segment_centered(s) && !segment_upper(s))
			break;
		out[n++] = k;
	}
	return n;
}

void
appendix_find(struct finder *f)
{
	struct pointers list = {0};
	size_t lines[LINES_MAX];

	for (size_t i = f->tail_end; i < f->count; i++) {
		struct segment *s = &f->segments[i];

		if (appendix_opens(f, s)) {
			size_t n = heading_lines(f, i, f->count, lines);

			pointers_add(f, &list,
			    component_take(f, VT_PART_APPENDIX, VT_CERTAIN, lines, n));
		}
	}
	f->parts->appendices = (const struct vt_component *const *)list.items;
	f->parts->appendix_count = list.count;
}
