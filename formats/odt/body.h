/*
 * body.h - the text of a document, of a header or of a footer as it streams by.
 *
 * Every open element has a scope that says what may stand in it and what is
 * done when it ends. Unknown elements are transparent or skipped by where they
 * stand, so that text of newer versions of the format is still read.
 */
#ifndef VANTHU_ODT_BODY_H
#define VANTHU_ODT_BODY_H

#include "formats/odt/cascade.h"
#include "formats/odt/section.h"

/* Where an element stands. */
enum odt_place {
	ODT_IN_BLOCK,  /* paragraphs and tables may come */
	ODT_IN_INLINE, /* inside a paragraph */
	ODT_IN_TABLE,
	ODT_IN_ROW,
	ODT_IN_FRAME,  /* draw:frame: holds a text box, an image, an object */
	ODT_IN_SHAPE,  /* a shape that is a box as soon as it has text */
	ODT_IN_CHANGES /* text:tracked-changes */
};

/* What is done at the end of an element. */
enum odt_close {
	ODT_CLOSE_NOTHING,
	ODT_CLOSE_PARAGRAPH,
	ODT_CLOSE_TABLE,
	ODT_CLOSE_ROW,
	ODT_CLOSE_CELL,
	ODT_CLOSE_BOX,
	ODT_CLOSE_SHAPE,
	ODT_CLOSE_NOTE
};

/* A paragraph while it is read. */
struct odt_paragraph {
	struct odt_paragraph *outer; /* the one that anchors the box or note it is in */
	int after_space;             /* white space that follows collapses */
	int hidden;                  /* by a text:hidden-paragraph */
	int32_t tallest;             /* half-points of its largest text */
	int script;                  /* of the last letter: what is no letter goes with it */
	int seen;                    /* 0: of a shape, not opened before it has text */
	const struct vt_path *path;
};

/* A shape that may turn out to be a box. */
struct odt_shape {
	struct vt_box_init init;
	int opened;
	/* The first paragraph, when it has no text: one such is in every shape, two
	 * make a box. */
	const struct odt_resolved *empty;
	const struct odt_resolved *base; /* what its text starts from */
};

enum { ODT_COLUMNS_MAX = 256 };

struct odt_table {
	uint32_t column_count; /* columns whose width is known */
	int32_t widths[ODT_COLUMNS_MAX];
	uint32_t column; /* of the next cell */
};

struct odt_scope {
	uint8_t place, close;
	uint8_t hidden, link, field;
	uint8_t in_cell, in_box, in_note; /* pages do not break in these */
	struct vt_run_format run;
	struct odt_letters letters[KIT_SCRIPTS];
	const struct odt_resolved *style; /* of the open paragraph */
	struct odt_list *list;
	struct odt_table *table;
	struct odt_shape *shape;
	struct vt_box_init frame; /* geometry of the enclosing draw:frame */
};

struct odt_body {
	struct odt *r;
	int style_scope; /* ODT_AUTO_CONTENT or ODT_AUTO_STYLES */
	int is_body;     /* 0: a header or footer */
	const char *source;
	struct odt_scope *scopes;
	size_t depth, room;
	struct odt_paragraph *paragraph, *free_paragraph;
	struct odt_counters *outline; /* of numbered headings */
	int64_t height;               /* about, of the paragraphs of a header */
	int insertions, deletions;    /* tracked ones that are open here */
	struct vt_str change_id;      /* of the open text:changed-region */
	int break_pending;            /* a break after the last paragraph */
};

/* Before the first element. */
int odt_body_begin(struct odt_body *b, struct odt *r, int style_scope, int is_body,
    const char *source, struct vt_error *err);
int odt_body_start(struct odt_body *b, struct kit_xml *xml, const struct kit_xml_element *e,
    struct vt_error *err);
int odt_body_end(struct odt_body *b, struct vt_error *err);
int odt_body_text(struct odt_body *b, struct vt_str text, struct vt_error *err);

/* ---- shared by the files that read parts of a body ---- */

struct odt_scope *odt_scope_top(struct odt_body *b);
/* Opens the scope of an element as a copy of the one around it; NULL: err. */
struct odt_scope *odt_scope_push(struct odt_body *b, struct vt_error *err);
void odt_scope_pop(struct odt_body *b);
/* Transparent: the element is as if it were not there. */
int odt_scope_through(struct odt_body *b, struct vt_error *err);

int odt_paragraph_start(struct odt_body *b, struct kit_xml *xml, const struct kit_xml_element *e,
    struct vt_error *err);
int odt_paragraph_push(struct odt_body *b, struct vt_error *err);
int odt_paragraph_end(struct odt_body *b, struct vt_error *err);
int odt_inline_start(struct odt_body *b, struct kit_xml *xml, const struct kit_xml_element *e,
    struct vt_error *err);
/* Opens a paragraph of a shape that has waited for its first text. */
int odt_paragraph_see(struct odt_body *b, struct vt_error *err);
/* A whole paragraph without text. */
int odt_paragraph_empty(struct odt_body *b, const struct odt_resolved *style,
    const struct vt_path *path, struct vt_error *err);
/* Characters that stand for an element: no white space is folded in them. */
int odt_put_text(struct odt_body *b, struct vt_str text, struct vt_error *err);

int odt_table_start(struct odt_body *b, struct kit_xml *xml, const struct kit_xml_element *e,
    struct vt_error *err);
int odt_table_part(struct odt_body *b, struct kit_xml *xml, const struct kit_xml_element *e,
    struct vt_error *err);
int odt_row_part(struct odt_body *b, struct kit_xml *xml, const struct kit_xml_element *e,
    struct vt_error *err);

/* 1 in *out when e is a drawing, which has then been taken care of. */
int odt_drawing_start(struct odt_body *b, struct kit_xml *xml, const struct kit_xml_element *e,
    int *out, struct vt_error *err);
int odt_frame_part(struct odt_body *b, struct kit_xml *xml, const struct kit_xml_element *e,
    struct vt_error *err);
int odt_box_open(struct odt_body *b, const struct vt_box_init *init, struct vt_error *err);
/* The text of the chart that an xlink:href leads to, as a box in place of its frame. */
int odt_object_read(struct odt_body *b, struct vt_str href, const struct vt_box_init *frame,
    struct vt_error *err);
/* Makes a box of the shape: its first text has come. */
int odt_shape_open(struct odt_body *b, struct odt_shape *shape, struct vt_error *err);
int odt_shape_close(struct odt_body *b, struct odt_shape *shape, struct vt_error *err);
/* Counts what an xlink:href loads from outside the file. */
void odt_count_external(struct odt *r, struct vt_str href);

int odt_changes_part(struct odt_body *b, struct kit_xml *xml, const struct kit_xml_element *e,
    struct vt_error *err);
void odt_change_mark(struct odt_body *b, const struct kit_xml_element *e);

#endif
