/*
 * page.h - text for people: wrapped at the width of the terminal, coloured where
 * it can be, and free of control characters, whatever the document holds.
 *
 * A failure stays in rc: nothing is written after it, and it is looked at once,
 * at the end.
 */
#ifndef VANTHU_PLUGINS_TEXT_PAGE_H
#define VANTHU_PLUGINS_TEXT_PAGE_H

#include <vanthu/output.h>

#include "kit/text.h"

enum page_style { PLAIN, STRONG, FAINT, RED, YELLOW, CYAN, GREEN, FAULT };

enum { WORD_BYTES = 1024 };

struct page {
	struct vt_output *out;
	struct vt_error *err;
	int rc;
	unsigned width;  /* columns of a line */
	unsigned column; /* what is written of the line */
	unsigned indent; /* where a wrapped line goes on */
	unsigned spaces; /* owed before the next word */
	enum page_style style;
	size_t word_n; /* the word that is being put together */
	unsigned word_columns;
	char word[WORD_BYTES];
};

void page_init(struct page *p, struct vt_output *out, struct vt_error *err);
int page_end(struct page *p); /* writes what is left; VT_OK or the failure */

void page_style(struct page *p, enum page_style style);
void page_text(struct page *p, struct vt_str s);
void page_put(struct page *p, const char *s);
void page_say(struct page *p, struct vt_text text); /* in the language of the user */
void page_number(struct page *p, int64_t n);
void page_newline(struct page *p);
/* Goes on at a column, and wraps to it from now on. */
void page_tab(struct page *p, unsigned column);

/* Columns that s takes. */
unsigned page_columns(struct vt_str s);

/* `2 lỗi`, `1 error`: a number with its noun, plural_en where it is not one. */
void page_count(struct page *p, int64_t n, struct vt_text noun, const char *plural_en);

#endif
