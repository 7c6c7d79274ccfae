/*
 * annex.h - rules of the body, run on what is issued with a document too.
 *
 * The text of a regulation or plan behind the closing is a document of its own, set as the
 * body is. Of appendices no clause says how their text is set; only the order of what is
 * numbered in them is judged, as the case "appendix".
 */
#ifndef VANTHU_BODY_ANNEX_H
#define VANTHU_BODY_ANNEX_H

#include <vanthu/check.h>

/* What a rule does with one text: parts are those of the document with the outline, the
 * title and the ends of that text. variant: NULL, or the case its findings fall under. */
typedef int annex_rule(const struct vt_doc *doc, const struct vt_parts *parts,
    struct vt_check *check, const char *variant, struct vt_error *err);

/* The body, and each text that is issued with the document. */
int annex_each(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    annex_rule *rule, struct vt_error *err);
/* The appendices besides. */
int annex_each_and_appendices(const struct vt_doc *doc, const struct vt_parts *parts,
    struct vt_check *check, annex_rule *rule, struct vt_error *err);

#endif
