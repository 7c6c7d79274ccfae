/*
 * reference.h - the words and numbers that a reference to an article is made of.
 */
#ifndef VANTHU_CITATIONS_REFERENCE_H
#define VANTHU_CITATIONS_REFERENCE_H

#include "plugins/citations/rules.h"

/* More articles than any document has, and more in one list than anybody names. */
enum { REFERENCE_ARTICLES = 1000, REFERENCE_LISTED = 16 };

/* The words of the rule. */
struct reference {
	struct vt_words chapter, article, clause, point, between, like, whose, here;
};

int reference_read(struct vt_check *check, struct reference *out, struct vt_error *err);

/* The number at s[*i], moving past it; 0 when there is none, or more than a number: 5a. */
int32_t reference_number(struct vt_str s, size_t *i);
/* Past white space, and past one of the words, a mark or a word and the space behind it, when it
 * stands there; 1 when it did. */
int reference_word(struct vt_str s, size_t *i, const struct vt_words *words);
/* 1 when `này` stands at s[i], behind white space. */
int reference_here(const struct reference *v, struct vt_str s, size_t i);
/* `các khoản 1, 2 và 7` before s[*i]: the highest number, and *i moved before it all; empty when
 * nothing of the kind stands there. letter: of points. */
struct vt_str reference_list_back(const struct reference *v, struct vt_str s, size_t *i,
    const struct vt_words *word, int letter);

#endif
