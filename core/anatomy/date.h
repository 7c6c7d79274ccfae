/*
 * date.h - what the readers of a date line share.
 */
#ifndef VANTHU_ANATOMY_DATE_H
#define VANTHU_ANATOMY_DATE_H

#include "core/anatomy/finder.h"

/* A number of a date. Offsets into the fold of a line; start == end: blank. A value of VT_UNSET
 * with characters: nobody can tell what they mean. */
struct date_field {
	size_t start, end;
	int32_t value;
};

/* 1 when s is a date that is misspelt or misses a word, `ngày 05 thàng 6 năm 2023`, `ngày 05 tháng
 * Sáu năm 2023`: what it seems to say. place_end: where the place before it ends. */
int date_misread(struct vt_str s, size_t *place_end, struct date_field *day,
    struct date_field *month, struct date_field *year);

/* 1 when the segment may be the first of a date's two lines. */
int date_may_go_on(struct finder *f, struct segment *s);
/* The date that segments i and k make up, parted by a break, by the end of a paragraph or of a row;
 * NULL: they are none, or have no place. */
struct vt_date_part *date_parse_two(struct finder *f, size_t i, size_t k);

#endif
