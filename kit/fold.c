/* The folds by which Vietnamese text is compared. */
#include "kit/folding.h"

#include <string.h>

#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#include "kit/fold_out.h"

/* A letter that looks like a Vietnamese one, as that one. */
static uint32_t
fold_lookalike(uint32_t c)
{
	static const struct {
		uint16_t from, to;
	} twins[] = {
	    /* sorted */
	    {0x00D0, 0x0110},
	    {0x00F0, 0x0111},
	    {0x0189, 0x0110},
	    {0x0256, 0x0111},
	    {0x0391, 'A'},
	    {0x0392, 'B'},
	    {0x0395, 'E'},
	    {0x0397, 'H'},
	    {0x0399, 'I'},
	    {0x039A, 'K'},
	    {0x039C, 'M'},
	    {0x039D, 'N'},
	    {0x039F, 'O'},
	    {0x03A1, 'P'},
	    {0x03A4, 'T'},
	    {0x03BF, 'o'},
	    {0x0405, 'S'},
	    {0x0406, 'I'},
	    {0x0410, 'A'},
	    {0x0412, 'B'},
	    {0x0415, 'E'},
	    {0x041A, 'K'},
	    {0x041C, 'M'},
	    {0x041D, 'H'},
	    {0x041E, 'O'},
	    {0x0420, 'P'},
	    {0x0421, 'C'},
	    {0x0422, 'T'},
	    {0x0423, 'Y'},
	    {0x0425, 'X'},
	    {0x0430, 'a'},
	    {0x0435, 'e'},
	    {0x043E, 'o'},
	    {0x0440, 'p'},
	    {0x0441, 'c'},
	    {0x0443, 'y'},
	    {0x0445, 'x'},
	    {0x0455, 's'},
	    {0x0456, 'i'},
	};

	if (c < 0xD0)
		return c;
	if (c > 0x456)
		return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFF01 + '!' : c;
	for (size_t i = 0; i < sizeof(twins) / sizeof(twins[0]) && twins[i].from <= c; i++)
		if (twins[i].from == c)
			return twins[i].to;
	return c;
}

/* The vowel without its tone, and which tone (0 none, 1 to 5). Only the plain
 * vowels that oa, oe, uy are spelt with; lower and upper case. */
static uint32_t
split_tone(uint32_t c, int *tone)
{
	static const uint16_t toned[][6] = {
	    {'a', 0xE0, 0xE1, 0x1EA3, 0xE3, 0x1EA1},
	    {'e', 0xE8, 0xE9, 0x1EBB, 0x1EBD, 0x1EB9},
	    {'o', 0xF2, 0xF3, 0x1ECF, 0xF5, 0x1ECD},
	    {'u', 0xF9, 0xFA, 0x1EE7, 0x169, 0x1EE5},
	    {'y', 0x1EF3, 0xFD, 0x1EF7, 0x1EF9, 0x1EF5},
	    {'A', 0xC0, 0xC1, 0x1EA2, 0xC3, 0x1EA0},
	    {'E', 0xC8, 0xC9, 0x1EBA, 0x1EBC, 0x1EB8},
	    {'O', 0xD2, 0xD3, 0x1ECE, 0xD5, 0x1ECC},
	    {'U', 0xD9, 0xDA, 0x1EE6, 0x168, 0x1EE4},
	    {'Y', 0x1EF2, 0xDD, 0x1EF6, 0x1EF8, 0x1EF4},
	};

	*tone = 0;
	if (c < 0xC0)
		return c;
	for (size_t v = 0; v < sizeof(toned) / sizeof(toned[0]); v++)
		for (int t = 1; t < 6; t++)
			if (toned[v][t] == c) {
				*tone = t;
				return toned[v][0];
			}
	return c;
}

static uint32_t
join_tone(uint32_t vowel, int tone)
{
	static const uint16_t first[][6] = {
	    {'o', 0xF2, 0xF3, 0x1ECF, 0xF5, 0x1ECD},
	    {'u', 0xF9, 0xFA, 0x1EE7, 0x169, 0x1EE5},
	    {'O', 0xD2, 0xD3, 0x1ECE, 0xD5, 0x1ECC},
	    {'U', 0xD9, 0xDA, 0x1EE6, 0x168, 0x1EE4},
	};

	for (size_t v = 0; v < sizeof(first) / sizeof(first[0]); v++)
		if (first[v][0] == vowel)
			return first[v][tone];
	return vowel;
}

static uint32_t
ascii_lower(uint32_t c)
{
	return c >= 'A' && c <= 'Z' ? c + 0x20 : c;
}

/* New placement to old: in oa, oe, uy that end their syllable the tone moves
 * from the second vowel to the first. qu is an onset and keeps its tone. */
static void
fold_tone(struct vt_str s, size_t i, uint32_t previous, uint32_t *c, uint32_t *next)
{
	size_t k = i;
	int tone;

	uint32_t a = ascii_lower(*c);

	if (k >= s.n || (a != 'o' && a != 'u'))
		return;
	uint32_t second = split_tone(kit_utf8_next(s, &k), &tone);
	uint32_t b = ascii_lower(second);

	if (tone == 0 || !((a == 'o' && (b == 'a' || b == 'e')) || (a == 'u' && b == 'y')))
		return;
	if (a == 'u' && ascii_lower(previous) == 'q')
		return;
	if (k < s.n && kit_is_letter(kit_utf8_next(s, &k)))
		return; /* a closed syllable has one spelling: hoàng, thuyền */
	*c = join_tone(*c, tone);
	*next = second;
}

/* The bare letters of U+00C0 and on, and of U+1EA0 and on; '.': the letter itself, '?':
 * none of ASCII. The first code points of their full decompositions, and Đ. */
static uint32_t
bare_letter(uint32_t c)
{
	static const char low[] =
	    "AAAAAA.CEEEEIIII.NOOOOO..UUUUY..aaaaaa.ceeeeiiii.nooooo..uuuuy.y"
	    "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHh..IiIiIiIiI...JjKk.LlLlLl."
	    "...NnNnNn...OoOoOo..RrRrRrSsSsSsSsTtTt..UuUuUuUuUuUuWwYyYZzZzZz."
	    "................................Oo.............Uu...............";
	static const char high[] =
	    "AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEeEeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOo"
	    "OoOoUuUuUuUuUuUuUuYyYyYyYy......";
	char bare = '?';

	if (c >= 0xC0 && c < 0xC0 + sizeof(low) - 1)
		bare = low[c - 0xC0];
	else if (c >= 0x1EA0 && c < 0x1EA0 + sizeof(high) - 1)
		bare = high[c - 0x1EA0];
	return bare == '.' ? c : bare == '?' ? 0 : (uint32_t)bare;
}

/* c without its marks. */
static uint32_t
fold_marks(uint32_t c)
{
	UErrorCode status = U_ZERO_ERROR;
	UChar out[16];
	uint32_t bare = c < 0xC0 ? c : bare_letter(c);

	if (bare != 0)
		return bare;
	const UNormalizer2 *nfd = unorm2_getNFDInstance(&status);
	int32_t n =
	    U_SUCCESS(status) ? unorm2_getDecomposition(nfd, (UChar32)c, out, 16, &status) : -1;

	return U_SUCCESS(status) && n > 0 && !U16_IS_SURROGATE(out[0]) ? out[0] : c;
}

static uint32_t
lower(uint32_t c)
{
	if (c < 0xC0)
		return ascii_lower(c);
	if (c >= 0x1EA0 && c <= 0x1EFF)
		return c | 1; /* Vietnamese letters stand in pairs */
	return (uint32_t)u_tolower((UChar32)c);
}

uint32_t
kit_bare_letter(uint32_t c)
{
	return lower(fold_marks(c));
}

/* c in small letters and by its look, when that is plain to tell: the letters of
 * Vietnamese and what stands among them. 0: it is not. */
static uint32_t
fold_plainly(uint32_t c, unsigned flags)
{
	if (flags & KIT_FOLD_LOOKALIKE)
		c = c == 0xD0 || c == 0x189 ? 0x110 : c == 0xF0 ? 0x111 : c;
	if (!(flags & KIT_FOLD_CASE))
		return c;
	if (c < 0x100)
		return c < 0xDF && c != 0xD7 ? c + 0x20 : c;
	if (c >= 0x1EA0 || (c < 0x138 && c != 0x130) || (c >= 0x14A && c < 0x178) || c == 0x1A0)
		return c | 1;
	if (c == 0x1AF)
		return 0x1B0;
	return c == 0x1A1 || c == 0x1B0 ? c : 0;
}

/* 1 when what stands at s[i] is plainly no white space. */
static int
opens_word(struct vt_str s, size_t i)
{
	unsigned char c, next;

	if (i >= s.n)
		return 0;
	c = (unsigned char)s.s[i];
	next = i + 1 < s.n ? (unsigned char)s.s[i + 1] : 0;
	return (c > ' ' && c < 0x80) || (c >= 0xC3 && c <= 0xC6) ||
	    (c == 0xE1 && (next == 0xBA || next == 0xBB));
}

/* One character at s[i] of the common kinds, folded into *out; its length, or 0 when
 * it needs a closer look: one that what stands around it may change, or a rare one. */
static size_t
read_plain(const struct folding *f, size_t i, uint32_t *out)
{
	const unsigned char *s = (const unsigned char *)f->t.s;
	const size_t left = f->t.n - i;
	uint32_t c = s[i];
	size_t n = 1;

	if (c < 0x80) {
		/* A single space between two words stays what it is. */
		if (c <= ' ' && (f->flags & KIT_FOLD_SPACE) &&
		    (c != ' ' || !f->given || !opens_word(f->t, i + 1)))
			return 0;
		/* The tone of the letter behind o and u may move to them. */
		if (((c | 0x20) == 'o' || (c | 0x20) == 'u') && left > 1 && s[i + 1] >= 0x80)
			return 0;
		*out = f->flags & KIT_FOLD_CASE ? ascii_lower(c) : c;
		return 1;
	}
	if (c >= 0xC3 && c <= 0xC6 && left > 1 && (s[i + 1] & 0xC0) == 0x80) {
		c = (c & 0x1F) << 6 | (s[i + 1] & 0x3F);
		n = 2;
	} else if (c == 0xE1 && left > 2 && (s[i + 1] == 0xBA || s[i + 1] == 0xBB) &&
	    (s[i + 2] & 0xC0) == 0x80) {
		c = 0x1E00 | (s[i + 1] & 3u) << 6 | (s[i + 2] & 0x3F);
		n = 3;
	} else {
		return 0;
	}
	if (n == 3 && c < 0x1EA0)
		return 0;
	if (f->flags & KIT_FOLD_MARKS) {
		/* In the order of kit_fold_next: the look, then the marks, then the case. */
		c = bare_letter(fold_plainly(c, f->flags & KIT_FOLD_LOOKALIKE));
		*out = c < 0x80 ? f->flags & KIT_FOLD_CASE ? ascii_lower(c) : c : 0;
	} else {
		*out = fold_plainly(c, f->flags);
	}
	return *out != 0 ? n : 0;
}

int
kit_fold_next(struct folding *f, uint32_t *out, size_t *out_from)
{
	const unsigned flags = f->flags;

	if (f->holds) {
		*out = f->held;
		*out_from = f->held_at;
		f->holds = 0;
		return 1;
	}
	if (!f->space && f->waiting == 0 && f->i < f->t.n) {
		size_t n = read_plain(f, f->i, out);

		if (n > 0) {
			*out_from = f->i;
			f->i += n;
			f->given = 1;
			f->previous = *out;
			return 1;
		}
	}
	while (f->i < f->t.n) {
		size_t from = f->i;
		uint32_t c = kit_utf8_next(f->t, &f->i);

		if (f->waiting != 0) {
			c = f->waiting;
			f->waiting = 0;
		} else if (flags & KIT_FOLD_TONE) {
			fold_tone(f->t, f->i, f->previous, &c, &f->waiting);
		}
		f->previous = c;
		if (flags & KIT_FOLD_LOOKALIKE)
			c = fold_lookalike(c);
		if ((flags & KIT_FOLD_DASH) && kit_is_dash(c))
			c = '-';
		if ((flags & KIT_FOLD_SPACE) && kit_is_space(c)) {
			if (!f->space)
				f->space_at = from;
			f->space = f->given;
			continue;
		}
		if (flags & KIT_FOLD_MARKS)
			c = fold_marks(c);
		if (flags & KIT_FOLD_CASE)
			c = lower(c);
		f->given = 1;
		*out = c;
		*out_from = from;
		if (f->space) {
			f->space = 0;
			f->holds = 1;
			f->held = c;
			f->held_at = from;
			*out = ' ';
			*out_from = f->space_at;
		}
		return 1;
	}
	return 0;
}

/* Bytes of the character at s[0] that keeps its length in small letters, which go to out: a
 * letter of Vietnamese that is not of ASCII. 0: another, or one that needs a closer look. */
static size_t
take_letter(const unsigned char *s, size_t left, unsigned flags, char *out)
{
	const unsigned small = flags & KIT_FOLD_CASE ? 1 : 0;
	unsigned char c = left > 1 ? s[1] : 0;

	if (flags & KIT_FOLD_MARKS)
		return 0;
	if (s[0] == 0xE1 && left > 2 && (s[2] & 0xC0) == 0x80 &&
	    (c == 0xBB || (c == 0xBA && s[2] >= 0xA0))) { /* U+1EA0 and on, in pairs */
		out[0] = (char)s[0];
		out[1] = (char)c;
		out[2] = (char)(s[2] | small);
		return 3;
	}
	/* U+00C0 and on, without Ð and ð, which look like others; U+0100, U+0168, U+01A0 in pairs
	 */
	if (s[0] == 0xC3 && (c & 0xC0) == 0x80 && (c & 0x1F) != 0x10 && (c & 0x1F) != 0x17 &&
	    (c & 0x1F) != 0x1F)
		c = (unsigned char)(c | small << 5);
	else if ((s[0] == 0xC4 && c >= 0x80 && c < 0xB0) || (s[0] == 0xC5 && (c | 1) == 0xA9) ||
	    (s[0] == 0xC6 && (c | 1) == 0xA1))
		c = (unsigned char)(c | small);
	else if (s[0] == 0xC6 && (c == 0xAF || c == 0xB0))
		c = small ? 0xB0 : c;
	else
		return 0;
	out[0] = (char)s[0];
	out[1] = (char)c;
	return 2;
}

/* Takes characters that keep their length as long as nothing around them matters: not spaces
 * beside others, and not o and u, to which the tone of the letter behind may move. */
static void
take_run(struct folding *f, struct kit_out *o)
{
	const unsigned upper = f->flags & KIT_FOLD_CASE ? 26 : 0;
	const unsigned char least = f->flags & KIT_FOLD_SPACE ? ' ' + 1 : 1;
	const size_t left = f->t.n - f->i, room = o->room - o->n;
	const struct vt_str rest = {f->t.s + f->i, left};
	const unsigned char *s = (const unsigned char *)f->t.s + f->i;
	char *out = o->bytes + o->n;
	size_t n = 0, from = 0, last = 0;

	/* A space at the very beginning is left out, one between two words stays. */
	if ((o->map == NULL && o->mapped && o->n != f->i) || (left > 0 && *s == ' ' && !f->given))
		return;
	while (n < left && n + 3 < room) {
		unsigned char small = s[n] | 0x20;
		size_t length = 1;

		if (s[n] >= 0x80) {
			if ((length = take_letter(s + n, left - n, f->flags, out + n)) == 0)
				break;
		} else {
			if (s[n] < least && (s[n] != ' ' || !opens_word(rest, n + 1)))
				break;
			if ((small == 'o' || small == 'u') && n + 1 < left && s[n + 1] >= 0x80)
				break;
			out[n] = (char)((unsigned)(s[n] - 'A') < upper ? small : s[n]);
		}
		last = n;
		n += length;
	}
	for (size_t k = 0; k < n && o->map != NULL; k++) {
		if ((out[k] & 0xC0) != 0x80)
			from = k;
		o->map[o->n + k] = (uint32_t)(f->i + from);
	}
	if (n == 0)
		return;
	f->given = 1;
	f->previous = (unsigned char)out[last];
	f->i += n;
	o->n += n;
}

/* Takes the characters that follow as long as each folds by itself: most of any
 * text. A folded one is as long as it was. */
static void
take_plain(struct folding *f, const uint32_t *nfc_map, struct kit_out *o)
{
	if (f->holds || f->space || f->waiting != 0)
		return;
	while (f->i < f->t.n) {
		uint32_t c;
		size_t n;

		if (nfc_map == NULL)
			take_run(f, o);
		if (f->i == f->t.n || (n = read_plain(f, f->i, &c)) == 0)
			return;
		f->given = 1;
		f->previous = c;
		kit_out_put(o, c, nfc_map != NULL ? nfc_map[f->i] : f->i);
		f->i += n;
	}
}

struct vt_str
kit_fold(struct vt_str s, unsigned flags, const struct kit_alloc *a, const uint32_t **map)
{
	const uint32_t *nfc_map = NULL;
	struct folding f = {
	    .t = kit_nfc(s, a, map != NULL ? &nfc_map : NULL),
	    .flags = flags,
	};
	struct kit_out o;
	uint32_t c;
	size_t from;

	if ((f.t.s == NULL && f.t.n > 0) || !kit_out_start(&o, f.t.n, a, map != NULL))
		return KIT_FOLD_NO_MEMORY;
	for (;;) {
		take_plain(&f, nfc_map, &o);
		if (!kit_fold_next(&f, &c, &from))
			break;
		kit_out_put(&o, c, nfc_map != NULL ? nfc_map[from] : from);
	}
	return kit_out_end(&o, s.n, map);
}
