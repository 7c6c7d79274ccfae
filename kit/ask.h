/*
 * ask.h - what rules of several families ask of words, places and the kind of
 * document, and how they put a fault into words.
 *
 * Lists of words are those of the running rule or of its profile, by name. A
 * function that asks the profile returns VT_OK and fills out_x, or the error
 * that ends the rule.
 */
#ifndef VANTHU_KIT_ASK_H
#define VANTHU_KIT_ASK_H

#include <vanthu/check.h>

#include "kit/text.h"

/* ---- places ---- */

/* The text of a span; empty without a paragraph. */
struct vt_str kit_span_text(struct vt_span at);
struct vt_span kit_span(const struct vt_paragraph *p, size_t start, size_t end);
/* Without the white space at both ends. */
struct vt_span kit_span_trim(struct vt_span at);
/* The line of the paragraph that holds the span: from break to break. */
struct vt_span kit_span_line(struct vt_span at);
/* 1 when the component has all of the span; NULL has nothing. */
int kit_covers(const struct vt_component *c, struct vt_span at);
/* First and last line of a component. */
struct vt_span kit_first_span(const struct vt_component *c);
struct vt_span kit_last_span(const struct vt_component *c);
/* 1 when a line of the component stands in the paragraph. NULL component: 0. */
int kit_stands_in(const struct vt_component *c, const struct vt_paragraph *p);
/* 1 when the character at byte offset is shown as a capital by its formatting. */
int kit_shown_capital(const struct vt_paragraph *p, uint32_t offset);

/* ---- words ---- */

/* Byte offset in text of the first place where word stands between characters
 * that are no letters, or -1. Both are folded alike, or neither. */
int64_t kit_find_word(struct vt_str text, struct vt_str word);
/* The word of the list that equals s after the usual folds: its place counted
 * from 1, or 0. */
int kit_word_among(struct vt_check *check, const char *words, struct vt_str s, size_t *out_place,
    struct vt_error *err);
/* The longest word of the list that s opens with, folded, and after which no
 * letter follows: its length in s, or 0. */
int kit_word_opens(struct vt_check *check, const char *words, struct vt_str s, size_t *out_length,
    struct vt_error *err);
/* 1 when one of the words stands anywhere in s as whole words, folded. */
int kit_word_within(struct vt_check *check, const char *words, struct vt_str s, int *out_within,
    struct vt_error *err);
/* The same of a paragraph, which is folded only once however many rules ask. */
int kit_word_in(struct vt_check *check, const char *words, const struct vt_paragraph *p,
    int *out_within, struct vt_error *err);

/* ---- the kind of document ---- */

/* 1 when the type of the document is one of the words. */
int kit_type_among(struct vt_check *check, const char *words, const struct vt_parts *parts,
    int *out_among, struct vt_error *err);
/* 1 when the title has more words than the type it opens with: `THÔNG CÁO BÁO
 * CHÍ` may be meant as a type of its own. */
int kit_title_goes_on(const struct vt_parts *parts);
/* 1 when the document is issued with another one, whose number, date, signature
 * and recipients are its own: an appendix alone in its file, or a line in the
 * head that opens with one of the profile's words "issued-with". */
int kit_issued_with(struct vt_check *check, const struct vt_doc *doc, const struct vt_parts *parts,
    int *out_issued_with, struct vt_error *err);

/* 1 when the document is of the Party, by its header or its number, and the profile
 * is not one for such documents (flag "of-party"): what it asks for would be no
 * fault there. */
int kit_outside(struct vt_check *check, const struct vt_parts *parts);

/* yyyymmdd of the document, a blank day or month as the first; 0: undated, or of a year that the
 * profile's limit "year" has not, which is no day to judge others by. */
int kit_issued_day(struct vt_check *check, const struct vt_parts *parts, int32_t *out_day,
    struct vt_error *err);

/* ---- faults ---- */

/* The fault that a component is missing, at the document; silent where the table of kinds
 * does not require it (kit/presence.h). */
int kit_fault_missing(struct vt_check *check, const struct vt_doc *doc,
    const struct vt_parts *parts, int32_t component, struct vt_text message, struct vt_error *err);

/* A fault of a component at a place, to be said with kit_fault. */
struct vt_finding kit_fault_at(int32_t component, struct vt_span at);
/* The same with a certain correction. */
struct vt_finding kit_fault_fixed(int32_t component, struct vt_span at, struct vt_str replace);
/* Reports f with its message in both languages; both formats take the same
 * arguments, as kit_printf does. */
int kit_fault(struct vt_check *check, struct vt_finding *f, struct vt_error *err, const char *vi,
    const char *en, ...) __attribute__((format(printf, 4, 6), format(printf, 5, 6)));

#endif
