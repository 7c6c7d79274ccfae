/*
 * columns.h - a head that is set by tabs, spaces or in boxes, and the table that it becomes.
 */
#ifndef VANTHU_HEADER_COLUMNS_H
#define VANTHU_HEADER_COLUMNS_H

#include <vanthu/check.h>

#include "kit/mend.h"

/* More paragraphs than a head has, those between its boxes included. */
enum { COLUMNS_LINES_MAX = 64, COLUMNS_SIDES = 2 };

enum columns_side { COLUMNS_LEFT, COLUMNS_RIGHT, COLUMNS_UNKNOWN };

/* What becomes of the paragraphs of a head, as struct vt_edit has it. */
struct columns {
	struct vt_span *cells; /* room for COLUMNS_LINES_MAX times COLUMNS_SIDES */
	size_t count, split;
	const struct vt_paragraph *at;
};

/* Lines below words that may be there: drawn anew in the table, or taken from the words there. */
#define COLUMNS_LINES (VT_LINE_SHAPE | VT_LINE_UNDERLINE)

/* The side on which the component stands that has words of the span. */
enum columns_side columns_side(const struct vt_parts *parts, struct vt_span at);

/* 1 when a tab or a row of spaces pushes words, in the first line of the component. */
int columns_has_gap(const struct vt_component *c);

/* A head in text boxes or frames. 0: it is none, or has more than lines of the head. */
int columns_from_boxes(const struct vt_doc *doc, const struct vt_parts *parts, struct columns *out);

/* The head as the two columns of the regulation's diagram, the left one as many per cent of
 * the text as <number name="left"/> says; nothing where it is not plainly set by tabs or in
 * boxes. */
void columns_mend(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct kit_mend *mend);

#endif
