/* Lưu: who keeps the document, in how many copies, and who drafted it. */
#include <string.h>

#include "core/anatomy/finder.h"

/* Where `tại:`, `trữ:` of `Lưu tại:` ends, before its colon; i: it is not there. */
static size_t
past_preposition(struct vt_str text, size_t i)
{
	size_t end = words_past_letters(text, i), colon = words_past_spaces(text, end);
	struct vt_str word = kit_sub(text, i, end);

	if (colon >= text.n || text.s[colon] != ':')
		return i;
	return kit_same(word, VT_STR("tại")) || kit_same(word, VT_STR("trữ")) ? colon : i;
}

/* 1 when the word is `Lưu` or a misspelling of it. */
static int
is_word(const struct finder *f, struct vt_str word)
{
	for (size_t i = 0; i < lexicon_count(f->lexicon, LEXICON_ARCHIVE); i++)
		if (kit_same(word, lexicon_entry(f->lexicon, LEXICON_ARCHIVE, i)))
			return 1;
	return 0;
}

/* 1 when a colon and VT, the unit that keeps documents, follow byte i: whatever a scanner made of
 * the word before, `Lun: VT`, it was `Lưu`. */
static int
leads_to_office(struct vt_str text, size_t i)
{
	size_t end;

	if (i >= text.n || text.s[i] != ':' || (text.s[0] | 0x20) != 'l')
		return 0;
	i = words_past_spaces(text, i + 1);
	end = words_past_letters(text, i);
	return kit_eq(kit_sub(text, i, end), VT_STR("VT"));
}

/* `Lưu trữ huyện`: an agency that keeps archives, not the label `Lưu trữ:`. */
static int
names_archives(struct vt_str text, size_t i)
{
	size_t start = words_past_spaces(text, i), end = words_past_letters(text, start), next;

	if (!kit_same(kit_sub(text, start, end), VT_STR("trữ")))
		return 0;
	next = words_past_spaces(text, end);
	return next < text.n && kit_is_letter(kit_utf8_next(text, &next));
}

/* A colon typed twice. */
static size_t
past_colons(struct vt_str text, size_t i)
{
	while (i < text.n && text.s[i] == ':')
		i++;
	return i;
}

/* Bytes of the label, `Lưu:` or `Lưu`; 0: none. */
static size_t
label_length(const struct finder *f, struct vt_str text)
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
	if ((letters == 3 || letters == 4) && leads_to_office(text, i))
		return past_colons(text, i + 1);
	if (names_archives(text, i))
		return 0;
	if (letters != 3 || !is_word(f, word))
		return 0;
	i = past_preposition(text, words_past_spaces(text, i));
	/* the colon of East Asian fonts */
	if (kit_starts(kit_sub(text, i, text.n), VT_STR("\xef\xbc\x9a")))
		return i + VT_STR("\xef\xbc\x9a").n;
	if (i < text.n && (text.s[i] == ':' || text.s[i] == ';' || text.s[i] == ','))
		return past_colons(text, i + 1);
	/* `Lưu. VT, TH` */
	if (i + 2 < text.n && text.s[i] == '.' && text.s[i + 1] == ' ')
		return i + 1;
	return word.n;
}

static int
is_figure(char c)
{
	return c >= '0' && c <= '9';
}

/* `VT, TH.`: the office that keeps documents, where the label was left out. It receives none. */
static int
opens_with_office(struct vt_str text)
{
	const struct vt_str office = VT_STR("VT");
	size_t i = words_past_letters(text, 0);

	if (!kit_eq(kit_sub(text, 0, i), office))
		return 0;
	i = words_past_spaces(text, i);
	return i == text.n || strchr(",.;(", text.s[i]) != NULL ||
	    (i > office.n && is_figure(text.s[i]));
}

int
archive_opens(struct finder *f, struct vt_str text)
{
	return label_length(f, text) > 0 || opens_with_office(text);
}

/* Where the first of two groups of initials ends that have small letters, `Th.` of `Th.Hg`; 0:
 * there are no two. */
static size_t
initials_end(struct vt_str s)
{
	size_t end = words_past_letters(s, 0), next;
	int lower = 0;

	if (end == 0 || end + 1 >= s.n || s.s[end] != '.')
		return 0;
	next = words_past_letters(s, end + 1);
	for (size_t i = 0; i < end;)
		lower |= kit_is_lower(kit_utf8_next(s, &i));
	/* In `TH.Hà` the first is an office. */
	return lower && next > end + 1 && kit_utf8_count(s, end) <= 3 ? end + 1 : 0;
}

/* `PL.300`, `PL.(300)`, `Th.Hg (05)`: short letters in one or two groups, a stop, a number
 * of copies. */
static int
is_drafter(struct vt_str s)
{
	const size_t second = initials_end(s);
	size_t i = second, letters = 0, figures = 0;

	while (i < s.n) {
		size_t next = i;

		if (!kit_is_letter(kit_utf8_next(s, &next)))
			break;
		letters++;
		i = next;
	}
	if (letters == 0 || letters > 6 || i >= s.n ||
	    (s.s[i] != '.' && (second == 0 || (s.s[i] != ' ' && s.s[i] != '('))))
		return 0;
	for (; i < s.n; i++) {
		if (is_figure(s.s[i]))
			figures++;
		else if (strchr("(). b", s.s[i]) == NULL)
			return 0;
	}
	return figures > 0;
}

/* `Hg05b`, `Hà 5b`, `Hg(03)`, `Bình05`: a name, with small letters, and a number of copies,
 * which without the letter or brackets has two figures: `Tổ 2` is a unit. */
static int
is_person(struct vt_str s)
{
	size_t i = 0, lower = 0, figures = 0, copies;
	int closing = 0, joined;

	while (i < s.n) {
		size_t next = i;
		uint32_t c = kit_utf8_next(s, &next);

		if (!kit_is_letter(c))
			break;
		lower += (size_t)kit_is_lower(c);
		i = next;
	}
	joined = i < s.n && is_figure(s.s[i]);
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
	return lower > 0 && figures > 0 && i == s.n &&
	    (closing || copies || (joined && figures > 1));
}

/* `Thg15`: short letters, not all of them capitals, and a number of copies. */
static int
is_initials(struct vt_str s)
{
	size_t letters = words_past_letters(s, 0), i = letters;

	while (i < s.n && is_figure(s.s[i]))
		i++;
	return letters > 1 && kit_utf8_count(s, letters) <= 6 && i > letters && i == s.n &&
	    !kit_all_upper(kit_sub(s, 0, letters));
}

/* The drafter in brackets behind a place, `CNXD (Thg15)`, `Đ3(H.10b)`: his bytes in
 * *out_start, *out_end; 0: what is there is a number of copies, or nothing. */
static int
find_bracketed(struct vt_str s, size_t *out_start, size_t *out_end)
{
	int64_t open = kit_find(s, VT_STR("("), 0), close;
	struct vt_str inner;

	if (open <= 0 || (close = kit_find(s, VT_STR(")"), (size_t)open)) < 0)
		return 0;
	inner = kit_sub(s, (size_t)open + 1, (size_t)close);
	*out_start = (size_t)open + 1;
	*out_end = (size_t)close;
	return is_drafter(inner) || is_person(inner) || is_initials(inner);
}

/* 1 when the stop at i belongs to the place: `P. KTNV`, `TĐ. (2b)`. */
static int
goes_on(struct vt_str s, size_t i)
{
	size_t next = words_past_spaces(s, i + 1);

	if (next < s.n && next > i + 1 && s.s[next] == '(')
		return kit_find(s, VT_STR(")"), next) >= 0;
	return kit_utf8_count(s, i) == 1 && next > i + 1 && !is_drafter(s);
}

/* Where in a place the drafter begins, behind a stop: `TH (3b).NVA`, `VT. PL.300`,
 * but not in `P.KT`; s.n: nowhere. */
static size_t
drafter_start(struct vt_str s)
{
	for (size_t i = 1; i + 1 < s.n; i++) {
		struct vt_str before = kit_trim(kit_sub(s, 0, i));

		if (s.s[i] != '.' || goes_on(s, i))
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
	size_t cut, stop, from, to;

	while (start < end && text.s[start] == ' ')
		start++;
	piece = kit_sub(text, start, end);
	piece.n = words_end(piece, ".,;/");
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
	if (part->drafter == NULL && find_bracketed(piece, &from, &to)) {
		struct vt_span drafter = {
		    span.paragraph, (uint32_t)(start + from), (uint32_t)(start + to)};

		part->drafter = component_new(f, VT_PART_RECIPIENTS, VT_LIKELY, &drafter, 1);
	}
	stop = without_copies(kit_sub(piece, 0, cut));
	if (stop > 0) {
		struct vt_span place = {span.paragraph, (uint32_t)start, (uint32_t)(start + stop)};

		pointers_add(f, places,
		    component_new(f, VT_PART_RECIPIENTS, VT_CERTAIN, &place, 1));
	}
}

/* A dash with spaces around it, [at, end), stands for a comma, but not between
 * words: `Ban Tổ chức - Cán bộ`. */
static int
parts_places(struct vt_str text, size_t at, size_t end)
{
	struct vt_str rest;

	if (at == 0 || end >= text.n || text.s[at - 1] != ' ' || text.s[end] != ' ' ||
	    !kit_is_dash(kit_utf8_next(text, &at)))
		return 0;
	rest = kit_trim(kit_sub(text, end, text.n));
	for (size_t i = 0; i < rest.n; i++)
		if (rest.s[i] == ',' || rest.s[i] == ';')
			rest.n = i;
	rest.n = words_end(rest, ".");
	return kit_all_upper(rest) || is_drafter(rest) || is_person(rest);
}

/* The places of the span from the offset on, parted by commas. */
static void
read_places(struct finder *f, struct vt_archive_part *part, struct pointers *places,
    struct vt_span span, size_t from)
{
	struct vt_str text = kit_sub(span.paragraph->text, 0, span.end);
	size_t depth = 0;

	for (size_t i = from; i < span.end;) {
		size_t at = i;
		uint32_t c = kit_utf8_next(text, &i);

		depth += c == '(';
		depth -= c == ')' && depth > 0;
		if (depth > 0 || (c != ',' && c != ';' && !parts_places(text, at, i)))
			continue;
		add_piece(f, part, places, span, from, at);
		from = i;
	}
	add_piece(f, part, places, span, from, span.end);
}

void
archive_read(struct finder *f, struct vt_span span)
{
	struct vt_archive_part *part;
	struct pointers places = {0};
	struct vt_str text = kit_sub(span.paragraph->text, span.start, span.end);
	size_t dash = words_dash(text), label = dash + label_length(f, kit_sub(text, dash, text.n));

	if (f->parts->archive != NULL)
		return;
	part = arena_alloc(f->arena, sizeof(*part));
	if (part == NULL) {
		f->failed = 1;
		return;
	}
	part->whole = component_new(f, VT_PART_RECIPIENTS, VT_CERTAIN, &span, 1);
	if (label > dash)
		part->label = component_inner(f, VT_PART_RECIPIENTS, VT_CERTAIN,
		    (struct vt_span){
			span.paragraph, span.start + (uint32_t)dash, span.start + (uint32_t)label},
		    span.start + (uint32_t)dash, span.start + (uint32_t)label);
	read_places(f, part, &places, span, span.start + label);
	part->places = (const struct vt_component *const *)places.items;
	part->place_count = places.count;
	f->parts->archive = part;
}

void
archive_extend(struct finder *f, struct vt_span span)
{
	const struct vt_archive_part *read = f->parts->archive;
	struct vt_archive_part *part = arena_alloc(f->arena, sizeof(*part));
	struct pointers places = {0};
	struct vt_span spans[2] = {*read->whole->spans[0], span};

	if (part == NULL) {
		f->failed = 1;
		return;
	}
	*part = *read;
	for (size_t i = 0; i < read->place_count; i++)
		pointers_add(f, &places, read->places[i]);
	read_places(f, part, &places, span, span.start);
	part->whole = component_new(f, VT_PART_RECIPIENTS, VT_CERTAIN, spans, 2);
	part->places = (const struct vt_component *const *)places.items;
	part->place_count = places.count;
	f->parts->archive = part;
}

void
archive_add_drafter(struct finder *f, struct vt_span span)
{
	const struct vt_archive_part *read = f->parts->archive;
	struct vt_archive_part *part;
	struct vt_str text = kit_sub(span.paragraph->text, span.start, span.end);

	if (read->drafter != NULL)
		return;
	part = arena_alloc(f->arena, sizeof(*part));
	if (part == NULL) {
		f->failed = 1;
		return;
	}
	*part = *read;
	span.end = span.start + (uint32_t)words_end(text, ".;,");
	span.start += (uint32_t)words_dash(text);
	part->drafter = span.start < span.end
	    ? component_new(f, VT_PART_RECIPIENTS, VT_LIKELY, &span, 1)
	    : NULL;
	f->parts->archive = part;
}
