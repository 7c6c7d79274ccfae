/*
 * folds.h - texts folded once for all rules: those of a document's paragraphs, and the
 * lists of words of the profiles.
 *
 * Invariants: nothing is folded before it is asked for. Folds of paragraphs live in the
 * document's arena, those of words as long as the session.
 */
#ifndef VANTHU_CORE_FOLDS_H
#define VANTHU_CORE_FOLDS_H

#include <vanthu/check.h>

#include "core/base/arena.h"

struct folds;

struct folds *folds_new(struct arena *own); /* NULL: no memory */

/* Goes on to a document; those of the one before are forgotten. */
void folds_begin(struct folds *f, struct arena *a, const struct vt_doc *doc);

/* Errors: memory. */
int folds_paragraph(struct folds *f, const struct vt_paragraph *p, uint32_t flags,
    struct vt_folded *out, struct vt_error *err);
/* The words, which outlive the session, beside their folds. Errors: memory. */
int folds_words(struct folds *f, const struct vt_words *words, uint32_t flags,
    struct vt_folded_words *out, struct vt_error *err);

#endif
