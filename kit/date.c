/* Dates as documents write them, and as ISO 8601 does. */
#include "kit/date.h"

#include <stdio.h>
#include <string.h>

/* Nobody leaves more white space than this inside a date by mistake. */
enum { GAP = 40 };

static void
skip_space(struct vt_str s, size_t *i)
{
	for (int k = 0; *i < s.n && k < GAP; k++) {
		size_t next = *i;

		if (!kit_is_space(kit_utf8_next(s, &next)))
			return;
		*i = next;
	}
}

/* White space, and the dots and lines that stand for something to fill in. */
static void
skip_blank(struct vt_str s, size_t *i)
{
	for (int k = 0; *i < s.n && k < GAP; k++) {
		size_t next = *i;
		uint32_t c = kit_utf8_next(s, &next);

		if (!kit_is_space(c) && c != '.' && c != '_' && c != 0x2026)
			return;
		*i = next;
	}
}

/* Up to most digits at s[*i]; how many there were, with their value. */
static size_t
read_digits(struct vt_str s, size_t *i, size_t most, int32_t *out)
{
	size_t n = 0;
	int32_t value = 0;

	while (*i + n < s.n && n < most && s.s[*i + n] >= '0' && s.s[*i + n] <= '9')
		value = value * 10 + (s.s[*i + n++] - '0');
	if (*i + n < s.n && s.s[*i + n] >= '0' && s.s[*i + n] <= '9')
		return 0;
	if (n > 0) {
		*i += n;
		*out = value;
	}
	return n;
}

/* Moves past a word, compared without case, when it stands at s[*i]. */
static int
read_word(struct vt_str s, size_t *i, struct vt_str word)
{
	if (s.n - *i < word.n || !kit_same(kit_sub(s, *i, *i + word.n), word))
		return 0;
	if (*i + word.n < s.n) {
		size_t next = *i + word.n;

		if (kit_is_letter(kit_utf8_next(s, &next)))
			return 0;
	}
	*i += word.n;
	return 1;
}

/* A separator of numbers with stray spaces around it; the character, or 0. */
static uint32_t
read_separator(struct vt_str s, size_t *i)
{
	size_t at = *i;
	uint32_t c;

	skip_space(s, &at);
	if (at >= s.n)
		return 0;
	c = kit_utf8_next(s, &at);
	if (kit_is_dash(c))
		c = '-';
	if (c != '/' && c != '-' && c != '.')
		return 0;
	skip_space(s, &at);
	if (at >= s.n || !kit_is_digit((unsigned char)s.s[at]))
		return 0;
	*i = at;
	return c;
}

/* `năm 2020`, or what follows a separator. Four digits make a year. */
static int
read_year(struct vt_str s, size_t *i, int32_t *out)
{
	int32_t value;
	size_t at = *i, n = read_digits(s, &at, 4, &value);

	if (n == 0)
		return 0;
	*i = at;
	if (n == 4)
		*out = value;
	return 1;
}

/* `tháng 3 năm 2020`, `tháng 3/2020`, `tháng    năm 2020`. */
static int
read_worded(struct vt_str s, size_t *i, struct kit_date *out)
{
	size_t at = *i, before;

	if (!read_word(s, &at, VT_STR("tháng")))
		return 0;
	skip_blank(s, &at);
	read_digits(s, &at, 2, &out->month);
	*i = before = at;
	skip_blank(s, &at);
	if (read_word(s, &at, VT_STR("năm"))) {
		*i = at;
		skip_blank(s, &at);
		if (read_year(s, &at, &out->year))
			*i = at;
	} else if (at = before, read_separator(s, &at) && read_year(s, &at, &out->year)) {
		*i = at;
	}
	return out->month != VT_UNSET || out->year != VT_UNSET;
}

/* `…/5/2019`, `  /  /2019`: what is left blank between strokes. */
static int
read_strokes(struct vt_str s, size_t *i, struct kit_date *out)
{
	size_t at = *i;

	if (at >= s.n || s.s[at] != '/')
		return 0;
	at++;
	skip_blank(s, &at);
	read_digits(s, &at, 2, &out->month);
	skip_blank(s, &at);
	if (at >= s.n || s.s[at] != '/')
		return 0;
	at++;
	skip_blank(s, &at);
	if (!read_year(s, &at, &out->year) || out->year == VT_UNSET)
		return 0;
	*i = at;
	return 1;
}

int
kit_date_parse(struct vt_str s, size_t *i, struct kit_date *out)
{
	struct kit_date d = {VT_UNSET, VT_UNSET, VT_UNSET};
	size_t at = *i, end;
	uint32_t separator;

	skip_blank(s, &at);
	if (at >= s.n)
		return 0;
	if (read_word(s, &at, VT_STR("năm"))) {
		skip_blank(s, &at);
		if (!read_year(s, &at, &d.year) || d.year == VT_UNSET)
			return 0;
		goto found;
	}
	if (read_digits(s, &at, 2, &d.day) > 0) {
		end = at;
		separator = read_separator(s, &at);
		if (separator != 0) {
			if (read_digits(s, &at, 2, &d.month) == 0)
				return 0;
			end = at;
			if (read_separator(s, &at) == 0 || !read_year(s, &at, &d.year))
				at = end;
			goto found;
		}
		skip_blank(s, &at);
	}
	if (!read_strokes(s, &at, &d) && !read_worded(s, &at, &d))
		return 0;
found:
	*i = at;
	*out = d;
	return 1;
}

int
kit_date_find(struct vt_str s, struct kit_date *out)
{
	static const char *const words[] = {"ngày", "Ngày"};

	for (size_t w = 0; w < sizeof(words) / sizeof(words[0]); w++) {
		struct vt_str word = kit_str(words[w]);
		int64_t hit = kit_find(s, word, 0);

		while (hit >= 0) {
			size_t at = (size_t)hit + word.n;

			if (kit_date_parse(s, &at, out))
				return 1;
			hit = kit_find(s, word, at);
		}
	}
	return 0;
}

int
kit_date_possible(const struct kit_date *date)
{
	static const int32_t days[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	int32_t y = date->year;

	if (y == VT_UNSET || y < 1 || y > 9999)
		return 0;
	if (date->month == VT_UNSET)
		return 1;
	if (date->month < 1 || date->month > 12)
		return 0;
	if (date->day == VT_UNSET)
		return 1;
	if (date->day < 1 || date->day > days[date->month - 1])
		return 0;
	return date->month != 2 || date->day < 29 || (y % 4 == 0 && (y % 100 != 0 || y % 400 == 0));
}

int
kit_date_weekday(const struct kit_date *date)
{
	/* Days that lie behind the first of a month, of a year that begins in March. */
	static const int32_t before[] = {306, 337, 0, 31, 61, 92, 122, 153, 184, 214, 245, 275};
	const int32_t y = date->month < 3 ? date->year - 1 : date->year;

	return (y + y / 4 - y / 100 + y / 400 + before[date->month - 1] + date->day + 1) % 7 + 1;
}

size_t
kit_date_iso(const struct kit_date *date, char out[11])
{
	char text[64];

	out[0] = '\0';
	if (!kit_date_possible(date))
		return 0;
	if (date->month == VT_UNSET)
		snprintf(text, sizeof(text), "%04d", (int)date->year);
	else if (date->day == VT_UNSET)
		snprintf(text, sizeof(text), "%04d-%02d", (int)date->year, (int)date->month);
	else
		snprintf(text, sizeof(text), "%04d-%02d-%02d", (int)date->year, (int)date->month,
		    (int)date->day);
	memcpy(out, text, 11);
	out[10] = '\0';
	return strlen(out);
}

int32_t
kit_day_parse(struct vt_str iso)
{
	int32_t value = 0;

	for (size_t i = 0; i < iso.n && value < 10000000; i++)
		if (kit_is_digit((unsigned char)iso.s[i]))
			value = value * 10 + (iso.s[i] - '0');
	return value;
}

const char *
kit_day_shown(const struct kit_alloc *a, int32_t day)
{
	const char *zero = day / 100 % 100 < 3 ? "0" : "";

	return kit_printf(a, "%02d/%s%d/%d", day % 100, zero, day / 100 % 100, day / 10000);
}
