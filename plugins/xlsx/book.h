/*
 * book.h - the workbook that the rows of all documents come into.
 *
 * It lives in the process of the host; rows go to a temporary file as they come, so that
 * its memory does not grow with their number.
 */
#ifndef VANTHU_PLUGINS_XLSX_BOOK_H
#define VANTHU_PLUGINS_XLSX_BOOK_H

#include <vanthu/plugin.h>

/* The calls of struct vt_assembly. */
int book_open(struct vt_output *out, void **out_state, struct vt_error *err);
int book_add(void *state, struct vt_str row, struct vt_output *out, struct vt_error *err);
int book_finish(void *state, struct vt_output *out, struct vt_error *err);
void book_close(void *state);

#endif
