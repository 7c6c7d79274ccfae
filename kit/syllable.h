/*
 * syllable.h - what a Vietnamese syllable can be spelt like.
 */
#ifndef VANTHU_KIT_SYLLABLE_H
#define VANTHU_KIT_SYLLABLE_H

#include "kit/text.h"

/* 1 when word (NFC, any case) is spelt as a Vietnamese syllable: an onset, a rhyme
 * and at most one tone that goes with it. It need not mean anything. */
int kit_is_syllable(struct vt_str word);

#endif
