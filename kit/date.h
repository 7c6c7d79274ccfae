/*
 * date.h - dates as documents write them: 02/8/2018, 15-12-1989, 17.9.2003,
 * 5 tháng 3 năm 2020, and the same with parts left blank.
 *
 * Values are as written, valid or not: whether there is such a day is for
 * kit_date_iso and for the rules to say.
 */
#ifndef VANTHU_KIT_DATE_H
#define VANTHU_KIT_DATE_H

#include "kit/text.h"

struct kit_date {
	int32_t day, month, year; /* VT_UNSET when blank, absent, or a year of two digits */
};

/* Reads the date at s[*i] and moves *i past it: what follows `ngày`, or a
 * `tháng …` or `năm …`. 1 when there is one; else 0, and *i stays. */
int kit_date_parse(struct vt_str s, size_t *i, struct kit_date *out);

/* First date of s that the word `ngày` announces; 1 when there is one. */
int kit_date_find(struct vt_str s, struct kit_date *out);

/* 1 when the year is known and what is known can be: no month 13, no 30/02. */
int kit_date_possible(const struct kit_date *date);

/* 1 Monday to 7 Sunday of a date that is whole and possible. */
int kit_date_weekday(const struct kit_date *date);

/* "2018-08-02", or "2018-08", "2018" where the rest is blank, NUL-terminated;
 * "" when the date is not possible. Returns the length. */
size_t kit_date_iso(const struct kit_date *date, char out[11]);

/* "2025-07-01" as 20250701; 0 for "". */
int32_t kit_day_parse(struct vt_str iso);
/* 20250701 as the regulation writes days, 01/7/2025; NULL: no memory. */
const char *kit_day_shown(const struct kit_alloc *a, int32_t day);

#endif
