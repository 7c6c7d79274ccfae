/*
 * placeholder.h - the parts of text.placeholder: what is a gap, and where gaps are looked for.
 */
#ifndef VANTHU_TYPING_PLACEHOLDER_H
#define VANTHU_TYPING_PLACEHOLDER_H

#include <vanthu/check.h>

#include "plugins/typing/tally.h"

/* 1 when s is nothing but dots, two at least. */
int placeholder_is_dots(struct vt_str s);
/* 1 when a quotation that opens before i is not closed there. */
int placeholder_quoted(struct vt_str text, size_t i);
/* End of a date with gaps, `dd/mm/yyyy`, `…/…/2026`, `xx/xx/2026`, that starts at i behind its
 * word, or i. The date of a document whose number is open too is none: a draft leaves both. */
size_t placeholder_date_end(struct vt_str text, size_t i);

/* End of the mark of a note, `[47]`, that starts at i behind a word, as pages of the web leave it;
 * i: there is none. */
size_t placeholder_note_end(struct vt_str text, size_t i);

/* What gaps are looked for with, and those found. */
struct gaps {
	struct vt_check *check;
	struct vt_words prompts; /* of programs, as they write them */
	struct tally tally;
	const struct vt_doc *doc;
	int notes; /* the text has notes of its own, `[1]`: 1 yes, -1 no, 0 not looked for yet */
};

/* 1 when the document has a first note `[1]`, or a list of sources. */
int placeholder_has_notes(struct gaps *g);
/* Adds the gaps of a paragraph. VT_OK, or the error that ends the rule. */
int placeholder_find(struct gaps *g, const struct vt_paragraph *p, struct vt_error *err);
/* Adds those outside of the running text: in the subject, of addressees and recipients, what a
 * template says about the signature, and its notes. */
int placeholder_find_beside(struct gaps *g, const struct vt_doc *doc, const struct vt_parts *parts,
    struct vt_error *err);

#endif
