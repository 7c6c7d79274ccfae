/* Địa danh và thời gian: place and date, written out, in figures or blank. */
#include "core/anatomy/finder.h"

/* Offsets into the fold of a segment; start == end: blank. */
struct field {
	size_t start, end;
	int32_t value;
};

struct reading {
	size_t place_end;
	struct field day, month, year;
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
		uint32_t c = kit_utf8_next(s, &i);

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
read_field(struct vt_str s, size_t start, size_t end, size_t least, size_t most, struct field *out)
{
	size_t digits = 0, after = 0;

	*out = (struct field){.start = start, .end = start, .value = VT_UNSET};
	for (size_t i = start; i < end;) {
		size_t at = i;
		uint32_t c = kit_utf8_next(s, &i);

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
		    c == ';' || c == '/') {
			after += digits > 0 && !kit_is_space(c) ? 1 : 0;
		} else {
			return 0;
		}
	}
	if (digits < least)
		*out = (struct field){.start = start, .end = start, .value = VT_UNSET};
	return 1;
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
		r->place_end = (size_t)day;
		day_start = words_past_letters(s, (size_t)day);
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
		start = words_past_letters(s, (size_t)day);
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
	return small > 3 && small > capital;
}

/* What stands before the date may be a place: no sentence, no other date, and
 * not `… đến ngày …`. */
static int
place_plausible(struct vt_str text, struct vt_str fold)
{
	static const char *const joints[] = {"đến", "từ", "của", "trước", "sau", "vào", "hết",
	    "lúc", "kể", "nay", "trong", "tới", "và", "là", "cùng", "các"};
	size_t i = fold.n;

	if (text.n > 120 || is_sentence(text) || kit_starts(text, VT_STR("(")) ||
	    kit_find(text, VT_STR(":"), 0) >= 0)
		return 0;
	if (word_find(fold, "ngày", "ngay", 0, fold.n) >= 0 ||
	    word_find(fold, "tháng", "thang", 0, fold.n) >= 0 ||
	    kit_starts(fold, VT_STR("hôm nay")))
		return 0;
	if (text.n == 0 || kit_ends(text, VT_STR(",")))
		return 1;
	while (i > 0 && fold.s[i - 1] == ' ')
		i--;
	fold.n = i;
	while (i > 0 && fold.s[i - 1] != ' ')
		i--;
	fold = kit_sub(fold, i, fold.n);
	for (size_t k = 0; k < sizeof(joints) / sizeof(*joints); k++)
		if (kit_eq(fold, kit_str(joints[k])))
			return 0;
	return 1;
}

static int
has_letter(struct vt_str s)
{
	for (size_t i = 0; i < s.n;)
		if (kit_is_letter(kit_utf8_next(s, &i)))
			return 1;
	return 0;
}

static const struct vt_component *
inner(struct finder *f, const struct segment *s, const struct field *field)
{
	struct vt_span span = {s->paragraph, 0, 0};

	if (field->end == field->start)
		return NULL;
	span.start = segment_offset(s, field->start);
	span.end = segment_offset(s, field->end);
	return component_new(f, VT_PART_DATE, VT_CERTAIN, &span, 1);
}

struct vt_date_part *
date_parse(struct finder *f, struct segment *s)
{
	struct vt_str fold;
	struct reading r = {0};
	struct vt_date_part *part;
	size_t place;

	if (s->text.n > 200)
		return NULL;
	fold = segment_fold(f, s);
	if (!read_words(fold, &r) && !read_figures(fold, &r))
		return NULL;
	place = segment_offset(s, r.place_end) - s->start;
	if (!place_plausible(kit_trim(kit_sub(s->text, 0, place)), kit_sub(fold, 0, r.place_end)))
		return NULL;
	part = arena_alloc(f->arena, sizeof(*part));
	if (part == NULL) {
		f->failed = 1;
		return NULL;
	}
	place = words_end(kit_sub(s->text, 0, place), ",;.-");
	if (has_letter(kit_sub(s->text, 0, place))) {
		struct vt_span span = {s->paragraph, s->start, s->start + (uint32_t)place};

		part->place = component_new(f, VT_PART_DATE, VT_CERTAIN, &span, 1);
	}
	part->day = inner(f, s, &r.day);
	part->month = inner(f, s, &r.month);
	part->year = inner(f, s, &r.year);
	part->day_value = r.day.value;
	part->month_value = r.month.value;
	part->year_value = r.year.value;
	return part;
}

/* A date that runs over a break of its paragraph: segments i and i + 1 as one
 * line. *out: the span of both. NULL: they are none. */
static struct vt_date_part *
date_broken(struct finder *f, size_t i, struct vt_span *out)
{
	struct segment joined = f->segments[i];
	const struct segment *next = &f->segments[i + 1];
	struct vt_date_part *part;

	if (i + 1 >= f->head_end || next->paragraph != joined.paragraph ||
	    next->line != joined.line + 1 || next->owner != OWNER_NONE || joined.places != 1 ||
	    next->places != 1)
		return NULL;
	joined.end = next->end;
	joined.text = kit_sub(joined.paragraph->text, joined.start, joined.end);
	joined.fold = joined.bare = (struct vt_str){NULL, 0};
	*out = segment_span(&joined);
	part = date_parse(f, &joined);
	return part != NULL && part->place != NULL ? part : NULL;
}

void
date_find(struct finder *f)
{
	for (size_t i = 0; i < f->head_end; i++) {
		struct segment *s = &f->segments[i];
		struct vt_date_part *part;
		struct vt_span both = {0};

		if (s->owner != OWNER_NONE)
			continue;
		if (addressee_opens(f, s) || basis_opens(f, s))
			return;
		part = date_parse(f, s);
		if (part == NULL && (part = date_broken(f, i, &both)) != NULL) {
			s->owner = f->segments[i + 1].owner = VT_PART_DATE;
			part->whole = component_new(f, VT_PART_DATE, VT_CERTAIN, &both, 1);
		} else if (part == NULL) {
			continue;
		} else {
			part->whole = component_take(f, VT_PART_DATE, VT_CERTAIN, &i, 1);
		}
		f->parts->date = part;
		if (f->last == SEGMENT_NONE || f->last < i)
			f->last = i;
		return;
	}
}
