/*
 * doc.h - growing, freezing and dumping a document (core's side of build.h).
 */
#ifndef VANTHU_CORE_DOC_H
#define VANTHU_CORE_DOC_H

#include <vanthu/build.h>

#include "core/base/arena.h"
#include "core/base/buf.h"

/* A builder whose document lives in a. NULL: no memory. */
struct vt_builder *doc_builder_new(struct arena *a);

/* Allows most bytes of text in all paragraphs together; more is too-large. */
void doc_builder_limit_text(struct vt_builder *b, size_t most);

/* Ends the growth: orders stories, folds text to NFC, resolves page numbers and
 * drawn lines. Errors: plugin when something is still open, memory. */
int doc_freeze(struct vt_builder *b, const char *format, const struct vt_doc **out,
    struct vt_error *err);

/* What the reader said it could not read, or NULL. */
const char *doc_builder_partial(const struct vt_builder *b);

/* The document as stable text: a line per paragraph (vanthu dump). */
void doc_dump(const struct vt_doc *doc, struct buf *out);

/* "/w:document/w:body/w:tbl[1]" into out. */
void path_render(const struct vt_path *path, struct buf *out);

#endif
