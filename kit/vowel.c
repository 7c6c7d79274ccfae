/* The vowels of Vietnamese with their tones, and which letters are pairs. */
#include "kit/vowel.h"

struct vowel {
	char name;
	uint16_t tones[6];
};

/* A table is read by its rows. */
/* clang-format off */
static const struct vowel vowels[] = {
	{'a', {'a', 0x0E0, 0x0E1, 0x1EA3, 0x0E3, 0x1EA1}},
	{'A', {0x103, 0x1EB1, 0x1EAF, 0x1EB3, 0x1EB5, 0x1EB7}},
	{'B', {0x0E2, 0x1EA7, 0x1EA5, 0x1EA9, 0x1EAB, 0x1EAD}},
	{'e', {'e', 0x0E8, 0x0E9, 0x1EBB, 0x1EBD, 0x1EB9}},
	{'E', {0x0EA, 0x1EC1, 0x1EBF, 0x1EC3, 0x1EC5, 0x1EC7}},
	{'i', {'i', 0x0EC, 0x0ED, 0x1EC9, 0x129, 0x1ECB}},
	{'o', {'o', 0x0F2, 0x0F3, 0x1ECF, 0x0F5, 0x1ECD}},
	{'O', {0x0F4, 0x1ED3, 0x1ED1, 0x1ED5, 0x1ED7, 0x1ED9}},
	{'P', {0x1A1, 0x1EDD, 0x1EDB, 0x1EDF, 0x1EE1, 0x1EE3}},
	{'u', {'u', 0x0F9, 0x0FA, 0x1EE7, 0x169, 0x1EE5}},
	{'W', {0x1B0, 0x1EEB, 0x1EE9, 0x1EED, 0x1EEF, 0x1EF1}},
	{'y', {'y', 0x1EF3, 0x0FD, 0x1EF7, 0x1EF9, 0x1EF5}},
};
/* clang-format on */

enum { VOWELS = sizeof(vowels) / sizeof(vowels[0]) };

uint32_t
kit_vietnamese_lower(uint32_t c)
{
	if ((c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDD && c != 0xD7))
		return c + 0x20;
	if (c >= 0x1EA0 && c <= 0x1EF9)
		return c | 1;
	if (c == 0x102 || c == 0x110 || c == 0x128 || c == 0x168 || c == 0x1A0 || c == 0x1AF)
		return c + 1;
	return c;
}

uint32_t
kit_vietnamese_upper(uint32_t c)
{
	if ((c >= 'a' && c <= 'z') || (c >= 0xE0 && c <= 0xFD && c != 0xF7))
		return c - 0x20;
	if (c >= 0x1EA0 && c <= 0x1EF9)
		return c & ~1u;
	if (c == 0x103 || c == 0x111 || c == 0x129 || c == 0x169 || c == 0x1A1 || c == 0x1B0)
		return c - 1;
	return c;
}

char
kit_vowel_of(uint32_t c, int *out_tone)
{
	for (size_t v = 0; v < VOWELS; v++)
		for (int t = 0; t < 6; t++)
			if (vowels[v].tones[t] == c) {
				*out_tone = t;
				return vowels[v].name;
			}
	return 0;
}

uint32_t
kit_vowel_with(char vowel, int tone)
{
	for (size_t v = 0; v < VOWELS; v++)
		if (vowels[v].name == vowel)
			return vowels[v].tones[tone];
	return 0;
}
