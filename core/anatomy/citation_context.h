/*
 * citation_context.h - what stands around a number and symbol: the word số and
 * the type before it, the date and the issuer after it.
 */
#ifndef VANTHU_CORE_CITATION_CONTEXT_H
#define VANTHU_CORE_CITATION_CONTEXT_H

#include "core/anatomy/citation_code.h"
#include "core/anatomy/lexicon.h"
#include "kit/date.h"

/* A piece of the text; start == end: absent. */
struct piece {
	size_t start, end;
};

struct cited_before {
	size_t start;                    /* of the mention: its type, else số, else the number */
	int numbered;                    /* the word số stands before the number */
	int document;                    /* a type or a word such as văn bản names a document */
	int not_cited;                   /* a word tells that it is something else: mẫu số */
	const struct lexicon_type *type; /* or NULL */
	struct piece type_at;
};

/* Looks back from the number of code, not beyond floor. coded: the type whose
 * code the symbol opens with, or NULL. */
void cited_before_read(struct vt_str s, size_t floor, const struct cited_code *code,
    const struct lexicon_type *coded, const struct lexicon *lexicon, struct cited_before *out);

struct cited_after {
	size_t end; /* of the date or issuer, else at */
	struct piece date_at, issuer;
	struct kit_date date; /* VT_UNSET where there is none */
	int same_day;         /* `cùng ngày`: of the mention before; with a date, of both */
};

/* Looks at what follows at. */
void cited_after_read(struct vt_str s, size_t at, const struct lexicon *lexicon,
    struct cited_after *out);

/* 1 when nothing but white space, commas, brackets and `và` stands in s. */
int cited_joined(struct vt_str s);

#endif
