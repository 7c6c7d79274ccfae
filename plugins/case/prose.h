/*
 * prose.h - running text of the body, and where words stand in it.
 */
#ifndef VANTHU_CASE_PROSE_H
#define VANTHU_CASE_PROSE_H

#include <vanthu/check.h>

#include "kit/text.h"

/* A paragraph of the body, to be searched by folded words. */
struct prose {
	const struct vt_paragraph *paragraph;
	struct vt_str fold;  /* without case, tones in one place */
	const uint32_t *map; /* offsets in the paragraph's text */
	/* how far the quotation marks were read, and which are open there */
	size_t read;
	int curly, straight;
};

/* The next paragraph of running text at or after place *i; 1 when there is one. No
 * tables, boxes or notes, no lines in capitals. -1: no memory. */
int prose_next(struct vt_check *check, const struct vt_doc *doc, const struct vt_parts *parts,
    size_t *i, struct prose *out);

/* The next place at or after *from, in fold, where word stands as a whole one, in
 * running text: not in quotation marks, not in capitals. *from moves past it. */
int prose_find(struct prose *p, struct vt_str word, size_t *from, struct vt_span *out);

/* 1 when what stands at offset is inside a sentence: a letter, a digit or a comma
 * goes before it on the same line. */
int prose_inside(const struct vt_paragraph *p, size_t offset);

/* Words of the profile, as they are given and as text is folded. */
struct prose_words {
	const struct vt_str *given;
	const struct vt_str *fold;
	size_t count;
};
/* The list of that name, in the memory of the check. */
int prose_words_read(struct vt_check *check, const char *name, struct prose_words *out,
    struct vt_error *err);

/* 1 when one of the words of the list ends right before the span: `danh mục 1`,
 * `các quận 1, 3`. VT_OK, or the error that ends the rule. */
int prose_follows(struct vt_check *check, const char *list, const struct vt_span *at, int *out,
    struct vt_error *err);

/* Offset of what follows offset, past spaces of the line. */
size_t prose_after(const struct vt_paragraph *p, size_t offset);

#endif
