/* The outline: phần, chương, mục, điều, khoản, điểm as the lines open with them. */
#include "core/anatomy/finder.h"

#include <string.h>

#include "kit/folding.h"
#include "kit/ordinal.h"

/* Bytes of the title of an article. */
#define HEADING_MAX 160u

/* Words that name a unit, and the kind of number after them. */
struct unit_word {
	const char *word;
	uint32_t first; /* letter */
	int32_t kind;
	int stop; /* the number must be followed by a stop or the line's end */
};

/* End of the letters and figures from i on. */
static size_t
ordinal_end(struct vt_str s, size_t i)
{
	while (i < s.n) {
		size_t next = i;
		uint32_t c = kit_utf8_next(s, &next);

		if (!kit_is_letter(c) && !kit_is_digit(c))
			break;
		i = next;
	}
	return i;
}

static int
unit_set(struct vt_unit *out, int32_t kind, struct vt_str line, size_t start, size_t end,
    size_t mark)
{
	out->kind = kind;
	out->number = kit_sub(line, start, end);
	out->marker.end = (uint32_t)mark;
	return 1;
}

/* Where `thứ` or `số` before a number ends, with its space; i: it is not there. */
static size_t
past_order_word(struct vt_str line, size_t i)
{
	const struct vt_str words[] = {VT_STR("thứ"), VT_STR("số")};

	for (size_t k = 0; k < sizeof(words) / sizeof(*words); k++)
		if (line.n > i + words[k].n && kit_same(kit_sub(line, i, i + words[k].n), words[k]))
			return words_past_spaces(line, i + words[k].n);
	return i;
}

/* Where a number in brackets and its stop end; i: there is none. */
static size_t
past_bracketed(struct vt_str line, size_t i)
{
	size_t end = i + 1;

	if (i >= line.n || line.s[i] != '(')
		return i;
	while (end < line.n && kit_is_digit((unsigned char)line.s[end]))
		end++;
	return end > i + 1 && end + 1 < line.n && line.s[end] == ')' && line.s[end + 1] == '.'
	    ? end + 2
	    : i;
}

static int
is_number(struct vt_str s)
{
	return kit_is_digit((unsigned char)s.s[0]) || kit_roman_value(s) > 0 || s.n <= 2 ||
	    kit_roman_mistyped(s) > 0;
}

/* Where the stop ends that stands off its number, `Điều 3 . Tổ chức`, `a ) Tổ chức`: a fault of
 * form; i: none does. */
static size_t
past_loose_stop(struct vt_str line, size_t i)
{
	size_t stop = words_past_spaces(line, i), next;

	if (stop == i || stop >= line.n || memchr(".:)", line.s[stop], 3) == NULL)
		return i;
	next = words_past_spaces(line, stop + 1);
	return next > stop + 1 && next < line.n &&
		kit_is_upper(kit_utf8_next(line, &(size_t){next}))
	    ? stop + 1
	    : i;
}

/* `Điều 1.`, `Chương II`, `Phần thứ nhất` */
static int
parse_word(struct vt_str line, struct vt_unit *out)
{
	static const struct unit_word words[] = {
	    {"phần", 'p', VT_UNIT_PART, 0},
	    {"chương", 'c', VT_UNIT_CHAPTER, 0},
	    {"tiểu mục", 't', VT_UNIT_SUBSECTION, 0},
	    {"mục", 'm', VT_UNIT_SECTION, 0},
	    {"điều", 0x111, VT_UNIT_ARTICLE, 1},
	};

	uint32_t first;
	int plain = kit_first_folded(line, &first);

	for (size_t k = 0; k < sizeof(words) / sizeof(*words); k++) {
		struct vt_str word = kit_str(words[k].word);
		size_t start, end, after;
		uint32_t c;

		if (plain && first != words[k].first)
			continue;

		/* Both tone placements are one here: none of these words has two. */
		if (line.n <= word.n || !kit_same(kit_sub(line, 0, word.n), word))
			continue;
		start = words_past_spaces(line, word.n);
		/* `Điều1.`: a fault of form */
		if (start == word.n &&
		    (!words[k].stop || start == line.n ||
			!kit_is_digit((unsigned char)line.s[start])))
			continue;
		after = past_order_word(line, start);
		if (words[k].kind == VT_UNIT_PART && after > start) {
			end = ordinal_end(line, after);
			return end > after ? unit_set(out, VT_UNIT_PART, line, after, end, end) : 0;
		}
		/* `Điều thứ 2.`: a fault of form */
		if (words[k].stop && after < line.n && kit_is_digit((unsigned char)line.s[after]))
			start = after;
		/* `Điều (2).` */
		if (words[k].stop && (after = past_bracketed(line, start)) > start)
			return unit_set(out, words[k].kind, line, start + 1,
			    ordinal_end(line, start + 1), after);
		end = ordinal_end(line, start);
		if (end == start || !is_number(kit_sub(line, start, end)))
			return 0;
		if (words[k].stop && (after = past_loose_stop(line, end)) > end)
			return unit_set(out, words[k].kind, line, start, end, after);
		after = end;
		c = after < line.n ? kit_utf8_next(line, &after) : 0;
		if (c == '.' || c == ':')
			return unit_set(out, words[k].kind, line, start, end, end + 1);
		/* `Điều 2)`, `Điều 2/`: other stops, faults of form */
		if (words[k].stop && (c == ')' || c == '/') &&
		    words_past_spaces(line, after) > after)
			return unit_set(out, words[k].kind, line, start, end, end + 1);
		if (c == 0 || (!words[k].stop && words_past_spaces(line, end) == line.n))
			return unit_set(out, words[k].kind, line, start, end, end);
		/* `Chương II QUY ĐỊNH CỤ THỂ`: a heading, not a sentence. */
		if (!words[k].stop && kit_all_upper(kit_sub(line, end, line.n)))
			return unit_set(out, words[k].kind, line, start, end, end);
		return 0;
	}
	return 0;
}

/* `1.`, `1.1.`, `1)`, `2/` */
static int
parse_figures(struct vt_str line, struct vt_unit *out)
{
	size_t i = 0, dots = 0, end, digits = 0;
	char c;

	while (i < line.n &&
	    (kit_is_digit((unsigned char)line.s[i]) ||
		(line.s[i] == '.' && i + 1 < line.n &&
		    kit_is_digit((unsigned char)line.s[i + 1])))) {
		if (line.s[i] == '.') {
			dots++;
			digits = 0;
		} else if (++digits > (dots > 0 ? 2u : 3u)) {
			return 0;
		}
		i++;
	}
	end = i;
	c = i < line.n ? line.s[i] : '\0';
	if (dots > 0) {
		if (c == '.' || c == ')')
			return unit_set(out, VT_UNIT_SUBCLAUSE, line, 0, end, end + 1);
		return c == ' ' && dots <= 4 ? unit_set(out, VT_UNIT_SUBCLAUSE, line, 0, end, end)
					     : 0;
	}
	if (c == '.')
		return unit_set(out, VT_UNIT_CLAUSE, line, 0, end, end + 1);
	if (c == ' ' && past_loose_stop(line, end) > end &&
	    line.s[past_loose_stop(line, end) - 1] != ':')
		return unit_set(out, VT_UNIT_CLAUSE, line, 0, end, past_loose_stop(line, end));
	if ((c == ')' || c == '/' || c == '-') && i + 1 < line.n &&
	    words_past_spaces(line, i + 1) > i + 1)
		return unit_set(out, VT_UNIT_CLAUSE, line, 0, end, end + 1);
	return 0;
}

/* `I.`, `II-`, `a)`, `đ)` */
static int
parse_letters(struct vt_str line, struct vt_unit *out)
{
	size_t end = ordinal_end(line, 0), after = end;
	struct vt_str word = kit_sub(line, 0, end);
	uint32_t c, first;
	size_t i = 0;

	if (end == 0 || end >= line.n)
		return 0;
	c = kit_utf8_next(line, &after);
	if (kit_roman_value(word) > 0 && kit_find(word, VT_STR("L"), 0) < 0) {
		if (c == ' ' && words_past_spaces(line, end) < line.n &&
		    kit_is_dash((unsigned char)line.s[words_past_spaces(line, end)]))
			return unit_set(out, VT_UNIT_ROMAN, line, 0, end,
			    words_past_spaces(line, end) + 1);
		/* `V/v` opens the subject of a letter, no part V. */
		if (c == '/' && after < line.n && (line.s[after] == 'v' || line.s[after] == 'V'))
			return 0;
		if (c == '.' || c == ')' || c == '/' || kit_is_dash(c))
			return unit_set(out, VT_UNIT_ROMAN, line, 0, end, after);
		after = past_loose_stop(line, end);
		return after > end && line.s[after - 1] == '.'
		    ? unit_set(out, VT_UNIT_ROMAN, line, 0, end, after)
		    : 0;
	}
	first = kit_utf8_next(word, &i);
	if (i != word.n || !kit_is_lower(first))
		return 0;
	/* `a.`, `a/`, `a-`: other stops, faults of form */
	if (c == ')' ||
	    ((c == '.' || c == '/' || kit_is_dash(c)) && words_past_spaces(line, after) > after))
		return unit_set(out, VT_UNIT_POINT, line, 0, end, after);
	after = past_loose_stop(line, end);
	return after > end && line.s[after - 1] == ')'
	    ? unit_set(out, VT_UNIT_POINT, line, 0, end, after)
	    : 0;
}

int
unit_parse(struct vt_str line, struct vt_unit *out)
{
	size_t i = 0;
	uint32_t c;

	*out = (struct vt_unit){0};
	if (line.n == 0)
		return 0;
	c = kit_utf8_next(line, &i);
	if (kit_is_dash(c))
		return i < line.n && !kit_is_digit((unsigned char)line.s[i])
		    ? unit_set(out, VT_UNIT_DASH, line, 0, 0, i)
		    : 0;
	if (kit_is_digit(c))
		return parse_figures(line, out);
	if (!kit_is_letter(c))
		return 0;
	return parse_word(line, out) || parse_letters(line, out);
}

/* The runs of [start, end) are bold, all of them (1) or none (0); -1: some. */
static int
is_bold(const struct vt_paragraph *p, size_t start, size_t end)
{
	int bold = 0, light = 0;

	for (size_t r = 0; r < p->run_count; r++) {
		const struct vt_run *run = p->runs[r];
		size_t a = run->start > start ? run->start : start;
		size_t z = run->end < end ? run->end : end;

		if (a >= z || kit_trim(kit_sub(p->text, a, z)).n == 0)
			continue;
		bold |= run->format->bold != 0;
		light |= run->format->bold == 0;
	}
	return bold && light ? -1 : bold;
}

/* The value of the figures at i, four at most, and where they end. */
static int32_t
figures_value(struct vt_str s, size_t i, size_t *out_end)
{
	int32_t value = 0;
	size_t end = i;

	for (; end < s.n && end - i < 4 && kit_is_digit((unsigned char)s.s[end]); end++)
		value = value * 10 + (s.s[end] - '0');
	if (out_end != NULL)
		*out_end = end;
	return value;
}

/* The last article of the list, or NULL; in *out its number. */
static const struct vt_unit *
last_article(const struct pointers *list, int32_t *out)
{
	*out = 0;
	for (size_t i = list->count; i-- > 0;) {
		const struct vt_unit *u = list->items[i];

		if (u->kind != VT_UNIT_ARTICLE)
			continue;
		*out = figures_value(u->number, 0, NULL);
		return u;
	}
	return NULL;
}

/* `Điều 2 Thành lập …`, whose stop is missing: the words are set apart from what follows
 * them, and the number is that of the next article. */
static int
parse_unstopped(const struct vt_paragraph *p, size_t from, size_t end, const struct pointers *list,
    struct vt_unit *out)
{
	static const char word[] = "điều";
	struct vt_str line = kit_sub(p->text, from, end);
	const struct vt_unit *last;
	size_t start, stop, next, mark;
	int32_t number, before;

	if (line.n <= sizeof(word) || !kit_same(kit_sub(line, 0, sizeof(word) - 1), kit_str(word)))
		return 0;
	start = words_past_spaces(line, sizeof(word) - 1);
	last = last_article(list, &before);
	number = figures_value(line, start, &stop);
	/* `Điều 2; Thành lập …`, `Điều 2, Thành lập …` */
	mark = stop < line.n && (line.s[stop] == ';' || line.s[stop] == ',') ? stop + 1 : stop;
	next = words_past_spaces(line, mark);
	if (mark == stop && next > stop && next < line.n &&
	    kit_is_dash(kit_utf8_next(line, &(size_t){next}))) {
		/* `Điều 2 - Thành lập …` */
		(void)kit_utf8_next(line, &next);
		next = words_past_spaces(line, next);
	}
	if (stop == start || next == mark || next >= line.n || number != before + 1 ||
	    !kit_is_upper(kit_utf8_next(line, &(size_t){next})) ||
	    is_bold(p, from, from + stop) != 1)
		return 0;
	/* All of it bold, it is a heading: short, and no sentence. */
	if (is_bold(p, from + next, end) != 0 &&
	    (line.n > HEADING_MAX || memchr(".;,:", line.s[line.n - 1], 4) != NULL))
		return 0;
	if (last == NULL && is_bold(p, from + next, end) == 0)
		return 0;
	return unit_set(out, VT_UNIT_ARTICLE, line, start, stop, mark);
}

/* `Diều 2.`, `Điêu 2.`: the word but for a letter, and the number is that of the next article. */
static int
parse_misspelt(const struct vt_paragraph *p, size_t from, size_t end, const struct pointers *list,
    struct vt_unit *out)
{
	const struct vt_str line = kit_sub(p->text, from, end), right = VT_STR("Điều");
	const size_t word = words_past_letters(line, 0), start = words_past_spaces(line, word);
	size_t stop;
	int32_t before, number;

	if (word < 3 || word > 8 || start == word || start >= line.n ||
	    !kit_is_digit((unsigned char)line.s[start]) ||
	    kit_distance(kit_sub(line, 0, word), right, 1) > 1)
		return 0;
	(void)last_article(list, &before);
	number = figures_value(line, start, &stop);
	if (number != before + 1 || stop >= line.n || line.s[stop] != '.')
		return 0;
	return unit_set(out, VT_UNIT_ARTICLE, line, start, stop, stop + 1);
}

/* The unit of an automatic label: what it would be if it were typed. */
static int
unit_label(const struct vt_paragraph *p, struct vt_unit *out)
{
	char text[64];
	size_t n = p->label.n < sizeof(text) - 3 ? p->label.n : sizeof(text) - 3;
	struct vt_str line = {text, n};
	struct vt_str label = p->label;

	if (n == 0)
		return 0;
	if (p->label_kind == 1 || words_dash(p->label) == p->label.n) {
		*out = (struct vt_unit){.kind = VT_UNIT_DASH};
		return 1;
	}
	for (size_t i = 0; i < n; i++)
		text[i] = label.s[i];
	text[line.n++] = ' ';
	text[line.n++] = 'x';
	if (!unit_parse(line, out)) {
		line.n = n;
		if (!unit_parse(line, out))
			return 0;
	}
	/* The number stands in the label, not in this copy. */
	out->number = kit_sub(label, (size_t)(out->number.s - text),
	    (size_t)(out->number.s - text) + out->number.n);
	return 1;
}

static void
unit_add(struct finder *f, struct pointers *list, const struct vt_paragraph *p, size_t start,
    size_t end, const struct vt_unit *unit, int automatic)
{
	struct vt_unit *copy = arena_alloc(f->arena, sizeof(*copy));

	if (copy == NULL) {
		f->failed = 1;
		return;
	}
	*copy = *unit;
	copy->automatic = automatic;
	copy->line = (struct vt_span){p, (uint32_t)start, (uint32_t)end};
	copy->marker.paragraph = p;
	copy->marker.start = (uint32_t)start;
	copy->marker.end = (uint32_t)start + (automatic ? 0 : unit->marker.end);
	pointers_add(f, list, copy);
}

/* Lines of one paragraph. */
static void
paragraph_units(struct finder *f, struct pointers *list, const struct vt_paragraph *p)
{
	for (size_t start = 0, end; start <= p->text.n; start = end + 1) {
		struct vt_unit unit;
		size_t from = words_past_spaces(p->text, start);

		end = kit_line_end(p->text, start);
		if (start == 0 && p->label.n > 0 && unit_label(p, &unit))
			unit_add(f, list, p, 0, p->text.n, &unit, 1);
		else if (from < end &&
		    (unit_parse(kit_sub(p->text, from, end), &unit) ||
			parse_unstopped(p, from, end, list, &unit) ||
			parse_misspelt(p, from, end, list, &unit)))
			unit_add(f, list, p, from, end, &unit, 0);
	}
}

void
outline_read(struct finder *f, const struct vt_paragraph *first, const struct vt_paragraph *last,
    struct pointers *list)
{
	for (size_t i = first->number - 1; i < f->doc->paragraph_count; i++) {
		const struct vt_paragraph *p = f->doc->paragraphs[i];

		if (p->story == VT_STORY_BODY && p->cell == NULL)
			paragraph_units(f, list, p);
		if (p == last)
			break;
	}
}

void
outline_find(struct finder *f)
{
	struct pointers list = {0};
	const struct vt_parts *parts = f->parts;

	if (parts->body_first == NULL)
		return;
	outline_read(f, parts->body_first, parts->body_last, &list);
	f->parts->units = (const struct vt_unit *const *)list.items;
	f->parts->unit_count = list.count;
}
