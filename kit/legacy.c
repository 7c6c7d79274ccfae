/* TCVN3 (ABC) and VNI-Windows: fonts, and letters as Unicode has them. */
#include "kit/legacy.h"

#include "kit/vowel.h"

/* ---- fonts ---- */

static char
lower_ascii(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c + 0x20) : c;
}

/* 1 when name opens with what, small letters, whatever its case. */
static int
opens_with(const char *name, const char *what)
{
	while (*what != '\0' && lower_ascii(*name) == *what) {
		name++;
		what++;
	}
	return *what == '\0';
}

int
kit_legacy_font(const char *font, int *out_capitals)
{
	struct vt_str name;

	if (out_capitals != NULL)
		*out_capitals = 0;
	if (font == NULL)
		return KIT_LEGACY_NONE;
	name = kit_trim(kit_str(font));
	if (name.n > 0 && (opens_with(name.s, ".vn") || opens_with(name.s, "vntime"))) {
		if (out_capitals != NULL)
			*out_capitals = lower_ascii(name.s[name.n - 1]) == 'h';
		return KIT_LEGACY_TCVN3;
	}
	if (name.n > 0 && (opens_with(name.s, "vni-") || opens_with(name.s, "vni ")))
		return KIT_LEGACY_VNI;
	return KIT_LEGACY_NONE;
}

/* ---- letters ---- */

/* Characters A1 to FE of TCVN3: the ABC fonts leave the 0 ones unused. */
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

/* Letters of VNI that are one character, small; capitals are 20 less. */
static const uint16_t vni_letters[][2] = {
	{0xF4, 0x1A1}, {0xF6, 0x1B0}, {0xF1, 0x111}, {0xED, 0x0ED}, {0xEC, 0x0EC}, {0xE6, 0x1EC9},
	{0xF3, 0x129}, {0xF2, 0x1ECB}, {0xEE, 0x1EF5},
};

/* What stands behind a vowel in VNI, small: its shape and its tone (kit/vowel.h). */
static const struct {
	uint8_t mark;
	char shape; /* 'o' plain, '^', '(' breve */
	uint8_t tone;
} vni_marks[] = {
	{0xF9, 'o', 2}, {0xF8, 'o', 1}, {0xFB, 'o', 3}, {0xF5, 'o', 4}, {0xEF, 'o', 5},
	{0xE2, '^', 0}, {0xE1, '^', 2}, {0xE0, '^', 1}, {0xE5, '^', 3}, {0xE3, '^', 4},
	{0xE4, '^', 5},
	{0xEA, '(', 0}, {0xE9, '(', 2}, {0xE8, '(', 1}, {0xFA, '(', 3}, {0xFC, '(', 4},
	{0xEB, '(', 5},
};
/* clang-format on */

uint32_t
kit_legacy_character(struct vt_str text, size_t *i)
{
	uint32_t c = kit_utf8_next(text, i);

	return c >= 0xF020 && c <= 0xF0FF ? c - 0xF000 : c;
}

static uint32_t
lower_latin(uint32_t c)
{
	return (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE) ? c + 0x20 : c;
}

static uint32_t
from_vni(uint32_t c)
{
	uint32_t small = lower_latin(c);

	for (size_t k = 0; k < sizeof(vni_letters) / sizeof(vni_letters[0]); k++)
		if (vni_letters[k][0] == small)
			return c == small ? vni_letters[k][1]
					  : kit_vietnamese_upper(vni_letters[k][1]);
	return c;
}

/* The vowel of a VNI base in a shape; 0: it has no such shape. */
static char
shaped(uint32_t base, char shape)
{
	int tone = 0;
	char vowel = kit_vowel_of(kit_vietnamese_lower(base), &tone);

	if (vowel == 0 || tone != 0 || vowel == 'i')
		return 0;
	if (shape == 'o')
		return vowel;
	if (shape == '(')
		return vowel == 'a' ? 'A' : 0;
	return vowel == 'a' ? 'B' : vowel == 'e' ? 'E' : vowel == 'o' ? 'O' : 0;
}

/* base with the mark behind it, or 0 when they do not go together. */
static uint32_t
with_mark(uint32_t base, uint32_t mark)
{
	mark = lower_latin(mark);
	for (size_t k = 0; k < sizeof(vni_marks) / sizeof(vni_marks[0]); k++)
		if (vni_marks[k].mark == mark) {
			char vowel = shaped(base, vni_marks[k].shape);
			uint32_t c = vowel != 0 ? kit_vowel_with(vowel, vni_marks[k].tone) : 0;

			return c != 0 && kit_vietnamese_lower(base) != base
			    ? kit_vietnamese_upper(c)
			    : c;
		}
	return 0;
}

int
kit_legacy_has(int encoding, uint32_t c)
{
	if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))
		return 1;
	if (encoding == KIT_LEGACY_TCVN3)
		return c >= 0xA1 && c <= 0xFE && tcvn3[c - 0xA1] != 0;
	return from_vni(c) != c || c == 0xED || c == 0xEC || c == 0xCD || c == 0xCC;
}

uint32_t
kit_legacy_letter(int encoding, struct vt_str text, size_t *i)
{
	uint32_t c = kit_legacy_character(text, i), letter;
	size_t next = *i;

	if (encoding == KIT_LEGACY_TCVN3)
		return c < 0x100 && kit_legacy_has(encoding, c) && c >= 0xA1 ? tcvn3[c - 0xA1] : c;
	letter = from_vni(c);
	if (next < text.n) {
		uint32_t whole = with_mark(letter, kit_legacy_character(text, &next));

		if (whole != 0) {
			*i = next;
			return whole;
		}
	}
	return letter;
}

struct vt_str
kit_legacy_decode(struct vt_str text, int encoding, const struct kit_alloc *a)
{
	/* A letter has three bytes at most, as what an invalid byte is read as. */
	char *out = a->alloc(a->ctx, text.n * 3 + 4);
	size_t n = 0;

	if (out == NULL)
		return (struct vt_str){NULL, 1};
	for (size_t i = 0; i < text.n;)
		n += kit_utf8_put(out + n, kit_legacy_letter(encoding, text, &i));
	return kit_nfc((struct vt_str){out, n}, a, NULL);
}
