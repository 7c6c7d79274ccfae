/* Trích yếu of a letter without `V/v`, as the Party has it, or others by mistake. */
#include <string.h>

#include "core/anatomy/finder.h"

/* Lines of such a subject on plain lines, and bytes of each. */
#define LINES_MAX 4
#define LINE_MAX_BYTES 100
/* Bytes of a subject: a shorter line, a single syllable say, is one only where it goes on. */
#define SUBJECT_MIN 9
/* Bytes of one on plain lines that only its first word tells. */
#define ABOUT_MAX_BYTES 240

/* 1 when a short line right below the number on plain lines is set as it is. */
static int
is_below(const struct segment *number, const struct segment *s)
{
	return s->line == number->line + 1 && s->gap == 0 && s->place == 0 &&
	    s->text.n < LINE_MAX_BYTES && segment_centered(s) == segment_centered(number) &&
	    !segment_bold(s) && (segment_centered(s) || s->text.s[s->text.n - 1] != ':');
}

/* The first line of a subject without label on plain lines below the number of a letter of the
 * Party: a few short ones that lead to the title of the Party, the date or the addressee; count:
 * there is none. */
static size_t
enclosed_start(struct finder *f)
{
	size_t first = f->count, lines = 0, bytes = 0;

	if (f->parts->number == NULL || !f->parts->number->party ||
	    f->segments[f->number].column != 0)
		return f->count;
	for (size_t i = segment_next(f, f->number, f->count); i < f->count;
	     i = segment_next(f, i, f->count)) {
		struct segment *s = &f->segments[i];

		if (s->owner == VT_PART_URGENCY)
			continue;
		if (s->owner == VT_PART_PARTY_TITLE || s->owner == VT_PART_DATE) {
			if (first < f->count)
				return bytes >= SUBJECT_MIN ? first : f->count;
			continue;
		}
		if (addressee_opens(f, s))
			return bytes >= SUBJECT_MIN ? first : f->count;
		if (s->owner != OWNER_NONE || s->column != 0 || s->text.n > LINE_MAX_BYTES ||
		    segment_upper(s) || segment_dash(s) || s->text.s[0] == '(' ||
		    ++lines > LINES_MAX || (first < f->count && s->gap > 0) ||
		    strchr(".;:/", s->text.s[s->text.n - 1]) != NULL)
			return f->count;
		bytes += s->text.n;
		if (first == f->count)
			first = i;
	}
	return f->count;
}

/* 1 when the line has the words of a subject, or goes on below with some in small letters. */
static int
has_words(struct finder *f, size_t i)
{
	const struct segment *s = &f->segments[i];
	size_t at = 0, next = segment_next(f, i, f->count);

	/* Past the cell beside it, where the lines stand in rows of their own. */
	while (next < f->count && next < i + 4 && f->segments[next].column != s->column)
		next = segment_next(f, next, f->count);
	return s->text.n >= SUBJECT_MIN ||
	    (next < f->count && f->segments[next].owner == OWNER_NONE &&
		f->segments[next].column == s->column && f->segments[next].gap == 0 &&
		kit_is_lower(kit_utf8_next(f->segments[next].text, &at)) &&
		kit_is_upper(kit_utf8_next(s->text, &(size_t){0})));
}

/* The line right below the number on plain lines that opens as what a letter is about does,
 * `Về thu hồi đất …`; count: there is none. */
static size_t
about_start(struct finder *f)
{
	size_t i = segment_next(f, f->number, f->count);

	while (i < f->count &&
	    (f->segments[i].owner == VT_PART_DATE || f->segments[i].owner == VT_PART_NATION ||
		f->segments[i].owner == VT_PART_MOTTO || f->segments[i].owner == VT_PART_URGENCY))
		i = segment_next(f, i, f->count);
	return i < f->count && f->segments[i].owner == OWNER_NONE && f->segments[i].gap == 0 &&
		f->segments[i].column == 0 && f->segments[i].text.n >= SUBJECT_MIN &&
		f->segments[i].text.n < ABOUT_MAX_BYTES &&
		strchr(":;", f->segments[i].text.s[f->segments[i].text.n - 1]) == NULL &&
		words_open(segment_fold(f, &f->segments[i]), "về")
	    ? i
	    : f->count;
}

/* What stands under the number in its column without `V/v`, as party documents
 * have it, or others by mistake; count: nothing. */
size_t
subject_unlabelled(struct finder *f)
{
	const struct segment *number;
	size_t i;

	if (f->title != SEGMENT_NONE || f->number == SEGMENT_NONE)
		return f->count;
	number = &f->segments[f->number];
	i = enclosed_start(f);
	if (i < f->count)
		return i;
	/* On plain lines below a number of the Party's form only: its samples have no label. Some
	 * layout has to tell it from the text. */
	if (number->column == 0 &&
	    (f->parts->number == NULL || !f->parts->number->party ||
		(number->indent == 0 && number->places < 2 && !segment_centered(number))))
		return about_start(f);
	i = segment_next(f, f->number, f->count);
	/* Past the date beside the number. */
	while (i < f->count && f->segments[i].owner == VT_PART_DATE)
		i = segment_next(f, i, f->count);
	if (i < f->count && f->segments[i].owner == OWNER_NONE &&
	    f->segments[i].column == number->column &&
	    (number->column != 0 || f->segments[i].indent > 0 ||
		is_below(number, &f->segments[i])) &&
	    f->segments[i].text.s[0] != '(' && has_words(f, i) &&
	    !addressee_opens(f, &f->segments[i]) && !segment_upper(&f->segments[i]))
		return i;
	return f->count;
}
