/*
 * heading.h - the first line of an appendix: `Phụ lục I`.
 */
#ifndef VANTHU_APPENDIX_HEADING_H
#define VANTHU_APPENDIX_HEADING_H

#include <vanthu/check.h>

struct heading {
	struct vt_span line;    /* the whole line */
	struct vt_span word;    /* `Phụ lục` */
	struct vt_span counter; /* `số` before it; paragraph NULL: it is not there */
	struct vt_span number;  /* `I`, `01`; empty when there is none */
	struct vt_span rest;    /* what follows on the line; empty */
	int32_t arabic, roman;  /* the value of the number, 0: not of this kind */
};

void heading_read(const struct vt_component *c, struct heading *out);

#endif
