/* Địa danh và thời gian: which line of the opening they stand on, and where they go on. */
#include "core/anatomy/date.h"
#include "core/anatomy/finder.h"

/* The subject of a letter has no more lines than this. */
#define SUBJECT_LINES 12
/* Tabs and spaces before a piece in the right half of a line: one tab at least. */
#define INDENT_MIN 7
/* Segments within which a date goes on: other cells of its row stand between. */
#define BELOW_MAX 12

/* 1 when segment s of the next line stands under the first: at its place among the pieces of
 * their lines, alone at the right, or set as it is in the middle. */
static int
is_under(const struct segment *first, const struct segment *s)
{
	if (s->line != first->line + 1)
		return 0;
	if (s->paragraph == first->paragraph && s->places == 1 && first->places == 1)
		return 1;
	if (first->place > 0)
		return s->place == first->place || (s->places == 1 && s->indent > INDENT_MIN);
	return s->places == 1 && first->places == 1 && segment_centered(s) &&
	    segment_centered(first);
}

/* The segment right below segment i in its column or under it on plain lines, in which its date
 * may go on; SEGMENT_NONE: there is none. */
static size_t
segment_below(const struct finder *f, size_t i)
{
	const struct segment *first = &f->segments[i];

	for (size_t k = i + 1; k < f->head_end && k < i + BELOW_MAX; k++) {
		const struct segment *s = &f->segments[k];

		if (s->column == first->column && s->line > first->line &&
		    (s->column != 0 || is_under(first, s)))
			return s->owner == OWNER_NONE && s->gap == 0 && s->places == 1 + s->place
			    ? k
			    : SEGMENT_NONE;
		/* The other cells of a table with a row for each line. */
		if (s->column >> 20 != first->column >> 20)
			break;
	}
	return SEGMENT_NONE;
}

/* Segment i, with segment k unless it is SEGMENT_NONE; those of one paragraph are one span. */
static const struct vt_component *
whole(struct finder *f, size_t i, size_t k)
{
	const struct vt_component *c = component_take(f, VT_PART_DATE, VT_CERTAIN, (size_t[]){i, k},
	    k == SEGMENT_NONE ? 1 : 2);
	struct vt_span both = segment_span(&f->segments[i]);

	if (k == SEGMENT_NONE || f->segments[k].paragraph != both.paragraph || k != i + 1)
		return c;
	both.end = f->segments[k].end;
	return component_new(f, VT_PART_DATE, VT_CERTAIN, &both, 1);
}

/* 1 when the subject of a letter opens above segment i in its column: a date there is that
 * of what it is about, `V/v triển khai Nghị định` / `số 150/2025/NĐ-CP ngày 12/6/2025`. */
static int
is_in_subject(struct finder *f, size_t i)
{
	uint64_t column = f->segments[i].column;

	for (size_t k = i; k-- > 0 && i - k < SUBJECT_LINES;) {
		struct segment *s = &f->segments[k];

		/* Plain lines are of the subject only without anything between. */
		if (column == 0 && (s->column != 0 || s->owner != OWNER_NONE || s[1].gap > 0))
			return 0;
		if (s->column == column && words_open(segment_fold(f, s), "v/v"))
			return 1;
	}
	return 0;
}

/* 1 when a place stands before the date and a comma behind it: it is the document's. */
static int
is_placed(const struct vt_date_part *part)
{
	struct vt_span at;
	struct vt_str line;

	if (part->place == NULL || part->place->span_count == 0)
		return 0;
	at = *part->place->spans[0];
	for (size_t i = at.start; i < at.end; i++)
		if (kit_is_digit((unsigned char)at.paragraph->text.s[i]))
			return 0;
	line = at.paragraph->text;
	return words_past_spaces(line, at.end) < line.n &&
	    line.s[words_past_spaces(line, at.end)] == ',';
}

/* 1 when segment i stands above Quốc hiệu and not in its column: the date of a draft, of a stamp
 * or of a cover is there, `Ngày 02/3/2026`, `Hòa An, tháng 3 năm 2026`. */
static int
is_above_nation(const struct finder *f, size_t i)
{
	for (size_t k = i + 1; k < f->head_end; k++)
		if (f->segments[k].owner == VT_PART_NATION)
			return f->segments[i].column == 0 ||
			    f->segments[k].column != f->segments[i].column;
	return 0;
}

/* Where a place begins behind an agency in capitals whose column ran together with that of the
 * date, `ĐẢNG ỦY XÃ ĐÔNG HẢI Đông Hải, ngày …`; 0: nowhere. */
static size_t
place_behind_agency(struct finder *f, struct segment *s)
{
	size_t words = 0, i = 0, last = 0;

	if (lexicon_prefix(f->lexicon, LEXICON_AGENCY, segment_fold(f, s)) == 0)
		return 0;
	for (; i < s->text.n; words++) {
		size_t end = kit_stretch_on(s->text, i, 0);

		if (!kit_all_upper(kit_sub(s->text, i, end)) &&
		    kit_has_letter(kit_sub(s->text, i, end)))
			break;
		last = i;
		i = kit_stretch_on(s->text, end, 1);
	}
	if (words < 2 || i >= s->text.n)
		return 0;
	/* `TP. Hồ Chí Minh` */
	return kit_ends(kit_trim(kit_sub(s->text, last, i)), VT_STR(".")) ? last : i;
}

/* Parts the agency from the date on its line, segment i. */
static void
part_agency(struct finder *f, size_t i)
{
	struct segment *s = &f->segments[i];
	size_t at = s->column == 0 ? place_behind_agency(f, s) : 0;

	if (at == 0)
		return;
	segment_split(f, i, s->start + (uint32_t)at);
	if (f->failed)
		return;
	if (f->last != SEGMENT_NONE && f->last > i)
		f->last++;
	f->segments[i].places = f->segments[i + 1].places = f->segments[i].places + 1;
	f->segments[i + 1].place++;
}

/* Which dates are looked for: those behind a place, all but those of what the document is about,
 * and these too, or such as stand above it all. */
enum which { PLACED, OWN, ANY };

static int
is_wanted(struct finder *f, size_t i, const struct vt_date_part *part, enum which which)
{
	const int placed = is_placed(part);

	return (which != PLACED || placed) &&
	    (which == ANY || ((placed || !is_in_subject(f, i)) && !is_above_nation(f, i)));
}

/* The date with its year from the line below, `Hòa An, ngày 05 tháng 3 năm` / `2025`; NULL: no
 * year is there. */
static struct vt_date_part *
with_year_below(struct finder *f, size_t i, const struct vt_date_part *part, size_t *out_below)
{
	const size_t below = part->year_value == VT_UNSET && part->month_value != VT_UNSET
	    ? segment_below(f, i)
	    : SEGMENT_NONE;
	struct vt_date_part *both;

	if (below == SEGMENT_NONE || !kit_is_digit((unsigned char)f->segments[below].text.s[0]))
		return NULL;
	both = date_parse_two(f, i, below);
	if (both == NULL || both->year_value == VT_UNSET)
		return NULL;
	*out_below = below;
	return both;
}

/* The first date of the opening of those that are wanted. */
static void
date_search(struct finder *f, enum which which)
{
	for (size_t i = 0; i < f->head_end; i++) {
		struct segment *s = &f->segments[i];
		struct vt_date_part *part, *both;
		size_t below = SEGMENT_NONE, last;

		if (s->owner != OWNER_NONE)
			continue;
		if (addressee_opens(f, s) || basis_opens(f, s))
			return;
		part = date_parse(f, s);
		if (part != NULL && place_behind_agency(f, s) > 0) {
			part_agency(f, i);
			s = &f->segments[i];
			part = date_parse(f, s);
		}
		if (part == NULL && date_may_go_on(f, s)) {
			below = segment_below(f, i);
			part = date_parse_two(f, i, below);
		}
		if (part == NULL || !is_wanted(f, i, part, which))
			continue;
		both = below == SEGMENT_NONE ? with_year_below(f, i, part, &below) : NULL;
		if (both != NULL)
			part = both;
		part->whole = whole(f, i, below);
		f->parts->date = part;
		last = below != SEGMENT_NONE ? below : i;
		if (f->last == SEGMENT_NONE || f->last < last)
			f->last = last;
		return;
	}
}

void
date_find(struct finder *f)
{
	for (int which = PLACED; which <= ANY && f->parts->date == NULL; which++)
		date_search(f, (enum which)which);
}
