/*
 * entry.h - one line of a list, of recipients, addressees or căn cứ: its dash,
 * its words, its stop.
 */
#ifndef VANTHU_KIT_ENTRY_H
#define VANTHU_KIT_ENTRY_H

#include <vanthu/parts.h>

#include "kit/ask.h"

struct entry {
	struct vt_span first, last; /* its lines, spaces at the ends left out */
	struct vt_str stop;         /* `;` `.` `,` or `:` at the end, or empty */
	struct vt_str label;        /* bullet or number of the word processor that is no dash */
	struct vt_str mark;         /* typed mark that is no dash: `•`, `*`; or empty */
	int dash;                   /* 1: a dash, typed or by the word processor */
	int below;                  /* 1: a sub-entry, `+ …` */
	int blank;                  /* 1: nothing but dots to be filled in */
};

void entry_read(const struct vt_component *item, struct entry *out);

/* Where a dash is to be put: the first word, or only its first letter when it
 * is the last word too, so that two corrections do not meet. */
struct vt_span entry_first_word(const struct entry *e);

/* The last word of the entry with its stop. */
struct vt_span entry_last_word(const struct entry *e);

/* 1 when any entry opens with a dash: then a line without one may go on with
 * the line above. */
int entry_has_dashes(const struct vt_list_part *list);

/* 1 when entry i, in a list with dashes, only goes on with the one before it: no
 * mark of its own, and that one does not end. */
int entry_goes_on(const struct vt_list_part *list, size_t i);

/* 1 when entry i, which opens with a plus, may belong to a dash above that is not at its end:
 * `- Các Bộ:`, `+ Bộ Nội vụ;`. */
int entry_is_below(const struct vt_list_part *list, size_t i);
/* 1 when entry i ends with a colon and the next one stands below it so. */
int entry_heads(const struct vt_list_part *list, size_t i);

/* 1 when the text ends with the stop wanted and no other mark before it: not `.;`, `./.`. */
int entry_stops_right(struct vt_str text, struct vt_str want);

/* 1 when two dashes stand before its words, `- - `. */
int entry_has_second_dash(const struct entry *e);
/* 1 when no space stands behind its typed dash, `-Sở Nội vụ`. */
int entry_dash_is_joined(const struct entry *e);

/* Reports the first line between the label of a list and its last component that is a dash and no
 * words, `- ;`: it is no entry. VT_OK, or the error that ends the rule. */
int entry_expect_words(struct vt_check *check, const struct vt_doc *doc, int32_t component,
    const struct vt_list_part *list, const struct vt_component *last, struct vt_error *err);

/* Reports an entry of a component that does not open with a dash, or does not end
 * with the stop wanted, `;` or `.`, each with its correction. VT_OK, or the error
 * that ends the rule. */
int entry_expect_dash(struct vt_check *check, int32_t component, const struct entry *e,
    struct vt_error *err);
int entry_expect_stop(struct vt_check *check, int32_t component, const struct entry *e,
    struct vt_str want, struct vt_error *err);

#endif
