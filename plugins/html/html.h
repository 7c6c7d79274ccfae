/*
 * html.h - the parts of the HTML report.
 *
 * The page is one file without references: style and script stand in it, and its
 * content policy lets nothing be loaded. Names: document n is the article dN, its
 * finding k the item dNfK, the place of that finding in the text dNmK.
 */
#ifndef VANTHU_HTML_HTML_H
#define VANTHU_HTML_HTML_H

#include "kit/markup.h"

/* The page around the documents. All three return VT_OK, io or memory. */
int html_begin(struct vt_output *out, struct vt_error *err);
int html_document(const struct vt_report *report, struct vt_output *out, struct vt_error *err);
int html_end(struct vt_output *out, struct vt_error *err);

/* The record as a table. */
void html_record(struct kit_markup *m, const struct vt_report *report);

/* The text of the document with the places of the findings marked. */
void html_sheet(struct kit_markup *m, const struct vt_report *report);

/* An element with a class and a title in the language of the output. */
void html_start(struct kit_markup *m, const char *element, const char *css);

#endif
