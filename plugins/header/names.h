/*
 * names.h - names that ended, from the dated table beside the profiles (names.xml).
 */
#ifndef VANTHU_HEADER_NAMES_H
#define VANTHU_HEADER_NAMES_H

#include <vanthu/check.h>

#include "kit/text.h"

/* The table as it is on one day; borrowed from the profile and the check. */
struct names {
	struct vt_folded_words was, before, city;
	struct vt_words after, but, area, place, until, now, to, source, before_kind, city_since;
	const int32_t *ends; /* yyyymmdd: the days of until */
	int32_t today;       /* yyyymmdd */
	int any;             /* 1: some name has ended by then */
};

/* A name that is no more on that day. */
struct ended {
	struct vt_str folded;          /* as it stands in the text, after the usual folds */
	struct vt_str name;            /* as the table writes it, with what it stands behind */
	struct vt_str now, to, source; /* now or to is empty */
	int32_t until;                 /* yyyymmdd: the first day without it; 0: none was found */
	int32_t since; /* not 0: it is a city of the State, but only since this day */
};

/* VT_OK or the error that ends the rule. */
int names_open(struct vt_check *check, int32_t today, struct names *out, struct vt_error *err);

/* The first name of the table, in its order, that stands in text. areas 0: of agencies
 * alone. */
int names_find(struct vt_check *check, const struct names *n, struct vt_str text, int areas,
    struct ended *out, struct vt_error *err);
/* The unit that the place of a document opens with. */
int names_find_place(struct vt_check *check, const struct names *n, struct vt_str text,
    struct ended *out, struct vt_error *err);

#endif
