/*
 * prose.h - running text of the body, and where words stand in it.
 */
#ifndef VANTHU_CASE_PROSE_H
#define VANTHU_CASE_PROSE_H

#include <vanthu/check.h>

#include "kit/phrase.h"
#include "kit/tally.h"
#include "kit/text.h"

/* A paragraph of the body, to be searched by folded words. */
struct prose {
	struct vt_check *check;
	const struct knowledge *known;
	const struct vt_paragraph *paragraph;
	uint32_t number; /* among those of running text */
	int status;      /* VT_OK, or why nobody knows what stands in it */
	/* whether it was seen that there are quotation marks, and are; how far they were read,
	 * and which are open there */
	int looked, quotes;
	size_t read;
	int curly, straight;
};

/* The next paragraph of running text at or after place *i; 1 when there is one. No
 * tables, boxes or notes, no lines in capitals. -1: no memory. *out is {0} before the
 * first, and as the search of the last one left it. */
int prose_next(struct vt_check *check, const struct vt_doc *doc, const struct vt_parts *parts,
    size_t *i, struct prose *out);

/* 1 when what stands at offset is inside a sentence: a letter, a digit or a comma
 * goes before it on the same line. */
int prose_inside(const struct vt_paragraph *p, size_t offset);

/* Words of the profile, as they are given and as text is folded, and where in running text they
 * may stand; the text of a place is the paragraph of that number. */
struct prose_words {
	const struct vt_str *given;
	const struct vt_str *fold;
	const struct kit_phrase_place *places;
	size_t count;
};
/* The list of that name, in the memory of the check. */
int prose_words_read(struct vt_check *check, const struct vt_doc *doc, const struct vt_parts *parts,
    const char *name, struct prose_words *out, struct vt_error *err);

/* A search of the list in one paragraph; {.given = {NULL, 0}} at its start, the rest is not asked
 * for. */
struct prose_search {
	size_t next;         /* place to be looked at */
	struct vt_span at;   /* what was found */
	struct vt_str given; /* as the list has it */
};

/* The next place where one of the list stands in running text otherwise than it is given: not in
 * quotation marks, not in capitals. 0 when there is none, or when p->status tells why nobody
 * knows. */
int prose_seek(struct prose *p, const struct prose_words *words, struct prose_search *search);

/* The text with the capitals of the name, which is equal but for case and tone placement, so that
 * their characters match one by one; the first may be a capital where a sentence begins. raise: it
 * gets those that it lacks, too. 1 in *out_wrong: it differs. {NULL, 0}: no memory. */
struct vt_str prose_as_named(struct vt_check *check, struct vt_str text, struct vt_str name,
    int raise, int *out_wrong);

/* 1 when one of the words of the list ends right before the span: `danh mục 1`,
 * `các quận 1, 3`. VT_OK, or the error that ends the rule. */
int prose_follows(struct vt_check *check, const char *list, const struct vt_span *at, int *out,
    struct vt_error *err);

/* The word of the list, as the profile writes it, with which the span opens although its
 * first letter is small: *out_at is where it stands; {NULL, 0}: there is none. VT_OK, or the
 * error that ends the rule. */
int prose_opens_small(struct vt_check *check, const char *list, struct vt_span span,
    struct vt_str *out, struct vt_span *out_at, struct vt_error *err);

/* One finding for all faults of the tally, none for none: opening is `Viện dẫn ghi`. */
int prose_report(struct vt_check *check, const struct kit_tally *tally, const char *variant,
    const char *opening, struct vt_error *err);

/* Offset of what follows offset, past spaces of the line. */
size_t prose_after(const struct vt_paragraph *p, size_t offset);

#endif
