/*
 * marks.h - which words of a paragraph are what: the components and citations that
 * become inline elements, and the component a paragraph belongs to as a whole.
 */
#ifndef VANTHU_PLUGINS_AKN_MARKS_H
#define VANTHU_PLUGINS_AKN_MARKS_H

#include <vanthu/report.h>

#include "kit/text.h"

struct akn_mark {
	uint32_t paragraph, start, end;
	const char *outer;             /* element around element, or NULL */
	const char *element;           /* "docNumber" */
	const char *attribute, *value; /* or NULL */
};

struct akn_marks {
	struct akn_mark *items; /* by paragraph and place, none overlapping */
	size_t count, room;
	const char **groups; /* by number of the paragraph: "quocHieu", or NULL */
};

/* VT_OK or memory. */
int akn_marks_find(struct akn_marks *marks, const struct vt_report *report,
    const struct kit_alloc *a, struct vt_error *err);

/* The first mark of a paragraph that ends behind start; count when there is none. */
size_t akn_marks_at(const struct akn_marks *marks, uint32_t paragraph, uint32_t start);

#endif
