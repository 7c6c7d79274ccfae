/*
 * word_slip.h - words of a list with a slip of the hand.
 */
#ifndef VANTHU_TYPING_WORD_SLIP_H
#define VANTHU_TYPING_WORD_SLIP_H

#include <vanthu/check.h>

#include "kit/text.h"

size_t word_count(struct vt_str s);
/* The first count words of s, without marks behind them; empty when there are fewer. */
struct vt_str word_first(struct vt_str s, size_t count);

/* The longest word of the list that text begins with but for a slip, in *given as it stands. */
struct vt_str word_find_slip(const struct kit_alloc *a, struct vt_str text,
    const struct vt_folded_words *words, struct vt_str *given);

#endif
