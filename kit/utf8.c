/* Bytes and code points: walking, counting and comparing UTF-8 text. */
#include "kit/text.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <unicode/uchar.h>

static int
goes_on(unsigned char byte)
{
	return (byte & 0xC0) == 0x80;
}

uint32_t
kit_utf8_next_wide(struct vt_str s, size_t *i)
{
	const unsigned char *p = (const unsigned char *)s.s + *i;
	const size_t left = s.n - *i;
	uint32_t c = p[0];

	if (c >= 0xC2 && c < 0xE0 && left >= 2 && goes_on(p[1])) {
		*i += 2;
		return (c & 0x1F) << 6 | (p[1] & 0x3Fu);
	}
	if ((c & 0xF0) == 0xE0 && left >= 3 && goes_on(p[1]) && goes_on(p[2])) {
		c = (c & 0x0F) << 12 | (p[1] & 0x3Fu) << 6 | (p[2] & 0x3Fu);
		if (c >= 0x800 && (c < 0xD800 || c >= 0xE000)) {
			*i += 3;
			return c;
		}
	} else if (c >= 0xF0 && c < 0xF5 && left >= 4 && goes_on(p[1]) && goes_on(p[2]) &&
	    goes_on(p[3])) {
		c = (c & 0x07) << 18 | (p[1] & 0x3Fu) << 12 | (p[2] & 0x3Fu) << 6 | (p[3] & 0x3Fu);
		if (c >= 0x10000 && c <= 0x10FFFF) {
			*i += 4;
			return c;
		}
	}
	(*i)++;
	return 0xFFFD;
}

uint32_t
kit_utf8_prev(struct vt_str s, size_t *i)
{
	size_t start = *i - 1;

	while (start > 0 && *i - start < 4 && ((unsigned char)s.s[start] & 0xC0) == 0x80)
		start--;
	size_t end = start;
	uint32_t c = kit_utf8_next(kit_sub(s, 0, *i), &end);

	if (end != *i) {
		start = *i - 1;
		c = 0xFFFD;
	}
	*i = start;
	return c;
}

size_t
kit_utf8_put(char out[4], uint32_t c)
{
	if (c < 0x80) {
		out[0] = (char)c;
		return 1;
	}
	if (c < 0x800) {
		out[0] = (char)(0xC0 | c >> 6);
		out[1] = (char)(0x80 | (c & 0x3F));
		return 2;
	}
	if (c < 0x10000) {
		out[0] = (char)(0xE0 | c >> 12);
		out[1] = (char)(0x80 | (c >> 6 & 0x3F));
		out[2] = (char)(0x80 | (c & 0x3F));
		return 3;
	}
	out[0] = (char)(0xF0 | c >> 18);
	out[1] = (char)(0x80 | (c >> 12 & 0x3F));
	out[2] = (char)(0x80 | (c >> 6 & 0x3F));
	out[3] = (char)(0x80 | (c & 0x3F));
	return 4;
}

size_t
kit_utf8_count(struct vt_str s, size_t n)
{
	size_t count = 0;

	for (size_t i = 0; i < n && i < s.n; i++)
		count += ((unsigned char)s.s[i] & 0xC0) != 0x80;
	return count;
}

size_t
kit_utf8_back(struct vt_str s, size_t at, unsigned n)
{
	while (at > 0 && n-- > 0)
		kit_utf8_prev(s, &at);
	return at;
}

size_t
kit_utf8_on(struct vt_str s, size_t at, unsigned n)
{
	while (at < s.n && n-- > 0)
		kit_utf8_next(s, &at);
	return at;
}

/* 1 when BLOCK bytes behind two others are ASCII, letters of two bytes and those of three
 * that a lead byte alone shows to be right, none of them torn; what the last ones begin may
 * end behind them. Without branches, for compilers to make vectors of. */
enum { BLOCK = 16 };

static int
is_usual_block(const unsigned char *p)
{
	unsigned char bad = 0;

	for (int i = 0; i < BLOCK; i++) {
		unsigned char c = p[i + 2], before = p[i + 1], first = p[i];
		unsigned char continues = (c & 0xC0) == 0x80;
		unsigned char wanted = ((unsigned char)(before - 0xC2) < 0x1E) |
		    ((unsigned char)(before - 0xE1) < 0x0C) |
		    ((unsigned char)(first - 0xE1) < 0x0C);
		unsigned char rare = ((c & 0xFE) == 0xC0) | (c == 0xE0) | (c >= 0xED);

		bad |= (continues ^ wanted) | rare;
	}
	return bad == 0;
}

static int
is_continued(unsigned char c)
{
	return (c & 0xC0) == 0x80;
}

/* Where a character begins behind the usual blocks that begin with the one at i >= 2. */
static size_t
skip_usual_blocks(struct vt_str s, size_t i)
{
	const unsigned char *p = (const unsigned char *)s.s;
	const size_t from = i;

	while (s.n - i >= BLOCK && is_usual_block(p + i - 2))
		i += BLOCK;
	if (i == from)
		return i;
	return p[i - 1] >= 0xC2 ? i - 1 : p[i - 2] >= 0xE1 ? i - 2 : i;
}

int
kit_utf8_valid(struct vt_str s)
{
	int skipped = 0;

	for (size_t i = 0; i < s.n;) {
		const unsigned char *p = (const unsigned char *)s.s + i;
		size_t start = i, left = s.n - i;

		if (*p < 0x80)
			i++;
		else if (*p >= 0xC2 && *p < 0xE0 && left > 1 && is_continued(p[1]))
			i += 2;
		else if (*p > 0xE0 && *p < 0xED && left > 2 && is_continued(p[1]) &&
		    is_continued(p[2]))
			i += 3;
		else if (kit_utf8_next(s, &i) == 0xFFFD && i - start == 1)
			return 0;
		if (!skipped && i >= 2) {
			skipped = 1;
			i = skip_usual_blocks(s, i);
		}
	}
	return 1;
}

int
kit_ends(struct vt_str s, struct vt_str suffix)
{
	return s.n >= suffix.n &&
	    (suffix.n == 0 || memcmp(s.s + s.n - suffix.n, suffix.s, suffix.n) == 0);
}

size_t
kit_line_end(struct vt_str s, size_t start)
{
	size_t n = s.n - start;
	const char *at;

	if (n > 0 && (at = memchr(s.s + start, '\n', n)) != NULL)
		n = (size_t)(at - s.s) - start;
	if (n > 0 && (at = memchr(s.s + start, '\f', n)) != NULL)
		n = (size_t)(at - s.s) - start;
	return start + n;
}

int64_t
kit_find(struct vt_str s, struct vt_str needle, size_t from)
{
	enum { TRIES = 4 };
	const char *hit;

	if (needle.n == 0 || from > s.n)
		return -1;
	/* Mostly the first byte is rare, and then memchr is several times as fast as memmem. */
	for (int i = 0; i < TRIES; i++) {
		if (s.n - from < needle.n)
			return -1;
		hit = memchr(s.s + from, needle.s[0], s.n - from - needle.n + 1);
		if (hit == NULL)
			return -1;
		if (memcmp(hit, needle.s, needle.n) == 0)
			return (int64_t)(hit - s.s);
		from = (size_t)(hit - s.s) + 1;
	}
	hit = memmem(s.s + from, s.n - from, needle.s, needle.n);
	return hit == NULL ? -1 : (int64_t)(hit - s.s);
}

/* The letters of Vietnamese and of its neighbours in Unicode's tables are told by
 * their place there; all others by ICU. */

int
kit_is_space_wide(uint32_t c)
{
	if ((c >= 0xA1 && c < 0x1680) || (c > 0x1680 && c < 0x2000))
		return 0;
	/* Marks of direction and joiners, which come with text from the web, are seen no more
	 * than spaces of no width. */
	return c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200F) ||
	    (c >= 0x2028 && c <= 0x202F) || (c >= 0x205F && c <= 0x2069) || c == 0x3000 ||
	    c == 0xFEFF;
}

int
kit_is_letter_wide(uint32_t c)
{
	if (c >= 0xC0 && c < 0x250)
		return c != 0xD7 && c != 0xF7;
	return (c >= 0x1E00 && c < 0x1F00) || u_isalpha((UChar32)c) != 0;
}

/* 1 where capitals are even and their small letters follow them. */
static int
stands_in_pairs(uint32_t c)
{
	return (c >= 0x1EA0 && c < 0x1F00) || (c >= 0x100 && c < 0x138) ||
	    (c >= 0x14A && c < 0x178) || c == 0x1A0 || c == 0x1A1;
}

int
kit_is_upper(uint32_t c)
{
	if (c < 0x80)
		return c >= 'A' && c <= 'Z';
	if (c >= 0xC0 && c < 0x100)
		return c < 0xDF && c != 0xD7;
	return stands_in_pairs(c) ? (c & 1) == 0 : u_isupper((UChar32)c) != 0;
}

int
kit_is_lower(uint32_t c)
{
	if (c < 0x80)
		return c >= 'a' && c <= 'z';
	if (c >= 0xC0 && c < 0x100)
		return c >= 0xDF && c != 0xF7;
	return stands_in_pairs(c) ? (c & 1) != 0 : u_islower((UChar32)c) != 0;
}

int
kit_is_dash(uint32_t c)
{
	if (c < 0x80)
		return c == '-';
	return c == 0xAD || (c >= 0x2010 && c <= 0x2015) || c == 0x2043 || c == 0x2212 ||
	    c == 0xFE58 || c == 0xFE63 || c == 0xFF0D;
}

uint32_t
kit_code_char(uint32_t c)
{
	if (kit_is_space(c))
		return 0;
	if (kit_is_dash(c))
		return '-';
	return c == 0x00D0 || c == 0x0189 ? 0x0110 : c == 0x00F0 ? 0x0111 : c;
}

size_t
kit_stretch_on(struct vt_str s, size_t i, int space)
{
	size_t next = i;

	while (i < s.n && kit_is_space(kit_utf8_next(s, &next)) == space)
		i = next;
	return i;
}

size_t
kit_stretch_back(struct vt_str s, size_t i, int space)
{
	size_t before = i;

	while (i > 0 && kit_is_space(kit_utf8_prev(s, &before)) == space)
		i = before;
	return i;
}

struct vt_str
kit_trim_wide(struct vt_str s)
{
	size_t start = 0, end = s.n;

	while (start < s.n && !kit_is_plain_ink(s.s[start])) {
		size_t i = start;

		if (!kit_is_space(kit_utf8_next(s, &i)))
			break;
		start = i;
	}
	while (end > start && !kit_is_plain_ink(s.s[end - 1])) {
		size_t i = end;

		if (!kit_is_space(kit_utf8_prev(s, &i)))
			break;
		end = i;
	}
	return kit_sub(s, start, end);
}

int
kit_has_letter(struct vt_str s)
{
	for (size_t i = 0; i < s.n;)
		if (kit_is_letter(kit_utf8_next(s, &i)))
			return 1;
	return 0;
}

int
kit_all_upper(struct vt_str s)
{
	int letters = 0;

	for (size_t i = 0; i < s.n;) {
		uint32_t c = kit_utf8_next(s, &i);

		if (kit_is_lower(c))
			return 0;
		letters |= kit_is_upper(c);
	}
	return letters;
}

int
kit_all_upper_but_codes(struct vt_str s)
{
	int letters = 0;

	for (size_t i = 0; i < s.n;) {
		int lower = 0, upper = 0, code = 0;
		uint32_t c = 0;

		for (size_t n = 0; i < s.n && !kit_is_space(c = kit_utf8_next(s, &i)); n++) {
			lower |= kit_is_lower(c);
			upper |= kit_is_upper(c);
			code |= kit_is_digit(c) || c == '/' || (n > 0 && kit_is_upper(c));
		}
		if (lower && !code)
			return 0;
		letters |= upper;
	}
	return letters;
}

const char *
kit_printf(const struct kit_alloc *a, const char *format, ...)
{
	va_list ap;

	va_start(ap, format);
	int n = vsnprintf(NULL, 0, format, ap);
	va_end(ap);
	char *out = n < 0 ? NULL : a->alloc(a->ctx, (size_t)n + 1);

	if (out == NULL)
		return "";
	va_start(ap, format);
	vsnprintf(out, (size_t)n + 1, format, ap);
	va_end(ap);
	return out;
}
