/* A document grown from lines of text, in the notation of tests/anatomy: whatever they are. */
#include "config.h"

#include <string.h>

#include "core/base/buf.h"
#include "kit/text.h"
#include "tests/fuzz/fuzz.h"

enum { TABLES_MAX = 4 };

struct growth {
	struct vt_builder *b;
	struct vt_error *err;
	struct {
		uint32_t column; /* of the next cell */
		int cell, row;   /* one is open */
	} tables[TABLES_MAX];    /* nested; the first is none */
	size_t depth;
	int in_header;
	struct vt_str label;
	struct buf text;
};

/* Ends the function with the code of a call that fails. */
#define CALL(g, call) \
	do { \
		int call_rc = (g)->b->ops->call; \
		if (call_rc != VT_OK) \
			return call_rc; \
	} while (0)

static int
end_cell(struct growth *g)
{
	if (g->tables[g->depth].cell)
		CALL(g, cell_close(g->b, g->err));
	g->tables[g->depth].cell = 0;
	return VT_OK;
}

static int
end_row(struct growth *g)
{
	int rc = end_cell(g);

	if (rc == VT_OK && g->tables[g->depth].row)
		CALL(g, row_close(g->b, g->err));
	g->tables[g->depth].row = 0;
	g->tables[g->depth].column = 0;
	return rc;
}

static int
end_table(struct growth *g)
{
	int rc = end_row(g);

	if (rc == VT_OK)
		CALL(g, table_close(g->b, g->err));
	memset(&g->tables[g->depth--], 0, sizeof(g->tables[0]));
	return rc;
}

static int
open_table(struct growth *g)
{
	const struct vt_table_init table = {
	    .size = sizeof(table), .width = VT_UNSET, .indent = VT_UNSET};

	if (g->depth > 0 && !g->tables[g->depth].cell)
		return VT_OK;
	CALL(g, table_open(g->b, &table, g->err));
	g->depth++;
	return VT_OK;
}

static int
open_cell(struct growth *g, uint32_t span)
{
	const struct vt_cell_init cell = {.size = sizeof(cell),
	    .column = g->tables[g->depth].column,
	    .col_span = span,
	    .row_span = 1,
	    .width = VT_UNSET,
	    .border_top = VT_UNSET,
	    .border_bottom = VT_UNSET,
	    .shading = VT_UNSET};
	int rc = end_cell(g);

	if (rc == VT_OK && !g->tables[g->depth].row)
		CALL(g, row_open(g->b, g->err));
	g->tables[g->depth].row = 1;
	if (rc == VT_OK)
		CALL(g, cell_open(g->b, &cell, g->err));
	g->tables[g->depth].cell = 1;
	g->tables[g->depth].column += span;
	return rc;
}

static int
is_word(struct vt_str line, const char *word)
{
	return kit_eq(line, kit_str(word));
}

static int
open_header(struct growth *g)
{
	while (g->depth > 0) {
		int rc = end_table(g);

		if (rc != VT_OK)
			return rc;
	}
	if (!g->in_header)
		CALL(g, story_open(g->b, VT_STORY_HEADER, 0, VT_PAGES_FIRST, g->err));
	g->in_header = 1;
	return VT_OK;
}

static int
close_header(struct growth *g)
{
	while (g->depth > 0) {
		int rc = end_table(g);

		if (rc != VT_OK)
			return rc;
	}
	if (g->in_header)
		CALL(g, story_close(g->b, g->err));
	g->in_header = 0;
	return VT_OK;
}

static int
obey(struct growth *g, struct vt_str line)
{
	if (kit_starts(line, VT_STR("@label "))) {
		g->label = kit_sub(line, 7, line.n);
		return VT_OK;
	}
	if (is_word(line, "@table") && g->depth + 1 < TABLES_MAX)
		return open_table(g);
	if (is_word(line, "@header"))
		return open_header(g);
	if (is_word(line, "@endheader"))
		return close_header(g);
	if (g->depth == 0)
		return VT_OK;
	if (is_word(line, "@row"))
		return end_row(g);
	if (is_word(line, "@cell") || is_word(line, "@wide"))
		return open_cell(g, is_word(line, "@wide") ? 2 : 1);
	return is_word(line, "@end") ? end_table(g) : VT_OK;
}

/* Takes `{cb}` and its like off the line. */
static struct vt_str
take_format(struct vt_str line, struct vt_paragraph_format *format, struct vt_run_format *run,
    int *drawn)
{
	size_t i = 1;

	if (line.n == 0 || line.s[0] != '{')
		return line;
	for (; i < line.n && line.s[i] != '}'; i++) {
		char c = line.s[i];

		format->align = c == 'c' ? VT_ALIGN_CENTER
		    : c == 'r'           ? VT_ALIGN_RIGHT
					 : format->align;
		run->bold |= c == 'b';
		run->italic |= c == 'i';
		run->caps |= c == 'k';
		run->hidden |= c == 'h';
		*drawn |= c == 'l';
		if (c >= '0' && c <= '9')
			run->font_size = 2 * (10 + c - '0');
	}
	return kit_sub(line, i + 1 + (i + 1 < line.n && line.s[i + 1] == ' '), line.n);
}

static struct vt_str
unescape(struct growth *g, struct vt_str line)
{
	buf_reset(&g->text);
	for (size_t i = 0; i < line.n; i++) {
		int escaped = line.s[i] == '\\' && i + 1 < line.n &&
		    (line.s[i + 1] == 't' || line.s[i + 1] == 'n');

		if (escaped)
			buf_puts(&g->text, line.s[++i] == 't' ? "\t" : "\n");
		else
			buf_put(&g->text, line.s + i, 1);
	}
	return (struct vt_str){g->text.data, g->text.n};
}

static int
add_paragraph(struct growth *g, struct vt_str line)
{
	struct vt_paragraph_format format = {
	    .size = sizeof(format), .align = VT_ALIGN_JUSTIFY, .outline_level = VT_UNSET};
	struct vt_run_format run = {.size = sizeof(run),
	    .font_size = 28,
	    .font = "Times New Roman",
	    .color = VT_COLOR_AUTO,
	    .highlight = VT_UNSET};
	const struct vt_paragraph_init init = {
	    .size = sizeof(init), .format = &format, .mark = &run};
	int drawn = 0;
	struct vt_str text = unescape(g, take_format(line, &format, &run, &drawn));

	if (g->depth > 0 && !g->tables[g->depth].cell)
		return VT_OK;
	CALL(g, paragraph_open(g->b, &init, g->err));
	if (g->label.n > 0)
		CALL(g, paragraph_label(g->b, g->label, g->label.s[0] == '-' ? 1 : 2, 0, g->err));
	g->label.n = 0;
	if (text.n > 0)
		CALL(g, text(g->b, text, &run, g->err));
	if (drawn)
		CALL(g, line(g->b, VT_LINE_SHAPE, VT_UNSET, g->err));
	CALL(g, paragraph_close(g->b, g->err));
	return VT_OK;
}

int
lines_build(struct vt_builder *b, struct vt_str text, struct vt_error *err)
{
	struct growth g = {.b = b, .err = err};
	int rc = VT_OK;

	for (size_t at = 0; rc == VT_OK && at < text.n;) {
		int64_t end = kit_find(text, VT_STR("\n"), at);
		struct vt_str line = kit_sub(text, at, end < 0 ? text.n : (size_t)end);

		at += line.n + 1;
		rc = line.n > 0 && line.s[0] == '@' ? obey(&g, line) : add_paragraph(&g, line);
	}
	if (rc == VT_OK)
		rc = close_header(&g);
	buf_free(&g.text);
	return rc;
}
