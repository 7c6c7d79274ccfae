/* How long a document is: page breaks, the producer's count, the amount of text. */
#include "plugins/page/extent.h"

#include <string.h>

#include "kit/expect.h"

/* Hundredths of a page. A producer's count is an old one at times: a program
 * that fills in a template leaves the template's. */
#define PLAUSIBLE_FOR_SEVERAL 50
#define TOO_MUCH_FOR_ONE 140
#define SURELY_SEVERAL 125

/* Line height of Times New Roman in hundredths of its size. */
#define LINE_HEIGHT 115

/* A half-point in tenths of a micrometre. */
#define HALF_POINT_TENTH_UM 1764

static int32_t
or_zero(int32_t value)
{
	return value == VT_UNSET ? 0 : value;
}

/* ---- page breaks ---- */

/* Whether text stands on both sides of a break that starts a page. */
static int
breaks_page(const struct vt_doc *doc)
{
	const struct vt_section *section = NULL;
	int ink = 0, broken = 0;

	for (size_t i = 0; i < doc->paragraph_count; i++) {
		const struct vt_paragraph *p = doc->paragraphs[i];
		int columns = p->section != NULL && p->section->columns > 1;
		struct vt_str text = p->text;

		if (p->story != VT_STORY_BODY)
			continue;
		if (ink &&
		    ((p->format != NULL && p->format->page_break_before) ||
			(p->section != section && p->section != NULL && !p->section->continuous)))
			broken = 1;
		section = p->section;
		/* Hardly any paragraph has a break within. */
		if (text.n == 0 || memchr(text.s, 0x0C, text.n) == NULL) {
			int has_ink = kit_trim(text).n > 0;

			if (has_ink && broken)
				return 1;
			ink |= has_ink;
			continue;
		}
		for (size_t k = 0; k < text.n;) {
			uint32_t c = kit_utf8_next(text, &k);

			/* In columns the break may be one of a column. */
			if (c == 0x0C && ink && !columns)
				broken = 1;
			if (kit_is_space(c) || c == 0x0C)
				continue;
			if (broken)
				return 1;
			ink = 1;
		}
	}
	return 0;
}

/* ---- amount ---- */

/* Width for the text of a paragraph, or VT_UNSET. */
static int32_t
room_of(const struct vt_paragraph *p)
{
	const struct vt_section *s = p->section;
	int32_t room;

	if (s == NULL || s->page_width == VT_UNSET || s->margin_left == VT_UNSET ||
	    s->margin_right == VT_UNSET)
		return VT_UNSET;
	room =
	    (s->page_width - s->margin_left - s->margin_right) / (s->columns > 1 ? s->columns : 1);
	if (p->cell != NULL && p->cell->width != VT_UNSET)
		room = p->cell->width;
	else if (p->cell != NULL && p->cell->table->column_count > 0)
		room = room / (int32_t)p->cell->table->column_count * (int32_t)p->cell->col_span;
	if (p->format != NULL)
		room -= or_zero(p->format->indent_left) + or_zero(p->format->indent_right);
	return room < 5000 ? 5000 : room;
}

static int64_t
line_height(const struct vt_paragraph *p)
{
	const struct vt_paragraph_format *f = p->format;
	int32_t size = p->mark == NULL ? VT_UNSET : p->mark->font_size;
	int64_t height;

	if (p->run_count > 0)
		size = p->runs[0]->format->font_size;
	height =
	    (int64_t)(size == VT_UNSET ? 26 : size) * HALF_POINT_TENTH_UM / 10 * LINE_HEIGHT / 100;
	if (f == NULL || f->line_spacing == VT_UNSET || f->line_spacing <= 0)
		return height;
	if (f->line_rule == VT_LINE_MULTIPLE)
		return height * f->line_spacing / 100;
	return f->line_rule == VT_LINE_EXACT || f->line_spacing > height ? f->line_spacing : height;
}

/* Without the space around it. */
static int64_t
height_of(const struct vt_paragraph *p)
{
	int32_t room = room_of(p);
	int64_t lines = 0;
	uint32_t start = 0;

	for (uint32_t i = 0; i <= p->text.n; i++) {
		if (i < p->text.n && p->text.s[i] != '\n')
			continue;
		lines += 1;
		if (room != VT_UNSET)
			lines += kit_text_width(p, start, i) / room;
		start = i + 1;
	}
	return lines * line_height(p);
}

/* The tallest cell of a row makes its height. */
struct row {
	const struct vt_table *table;
	const struct vt_cell *cell;
	uint32_t number;
	int64_t cell_height, tallest;
};

static int64_t
close_row(struct row *row)
{
	int64_t height = row->cell_height > row->tallest ? row->cell_height : row->tallest;

	*row = (struct row){0};
	return height;
}

/* Height of the row before when p begins another, else 0. */
static int64_t
move_to(struct row *row, const struct vt_paragraph *p)
{
	const struct vt_cell *cell = p->cell;
	int64_t height = 0;

	if (row->table != NULL &&
	    (cell == NULL || cell->table != row->table || cell->row != row->number))
		height = close_row(row);
	if (cell != NULL && cell != row->cell) {
		if (row->cell_height > row->tallest)
			row->tallest = row->cell_height;
		row->table = cell->table;
		row->number = cell->row;
		row->cell = cell;
		row->cell_height = 0;
	}
	return height;
}

static int64_t
page_height(const struct vt_section *s)
{
	int64_t height;

	if (s == NULL || s->page_height == VT_UNSET || s->margin_top == VT_UNSET ||
	    s->margin_bottom == VT_UNSET)
		return 0;
	height = (int64_t)s->page_height - s->margin_top - s->margin_bottom;
	return (height < 50000 ? 50000 : height) * (s->columns > 1 ? s->columns : 1);
}

int
is_as_long_as(const struct vt_doc *doc, int32_t enough)
{
	int64_t hundredths = 0, height = 0, page = 0;
	int32_t after = 0;
	struct row row = {0};

	for (size_t i = 0; i < doc->paragraph_count; i++) {
		const struct vt_paragraph *p = doc->paragraphs[i];
		int32_t before = p->format == NULL ? 0 : or_zero(p->format->space_before);
		int64_t own;

		if (p->story != VT_STORY_BODY)
			continue;
		if (page_height(p->section) != page) {
			hundredths += page > 0 ? height * 100 / page : 0;
			page = page_height(p->section);
			height = 0;
		}
		height += move_to(&row, p);
		own = height_of(p) + (before > after ? before : after);
		after = p->format == NULL ? 0 : or_zero(p->format->space_after);
		if (p->cell != NULL)
			row.cell_height += own;
		else
			height += own;
		/* Measuring text costs: of a long document the first pages tell. */
		if (page > 0 && hundredths + height * 100 / page >= enough)
			return 1;
	}
	height += close_row(&row);
	hundredths += page > 0 ? height * 100 / page : 0;
	return hundredths >= enough;
}

int
has_several_pages(const struct vt_doc *doc)
{
	int32_t counted = doc->properties == NULL ? VT_UNSET : doc->properties->page_count;

	if (breaks_page(doc))
		return 1;
	if (counted == VT_UNSET || counted <= 0)
		return is_as_long_as(doc, SURELY_SEVERAL);
	return is_as_long_as(doc, counted > 1 ? PLAUSIBLE_FOR_SEVERAL : TOO_MUCH_FOR_ONE);
}
