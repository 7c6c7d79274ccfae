/* Viện dẫn: a cited date is a day of the calendar, and so is one in the text. */
#include "plugins/citations/rules.h"

#include <string.h>

#include "kit/block.h"

/* 1 when the place is the date of a cited document, which is told as that. */
static int
is_cited(const struct vt_parts *parts, const struct vt_paragraph *p, size_t at)
{
	for (size_t i = 0; i < parts->citation_count; i++) {
		const struct vt_span *date = &parts->citations[i]->date_span;

		if (date->paragraph == p && date->start <= at && at < date->end)
			return 1;
	}
	return 0;
}

/* A whole date of the text: where its word and its figures begin, and where it ends. */
struct found_date {
	size_t word, start, end;
	struct kit_date date;
};

/* `ngày 31/4/2024`, `tháng 13/2024`, whose number stands behind the space at i. */
static int
read_date(struct vt_str s, size_t i, struct found_date *out)
{
	static const char day[] = "ngày", month[] = "tháng";
	const struct vt_str before = kit_sub(s, 0, i);
	const int daily = kit_ends(before, kit_str(day));

	if (!daily && !kit_ends(before, kit_str(month)))
		return 0;
	out->date = (struct kit_date){VT_UNSET, VT_UNSET, VT_UNSET};
	out->word = i + 1 - (daily ? sizeof(day) : sizeof(month));
	out->start = out->end = daily ? i + 1 : out->word;
	return kit_date_parse(s, &out->end, &out->date) && out->date.month != VT_UNSET &&
	    out->date.year != VT_UNSET && (out->date.day != VT_UNSET) == daily;
}

/* The day of the week that text opens with: 1 Monday to 7 Sunday; 0: none. */
static int
opening_weekday(const struct vt_words *weekdays, struct vt_str text, size_t *out_length)
{
	for (size_t k = 0; k < weekdays->count; k++) {
		const struct vt_str word = weekdays->items[k];
		size_t end = word.n;

		if (text.n < word.n || !kit_same(kit_sub(text, 0, word.n), word) ||
		    (end < text.n && kit_is_letter(kit_utf8_next(text, &end))))
			continue;
		*out_length = word.n;
		return (int)(k % 7) + 1;
	}
	return 0;
}

/* The day of the week that text ends with, and where it begins. */
static int
closing_weekday(const struct vt_words *weekdays, struct vt_str text, size_t *out_start)
{
	for (size_t k = 0; k < weekdays->count; k++) {
		const struct vt_str word = weekdays->items[k];
		size_t at;

		if (text.n < word.n || !kit_same(kit_sub(text, text.n - word.n, text.n), word))
			continue;
		at = *out_start = text.n - word.n;
		/* `số 887/UBND-CN ngày …` has the mark of a field. */
		if (at > 0 &&
		    (strchr("-/&", text.s[at - 1]) != NULL ||
			kit_is_letter(kit_utf8_prev(text, &at))))
			continue;
		return (int)(k % 7) + 1;
	}
	return 0;
}

/* Without the white space and the marks at its end that stand between a day of the week and
 * the date. */
static struct vt_str
without_marks(struct vt_str s)
{
	while (s.n > 0 && (s.s[s.n - 1] == ' ' || s.s[s.n - 1] == ',' || s.s[s.n - 1] == '('))
		s.n--;
	return s;
}

/* The words of the profile about days of the week. */
struct calendar {
	struct vt_words weekdays; /* Monday to Sunday, more than once */
	struct vt_words hours;    /* what a day of the week stands behind */
	struct vt_words others;   /* calendars whose days are others */
};

static int
read_calendar(struct vt_check *check, struct calendar *out, struct vt_error *err)
{
	int status = check->ops->words(check, "weekdays", &out->weekdays, err);

	if (status == VT_OK)
		status = check->ops->words(check, "hours", &out->hours, err);
	return status == VT_OK ? check->ops->words(check, "calendars", &out->others, err) : status;
}

/* 1 when what ends there goes on with a day of the week: not `kỳ họp thứ năm`, `lần thứ hai`. */
static int
may_precede_weekday(const struct calendar *c, struct vt_str before)
{
	const struct vt_str bare = kit_trim(before);

	if (bare.n == 0 || strchr(":;,(-", bare.s[bare.n - 1]) != NULL ||
	    kit_is_digit((unsigned char)bare.s[bare.n - 1]))
		return 1;
	if (bare.n > 1 && bare.s[bare.n - 1] == 'h' &&
	    kit_is_digit((unsigned char)bare.s[bare.n - 2]))
		return 1;
	for (size_t k = 0; k < c->hours.count; k++) {
		const struct vt_str word = c->hours.items[k];
		size_t at = bare.n - word.n;

		if (bare.n >= word.n && kit_same(kit_sub(bare, at, bare.n), word) &&
		    (at == 0 || !kit_is_letter(kit_utf8_prev(bare, &at))))
			return 1;
	}
	return 0;
}

/* `thứ Hai, ngày 02/6/2026`, `ngày 02/6/2026 (thứ Hai)`: the day of the week beside a date
 * and what names both, or 0. One of several (`thứ Bảy, Chủ nhật, ngày 02/9`) is of no date. */
static int
weekday_beside(const struct calendar *c, struct vt_str s, const struct found_date *d,
    size_t *out_start, size_t *out_end)
{
	struct vt_str before = without_marks(kit_sub(s, 0, d->word)), behind;
	size_t start = 0, length = 0, other;
	int day = closing_weekday(&c->weekdays, before, &start);

	*out_start = d->word;
	*out_end = d->end;
	if (day > 0) {
		*out_start = start;
		before = kit_sub(s, 0, start);
		if (!may_precede_weekday(c, before))
			return 0;
		before = without_marks(before);
		return closing_weekday(&c->weekdays, before, &other) > 0 ? 0 : day;
	}
	behind = kit_sub(s, d->end, s.n);
	if (!kit_starts(behind, VT_STR(" (")))
		return 0;
	day = opening_weekday(&c->weekdays, kit_sub(behind, 2, behind.n), &length);
	if (day == 0 || 2 + length >= behind.n || behind.s[2 + length] != ')')
		return 0;
	*out_end += 2 + length + 1;
	return day;
}

/* What of a date of the text cannot be: its day of the week. */
static void
judge_weekday(struct vt_check *check, const struct calendar *c, const struct vt_paragraph *p,
    const struct found_date *d, struct kit_series *faults)
{
	size_t start, end;
	const int named = weekday_beside(c, p->text, d, &start, &end);
	struct vt_finding f;
	struct vt_str text, right;

	if (named == 0 || named == kit_date_weekday(&d->date))
		return;
	for (size_t k = 0; k < c->others.count; k++)
		if (kit_find(p->text, c->others.items[k], 0) >= 0)
			return;
	f = kit_fault_at(VT_PART_BODY, kit_span(p, start, end));
	f.variant = "weekday";
	text = kit_span_text(f.at);
	right = c->weekdays.items[kit_date_weekday(&d->date) - 1];
	kit_series_add(faults, check, f, "Ghi “%.*s” nhưng ngày đó là %.*s",
	    "“%.*s”, but that day is %.*s", (int)text.n, text.s, (int)right.n, right.s);
}

/* `từ ngày 20/5/2026 đến ngày 10/5/2026`: 1 when the text between two dates says that the
 * second ends what the first begins. */
static int
spans_to(struct vt_str s, const struct found_date *first, const struct found_date *second)
{
	const struct vt_str between = kit_sub(s, first->end, second->word);
	struct vt_str before = kit_sub(s, 0, first->word);

	if (!kit_eq(between, VT_STR(" đến ")) && !kit_eq(between, VT_STR(" đến hết ")))
		return 0;
	return kit_ends(before, VT_STR("từ ")) || kit_ends(before, VT_STR("Từ "));
}

static int32_t
as_number(const struct kit_date *d)
{
	return d->year * 10000 + d->month * 100 + (d->day == VT_UNSET ? 0 : d->day);
}

static void
judge_order(struct vt_check *check, const struct vt_paragraph *p, const struct found_date *first,
    const struct found_date *second, struct kit_series *faults)
{
	struct vt_finding f;
	struct vt_str text;

	if ((first->date.day == VT_UNSET) != (second->date.day == VT_UNSET) ||
	    as_number(&first->date) <= as_number(&second->date) ||
	    !spans_to(p->text, first, second))
		return;
	f = kit_fault_at(VT_PART_BODY, kit_span(p, first->word, second->end));
	f.variant = "order";
	text = kit_span_text(f.at);
	kit_series_add(faults, check, f, "Thời hạn “%.*s” kết thúc trước khi bắt đầu",
	    "“%.*s” ends before it begins", (int)text.n, text.s);
}

/* `trước ngày 31/4/2024`: whole dates of the text that are no day, or not the one they are
 * said to be. */
static void
find_in_text(struct vt_check *check, const struct vt_parts *parts, const struct calendar *c,
    const struct vt_paragraph *p, struct kit_series *faults)
{
	struct found_date last = {0, 0, 0, {VT_UNSET, VT_UNSET, VT_UNSET}}, d;
	const struct vt_str s = p->text;

	for (size_t i = 0; (i = kit_seek_number(s, i)) < s.n; i++) {
		struct vt_finding f;
		struct vt_str text;

		if (!read_date(s, i, &d))
			continue;
		i = d.end - 1;
		if (!kit_date_possible(&d.date)) {
			if (is_cited(parts, p, d.start))
				continue;
			f = kit_fault_at(VT_PART_BODY, kit_span(p, d.start, d.end));
			f.variant = "text";
			text = kit_span_text(f.at);
			kit_series_add(faults, check, f,
			    d.date.day == VT_UNSET ? "Không có “%.*s”" : "Không có ngày “%.*s”",
			    "There is no day “%.*s”", (int)text.n, text.s);
			continue;
		}
		if (d.date.day != VT_UNSET)
			judge_weekday(check, c, p, &d, faults);
		if (last.end > 0)
			judge_order(check, p, &last, &d, faults);
		last = d;
	}
}

static int
check_invalid(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct kit_series faults = {.count = 0};
	struct calendar calendar;
	int status;

	if (parts->official == 0)
		return VT_OK;
	status = read_calendar(check, &calendar, err);
	if (status != VT_OK)
		return status;
	for (size_t i = parts->body_first == NULL ? doc->paragraph_count
						  : parts->body_first->number - 1;
	     i < doc->paragraph_count && i < parts->body_last->number; i++)
		find_in_text(check, parts, &calendar, doc->paragraphs[i], &faults);
	for (size_t i = 0; i < parts->citation_count; i++) {
		const struct vt_citation *c = parts->citations[i];
		struct kit_date date = {c->day, c->month, c->year};
		struct vt_str text = kit_span_text(c->date_span);

		if (c->date_span.paragraph == NULL || c->year == VT_UNSET ||
		    kit_date_possible(&date))
			continue;
		kit_series_add(&faults, check, kit_fault_at(VT_PART_BODY, c->date_span),
		    "Không có ngày “%.*s”", "There is no day “%.*s”", (int)text.n, text.s);
	}
	return kit_series_report(&faults, check, err);
}

const struct vt_rule cite_date_invalid_rule = {
    .size = sizeof(cite_date_invalid_rule),
    .id = "cite.date-invalid",
    .title = {"Ngày không có trong lịch", "No such day"},
    .about =
	{"Ngày ban hành của văn bản được viện dẫn và ngày nêu trong nội dung phải có trong lịch; "
	 "thứ ghi cạnh ngày phải là thứ của ngày đó; thời hạn không kết thúc trước khi bắt đầu.",
	    "The date of a cited document, and one named in the text, is a day of the calendar and "
	    "of the week named beside it; no term ends before it begins."},
    .mend = {"Đối chiếu văn bản gốc, lịch và sửa ngày.",
	"Look at the document cited, or at the calendar, and mend the date."},
    .check = check_invalid,
};
