/*
 * marks.h - which findings stand in which paragraph, and the text cut where marks or
 * formatting begin and end.
 */
#ifndef VANTHU_HTML_MARKS_H
#define VANTHU_HTML_MARKS_H

#include <vanthu/output.h>

/* The findings of each paragraph: first[number], then next[finding]; 0 ends a list,
 * k stands for finding k - 1 of the report. */
struct marks {
	const struct vt_report *report;
	uint32_t *first, *next;
};

/* VT_OK, or memory. */
int marks_find(struct marks *marks, const struct vt_report *report, struct vt_output *out,
    struct vt_error *err);

/* Where the piece of the paragraph that starts at start ends: the next byte offset at
 * which a run or a finding begins or ends. */
uint32_t marks_piece_end(const struct marks *marks, const struct vt_paragraph *p, uint32_t start);

/* The severest of the findings that hold text[start, ...), 0 for none. */
int32_t marks_severity(const struct marks *marks, const struct vt_paragraph *p, uint32_t start);

/* 1 when the finding holds the byte at start; an empty place holds none. */
int marks_holds(const struct vt_reported *finding, uint32_t start);

#endif
