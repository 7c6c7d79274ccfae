/*
 * citation_code.h - the number and symbol of a document, as written in a text.
 *
 *	hc    15/QĐ-UBND, 2457/UBND-VX, 30c/NQ-CP, 505/SNgV - VPTTr
 *	qppl  25/2019/QĐ-UBND, 24/2000/NĐ - CP, 64/2025/QH15
 *	party 2408-CV/BTCTU, 05- NQ/TU
 *	old   54/CP, 29/TTLB, 82/1997/TT/BTC, 72A TC/TCT, 1567CV/TU
 *
 * Pure grammar: what may be a number and symbol. Whether it is meant as one is
 * decided by what stands around it (citation.c).
 */
#ifndef VANTHU_CORE_CITATION_CODE_H
#define VANTHU_CORE_CITATION_CODE_H

#include "kit/text.h"

/* What joins the number to the symbol. */
enum {
	CODE_SLASH, /* 15/QĐ-UBND */
	CODE_DASH,  /* 05-NQ/TU */
	CODE_CLOSE, /* 1567CV/TU */
	CODE_SPACED /* 72A TC/TCT */
};

struct cited_code {
	size_t start, end;           /* byte offsets in the text */
	size_t number_end;           /* of the number with its letter */
	size_t notation;             /* start of what follows the separator */
	size_t type_start, type_end; /* first group of letters of the symbol */
	int join;                    /* CODE_* */
	int32_t year;                /* of a year segment, or VT_UNSET */
	size_t year_at;              /* where it stands */
	unsigned groups;             /* groups of letters in the symbol */
	int dotted;                  /* 1: the number has a dot, 1.234 or 66.1 */
	int small;                   /* 1: the symbol is in small letters throughout */
	int dashed;                  /* 1: no slash at all, 125QĐ-UBND: only a type tells it */
};

/* Reads a number and symbol whose first digit is s[at]. 1 when there is one. */
int cited_code_read(struct vt_str s, size_t at, struct cited_code *out);

#endif
