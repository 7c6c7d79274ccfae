/* Text in TCVN3 (ABC) or VNI-Windows: what gives it away, and what it says. */
#include "plugins/typing/legacy.h"

#include <string.h>

#include "kit/ask.h"

/* How many signs, and how many different ones, are no accident. */
enum { FEW_SIGNS = 2, FEW_PAIRS = 3 };

/* TCVN3, bytes A1 to FE: the ABC fonts leave the 0 ones unused. */
/* A table is read by its rows. */
/* clang-format off */
static const uint16_t tcvn3[] = {
	0x102, 0x0C2, 0x0CA, 0x0D4, 0x1A0, 0x1AF, 0x110, 0x103, 0x0E2, 0x0EA,
	0x0F4, 0x1A1, 0x1B0, 0x111, 0, 0, 0, 0, 0, 0,
	0x0E0, 0x1EA3, 0x0E3, 0x0E1, 0x1EA1, 0, 0x1EB1, 0x1EB3, 0x1EB5, 0x1EAF,
	0, 0, 0, 0, 0, 0, 0, 0x1EB7, 0x1EA7, 0x1EA9,
	0x1EAB, 0x1EA5, 0x1EAD, 0x0E8, 0, 0x1EBB, 0x1EBD, 0x0E9, 0x1EB9, 0x1EC1,
	0x1EC3, 0x1EC5, 0x1EBF, 0x1EC7, 0x0EC, 0x1EC9, 0, 0, 0, 0x129,
	0x0ED, 0x1ECB, 0x0F2, 0, 0x1ECF, 0x0F5, 0x0F3, 0x1ECD, 0x1ED3, 0x1ED5,
	0x1ED7, 0x1ED1, 0x1ED9, 0x1EDD, 0x1EDF, 0x1EE1, 0x1EDB, 0x1EE3, 0x0F9, 0,
	0x1EE7, 0x169, 0x0FA, 0x1EE5, 0x1EEB, 0x1EED, 0x1EEF, 0x1EE9, 0x1EF1, 0x1EF3,
	0x1EF7, 0x1EF9, 0x0FD, 0x1EF5,
};
/* clang-format on */

static uint32_t
from_tcvn3(uint32_t c)
{
	return c >= 0xA1 && c <= 0xFE ? tcvn3[c - 0xA1] : 0;
}

static uint32_t
peek(struct vt_str s, size_t i)
{
	return i < s.n ? kit_utf8_next(s, &i) : 0;
}

static int
is_ascii_letter(uint32_t c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static int
is_byte_letter(uint32_t c)
{
	return is_ascii_letter(c) || (c < 0x100 && from_tcvn3(c) != 0);
}

/* A character that Unicode has as a sign and TCVN3 as a letter, where only a
 * letter can stand: `c¸c`, `®Þnh`; `ViÖt` has none. The soft hyphen is `ư`. */
static int
is_tcvn3_sign(uint32_t previous, uint32_t c, uint32_t next)
{
	if (c == 0xA7 || c == 0xAE)
		return is_byte_letter(next);
	if (c == 0xA8 || c == 0xA9)
		return is_byte_letter(previous) && is_byte_letter(next);
	if ((c >= 0xAA && c <= 0xAC) || (c >= 0xB5 && c <= 0xBE && c != 0xBA))
		return is_ascii_letter(previous) || (previous >= 0xC0 && previous < 0x100) ||
		    previous == 0xAD;
	return 0;
}

static uint32_t
lower_byte(uint32_t c)
{
	return (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE) ? c + 0x20 : c;
}

/* The marks of VNI as combining characters, shape first; 0: none. */
struct vni_mark {
	uint8_t mark;
	uint16_t shape, tone;
};

/* A table is read by its rows. */
/* clang-format off */
static const struct vni_mark vni_marks[] = {
	{0xF9, 0, 0x301},     {0xF8, 0, 0x300},     {0xFB, 0, 0x309},     {0xF5, 0, 0x303},
	{0xEF, 0, 0x323},     {0xE2, 0x302, 0},     {0xE1, 0x302, 0x301}, {0xE0, 0x302, 0x300},
	{0xE5, 0x302, 0x309}, {0xE3, 0x302, 0x303}, {0xE4, 0x302, 0x323}, {0xEA, 0x306, 0},
	{0xE9, 0x306, 0x301}, {0xE8, 0x306, 0x300}, {0xFA, 0x306, 0x309}, {0xFC, 0x306, 0x303},
	{0xEB, 0x306, 0x323},
};
/* clang-format on */

/* The mark that c, in lower case, is; or NULL. */
static const struct vni_mark *
vni_mark(uint32_t c)
{
	for (size_t i = 0; i < sizeof(vni_marks) / sizeof(vni_marks[0]); i++)
		if (vni_marks[i].mark == c)
			return &vni_marks[i];
	return NULL;
}

static int
is_vni_base(uint32_t c)
{
	c = lower_byte(c);
	return c == 'a' || c == 'e' || c == 'o' || c == 'u' || c == 'y' || c == 0xF4 || c == 0xF6;
}

/* A mark that no language writes behind a vowel as often as VNI does. */
static int
is_vni_sign(uint32_t previous, uint32_t c)
{
	static const uint8_t strong[] = {0xF8, 0xFB, 0xEF, 0xE5, 0xE4, 0xFC, 0xEB};

	c = lower_byte(c);
	if (c == 0xF1 || c == 0xF6)
		return 1;
	for (size_t i = 0; i < sizeof(strong); i++)
		if (strong[i] == c)
			return is_vni_base(previous);
	return 0;
}

/* Letters beyond Latin-1, and combining marks: the text is Unicode. */
static int
is_unicode_only(uint32_t c)
{
	return (c >= 0x100 && c < 0x2000 && (kit_is_letter(c) || (c >= 0x300 && c < 0x370)));
}

/* What was seen: each of the 256 characters, and how often any. */
struct signs {
	uint8_t seen[256];
	int count, kinds;
};

static void
note(struct signs *s, uint32_t c)
{
	s->count++;
	if (!s->seen[c & 0xFF])
		s->kinds++;
	s->seen[c & 0xFF] = 1;
}

int
legacy_encoding(struct vt_str text)
{
	struct signs abc = {0}, vni = {0};
	uint32_t previous = 0;
	int letters = 0, vowels = 0, marked = 0;

	for (size_t i = 0; i < text.n;) {
		uint32_t c = kit_utf8_next(text, &i);

		if (is_unicode_only(c))
			return LEGACY_NONE;
		letters += c < 0x100 && (is_ascii_letter(c) || c >= 0xC0);
		if (is_tcvn3_sign(previous, c, peek(text, i)))
			note(&abc, c);
		if (c < 0x100 && is_vni_sign(previous, c))
			note(&vni, lower_byte(c));
		vowels += is_vni_base(c);
		marked += is_vni_base(previous) && vni_mark(lower_byte(c)) != NULL;
		previous = c;
	}
	if (abc.kinds >= FEW_SIGNS && abc.count * 33 >= letters)
		return LEGACY_TCVN3;
	/* Vietnamese marks every other vowel; French and German a few. */
	if (vni.kinds >= FEW_PAIRS && marked * 4 >= vowels)
		return LEGACY_VNI;
	return LEGACY_NONE;
}

/* Writes the Unicode of one VNI letter at *i and moves past it. */
static size_t
put_vni(struct vt_str text, size_t *i, char *out)
{
	static const uint16_t single[][2] = {
	    {0xF1, 0x111},
	    {0xD1, 0x110},
	    {0xE6, 0x1EC9},
	    {0xC6, 0x1EC8},
	    {0xF3, 0x129},
	    {0xD3, 0x128},
	    {0xF2, 0x1ECB},
	    {0xD2, 0x1ECA},
	    {0xEE, 0x1EF5},
	    {0xCE, 0x1EF4},
	    {0xF4, 0x1A1},
	    {0xD4, 0x1A0},
	    {0xF6, 0x1B0},
	    {0xD6, 0x1AF},
	};
	uint32_t c = kit_utf8_next(text, i), base = c;
	const struct vni_mark *mark = vni_mark(lower_byte(peek(text, *i)));
	size_t n;

	for (size_t k = 0; k < sizeof(single) / sizeof(single[0]); k++)
		if (single[k][0] == c)
			base = single[k][1];
	n = kit_utf8_put(out, base);
	if (!is_vni_base(c) || mark == NULL)
		return n;
	(void)kit_utf8_next(text, i);
	if (mark->shape != 0)
		n += kit_utf8_put(out + n, mark->shape);
	if (mark->tone != 0)
		n += kit_utf8_put(out + n, mark->tone);
	return n;
}

struct vt_str
legacy_decode(struct vt_str text, int encoding, const struct kit_alloc *a)
{
	/* The longest letter is a base of two bytes and two marks of two. */
	char *out = a->alloc(a->ctx, text.n * 6 + 4);
	size_t n = 0;

	if (out == NULL)
		return (struct vt_str){NULL, 0};
	for (size_t i = 0; i < text.n;) {
		if (encoding == LEGACY_VNI) {
			n += put_vni(text, &i, out + n);
		} else {
			uint32_t c = kit_utf8_next(text, &i), letter = from_tcvn3(c);

			n += kit_utf8_put(out + n, letter != 0 ? letter : c);
		}
	}
	return kit_nfc((struct vt_str){out, n}, a, NULL);
}

static int
same_font(const struct vt_run *a, const struct vt_run *b)
{
	const char *x = a->format->font, *y = b->format->font;

	return x == y || (x != NULL && y != NULL && strcmp(x, y) == 0);
}

int
legacy_next(const struct vt_paragraph *p, size_t *i, struct vt_span *out_at, int *out_encoding)
{
	size_t first = *i, last = *i;

	if (first >= p->run_count)
		return 0;
	while (last + 1 < p->run_count && same_font(p->runs[first], p->runs[last + 1]))
		last++;
	*i = last + 1;
	*out_at = kit_span(p, p->runs[first]->start, p->runs[last]->end);
	*out_encoding = legacy_encoding(kit_span_text(*out_at));
	return 1;
}
