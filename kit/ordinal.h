/*
 * ordinal.h - numbers of units: Arabic, Roman, letters, words.
 */
#ifndef VANTHU_KIT_ORDINAL_H
#define VANTHU_KIT_ORDINAL_H

#include "kit/text.h"

enum {
	KIT_ORDINAL_NONE = 0,
	KIT_ORDINAL_ARABIC = 1,
	KIT_ORDINAL_ROMAN = 2,
	KIT_ORDINAL_LETTER = 3,
	KIT_ORDINAL_WORD = 4 /* nhất, hai, ba */
};

struct kit_ordinal {
	int32_t form; /* KIT_ORDINAL_* */
	int32_t value; /* from 1; of a letter its place in the order of điểm, 0 when it has none */
	char latin;    /* of a letter of the Latin alphabet; 0 */
};

/* Reads all of s; form KIT_ORDINAL_NONE when it is no number. letter: s is that of
 * a điểm. */
struct kit_ordinal kit_ordinal_parse(struct vt_str s, int letter);
/* How value is written; empty when it cannot be. */
struct vt_str kit_ordinal_show(const struct kit_alloc *a, int32_t form, int32_t value);

/* What a numeral of I, V, X, L is meant as in whatever form, 4 of IIII too; 0: none. */
int32_t kit_roman_value(struct vt_str s);

/* What a number is meant as that has letters for figures, `l` or `1O`; 0: there are none. */
int32_t kit_arabic_mistyped(struct vt_str s);
/* The same of a Roman numeral with a small l or a figure for I, `Il`. */
int32_t kit_roman_mistyped(struct vt_str s);
/* 1 when text opens with number, a small l typed for I or 1, or an O for 0. */
int kit_ordinal_opens(struct vt_str text, struct vt_str number);

#endif
