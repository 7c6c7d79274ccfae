/*
 * date_form.h - place and date taken apart: `Hà Nội, ngày 05 tháng 01 năm 2020`
 * is the place, the three words and what stands between them.
 */
#ifndef VANTHU_HEADER_DATE_FORM_H
#define VANTHU_HEADER_DATE_FORM_H

#include <vanthu/check.h>

#include "kit/ask.h"

#define DATE_WORDS 6

struct date_form {
	struct vt_span at;                /* the line, white space at the ends left out */
	struct vt_span place;             /* paragraph NULL when there is none */
	struct vt_span tail;              /* after the place, its comma included, or the hour */
	int hour;                         /* 1: one stands before the day, as in a telegram */
	struct vt_span date;              /* the tail from its first letter or digit on */
	struct vt_span words[DATE_WORDS]; /* runs of letters in the tail */
	size_t word_count;                /* at most DATE_WORDS are kept */
};

void date_split(const struct vt_date_part *date, struct date_form *out);

/* 1 when the words of the line are these, whatever their case. */
int date_in_order(const struct date_form *form, const struct vt_words *words);

/* 1 when a comma or the like stands among the words and numbers; dots may be a
 * blank. */
int date_has_stray_mark(const struct date_form *form);
/* 1 when the date is not in words, in order and parted from its numbers: then
 * it is written anew as a whole. */
int date_is_rewritten(const struct date_form *form, const struct vt_words *words);

/* 1 when the year is given with its last two figures, `năm 26`; not `năm 20`, which is the
 * printed beginning of one. */
int date_has_short_year(const struct date_form *form, const struct vt_words *words,
    struct vt_span *out);

/* A day or month as it is written: with a zero when the limit of the profile
 * ("padded-day", "padded-month") holds it. */
const char *date_number(struct vt_check *check, const char *limit, int32_t value);

#endif
