/* Segments: the lines of a document, cut where a layout sets pieces apart. */
#include <string.h>

#include "core/anatomy/box_columns.h"
#include "core/anatomy/finder.h"

/* A line longer than this is running text, whatever gaps it has. */
#define LINE_MAX_CUT 480
/* Spaces that set pieces of a line apart. */
#define GAP_SPACES 3
/* Text that nobody sees is a spacer, and short. */
#define UNSEEN_MAX 60
/* Half-points of text too small to read. */
#define TINY 4
/* Blank lines between paragraphs from which on they are thought to be everywhere, where not one in
 * so many stands without. */
#define EVEN_MIN 8
#define EVEN_SHARE 12
/* Components are short; a prefix is enough to know text by. */
#define FOLD_MAX 600

/* The growing array, and where the reading is. */
struct builder {
	struct finder *f;
	uint32_t line, gap;
	uint64_t column;
	struct box_columns boxes; /* since the last plain line */
};

/* ---- building ---- */

const struct vt_cell *
segment_cell(const struct vt_paragraph *p)
{
	const struct vt_cell *found = NULL;

	for (const struct vt_cell *cell = p->cell; cell != NULL; cell = cell->table->parent)
		if (cell->table->column_count > 1)
			found = cell;
	return found;
}

static uint64_t
column_of(struct builder *b, const struct vt_paragraph *p)
{
	const struct vt_cell *found = segment_cell(p);

	if (found != NULL)
		return ((uint64_t)found->table->number << 20) + found->column + 1;
	if (p->box != NULL)
		return ((uint64_t)1 << 60) + box_column(&b->boxes, p->box)->number;
	if (p->text.n > 0)
		b->boxes.count = 0;
	return 0;
}

static int
room_for_one(struct finder *f)
{
	size_t room = f->room > 0 ? f->room * 2 : 256;
	struct segment *grown;

	if (f->count < f->room)
		return 1;
	grown = arena_array(f->arena, room, sizeof(*grown));
	if (grown == NULL) {
		f->failed = 1;
		return 0;
	}
	if (f->count > 0)
		memcpy(grown, f->segments, f->count * sizeof(*grown));
	f->segments = grown;
	f->room = room;
	return 1;
}

/* 1 when nobody sees the text: white on paper, or of a point or two; some make room
 * with it. */
static int
is_unseen(const struct segment *s)
{
	const struct vt_paragraph *p = s->paragraph;
	int seen = 0, covered = 0;

	if (s->text.n > UNSEEN_MAX || (p->cell != NULL && p->cell->shading != VT_UNSET))
		return 0;
	for (size_t r = 0; r < p->run_count && !seen; r++) {
		const struct vt_run *run = p->runs[r];
		const struct vt_run_format *format = run->format;

		if (run->end <= s->start || run->start >= s->end)
			continue;
		covered = 1;
		seen = format->highlight != VT_UNSET ||
		    (format->color != 0xffffff &&
			(format->font_size == VT_UNSET || format->font_size > TINY));
	}
	return covered && !seen;
}

static void
add_segment(struct builder *b, const struct vt_paragraph *p, size_t start, size_t end,
    uint32_t place, uint32_t indent)
{
	struct finder *f = b->f;
	struct segment *s;

	if (!room_for_one(f))
		return;
	s = &f->segments[f->count++];
	s->paragraph = p;
	s->start = (uint32_t)start;
	s->end = (uint32_t)end;
	s->text = kit_sub(p->text, start, end);
	s->line = b->line;
	s->place = place;
	s->indent = indent;
	s->gap = b->gap;
	s->column = b->column;
	s->owner = words_ornament(s->text) || is_unseen(s) ? OWNER_ORNAMENT : OWNER_NONE;
}

/* Cuts [start, end) of the paragraph's text, a line without breaks. */
static void
add_line(struct builder *b, const struct vt_paragraph *p, size_t start, size_t end)
{
	struct vt_str text = p->text;
	size_t first = b->f->count, from = start, i = start, last = start;
	uint32_t place = 0, indent = 0;
	int short_line =
	    end - start <= LINE_MAX_CUT && !words_spaced(kit_trim(kit_sub(text, start, end)));

	while (i < end) {
		size_t at = i, tabs = 0, spaces = 0;

		while (i < end && kit_ink(text, i) == 0) {
			size_t next = i;
			uint32_t c = kit_utf8_next(text, &next);

			if (!kit_is_space(c))
				break;
			tabs += c == '\t';
			spaces++;
			i = next;
		}
		if (from == at) { /* before the first word */
			indent += (uint32_t)(tabs * 8 + spaces - tabs);
			from = last = i;
		}
		if (i >= end)
			break;
		if (from == i && (!short_line || line_of_one_piece(kit_sub(text, from, end)))) {
			last = from + kit_trim(kit_sub(text, from, end)).n;
			break;
		}
		if (at > from && short_line &&
		    (tabs > 0 || spaces >= GAP_SPACES || box_at(text, i)) &&
		    gap_cuts(b->f, kit_sub(text, from, last), kit_sub(text, i, end),
			b->column != 0 && tabs == 0)) {
			add_segment(b, p, from, last, place++, indent);
			from = i;
			indent = (uint32_t)(tabs * 8 + spaces - tabs);
		}
		while (i < end) {
			size_t next = i + kit_ink(text, i);

			if (next == i && kit_is_space(kit_utf8_next(text, &next)))
				break;
			i = next;
		}
		last = i;
	}
	if (last > from) {
		size_t cut = last - from <= LINE_MAX_CUT && b->f->count < 80
		    ? title_beside(b->f, text, from, last)
		    : last;

		if (cut < last) {
			size_t stop = from + kit_trim(kit_sub(text, from, cut)).n;

			add_segment(b, p, from, stop, place++, indent);
			add_segment(b, p, cut, last, place++, 1);
		} else {
			add_segment(b, p, from, last, place++, indent);
		}
	}
	for (size_t k = first; k < b->f->count; k++)
		b->f->segments[k].places = place;
	b->gap = place > 0 ? 0 : b->gap + 1;
	b->line++;
}

/* The story in which a paragraph is seen: of a box, that of its anchor. */
static int32_t
story_of(const struct vt_paragraph *p)
{
	const struct vt_paragraph *anchor = p->box != NULL ? p->box->anchor : NULL;

	if (p->story != VT_STORY_BOX)
		return p->story;
	for (int depth = 0; anchor != NULL && anchor->story == VT_STORY_BOX && depth < 8; depth++)
		anchor = anchor->box != NULL ? anchor->box->anchor : NULL;
	return anchor != NULL && anchor->story != VT_STORY_BOX ? anchor->story : VT_STORY_BODY;
}

static void
add_paragraph(struct builder *b, const struct vt_paragraph *p)
{
	uint64_t column = column_of(b, p);
	size_t start = 0;

	if (column != b->column)
		b->gap = 0;
	b->column = column;
	for (size_t end; start <= p->text.n; start = end + 1) {
		end = kit_line_end(p->text, start);
		add_line(b, p, start, end);
	}
}

/* Text of a chart or a diagram, which is no component whatever it says. */
static int
is_generated(const struct vt_paragraph *p)
{
	return p->run_count > 0 && p->runs[0]->format->generated;
}

/* As some converters leave it, a blank line stands below every other: it is none between two
 * parts. Then one is taken from each gap. */
static void
even_gaps(struct finder *f, size_t from)
{
	size_t close = 0, apart = 0;

	for (size_t i = from + 1; i < f->count; i++) {
		const struct segment *s = &f->segments[i], *last = s - 1;

		if (s->column != last->column || s->paragraph == last->paragraph)
			continue;
		apart += s->gap > 0;
		close += s->gap == 0;
	}
	if (apart < EVEN_MIN || close * EVEN_SHARE > apart)
		return;
	for (size_t i = from; i < f->count; i++)
		f->segments[i].gap -= f->segments[i].gap > 0;
}

void
segments_build(struct finder *f, int32_t story)
{
	struct builder b = {.f = f};
	size_t from = f->count;

	if (f->count > 0)
		b.line = f->segments[f->count - 1].line + 1;
	for (size_t i = 0; i < f->doc->paragraph_count && !f->failed; i++) {
		const struct vt_paragraph *p = f->doc->paragraphs[i];

		if (!is_generated(p) && story_of(p) == story &&
		    (story == VT_STORY_BODY || p->section == NULL ||
			p->section == f->doc->sections[0]))
			add_paragraph(&b, p);
	}
	even_gaps(f, from);
}

/* One segment becomes two; the trimmed halves must not be empty. */
void
segment_split(struct finder *f, size_t i, uint32_t at)
{
	struct segment *s, *rest;
	size_t head;

	if (!room_for_one(f))
		return;
	s = &f->segments[i];
	rest = s + 1;
	memmove(rest + 1, rest, (f->count - i - 1) * sizeof(*rest));
	f->count++;
	*rest = *s;
	head = kit_trim(kit_sub(s->paragraph->text, s->start, at)).n;
	s->end = s->start + (uint32_t)head;
	rest->start = rest->end - (uint32_t)kit_trim(kit_sub(s->paragraph->text, at, rest->end)).n;
	rest->gap = 0;
	s->text = kit_sub(s->paragraph->text, s->start, s->end);
	rest->text = kit_sub(s->paragraph->text, rest->start, rest->end);
	s->fold = s->bare = rest->fold = rest->bare = (struct vt_str){NULL, 0};
	if (f->head_end != SEGMENT_NONE && f->head_end > i)
		f->head_end++;
	if (f->title != SEGMENT_NONE && f->title > i)
		f->title++;
	if (f->number != SEGMENT_NONE && f->number > i)
		f->number++;
	if (f->tail_start != SEGMENT_NONE && f->tail_start > i)
		f->tail_start++;
}

/* ---- looking at one ---- */

struct vt_str
segment_fold(struct finder *f, struct segment *s)
{
	size_t n = s->text.n;

	if (s->fold.s != NULL)
		return s->fold;
	if (n > FOLD_MAX) {
		size_t i = FOLD_MAX;

		(void)kit_utf8_prev(s->text, &i);
		n = i;
	}
	s->fold = kit_fold(kit_sub(s->text, 0, n), KIT_FOLD_USUAL, &f->alloc, &s->map);
	if (s->fold.s == NULL) {
		f->failed = 1;
		s->fold = (struct vt_str){NULL, 0};
	}
	return s->fold;
}

struct vt_str
segment_bare(struct finder *f, struct segment *s)
{
	if (s->bare.s != NULL)
		return s->bare;
	s->bare = kit_fold(segment_fold(f, s), KIT_FOLD_USUAL | KIT_FOLD_MARKS, &f->alloc, NULL);
	if (s->bare.s == NULL) {
		f->failed = 1;
		s->bare = (struct vt_str){NULL, 0};
	}
	return s->bare;
}

uint32_t
segment_offset(const struct segment *s, size_t i)
{
	if (i >= s->fold.n && s->text.n <= FOLD_MAX)
		return s->end;
	return s->start + (uint32_t)kit_fold_source(s->map, i);
}

/* Letters of the segment in runs of which pick holds, in per cent. */
static int
share(const struct segment *s, int (*pick)(const struct vt_run_format *))
{
	const struct vt_paragraph *p = s->paragraph;
	size_t all = 0, picked = 0;

	for (size_t r = 0; r < p->run_count; r++) {
		const struct vt_run *run = p->runs[r];
		size_t a = run->start > s->start ? run->start : s->start;
		size_t z = run->end < s->end ? run->end : s->end;

		for (size_t i = a; i < z; i++) {
			if (p->text.s[i] == ' ' || p->text.s[i] == '\t')
				continue;
			all++;
			picked += pick(run->format) != 0;
		}
	}
	return all > 0 ? (int)(picked * 100 / all) : 0;
}

static int
pick_bold(const struct vt_run_format *format)
{
	return format->bold != 0;
}

static int
pick_caps(const struct vt_run_format *format)
{
	return format->caps == 1;
}

int
segment_bold(const struct segment *s)
{
	return share(s, pick_bold) > 50;
}

int
segment_upper(const struct segment *s)
{
	return kit_all_upper(s->text) || (s->text.n <= LINE_MAX_CUT && share(s, pick_caps) > 80);
}

int
segment_centered(const struct segment *s)
{
	return s->paragraph->format != NULL && s->paragraph->format->align == VT_ALIGN_CENTER;
}

int
segment_prose(const struct segment *s)
{
	size_t n = s->text.n;

	if (n > LINE_MAX_CUT)
		return 1;
	if (segment_centered(s) || segment_upper(s))
		return 0;
	if (kit_ends(s->text, VT_STR("./.")))
		return 1;
	return n > 200 || (n > 60 && (s->text.s[n - 1] == '.' || s->text.s[n - 1] == ';'));
}

int
segment_opens(const struct segment *s)
{
	return kit_trim(kit_sub(s->paragraph->text, 0, s->start)).n == 0;
}

int
segment_dash(const struct segment *s)
{
	if (words_dash(s->text) > 0)
		return 1;
	return segment_opens(s) && s->paragraph->label.n > 0 &&
	    (s->paragraph->label_kind == 1 || words_dash(s->paragraph->label) > 0);
}

int
segment_in_data(const struct segment *s)
{
	const struct vt_cell *cell = s->paragraph->cell;

	return cell != NULL && cell->table->has_borders && cell->table->column_count > 2 &&
	    cell->table->row_count > 2;
}

struct vt_span
segment_span(const struct segment *s)
{
	return (struct vt_span){s->paragraph, s->start, s->end};
}

size_t
segment_next(const struct finder *f, size_t i, size_t end)
{
	for (i++; i < end; i++)
		if (f->segments[i].owner != OWNER_ORNAMENT)
			return i;
	return end;
}

int
segment_follows(const struct finder *f, size_t last, size_t i)
{
	uint64_t column = f->segments[i].column;

	for (size_t k = last + 1; k < i; k++)
		if (column == 0 || f->segments[k].column == column ||
		    f->segments[k].column >> 20 != column >> 20)
			return 0;
	return last < i;
}

int
segment_ends_entry(const struct segment *s)
{
	return kit_ends(s->text, VT_STR(";")) ||
	    (kit_ends(s->text, VT_STR(".")) && kit_find(s->text, VT_STR(","), 0) > 0);
}
