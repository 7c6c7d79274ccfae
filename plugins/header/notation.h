/*
 * notation.h - the notation of a document taken apart: `QĐ-UBND` is the groups
 * `QĐ` and `UBND` and the separator between them.
 */
#ifndef VANTHU_HEADER_NOTATION_H
#define VANTHU_HEADER_NOTATION_H

#include <vanthu/parts.h>

#include "kit/ask.h"

#define NOTATION_GROUPS 12

/* What stands before a group. */
enum {
	NOTATION_NOTHING = 0,
	NOTATION_HYPHEN = 1, /* '-' or the no-break hyphen that looks the same */
	NOTATION_DASH = 2,   /* another dash */
	NOTATION_SLASH = 3,
	NOTATION_SPACE = 4, /* white space alone */
	NOTATION_OTHER = 5  /* an underscore, a stop, several of them ... */
};

struct notation_group {
	struct vt_span at;     /* letters, digits, '&' and '.' of the group */
	struct vt_span before; /* the separator, white space included; empty for the first */
	int separator;         /* NOTATION_* */
};

struct notation {
	struct vt_span at;   /* groups and what is between them, without a year segment */
	struct vt_span year; /* `2020/`, or paragraph NULL */
	struct notation_group groups[NOTATION_GROUPS];
	size_t count; /* 0 when there is no notation */
	int broken;   /* 1: it goes on after the end of the line */
	int blank;    /* 1: a template, with dots or ellipses to be filled in */
};

/* Takes apart the notation of number; count is 0 when it has none. */
void notation_split(const struct vt_number_part *number, struct notation *out);

/* `23/` of `15/23/BC-SNV`, a year of two figures without its slash; paragraph NULL: none. */
struct vt_span notation_short_year(const struct notation *n);

/* Code of the document's type: the profile's own in <map name="codes">, or that of
 * the type; empty when there is none. VT_OK, or the error that ends the rule. */
int notation_code(struct vt_check *check, const struct vt_parts *parts, struct vt_str *out,
    struct vt_error *err);

/* 1 in *out when a court or procuracy numbers a paper of a case, with the year: `02/2026/TB-TLVA`.
 * VT_OK, or the error that ends the rule. */
int notation_of_case(struct vt_check *check, const struct vt_parts *parts, int *out,
    struct vt_error *err);

/* Text of group i, or empty. */
struct vt_str notation_text(const struct notation *n, size_t i);

/* 1 when code is made of what the first words of the name open with: `TTr` is short for Thanh tra,
 * as it is for tờ trình. */
int notation_is_short_for(struct vt_str code, const struct vt_component *agency);

#endif
