/*
 * lexicon_fold.h - how words of the lexicon are folded, when it is read and before that.
 *
 * Folding is what reading the lexicon costs most. profiles/make_images.c does it while the program
 * is built: in the image of lexicon.xml an attribute X of a type has "X-fold" and "X-bare" beside
 * it, and <words> holds, sorted, elements with "fold" and "bare" in place of its text.
 */
#ifndef VANTHU_CORE_LEXICON_FOLD_H
#define VANTHU_CORE_LEXICON_FOLD_H

#include "kit/text.h"

#define LEXICON_FOLD KIT_FOLD_USUAL
#define LEXICON_FOLD_BARE (KIT_FOLD_USUAL | KIT_FOLD_MARKS)

#endif
