/*
 * walk.h - the state machine that reads a part with text: shared by body.c,
 * paragraph.c, run.c, field.c, alternative.c, table.c, cell.c,
 * drawing.c and vml.c.
 *
 * Wrappers (hyperlinks, content controls, smart tags, unknown elements) are
 * transparent; what stands for no text is skipped as a whole.
 */
#ifndef VANTHU_DOCX_WALK_H
#define VANTHU_DOCX_WALK_H

#include "formats/docx/docx.h"

enum {
	BLOCKS_MAX = 96, /* cells and boxes inside one another */
	SHAPES_MAX = 32,
	FIELDS_MAX = 32,
	ALTERNATIVES_MAX = 64,
	GRID_MAX = 256,
	SPAN_MAX = 255, /* Word's limit is 63 columns */
	TEXT_ROOM = 8192,
	INSTRUCTION_ROOM = 256 /* as long as a prompt of MACROBUTTON is */
};

/* What the elements just now are about. */
enum mode {
	MODE_CONTENT,
	MODE_RUN,
	MODE_PAR,
	MODE_MARK,
	MODE_SECTION,
	MODE_TABLE,
	MODE_GRID,
	MODE_ROW,
	MODE_CELL
};

enum text_target { TEXT_NONE, TEXT_RUN, TEXT_DRAWN, TEXT_INSTRUCTION, TEXT_OFFSET };

/* framePr: neighbours with equal frames stand in one. */
struct frame {
	int32_t given;
	int32_t x, y, width, height;
};

struct paragraph {
	int active;  /* between its tags */
	int opened;  /* the host knows it */
	int carried; /* its mark is deleted: the next one goes on in it */
	int mark_deleted;
	const struct vt_path *path;
	struct style *style;
	struct par_props direct;
	struct run_props mark;
	struct style *mark_style;
	struct run_context run;  /* of the run that is open */
	int32_t run_change;      /* number of the last change of a run's format in it */
	struct section *section; /* it ends this section */
	struct frame frame;
};

struct table {
	int opened, row_opened, row_deleted;
	uint32_t row, column, span_before;
	struct style *style;
	uint32_t look; /* set of 1 << PART_* that are switched on */
	uint32_t row_parts;
	uint32_t row_total;             /* 0: not known */
	uint32_t row_band, column_band; /* rows and columns of one band */
	int32_t borders[BORDER_COUNT];
	int32_t width, indent;
	int32_t grid[GRID_MAX];
	uint32_t grid_count;
	const struct vt_path *path;
	struct table *next_free;
};

/* How many rows a table has, counted ahead. */
struct table_rows {
	const struct vt_path *path; /* of the table */
	uint32_t count;
	struct table_rows *next;
};

enum block_kind { BLOCK_STORY, BLOCK_CELL, BLOCK_BOX };

/* A place that paragraphs stand in. */
struct block {
	struct block *parent;
	int kind;
	struct paragraph p;
	struct table *table; /* open in it */
	const struct table_layer *layer;
	uint32_t field_base; /* fields below are of the places around */
	int frame_open, not_first;
	int is_drawn;        /* text of DrawingML stands in it */
	struct frame frame;  /* that is open */
	int32_t list_before; /* list of the last paragraph, or 0 */
	/* Cells only. */
	int opened;
	struct vt_cell_init cell;
	int32_t borders[BORDER_COUNT];
	uint32_t parts;         /* given by cnfStyle */
	int has_parts, dropped; /* dropped: merged into its neighbour */
};

enum field_phase { FIELD_CODE, FIELD_RESULT };

struct field {
	int phase, simple;
	int32_t kind; /* vt_run_format.field */
	int link, shown;
	uint32_t paragraphs; /* that its code has run over */
	/* Of a list to choose from: which one is, how many were met, and its text or NULL. */
	int32_t choice;
	int choice_given;
	int32_t entries;
	const char *chosen;
	char code[INSTRUCTION_ROOM];
	size_t n;
};

struct shape {
	int group, vml;
	double scale_x, scale_y; /* of its children, to micrometres */
	double child_x, child_y; /* their origin */
	int32_t x, y, width, height;
	int is_line; /* by its kind, whatever the size */
	int stroke;  /* 1 drawn, 0 not, -1 not said */
	int filled, has_text, hidden;
	int in_outline;
	double group_width, group_height, child_width, child_height;
};

struct walk {
	struct docx *d;
	struct kit_xml *xml;
	const char *part;   /* that is read */
	const char *source; /* that its text is said to stand in: of the document around, if any */
	int is_main, is_inner, root_seen; /* is_inner: the main part of a document inside */
	struct relation *rels;            /* of a part that is no main one, once read */
	int rels_known;
	int32_t note_story; /* VT_STORY_FOOTNOTE, VT_STORY_ENDNOTE, or 0 */
	int mode, section_in_par;
	struct block *block, *free_blocks;
	uint32_t block_count;
	struct table *free_tables;
	struct table_rows *rows; /* not looked for yet, of the tables counted ahead */
	int rows_counted;
	struct section *section; /* open sectPr, or NULL */
	int section_opened;
	uint32_t section_index;
	int32_t inserted, link; /* depth of wrappers */
	struct field fields[FIELDS_MAX];
	uint32_t field_count, field_overflow;
	uint8_t alternatives[ALTERNATIVES_MAX]; /* 1: a branch has been taken */
	uint32_t alternative_count;
	struct shape shapes[SHAPES_MAX];
	uint32_t shape_count, shape_overflow;
	const char *chunk; /* relationship of the file inside that is met, or NULL */
	const struct vt_path *chunk_path;
	int chunk_keeps_styles;
	int32_t anchor_x, anchor_y, anchor_width, anchor_height;
	int32_t *offset;     /* posOffset goes here */
	int32_t offset_axis; /* 0 horizontal */
	int target, preserve, at_start;
	char text[TEXT_ROOM];
	size_t text_n;
};

/* ---- body.c ---- */

/* Path of the innermost element, or of what the document inside stands for. */
const struct vt_path *walk_path(struct walk *w);
/* Relationships of the part. */
int walk_relations(struct walk *w, const struct relation **out_list, struct vt_error *err);

/* ---- paragraph.c ---- */

int paragraph_start(struct walk *w, struct vt_error *err);
int paragraph_end(struct walk *w, struct vt_error *err);
/* The host knows the paragraph from here on. */
int paragraph_need(struct walk *w, struct vt_error *err);
/* Closes what is open of it, carried on or not. */
int paragraph_finish(struct walk *w, struct vt_error *err);
void paragraph_take(struct walk *w, const struct kit_xml_element *e);
void mark_take(struct walk *w, const struct kit_xml_element *e);
int block_push(struct walk *w, int kind, struct vt_error *err);
int block_pop(struct walk *w, struct vt_error *err);
int frame_close(struct walk *w, struct vt_error *err);
/* A table, or what else stands between paragraphs, begins. */
int paragraph_interrupt(struct walk *w, struct vt_error *err);

/* ---- run.c ---- */

int run_text(struct walk *w, struct vt_str text, struct vt_error *err);
void run_take(struct walk *w, const struct kit_xml_element *e);
/* A child of a run that is a character: 1 when it was one. */
int run_character(struct walk *w, const struct kit_xml_element *e, int *out_code,
    struct vt_error *err);
void text_begin(struct walk *w, int target, const struct kit_xml_element *e);
int text_add(struct walk *w, struct vt_str text, struct vt_error *err);
int text_end(struct walk *w, struct vt_error *err);

/* ---- field.c ---- */

int field_char(struct walk *w, const struct kit_xml_element *e, struct vt_error *err);
void field_simple(struct walk *w, const struct kit_xml_element *e);
int field_end(struct walk *w, int simple, struct vt_error *err);
void field_code(struct walk *w, struct vt_str text);
int field_visible(const struct walk *w);
int32_t field_kind(const struct walk *w);
int field_link(const struct walk *w);
void field_shown(struct walk *w);
/* A child of a field's data: what its list offers, and which of that is chosen. */
void field_data(struct walk *w, const struct kit_xml_element *e);
/* A paragraph ends: a code that does not end is no field. */
void field_paragraph(struct walk *w);

/* ---- alternative.c ---- */

void alternative_start(struct walk *w, const struct kit_xml_element *e);
void alternative_end(struct walk *w);

/* ---- table.c, cell.c ---- */

int table_start(struct walk *w, struct vt_error *err);
int table_end(struct walk *w, struct vt_error *err);
int row_start(struct walk *w, struct vt_error *err);
int row_end(struct walk *w, struct vt_error *err);
int cell_start(struct walk *w, struct vt_error *err);
int cell_end(struct walk *w, struct vt_error *err);
/* The host knows the cell from here on. Not OK to fill when out_dropped is 1. */
int cell_need(struct walk *w, int *out_dropped, struct vt_error *err);
void table_take(struct walk *w, const struct kit_xml_element *e);
void row_take(struct walk *w, const struct kit_xml_element *e);
void cell_take(struct walk *w, const struct kit_xml_element *e);
/* The table that is open in the innermost block, or whose cell it is; NULL. */
struct table *table_of(struct walk *w);
/* The host knows the table from its first row on. */
int table_need(struct walk *w, struct table *t, struct vt_error *err);
/* Width of columns of the grid together, or VT_UNSET. */
int32_t table_width(const struct table *t, uint32_t column, uint32_t span);
/* A number of columns, at least 1 and within reason. */
uint32_t table_span(int32_t n);
/* cnfStyle: adds the parts of the table style that Word itself saw here; 0 when it
 * does not say. */
int table_parts(const struct kit_xml_element *e, uint32_t *out_parts);

/* ---- rows.c ---- */

/* Rows of a table of this part, which is read ahead for it; 0 when not known. */
uint32_t rows_of(struct walk *w, const struct table *t);

/* ---- drawing.c, vml.c ---- */

int drawing_start(struct walk *w, const struct kit_xml_element *e, struct vt_error *err);
int drawing_end(struct walk *w, uint32_t name, struct vt_error *err);
int vml_start(struct walk *w, const struct kit_xml_element *e, struct vt_error *err);
int vml_end(struct walk *w, uint32_t name, struct vt_error *err);
struct shape *shape_push(struct walk *w);
struct shape *shape_top(struct walk *w);             /* NULL outside shapes */
int shape_pop(struct walk *w, struct vt_error *err); /* tells the host of a line */
int box_start(struct walk *w, struct vt_error *err);
int box_end(struct walk *w, struct vt_error *err);
/* 0 where the text around is not shown either. */
int box_is_shown(const struct walk *w);
/* Text that is drawn, of which neither font nor size is known; generated: it stands in
 * another part. */
int box_text(struct walk *w, struct vt_str text, int generated, struct vt_error *err);

/* ---- chunk.c, chunk_text.c, chunk_mail.c ---- */

/* altChunk: a file inside, whose text stands here. It is read when the element ends. */
int chunk_start(struct walk *w, const struct kit_xml_element *e, struct vt_error *err);
int chunk_end(struct walk *w, struct vt_error *err);
/* The text of a page of the web, or of a plain file, in paragraphs of which no format is known.
 * Errors: damaged (the encoding is not known), too-deep. */
int chunk_html(struct walk *w, struct vt_str bytes, struct vt_error *err);
/* 1 for a web archive; its text is that of the page in it. */
int chunk_is_mail(struct vt_str bytes);
int chunk_mail(struct walk *w, struct vt_str bytes, struct vt_error *err);
int chunk_plain(struct walk *w, struct vt_str bytes, struct vt_error *err);

/* ---- graphic.c ---- */

/* The text of the chart or diagram that a relationship leads to, as a box. */
int graphic_read(struct walk *w, struct vt_str id, struct vt_error *err);

#endif
