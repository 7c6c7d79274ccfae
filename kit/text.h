/*
 * text.h - UTF-8 and Vietnamese text for core and plugins.
 *
 * Pure functions: no state, no locale, no I/O. Those that need memory take an
 * allocator, so that the same code serves an arena and a vt_check.
 */
#ifndef VANTHU_KIT_TEXT_H
#define VANTHU_KIT_TEXT_H

#include <string.h>

#include <vanthu/text.h>

/* Where results are put: returns zeroed memory or NULL. */
struct kit_alloc {
	void *(*alloc)(void *ctx, size_t n);
	void *ctx;
};

/* ---- bytes and code points ---- */

/* What kit_utf8_next, kit_trim, kit_is_space and kit_is_letter do beyond the usual case;
 * call those. */
uint32_t kit_utf8_next_wide(struct vt_str s, size_t *i);
struct vt_str kit_trim_wide(struct vt_str s);
int kit_is_space_wide(uint32_t c);
int kit_is_letter_wide(uint32_t c);

/* 1 when a byte alone shows that no white space stands there: the usual case. */
static inline int
kit_is_plain_ink(char c)
{
	return c > ' ' && c < 0x7F;
}

/* Code point at s[*i], and moves *i past it. Invalid bytes give U+FFFD, one
 * byte a time. *i must be < s.n. */
static inline uint32_t
kit_utf8_next(struct vt_str s, size_t *i)
{
	unsigned char c = (unsigned char)s.s[*i];

	if (c >= 0x80)
		return kit_utf8_next_wide(s, i);
	(*i)++;
	return c;
}

/* Code point that ends before s[*i], and moves *i to its start; *i > 0. */
uint32_t kit_utf8_prev(struct vt_str s, size_t *i);
/* Writes code point c; returns the bytes written, 1 to 4. */
size_t kit_utf8_put(char out[4], uint32_t c);
/* Number of code points in the first n bytes of s. */
size_t kit_utf8_count(struct vt_str s, size_t n);
/* Byte offset n code points before or behind at, within s. */
size_t kit_utf8_back(struct vt_str s, size_t at, unsigned n);
size_t kit_utf8_on(struct vt_str s, size_t at, unsigned n);
/* 1 when all of s is well-formed UTF-8. */
int kit_utf8_valid(struct vt_str s);

/* Of a NUL-terminated string; NULL gives empty. */
static inline struct vt_str
kit_str(const char *s)
{
	return (struct vt_str){s, s == NULL ? 0 : strlen(s)};
}

/* The bytes of s in [start, end) as far as it has them. */
static inline struct vt_str
kit_sub(struct vt_str s, size_t start, size_t end)
{
	if (end > s.n)
		end = s.n;
	if (start >= end)
		return (struct vt_str){s.s, 0};
	return (struct vt_str){s.s + start, end - start};
}

static inline int
kit_eq(struct vt_str a, struct vt_str b)
{
	return a.n == b.n && (a.n == 0 || memcmp(a.s, b.s, a.n) == 0);
}

static inline int
kit_starts(struct vt_str s, struct vt_str prefix)
{
	return s.n >= prefix.n && (prefix.n == 0 || memcmp(s.s, prefix.s, prefix.n) == 0);
}

int kit_ends(struct vt_str s, struct vt_str suffix);
/* Where the line that start is in ends: at a break of line or page, or s.n. start <= s.n. */
size_t kit_line_end(struct vt_str s, size_t start);
/* Where the field to be filled in ends that opens at i, `[Số]`, `{{so}}`, `${so}`, `«So»`, `#so#`;
 * i: none does. */
size_t kit_past_field(struct vt_str s, size_t i);
/* 1 when s is the name of one such field and nothing else, `${CHU_KY}`. */
int kit_is_field(struct vt_str s);
/* Byte offset of needle in s at or after from, or -1. */
int64_t kit_find(struct vt_str s, struct vt_str needle, size_t from);
/* From i on, or from i back, over the characters that are white space (space 1) or are none
 * (space 0): where others begin, or s ends. By characters: the last byte of many letters is that
 * of a no-break space. i lies between two characters, i <= s.n. */
size_t kit_stretch_on(struct vt_str s, size_t i, int space);
size_t kit_stretch_back(struct vt_str s, size_t i, int space);
/* s without white space at both ends (all Unicode spaces, tabs, breaks). */
static inline struct vt_str
kit_trim(struct vt_str s)
{
	if (s.n == 0 || (kit_is_plain_ink(s.s[0]) && kit_is_plain_ink(s.s[s.n - 1])))
		return s;
	return kit_trim_wide(s);
}

/* Any Unicode white space, no-break and zero-width ones included. */
static inline int
kit_is_space(uint32_t c)
{
	return c < 0x80 ? c == ' ' || (c >= 0x09 && c <= 0x0D) : kit_is_space_wide(c);
}

/* Bytes of the character at s[i] when they show plainly that it is no white space: of
 * ASCII, or of the blocks of Unicode that Vietnamese letters are in; else 0. i < s.n. */
static inline size_t
kit_ink(struct vt_str s, size_t i)
{
	const unsigned char *p = (const unsigned char *)s.s + i;
	const size_t left = s.n - i;

	if (p[0] < 0x7F)
		return p[0] > ' ';
	if (p[0] >= 0xC3 && p[0] <= 0xC6)
		return left > 1 && (p[1] & 0xC0) == 0x80 ? 2 : 0;
	return p[0] == 0xE1 && left > 2 && (p[1] == 0xBA || p[1] == 0xBB) && (p[2] & 0xC0) == 0x80
	    ? 3
	    : 0;
}

/* 0-9 */
static inline int
kit_is_digit(uint32_t c)
{
	return c >= '0' && c <= '9';
}

/* By Unicode. */
static inline int
kit_is_letter(uint32_t c)
{
	return c < 0x80 ? (c | 0x20) - 'a' < 26 : kit_is_letter_wide(c);
}

int kit_is_upper(uint32_t c);
int kit_is_lower(uint32_t c);
int kit_is_dash(uint32_t c); /* hyphen-minus, hyphens, en and em dash, minus */
/* The character as numbers and symbols of documents are kept: of dashes the hyphen-minus, Đ for
 * what looks like it; 0: white space, which they do not have. */
uint32_t kit_code_char(uint32_t c);

int kit_has_letter(struct vt_str s);
/* 1 when s has letters and none of them is lower case. */
int kit_all_upper(struct vt_str s);
/* The same, but for words whose case is fixed: codes, with figures or a slash (`306/QĐ-TTg`,
 * `m2`), or with capitals behind the first letter (`TTr`). */
int kit_all_upper_but_codes(struct vt_str s);

/* A bullet typed in a symbol font (private use) as the character it looks like;
 * any other text itself. */
struct vt_str kit_plain_bullet(struct vt_str text);

/* ---- forms of Vietnamese text ---- */

/* 1 when s is in NFC. */
int kit_is_nfc(struct vt_str s);

/* NFC of s. When s already is NFC it is returned itself and nothing is
 * allocated. map (may be NULL): *map[i] is the byte offset in s of the text
 * that byte i of the result came from, with one more entry for the end; *map is
 * NULL when the result is s. s.s NULL on lack of memory (then n is 1). */
struct vt_str kit_nfc(struct vt_str s, const struct kit_alloc *a, const uint32_t **map);

/* What kit_fold makes equal: VT_FOLD_* of vanthu/text.h. */
enum {
	KIT_FOLD_CASE = VT_FOLD_CASE,
	KIT_FOLD_TONE = VT_FOLD_TONE,
	KIT_FOLD_DASH = VT_FOLD_DASH,
	KIT_FOLD_SPACE = VT_FOLD_SPACE,
	KIT_FOLD_LOOKALIKE = VT_FOLD_LOOKALIKE,
	KIT_FOLD_MARKS = VT_FOLD_MARKS,
	KIT_FOLD_USUAL = VT_FOLD_USUAL
};

/* Text to compare by: NFC first, then the folds of flags. map (may be NULL)
 * as in kit_nfc; *map is NULL when every character stays where it was. */
struct vt_str kit_fold(struct vt_str s, unsigned flags, const struct kit_alloc *a,
    const uint32_t **map);
/* Where byte i of a folded text came from. */
static inline size_t
kit_fold_source(const uint32_t *map, size_t i)
{
	return map != NULL ? map[i] : i;
}

/* 1 when a and b are equal after kit_fold(USUAL); no memory needed. */
int kit_same(struct vt_str a, struct vt_str b);

/* 1 when both have the same bytes, spaces apart: words that were joined or torn. */
int kit_same_unspaced(struct vt_str a, struct vt_str b);

/* 1 when a and b surely differ in their first character after kit_fold(USUAL); 0 when
 * they do not or when it takes more than their first bytes to tell. */
int kit_starts_otherwise(struct vt_str a, struct vt_str b);

/* Bytes at the start of s that are word after kit_fold(USUAL), when no letter
 * follows them; 0 when s does not open with word, -1 when memory is short. */
int64_t kit_opens(struct vt_str s, struct vt_str word, const struct kit_alloc *a);

/* Damerau-Levenshtein distance in code points, given up (returns limit + 1)
 * past limit; limit <= 8, strings of up to 96 code points, longer: limit + 1. */
int kit_distance(struct vt_str a, struct vt_str b, int limit);

/* ---- sentences ---- */

/* printf into memory of a; %s and the integer conversions. "" when memory is
 * short. S-strings: pass (int)s.n, s.s for %.*s. */
const char *kit_printf(const struct kit_alloc *a, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

#endif
