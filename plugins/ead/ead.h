/*
 * ead.h - EAD_doc.xml of Thông tư 05/2025/TT-BNV: 21 fields under <simpledc>.
 *
 * What the document tells comes from its record; the rest (identifiers, retention, risk
 * copies …) from writer options of the same names. What nobody told stays
 * empty, and a comment at the top names the mandatory ones among them and what was cut
 * to its greatest length. In an option {n} is the document's number in the
 * run, {n7} the same with seven digits.
 */
#ifndef VANTHU_PLUGINS_EAD_H
#define VANTHU_PLUGINS_EAD_H

#include <vanthu/output.h>

/* Looks at the options. Errors: usage, of a value that the circular does not have. */
int ead_begin(struct vt_output *out, struct vt_error *err);
/* Errors: io, memory. */
int ead_document(const struct vt_report *report, struct vt_output *out, struct vt_error *err);

/* Codes of the circular; NULL: it has none for that. */
const char *ead_type_code(struct vt_str type_name);    /* "14" of "Báo cáo" */
const char *ead_language_code(struct vt_str language); /* "01" of "vi" */

/* How a field is written. */
enum {
	EAD_TEXT,
	EAD_CODE,   /* one of a list, from 01 */
	EAD_CODES,  /* or several, comma or semicolon between */
	EAD_TRUTH,  /* 0, 1, false, true */
	EAD_DAY,    /* 28/11/2026 */
	EAD_NUMBER, /* figures */
};

/* 1 when the value is written so; last is that of the list. */
int ead_has_form(struct vt_str value, int form, int last);
/* The same in words, for whoever wrote something else. */
const char *ead_form_shown(int form, int last, int english, struct vt_output *out);

#endif
