/* Lưu: who keeps the document, in how many copies, and who drafted it. */
#include "core/anatomy/finder.h"

/* Bytes of the label, `Lưu:` or `Lưu`; 0: none. */
static size_t
label_length(struct vt_str text)
{
	size_t i = 0, letters = 0;
	struct vt_str word;

	while (i < text.n) {
		size_t next = i;

		if (!kit_is_letter(kit_utf8_next(text, &next)))
			break;
		letters++;
		i = next;
	}
	word = kit_sub(text, 0, i);
	if (letters != 3 ||
	    (!kit_same(word, VT_STR("lưu")) && !kit_same(word, VT_STR("luu")) &&
		!kit_same(word, VT_STR("lựu")) && !kit_same(word, VT_STR("lưư"))))
		return 0;
	while (i < text.n) {
		size_t next = i;

		if (!kit_is_space(kit_utf8_next(text, &next)))
			break;
		i = next;
	}
	if (i < text.n && (text.s[i] == ':' || text.s[i] == ';' || text.s[i] == ','))
		return i + 1;
	return word.n;
}

int
archive_opens(struct finder *f, struct vt_str text)
{
	(void)f;
	return label_length(text) > 0;
}

static int
is_figure(char c)
{
	return c >= '0' && c <= '9';
}

/* `PL.300`, `PL.(300)`: short letters, a stop, a number of copies. */
static int
is_drafter(struct vt_str s)
{
	size_t i = 0, letters = 0, figures = 0;

	while (i < s.n) {
		size_t next = i;

		if (!kit_is_letter(kit_utf8_next(s, &next)))
			break;
		letters++;
		i = next;
	}
	if (letters == 0 || letters > 6 || i >= s.n || s.s[i] != '.')
		return 0;
	for (i++; i < s.n; i++) {
		if (is_figure(s.s[i]))
			figures++;
		else if (s.s[i] != '(' && s.s[i] != ')' && s.s[i] != ' ' && s.s[i] != 'b')
			return 0;
	}
	return figures > 0;
}

/* `Hg05b`, `Hà 5b`, `Hg(03)`: a name, with small letters, and a number of copies. */
static int
is_person(struct vt_str s)
{
	size_t i = 0, lower = 0, figures = 0, copies;
	int closing = 0;

	while (i < s.n) {
		size_t next = i;
		uint32_t c = kit_utf8_next(s, &next);

		if (!kit_is_letter(c))
			break;
		lower += (size_t)kit_is_lower(c);
		i = next;
	}
	if (i < s.n && s.s[i] == ' ')
		i++;
	if (i < s.n && s.s[i] == '(') {
		i++;
		closing = 1;
	}
	for (; i < s.n && is_figure(s.s[i]); i++)
		figures++;
	copies = i < s.n && s.s[i] == 'b';
	i += copies;
	if (closing && (i >= s.n || s.s[i++] != ')'))
		return 0;
	return lower > 0 && figures > 0 && i == s.n && (closing || copies);
}

/* Where in a place the drafter begins, behind a stop: `TH (3b).NVA`, `VT. PL.300`,
 * but not in `P.KT`; s.n: nowhere. */
static size_t
drafter_start(struct vt_str s)
{
	for (size_t i = 1; i + 1 < s.n; i++) {
		struct vt_str before = kit_trim(kit_sub(s, 0, i));

		if (s.s[i] != '.')
			continue;
		if (s.s[i + 1] == ' ' || is_person(kit_sub(s, i + 1, s.n)) ||
		    kit_ends(before, VT_STR(")")) || kit_same(before, VT_STR("VT")) ||
		    is_figure(s.s[i - 1]))
			return i + 1;
	}
	return s.n;
}

/* Bytes of a place without its copies: `TH (3b)`, `VT 02`, `KTTH 5b`. */
static size_t
without_copies(struct vt_str s)
{
	int64_t open = kit_find(s, VT_STR("("), 0);
	size_t end, i;

	if (open >= 0)
		s.n = (size_t)open;
	end = words_end(s, ".,;:");
	i = end;
	while (i > 0 && (is_figure(s.s[i - 1]) || (s.s[i - 1] == 'b' && i == end)))
		i--;
	/* `PC07` is a place; `VT 02` and `TH3b` have copies behind them. */
	if (i > 0 && i < end && is_figure(s.s[i]) && (s.s[i - 1] == ' ' || s.s[end - 1] == 'b'))
		return words_end(kit_sub(s, 0, i), ".,;:");
	return end;
}

/* One piece between commas: a place, a place and the drafter, or the drafter. */
static void
add_piece(struct finder *f, struct vt_archive_part *part, struct pointers *places,
    struct vt_span span, size_t start, size_t end)
{
	struct vt_str text = span.paragraph->text, piece;
	size_t cut, stop;

	while (start < end && text.s[start] == ' ')
		start++;
	piece = kit_sub(text, start, end);
	piece.n = words_end(piece, ".,;");
	if (piece.n == 0)
		return;
	cut =
	    places->count > 0 && (is_drafter(piece) || is_person(piece)) ? 0 : drafter_start(piece);
	if (cut < piece.n) {
		struct vt_span drafter = {
		    span.paragraph, (uint32_t)(start + cut), (uint32_t)(start + piece.n)};

		while (drafter.start < drafter.end && text.s[drafter.start] == ' ')
			drafter.start++;
		part->drafter = component_new(f, VT_PART_RECIPIENTS, VT_LIKELY, &drafter, 1);
	}
	stop = without_copies(kit_sub(piece, 0, cut));
	if (stop > 0) {
		struct vt_span place = {span.paragraph, (uint32_t)start, (uint32_t)(start + stop)};

		pointers_add(f, places,
		    component_new(f, VT_PART_RECIPIENTS, VT_CERTAIN, &place, 1));
	}
}

/* A dash with spaces around it, [at, end), stands for a comma. */
static int
parts_places(struct vt_str text, size_t at, size_t end)
{
	return at > 0 && end < text.n && text.s[at - 1] == ' ' && text.s[end] == ' ' &&
	    kit_is_dash(kit_utf8_next(text, &at));
}

void
archive_read(struct finder *f, struct vt_span span)
{
	struct vt_archive_part *part;
	struct pointers places = {0};
	struct vt_str text = kit_sub(span.paragraph->text, span.start, span.end);
	size_t dash = words_dash(text), label = dash + label_length(kit_sub(text, dash, text.n));
	size_t from, depth = 0;

	if (f->parts->archive != NULL)
		return;
	part = arena_alloc(f->arena, sizeof(*part));
	if (part == NULL) {
		f->failed = 1;
		return;
	}
	part->whole = component_new(f, VT_PART_RECIPIENTS, VT_CERTAIN, &span, 1);
	part->label = component_inner(f, VT_PART_RECIPIENTS, VT_CERTAIN,
	    (struct vt_span){
		span.paragraph, span.start + (uint32_t)dash, span.start + (uint32_t)label},
	    span.start + (uint32_t)dash, span.start + (uint32_t)label);
	from = span.start + label;
	text = kit_sub(span.paragraph->text, 0, span.end);
	for (size_t i = from; i < span.end;) {
		size_t at = i;
		uint32_t c = kit_utf8_next(text, &i);

		depth += c == '(';
		depth -= c == ')' && depth > 0;
		if (depth > 0 || (c != ',' && c != ';' && !parts_places(text, at, i)))
			continue;
		add_piece(f, part, &places, span, from, at);
		from = i;
	}
	add_piece(f, part, &places, span, from, span.end);
	part->places = (const struct vt_component *const *)places.items;
	part->place_count = places.count;
	f->parts->archive = part;
}
