/*
 * line.h - the lines drawn in the head of a document.
 */
#ifndef VANTHU_HEADER_LINE_H
#define VANTHU_HEADER_LINE_H

#include <vanthu/check.h>

/* What is known of the line below a component of the head. */
enum { LINE_DRAWN = 0, LINE_NONE = 1, LINE_UNDERLINE = 2 };

/* other: the component whose line is not this one's; may be NULL. A line whose
 * owner nobody can tell counts as drawn. */
int head_line(const struct vt_doc *doc, const struct vt_parts *parts, const struct vt_component *c,
    const struct vt_component *other);

/* The line below the subject of a titled document, wherever from the title to
 * the text it hangs. */
int subject_line(const struct vt_doc *doc, const struct vt_parts *parts);

/* Reports what stands below a component instead of a line: underlined or nothing. line
 * is as the two above tell it; VT_OK when it is drawn. */
int line_fault(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    int32_t part, const struct vt_component *c, int line, struct vt_text underlined,
    struct vt_text none, struct vt_error *err);

#endif
