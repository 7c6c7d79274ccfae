/*
 * akn.h - what the files of the Akoma Ntoso writer share.
 *
 * A document is cut into five stretches of its paragraphs, in reading order: preface,
 * preamble, body, conclusions and attachments. Every paragraph of the text falls
 * into exactly one, so that no word is lost; headers and footers are left out, notes
 * stand at the end of the conclusions.
 *
 * Invariant: every eId is written once in a document.
 */
#ifndef VANTHU_PLUGINS_AKN_H
#define VANTHU_PLUGINS_AKN_H

#include <vanthu/plugin.h>

#include "kit/markup.h"
#include "kit/text.h"
#include "plugins/akn/marks.h"

struct akn_ids; /* those that were given */

struct akn {
	struct kit_markup *m;
	struct kit_alloc alloc;
	const struct vt_report *report;
	const struct vt_doc *doc;
	const struct vt_parts *parts;
	struct akn_marks marks;
	struct akn_ids *ids;
	const char *iri; /* of the work */
};

/* Errors: io, memory. */
int akn_document(const struct vt_report *report, struct vt_output *out, struct vt_error *err);

/* ---- id.c ---- */

struct akn_ids *akn_ids_new(const struct kit_alloc *a);
/* parent__kind_number, made unique; without a number they are counted. "" parent: none. */
const char *akn_id(struct akn *akn, const char *parent, const char *kind, struct vt_str number);
/* `Ủy ban nhân dân` as uy-ban-nhan-dan, or uyBanNhanDan; otherwise when nothing is left. */
const char *akn_slug(struct akn *akn, struct vt_str text, const char *otherwise);
const char *akn_camel(struct akn *akn, struct vt_str text, const char *otherwise);

/* ---- run.c: elements and text ---- */

/* On a line of its own. */
void akn_start(struct akn *akn, const char *element, const char *id);
void akn_end(struct akn *akn);
/* A block without words, where there has to be one. */
void akn_empty(struct akn *akn, const char *parent);
/* text[start, end) of p, components and citations marked. */
void akn_inline(struct akn *akn, const struct vt_paragraph *p, uint32_t start, uint32_t end);
/* A block of it; with the number the word processor shows when it is the start. */
void akn_block(struct akn *akn, const char *parent, const struct vt_paragraph *p, uint32_t start,
    uint32_t end);

/* ---- table.c ---- */

/* The outermost table that p stands in, or NULL. */
const struct vt_table *akn_table_of(const struct vt_paragraph *p);
/* The table that paragraph `at` opens, through before `end`; returns where to go on. 0
 * when it is not whole in there, or its cells do not come in order: nothing is written. */
size_t akn_table(struct akn *akn, const char *parent, size_t at, size_t end);

/* ---- body.c ---- */

/* Paragraphs [from, to) as blocks and tables. */
void akn_blocks(struct akn *akn, const char *parent, size_t from, size_t to);
/* Units in reading order; those of other paragraphs are passed over. */
struct akn_outline {
	const struct vt_unit *const *units;
	size_t count;
};

/* The same with the outline as its hierarchy. Errors: memory, in the markup. */
void akn_hierarchy(struct akn *akn, const char *parent, struct akn_outline outline, size_t from,
    size_t to);

/* ---- attachments.c: appendices, and documents that this one issues ---- */

/* Where the first of them begins in paragraphs [from, to); to: there are none. */
size_t akn_attachments_start(const struct akn *akn, size_t from, size_t to);
/* All of [from, to), from there on. Errors: memory, in the markup. */
void akn_attachments(struct akn *akn, size_t from, size_t to);

/* ---- meta.c ---- */

void akn_meta(struct akn *akn);
/* Of appendix number n, in short. */
void akn_meta_of_appendix(struct akn *akn, size_t n);
/* A field of the record, or NULL. */
const struct vt_value *akn_field(const struct akn *akn, const char *name);
struct vt_str akn_field_text(const struct akn *akn, const char *name);

#endif
