/* Nơi nhận: to whom the document goes. */
#include "core/anatomy/signature.h"

#define LINES_MAX 60
/* Lines that belong to the signature may stand between two entries. */
#define STRANGERS_MAX 14

/* What is known while entries are collected. */
struct list {
	struct finder *f;
	struct pointers items;
	struct vt_span spans[LINES_MAX];
	size_t span_count;
	int dashes; /* entries open with dashes */
	const struct segment *last;
	int archived; /* the last entry was the Lưu line */
};

/* Below the Lưu line: `- Hoa 12b.` */
static int
is_drafter_line(struct vt_str text)
{
	size_t letters = 0, digits = 0;

	for (size_t i = 0; i < text.n && text.n <= 24;) {
		uint32_t c = kit_utf8_next(text, &i);

		letters += (size_t)kit_is_letter(c);
		digits += (size_t)kit_is_digit(c);
		if (c == '/')
			return 0;
	}
	return letters > 0 && digits > 0;
}

/* Adds an entry that is nothing of what is kept. */
static void
add_item(struct list *list, struct vt_span span)
{
	list->archived = 0;
	pointers_add(list->f, &list->items, component_entry(list->f, VT_PART_RECIPIENTS, &span, 1));
	if (list->span_count < LINES_MAX)
		list->spans[list->span_count++] = span;
}

static void
add_entry(struct list *list, struct vt_span span)
{
	struct finder *f = list->f;
	struct vt_str text = kit_sub(span.paragraph->text, span.start, span.end);
	size_t dash = words_dash(text);

	if (archive_opens(f, kit_sub(text, dash, text.n))) {
		archive_read(f, span);
		list->archived = 1;
		return;
	}
	if (f->parts->archive != NULL && is_drafter_line(text)) {
		archive_add_drafter(f, span);
		return;
	}
	add_item(list, span);
}

/* 1 when text opens with `Lưu:`, its colon included. */
static int
keeps(struct finder *f, struct vt_str text)
{
	int64_t colon = kit_find(text, VT_STR(":"), 0);

	return colon >= 0 && colon < 12 && archive_opens(f, text);
}

/* Where the number that opens an entry ends, `1. UBND tỉnh;`; start: there is none. */
static uint32_t
past_number(struct vt_str text, uint32_t start, uint32_t end)
{
	struct vt_unit unit;

	return unit_parse(kit_sub(text, start, end), &unit) && unit.kind == VT_UNIT_CLAUSE
	    ? start + (uint32_t)words_past_spaces(kit_sub(text, start, end), unit.marker.end)
	    : start;
}

/* Adds [start, end) of a paragraph: several entries when semicolons part them. */
static void
add_line(struct list *list, const struct segment *s, uint32_t start)
{
	struct vt_str text = s->paragraph->text;
	uint32_t from = start = past_number(text, start, s->end), depth = 0;
	int dashed =
	    words_dash(kit_sub(text, start, s->end)) > 0 || (start == s->start && segment_dash(s));

	for (uint32_t i = start; i < s->end; i++) {
		struct vt_str rest;
		size_t dash;

		depth += text.s[i] == '(';
		depth -= text.s[i] == ')' && depth > 0;
		if ((text.s[i] != ';' && text.s[i] != '.' && text.s[i] != ',') || depth > 0)
			continue;
		rest = kit_trim(kit_sub(text, i + 1, s->end));
		dash = words_dash(rest);
		/* Other stops part entries only where what is kept follows. */
		if (text.s[i] != ';' && !keeps(list->f, kit_sub(rest, dash, rest.n)))
			continue;
		if (rest.n == 0 || (dashed && dash == 0 && !archive_opens(list->f, rest)))
			continue;
		/* `Lưu VT; TCHC`: the units are kept together */
		if (dash == 0 && archive_opens(list->f, kit_trim(kit_sub(text, from, i))))
			continue;
		add_entry(list, (struct vt_span){s->paragraph, from, i + 1});
		from = s->end - (uint32_t)rest.n;
		while (from > i + 1 && !kit_eq(kit_trim(kit_sub(text, from, s->end)), rest))
			from--;
	}
	if (from < s->end)
		add_entry(list, (struct vt_span){s->paragraph, from, s->end});
	list->last = s;
}

/* The line goes on with the last entry. */
static void
add_rest(struct list *list, const struct segment *s)
{
	const struct vt_component *c;
	struct vt_span spans[16];
	size_t n;

	list->last = s;
	if (list->archived || list->items.count == 0)
		return;
	c = list->items.items[list->items.count - 1];
	for (n = 0; n < c->span_count && n < 15; n++)
		spans[n] = *c->spans[n];
	spans[n++] = segment_span(s);
	c = component_entry(list->f, VT_PART_RECIPIENTS, spans, n);
	if (c != NULL)
		list->items.items[list->items.count - 1] = c;
	if (list->span_count < LINES_MAX)
		list->spans[list->span_count++] = segment_span(s);
}

static int
is_stranger(struct finder *f, struct segment *s)
{
	/* An office or a name has no stop, nor is it a list: `TH, NC.` */
	if (segment_ends_entry(s))
		return 0;
	return segment_upper(s) || words_name(f, s->text) || s->text.s[0] == '(';
}

/* `Lưu Thị Hạnh`, set apart: a signer whose surname is the word that opens what is kept. */
static int
is_signer(struct finder *f, const struct segment *s)
{
	size_t first = words_past_letters(s->text, 0);
	size_t second = words_past_letters(s->text, words_past_spaces(s->text, first));

	/* What is kept stands in one line: below it a whole name is a signer's. */
	return (segment_bold(s) || s->indent > 0 ||
		   (f->parts->archive != NULL && kit_find(s->text, VT_STR(":"), 0) < 0)) &&
	    words_name(f, s->text) &&
	    kit_all_upper(kit_sub(s->text, 0, first)) ==
	    kit_all_upper(kit_sub(s->text, first, second));
}

/* 1 when a name among entries without dashes is an entry: it is set as the last one right above it,
 * and others or what is kept follow right below. */
static int
is_person(const struct list *list, size_t k)
{
	struct finder *f = list->f;
	struct segment *s = &f->segments[k], *next = s + 1;
	/* What all entries are set as; the label is not. */
	const struct segment *like = list->items.count > 0 ? list->last : next;

	return !list->dashes && k > 0 && list->last == s - 1 && s->gap == 0 &&
	    k + 1 < f->tail_end && next->gap == 0 && s->places == 1 && s->indent == like->indent &&
	    !segment_upper(s) && words_name(f, kit_sub(s->text, 0, words_end(s->text, ",;"))) &&
	    !segment_upper(next) && next->column == s->column &&
	    segment_centered(s) == segment_centered(like) &&
	    segment_centered(s) == segment_centered(next) &&
	    segment_bold(s) == segment_bold(like) && !recipients_opens(f, next);
}

/* 1 when the line above segment k, which ends with a colon, heads several entries without dashes:
 * one such line goes on with it, `- VPCP: các PCN, các Vụ:` above `TH, NN;`. */
static int
heads_entries(const struct finder *f, size_t k)
{
	const struct segment *s = &f->segments[k];
	size_t next = k + 1;

	while (next < f->tail_end &&
	    (f->segments[next].column != s->column || f->segments[next].place != s->place ||
		f->segments[next].indent >= s->indent + 8))
		next++;
	return next < f->tail_end && f->segments[next].gap == 0 &&
	    !segment_dash(&f->segments[next]);
}

/* Takes segment k into the list: 1 taken, 0 it is none of it, -1 the list ends. */
static int
take_line(struct list *list, const struct segment *label, size_t k)
{
	struct finder *f = list->f;
	struct segment *s = &f->segments[k];
	char end = list->last->text.s[list->last->text.n - 1];
	int stopped = end == ';' || end == '.' || (end == ':' && heads_entries(f, k));
	int lined = s->line == list->last->line || s->gap == 0;

	if (s->owner != OWNER_NONE)
		return 0;
	if (label->column != 0 && s->column != label->column)
		return s->column >> 20 == label->column >> 20 || s->column == 0 ? 0 : -1;
	if (label->column == 0 && (s->column != 0 || s->place > label->place))
		return 0;
	if (segment_dash(s)) {
		list->dashes = 1;
		add_line(list, s, s->start);
		return 1;
	}
	/* `Lưu Quốc Tuấn` above `Lưu Văn phòng Ban` */
	if (archive_opens(f, s->text) && is_person(list, k) && archive_opens(f, s[1].text)) {
		add_item(list, segment_span(s));
		list->last = s;
		return 1;
	}
	if (archive_opens(f, s->text) && !is_signer(f, s)) {
		add_line(list, s, s->start);
		return 1;
	}
	/* `Lưu: VT, KHTC,` goes on below its comma. */
	if (f->parts->archive != NULL && list->archived && end == ',' && lined &&
	    s->column == label->column && s->text.n < 80 &&
	    (s->column != 0 || !is_stranger(f, s))) {
		archive_extend(f, segment_span(s));
		list->last = s;
		return 1;
	}
	if (f->parts->archive != NULL) {
		if (s->column != label->column || s->gap > 0 || !is_drafter_line(s->text))
			return -1;
		add_line(list, s, s->start);
		return 1;
	}
	if (label->column == 0 && is_stranger(f, s) && !is_person(list, k))
		return 0;
	if (list->dashes) {
		if (!stopped && lined && s->text.n < 160) {
			add_rest(list, s);
			return 1;
		}
		/* On tabbed lines an entry that lost its dash is told by its stop. */
		return (label->column != 0 || kit_ends(s->text, VT_STR(";"))) && s->gap == 0 &&
			s->text.n < 160
		    ? (add_line(list, s, s->start), 1)
		    : -1;
	}
	if (s->text.n > 240 || (label->column == 0 && s->gap > 0))
		return -1;
	add_line(list, s, s->start);
	return 1;
}

void
recipients_find(struct finder *f)
{
	struct list list = {.f = f};
	struct segment *label;
	struct vt_list_part *part;
	uint32_t start;
	size_t strangers = 0;
	size_t from = f->tail_start, to = f->tail_end;

	/* In the footer of the page they stand behind what follows the closing. */
	if (from == SEGMENT_NONE && f->foot != SEGMENT_NONE) {
		from = f->foot;
		to = f->count;
	}
	if (from == SEGMENT_NONE)
		return;
	part = arena_alloc(f->arena, sizeof(*part));
	if (part == NULL) {
		f->failed = 1;
		return;
	}
	label = &f->segments[from];
	start = segment_offset(label, recipients_label(f, label));
	label->owner = VT_PART_RECIPIENTS;
	list.spans[list.span_count++] = (struct vt_span){label->paragraph, label->start,
	    label->start +
		(uint32_t)kit_trim(kit_sub(label->paragraph->text, label->start, start)).n};
	part->label = component_new(f, VT_PART_RECIPIENTS, VT_CERTAIN, list.spans, 1);
	list.last = label;
	if (start < label->end) {
		add_line(&list, label, start);
		list.dashes = words_dash(kit_sub(label->paragraph->text, start, label->end)) > 0;
	}
	for (size_t k = segment_next(f, from, to); k < to; k = segment_next(f, k, to)) {
		int taken = take_line(&list, label, k);

		if (taken > 0) {
			f->segments[k].owner = VT_PART_RECIPIENTS;
			strangers = 0;
		} else if (taken < 0 || ++strangers > STRANGERS_MAX) {
			break;
		}
	}
	part->items = (const struct vt_component *const *)list.items.items;
	part->item_count = list.items.count;
	part->whole = component_new(f, VT_PART_RECIPIENTS, VT_CERTAIN, list.spans, list.span_count);
	f->parts->recipients = part;
}
