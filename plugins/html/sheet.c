/* The text of the document as a clerk knows it, with the places of the findings marked. */
#include "kit/text.h"
#include "kit/write.h"
#include "plugins/html/html.h"
#include "plugins/html/marks.h"

/* How far cells and boxes are followed outwards. */
enum { MOST_NESTED = 16 };

/* A page is drawn to the clerk's eye, not to scale: what is indented further stays
 * at this many millimetres. */
enum { MOST_INDENT = 90 };

struct sheet {
	struct kit_markup *m;
	struct marks marks;
	const struct vt_table *table; /* open, or NULL */
	const struct vt_cell *cell;
};

/* ---- text ---- */

/* Each finding that begins here, as an element to go to. A finding at no
 * character is drawn as a caret. */
static void
put_anchors(const struct sheet *sheet, const struct vt_paragraph *p, uint32_t at, uint32_t end)
{
	struct kit_markup *m = sheet->m;
	const struct marks *marks = &sheet->marks;

	for (uint32_t k = marks->first[p->number]; k != 0; k = marks->next[k]) {
		const struct vt_place *w = &marks->report->findings[k - 1]->where;
		int empty = w->mark_end <= w->mark_start;

		if (w->mark_start < at || w->mark_start >= end)
			continue;
		kit_markup_start(m, empty ? "mark" : "span");
		kit_markup_attributef(m, "id", "d%lldm%u", (long long)m->out->index + 1, k);
		if (empty) {
			kit_markup_attributef(m, "class", "%s",
			    kit_severity_name(marks->report->findings[k - 1]->severity));
			kit_markup_attributef(m, "data-f", "d%lld-%u", (long long)m->out->index + 1,
			    k);
			kit_markup_text(m, VT_STR("‸"));
		}
		kit_markup_end(m);
	}
}

/* The marked text leads back to the first of its findings. */
static void
start_mark(const struct sheet *sheet, const struct vt_paragraph *p, uint32_t at, int32_t severity)
{
	struct kit_markup *m = sheet->m;
	const struct marks *marks = &sheet->marks;
	struct kit_alloc a = kit_output_alloc(m->out);
	const char *names = "";
	uint32_t first = 0;

	for (uint32_t k = marks->first[p->number]; k != 0; k = marks->next[k]) {
		if (!marks_holds(marks->report->findings[k - 1], at))
			continue;
		first = first == 0 ? k : first;
		names = kit_printf(&a, "%s%sd%lld-%u", names != NULL ? names : "",
		    first == k ? "" : " ", (long long)m->out->index + 1, k);
	}
	html_start(m, "mark", kit_severity_name(severity));
	kit_markup_attribute(m, "data-f", kit_str(names != NULL ? names : ""));
	kit_markup_start(m, "a");
	kit_markup_attributef(m, "href", "#d%lldf%u", (long long)m->out->index + 1, first);
}

/* Page breaks are no characters of HTML. */
static void
put_characters(struct kit_markup *m, struct vt_str s)
{
	size_t from = 0;

	for (size_t i = 0; i < s.n; i++) {
		if (s.s[i] != '\f')
			continue;
		kit_markup_text(m, kit_sub(s, from, i));
		html_start(m, "span", "page-break");
		kit_markup_end(m);
		from = i + 1;
	}
	kit_markup_text(m, kit_sub(s, from, s.n));
}

static void
put_formatted(struct kit_markup *m, const struct vt_run_format *f, struct vt_str s)
{
	int open = 0;

	if (f != NULL && f->hidden) {
		html_start(m, "span", "hidden");
		open++;
	}
	if (f != NULL && f->font_size > 0 && f->font_size != 28) {
		kit_markup_start(m, "span");
		kit_markup_attributef(m, "style", "font-size:%d%%",
		    (int)((int64_t)(f->font_size > 96 ? 96 : f->font_size) * 100 / 28));
		open++;
	}
	if (f != NULL && f->bold) {
		kit_markup_start(m, "b");
		open++;
	}
	if (f != NULL && f->italic) {
		kit_markup_start(m, "i");
		open++;
	}
	if (f != NULL && f->underline) {
		kit_markup_start(m, "u");
		open++;
	}
	put_characters(m, s);
	while (open-- > 0)
		kit_markup_end(m);
}

static void
put_text(const struct sheet *sheet, const struct vt_paragraph *p)
{
	uint32_t at = 0, end, n = (uint32_t)p->text.n;
	size_t run = 0;

	for (; at < n; at = end) {
		int32_t severity = marks_severity(&sheet->marks, p, at);

		end = marks_piece_end(&sheet->marks, p, at);
		while (run + 1 < p->run_count && p->runs[run]->end <= at)
			run++;
		put_anchors(sheet, p, at, end);
		if (severity > 0)
			start_mark(sheet, p, at, severity);
		put_formatted(sheet->m, p->run_count > 0 ? p->runs[run]->format : NULL,
		    kit_sub(p->text, at, end));
		if (severity > 0) {
			kit_markup_end(sheet->m);
			kit_markup_end(sheet->m);
		}
	}
	put_anchors(sheet, p, n, UINT32_MAX);
}

/* ---- paragraphs ---- */

static struct vt_text
story_title(const struct vt_paragraph *p)
{
	switch (p->story) {
	case VT_STORY_HEADER: return (struct vt_text){"Đầu trang", "Header"};
	case VT_STORY_FOOTER: return (struct vt_text){"Chân trang", "Footer"};
	case VT_STORY_FOOTNOTE: return (struct vt_text){"Chú thích cuối trang", "Footnote"};
	case VT_STORY_ENDNOTE: return (struct vt_text){"Chú thích cuối văn bản", "Endnote"};
	default: return (struct vt_text){NULL, NULL};
	}
}

static int
shown_mm(int32_t um)
{
	int mm = um == VT_UNSET ? 0 : um / 1000;

	return mm > MOST_INDENT ? MOST_INDENT : mm < -MOST_INDENT ? -MOST_INDENT : mm;
}

static void
put_paragraph(const struct sheet *sheet, const struct vt_paragraph *p)
{
	static const char *const aligns[] = {"", "c", "r", "j"};
	struct kit_markup *m = sheet->m;
	const struct vt_paragraph_format *f = p->format;
	struct vt_text title = story_title(p);
	int32_t align = f->align >= 0 && f->align <= VT_ALIGN_JUSTIFY ? f->align : 0;
	int left = shown_mm(f->indent_left), first = shown_mm(f->indent_first);

	kit_markup_start(m, "p");
	kit_markup_attributef(m, "class", "%s%s%s%s", aligns[align],
	    p->line & (VT_LINE_SHAPE | VT_LINE_BORDER | VT_LINE_CELL_BORDER) ? " ruled-below" : "",
	    p->story == VT_STORY_BOX ? " box" : "", title.vi != NULL ? " aside" : "");
	kit_markup_attributef(m, "id", "d%lldp%u", (long long)m->out->index + 1, p->number);
	if (align != VT_ALIGN_CENTER && (left > 0 || first != 0))
		kit_markup_attributef(m, "style", "margin-left:%dmm;text-indent:%dmm",
		    left > 0 ? left : 0, first);
	if (title.vi != NULL) {
		html_start(m, "span", "where");
		kit_markup_say(m, title);
		kit_markup_end(m);
	}
	if (p->label.n > 0) {
		kit_markup_text(m, p->label);
		kit_markup_text(m, VT_STR(" "));
	}
	put_text(sheet, p);
	kit_markup_end(m);
}

/* ---- tables: the outermost ones are drawn, what stands deeper is a part of its cell ---- */

static const struct vt_cell *
outermost_cell(const struct vt_paragraph *p)
{
	const struct vt_cell *cell = p->cell;

	for (int n = 0; cell == NULL && p->box != NULL && p->box->anchor != NULL && n < MOST_NESTED;
	     n++) {
		p = p->box->anchor;
		cell = p->cell;
	}
	for (int n = 0; cell != NULL && cell->table->parent != NULL && n < MOST_NESTED; n++)
		cell = cell->table->parent;
	return cell;
}

static void
leave_table(struct sheet *sheet)
{
	if (sheet->table == NULL)
		return;
	kit_markup_end(sheet->m); /* td */
	kit_markup_end(sheet->m); /* tr */
	kit_markup_end(sheet->m); /* table */
	sheet->table = NULL;
	sheet->cell = NULL;
}

static void
enter_cell(struct sheet *sheet, const struct vt_cell *cell)
{
	struct kit_markup *m = sheet->m;
	int same_row = sheet->cell != NULL && sheet->cell->row == cell->row;

	if (sheet->cell != NULL)
		kit_markup_end(m);
	if (sheet->cell != NULL && !same_row)
		kit_markup_end(m);
	if (!same_row)
		kit_markup_start(m, "tr");
	kit_markup_start(m, "td");
	if (cell->col_span > 1)
		kit_markup_attributef(m, "colspan", "%u", cell->col_span);
	if (cell->row_span > 1)
		kit_markup_attributef(m, "rowspan", "%u", cell->row_span);
	sheet->cell = cell;
}

static void
go_to_cell(struct sheet *sheet, const struct vt_cell *cell)
{
	if (cell == NULL || cell->table != sheet->table)
		leave_table(sheet);
	if (cell == NULL || cell == sheet->cell)
		return;
	if (sheet->table == NULL) {
		html_start(sheet->m, "table", cell->table->has_borders ? "ruled" : NULL);
		sheet->table = cell->table;
	}
	enter_cell(sheet, cell);
}

void
html_sheet(struct kit_markup *m, const struct vt_report *report)
{
	struct sheet sheet = {.m = m};

	if (m->rc == VT_OK)
		m->rc = marks_find(&sheet.marks, report, m->out, m->err);
	if (m->rc != VT_OK)
		return;
	html_start(m, "div", "sheet");
	for (size_t i = 0; i < report->doc->paragraph_count; i++) {
		const struct vt_paragraph *p = report->doc->paragraphs[i];

		go_to_cell(&sheet, outermost_cell(p));
		put_paragraph(&sheet, p);
	}
	leave_table(&sheet);
	kit_markup_end(m);
}
