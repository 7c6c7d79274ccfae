/*
 * ordinal.h - numbers of units: Arabic, Roman, letters, words.
 */
#ifndef VANTHU_BODY_ORDINAL_H
#define VANTHU_BODY_ORDINAL_H

#include "kit/text.h"

enum { ORDINAL_NONE = 0, ORDINAL_ARABIC, ORDINAL_ROMAN, ORDINAL_LETTER, ORDINAL_WORD };

struct ordinal {
	int32_t form;  /* ORDINAL_* */
	int32_t value; /* from 1; of a letter its place in the order of điểm, 0 when it has none */
	char latin;    /* of a letter of the Latin alphabet; 0 */
};

/* Reads all of s; form ORDINAL_NONE when it is no number. letter: s is that of
 * a điểm. */
struct ordinal ordinal_parse(struct vt_str s, int letter);
/* How value is written; empty when it cannot be. */
struct vt_str ordinal_show(const struct kit_alloc *a, int32_t form, int32_t value);

#endif
