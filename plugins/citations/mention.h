/*
 * mention.h - a cited number and symbol taken apart, and its date.
 */
#ifndef VANTHU_CITATIONS_MENTION_H
#define VANTHU_CITATIONS_MENTION_H

#include <vanthu/check.h>

#include "kit/tally.h"

enum { MENTION_GROUPS = 8 };

struct mention {
	const struct vt_citation *of;
	struct vt_str groups[MENTION_GROUPS]; /* of letters: QĐ, UBND */
	size_t count;
	int32_t year; /* of a year segment, or VT_UNSET */
	/* what joins number and symbol: '/', '-', ' ' for white space, 0 for nothing */
	char join;
};

void mention_read(const struct vt_citation *c, struct mention *out);

/* The group's text, or empty. */
struct vt_str mention_group(const struct mention *m, size_t i);

/* 1 when day, month and year are given and make a date. */
int mention_dated(const struct vt_citation *c);
/* 1 when a comma stands before the date: it may be when something else happened,
 * `Thực hiện Kế hoạch số 31/KH-UBND, ngày 05/6/2023 Sở …`. */
int mention_date_apart(const struct vt_citation *c);
/* The date as a number that grows with time; day or month 0 where not given. */
int32_t mention_day(const struct vt_citation *c);

/* The number and symbol to tell documents by: case folded, without zeros in front,
 * one kind of separator. s NULL: no memory. */
struct vt_str mention_key(struct vt_check *check, const struct vt_citation *c);

/* The citations sorted by their keys, those of one key in reading order. */
struct mention_keyed {
	struct vt_str key;
	const struct vt_citation *of;
	size_t place; /* in reading order */
};
/* *out has parts->citation_count items, in the memory of check. */
int mention_sort(struct vt_check *check, const struct vt_parts *parts, struct mention_keyed **out,
    struct vt_error *err);

/* One citation of those that a rule looks at; faults are added to the series. */
typedef int mention_check(struct vt_check *check, const struct vt_citation *c,
    struct kit_series *faults, struct vt_error *err);

/* All citations of an official document, their faults in one finding. VT_OK, or the first error. */
int mention_check_each(const struct vt_parts *parts, struct vt_check *check, mention_check *one,
    struct vt_error *err);

#endif
