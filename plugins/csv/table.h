/*
 * table.h - records as CSV (RFC 4180): UTF-8 with a byte order mark, CR LF, a
 * header row, and a row per document; of a document that could not be read its
 * path and the code of the error.
 *
 * A list is one cell, its entries joined by "; ". Of a legal basis the text
 * stands in it, of a citation its number and symbol. A cell that a spreadsheet
 * would take for a formula (it begins with = + - @, a tab or a carriage return)
 * gets an apostrophe in front.
 */
#ifndef VANTHU_PLUGINS_CSV_TABLE_H
#define VANTHU_PLUGINS_CSV_TABLE_H

#include <vanthu/output.h>

/* Errors: io, memory. */
int csv_begin(struct vt_output *out, struct vt_error *err);
int csv_document(const struct vt_report *report, struct vt_output *out, struct vt_error *err);

#endif
