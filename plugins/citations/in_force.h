/*
 * in_force.h - legal bases looked up in the table of what was in force when.
 */
#ifndef VANTHU_CITATIONS_IN_FORCE_H
#define VANTHU_CITATIONS_IN_FORCE_H

#include "plugins/citations/rules.h"

/* A document of the table that a căn cứ rests on. Days are yyyymmdd, 0: not known. */
struct in_force {
	struct vt_span at;
	struct vt_str name;   /* `Luật Đất đai số 45/2013/QH13` */
	int32_t since, until; /* first day in force, first day no longer */
	struct vt_str by;     /* what stands in its place, or empty */
};

typedef int in_force_fault(struct vt_check *check, const struct in_force *of, int32_t today,
    struct vt_error *err);

/* Calls fault for each căn cứ that rests on a document of the table, with the date of
 * the document checked. Not for undated documents, nor for those whose subject has one of
 * the rule's words "about": they may speak of what was or will be. */
int in_force_each(struct vt_check *check, const struct vt_parts *parts, in_force_fault *fault,
    struct vt_error *err);

#endif
