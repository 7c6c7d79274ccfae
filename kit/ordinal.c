/* Numbers of units: Arabic, Roman, letters, words. */
#include "kit/ordinal.h"

#include <string.h>

/* The letters of điểm, in the order of the decree's own appendices. */
static const char *const letters[] = {"a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m",
    "n", "o", "p", "q", "r", "s", "t", "u", "v", "x", "y"};
static const char *const words[] = {
    "nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"};

struct digit {
	const char *text;
	int32_t value;
};
static const struct digit romans[] = {
    {"L", 50}, {"XL", 40}, {"X", 10}, {"IX", 9}, {"V", 5}, {"IV", 4}, {"I", 1}};

static int32_t
place_among(struct vt_str s, const char *const *list, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (kit_same(s, kit_str(list[i])))
			return (int32_t)i + 1;
	return 0;
}

/* Only numerals in their one right form: IIII is none. */
static int32_t
parse_roman(struct vt_str s)
{
	int32_t value = 0;
	size_t at = 0;

	for (size_t i = 0; i < sizeof(romans) / sizeof(*romans); i++) {
		struct vt_str digit = kit_str(romans[i].text);
		int times = 0;

		while (kit_starts(kit_sub(s, at, s.n), digit) && times < (digit.n == 1 ? 3 : 1)) {
			value += romans[i].value;
			at += digit.n;
			times++;
		}
	}
	return at == s.n ? value : 0;
}

int32_t
kit_roman_value(struct vt_str s)
{
	int32_t value = 0, last = 0;

	if (s.n == 0 || s.n > 7)
		return 0;
	for (size_t i = s.n; i-- > 0;) {
		const char *at = memchr("IVXL", s.s[i], 4);
		int32_t v;

		if (at == NULL)
			return 0;
		v = *at == 'I' ? 1 : *at == 'V' ? 5 : *at == 'X' ? 10 : 50;
		value += v < last ? -v : v;
		if (v > last)
			last = v;
	}
	return value;
}

/* The figure that a letter was typed for; 0: it is none of those. */
static char
meant_figure(char c)
{
	return c == 'l' || c == 'I' || c == '|' ? '1' : c == 'O' || c == 'o' ? '0' : '\0';
}

int32_t
kit_arabic_mistyped(struct vt_str s)
{
	int32_t value = 0, typed = 0;

	if (s.n == 0 || s.n > 3)
		return 0;
	for (size_t i = 0; i < s.n; i++) {
		const char figure = meant_figure(s.s[i]);

		if (figure == '\0' && !kit_is_digit((unsigned char)s.s[i]))
			return 0;
		typed += figure != '\0';
		value = value * 10 + ((figure != '\0' ? figure : s.s[i]) - '0');
	}
	return typed > 0 ? value : 0;
}

int32_t
kit_roman_mistyped(struct vt_str s)
{
	char right[8];
	size_t wrong = 0;

	if (s.n == 0 || s.n > sizeof(right))
		return 0;
	for (size_t i = 0; i < s.n; i++) {
		right[i] = s.s[i] == 'l' || s.s[i] == '1' || s.s[i] == '|' ? 'I' : s.s[i];
		wrong += right[i] != s.s[i];
	}
	return wrong > 0 ? kit_roman_value((struct vt_str){right, s.n}) : 0;
}

int
kit_ordinal_opens(struct vt_str text, struct vt_str number)
{
	int figures = 1;

	if (number.n == 0 || text.n < number.n)
		return 0;
	/* `1I.` for II, but not `11.` */
	for (size_t i = 0; i < number.n; i++)
		figures &= text.s[i] == '1';
	for (size_t i = 0; i < number.n; i++) {
		const char c = text.s[i], want = number.s[i];

		if (c != want && !((want == 'I' || want == '1') && (c == 'l' || c == '|')) &&
		    !(want == 'I' && (c == '1' || c == 'L') && !figures && number.n > 1) &&
		    !(want == '0' && (c == 'O' || c == 'o')))
			return 0;
	}
	return 1;
}

static int32_t
parse_arabic(struct vt_str s)
{
	int32_t value = 0;

	if (s.n == 0 || s.n > 4)
		return -1;
	for (size_t i = 0; i < s.n; i++) {
		if (!kit_is_digit((unsigned char)s.s[i]))
			return -1;
		value = value * 10 + (s.s[i] - '0');
	}
	return value;
}

struct kit_ordinal
kit_ordinal_parse(struct vt_str s, int letter)
{
	struct kit_ordinal o = {0};
	size_t i = 0;

	if (s.n == 0)
		return o;
	if (letter) {
		uint32_t c = kit_utf8_next(s, &i);

		if (i != s.n || !kit_is_letter(c))
			return o;
		o.form = KIT_ORDINAL_LETTER;
		o.value = place_among(s, letters, sizeof(letters) / sizeof(*letters));
		o.latin = c >= 'a' && c <= 'z' ? (char)c : 0;
		return o;
	}
	if ((o.value = parse_arabic(s)) >= 0) {
		o.form = KIT_ORDINAL_ARABIC;
		return o;
	}
	if ((o.value = parse_roman(s)) > 0) {
		o.form = KIT_ORDINAL_ROMAN;
		return o;
	}
	if ((o.value = place_among(s, words, sizeof(words) / sizeof(*words))) > 0)
		o.form = KIT_ORDINAL_WORD;
	return o;
}

static struct vt_str
show_roman(const struct kit_alloc *a, int32_t value)
{
	char text[32] = "";
	size_t n = 0;

	if (value <= 0 || value >= 90)
		return (struct vt_str){"", 0};
	for (size_t i = 0; i < sizeof(romans) / sizeof(*romans); i++)
		for (; value >= romans[i].value; value -= romans[i].value) {
			size_t k = strlen(romans[i].text);

			memcpy(text + n, romans[i].text, k);
			n += k;
		}
	return kit_str(kit_printf(a, "%.*s", (int)n, text));
}

struct vt_str
kit_ordinal_show(const struct kit_alloc *a, int32_t form, int32_t value)
{
	size_t i = (size_t)value - 1;

	if (value <= 0)
		return (struct vt_str){"", 0};
	if (form == KIT_ORDINAL_ARABIC)
		return kit_str(kit_printf(a, "%d", value));
	if (form == KIT_ORDINAL_ROMAN)
		return show_roman(a, value);
	if (form == KIT_ORDINAL_LETTER && i < sizeof(letters) / sizeof(*letters))
		return kit_str(letters[i]);
	if (form == KIT_ORDINAL_WORD && i < sizeof(words) / sizeof(*words))
		return kit_str(words[i]);
	return (struct vt_str){"", 0};
}
