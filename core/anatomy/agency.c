/* Cơ quan chủ quản and cơ quan ban hành: the names above the number. */
#include "core/anatomy/finder.h"

/* Names of agencies run over a few lines at most. */
#define LINES_MAX 8

static int
opens_name(struct finder *f, struct segment *s)
{
	struct vt_str fold = segment_fold(f, s);

	return lexicon_prefix(f->lexicon, LEXICON_AGENCY_ALONE, fold) > 0 ||
	    lexicon_prefix(f->lexicon, LEXICON_AGENCY, fold) > 0;
}

/* 1 when the segment may be a line of an agency's name. */
static int
is_candidate(struct finder *f, struct segment *s)
{
	struct vt_str fold;

	if (s->owner != OWNER_NONE || s->text.n > 240)
		return 0;
	fold = segment_fold(f, s);
	if (kit_starts(fold, VT_STR("(")) || words_open(fold, "v/v") || addressee_opens(f, s) ||
	    appendix_opens(f, s))
		return 0;
	if (segment_upper(s))
		return 1;
	return opens_name(f, s) && !segment_prose(s) &&
	    (s->column != 0 || s->places > 1 || segment_bold(s) || segment_centered(s) ||
		f->parts->nation != NULL);
}

/* The lines above limit that may be names. In the column of Quốc hiệu none is
 * looked for, unless national says so. */
static size_t
candidates(struct finder *f, size_t limit, int national, size_t out[static LINES_MAX])
{
	size_t n = 0, nation_at = limit;
	uint64_t nation = 0;

	for (size_t i = 0; i < limit; i++) {
		if (f->segments[i].owner == VT_PART_NATION) {
			nation = f->segments[i].column;
			nation_at = i;
		}
	}
	for (size_t i = 0; i < limit && n < LINES_MAX; i++) {
		struct segment *s = &f->segments[i];

		/* What follows the title on its line is its subject. */
		if (!is_candidate(f, s) ||
		    (f->title != SEGMENT_NONE && s->line == f->segments[f->title].line))
			continue;
		if (n > 0 &&
		    (s->column != f->segments[out[0]].column || (s->column == 0 && s->gap > 1)))
			continue;
		/* Below Quốc hiệu in plain lines stand titles too. */
		if (n == 0 && s->column == nation && nation_at < i && s->places == 1 &&
		    !opens_name(f, s))
			continue;
		if (n == 0 && !national && nation != 0 && s->column == nation)
			continue;
		out[n++] = i;
	}
	return n;
}

/* 1 when the line is two words of which only the first is an agency's: `HỘI AN`. */
static int
is_place(struct finder *f, struct segment *s)
{
	struct vt_str fold = segment_fold(f, s);
	int64_t space = kit_find(fold, VT_STR(" "), 0);

	return space > 0 && kit_find(fold, VT_STR(" "), (size_t)space + 1) < 0 &&
	    lexicon_prefix(f->lexicon, LEXICON_AGENCY, fold) == (size_t)space &&
	    lexicon_prefix(f->lexicon, LEXICON_AGENCY_ALONE, fold) == 0;
}

/* 1 when line i begins a name of its own and does not go on with the last. */
static int
begins_name(struct finder *f, const size_t *lines, size_t i)
{
	struct segment *s = &f->segments[lines[i]], *last = &f->segments[lines[i - 1]];
	struct vt_str before = segment_fold(f, last);

	if (!opens_name(f, s) || is_place(f, s))
		return 0;
	if (lexicon_has(f->lexicon, LEXICON_AGENCY_ALONE, before))
		return 1;
	/* A bare `VĂN PHÒNG` or `BAN QUẢN LÝ` is no name yet, nor is a title of office
	 * that issues documents itself: `CHỦ TỊCH` above the name of its body. */
	if (lexicon_has(f->lexicon, LEXICON_AGENCY, before) ||
	    lexicon_has(f->lexicon, LEXICON_OFFICE, before))
		return 0;
	if (kit_ends(before, VT_STR("-")) || kit_ends(before, VT_STR(",")) ||
	    kit_ends(before, VT_STR(" và")) || kit_ends(before, VT_STR("&")) ||
	    words_open(before, "văn phòng") || words_open(before, "đoàn đại biểu"))
		return kit_utf8_count(before, before.n) > 24 && !kit_ends(before, VT_STR(" và"));
	return 1;
}

/* Where the issuing agency begins among n lines; 0: there is no parent. */
static size_t
agency_start(struct finder *f, const size_t *lines, size_t n)
{
	size_t start = n, words = 0;

	if (n < 2)
		return 0;
	/* The parent is regular, the agency bold. */
	while (start > 0 && segment_bold(&f->segments[lines[start - 1]]))
		start--;
	if (start > 0 && start < n) {
		size_t bold_above = 0;

		for (size_t i = 0; i < start; i++)
			bold_above += segment_bold(&f->segments[lines[i]]) != 0;
		if (bold_above == 0 &&
		    lexicon_prefix(f->lexicon, LEXICON_UNIT,
			segment_fold(f, &f->segments[lines[start]])) == 0)
			return start;
	}
	for (size_t i = 1; i < n; i++)
		if (begins_name(f, lines, i))
			words = i;
	return words;
}

void
agency_find(struct finder *f)
{
	size_t lines[LINES_MAX], n, start;
	size_t limit = f->title != SEGMENT_NONE && (f->last == SEGMENT_NONE || f->title > f->last)
	    ? f->title
	    : f->head_end;
	int anchored = f->parts->nation != NULL || f->parts->motto != NULL || f->parts->party ||
	    f->number != SEGMENT_NONE;

	if (f->number != SEGMENT_NONE && f->number < limit)
		limit = f->number;
	if (!anchored && f->title == SEGMENT_NONE)
		return;
	n = candidates(f, limit, 0, lines);
	if (n == 0)
		n = candidates(f, limit, 1, lines);
	if (n == 0 || (!anchored && !opens_name(f, &f->segments[lines[0]])))
		return;
	start = agency_start(f, lines, n);
	if (start > 0)
		f->parts->parent_agency =
		    component_take(f, VT_PART_PARENT_AGENCY, VT_CERTAIN, lines, start);
	f->parts->agency = component_take(f, VT_PART_AGENCY, n > 2 ? VT_LIKELY : VT_CERTAIN,
	    lines + start, n - start);
}
