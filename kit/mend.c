/* What mends a finding: edits against the places that a rule found wrong. */
#include "kit/mend.h"

#include <string.h>
#include <unicode/uchar.h>

#include "kit/expect.h"

static struct vt_edit *
add(struct kit_mend *m, struct vt_check *check, struct vt_edit edit)
{
	if (m->lost)
		return NULL;
	if (m->count == m->room) {
		size_t room = m->room == 0 ? 4 : m->room * 2;
		struct vt_edit *items = check->ops->alloc(check, room * sizeof(*items));

		if (items == NULL) {
			m->lost = 1;
			return NULL;
		}
		if (m->count > 0)
			memcpy(items, m->items, m->count * sizeof(*items));
		m->items = items;
		m->room = room;
	}
	edit.size = sizeof(edit);
	m->items[m->count] = edit;
	return &m->items[m->count++];
}

void
kit_mend_text(struct kit_mend *m, struct vt_check *check, struct vt_span at, struct vt_str text)
{
	if (at.paragraph != NULL)
		add(m, check, (struct vt_edit){.kind = VT_EDIT_REPLACE, .at = at, .text = text});
}

/* ---- characters ---- */

/* Which of the members that set names differ. */
static uint32_t
different(const struct vt_run_format *is, const struct vt_run_format *want, uint32_t set)
{
	uint32_t differ = 0;

	if (is->font == NULL || want->font == NULL || strcmp(is->font, want->font) != 0)
		differ |= VT_SET_FONT;
	if (is->font_size != want->font_size)
		differ |= VT_SET_FONT_SIZE;
	if ((is->bold != 0) != (want->bold != 0))
		differ |= VT_SET_BOLD;
	if ((is->italic != 0) != (want->italic != 0))
		differ |= VT_SET_ITALIC;
	if ((is->underline != 0) != (want->underline != 0))
		differ |= VT_SET_UNDERLINE;
	if (is->caps != want->caps)
		differ |= VT_SET_CAPS;
	if (is->color != want->color)
		differ |= VT_SET_COLOR;
	if (is->highlight != want->highlight)
		differ |= VT_SET_HIGHLIGHT;
	return differ & set;
}

static int
is_next(const struct vt_edit *last, struct vt_span at, uint32_t set,
    const struct vt_run_format *run)
{
	return last->kind == VT_EDIT_RUN && last->at.paragraph == at.paragraph &&
	    last->at.end == at.start && last->set == set && different(last->run, run, set) == 0;
}

static const struct vt_run_format *
copy_run(struct kit_mend *m, struct vt_check *check, const struct vt_run_format *run)
{
	struct vt_run_format *copy = check->ops->alloc(check, sizeof(*copy));

	if (copy == NULL) {
		m->lost = 1;
		return NULL;
	}
	*copy = *run;
	copy->size = sizeof(*copy);
	return copy;
}

static void
add_run(struct kit_mend *m, struct vt_check *check, struct vt_span at, uint32_t set,
    const struct vt_run_format *run)
{
	if (!m->lost && m->count > 0 && is_next(&m->items[m->count - 1], at, set, run)) {
		m->items[m->count - 1].at.end = at.end;
		return;
	}
	add(m, check,
	    (struct vt_edit){
		.kind = VT_EDIT_RUN, .at = at, .set = set, .run = copy_run(m, check, run)});
}

/* The part of run i that lies in the span; 0: nothing that can be seen and is set as text is. */
static int
piece_of(struct vt_span at, size_t i, struct vt_span *out)
{
	const struct vt_run *run = at.paragraph->runs[i];

	*out = at;
	if (run->start > out->start)
		out->start = run->start;
	if (run->end < out->end)
		out->end = run->end;
	return out->start < out->end && !run->format->hidden && !run->format->formula;
}

void
kit_mend_run(struct kit_mend *m, struct vt_check *check, struct vt_span at, uint32_t set,
    const struct vt_run_format *run)
{
	struct vt_span piece;

	for (size_t i = 0; at.paragraph != NULL && i < at.paragraph->run_count; i++)
		if (piece_of(at, i, &piece) &&
		    different(at.paragraph->runs[i]->format, run, set) != 0)
			add_run(m, check, piece, set, run);
}

int32_t
kit_nearest(const struct vt_range *range, int32_t value)
{
	if (range->min != VT_UNSET && value < range->min)
		return range->min;
	return range->max != VT_UNSET && value > range->max ? range->max : value;
}

/* The width of text is an estimate: one that is so much less than the room fits. */
#define FITS_PER_CENT 103

/* The size in the range, from the nearest down, at which the words of the span stand on one line of
 * their cell; the nearest where none does, or they may stand on more. */
static int32_t
size_in_cell(struct vt_span at, int32_t is, int32_t nearest, const struct vt_range *range)
{
	int32_t room = at.paragraph->cell != NULL ? kit_room_for(at.paragraph) : VT_UNSET;
	int64_t width = 0;

	if (room == VT_UNSET || room <= 0 || is <= nearest || range->min == VT_UNSET)
		return nearest;
	width = (int64_t)kit_text_width(at.paragraph, at.start, at.end) * FITS_PER_CENT / 100;
	for (int32_t size = nearest; size >= range->min; size--)
		if (width * size / is <= room)
			return size;
	return nearest;
}

void
kit_mend_size(struct kit_mend *m, struct vt_check *check, struct vt_span at,
    const struct vt_range *range)
{
	struct vt_span piece;

	for (size_t i = 0; at.paragraph != NULL && i < at.paragraph->run_count; i++) {
		const struct vt_run_format *is = at.paragraph->runs[i]->format;
		struct vt_run_format want = {.font_size = kit_nearest(range, is->font_size)};

		if (is->font_size != VT_UNSET && want.font_size < is->font_size)
			want.font_size = size_in_cell(at, is->font_size, want.font_size, range);
		if (is->font_size != VT_UNSET && is->position == 0 &&
		    want.font_size != is->font_size && piece_of(at, i, &piece))
			add_run(m, check, piece, VT_SET_FONT_SIZE, &want);
	}
}

/* The text in capitals; s NULL: a letter has none, or there is no memory. */
static struct vt_str
capitals(struct vt_check *check, struct vt_str text)
{
	/* A letter of two bytes may have a capital of three. */
	char *out = check->ops->alloc(check, 2 * text.n + 4);
	struct vt_str done = {out, 0};

	for (size_t i = 0; out != NULL && i < text.n;) {
		uint32_t c = kit_utf8_next(text, &i);
		uint32_t upper = (uint32_t)u_toupper((UChar32)c);

		if (kit_is_lower(c) && upper == c)
			return (struct vt_str){NULL, 0};
		done.n += kit_utf8_put(out + done.n, upper);
	}
	return done;
}

void
kit_mend_upper(struct kit_mend *m, struct vt_check *check, struct vt_span at)
{
	const struct vt_run_format caps = {.caps = 1};
	struct vt_span piece;

	for (size_t i = 0; at.paragraph != NULL && i < at.paragraph->run_count; i++) {
		const struct vt_run_format *is = at.paragraph->runs[i]->format;
		struct vt_str text, upper;

		if (!piece_of(at, i, &piece) || is->caps == 1)
			continue;
		text = kit_sub(at.paragraph->text, piece.start, piece.end);
		upper = capitals(check, text);
		if (upper.s == NULL || is->field || is->legacy || is->generated)
			add_run(m, check, piece, VT_SET_CAPS, &caps);
		else if (!kit_eq(upper, text))
			kit_mend_text(m, check, piece, upper);
	}
}

/* ---- paragraphs ---- */

void
kit_mend_paragraph(struct kit_mend *m, struct vt_check *check, const struct vt_paragraph *paragraph,
    uint32_t set, const struct vt_paragraph_format *format)
{
	struct vt_paragraph_format *copy = check->ops->alloc(check, sizeof(*copy));

	if (copy == NULL) {
		m->lost = 1;
		return;
	}
	*copy = *format;
	copy->size = sizeof(*copy);
	add(m, check,
	    (struct vt_edit){.kind = VT_EDIT_PARAGRAPH,
		.at = {paragraph, 0, (uint32_t)paragraph->text.n},
		.set = set,
		.paragraph = copy});
}

void
kit_mend_centre(struct kit_mend *m, struct vt_check *check, const struct vt_paragraph *paragraph)
{
	const struct vt_paragraph_format *is = paragraph->format;
	const struct vt_paragraph_format want = {.align = VT_ALIGN_CENTER};
	uint32_t set = VT_SET_ALIGN;

	if (is->indent_first != VT_UNSET && is->indent_first != 0)
		set |= VT_SET_INDENT_FIRST;
	/* Between indents that differ it would stand beside the middle. */
	if (is->indent_left != is->indent_right)
		set |= VT_SET_INDENT_LEFT | VT_SET_INDENT_RIGHT;
	kit_mend_paragraph(m, check, paragraph, set, &want);
}

/* ---- pages ---- */

void
kit_mend_page(struct kit_mend *m, struct vt_check *check, const struct vt_section *section,
    uint32_t set, const struct vt_section *page)
{
	struct vt_section *copy = check->ops->alloc(check, sizeof(*copy));

	if (copy == NULL) {
		m->lost = 1;
		return;
	}
	*copy = *page;
	copy->size = sizeof(*copy);
	add(m, check,
	    (struct vt_edit){
		.kind = VT_EDIT_SECTION, .section = section, .set = set, .page = copy});
}

void
kit_mend_number(struct kit_mend *m, struct vt_check *check, const struct vt_section *section,
    const struct vt_paragraph *from, uint32_t set, const struct vt_run_format *run)
{
	struct vt_span at = {from, 0, from != NULL ? (uint32_t)from->text.n : 0};

	add(m, check,
	    (struct vt_edit){.kind = VT_EDIT_PAGE_NUMBER,
		.at = at,
		.section = section,
		.set = set,
		.run = copy_run(m, check, run)});
}

/* Times New Roman: its line is so many hundredths of its size; a half-point is 176.4 um. */
enum { LINE_HUNDREDTHS = 115, BELOW_THE_WORDS = 600 };

/* From the top of the paragraph to the bottom of its words. */
static int64_t
height_of(const struct vt_paragraph *p, int32_t room)
{
	const struct vt_paragraph_format *f = p->format;
	int32_t size = p->run_count > 0 ? p->runs[0]->format->font_size : VT_UNSET;
	int64_t line, lines = 0;
	uint32_t start = 0;

	for (uint32_t i = 0; i <= p->text.n; i++) {
		if (i < p->text.n && p->text.s[i] != '\n')
			continue;
		lines += 1 + kit_text_width(p, start, i) / (room > 0 ? room : INT32_MAX);
		start = i + 1;
	}
	line = (int64_t)(size == VT_UNSET ? 26 : size) * 1764 * LINE_HUNDREDTHS / 1000;
	if (f->line_rule == VT_LINE_MULTIPLE && f->line_spacing > 0)
		line = line * f->line_spacing / 100;
	else if (f->line_rule != VT_LINE_MULTIPLE && f->line_spacing > 0 &&
	    (f->line_rule == VT_LINE_EXACT || f->line_spacing > line))
		line = f->line_spacing;
	return line * lines;
}

void
kit_mend_line(struct kit_mend *m, struct vt_check *check, const struct vt_paragraph *paragraph,
    int32_t length, int32_t room)
{
	int64_t below = height_of(paragraph, room) + BELOW_THE_WORDS;

	add(m, check,
	    (struct vt_edit){.kind = VT_EDIT_LINE,
		.at = {paragraph, 0, (uint32_t)paragraph->text.n},
		.length = length,
		.below = below > INT32_MAX ? INT32_MAX : (int32_t)below});
}

void
kit_mend_columns(struct kit_mend *m, struct vt_check *check, const struct vt_paragraph *at,
    const struct vt_span *cells, size_t count, size_t split, int32_t left, int32_t right)
{
	add(m, check,
	    (struct vt_edit){.kind = VT_EDIT_COLUMNS,
		.at = {at, 0, (uint32_t)at->text.n},
		.length = left,
		.below = right,
		.cells = cells,
		.cell_count = count,
		.split = split});
}

void
kit_mend_widths(struct kit_mend *m, struct vt_check *check, const struct vt_paragraph *paragraph,
    int32_t left, int32_t right)
{
	add(m, check,
	    (struct vt_edit){.kind = VT_EDIT_WIDTHS,
		.at = {paragraph, 0, (uint32_t)paragraph->text.n},
		.length = left,
		.below = right});
}

void
kit_mend_comments(struct kit_mend *m, struct vt_check *check)
{
	add(m, check, (struct vt_edit){.kind = VT_EDIT_DROP_COMMENTS});
}

/* ---- all ---- */

void
kit_mend_put(const struct kit_mend *m, size_t first, struct vt_finding *finding)
{
	if (m->lost || m->count <= first)
		return;
	finding->edits = m->items + first;
	finding->edit_count = m->count - first;
}

int
kit_cells_have(const struct vt_edit *edit, size_t cells, const struct vt_paragraph *p)
{
	for (size_t k = 0; k < cells; k++)
		if (edit->cells[k].paragraph == p && edit->cells[k].start < edit->cells[k].end)
			return 1;
	return 0;
}

int
kit_cells_again(const struct vt_edit *edit, size_t line)
{
	size_t k = 0;

	while (k < line && edit->cells[2 * k].paragraph != edit->cells[2 * line].paragraph)
		k++;
	return k < line;
}
