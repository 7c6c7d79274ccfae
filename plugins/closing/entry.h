/*
 * entry.h - one line of the list of recipients: its dash, its words, its stop.
 */
#ifndef VANTHU_CLOSING_ENTRY_H
#define VANTHU_CLOSING_ENTRY_H

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

#endif
