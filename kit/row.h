/*
 * row.h - a document as a row of a table: which columns there are and what stands in
 * each, for every writer of tables.
 *
 * Cells are one line of valid UTF-8 without control characters, whatever the record
 * holds. They live as long as the writer's call.
 */
#ifndef VANTHU_KIT_ROW_H
#define VANTHU_KIT_ROW_H

#include <vanthu/plugin.h>

enum kit_table {
	KIT_TABLE_NONE = -1,
	KIT_TABLE_RECORD, /* a column for each field */
	KIT_TABLE_IN, /* sổ đăng ký văn bản đến, NĐ 30/2020/NĐ-CP, Phụ lục IV */
	KIT_TABLE_OUT /* sổ đăng ký văn bản đi */
};

enum kit_cell_kind {
	KIT_CELL_TEXT,
	KIT_CELL_NUMBER, /* decimal digits */
	KIT_CELL_DATE    /* a whole date, yyyy-mm-dd */
};

struct kit_cell {
	enum kit_cell_kind kind;
	struct vt_str text; /* n 0: empty */
};

/* The table that the option `register` of the output names: none given is the record;
 * KIT_TABLE_NONE and err filled in (usage, in the user's language) for any other name. */
enum kit_table kit_table_wanted(struct vt_output *out, struct vt_error *err);

struct kit_column {
	const char *title;
	int width; /* characters it is wide in a spreadsheet */
	int wraps; /* long text */
};

/* Column i, or NULL past the last. */
const struct kit_column *kit_table_column(enum kit_table table, size_t i);

/* VT_OK, or memory. */
int kit_table_cell(enum kit_table table, size_t i, const struct vt_report *report,
    struct vt_output *out, struct kit_cell *out_cell, struct vt_error *err);

/* The option `register`, for the table of a writer. */
extern const struct vt_writer_option kit_register_option;

#endif
