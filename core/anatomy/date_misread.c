/* A date line whose words are misspelt, left out or numbers in words: it is still the date. */
#include "core/anatomy/date.h"

#include <string.h>

#include "core/anatomy/finder.h"
#include "kit/vowel.h"

/* Words and numbers behind the place. */
#define TOKENS_MAX 8
/* Such a line has no more bytes behind its place. */
#define DATE_BYTES 60u

enum { NUMBER = 0, DAY = 1, MONTH = 2, YEAR = 3, OTHER = 4 };

struct token {
	size_t start, end;
	int kind;
	int exact;
	int32_t value; /* of a number */
};

static const char *const numbers[] = {
    "một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"};

/* The figure for which a letter was typed or read by a scanner, in small letters; -1: none. */
static int32_t
figure_of(uint32_t c)
{
	static const struct {
		uint32_t letter;
		int32_t figure;
	} likes[] = {{'o', 0}, {'l', 1}, {'i', 1}, {0xec, 1}, {0xed, 1}, {0x1ec9, 1}, {'j', 1},
	    {'z', 2}, {'s', 5}};

	if (kit_is_digit(c))
		return (int32_t)(c - '0');
	for (size_t k = 0; k < sizeof(likes) / sizeof(*likes); k++)
		if (likes[k].letter == c)
			return likes[k].figure;
	return -1;
}

/* Figures with letters typed for some, `l4`, `2o23`, `Ỉ2`, or for all where a number must stand,
 * `lO`. */
static int32_t
mistyped_value(struct vt_str word, int expected)
{
	int32_t value = 0;
	size_t digits = 0, n = 0;

	for (size_t i = 0; i < word.n && n < 6; n++) {
		uint32_t c = kit_utf8_next(word, &i);
		int32_t figure = figure_of(c);

		if (figure < 0)
			return VT_UNSET;
		digits += (size_t)kit_is_digit(c);
		value = value * 10 + figure;
	}
	return (digits > 0 || expected) && n < 6 ? value : VT_UNSET;
}

static int32_t
roman_value(struct vt_str word)
{
	for (size_t i = 0; i < word.n; i++)
		if (strchr("ivx", word.s[i]) == NULL)
			return VT_UNSET;
	for (int32_t value = 1; value <= 12; value++) {
		static const char *const months[] = {
		    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"};

		if (kit_eq(word, kit_str(months[value - 1])))
			return value;
	}
	return VT_UNSET;
}

/* Letters that are short for the words of a date, `ng.`, `th.`, `n.`. */
static int
short_kind(struct vt_str word)
{
	return kit_eq(word, VT_STR("ng"))                               ? DAY
	    : kit_eq(word, VT_STR("th")) || kit_eq(word, VT_STR("thg")) ? MONTH
	    : kit_eq(word, VT_STR("n"))                                 ? YEAR
									: OTHER;
}

/* The letters of a word without their marks; 0: it is too long. */
static size_t
bare_letters(struct vt_str word, char out[static TOKENS_MAX])
{
	static const char marked[] = "ABEOPW", plain[] = "aaeoou";
	size_t n = 0;

	for (size_t i = 0; i < word.n; n++) {
		uint32_t c = kit_vietnamese_lower(kit_utf8_next(word, &i));
		int tone;
		char letter = kit_vowel_of(c, &tone);
		const char *at = letter == '\0' ? NULL : strchr(marked, letter);

		if (n == TOKENS_MAX)
			return 0;
		out[n] = at != NULL  ? plain[at - marked]
		    : letter != '\0' ? letter
		    : c < 0x80       ? (char)c
				     : 'd';
	}
	return n;
}

/* `nagỳ`: two neighbours swapped, the mark with them. */
static int
is_swapped(struct vt_str word, struct vt_str right)
{
	char given[TOKENS_MAX], want[TOKENS_MAX];
	struct vt_str a = {given, bare_letters(word, given)};
	struct vt_str b = {want, bare_letters(right, want)};

	return a.n == b.n && a.n > 2 && given[0] == want[0] && kit_distance(a, b, 1) <= 1;
}

static int
is_near(struct vt_str word, const char *want)
{
	const struct vt_str right = kit_str(want);
	int distance;

	if (word.n <= 2)
		return 0;
	distance = kit_distance(word, right, 3);
	/* `ngaỳ`: a mark on the wrong vowel takes two letters. */
	return distance < 2 || is_swapped(word, right) ||
	    (distance == 2 && word.n > 3 && word.s[0] == right.s[0] &&
		kit_utf8_count(word, word.n) == kit_utf8_count(right, right.n));
}

/* What a word is; numbers in words count only behind `ngày` and `tháng`. */
static void
read_token(struct vt_str word, int before, struct token *t)
{
	static const char *const words[] = {"ngày", "tháng", "năm"};

	t->kind = NUMBER;
	/* `tháng II` is the second one, not 11 in letters. */
	if (before == MONTH && (t->value = roman_value(word)) != VT_UNSET)
		return;
	if ((t->value = mistyped_value(word, before == DAY || before == MONTH)) != VT_UNSET)
		return;
	for (size_t k = 0;
	     (before == DAY || before == MONTH) && k < sizeof(numbers) / sizeof(*numbers); k++)
		if (kit_eq(word, kit_str(numbers[k]))) {
			t->value = (int32_t)k + 1;
			return;
		}
	t->exact = 0;
	if ((t->kind = short_kind(word)) != OTHER)
		return;
	for (int k = 0; k < 3; k++) {
		t->exact = kit_eq(word, kit_str(words[k]));
		t->kind = DAY + k;
		if (t->exact || is_near(word, words[k]))
			return;
	}
	t->kind = OTHER;
}

/* The words of s from i on; 0: too many. */
static size_t
read_tokens(struct vt_str s, size_t i, struct token out[static TOKENS_MAX])
{
	size_t n = 0;

	while (i < s.n) {
		size_t start = i, next = i;
		uint32_t c = kit_utf8_next(s, &next);

		if (!kit_is_letter(c) && !kit_is_digit(c)) {
			i = next;
			continue;
		}
		while (i < s.n && (kit_is_letter(c) || kit_is_digit(c))) {
			i = next;
			c = i < s.n ? kit_utf8_next(s, &next) : 0;
		}
		if (n + 1 >= TOKENS_MAX)
			return 0;
		/* `T12`: the letter stands for its word. */
		if (s.s[start] == 't' && i > start + 1 && i <= start + 3 &&
		    kit_is_digit((unsigned char)s.s[start + 1]) && n > 0 &&
		    out[n - 1].kind == NUMBER) {
			out[n++] = (struct token){.start = start, .end = start + 1, .kind = MONTH};
			start++;
		}
		/* `ngày thứ 05` */
		if (n > 0 && out[n - 1].kind == DAY && kit_eq(kit_sub(s, start, i), VT_STR("thứ")))
			continue;
		out[n] = (struct token){.start = start, .end = i};
		read_token(kit_sub(s, start, i), n > 0 ? out[n - 1].kind : OTHER, &out[n]);
		if (out[n].kind == OTHER)
			return 0;
		/* `tháng tháng 6`: typed twice */
		if (n > 0 && out[n].kind != NUMBER && out[n].kind == out[n - 1].kind)
			continue;
		n++;
	}
	return n;
}

/* 1 when the word [start, end) of s is `ngày`, misspelt or short, as `ng.`. */
static int
is_day_word(struct vt_str s, size_t start, size_t end)
{
	struct vt_str word = kit_sub(s, start, end);

	if (end >= s.n)
		return 0;
	if (short_kind(word) != DAY)
		return s.s[end] == ' ' && is_near(word, "ngày");
	end = words_past_spaces(s, end + (size_t)(s.s[end] == '.'));
	return end < s.n && kit_is_digit((unsigned char)s.s[end]);
}

/* Where the last `ngày` stands, or what a scanner made of it; s.n: there is none. */
static size_t
find_day(struct vt_str s)
{
	size_t at = s.n, figures = 0;

	for (size_t i = 0; i < s.n; i++)
		figures += (size_t)kit_is_digit((unsigned char)s.s[i]);
	for (size_t i = 0; figures > 2 && i < s.n;) {
		size_t end = words_past_letters(s, i), next = i;

		if (end > i && is_day_word(s, i, end))
			at = i;
		i = end > i ? end : (kit_utf8_next(s, &next), next);
	}
	return at;
}

static struct date_field
field_of(const struct token *t)
{
	return (struct date_field){t->start, t->end, t->value};
}

/* `tháng 6 ngày 05 năm 2026`: each word and its number, in another order. */
static int
read_disordered(struct vt_str s, size_t *place_end, struct date_field fields[static 4])
{
	struct token tokens[TOKENS_MAX];
	size_t at = 0, seen = 0;

	while (at < s.n) {
		const size_t end = words_past_letters(s, at);
		size_t next = at;
		const struct vt_str word = kit_sub(s, at, end);

		if (end > at &&
		    (kit_eq(word, VT_STR("ngày")) || kit_eq(word, VT_STR("tháng")) ||
			kit_eq(word, VT_STR("năm"))))
			break;
		at = end > at ? end : (kit_utf8_next(s, &next), next);
	}
	if (at >= s.n || s.n - at > DATE_BYTES || read_tokens(s, at, tokens) != 6)
		return 0;
	for (size_t i = 0; i < 6; i += 2) {
		if (tokens[i].kind == NUMBER || !tokens[i].exact || tokens[i + 1].kind != NUMBER)
			return 0;
		seen |= (size_t)1 << tokens[i].kind;
		fields[tokens[i].kind] = field_of(&tokens[i + 1]);
	}
	*place_end = at;
	return seen == (1u << DAY | 1u << MONTH | 1u << YEAR) && fields[YEAR].value >= 1000;
}

int
date_misread(struct vt_str s, size_t *place_end, struct date_field *day, struct date_field *month,
    struct date_field *year)
{
	struct token tokens[TOKENS_MAX];
	struct date_field fields[4];
	const struct token *found[3];
	size_t at = find_day(s), n, count = 0, words = 0;

	if (read_disordered(s, place_end, fields)) {
		*day = fields[DAY];
		*month = fields[MONTH];
		*year = fields[YEAR];
		return 1;
	}
	if (at >= s.n || s.n - at > DATE_BYTES || (n = read_tokens(s, at, tokens)) < 5 ||
	    tokens[0].kind != DAY)
		return 0;
	for (size_t i = 1; i < n; i++) {
		if (tokens[i].kind != NUMBER) {
			/* In their order, each once. */
			if (tokens[i].kind == DAY || (words > 0 && tokens[i].kind == MONTH))
				return 0;
			words++;
		} else if (count < 3) {
			found[count++] = &tokens[i];
		} else {
			return 0;
		}
	}
	if (count != 3 || words == 0 || found[2]->value < 1000 ||
	    found[2]->end - found[2]->start < 4)
		return 0;
	*place_end = at;
	*day = field_of(found[0]);
	*month = field_of(found[1]);
	*year = field_of(found[2]);
	return 1;
}
