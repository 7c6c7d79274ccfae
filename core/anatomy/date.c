/* Địa danh và thời gian: place and date, written out, in figures or blank. */
#include <string.h>

#include "core/anatomy/date.h"
#include "core/anatomy/finder.h"

/* A place and its date are no longer than this. */
#define DATE_MAX 200

struct reading {
	size_t place_end;
	struct date_field day, month, year;
};

static int
is_letter_at(struct vt_str s, size_t i)
{
	return i < s.n && kit_is_letter(kit_utf8_next(s, &i));
}

/* Offset of a word, with its marks or bare, in [from, to); -1: none. */
static int64_t
word_find(struct vt_str s, const char *word, const char *bare, size_t from, size_t to)
{
	int letter = 0;

	for (size_t i = from; i < to;) {
		size_t at = i;
		uint32_t c;

		i = kit_past_field(s, at);
		if (i > at) {
			letter = 0;
			continue;
		}
		c = kit_utf8_next(s, &i);
		if (!letter && kit_is_letter(c)) {
			struct vt_str rest = kit_sub(s, at, to), w = kit_str(word),
				      b = kit_str(bare);

			if (kit_starts(rest, w) && !is_letter_at(s, at + w.n))
				return (int64_t)at;
			if (kit_starts(rest, b) && !is_letter_at(s, at + b.n))
				return (int64_t)at;
		}
		letter = kit_is_letter(c);
	}
	return -1;
}

/* The figures in [start, end) with nothing but blanks around them; 0: something
 * else is there. Fewer figures than least count as a blank. */
static int
read_field(struct vt_str s, size_t start, size_t end, size_t least, size_t most,
    struct date_field *out)
{
	size_t digits = 0, after = 0;

	*out = (struct date_field){.start = start, .end = start, .value = VT_UNSET};
	for (size_t i = start; i < end;) {
		size_t at = i, past = kit_past_field(s, i);
		uint32_t c;

		/* A name to be filled in is a blank; figures are read. */
		if (past > at && past <= end && kit_has_letter(kit_sub(s, at, past))) {
			after += digits > 0;
			i = past;
			continue;
		}
		c = kit_utf8_next(s, &i);
		if (kit_is_digit(c)) {
			if (after > 0 || digits == most)
				return 0;
			if (digits++ == 0) {
				out->start = at;
				out->value = 0;
			}
			out->value = out->value * 10 + (int32_t)(c - '0');
			out->end = i;
		} else if (kit_is_space(c) || c == '.' || c == ',' || c == 0x2026 || c == '_' ||
		    c == ';' || c == '/' || c == '[' || c == ']' || c == 0xab || c == 0xbb) {
			after += digits > 0 && !kit_is_space(c) ? 1 : 0;
		} else {
			return 0;
		}
	}
	if (digits < least)
		*out = (struct date_field){.start = start, .end = start, .value = VT_UNSET};
	return 1;
}

/* Where the word before the first ten days ends, `ngày mùng 5`; i: it is not there. */
static size_t
past_first_days(struct vt_str s, size_t i)
{
	size_t at = words_past_spaces(s, i), end = words_past_letters(s, at);
	struct vt_str word = kit_sub(s, at, end);

	return kit_eq(word, VT_STR("mùng")) || kit_eq(word, VT_STR("mồng")) ? end : i;
}

/* Where the word at day begins when it is typed twice, `ngày ngày 05`; day: it is not. */
static size_t
before_same_word(struct vt_str s, size_t day)
{
	const struct vt_str word = kit_sub(s, day, words_past_letters(s, day));
	const struct vt_str above = kit_trim(kit_sub(s, 0, day));

	return above.n > word.n && above.s == s.s && kit_ends(above, word) &&
		above.s[above.n - word.n - 1] == ' '
	    ? above.n - word.n
	    : day;
}

/* `… ngày 05 tháng 01 năm 2020` */
static int
read_words(struct vt_str s, struct reading *r)
{
	int64_t month = word_find(s, "tháng", "thang", 0, s.n), year, day = -1, next;
	size_t after_month, day_start;

	if (month < 0)
		return 0;
	after_month = words_past_letters(s, (size_t)month);
	year = word_find(s, "năm", "nam", after_month, s.n);
	for (next = word_find(s, "ngày", "ngay", 0, (size_t)month); next >= 0;
	     next = word_find(s, "ngày", "ngay", (size_t)next + 4, (size_t)month))
		day = next;
	if (day >= 0) {
		r->place_end = before_same_word(s, (size_t)day);
		day_start = past_first_days(s, words_past_letters(s, (size_t)day));
		/* `ngày: 05 tháng …` */
		day_start += day_start < s.n && s.s[day_start] == ':';
	} else {
		/* `Hà Nội, 05 tháng …` */
		int64_t comma = kit_find(kit_sub(s, 0, (size_t)month), VT_STR(","), 0);

		if (comma < 0 || year < 0)
			return 0;
		r->place_end = (size_t)comma;
		day_start = (size_t)comma + 1;
	}
	if (!read_field(s, day_start, (size_t)month, 1, 3, &r->day))
		return 0;
	if (year >= 0)
		return read_field(s, after_month, (size_t)year, 1, 3, &r->month) &&
		    read_field(s, words_past_letters(s, (size_t)year), s.n, 4, 4, &r->year);
	for (size_t i = after_month; i < s.n; i++)
		if (s.s[i] == '/' || s.s[i] == ',')
			return read_field(s, after_month, i, 1, 2, &r->month) &&
			    read_field(s, i + 1, s.n, 4, 4, &r->year) && r->year.value != VT_UNSET;
	return 0;
}

/* Past the colon of `Ngày: 5-3-2020`, as judgments have it; i: there is none. */
static size_t
past_colon(struct vt_str s, size_t i)
{
	const size_t at = words_past_spaces(s, i);

	return at < s.n && s.s[at] == ':' ? at + 1 : i;
}

/* `… ngày 5/3/2020`, `Hà Nội, 5-3-2020` */
static int
read_figures(struct vt_str s, struct reading *r)
{
	int64_t day = -1, next;
	size_t start, cut[2], cuts = 0;

	for (next = word_find(s, "ngày", "ngay", 0, s.n); next >= 0;
	     next = word_find(s, "ngày", "ngay", (size_t)next + 4, s.n))
		day = next;
	if (day >= 0) {
		r->place_end = (size_t)day;
		start = past_colon(s, words_past_letters(s, (size_t)day));
	} else {
		next = kit_find(s, VT_STR(","), 0);
		if (next <= 0)
			return 0;
		r->place_end = (size_t)next;
		start = (size_t)next + 1;
	}
	for (size_t i = start; i < s.n && cuts < 2; i++)
		if (s.s[i] == '/' || s.s[i] == '-' || s.s[i] == '.')
			cut[cuts++] = i;
	return cuts == 2 && read_field(s, start, cut[0], 1, 2, &r->day) &&
	    read_field(s, cut[0] + 1, cut[1], 1, 2, &r->month) &&
	    read_field(s, cut[1] + 1, s.n, 4, 4, &r->year) && r->year.value != VT_UNSET;
}

/* 1 when a place of a few words stands before a colon: `Hòa An: ngày …`, not `Thời gian: …`. */
static int
is_name(struct vt_str text)
{
	size_t words = 0;
	int inside = 0;

	text = kit_sub(text, 0, words_end(text, ":"));
	for (size_t i = 0; i < text.n;) {
		uint32_t c = kit_utf8_next(text, &i);

		if (!inside && !kit_is_space(c)) {
			words++;
			if (!kit_is_upper(c))
				return 0;
		}
		inside = !kit_is_space(c);
		if (inside && !kit_is_letter(c))
			return 0;
	}
	return words > 0 && words < 5;
}

/* 1 when text reads as a sentence: names of places are capitalised, but for the
 * kind of the unit; a place in small letters throughout is short. */
static int
is_sentence(struct vt_str text)
{
	size_t small = 0, capital = 0;
	int inside = 0;

	for (size_t i = 0; i < text.n;) {
		uint32_t c = kit_utf8_next(text, &i);

		if (!inside && kit_is_letter(c)) {
			small += (size_t)kit_is_lower(c);
			capital += (size_t)kit_is_upper(c);
		}
		inside = !kit_is_space(c);
	}
	return small > (capital > 0 ? 2u : 3u) && small > capital;
}

/* What stands before the date may be a place: no sentence, no other date, and
 * not `… đến ngày …`. */
static int
place_plausible(const struct finder *f, struct vt_str text, struct vt_str fold)
{
	/* `số 45/QĐ-TTr ngày 05/01/2026` is the date of another document. */
	if (text.n > 120 || kit_find(text, VT_STR("/"), 0) >= 0 || is_sentence(text) ||
	    kit_starts(text, VT_STR("(")) ||
	    (kit_find(text, VT_STR(":"), 0) >= 0 && !is_name(text)))
		return 0;
	if (word_find(fold, "ngày", "ngay", 0, fold.n) >= 0 ||
	    word_find(fold, "tháng", "thang", 0, fold.n) >= 0 ||
	    kit_starts(fold, VT_STR("hôm nay")))
		return 0;
	if (text.n == 0 || kit_ends(text, VT_STR(",")))
		return 1;
	return !words_end_in(f, kit_trim(fold), LEXICON_BEFORE_DATE);
}

/* Where in a fold the hour before a date opens, as a telegram has it (`Hà Nội, hồi 14 giờ
 * 30 ngày …`); end: there is none. */
static size_t
hour_start(struct vt_str fold, size_t end)
{
	static const char *const openings[][2] = {{"vào", "vao"}, {"hồi", "hoi"}, {"lúc", "luc"}};

	for (size_t k = 0; k < sizeof(openings) / sizeof(*openings); k++) {
		int64_t at = word_find(fold, openings[k][0], openings[k][1], 0, end);

		/* Not in a sentence: `kết thúc vào 10 giờ 30 phút, ngày …`. */
		if (at < 0 || !kit_ends(kit_trim(kit_sub(fold, 0, (size_t)at)), VT_STR(",")))
			continue;
		for (size_t i = (size_t)at; i < end; i++)
			if (kit_is_digit((unsigned char)fold.s[i]))
				return (size_t)at;
	}
	return end;
}

/* What a date is read from: one segment, or two whose text is joined. */
struct line {
	struct segment *text;        /* with the text that is read */
	const struct segment *first; /* the two segments, or NULL */
	const struct segment *second;
	uint32_t cut; /* where the text of the second begins */
};

/* The bytes [start, end) of the line as it stands in the document. */
static const struct vt_component *
inner(struct finder *f, const struct line *line, uint32_t start, uint32_t end)
{
	struct vt_span spans[2];
	size_t n = 0;

	if (line->first == NULL) {
		spans[n++] = (struct vt_span){
		    line->text->paragraph, line->text->start + start, line->text->start + end};
	} else {
		const struct segment *a = line->first, *b = line->second;

		if (start < line->cut)
			spans[n++] = (struct vt_span){a->paragraph, a->start + start,
			    end < line->cut ? a->start + end : a->end};
		if (end > line->cut)
			spans[n++] = (struct vt_span){b->paragraph,
			    b->start + (start > line->cut ? start - line->cut : 0),
			    b->start + end - line->cut};
	}
	return component_new(f, VT_PART_DATE, VT_CERTAIN, spans, n);
}

static const struct vt_component *
inner_field(struct finder *f, const struct line *line, const struct date_field *field)
{
	uint32_t base = line->text->start;

	if (field->end == field->start)
		return NULL;
	return inner(f, line, segment_offset(line->text, field->start) - base,
	    segment_offset(line->text, field->end) - base);
}

/* The line without a note in brackets at its end, `… năm 2025 (nhằm ngày 06 tháng Hai năm Ất Tỵ)`.
 */
static struct vt_str
without_note(struct vt_str fold)
{
	int64_t bracket = kit_ends(fold, VT_STR(")")) ? kit_find(fold, VT_STR("("), 0) : -1;

	return bracket > 0 ? kit_trim(kit_sub(fold, 0, (size_t)bracket)) : fold;
}

/* Bytes of stops and spaces that open the text, behind a number on its line: `, An Thịnh, ngày …`.
 */
static size_t
past_stops(struct vt_str text)
{
	size_t i = 0;

	while (i < text.n && strchr(" ,;.", text.s[i]) != NULL)
		i++;
	return i;
}

static struct vt_date_part *
line_parse(struct finder *f, const struct line *line)
{
	struct segment *s = line->text;
	struct vt_str fold;
	struct reading r = {0};
	struct vt_date_part *part;
	size_t place, day;

	if (s->text.n > DATE_MAX)
		return NULL;
	fold = without_note(segment_fold(f, s));
	if (!read_words(fold, &r) && !read_figures(fold, &r)) {
		r = (struct reading){0};
		if (!date_misread(fold, &r.place_end, &r.day, &r.month, &r.year))
			return NULL;
	}
	day = segment_offset(s, r.place_end) - s->start;
	r.place_end = hour_start(fold, r.place_end);
	place = segment_offset(s, r.place_end) - s->start;
	if (!place_plausible(f, kit_trim(kit_sub(s->text, 0, place)),
		kit_sub(fold, 0, r.place_end)))
		return NULL;
	part = arena_alloc(f->arena, sizeof(*part));
	if (part == NULL) {
		f->failed = 1;
		return NULL;
	}
	if (place < day)
		part->hour = inner(f, line, (uint32_t)place, (uint32_t)day);
	place = words_end(kit_sub(s->text, 0, place), ",;:.-");
	if (kit_has_letter(kit_sub(s->text, 0, place)))
		part->place = inner(f, line, (uint32_t)past_stops(s->text), (uint32_t)place);
	part->day = inner_field(f, line, &r.day);
	part->month = inner_field(f, line, &r.month);
	part->year = inner_field(f, line, &r.year);
	part->day_value = r.day.value;
	part->month_value = r.month.value;
	part->year_value = r.year.value;
	return part;
}

struct vt_date_part *
date_parse(struct finder *f, struct segment *s)
{
	return line_parse(f, &(struct line){s, NULL, NULL, 0});
}

struct vt_date_part *
date_parse_two(struct finder *f, size_t i, size_t k)
{
	const struct segment *first = &f->segments[i], *next;
	struct segment joined = {.paragraph = first->paragraph};
	struct vt_date_part *part;
	char *text;

	if (k == SEGMENT_NONE || first->text.n + f->segments[k].text.n > DATE_MAX)
		return NULL;
	next = &f->segments[k];
	text = arena_alloc(f->arena, first->text.n + next->text.n + 1);
	if (text == NULL) {
		f->failed = 1;
		return NULL;
	}
	memcpy(text, first->text.s, first->text.n);
	text[first->text.n] = ' ';
	memcpy(text + first->text.n + 1, next->text.s, next->text.n);
	joined.text = (struct vt_str){text, first->text.n + next->text.n + 1};
	joined.end = (uint32_t)joined.text.n;
	part = line_parse(f, &(struct line){&joined, first, next, (uint32_t)first->text.n + 1});
	return part != NULL && part->place != NULL ? part : NULL;
}

int
date_may_go_on(struct finder *f, struct segment *s)
{
	struct vt_str fold;

	if (s->text.n > DATE_MAX)
		return 0;
	if (kit_ends(s->text, VT_STR(",")))
		return 1;
	fold = segment_fold(f, s);
	return word_find(fold, "ngày", "ngay", 0, fold.n) >= 0;
}
