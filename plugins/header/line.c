/* The lines drawn in the head of a document, and whose they are. */
#include "plugins/header/line.h"

#include "plugins/header/columns.h"

#include "kit/ask.h"
#include "kit/expect.h"
#include "kit/text.h"

/* Fewer strokes are no line but a mark. */
#define STROKES_MIN 3

#define DRAWN (VT_LINE_SHAPE | VT_LINE_BORDER | VT_LINE_CELL_BORDER | VT_LINE_TYPED)
/* Lines that may stand away from their words; the frame of a stamp is none of them. */
#define STRAY (DRAWN & ~VT_LINE_CELL_BORDER)

/* The bits of all paragraphs that a component stands in. */
static int32_t
lines_of(const struct vt_component *c)
{
	int32_t lines = 0;

	for (size_t i = 0; c != NULL && i < c->span_count; i++)
		if (c->spans[i]->paragraph != NULL)
			lines |= c->spans[i]->paragraph->line;
	return lines;
}

/* 1 when the line after the component, still in its paragraph, is all strokes. */
static int
is_typed_below(const struct vt_component *c)
{
	const struct vt_span *last = c->spans[c->span_count - 1];
	struct vt_str text = last->paragraph->text;
	size_t i = last->end;
	int broken = 0, strokes = 0;

	while (i < text.n) {
		uint32_t ch = kit_utf8_next(text, &i);

		if (ch == '\n') {
			if (strokes > 0)
				break;
			broken = 1;
		} else if (broken && (ch == '_' || kit_is_dash(ch))) {
			strokes++;
		} else if (broken && !kit_is_space(ch)) {
			return 0;
		}
	}
	return strokes >= STROKES_MIN;
}

/* 1 for the marks of secrecy, urgency and circulation, which stand in frames. */
static int
is_mark(const struct vt_parts *parts, const struct vt_paragraph *p)
{
	return kit_stands_in(parts->urgency, p) || kit_stands_in(parts->secrecy, p) ||
	    kit_stands_in(parts->circulation, p);
}

/* Number of the paragraph the head ends before. */
static uint32_t
head_end(const struct vt_parts *parts)
{
	const struct vt_component *c = parts->title->whole;

	if (c == NULL)
		c = parts->addressee != NULL ? parts->addressee->whole : NULL;
	if (c != NULL && c->spans[0]->paragraph != NULL)
		return c->spans[0]->paragraph->number;
	return parts->body_first != NULL ? parts->body_first->number : UINT32_MAX;
}

/*
 * A line shape hangs on whatever paragraph was nearest when it was drawn, often
 * one above or below the words it belongs to. A line in the head that hangs on
 * neither component may therefore be this one's.
 */
int
head_line(const struct vt_doc *doc, const struct vt_parts *parts, const struct vt_component *c,
    const struct vt_component *other)
{
	uint32_t end = head_end(parts);

	if ((lines_of(c) & DRAWN) != 0 || is_typed_below(c))
		return LINE_DRAWN;
	for (size_t i = 0; i < doc->paragraph_count; i++) {
		const struct vt_paragraph *p = doc->paragraphs[i];

		if (p->number >= end || (p->story != VT_STORY_BODY && p->story != VT_STORY_BOX))
			break;
		if ((p->line & STRAY) != 0 && !kit_stands_in(other, p) &&
		    !kit_stands_in(parts->subject, p) && !is_mark(parts, p))
			return LINE_DRAWN;
	}
	return (lines_of(c) & VT_LINE_UNDERLINE) != 0 ? LINE_UNDERLINE : LINE_NONE;
}

/* Number of the last paragraph that the subject's line may hang on: the first
 * one of what follows. */
static uint32_t
opening_end(const struct vt_parts *parts, const struct vt_span *last)
{
	const struct vt_component *next = parts->addressee != NULL ? parts->addressee->whole
	    : parts->basis_count > 0                               ? parts->bases[0]
								   : NULL;

	if (next != NULL && next->spans[0]->paragraph != NULL &&
	    next->spans[0]->paragraph->number > last->paragraph->number)
		return next->spans[0]->paragraph->number;
	if (parts->body_first != NULL && parts->body_first->number > last->paragraph->number)
		return parts->body_first->number;
	return last->paragraph->number + 1;
}

int
subject_line(const struct vt_doc *doc, const struct vt_parts *parts)
{
	const struct vt_component *c = parts->subject, *title = parts->title->whole;
	uint32_t first, end;

	if ((lines_of(c) & DRAWN) != 0 || is_typed_below(c))
		return LINE_DRAWN;
	first = title != NULL ? title->spans[0]->paragraph->number : c->spans[0]->paragraph->number;
	/* A shape may hang on the blank line above the title. */
	while (first > 1 && doc->paragraphs[first - 2]->cell == NULL &&
	    kit_trim(doc->paragraphs[first - 2]->text).n == 0)
		first--;
	end = opening_end(parts, c->spans[c->span_count - 1]);
	for (size_t i = 0; i < doc->paragraph_count; i++) {
		const struct vt_paragraph *p = doc->paragraphs[i];

		if (p->story != VT_STORY_BODY && p->story != VT_STORY_BOX)
			break;
		if (p->number >= first && p->number <= end && (p->line & DRAWN) != 0)
			return LINE_DRAWN;
	}
	return (lines_of(c) & VT_LINE_UNDERLINE) != 0 ? LINE_UNDERLINE : LINE_NONE;
}

/* ---- mending ---- */

/* Left and right cell margins of a word processor's tables together. */
#define CELL_MARGINS_UM 3800

/* Between the margins of the paragraph; VT_UNSET: nobody knows. */
static int32_t
room_of(const struct vt_paragraph *p)
{
	const struct vt_section *s = p->section;

	if (p->cell != NULL)
		return p->cell->width == VT_UNSET ? VT_UNSET : p->cell->width - CELL_MARGINS_UM;
	if (s == NULL || s->columns > 1 || s->page_width == VT_UNSET ||
	    s->margin_left == VT_UNSET || s->margin_right == VT_UNSET)
		return VT_UNSET;
	return s->page_width - s->margin_left - s->margin_right;
}

/* 1 when nothing but the component's words is in the paragraph. */
static int
is_alone_in(const struct vt_component *c, const struct vt_paragraph *p)
{
	size_t at = 0;

	for (size_t i = 0; i < c->span_count; i++) {
		const struct vt_span *span = c->spans[i];

		if (span->paragraph != p)
			continue;
		if (span->start < at || kit_trim(kit_sub(p->text, at, span->start)).n > 0)
			return 0;
		at = span->end;
	}
	return kit_trim(kit_sub(p->text, at, p->text.n)).n == 0;
}

/* 1 when c stands on the page and the other half of the head in a box or frame: what is
 * centred there is centred in the room that is left, not between the margins. */
static int
is_beside_box(const struct vt_parts *parts, const struct vt_component *c)
{
	const struct vt_component *const head[] = {parts->nation, parts->motto, parts->agency};
	const struct vt_paragraph *p = kit_last_span(c).paragraph;
	int beside = 0;

	if (c != parts->motto && c != parts->agency)
		return 0;
	for (size_t i = 0; i < sizeof(head) / sizeof(head[0]) && p->box == NULL; i++)
		beside |= head[i] != NULL && kit_last_span(head[i]).paragraph->box != NULL;
	return beside;
}

/* 1 when the last words of the component are alone and centred in a paragraph between whose
 * margins a line can be centred. */
static int
can_hold_line(const struct vt_parts *parts, const struct vt_component *c)
{
	const struct vt_paragraph *p = kit_last_span(c).paragraph;
	const struct vt_paragraph_format *f = p->format;

	return p->story == VT_STORY_BODY && p->box == NULL && p->label.n == 0 &&
	    !is_beside_box(parts, c) && f->align == VT_ALIGN_CENTER &&
	    (f->indent_first == VT_UNSET || f->indent_first == 0) && is_alone_in(c, p);
}

/* Bold letters are so much wider. */
#define BOLD_HUNDREDTHS 110

static int
is_bold(struct vt_span at)
{
	for (size_t i = 0; i < at.paragraph->run_count; i++) {
		const struct vt_run *run = at.paragraph->runs[i];

		if (run->start < at.end && run->end > at.start && !run->format->bold)
			return 0;
	}
	return 1;
}

/* What the line and the words below it need between them: 4 points, and 6 where that is made. */
#define LINE_ROOM_UM 1411
#define LINE_ROOM_MADE_UM 2117

/* The line does not go through the words of what follows. */
static void
make_room(struct vt_check *check, const struct vt_doc *doc, const struct vt_paragraph *p,
    struct kit_mend *mend)
{
	const struct vt_paragraph_format made = {
	    .size = sizeof(made), .space_after = LINE_ROOM_MADE_UM};
	const struct vt_paragraph_format *f = p->format;
	const struct vt_paragraph *next =
	    p->number < doc->paragraph_count ? doc->paragraphs[p->number] : NULL;
	const int contextual = f->contextual_spacing > 0;

	if (next != NULL && (next->story != p->story || next->cell != p->cell))
		next = NULL;
	if (next != NULL && kit_trim(next->text).n == 0 && next->label.n == 0)
		return;
	if (!contextual &&
	    (f->space_after >= LINE_ROOM_UM ||
		(next != NULL && next->format->space_before >= LINE_ROOM_UM)))
		return;
	kit_mend_paragraph(mend, check, p,
	    VT_SET_SPACE_AFTER | (contextual ? VT_SET_CONTEXTUAL : 0u), &made);
}

/* The line, as long as the profile says: <number name="width"/> in per cent of the words. */
static void
draw(struct vt_check *check, const struct vt_doc *doc, const struct vt_parts *parts,
    const struct vt_component *c, struct kit_mend *mend)
{
	const struct vt_span last = kit_span_trim(kit_last_span(c));
	const struct vt_paragraph *p = last.paragraph;
	struct vt_error ignored = {0};
	int32_t room = room_of(p);
	struct vt_range percent;
	int64_t width;

	if (!can_hold_line(parts, c) || room == VT_UNSET || room <= 0 ||
	    check->ops->range(check, "width", &percent, &ignored) != VT_OK ||
	    percent.min == VT_UNSET || percent.max == VT_UNSET)
		return;
	width = kit_text_width(p, last.start, last.end);
	if (is_bold(last))
		width = width * BOLD_HUNDREDTHS / 100;
	if (width > room)
		width = room;
	kit_mend_line(mend, check, p, (int32_t)(width * (percent.min + percent.max) / 200), room);
	make_room(check, doc, p, mend);
}

/* Beside words that are set by tabs, and in boxes, no line can be centred: they go into a table
 * first. */
static struct kit_mend
mend_line(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    const struct vt_component *c, int line)
{
	const struct vt_run_format plain = {.underline = 0};
	struct kit_mend mend = {0};

	draw(check, doc, parts, c, &mend);
	if (mend.count == 0 && c != parts->subject)
		columns_mend(doc, parts, check, &mend);
	for (size_t i = 0; line == LINE_UNDERLINE && mend.count > 0 &&
	     mend.items[0].kind == VT_EDIT_LINE && i < c->span_count;
	     i++)
		kit_mend_run(&mend, check, *c->spans[i], VT_SET_UNDERLINE, &plain);
	return mend;
}

static const struct vt_text in_box = {
    "Chữ nằm trong hộp văn bản, Word không cho vẽ đường kẻ trong hộp: chuyển phần đầu vào bảng hai "
    "cột không đường viền rồi vẽ đường kẻ ở đó, hoặc vẽ đường kẻ trên trang, ngay dưới dòng chữ. "
    "Lệnh normalize chỉ tự chuyển khi các hộp và các dòng bên cạnh không có gì khác ngoài các dòng "
    "của phần đầu, mỗi thành phần một đoạn riêng.",
    "The words stand in a text box, in which Word allows no drawn line: put the head into a table "
    "of two columns without borders and draw the line there, or draw it on the page, right below "
    "the words. The command normalize does so only where the boxes and the lines beside them hold "
    "nothing but the lines of the head, each component in paragraphs of its own."};

static const struct vt_text beside_box = {
    "Nửa kia của phần đầu nằm trong khung hoặc hộp văn bản nên không biết giữa dòng chữ ở đâu: "
    "chuyển phần đầu vào bảng hai cột không đường viền rồi vẽ đường kẻ ở đó. Lệnh normalize chỉ tự "
    "chuyển khi các hộp và các dòng bên cạnh không có gì khác ngoài các dòng của phần đầu, mỗi "
    "thành phần một đoạn riêng.",
    "The other half of the head stands in a frame or text box, so that nobody can tell where the "
    "middle of the words is: put the head into a table of two columns without borders and draw "
    "the line there. The command normalize does so only where the boxes and the lines beside them "
    "hold nothing but the lines of the head, each component in paragraphs of its own."};

static const struct vt_text becomes_table = {
    "Chữ nằm trong hộp hoặc cạnh hộp văn bản: lệnh normalize chuyển phần đầu vào bảng hai cột "
    "không "
    "đường viền và vẽ đường kẻ ở đó; làm tay thì cũng vậy, hoặc vẽ đường kẻ trên trang, ngay dưới "
    "dòng chữ.",
    "The words stand in a text box or beside one: the command normalize puts the head into a table "
    "of two columns without borders and draws the line there; by hand do the same, or draw the "
    "line "
    "on the page, right below the words."};

static const struct vt_text by_gaps = {
    "Phần đầu dàn bằng tab hoặc dấu cách nên không biết giữa dòng chữ ở đâu: chuyển phần đầu vào "
    "bảng hai cột không đường viền rồi vẽ đường kẻ ở đó. Lệnh normalize chỉ tự chuyển khi các dòng "
    "này không có gì khác ngoài các thành phần của phần đầu và đường kẻ vẽ bằng Shapes, mỗi dòng "
    "nhiều nhất hai nửa.",
    "The head is set by tabs or spaces, so that nobody can tell where the middle of the words is: "
    "put the head into a table of two columns without borders and draw the line there. The command "
    "normalize does so only where these lines hold nothing but the components of the head and "
    "lines "
    "drawn as shapes, two halves each at most."};

static const struct vt_text gaps_become_table = {
    "Phần đầu dàn bằng tab hoặc dấu cách: lệnh normalize chuyển phần đầu vào bảng hai cột không "
    "đường viền và vẽ đường kẻ ở đó; làm tay thì cũng vậy, hoặc vẽ đường kẻ ngay dưới dòng chữ.",
    "The head is set by tabs or spaces: the command normalize puts it into a table of two columns "
    "without borders and draws the line there; by hand do the same, or draw the line right below "
    "the words."};

/* How it is mended where a line below the words is not all; NULLs: the rule says it. */
static struct vt_text
way_of(const struct vt_parts *parts, const struct vt_component *c, const struct kit_mend *mend)
{
	const struct vt_paragraph *p = kit_last_span(c).paragraph;
	static const struct vt_text usual = {NULL, NULL};

	if (p->box != NULL || is_beside_box(parts, c))
		return mend->count > 0 ? becomes_table : p->box != NULL ? in_box : beside_box;
	if (c == parts->subject || can_hold_line(parts, c) ||
	    (!columns_has_gap(parts->agency) && !columns_has_gap(parts->nation)))
		return usual;
	return mend->count > 0 ? gaps_become_table : by_gaps;
}

int
line_fault(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    int32_t part, const struct vt_component *c, int line, struct vt_text underlined,
    struct vt_text none, struct vt_error *err)
{
	struct kit_mend mend;
	struct vt_finding f;

	if (line == LINE_DRAWN)
		return VT_OK;
	mend = mend_line(doc, parts, check, c, line);
	f = kit_fault_at(part, kit_last_span(c));
	f.variant = line == LINE_UNDERLINE ? "underline" : "none";
	f.message = line == LINE_UNDERLINE ? underlined : none;
	f.mend = way_of(parts, c, &mend);
	kit_mend_put(&mend, 0, &f);
	return check->ops->report(check, &f, err);
}
