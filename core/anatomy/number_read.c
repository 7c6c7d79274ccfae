/* Số, ký hiệu: what a line says, complete, partly blank or misformed. */
#include "core/anatomy/number.h"

#include <string.h>

/* Figures and letters of a number that has some typed for others. */
#define MISTYPED_MAX 8

/* Bytes of the part of a symbol that stands in brackets. */
#define BRACKETED_MAX 16

static uint32_t
peek(struct vt_str s, size_t i)
{
	return i < s.n ? kit_utf8_next(s, &i) : 0;
}

static int
is_blank_mark(uint32_t c)
{
	return c == '.' || c == 0x2026 || c == '_' || kit_is_space(c);
}

/* Where a number ends that has a letter typed for a figure, `O5/`, `l2/`; i: it is none. */
static size_t
past_mistyped(struct vt_str s, size_t i)
{
	size_t at = i, digits = 0;

	while (at < s.n && at - i < MISTYPED_MAX) {
		uint32_t c = (unsigned char)s.s[at];

		if (!kit_is_digit(c) && c != 'O' && c != 'o' && c != 'l' && c != 'I')
			break;
		digits += (size_t)kit_is_digit(c);
		at++;
	}
	return digits > 0 && at - i > digits && peek(s, at) == '/' ? at : i;
}

/* Where a number in Roman figures ends, `XLVII/BC-…`; i: it is none. One or two letters may be
 * the code of a type or of an agency. */
static size_t
past_roman(struct vt_str s, size_t i)
{
	size_t at = i;

	while (at < s.n && strchr("IVXLC", s.s[at]) != NULL)
		at++;
	return (at - i > 2 || (at - i > 1 && s.s[i] == 'I')) && peek(s, at) == '/' ? at : i;
}

/* Where figures end that a space parts from those before, `3 18/…`; i: there are none. */
static size_t
past_split(struct vt_str s, size_t i)
{
	size_t at = i + 1;

	if (i >= s.n || s.s[i] != ' ')
		return i;
	while (kit_is_digit(peek(s, at)))
		at++;
	return at > i + 1 && peek(s, at) == '/' ? at : i;
}

/* A blank filled in by hand, `....12..../` or `.12./`: the number between its marks. Returns where
 * the marks end; i: there is none, or a year behind the blank, `......2025/`. */
static size_t
read_filled(struct vt_str s, size_t i, struct number_reading *r)
{
	size_t at = i, next = i, marks = 0, start;
	uint32_t c = 0;

	while (at < s.n && is_blank_mark(c = kit_utf8_next(s, &next))) {
		marks += kit_is_space(c) ? 0u : c == 0x2026 ? 2u : 1u;
		at = next;
	}
	start = at;
	while (kit_is_digit(peek(s, at)))
		at++;
	if (marks == 0 || (marks == 1 && !is_blank_mark(peek(s, at))) || at == start ||
	    (at - start == 4 &&
		(kit_starts(kit_sub(s, start, at), VT_STR("19")) ||
		    kit_starts(kit_sub(s, start, at), VT_STR("20")))))
		return i;
	r->value_start = start;
	r->value_end = at;
	for (next = at; at < s.n && is_blank_mark(kit_utf8_next(s, &next)); at = next)
		;
	if (peek(s, at) == '/' || peek(s, at) == '-')
		return at;
	r->value_start = r->value_end = i;
	return i;
}

/* `(12)/QĐ-UBND`, `“12”/…`: the number in brackets or quotation marks. Returns where these end; i:
 * there is none. */
static size_t
read_bracketed(struct vt_str s, size_t i, struct number_reading *r)
{
	size_t start = i, at, end;
	uint32_t open = i < s.n ? kit_utf8_next(s, &start) : 0;
	uint32_t close = open == '(' ? ')' : open == 0x201c ? 0x201d : '"';

	if (open != '(' && open != 0x201c && open != '"')
		return i;
	for (at = start; kit_is_digit(peek(s, at));)
		at++;
	end = at;
	if (at == start || at == s.n || kit_utf8_next(s, &end) != close)
		return i;
	end = words_past_spaces(s, end);
	if (peek(s, end) != '/')
		return i;
	r->value_start = start;
	r->value_end = at;
	return end;
}

/* Where a word ends that tells a second document of one number, `12bis/`, `12 ter/`; i: it is not
 * there. */
static size_t
past_repeat(struct vt_str s, size_t i)
{
	static const char *const words[] = {"bis", "ter"};
	const size_t at = words_past_spaces(s, i), end = words_past_letters(s, at);

	for (size_t k = 0; k < sizeof(words) / sizeof(*words); k++)
		if (kit_same(kit_sub(s, at, end), kit_str(words[k])) &&
		    peek(s, words_past_spaces(s, end)) == '/')
			return end;
	return i;
}

/* The number or the blank for it, from i on. Returns where it ends. */
static size_t
read_value(struct vt_str s, size_t i, struct number_reading *r)
{
	size_t next;

	i = words_past_spaces(s, i);
	r->value_start = r->value_end = i;
	if (r->label_end > 0 && ((next = past_mistyped(s, i)) > i || (next = past_roman(s, i)) > i))
		return r->value_end = next;
	if (r->label_end > 0 &&
	    ((next = read_filled(s, i, r)) > i || (next = read_bracketed(s, i, r)) > i))
		return next;
	if (kit_is_digit(peek(s, i))) {
		while (kit_is_digit(peek(s, i)) ||
		    (peek(s, i) == '.' && kit_is_digit(peek(s, i + 1))))
			i++;
		i = past_split(s, i);
		next = past_repeat(s, i);
		if (next > i)
			i = next;
		else if (i < s.n && kit_is_letter(kit_utf8_next(s, &next))) {
			uint32_t after = peek(s, next);

			if (after == 0 || kit_is_space(after) || after == '/' || kit_is_dash(after))
				i = next;
		}
		r->value_end = i;
		return words_past_spaces(s, i);
	}
	while (i < s.n) {
		uint32_t c;

		next = kit_past_field(s, i);
		if (next > i) {
			r->dots = 1;
			i = next;
			continue;
		}
		c = kit_utf8_next(s, &next);
		if (!is_blank_mark(c) && c != 'x' && c != 'X')
			break;
		r->dots |= !kit_is_space(c);
		i = next;
	}
	r->value_start = r->value_end = i;
	return i;
}

/* A segment for the year, `2025/`, or its blank, `…/`. Returns where it ends. */
static size_t
read_year(struct vt_str s, size_t i, struct number_reading *r)
{
	size_t at = i, digits = 0, marks = 0;
	int32_t year = 0;

	while (at < s.n) {
		size_t next = at;
		uint32_t c = kit_utf8_next(s, &next);

		if (kit_is_digit(c)) {
			digits++;
			year = digits <= 4 ? year * 10 + (int32_t)(c - '0') : year;
		} else if (is_blank_mark(c)) {
			marks += !kit_is_space(c);
		} else {
			break;
		}
		at = next;
	}
	if (peek(s, at) != '/' || digits > 4)
		return i;
	if (digits == 4 && year >= 1900 && year <= 2100)
		r->year = year;
	else if (marks == 0)
		return i;
	return words_past_spaces(s, at + 1);
}

/* What stands between two groups of a symbol: `QĐ-UBND`, `KT+AT`. */
static int
is_joint(uint32_t c)
{
	return kit_is_dash(c) || c == '/' || c == '&' || c == '+';
}

/* Where a part of the symbol in brackets ends that stands without a space, `PC06(Đ2)`; i: there
 * is none. */
static size_t
past_bracketed(struct vt_str s, size_t i)
{
	size_t at = i + 1, letters = 0;

	if (i == 0 || peek(s, i) != '(' || !kit_is_upper(peek(s, at)) ||
	    kit_is_space(peek(s, i - 1)))
		return i;
	for (uint32_t c; at < s.n && at - i < BRACKETED_MAX;) {
		c = kit_utf8_next(s, &at);
		if (c == ')')
			return letters > 0 ? at : i;
		if (!kit_is_upper(c) && !kit_is_digit(c) && !is_joint(c))
			return i;
		letters++;
	}
	return i;
}

/* The symbol: groups of letters with joints between them. */
static size_t
read_notation(struct vt_str s, size_t i, struct number_reading *r)
{
	size_t end = i, letters = 0;
	int joined = 1;

	r->notation_start = i;
	while (i < s.n) {
		size_t next = i;
		uint32_t c = kit_utf8_next(s, &next);

		if (kit_is_space(c)) {
			uint32_t after = peek(s, words_past_spaces(s, i));

			if (!joined && !is_joint(after) &&
			    (r->label_end == 0 || letters == 0 || !number_group_behind(s, i)))
				break;
		} else if (kit_is_letter(c) || kit_is_digit(c) || c == '.' || c == ',' ||
		    c == 0x2026 || c == '_') {
			letters += (size_t)kit_is_letter(c);
			joined = 0;
			end = next;
		} else if (is_joint(c)) {
			joined = 1;
			end = next;
		} else if (!joined && past_bracketed(s, i) > i) {
			end = next = past_bracketed(s, i);
		} else {
			break;
		}
		i = next;
	}
	end = r->notation_start + words_end(kit_sub(s, r->notation_start, end), ".,;:");
	if (letters == 0 || end == r->notation_start)
		end = r->notation_start;
	r->notation_end = end;
	return end;
}

/* What follows the value: a separator, a year, the symbol. */
static void
read_rest(struct vt_str s, size_t i, struct number_reading *r)
{
	uint32_t c = peek(s, i);
	size_t at = i;

	r->end = r->value_end;
	if (c == '/' || c == '\\') {
		/* `77//SCT-VP`, a slash too many */
		for (at = words_past_spaces(s, i + 1); peek(s, at) == '/'; at++)
			;
		r->end = i + 1;
		at = read_year(s, at, r);
	} else if (kit_is_dash(c)) {
		(void)kit_utf8_next(s, &at);
		at = words_past_spaces(s, at);
		/* `12-2025/KH-UBND`: the year of a number of the State */
		if (kit_is_digit(peek(s, at)))
			at = read_year(s, at, r);
		r->party = r->year == VT_UNSET && kit_find(s, VT_STR("/"), at) >= 0;
	} else if (!kit_is_upper(c) || r->value_end == r->value_start) {
		return;
	} else {
		/* `12QĐ-UBND`, `72A TC/TCT`: a symbol all the same if it has its joints */
		struct number_reading probe = *r;
		struct vt_str notation;

		(void)read_notation(s, at, &probe);
		notation = kit_sub(s, probe.notation_start, probe.notation_end);
		if (kit_find(notation, VT_STR("/"), 0) < 0 &&
		    kit_find(notation, VT_STR("-"), 0) < 0)
			return;
		r->party = kit_find(notation, VT_STR("/"), 0) >= 0 && i == r->value_end;
	}
	at = read_notation(s, at, r);
	if (r->notation_end > r->notation_start)
		r->end = at;
}

/* `BC-SNV/47`: the number behind its symbol. 1: it is so. */
static int
read_reversed(struct vt_str s, size_t i, struct number_reading *r)
{
	size_t slash = s.n, end = words_end(s, ".,;:");

	while (slash > i && s.s[slash - 1] != '/')
		slash--;
	if (slash <= i + 1 || slash >= end || !kit_is_upper(peek(s, i)))
		return 0;
	for (size_t k = slash; k < end; k++)
		if (!kit_is_digit((unsigned char)s.s[k]))
			return 0;
	(void)read_notation(s, i, r);
	if (kit_find(kit_sub(s, i, slash), VT_STR("-"), 0) < 0 || r->notation_end < end)
		return 0;
	r->notation_end = slash - 1;
	r->value_start = slash;
	r->value_end = r->end = end;
	return 1;
}

int
number_read(struct finder *f, struct segment *s, struct number_reading *r)
{
	struct vt_str text = s->text, notation;
	uint32_t first;
	size_t i;

	*r = (struct number_reading){.year = VT_UNSET};
	r->label_end = number_label(f, s);
	i = read_value(text, r->label_end, r);
	first = peek(text, i);
	if (r->label_end > 0 && r->value_end == r->value_start && read_reversed(text, i, r))
		return 1;
	if (r->label_end > 0 && r->value_end == r->value_start && first != 0 && first != '/' &&
	    !kit_is_dash(first))
		return 0;
	read_rest(text, i, r);
	if (r->end < r->label_end)
		r->end = r->label_end;
	if (r->label_end > 0)
		return r->value_end > r->value_start || r->notation_end > r->notation_start ||
		    r->dots || text.s[r->label_end - 1] == ':';
	notation = kit_sub(text, r->notation_start, r->notation_end);
	return notation.n > 2 && r->end == text.n && kit_is_upper(peek(notation, 0)) &&
	    (r->value_end > r->value_start || first == '/' || kit_is_dash(first)) &&
	    (kit_find(notation, VT_STR("-"), 0) > 0 || kit_find(notation, VT_STR("/"), 0) > 0);
}
