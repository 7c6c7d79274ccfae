/*
 * vowel.h - the letters of Vietnamese taken apart: vowel, tone, case.
 *
 * A vowel is a byte: a e i o u y, and A ă, B â, E ê, O ô, P ơ, W ư. Tones are 0
 * none, 1 huyền, 2 sắc, 3 hỏi, 4 ngã, 5 nặng.
 */
#ifndef VANTHU_KIT_VOWEL_H
#define VANTHU_KIT_VOWEL_H

#include "kit/text.h"

/* Small and capital of a letter of Vietnamese; any other character itself. */
uint32_t kit_vietnamese_lower(uint32_t c);
uint32_t kit_vietnamese_upper(uint32_t c);

/* The vowel and the tone of a small letter; 0 when it is no vowel. */
char kit_vowel_of(uint32_t c, int *out_tone);
/* The small letter; vowel is one of those above, tone is 0 to 5. */
uint32_t kit_vowel_with(char vowel, int tone);

#endif
