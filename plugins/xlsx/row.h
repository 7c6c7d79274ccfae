/*
 * row.h - a row on its way from the process that read a document to the workbook.
 *
 * A cell is its kind (a byte), its length (four bytes, least first) and its text. Whoever
 * unpacks trusts nothing of it.
 */
#ifndef VANTHU_PLUGINS_XLSX_ROW_H
#define VANTHU_PLUGINS_XLSX_ROW_H

#include <vanthu/plugin.h>

#include "kit/row.h"

/* Writes one cell to the output; io, memory. */
int row_pack(struct vt_output *out, const struct kit_cell *cell, struct vt_error *err);

/* The cell at *at of row, and moves *at past it; 0 when there is none that is whole and
 * valid. */
int row_unpack(struct vt_str row, size_t *at, struct kit_cell *out_cell);

#endif
