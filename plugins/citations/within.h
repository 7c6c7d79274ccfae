/*
 * within.h - what the articles of a text hold: their clauses and points.
 *
 * Only what is certain is told: where the numbers have gaps, stand twice or could not be read,
 * nobody knows what is there.
 */
#ifndef VANTHU_CITATIONS_WITHIN_H
#define VANTHU_CITATIONS_WITHIN_H

#include <vanthu/parts.h>

/* The outline of one text: of the document, or of what is issued with it. */
struct within {
	const struct vt_unit *const *units;
	size_t count;
	struct vt_str type;                      /* `Quy chế`; empty when not known */
	const struct vt_paragraph *first, *last; /* of the text; NULL: it has none */
};

/* The text that the paragraph stands in; 1 when it is one. */
int within_of(const struct vt_parts *parts, const struct vt_paragraph *p, struct within *out);
/* The only text of that type, `Quy chế này`; 1 when there is one. */
int within_typed(const struct vt_parts *parts, struct vt_str type, struct within *out);

/* The place of the article of that number; count when there is none, or two. */
size_t within_article(const struct within *w, int32_t number);
/* The place of the article, or of the clause, that the paragraph stands in; count: none. */
size_t within_article_at(const struct within *w, const struct vt_paragraph *p);
size_t within_clause_at(const struct within *w, const struct vt_paragraph *p);
/* The place of that clause of the article at article; count when there is none, or two. */
size_t within_clause(const struct within *w, size_t article, int32_t number);

/* How far the clauses of the article go; 0: it has none for certain; -1: nobody knows. */
int32_t within_clauses(const struct within *w, size_t article);
/* The last of the points of the unit at holder, when the point is none of them; empty when it
 * is one, or when nobody knows. */
struct vt_str within_points(const struct within *w, size_t holder, struct vt_str point);
/* How far the chapters go; -1: nobody knows. */
int32_t within_chapters(const struct within *w);

#endif
