/*
 * tally.h - a fault that repeats is one finding, which says how often.
 */
#ifndef VANTHU_KIT_TALLY_H
#define VANTHU_KIT_TALLY_H

#include <stdarg.h>

#include <vanthu/check.h>

#include "kit/mend.h"

/* The most findings of one kind that are reported one by one. */
enum { KIT_TALLY_MOST = 10 };

/* Zeroed before the first. */
struct kit_tally {
	struct vt_finding first; /* its edits are those of all others, too */
	size_t count;
	struct kit_mend mend;
};

/* Counts a fault; the first one is kept, and of the others what mends them. */
void kit_tally_add(struct kit_tally *t, struct vt_check *check, const struct vt_finding *f);

/* What a message ends with: " (và 12 chỗ khác)", " (and 12 more)"; "" for 0. The
 * memory is the check's; NULLs when there is none left. */
struct vt_text kit_tally_more(struct vt_check *check, size_t more);

/* A sentence in the memory of the check; NULL when there is none left. */
const char *kit_vsay(struct vt_check *check, const char *format, va_list args)
    __attribute__((format(printf, 2, 0)));

/* Faults of one kind that are mended one by one: the first ones are kept. Zeroed
 * before the first. */
struct kit_series {
	struct vt_finding items[KIT_TALLY_MOST];
	size_t count;
	struct kit_mend mend; /* what mends those that were not kept */
};

/* Adds a fault with its message, in the memory of the check; both formats take the
 * same arguments. */
void kit_series_add(struct kit_series *s, struct vt_check *check, struct vt_finding f,
    const char *vi, const char *en, ...)
    __attribute__((format(printf, 4, 6), format(printf, 5, 6)));
/* Reports what was kept; the last says how many more there are. */
int kit_series_report(const struct kit_series *s, struct vt_check *check, struct vt_error *err);

#endif
