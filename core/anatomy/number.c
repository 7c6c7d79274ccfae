/* Số, ký hiệu: which line is the number, and what it is made of. */
#include "core/anatomy/number.h"

#include "kit/syllable.h"

/* Bytes of what the end of a line cuts off a symbol. */
#define SYMBOL_MAX 40
/* Bytes of one group of a symbol. */
#define GROUP_MAX 12

/* The first group of the symbol that is the code of a type. */
static struct vt_str
type_code(const struct finder *f, struct vt_str notation)
{
	size_t i = 0;
	const struct lexicon_type *type;

	while (i < notation.n) {
		size_t next = i;
		uint32_t c = kit_utf8_next(notation, &next);

		if (kit_is_dash(c) || c == '/' || kit_is_space(c))
			break;
		i = next;
	}
	type = i > 0 ? lexicon_type_coded(f->lexicon, kit_sub(notation, 0, i)) : NULL;
	if (type == NULL)
		return (struct vt_str){NULL, 0};
	return kit_sub(notation, 0, i);
}

static const struct vt_component *
inner(struct finder *f, const struct segment *s, size_t start, size_t end)
{
	struct vt_span span = {s->paragraph, s->start + (uint32_t)start, s->start + (uint32_t)end};

	return start < end ? component_new(f, VT_PART_NUMBER, VT_CERTAIN, &span, 1) : NULL;
}

/* 1 when the reading may as well be a part of a name: `SỐ 9` of `XÍ NGHIỆP SỐ 9`, or the
 * document that an inspection is named by, `ĐOÀN KIỂM TRA THEO` / `QUYẾT ĐỊNH SỐ 45/QĐ-UBND`. */
static int
is_weak(const struct segment *s, const struct number_reading *r)
{
	if (r->label_end > 0 && s->text.s[0] != 'S' && s->text.s[0] != 's')
		return 1;
	/* Its second line may open with the number: `SỐ 45/QĐ-TTr NGÀY 05/01/2026`. */
	if (r->label_end > 0 && r->end < s->text.n &&
	    kit_find(kit_sub(s->text, 0, r->label_end), VT_STR(":"), 0) < 0)
		return 1;
	return r->notation_end == r->notation_start && r->end == r->value_end &&
	    r->value_end > r->value_start && r->label_end > 0 && s->text.s[r->label_end - 1] != ':';
}

/* The first segment that reads as a number, of those that may be something else
 * the first only when there is no other. */
static size_t
number_segment(struct finder *f, struct number_reading *out)
{
	size_t weak = SEGMENT_NONE;

	for (size_t i = 0; i < f->head_end; i++) {
		struct number_reading r;
		struct segment *s = &f->segments[i];

		if (s->owner != OWNER_NONE || s->text.n > 240)
			continue;
		if (addressee_opens(f, s))
			break;
		if (!number_read(f, s, &r) || (weak != SEGMENT_NONE && is_weak(s, &r)))
			continue;
		*out = r;
		if (!is_weak(s, &r))
			return i;
		weak = i;
	}
	return weak;
}

/* 1 when segment b stands in the next cell of the row of a, or right below it. */
static int
is_beside(const struct segment *a, const struct segment *b)
{
	const struct vt_cell *cell = segment_cell(a->paragraph), *next = segment_cell(b->paragraph);

	if (b->column == a->column)
		return b->line == a->line + 1 && b->gap == 0 && b->places == 1;
	return cell != NULL && next != NULL && next->table == cell->table && next->row == cell->row;
}

/* 1 when the label stands alone in segment i and the number beside or below it, which is read
 * anew. */
static int
read_beside(struct finder *f, size_t i, struct number_reading *r)
{
	struct number_reading beside;

	if (i + 1 >= f->head_end || r->end != r->label_end ||
	    r->label_end != f->segments[i].text.n || f->segments[i + 1].owner != OWNER_NONE ||
	    !is_beside(&f->segments[i], &f->segments[i + 1]) ||
	    !number_read(f, &f->segments[i + 1], &beside) || beside.label_end > 0)
		return 0;
	*r = beside;
	return 1;
}

/* The symbol that begins at a byte of a segment and goes on with another. */
static const struct vt_component *
symbol_of_two(struct finder *f, const struct segment *s, size_t start, const struct segment *rest)
{
	struct vt_span spans[] = {
	    {s->paragraph, s->start + (uint32_t)start, s->end}, segment_span(rest)};

	return component_new(f, VT_PART_NUMBER, VT_CERTAIN, spans, 2);
}

/* The segment below segment i when the symbol goes on in it, which the end of the line cuts behind
 * a dash or a slash, `Số: 12/KH-` / `SNV`; SEGMENT_NONE: it does not. */
static size_t
rest_of_symbol(const struct finder *f, size_t i, const struct number_reading *r)
{
	const struct segment *s = &f->segments[i], *next;
	char end = s->text.n > 0 ? s->text.s[s->text.n - 1] : ' ';
	size_t k = i + 1;

	if (r->notation_end != s->text.n || r->label_end == 0 || (end != '-' && end != '/'))
		return SEGMENT_NONE;
	/* Past the date beside it on a tabbed line. */
	while (k < f->head_end && f->segments[k].line == s->line)
		k++;
	next = &f->segments[k];
	return k < f->head_end && next->owner == OWNER_NONE && next->line == s->line + 1 &&
		next->column == s->column && next->place == s->place && next->gap == 0 &&
		next->text.n <= SYMBOL_MAX && segment_upper(next) &&
		kit_find(next->text, VT_STR(" "), 0) < 0
	    ? k
	    : SEGMENT_NONE;
}

int
number_group_behind(struct vt_str s, size_t i)
{
	const struct vt_str rest = kit_sub(s, i + 1, s.n);
	size_t letters = 0;

	if (s.s[i] != ' ' || rest.n > GROUP_MAX || kit_is_syllable(rest))
		return 0;
	for (size_t k = 0; k < rest.n; letters++)
		if (!kit_is_upper(kit_utf8_next(rest, &k)))
			return 0;
	return letters > 1;
}

void
number_find(struct finder *f)
{
	struct number_reading r;
	struct vt_number_part *part;
	const struct vt_component *label = NULL;
	struct segment *s;
	size_t i = number_segment(f, &r), rest;

	if (i == SEGMENT_NONE)
		return;
	if (read_beside(f, i, &r))
		label = component_take(f, VT_PART_NUMBER, VT_CERTAIN, (size_t[]){i++}, 1);
	s = &f->segments[i];
	if (r.end < s->text.n && words_past_spaces(s->text, r.end) < s->text.n &&
	    words_end(kit_sub(s->text, r.end, s->text.n), ".,;:") > 0) {
		segment_split(f, i, s->start + (uint32_t)r.end);
		s = &f->segments[i];
	}
	part = arena_alloc(f->arena, sizeof(*part));
	if (part == NULL) {
		f->failed = 1;
		return;
	}
	rest = rest_of_symbol(f, i, &r);
	part->whole = component_take(f, VT_PART_NUMBER,
	    r.label_end > 0 || label != NULL ? VT_CERTAIN : VT_LIKELY, (size_t[]){i, rest},
	    rest != SEGMENT_NONE ? 2 : 1);
	part->label = label != NULL ? label : inner(f, s, 0, r.label_end);
	part->value = inner(f, s, r.value_start, r.value_end);
	part->notation = rest == SEGMENT_NONE
	    ? inner(f, s, r.notation_start, r.notation_end)
	    : symbol_of_two(f, s, r.notation_start, &f->segments[rest]);
	if (part->notation != NULL)
		part->type_code = type_code(f, part->notation->text);
	part->year = r.year;
	part->party = r.party;
	f->parts->number = part;
	f->number = i;
	if (f->last == SEGMENT_NONE || f->last < i)
		f->last = i;
}
