/* Nơi nhận: to whom the document goes, and where the closing begins. */
#include "core/anatomy/signature.h"

#define LINES_MAX 60
/* Bytes of a label behind a bullet. */
#define LABEL_LINE 32
/* Lines that belong to the signature may stand between two entries. */
#define STRANGERS_MAX 14
/* Segments above an annex within which signers are looked for. */
#define SIGNED_NEAR 24

/* Where a remark in brackets ends, `(bản điện tử)`, that a colon follows; i: there is none. */
static size_t
past_remark(struct vt_str s, size_t i)
{
	int64_t close;
	size_t end;

	if (i >= s.n || s.s[i] != '(' || (close = kit_find(s, VT_STR(")"), i)) < 0)
		return i;
	for (end = (size_t)close + 1; end < s.n && s.s[end] == ' '; end++)
		;
	return end < s.n && s.s[end] == ':' ? end : i;
}

/* Where the first two words of the fold end, with a remark and their stops. */
static size_t
label_end(struct vt_str fold)
{
	size_t i;

	for (i = 0; i < fold.n && fold.s[i] != ' '; i++)
		;
	for (i++; i < fold.n; i++)
		if (fold.s[i] == ' ' || fold.s[i] == ':' || fold.s[i] == '.' || fold.s[i] == ';')
			break;
	if (i + 1 < fold.n)
		i = past_remark(fold, i + 1) > i + 1 ? past_remark(fold, i + 1) : i;
	while (i < fold.n &&
	    (fold.s[i] == ' ' || fold.s[i] == ':' || fold.s[i] == '.' || fold.s[i] == ';'))
		i++;
	return i < fold.n ? i : fold.n;
}

/* Bytes of the folds that the label takes, its colon included; 0: none. */
static size_t
plain_label(struct vt_str fold, struct vt_str bare)
{
	size_t i;

	static const char *const others[] = {
	    "noi gui:", "noi goi:", "noinhan:", "n oi nhan:", "no'i nhan:"};

	for (size_t k = 0; k < sizeof(others) / sizeof(*others); k++)
		if (kit_starts(bare, kit_str(others[k])))
			return words_past_spaces(fold, (size_t)kit_find(fold, VT_STR(":"), 0) + 1);
	if (kit_eq(bare, VT_STR("noi nhan van ban:")))
		return fold.n;
	if (bare.n < 8 || kit_distance(kit_sub(bare, 0, 8), VT_STR("noi nhan"), 1) > 1)
		return 0;
	if (bare.n > 8 && kit_is_letter((unsigned char)bare.s[8]))
		return 0;
	/* `Nơi nhận hồ sơ: …` is a sentence. */
	for (i = 8; i < bare.n && bare.s[i] == ' '; i++)
		;
	i = past_remark(bare, i);
	if (i < bare.n && bare.s[i] != ':' && bare.s[i] != '.' && bare.s[i] != ';' &&
	    bare.s[i] != '-')
		return 0;
	return label_end(fold);
}

/* Bytes of the segment's fold that the label takes; 0: none. */
static size_t
label_length(struct finder *f, struct segment *s)
{
	struct vt_str fold;
	size_t mark, n;

	if (s->text.n > 480)
		return 0;
	if (s->text.s[0] == 'N' || s->text.s[0] == 'n')
		return plain_label(segment_fold(f, s), segment_bare(f, s));
	/* `* Nơi nhận:`, alone on its line: with more it is a point of the text. */
	mark = s->text.n < LABEL_LINE ? words_dash(s->text) : 0;
	if (mark == 0 || mark >= s->text.n || (s->text.s[mark] | 0x20) != 'n')
		return 0;
	fold = segment_fold(f, s);
	mark = words_dash(fold);
	n = plain_label(kit_sub(fold, mark, fold.n),
	    kit_sub(segment_bare(f, s), mark, segment_bare(f, s).n));
	return n > 0 && mark + n == fold.n ? fold.n : 0;
}

int
recipients_opens(struct finder *f, struct segment *s)
{
	return s->owner == OWNER_NONE && label_length(f, s) > 0;
}

/* 1 when the words of segment i are the label. Without a colon they may be those
 * of a table that lists components or fields: then an entry has to follow. */
static int
is_label(struct finder *f, size_t i)
{
	struct segment *s = &f->segments[i];

	if (!recipients_opens(f, s) || segment_in_data(s))
		return 0;
	if (kit_find(s->text, VT_STR(":"), 0) >= 0 || segment_bare(f, s).n > 8 || segment_bold(s) ||
	    i + 1 >= f->count)
		return 1;
	for (size_t k = i + 1; k < f->count && k < i + STRANGERS_MAX; k++)
		if (f->segments[k].column == s->column && f->segments[k].line != s->line)
			return segment_dash(&f->segments[k]) ||
			    kit_ends(f->segments[k].text, VT_STR(";"));
	return 0;
}

int
issued_with(struct finder *f, struct segment *s)
{
	struct vt_str fold;

	if (s->text.s[0] != '(')
		return 0;
	fold = segment_fold(f, s);
	return lexicon_prefix(f->lexicon, LEXICON_ISSUED_WITH, kit_sub(fold, 1, fold.n)) > 0;
}

/* The first segment of the table in which segment i stands, or i itself. */
static size_t
table_start(const struct finder *f, size_t i)
{
	const struct vt_cell *cell = segment_cell(f->segments[i].paragraph);

	while (i > f->head_end && cell != NULL) {
		const struct vt_cell *above = segment_cell(f->segments[i - 1].paragraph);

		if (above == NULL || above->table != cell->table)
			break;
		i--;
	}
	return i;
}

/* 1 when another document or an annex begins with the segment. */
static int
begins_other(struct finder *f, struct segment *s)
{
	if (s->owner != OWNER_NONE || s->text.n > 240)
		return 0;
	if (appendix_opens(f, s))
		return 1;
	/* A look at the first letter spares the fold of every short line. */
	if (s->text.s[0] == 'C' || s->text.s[0] == 'c')
		return words_near(f, segment_bare(f, s), LEXICON_NATION);
	if (copy_opens(f, s))
		return 1;
	return issued_with(f, s);
}

/* 1 when signers stand right above the segment, named: with their names. What follows is an
 * annex. */
static int
signed_above(struct finder *f, size_t i, int named)
{
	size_t from = i > SIGNED_NEAR ? i - SIGNED_NEAR : 0;
	int opened = 0;

	for (from = from > f->head_end ? from : f->head_end; from < i; from++) {
		/* A table of officers in the text is signed by nobody. */
		if (named && segment_in_data(&f->segments[from]))
			continue;
		if (opened && named && signature_name(f, &f->segments[from]))
			return 1;
		opened |= signature_opens(f, &f->segments[from]);
	}
	return opened && !named;
}

/* The label of recipients that stand in the footer of the page, as some set them: the lines of the
 * footer are the last then. SEGMENT_NONE: none is there. */
static size_t
footer_label(struct finder *f)
{
	size_t body = f->count;

	segments_build(f, VT_STORY_FOOTER);
	for (size_t i = body; i < f->count; i++)
		if (is_label(f, i))
			return i;
	f->count = body;
	return SEGMENT_NONE;
}

void
closing_find(struct finder *f)
{
	size_t label = SEGMENT_NONE, above = SEGMENT_NONE, annex = SEGMENT_NONE;

	f->tail_end = f->count;
	for (size_t i = f->title != SEGMENT_NONE ? f->title : 0; i < f->count; i++) {
		struct segment *s = &f->segments[i];

		if (is_label(f, i)) {
			/* A form in an annex has recipients too. */
			if (annex != SEGMENT_NONE && signed_above(f, annex, 0))
				break;
			/* Who copies has recipients of his own below the original. */
			if (f->is_copied && label != SEGMENT_NONE && signed_above(f, i, 0)) {
				annex = table_start(f, i);
				break;
			}
			above = label;
			label = i;
			annex = SEGMENT_NONE;
		} else if (i >= f->head_end && begins_other(f, s)) {
			if (label != SEGMENT_NONE) {
				annex = copy_opens(f, s) ? table_start(f, i) : i;
				/* Who copies lists recipients of his own beside `SAO Y`. */
				if (annex <= label)
					label = above;
				break;
			}
			/* What a decision issues has a head of its own, below its signature. */
			if (annex == SEGMENT_NONE &&
			    (appendix_opens(f, s) ||
				((s->text.s[0] != '(' || segment_centered(s)) &&
				    signed_above(f, table_start(f, i), 1))))
				annex = appendix_opens(f, s) ? i : table_start(f, i);
		}
	}
	if (label == SEGMENT_NONE)
		f->foot = footer_label(f);
	if (annex != SEGMENT_NONE) {
		f->tail_end = annex;
	} else if (f->foot != SEGMENT_NONE) {
		label = f->foot;
		f->tail_end = f->count;
	}
	f->tail_start = label;
}

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
	list->archived = 0;
	pointers_add(f, &list->items, component_entry(f, VT_PART_RECIPIENTS, &span, 1));
	if (list->span_count < LINES_MAX)
		list->spans[list->span_count++] = span;
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
	return segment_upper(s) || words_name(f, s->text) || s->text.s[0] == '(';
}

/* `Lưu Thị Hạnh`, set apart: a signer whose surname is the word that opens what is kept. */
static int
is_signer(struct finder *f, const struct segment *s)
{
	size_t first = words_past_letters(s->text, 0);
	size_t second = words_past_letters(s->text, words_past_spaces(s->text, first));

	return (segment_bold(s) || s->indent > 0) && words_name(f, s->text) &&
	    kit_all_upper(kit_sub(s->text, 0, first)) ==
	    kit_all_upper(kit_sub(s->text, first, second));
}

/* Takes segment k into the list: 1 taken, 0 it is none of it, -1 the list ends. */
static int
take_line(struct list *list, const struct segment *label, size_t k)
{
	struct finder *f = list->f;
	struct segment *s = &f->segments[k];
	char end = list->last->text.s[list->last->text.n - 1];
	int stopped = end == ';' || end == '.' || end == ':';
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
	if (label->column == 0 && is_stranger(f, s))
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
	start = segment_offset(label, label_length(f, label));
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
