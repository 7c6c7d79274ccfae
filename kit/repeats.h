/*
 * repeats.h - whether words stand twice by accident, as pasting leaves them.
 */
#ifndef VANTHU_KIT_REPEATS_H
#define VANTHU_KIT_REPEATS_H

#include <vanthu/model.h>

#include "kit/text.h"

/* 1 when text, without white space at its ends, is so long that it is not the same twice by
 * chance. */
int kit_repeats_tell(struct vt_str text);

/* 1 when paragraph p stands so near below the other that words of both are one pasted twice. */
int kit_repeats_near(const struct vt_paragraph *above, const struct vt_paragraph *p);

#endif
