/*
 * builder.h - the growing document, as build.c and freeze.c share it.
 */
#ifndef VANTHU_CORE_BUILDER_H
#define VANTHU_CORE_BUILDER_H

#include "core/model/doc.h"
#include "core/model/intern.h"

/* A pointer array on the arena that doubles. */
struct list {
	void **items;
	size_t n, room;
};

/* VT_OK or VT_ERR_TOO_LARGE (the arena's budget). */
int list_add(struct arena *a, struct list *l, void *item);

enum { OPEN_STORY, OPEN_TABLE, OPEN_ROW, OPEN_CELL, OPEN_BOX, OPEN_PARAGRAPH };

/* A paragraph while it grows; text is kept beside until it closes. */
struct growing {
	struct vt_paragraph *paragraph;
	struct buf text;
	struct list runs;
};

struct open_item {
	int kind;
	void *node;               /* vt_table, vt_cell, vt_box, growing */
	struct list cells;        /* OPEN_TABLE: cells so far */
	struct vt_cell **columns; /* OPEN_TABLE: the last cell that starts in each column */
	size_t column_room;
	uint32_t row;
};

/* Where a paragraph goes when stories are put in order. */
struct placed {
	struct vt_paragraph *paragraph;
	int32_t story;    /* of the outermost holder: body, header, footer, notes */
	uint32_t section; /* index, for headers and footers */
	int32_t pages;
};

struct doc_builder {
	struct vt_builder face; /* what the reader holds; first */
	struct arena *arena;
	struct intern intern;
	/* The run format given last, and what it became. */
	struct vt_run_format last_given;
	const struct vt_run_format *last_kept;
	struct list paragraphs; /* struct placed */
	struct list sections;   /* struct vt_section, host copies */
	struct list tables, boxes;
	struct open_item *stack;
	size_t depth, stack_room;
	struct growing **growing; /* one a level of nesting, reused */
	size_t growing_count, growing_used;
	struct vt_properties *properties;
	const char *partial;
	const char *envelope;
	struct list envelope_items;
	uint32_t story_section;
	int32_t story_pages, story;
	size_t text_bytes, text_most; /* so far, and allowed */
};

/* ---- shared by the build_*.c files ---- */

struct doc_builder *builder_self(struct vt_builder *b);
int builder_no_room(struct vt_error *err);                  /* VT_ERR_TOO_LARGE */
int builder_misuse(struct vt_error *err, const char *what); /* VT_ERR_PLUGIN */
struct open_item *builder_top(struct doc_builder *b);       /* NULL: nothing is open */
struct open_item *builder_push(struct doc_builder *b, int kind, void *node, struct vt_error *err);
int builder_pop(struct doc_builder *b, int kind, const char *what, struct vt_error *err);
/* The innermost open item of a kind; bounded: not looking past a box or story. */
struct open_item *builder_innermost(struct doc_builder *b, int kind, int bounded);
const struct vt_section *builder_section(struct doc_builder *b);
struct growing *builder_growing(struct doc_builder *b); /* the open paragraph, or NULL */
/* Copies what the caller's version of a struct holds into the host's. */
void builder_take(void *to, size_t to_size, const void *from, uint32_t from_size);

/* One copy of equal formats; NULL: no memory. given may be NULL. */
const struct vt_run_format *keep_run_format(struct doc_builder *b,
    const struct vt_run_format *given);
const struct vt_paragraph_format *keep_paragraph_format(struct doc_builder *b,
    const struct vt_paragraph_format *given);

/* Makes text, folded to NFC, that of p, and moves its runs along. source: the place in raw
 * of each byte of text and of its end; NULL when text is raw. */
int builder_fold(struct doc_builder *b, struct vt_paragraph *p, struct vt_str text,
    const uint32_t *source, struct vt_error *err);

/* ---- members of vt_builder_ops ---- */

int build_section_open(struct vt_builder *face, uint32_t *out_index, struct vt_error *err);
int build_table_open(struct vt_builder *face, const struct vt_table_init *init,
    struct vt_error *err);
int build_row_open(struct vt_builder *face, struct vt_error *err);
int build_cell_open(struct vt_builder *face, const struct vt_cell_init *init, struct vt_error *err);
int build_cell_close(struct vt_builder *face, struct vt_error *err);
int build_row_close(struct vt_builder *face, struct vt_error *err);
int build_table_close(struct vt_builder *face, struct vt_error *err);
int build_box_open(struct vt_builder *face, const struct vt_box_init *init, struct vt_error *err);
int build_box_close(struct vt_builder *face, struct vt_error *err);
int build_paragraph_open(struct vt_builder *face, const struct vt_paragraph_init *init,
    struct vt_error *err);
int build_paragraph_format(struct vt_builder *face, const struct vt_paragraph_format *format,
    const struct vt_run_format *mark, struct vt_error *err);
int build_paragraph_label(struct vt_builder *face, struct vt_str label, int32_t label_kind,
    int32_t list_level, struct vt_error *err);
int build_text(struct vt_builder *face, struct vt_str text, const struct vt_run_format *format,
    struct vt_error *err);
int build_line(struct vt_builder *face, int32_t kind, int32_t width, struct vt_error *err);
int build_paragraph_close(struct vt_builder *face, struct vt_error *err);

#endif
