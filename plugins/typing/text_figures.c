/* Figures of the text that cannot be: hours, days, quarters, terms, numbers in figures and words.
 */
#include "plugins/typing/rules.h"

#include "kit/block.h"
#include "kit/date.h"
#include "kit/fail.h"
#include "kit/ordinal.h"
#include "kit/tally.h"

enum { HOURS = 24, MINUTES = 60, QUARTERS = 4, MONTHS = 12, DAYS = 31, LEAP_YEAR = 2024 };

/* A number of the text: where it stands, what it is, and the text on both sides. */
struct number {
	const struct vt_paragraph *p;
	size_t start, end;
	int32_t value;
	struct vt_str before, after;
};

struct figures {
	struct vt_check *check;
	struct vt_words clock, terms, yearly, bonus, calendars, numerals;
	struct vt_words hours, days, months, quarters, between; /* as they are written */
	struct kit_series faults;
};

/* The figures at i, at most four: their end, or i. */
static size_t
read_figures(struct vt_str s, size_t i, int32_t *out)
{
	size_t end = i;

	*out = 0;
	for (; end < s.n && kit_is_digit((unsigned char)s.s[end]) && end - i < 5; end++)
		*out = *out * 10 + (s.s[end] - '0');
	return end - i > 4 ? i : end;
}

/* 1 when s ends with one of the words, whole. */
static int
ends_with(const struct vt_words *words, struct vt_str s)
{
	for (size_t k = 0; k < words->count; k++) {
		const struct vt_str word = words->items[k];
		size_t at;

		if (s.n < word.n || !kit_same(kit_sub(s, s.n - word.n, s.n), word))
			continue;
		at = s.n - word.n;
		if (at == 0 || !kit_is_letter(kit_utf8_prev(s, &at)))
			return 1;
	}
	return 0;
}

/* Bytes of the word of a list that s ends with, kit_ends, or opens with, kit_starts, letter by
 * letter; 0: none. */
static size_t
word_at(const struct vt_words *words, struct vt_str s, int (*stands)(struct vt_str, struct vt_str))
{
	for (size_t k = 0; k < words->count; k++)
		if (stands(s, words->items[k]))
			return words->items[k].n;
	return 0;
}

/* 1 when s opens with word and no letter or figure goes on behind it. */
static int
opens(struct vt_str s, struct vt_str word)
{
	size_t i = word.n;
	uint32_t c;

	if (!kit_starts(s, word))
		return 0;
	if (i == s.n)
		return 1;
	c = kit_utf8_next(s, &i);
	return !kit_is_letter(c) && !kit_is_digit(c);
}

static void
add(struct figures *x, const struct number *n, size_t start, size_t end, const char *vi,
    const char *en)
{
	const struct vt_finding f = kit_fault_at(VT_PART_BODY, kit_span(n->p, start, end));
	const struct vt_str text = kit_span_text(f.at);

	kit_series_add(&x->faults, x->check, f, vi, en, (int)text.n, text.s);
}

/* `lúc 25 giờ`, `08 giờ 75 phút`, `14h75`. So many hours may be how long something lasts. */
static int
judge_hour(struct figures *x, const struct number *n)
{
	const struct vt_str s = n->p->text;
	size_t at = n->end, end;
	int32_t minutes = 0;
	const int word = n->after.n > 0 && n->after.s[0] == ' ';
	const size_t mark =
	    word_at(&x->hours, kit_sub(n->after, (size_t)word, n->after.n), kit_starts);
	int lasts, given;

	/* `14h`, `14 giờ`: the letter stands at the figure, the word does not. */
	if (mark == 0 || word != (mark > 1))
		return 0;
	at += (size_t)word + mark;
	if (word && at < s.n && s.s[at] == ' ')
		at++;
	end = read_figures(s, at, &minutes);
	given = end == at + 2 && opens(kit_sub(s, end, s.n), VT_STR(""));
	if (!given) {
		minutes = 0;
		end = n->end + (size_t)word + mark;
		if (!opens(kit_sub(s, end, s.n), VT_STR("")))
			return 1;
	}
	/* `26 giờ 00` */
	lasts = !ends_with(&x->clock, n->before) && (!given || (word && minutes > 0));
	if (minutes >= MINUTES ||
	    (!lasts && (n->value > HOURS || (n->value == HOURS && minutes > 0))))
		add(x, n, n->start, end, "Không có giờ “%.*s”", "There is no hour “%.*s”");
	return 1;
}

/* `tháng 13` without its year, of which cite.date-invalid tells. */
static int
judge_month(struct figures *x, const struct number *n, size_t word)
{
	const struct vt_str above = kit_sub(n->before, 0, n->before.n - word);
	struct kit_date date;
	size_t at = n->start - word - 1;

	if (n->value >= 1 && (n->value <= MONTHS || n->value > DAYS))
		return 1;
	if (ends_with(&x->bonus, kit_trim(above)) || kit_starts(n->after, VT_STR("/")) ||
	    (kit_date_parse(n->p->text, &at, &date) && date.year != VT_UNSET))
		return 1;
	if (opens(n->after, VT_STR("")))
		add(x, n, n->start - word - 1, n->end, "Không có “%.*s”", "There is no “%.*s”");
	return 1;
}

/* `ngày 31/4` without its year. */
static int
judge_day(struct figures *x, const struct number *n)
{
	struct kit_date date = {VT_UNSET, VT_UNSET, VT_UNSET};
	size_t end = n->start;

	if (!kit_date_parse(n->p->text, &end, &date) || date.year != VT_UNSET ||
	    date.month == VT_UNSET || date.day == VT_UNSET)
		return 1;
	/* `ngày 30/31 hằng tháng` */
	if (date.month > MONTHS)
		return 1;
	for (size_t k = 0; k < x->calendars.count; k++)
		if (kit_find(n->p->text, x->calendars.items[k], 0) >= 0)
			return 1;
	date.year = LEAP_YEAR;
	if (!kit_date_possible(&date))
		add(x, n, n->start, end, "Không có ngày “%.*s”", "There is no day “%.*s”");
	return 1;
}

/* The year behind ` - ` or ` đến năm `: its end, or 0. */
static size_t
second_year(const struct figures *x, struct vt_str after, int32_t *out)
{
	const size_t space = after.n > 0 && after.s[0] == ' ';
	size_t at = space + word_at(&x->between, kit_sub(after, space, after.n), kit_starts), end;

	if (at == space)
		return 0;
	at += at < after.n && after.s[at] == ' ';
	end = read_figures(after, at, out);
	return end == at + 4 && opens(kit_sub(after, end, after.n), VT_STR("")) ? end : 0;
}

/* `giai đoạn 2030 - 2026`, `năm học 2025 - 2025`. */
static int
judge_term(struct figures *x, const struct number *n)
{
	int yearly;
	int32_t last;
	size_t end;

	if (n->end - n->start != 4)
		return 0;
	end = second_year(x, n->after, &last);
	if (end == 0)
		return 0;
	yearly = ends_with(&x->yearly, n->before);
	if (!yearly && !ends_with(&x->terms, n->before))
		return 0;
	if (n->value > 1900 && last > 1900 && last < 2200 &&
	    (last < n->value || (yearly && last == n->value)))
		add(x, n, n->start, n->end + end, "Thời hạn “%.*s” kết thúc trước khi bắt đầu",
		    "“%.*s” ends before it begins");
	return 1;
}

/* `03 (bốn) bản`: the words say another number. */
static int
judge_words(struct figures *x, const struct number *n)
{
	struct vt_str inner;
	int64_t close;

	if (!kit_starts(n->after, VT_STR(" (")))
		return 0;
	close = kit_find(n->after, VT_STR(")"), 2);
	if (close < 0 || n->value > (int32_t)x->numerals.count)
		return 0;
	inner = kit_sub(n->after, 2, (size_t)close);
	for (size_t k = 0; k < x->numerals.count; k++)
		if (kit_same(inner, x->numerals.items[k])) {
			if (n->value != (int32_t)k + 1)
				add(x, n, n->start, n->end + (size_t)close + 1,
				    "Số và chữ không khớp: “%.*s”",
				    "Figures and words say different numbers: “%.*s”");
			return 1;
		}
	return 0;
}

/* `quý 5`, `quý VI/2026`: no letter or figure goes on behind it. */
static void
judge_quarter(struct figures *x, const struct number *n, size_t word)
{
	const struct kit_ordinal o = kit_ordinal_parse(kit_sub(n->p->text, n->start, n->end), 0);

	if ((o.form == KIT_ORDINAL_ARABIC ? n->end - n->start != 1 : o.form != KIT_ORDINAL_ROMAN) ||
	    (o.value >= 1 && o.value <= QUARTERS) || o.value > MONTHS ||
	    !opens(n->after, VT_STR("")))
		return;
	add(x, n, n->start - word - 1, n->end, "Không có “%.*s”", "There is no “%.*s”");
}

static void
judge_number(struct figures *x, const struct number *n)
{
	size_t word;

	if (judge_hour(x, n) || judge_term(x, n) || judge_words(x, n))
		return;
	if ((word = word_at(&x->months, n->before, kit_ends)) > 0)
		(void)judge_month(x, n, word);
	else if (word_at(&x->days, n->before, kit_ends) > 0)
		(void)judge_day(x, n);
	else if ((word = word_at(&x->quarters, n->before, kit_ends)) > 0)
		judge_quarter(x, n, word);
}

/* `quý V`, `quý VI/2026` */
static void
find_quarters(struct figures *x, const struct vt_paragraph *p)
{
	const struct vt_str s = p->text;

	for (size_t k = 0; k < x->quarters.count; k++) {
		const struct vt_str word = x->quarters.items[k];

		for (int64_t at = kit_find(s, word, 0); at >= 0;
		     at = kit_find(s, word, (size_t)at + word.n)) {
			struct number n = {p, (size_t)at + word.n + 1, 0, 0, {NULL, 0}, {NULL, 0}};

			if (n.start >= s.n || s.s[n.start - 1] != ' ')
				continue;
			for (n.end = n.start;
			     n.end < s.n && s.s[n.end] >= 'A' && s.s[n.end] <= 'Z';)
				n.end++;
			n.after = kit_sub(s, n.end, s.n);
			if (n.end > n.start)
				judge_quarter(x, &n, word.n);
		}
	}
}

static void
find_in(struct figures *x, const struct vt_paragraph *p)
{
	const struct vt_str s = p->text;

	for (size_t i = 0; (i = kit_seek_number(s, i)) < s.n; i++) {
		struct number n = {p, i + 1, 0, 0, {NULL, 0}, {NULL, 0}};

		n.end = read_figures(s, n.start, &n.value);
		if (n.end == n.start)
			continue;
		n.before = kit_sub(s, 0, i);
		n.after = kit_sub(s, n.end, s.n);
		judge_number(x, &n);
	}
	find_quarters(x, p);
}

static int
read_words(struct figures *x, struct vt_error *err)
{
	const struct {
		const char *name;
		struct vt_words *out;
	} lists[] = {
	    {"clock", &x->clock},
	    {"terms", &x->terms},
	    {"school-years", &x->yearly},
	    {"bonus", &x->bonus},
	    {"calendars", &x->calendars},
	    {"numerals", &x->numerals},
	    {"hours", &x->hours},
	    {"days", &x->days},
	    {"months", &x->months},
	    {"quarters", &x->quarters},
	    {"between-years", &x->between},
	};
	int status = VT_OK;

	for (size_t i = 0; i < sizeof(lists) / sizeof(lists[0]) && status == VT_OK; i++)
		status = x->check->ops->words(x->check, lists[i].name, lists[i].out, err);
	return status;
}

static int
check_figures(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct figures x = {.check = check};
	int status;

	if (parts->official == 0 || parts->body_first == NULL || parts->body_last == NULL)
		return VT_OK;
	status = read_words(&x, err);
	if (status != VT_OK)
		return status;
	for (size_t i = parts->body_first->number - 1;
	     i < doc->paragraph_count && i < parts->body_last->number; i++)
		find_in(&x, doc->paragraphs[i]);
	return kit_series_report(&x.faults, check, err);
}

const struct vt_rule text_figures_rule = {
    .size = sizeof(text_figures_rule),
    .id = "text.figures",
    .title = {"Giờ, tháng, quý, thời hạn không thể có", "Hours, months, quarters that cannot be"},
    .about =
	{"Giờ, ngày, tháng, quý nêu trong nội dung phải có; giai đoạn, nhiệm kỳ, năm học không kết "
	 "thúc trước khi bắt đầu; số ghi bằng chữ trong ngoặc khớp với số ghi bằng chữ số.",
	    "Hours, days, months and quarters of the text exist; no term ends before it begins; "
	    "numbers in words fit those in figures before them."},
    .mend = {"Đối chiếu và sửa con số.", "Look it up and mend the figure."},
    .check = check_figures,
};
