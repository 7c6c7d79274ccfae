/* The document as stable text: what people read and what golden files compare. */
#include "core/model/doc.h"

#include <string.h>

/* A byte of what stands in quotes as it is, which is nearly all there is. All that
 * cannot be seen begins with one of the others. */
static int
is_plain(char c)
{
	const unsigned char byte = (unsigned char)c;

	return byte >= 0x20 && byte != 0x7F && byte != '"' && byte != '\\' && byte != 0xC2 &&
	    byte != 0xE2 && byte != 0xEF;
}

/* Text in quotes; what cannot be seen is written as an escape. */
static void
put_quoted(struct buf *out, struct vt_str s)
{
	buf_puts(out, "\"");
	for (size_t i = 0; i < s.n;) {
		size_t start = i;
		uint32_t c;

		while (i < s.n && is_plain(s.s[i]))
			i++;
		buf_put(out, s.s + start, i - start);
		if (i == s.n)
			break;
		start = i;
		c = kit_utf8_next(s, &i);

		switch (c) {
		case '"': buf_puts(out, "\\\""); break;
		case '\\': buf_puts(out, "\\\\"); break;
		case '\n': buf_puts(out, "\\n"); break;
		case '\t': buf_puts(out, "\\t"); break;
		case '\f': buf_puts(out, "\\f"); break;
		default:
			if (c < 0x20 || (c >= 0x7F && c <= 0xA0) || c == 0xAD ||
			    (c >= 0x200B && c <= 0x200F) || c == 0x202F || c == 0x2060 ||
			    c == 0xFEFF)
				buf_printf(out, "\\u{%X}", (unsigned)c);
			else
				buf_put(out, s.s + start, i - start);
		}
	}
	buf_puts(out, "\"");
}

/* Micrometres as millimetres, one decimal. */
static void
put_mm(struct buf *out, const char *name, int32_t um)
{
	if (um == VT_UNSET) {
		buf_printf(out, "%s?", name);
		return;
	}
	int64_t tenths = ((int64_t)um + (um < 0 ? -50 : 50)) / 100;

	buf_printf(out, "%s%s%lld.%lld", name, tenths < 0 ? "-" : "",
	    (long long)(tenths < 0 ? -tenths : tenths) / 10,
	    (long long)(tenths < 0 ? -tenths : tenths) % 10);
}

/* Micrometres as points, one decimal. */
static void
put_pt(struct buf *out, const char *name, int32_t um)
{
	int64_t tenths = ((int64_t)um * 720 * 2 + (um < 0 ? -25400 : 25400)) / (2 * 25400);

	buf_printf(out, "%s%s%lld.%lld", name, tenths < 0 ? "-" : "",
	    (long long)(tenths < 0 ? -tenths : tenths) / 10,
	    (long long)(tenths < 0 ? -tenths : tenths) % 10);
}

static void
put_pages(struct buf *out, int32_t pages)
{
	buf_printf(out, "%s%s%s", pages & VT_PAGES_FIRST ? "first" : "",
	    pages & VT_PAGES_ODD ? (pages & VT_PAGES_FIRST ? "+odd" : "odd") : "",
	    pages & VT_PAGES_EVEN ? (pages & ~VT_PAGES_EVEN ? "+even" : "even") : "");
	if (pages == 0)
		buf_puts(out, "none");
}

static void
put_section(struct buf *out, const struct vt_section *s)
{
	buf_printf(out, "section %u\t", (unsigned)s->number);
	put_mm(out, "page=", s->page_width);
	put_mm(out, "x", s->page_height);
	put_mm(out, " top=", s->margin_top);
	put_mm(out, " bottom=", s->margin_bottom);
	put_mm(out, " left=", s->margin_left);
	put_mm(out, " right=", s->margin_right);
	if (s->margin_gutter > 0)
		put_mm(out, " gutter=", s->margin_gutter);
	if (s->columns > 1)
		buf_printf(out, " columns=%d", (int)s->columns);
	if (s->landscape)
		buf_puts(out, " landscape");
	if (s->first_differs)
		buf_puts(out, " first-differs");
	if (s->even_differs)
		buf_puts(out, " even-differs");
	if (s->continuous)
		buf_puts(out, " continuous");
	if (s->number_start != VT_UNSET)
		buf_printf(out, " start=%d", (int)s->number_start);
	buf_puts(out, " numbered=");
	put_pages(out, s->number_pages);
	buf_puts(out, "\n");
}

static void
put_holder(struct buf *out, const struct vt_paragraph *p)
{
	static const char *const stories[] = {
	    "body", "box", "header", "footer", "footnote", "endnote"};

	buf_puts(out, stories[p->story]);
	if (p->pages != 0) {
		buf_printf(out, "(%u:", (unsigned)p->section->number);
		put_pages(out, p->pages);
		buf_puts(out, ")");
	}
	if (p->box != NULL)
		buf_printf(out, " %u", (unsigned)p->box->number);
	if (p->cell != NULL)
		buf_printf(out, " cell %u.%u.%u", (unsigned)p->cell->table->number,
		    (unsigned)p->cell->row + 1, (unsigned)p->cell->column + 1);
}

/* Of a document of several sections; headers name theirs themselves, and notes are gathered
 * apart from the text. */
static int
tells_section(const struct vt_paragraph *p)
{
	return p->section != NULL && p->section->number > 1 && p->pages == 0 &&
	    (p->story == VT_STORY_BODY || p->story == VT_STORY_BOX);
}

static void
put_paragraph_format(struct buf *out, const struct vt_paragraph *p)
{
	static const char *const aligns[] = {"left", "center", "right", "justify"};
	const struct vt_paragraph_format *f = p->format;

	buf_printf(out, "%s", f->align >= 0 && f->align <= 3 ? aligns[f->align] : "?");
	put_mm(out, " first=", f->indent_first);
	put_mm(out, " left=", f->indent_left);
	put_mm(out, " right=", f->indent_right);
	put_pt(out, " before=", f->space_before);
	put_pt(out, " after=", f->space_after);
	if (f->line_rule == VT_LINE_MULTIPLE)
		buf_printf(out, " line=%d%%", (int)f->line_spacing);
	else
		put_pt(out, f->line_rule == VT_LINE_EXACT ? " line=" : " line>=", f->line_spacing);
	if (f->outline_level != VT_UNSET)
		buf_printf(out, " outline=%d", (int)f->outline_level);
	if (f->keep_next)
		buf_puts(out, " keep-next");
	if (f->page_break_before)
		buf_puts(out, " page-break");
	if (f->contextual_spacing)
		buf_puts(out, " contextual");
	if (tells_section(p))
		buf_printf(out, " section=%u", (unsigned)p->section->number);
	if (p->label.n > 0) {
		buf_puts(out, " label=");
		put_quoted(out, p->label);
	}
	if (p->line != 0)
		buf_printf(out, " rule=%s%s%s%s%s", p->line & VT_LINE_SHAPE ? "S" : "",
		    p->line & VT_LINE_BORDER ? "B" : "", p->line & VT_LINE_CELL_BORDER ? "C" : "",
		    p->line & VT_LINE_TYPED ? "T" : "", p->line & VT_LINE_UNDERLINE ? "U" : "");
	if (p->line != 0 && p->line_width != VT_UNSET)
		put_mm(out, ":", p->line_width);
}

/* first: the number of characters before the run; returns that before the next. */
static size_t
put_run(struct buf *out, const struct vt_paragraph *p, const struct vt_run *r, size_t first)
{
	const struct vt_run_format *f = r->format;
	size_t n = r->end - r->start;
	size_t last = first + kit_utf8_count((struct vt_str){p->text.s + r->start, n}, n);

	buf_printf(out, "[%zu-%zu ", first, last);
	buf_puts(out, f->font != NULL ? f->font : "?");
	if (f->font_size == VT_UNSET)
		buf_puts(out, " ?");
	else
		buf_printf(out, f->font_size % 2 ? " %d.5" : " %d", (int)f->font_size / 2);
	buf_printf(out, "%s%s%s%s", f->bold ? " bold" : "", f->italic ? " italic" : "",
	    f->underline ? " underline" : "", f->strike ? " strike" : "");
	buf_puts(out, f->caps == 1 ? " caps" : f->caps == 2 ? " small-caps" : "");
	buf_puts(out, f->position == 1 ? " super" : f->position == 2 ? " sub" : "");
	if (f->color != VT_COLOR_AUTO && f->color != 0)
		buf_printf(out, " #%06X", (unsigned)f->color);
	if (f->highlight != VT_UNSET)
		buf_printf(out, " highlight #%06X", (unsigned)f->highlight);
	buf_printf(out, "%s%s%s%s", f->hidden ? " hidden" : "", f->inserted ? " inserted" : "",
	    f->link ? " link" : "", f->legacy ? " legacy" : "");
	buf_puts(out, f->formula ? " formula" : "");
	if (f->field != 0)
		buf_puts(out,
		    f->field == 2       ? " page-number"
			: f->field == 3 ? " page-count"
					: " field");
	buf_puts(out, "]");
	return last;
}

void
doc_dump(const struct vt_doc *doc, struct buf *out)
{
	const struct vt_properties *info = doc->properties;

	buf_printf(out, "document\t%s paragraphs=%zu sections=%zu tables=%zu boxes=%zu",
	    doc->format, doc->paragraph_count, doc->section_count, doc->table_count,
	    doc->box_count);
	buf_printf(out, " comments=%d deletions=%d insertions=%d\n", (int)info->comment_count,
	    (int)info->deletion_count, (int)info->insertion_count);
	for (size_t i = 0; i < doc->section_count; i++)
		put_section(out, doc->sections[i]);
	for (size_t i = 0; i < doc->paragraph_count; i++) {
		const struct vt_paragraph *p = doc->paragraphs[i];

		buf_printf(out, "%u\t", (unsigned)p->number);
		put_holder(out, p);
		buf_puts(out, "\t");
		put_quoted(out, p->text);
		buf_puts(out, "\t");
		put_paragraph_format(out, p);
		buf_puts(out, "\t");
		for (size_t r = 0, at = 0; r < p->run_count; r++)
			at = put_run(out, p, p->runs[r], at);
		buf_puts(out, "\n");
	}
}

/* A path is as deep as the elements it names; the bound only guards the walk. */
enum { DEEPEST_PATH = 600 };

void
path_render(const struct vt_path *path, struct buf *out)
{
	const struct vt_path *steps[DEEPEST_PATH];
	size_t n = 0;

	for (; path != NULL && n < DEEPEST_PATH; path = path->parent)
		steps[n++] = path;
	while (n > 0) {
		const struct vt_path *s = steps[--n];

		buf_printf(out, "/%s:%s", s->prefix, s->name);
		if (s->ordinal > 0)
			buf_printf(out, "[%u]", (unsigned)s->ordinal);
	}
}
