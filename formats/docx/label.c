/* Numbers as a list or a page shows them: decimal, letters, Roman. */
#include <stdio.h>
#include <string.h>

#include "formats/docx/docx.h"

enum { LETTERS_MAX = 32, ROMAN_MAX = 3999 };

int32_t
number_format(struct vt_str name)
{
	static const struct {
		const char *name;
		int32_t format;
	} formats[] = {{"decimal", FORMAT_DECIMAL}, {"bullet", FORMAT_BULLET},
	    {"none", FORMAT_NONE}, {"lowerLetter", FORMAT_LOWER_LETTER},
	    {"upperLetter", FORMAT_UPPER_LETTER}, {"lowerRoman", FORMAT_LOWER_ROMAN},
	    {"upperRoman", FORMAT_UPPER_ROMAN}, {"decimalZero", FORMAT_TWO_DIGITS}};

	for (size_t i = 0; i < sizeof(formats) / sizeof(formats[0]); i++)
		if (kit_eq(name, kit_str(formats[i].name)))
			return formats[i].format;
	return FORMAT_OTHER;
}

void
label_add(struct label *label, struct vt_str text)
{
	size_t n = text.n < LABEL_BYTES - label->n ? text.n : LABEL_BYTES - label->n;

	while (n > 0 && n < text.n && ((unsigned char)text.s[n] & 0xc0) == 0x80)
		n--;
	if (n > 0)
		memcpy(label->s + label->n, text.s, n);
	label->n += n;
}

/* a ... z, aa, bb ...: as Word counts on. */
static void
add_letters(struct label *label, int32_t number, char first)
{
	char c = (char)(first + (number - 1) % 26);

	for (int32_t i = 0; i <= (number - 1) / 26 && i < LETTERS_MAX; i++)
		label_add(label, (struct vt_str){&c, 1});
}

static void
add_roman(struct label *label, int32_t number, int upper)
{
	static const struct {
		int32_t value;
		const char *lower, *upper;
	} steps[] = {{1000, "m", "M"}, {900, "cm", "CM"}, {500, "d", "D"}, {400, "cd", "CD"},
	    {100, "c", "C"}, {90, "xc", "XC"}, {50, "l", "L"}, {40, "xl", "XL"}, {10, "x", "X"},
	    {9, "ix", "IX"}, {5, "v", "V"}, {4, "iv", "IV"}, {1, "i", "I"}};

	for (size_t i = 0; i < sizeof(steps) / sizeof(steps[0]); i++) {
		for (; number >= steps[i].value; number -= steps[i].value)
			label_add(label, kit_str(upper ? steps[i].upper : steps[i].lower));
	}
}

void
label_add_number(struct label *label, int32_t number, int32_t format)
{
	char digits[16];

	if ((format == FORMAT_LOWER_LETTER || format == FORMAT_UPPER_LETTER) && number > 0) {
		add_letters(label, number, format == FORMAT_LOWER_LETTER ? 'a' : 'A');
	} else if ((format == FORMAT_LOWER_ROMAN || format == FORMAT_UPPER_ROMAN) && number > 0 &&
	    number <= ROMAN_MAX) {
		add_roman(label, number, format == FORMAT_UPPER_ROMAN);
	} else if (format != FORMAT_NONE) {
		snprintf(digits, sizeof(digits), format == FORMAT_TWO_DIGITS ? "%02d" : "%d",
		    number);
		label_add(label, kit_str(digits));
	}
}
