/*
 * note.h - the line below the title of an appendix: `(Kèm theo Quyết định số …)`.
 */
#ifndef VANTHU_APPENDIX_NOTE_H
#define VANTHU_APPENDIX_NOTE_H

#include <vanthu/check.h>

/* 1 in *out when the text is such a line that somebody wrote without brackets. VT_OK, or the error
 * that ends the rule. */
int note_lacks_brackets(struct vt_check *check, struct vt_str text, int *out, struct vt_error *err);

/* What such a note belongs to: an appendix, what is issued with a document, or a form behind it, of
 * whose setting no template speaks. */
enum { NOTE_OF_APPENDIX = 0, NOTE_OF_ISSUED, NOTE_OF_FORM };

/* How one such line is set, and whether it names this document. VT_OK, or the error that ends
 * the rule. */
int note_judge(struct vt_check *check, const struct vt_parts *parts, struct vt_span at, int whose,
    struct vt_error *err);

/* How these lines are set, and whether they name this document. VT_OK, or the error that ends
 * the rule. */
int note_check(struct vt_check *check, const struct vt_doc *doc, const struct vt_parts *parts,
    struct vt_error *err);

#endif
