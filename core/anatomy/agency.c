/* Cơ quan chủ quản and cơ quan ban hành: the names above the number. */
#include "core/anatomy/finder.h"

/* Names of agencies run over a few lines at most. */
#define LINES_MAX 8

static int
opens_name(struct finder *f, struct segment *s)
{
	struct vt_str fold = segment_fold(f, s);

	size_t name;

	fold = kit_sub(fold, words_dash(fold), fold.n);
	name = lexicon_prefix(f->lexicon, LEXICON_AGENCY, fold);
	/* `TRƯỜNG ĐẠI HỌC` / `KHOA HỌC TỰ NHIÊN` */
	if (name > 0 && lexicon_prefix(f->lexicon, LEXICON_NOT_AGENCY, fold) > name)
		name = 0;
	return name > 0 || lexicon_prefix(f->lexicon, LEXICON_AGENCY_ALONE, fold) > 0;
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
	    copy_opens(f, s) || appendix_opens(f, s) ||
	    lexicon_prefix(f->lexicon, LEXICON_CONTACT, fold) > 0)
		return 0;
	if (segment_upper(s))
		return 1;
	/* `- Sở Nội vụ;` is an addressee. */
	return words_dash(s->text) == 0 && opens_name(f, s) && !segment_prose(s) &&
	    (s->column != 0 || s->places > 1 || segment_bold(s) || segment_centered(s) ||
		f->parts->nation != NULL);
}

/* 1 when but for a code, `QĐ-TTr`, the text is in capitals. */
static int
is_nearly_upper(struct vt_str s)
{
	size_t upper = 0, lower = 0;

	for (size_t i = 0; i < s.n;) {
		uint32_t c = kit_utf8_next(s, &i);

		upper += (size_t)(kit_is_upper(c) != 0);
		lower += (size_t)(kit_is_lower(c) != 0);
	}
	return upper > 4 && lower * 5 <= upper;
}

/* `xã Đông Hải` below `Ủy ban nhân dân`, in small letters: the name goes on. */
static int
is_rest(struct finder *f, size_t last, size_t i)
{
	struct segment *s = &f->segments[i];
	size_t digits = 0;

	/* `TÒA ÁN NHÂN DÂN KHU VỰC` / `2` */
	while (digits < s->text.n && kit_is_digit((unsigned char)s->text.s[digits]))
		digits++;
	if (digits > 0 && digits == s->text.n && digits < 3)
		return i == last + 1 && s->owner == OWNER_NONE && s->gap == 0 && s->column != 0 &&
		    s->column == f->segments[last].column;
	return segment_follows(f, last, i) && s->owner == OWNER_NONE && s->text.n < 120 &&
	    s->gap == 0 && s->column == f->segments[last].column &&
	    segment_bold(s) == segment_bold(&f->segments[last]) &&
	    (segment_upper(&f->segments[last])
		    ? is_nearly_upper(s->text)
		    : lexicon_prefix(f->lexicon, LEXICON_UNIT, segment_fold(f, s)) > 0);
}

/* The column in which agencies stand when the first line in capitals is of another: that of the
 * number in a table below it, as of a cover; or that with names, where the first line is none, a
 * mark of a program above the head or the place of a logo beside it. */
static uint64_t
named_column(struct finder *f, size_t limit, uint64_t first, uint64_t nation)
{
	uint64_t found = first,
		 numbered = f->number != SEGMENT_NONE ? f->segments[f->number].column : 0;
	int named = 0;

	for (size_t i = 0; i < limit; i++) {
		struct segment *s = &f->segments[i];

		if (!is_candidate(f, s) || !opens_name(f, s) ||
		    (s->column == nation && nation != 0))
			continue;
		if (s->column == numbered && numbered >> 20 != first >> 20)
			return numbered;
		named |= s->column == first;
		if (found == first)
			found = s->column;
	}
	return named ? first : found;
}

/* 1 when a place and a date stand between segments a and b on plain lines: those above are of a
 * cover, which says it all once before. */
static int
is_cover(struct finder *f, size_t a, size_t b)
{
	for (size_t i = a + 1; i < b; i++)
		if (f->segments[i].owner == OWNER_NONE && f->segments[i].places == 1 &&
		    date_parse(f, &f->segments[i]) != NULL)
			return 1;
	return 0;
}

/* The lines above limit that may be names. In the column of Quốc hiệu none is
 * looked for, unless national says so. */
static size_t
candidates(struct finder *f, size_t limit, int national, size_t out[static LINES_MAX])
{
	size_t n = 0, nation_at = limit;
	uint64_t nation = 0, column = UINT64_MAX;

	for (size_t i = 0; i < limit; i++) {
		if (f->segments[i].owner == VT_PART_NATION) {
			nation = f->segments[i].column;
			nation_at = i;
		}
	}
	for (size_t i = 0; i < limit && n < LINES_MAX; i++) {
		struct segment *s = &f->segments[i];

		/* What follows the title on its line is its subject. */
		if ((!is_candidate(f, s) && (n == 0 || !is_rest(f, out[n - 1], i))) ||
		    (f->title != SEGMENT_NONE && s->line == f->segments[f->title].line))
			continue;
		if (n > 0 &&
		    (s->column != f->segments[out[0]].column || (s->column == 0 && s->gap > 1)))
			continue;
		/* Below Quốc hiệu in plain lines stand titles too. */
		if (n == 0 && s->column == nation && nation_at < i && s->places == 1 &&
		    !opens_name(f, s) &&
		    lexicon_prefix(f->lexicon, LEXICON_OFFICE, segment_fold(f, s)) == 0)
			continue;
		if (n == 0 && !national && nation != 0 && s->column == nation)
			continue;
		if (n == 0 && s->column != column) {
			column = named_column(f, limit, s->column, nation);
			if (s->column != column)
				continue;
		}
		if (n > 0 && s->column == 0 && is_cover(f, out[n - 1], i))
			n = 0;
		out[n++] = i;
	}
	return n;
}

/* 1 when a kind of unit ends the line, `ỦY BAN NHÂN DÂN THÀNH PHỐ`: its name follows. */
static int
ends_as_unit(struct finder *f, struct segment *s)
{
	struct vt_str fold = segment_fold(f, s);

	for (size_t k = 0; k < lexicon_count(f->lexicon, LEXICON_UNIT); k++)
		if (kit_ends(fold, lexicon_entry(f->lexicon, LEXICON_UNIT, k)))
			return 1;
	return 0;
}

/* 1 when line i of n is two words of which only the first is an agency's: `HỘI AN`. Where more
 * words follow it is a name that begins, `PHÒNG CẢNH` / `SÁT GIAO THÔNG`. */
static int
is_place(struct finder *f, const size_t *lines, size_t n, size_t i)
{
	struct vt_str fold = segment_fold(f, &f->segments[lines[i]]);
	int64_t space = kit_find(fold, VT_STR(" "), 0);

	if (space <= 0 || kit_find(fold, VT_STR(" "), (size_t)space + 1) >= 0 ||
	    lexicon_prefix(f->lexicon, LEXICON_AGENCY, fold) != (size_t)space ||
	    lexicon_prefix(f->lexicon, LEXICON_AGENCY_ALONE, fold) > 0)
		return 0;
	return i + 1 >= n || opens_name(f, &f->segments[lines[i + 1]]) ||
	    ends_as_unit(f, &f->segments[lines[i - 1]]);
}

/* 1 when the line is the place that the date names, `HỘI AN TÂY`: whatever it opens with. */
static int
is_dated_place(struct finder *f, struct segment *s)
{
	const struct vt_date_part *date = f->parts->date;

	return date != NULL && date->place != NULL &&
	    kit_same(s->text, kit_trim(date->place->text));
}

/* Words of the place that a line names, `UBND XÃ ĐÔNG HẢI`: a unit below it is another. */
static size_t
place_words(struct finder *f, struct segment *s)
{
	struct vt_str fold = segment_fold(f, s);

	for (size_t i = 0; i < fold.n; i++) {
		size_t n = fold.s[i] == ' '
		    ? lexicon_prefix(f->lexicon, LEXICON_UNIT, kit_sub(fold, i + 1, fold.n))
		    : 0;
		/* `HỢP TÁC XÃ NÔNG NGHIỆP`, `BẢO HIỂM XÃ HỘI` */
		if (n > 0 &&
		    (words_end_in(f, kit_sub(fold, 0, i + 1 + n), LEXICON_COMPOUND) ||
			lexicon_prefix(f->lexicon, LEXICON_COMPOUND, kit_sub(fold, i + 1, fold.n)) >
			    0))
			continue;
		size_t words = 0;

		for (size_t k = i + 1 + n; n > 0 && k < fold.n; k++)
			words += fold.s[k] == ' ' && k + 1 < fold.n;
		if (words > 0)
			return words;
	}
	return 0;
}

/* 1 when the line names agencies that a dash joins, `CÔNG AN TỈNH - SỞ`, `SỞ Y TẾ - SỞ GIÁO`: the
 * last name goes on. */
static int
joins_agencies(struct finder *f, struct segment *s)
{
	struct vt_str fold = segment_fold(f, s);
	int64_t dash = kit_find(fold, VT_STR(" - "), 0);

	return dash >= 0 &&
	    lexicon_prefix(f->lexicon, LEXICON_AGENCY,
		kit_sub(fold, (size_t)dash + VT_STR(" - ").n, fold.n)) > 0;
}

/* 1 when a name of no known kind stands below one that is complete, with the place it
 * ends with: `UBND TỈNH AN THỊNH`, `BƯU ĐIỆN KHU VỰC 2`. */
static int
stands_apart(struct finder *f, struct segment *last, struct segment *s)
{
	struct vt_str fold = segment_fold(f, s);
	int village = lexicon_prefix(f->lexicon, LEXICON_VILLAGE, fold) > 0;

	if (!segment_upper(s) || !opens_name(f, last) || place_words(f, last) < (village ? 1 : 2) ||
	    kit_find(fold, VT_STR(" "), 0) < 0 || joins_agencies(f, last) ||
	    (!village && lexicon_prefix(f->lexicon, LEXICON_UNIT, fold) > 0))
		return 0;
	return lexicon_prefix(f->lexicon, LEXICON_NAME_GOES_ON, fold) == 0 &&
	    !kit_starts(fold, VT_STR("-")) && !kit_starts(fold, VT_STR("("));
}

/* 1 when line i of n begins a name of its own and does not go on with the last. */
static int
begins_name(struct finder *f, const size_t *lines, size_t n, size_t i)
{
	struct segment *s = &f->segments[lines[i]], *last = &f->segments[lines[i - 1]];
	struct vt_str before = segment_fold(f, last);

	if (is_place(f, lines, n, i) || is_dated_place(f, s) ||
	    (place_words(f, last) < 2 && agency_cuts_word(f, last, s)) ||
	    (!opens_name(f, s) && !stands_apart(f, last, s)))
		return 0;
	if (lexicon_has(f->lexicon, LEXICON_AGENCY_ALONE, before))
		return 1;
	/* A bare `VĂN PHÒNG` or `BAN QUẢN LÝ` is no name yet, nor is a title of office
	 * that issues documents itself: `CHỦ TỊCH` above the name of its body. */
	if (lexicon_has(f->lexicon, LEXICON_AGENCY, before) ||
	    lexicon_has(f->lexicon, LEXICON_OFFICE, before))
		return 0;
	if (agency_joined(f, lines[i - 1], lines[i]))
		return 1;
	if (kit_ends(before, VT_STR(",")) || kit_ends(before, VT_STR(" và")) ||
	    kit_ends(before, VT_STR("&")) || kit_ends(before, VT_STR("-")) ||
	    words_open(before, "văn phòng") || words_open(before, "đoàn đại biểu"))
		return kit_utf8_count(before, before.n) > 24 && !kit_ends(before, VT_STR(" và"));
	return 1;
}

/* Where the names begin among n lines. */
struct names {
	size_t agency;           /* the issuing agency; 0: there is no parent */
	size_t start[LINES_MAX]; /* of each that issues with it, the first included */
	size_t count;
};

/* The first line of the run of bold lines below a parent in regular type; n: there is none. */
static size_t
bold_start(struct finder *f, const size_t *lines, size_t n)
{
	size_t start = n, bold_above = 0;

	while (start > 0 && segment_bold(&f->segments[lines[start - 1]]))
		start--;
	/* `BAN QUẢN LÝ` alone is no name yet: what it manages is set apart from it. */
	if (start == 0 || start == n ||
	    (start == 1 &&
		lexicon_has(f->lexicon, LEXICON_BARE_AGENCY,
		    segment_fold(f, &f->segments[lines[0]]))))
		return n;
	for (size_t i = 0; i < start; i++)
		bold_above += segment_bold(&f->segments[lines[i]]) != 0;
	return bold_above == 0 &&
		(lexicon_prefix(f->lexicon, LEXICON_UNIT,
		     segment_fold(f, &f->segments[lines[start]])) == 0 ||
		    place_words(f, &f->segments[lines[start - 1]]) > 0)
	    ? start
	    : n;
}

/* 1 when the line names an organ of the body above it, which issues in that body's name and not
 * together with it: `BAN THƯỜNG TRỰC`. */
static int
is_organ(struct finder *f, struct segment *s)
{
	return lexicon_has(f->lexicon, LEXICON_ORGAN, segment_fold(f, s));
}

/* 1 when every name from that of the agency on is of one that issues the document with the others:
 * the symbol has a group for each. Then names has them all. */
static int
all_issue(struct finder *f, const size_t *lines, size_t n, struct names *names)
{
	struct names all = *names;
	size_t at[LINES_MAX] = {lines[all.agency]};

	for (size_t i = all.agency + 1; i < n; i++) {
		if (!begins_name(f, lines, n, i))
			continue;
		if (is_organ(f, &f->segments[lines[i]]))
			return 0;
		at[all.count] = lines[i];
		all.start[all.count++] = i;
	}
	if (all.count < 2 || !agency_all_issue(f, at, all.count))
		return 0;
	*names = all;
	return 1;
}

static struct names
names_of(struct finder *f, const size_t *lines, size_t n)
{
	struct names names = {.count = 1};
	/* The parent is regular, the agency bold. */
	size_t bold = n > 1 ? bold_start(f, lines, n) : n;

	if (bold < n)
		names.agency = names.start[0] = bold;
	if (all_issue(f, lines, n, &names))
		return names;
	for (size_t i = names.agency + 1; i < n; i++) {
		if (!begins_name(f, lines, n, i))
			continue;
		if (agency_joined(f, lines[i - 1], lines[i]) ||
		    (!is_organ(f, &f->segments[lines[i]]) &&
			agency_issues_with(f, lines[names.start[names.count - 1]], lines[i]))) {
			names.start[names.count++] = i;
		} else if (bold == n && names.count == 1) {
			names.agency = names.start[0] = i;
			names.count = 1;
		}
	}
	return names;
}

/* Each of the agencies that issue the document together, from the lines of all. */
static void
take_agencies(struct finder *f, const size_t *lines, size_t n, const struct names *names)
{
	struct pointers list = {0};

	for (size_t i = 0; i < names->count; i++) {
		size_t end = i + 1 < names->count ? names->start[i + 1] : n, count = 0;
		struct vt_span spans[LINES_MAX];

		for (size_t k = names->start[i]; k < end; k++)
			spans[count++] = segment_span(&f->segments[lines[k]]);
		if (count > 0) {
			struct vt_span *last = &spans[count - 1];

			last->end = last->start +
			    (uint32_t)words_end(kit_sub(last->paragraph->text, last->start,
						    last->end),
				"-");
		}
		pointers_add(f, &list, component_entry(f, VT_PART_AGENCY, spans, count));
	}
	f->parts->agencies = (const struct vt_component *const *)list.items;
	f->parts->agency_count = list.count;
}

/* 1 when the line names the parent of an agency beside the first, set or worded as that of the
 * first, the lines before names->agency. */
static int
is_parent_beside(struct finder *f, const size_t *lines, const struct names *names,
    struct segment *s)
{
	struct vt_str fold = segment_fold(f, s);

	if (names->agency == 0)
		return 0;
	for (size_t k = 0; k < names->agency; k++)
		if (kit_eq(fold, segment_fold(f, &f->segments[lines[k]])))
			return 1;
	return segment_bold(s) != segment_bold(&f->segments[lines[names->agency]]);
}

/* Adds the names that stand in the cells beside the first, as of agencies side by side
 * in one row, each below its parent or all without one; the column of Quốc hiệu is none of
 * theirs. */
static size_t
add_beside(struct finder *f, size_t limit, size_t lines[static LINES_MAX], size_t n,
    struct names *names)
{
	const struct segment *first = &f->segments[lines[names->agency]];
	const struct vt_cell *cell = segment_cell(first->paragraph);
	uint64_t column = first->column;

	for (size_t i = lines[n - 1] + 1; cell != NULL && i < limit && n < LINES_MAX; i++) {
		struct segment *s = &f->segments[i];
		const struct vt_cell *other = segment_cell(s->paragraph);

		if (other == NULL || other->table != cell->table || other->row != cell->row)
			break;
		if (s->owner == VT_PART_NATION || s->owner == VT_PART_MOTTO)
			break;
		if (s->owner != OWNER_NONE)
			continue;
		if (!is_candidate(f, s) || !segment_upper(s))
			break;
		if (s->column != column && is_parent_beside(f, lines, names, s)) {
			s->owner = OWNER_MARK;
			continue;
		}
		if (segment_bold(s) != segment_bold(first))
			break;
		if (s->column != column) {
			if (!opens_name(f, s))
				break;
			column = s->column;
			names->start[names->count++] = n;
		}
		lines[n++] = i;
	}
	return n;
}

void
agency_find(struct finder *f)
{
	size_t lines[LINES_MAX], n, start;
	size_t most = f->title != SEGMENT_NONE && (f->last == SEGMENT_NONE || f->title > f->last)
	    ? f->title
	    : f->head_end;
	size_t limit = most;
	int anchored = f->parts->nation != NULL || f->parts->motto != NULL || f->parts->party ||
	    f->number != SEGMENT_NONE;
	struct names names;

	/* Below the addressee stands none. */
	for (size_t i = 0; i < limit; i++)
		if (addressee_opens(f, &f->segments[i]))
			most = limit = i;
	if (f->number != SEGMENT_NONE && f->number < limit)
		limit = f->number;
	if (!anchored && f->title == SEGMENT_NONE)
		return;
	n = candidates(f, limit, 0, lines);
	if (n == 0)
		n = candidates(f, limit, 1, lines);
	/* A box with the number may be anchored above the names. */
	if (n == 0 && limit < most && f->segments[f->number].paragraph->box != NULL)
		n = candidates(f, limit = most, 0, lines);
	if (n == 0 || (!anchored && !opens_name(f, &f->segments[lines[0]])))
		return;
	/* A number alone is had by invoices and forms, too: their headings are no agencies. */
	if (f->parts->nation == NULL && f->parts->motto == NULL && !f->parts->party &&
	    f->segments[lines[0]].column == 0 && f->segments[lines[0]].places == 1 &&
	    f->parts->number != NULL && f->parts->number->notation == NULL &&
	    !opens_name(f, &f->segments[lines[0]]))
		return;
	names = names_of(f, lines, n);
	start = names.agency;
	n = add_beside(f, limit, lines, n, &names);
	if (start > 0)
		f->parts->parent_agency =
		    component_take(f, VT_PART_PARENT_AGENCY, VT_CERTAIN, lines, start);
	if (names.count > 1)
		take_agencies(f, lines, n, &names);
	f->parts->agency = component_take(f, VT_PART_AGENCY, n > 2 ? VT_LIKELY : VT_CERTAIN,
	    lines + start, n - start);
}
