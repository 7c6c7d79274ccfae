/*
 * note.h - the line below the title of an appendix: `(Kèm theo Quyết định số …)`.
 */
#ifndef VANTHU_APPENDIX_NOTE_H
#define VANTHU_APPENDIX_NOTE_H

#include <vanthu/check.h>

/* The note being judged. */
struct note {
	const struct vt_parts *parts;
	struct vt_span at;
	int whose; /* NOTE_OF_* */
};

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

/* The place in text at which a word of the profile begins that stands between spaces, as the last
 * of a word or alone; -1: it is not there. VT_OK, or the error that ends the rule. */
int note_find_part(struct vt_check *check, const char *name, struct vt_str text, int64_t *out,
    size_t *out_length, struct vt_error *err);

/* How a note is written in full. */
extern const struct vt_text note_complete;

/* Reports that the note names at, which should be own. VT_OK, or the error that ends the rule. */
int note_other(struct vt_check *check, const struct note *note, struct vt_span at,
    struct vt_str own, struct vt_error *err);

/* 1 when the note has number and symbol of the document. */
int note_names_this(struct vt_check *check, const struct vt_parts *parts, struct vt_span note);
/* The note cites c, whose number or symbol is not of this document; or it cites none. VT_OK, or the
 * error that ends the rule. */
int note_check_number(struct vt_check *check, const struct note *note, const struct vt_citation *c,
    struct vt_error *err);
int note_check_unnumbered(struct vt_check *check, const struct note *note, struct vt_error *err);

#endif
