/*
 * collect.h - the edits of all findings as one list that can be carried out.
 *
 * Invariants: the edits of a finding are taken all or none; what is taken does not
 * contradict itself. The order is that of vanthu/edit.h.
 */
#ifndef VANTHU_CORE_COLLECT_H
#define VANTHU_CORE_COLLECT_H

#include <vanthu/report.h>

#include "core/base/arena.h"

/* An edit that was taken, and the number of the finding that it mends. */
struct collected {
	const struct vt_edit *edit;
	size_t finding;
};

/* An edit that mends another finding as well is taken once. */
struct collected_share {
	size_t finding, owner; /* the one it was not taken for, and the one it was */
	struct collected_share *next;
};

struct collection {
	struct collected *items; /* in order */
	size_t count;
	const struct vt_edit **list; /* the same edits */
	struct vt_text *why;         /* of each finding: why its edits were not taken; or NULLs */
	struct collected_share *shares;
};

/* All that mends the findings of the report. Errors: memory. */
int collect_mends(struct arena *a, const struct vt_report *report, struct collection *out,
    struct vt_error *err);

/* Nothing. */
int collect_none(struct arena *a, struct collection *out, struct vt_error *err);

/* A comment for each of them. */
int collect_comments(struct arena *a, const struct vt_report *report, int english,
    struct collection *out, struct vt_error *err);

/* What is not done for one finding is not done for those that share the edit. */
void collect_share(struct collection *collection);

/* Takes out the edits of findings that have a reason by now. 1 when there were any. */
int collect_prune(struct collection *collection);

/* Takes the edits in the paragraph of that number out again, with the others of their
 * findings, and says why. 1 when there were any. */
int collect_drop(struct collection *collection, uint32_t paragraph, struct vt_text why);

/* The same with all edits of page numbers, which have no paragraph. */
int collect_drop_pages(struct collection *collection, struct vt_text why);

#endif
