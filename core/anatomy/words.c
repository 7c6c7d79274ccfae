/* Words: small questions about a piece of text that several finders ask. */
#include <string.h>

#include "core/anatomy/finder.h"

/* Letters per tolerated fault. */
#define LETTERS_PER_FAULT 8
/* Bytes of the longest fixed phrase and its surroundings. */
#define PHRASE_MAX 120
/* Rings in an ornament, `---o0o---`. */
#define RINGS_MAX 7

/* Dashes become spaces, and white space single. Returns the length; 0: too long. */
static size_t
plain_letters(struct vt_str s, char out[static PHRASE_MAX])
{
	size_t n = 0;

	for (size_t i = 0; i < s.n;) {
		size_t at = i;
		uint32_t c = kit_utf8_next(s, &i);

		if (n + 4 >= PHRASE_MAX)
			return 0;
		if (kit_is_space(c) || kit_is_dash(c)) {
			if (n > 0 && out[n - 1] != ' ')
				out[n++] = ' ';
			continue;
		}
		for (; at < i; at++)
			out[n++] = s.s[at];
	}
	return n > 0 && out[n - 1] == ' ' ? n - 1 : n;
}

int
words_near(const struct finder *f, struct vt_str bare, enum lexicon_list list)
{
	char mine[PHRASE_MAX], theirs[PHRASE_MAX];
	struct vt_str a = {mine, plain_letters(bare, mine)};

	if (a.n == 0)
		return 0;
	for (size_t i = 0; i < lexicon_count(f->lexicon, list); i++) {
		struct vt_str b = {
		    theirs, plain_letters(lexicon_bare(f->lexicon, list, i), theirs)};
		int limit = (int)(b.n / LETTERS_PER_FAULT);

		if (limit > 6)
			limit = 6;
		if (kit_distance(a, b, limit) <= limit)
			return 1;
	}
	return 0;
}

size_t
words_groups(const struct finder *f, struct vt_str bare, enum lexicon_list list, size_t *out_rest)
{
	size_t n = 0, rest = bare.n;

	for (size_t i = 0; i < lexicon_count(f->lexicon, list); i++)
		if (kit_find(bare, lexicon_bare(f->lexicon, list, i), 0) >= 0) {
			rest -= lexicon_bare(f->lexicon, list, i).n + 1;
			n++;
		}
	if (out_rest != NULL)
		*out_rest = rest < bare.n ? rest : 0;
	return n;
}

/* The segments i and k together, when they make up the phrase. */
static int
phrase_joined(struct finder *f, enum lexicon_list list, size_t i, size_t k)
{
	struct vt_str a = segment_bare(f, &f->segments[i]), b = segment_bare(f, &f->segments[k]);
	char joined[PHRASE_MAX];

	if (a.n < 6 || a.n + b.n + 1 >= sizeof(joined) || b.n == 0 ||
	    f->segments[i].column != f->segments[k].column)
		return 0;
	memcpy(joined, a.s, a.n);
	joined[a.n] = ' ';
	memcpy(joined + a.n + 1, b.s, b.n);
	return words_near(f, (struct vt_str){joined, a.n + 1 + b.n}, list);
}

/* Cuts a phrase off what follows it in another language: `… VIỆT NAM / SOCIALIST …`. */
static void
cut_translation(struct finder *f, enum lexicon_list list, size_t i)
{
	struct segment *s = &f->segments[i];
	int64_t slash = kit_find(segment_fold(f, s), VT_STR(" / "), 0);
	struct segment front = *s;

	if (slash <= 0)
		return;
	front.end = segment_offset(s, (size_t)slash);
	front.text = kit_sub(s->paragraph->text, front.start, front.end);
	front.fold = front.bare = (struct vt_str){NULL, 0};
	if (words_near(f, segment_bare(f, &front), list))
		segment_split(f, i, front.end);
}

/* 1 when the line above breaks off before the name of the Republic: `Ngày Pháp luật nước`. */
static int
is_in_sentence(struct finder *f, size_t i)
{
	struct segment *above = i > 0 ? &f->segments[i - 1] : NULL;

	return above != NULL && f->segments[i].gap == 0 && above->line != f->segments[i].line &&
	    above->column == f->segments[i].column && !segment_upper(above) &&
	    words_end_in(f, segment_fold(f, above), LEXICON_STATE) &&
	    !words_end_in(f, segment_fold(f, above), LEXICON_NOT_STATE);
}

const struct vt_component *
phrase_find(struct finder *f, enum lexicon_list list, int32_t kind)
{
	for (size_t i = 0; i < f->head_end; i++) {
		struct segment *s = &f->segments[i];

		if (s->owner != OWNER_NONE || s->text.n > 2 * PHRASE_MAX)
			continue;
		cut_translation(f, list, i);
		s = &f->segments[i];
		if (s->text.n > PHRASE_MAX)
			continue;
		if (words_near(f, segment_bare(f, s), list) && !is_in_sentence(f, i)) {
			if (f->last == SEGMENT_NONE || f->last < i)
				f->last = i;
			return component_take(f, kind, VT_CERTAIN, &i, 1);
		}
		for (size_t k = i + 1, near = 0; k < f->head_end && near < 3 && k < i + 16; k++) {
			/* A box that is anchored between them is none of its lines. */
			near += f->segments[k].paragraph->box == s->paragraph->box;
			if (f->segments[k].owner == OWNER_NONE && phrase_joined(f, list, i, k) &&
			    !is_in_sentence(f, i)) {
				if (f->last == SEGMENT_NONE || f->last < k)
					f->last = k;
				return component_take(f, kind, VT_CERTAIN, (size_t[]){i, k}, 2);
			}
		}
	}
	return NULL;
}

size_t
words_bare_prefix(struct finder *f, struct segment *s, enum lexicon_list list)
{
	struct vt_str bare = segment_bare(f, s);
	size_t best = 0;

	if (!kit_eq(bare, segment_fold(f, s)))
		return 0;
	for (size_t i = 0; i < lexicon_count(f->lexicon, list); i++) {
		struct vt_str word = lexicon_bare(f->lexicon, list, i);

		if (word.n > best && kit_starts(bare, word) &&
		    (bare.n == word.n || bare.s[word.n] == ' '))
			best = word.n;
	}
	return best;
}

int
words_open(struct vt_str fold, const char *word)
{
	struct vt_str w = kit_str(word);
	size_t i = w.n;
	uint32_t c;

	if (!kit_starts(fold, w))
		return 0;
	if (i >= fold.n)
		return 1;
	c = kit_utf8_next(fold, &i);
	return !kit_is_letter(c) && !kit_is_digit(c);
}

int
words_end_in(const struct finder *f, struct vt_str text, enum lexicon_list list)
{
	for (size_t i = 0; i < lexicon_count(f->lexicon, list); i++) {
		struct vt_str word = lexicon_entry(f->lexicon, list, i);

		if (text.n >= word.n && (text.n == word.n || text.s[text.n - word.n - 1] == ' ') &&
		    kit_same(kit_sub(text, text.n - word.n, text.n), word))
			return 1;
	}
	return 0;
}

int
words_hold(const struct finder *f, struct vt_str fold, enum lexicon_list list)
{
	int inside = 0;

	for (size_t i = 0; i < fold.n; i++) {
		if (!inside && lexicon_prefix(f->lexicon, list, kit_sub(fold, i, fold.n)) > 0)
			return 1;
		inside = fold.s[i] != ' ';
	}
	return 0;
}

int
words_spaced(struct vt_str s)
{
	size_t letters = 0;

	for (size_t i = 0; i < s.n;) {
		size_t next;

		if (!kit_is_letter(kit_utf8_next(s, &i)))
			return 0;
		next = i;
		if (i < s.n && !kit_is_space(kit_utf8_next(s, &next)))
			return 0;
		while (i < s.n && (next = i, kit_is_space(kit_utf8_next(s, &next))))
			i = next;
		letters++;
	}
	return letters >= 4;
}

/* Length of the first word of s, to the next white space. */
static size_t
word_length(struct vt_str s)
{
	size_t i = 0;

	while (i < s.n) {
		size_t next = i;

		if (kit_is_space(kit_utf8_next(s, &next)))
			break;
		i = next;
	}
	return i;
}

/* A capital first and then letters; all capitals only where surname allows. */
static int
is_name_word(struct vt_str word, int *out_upper)
{
	size_t i = 0, letters = 0, lower = 0, quotes = 0;
	uint32_t first = kit_utf8_next(word, &i);

	if (!kit_is_upper(first))
		return 0;
	while (i < word.n) {
		uint32_t c = kit_utf8_next(word, &i);

		if (kit_is_lower(c))
			lower++;
		else if (!kit_is_upper(c) && !kit_is_dash(c) && c != '\'' && c != 0x2019)
			return 0;
		quotes += c == '\'' || c == 0x2019;
		letters++;
	}
	/* `H'` and `K’` before a name are no word in capitals. */
	*out_upper = letters > quotes && lower == 0;
	return 1;
}

static int
is_surname(const struct finder *f, struct vt_str word)
{
	for (size_t i = 0; i < lexicon_count(f->lexicon, LEXICON_SURNAME); i++)
		if (kit_same(word, lexicon_entry(f->lexicon, LEXICON_SURNAME, i)))
			return 1;
	return 0;
}

int
words_surname(const struct finder *f, struct vt_str text)
{
	return is_surname(f, kit_sub(text, 0, word_length(text)));
}

int
words_name_careless(const struct finder *f, struct vt_str text)
{
	struct vt_str rest = kit_trim(text);
	size_t words = 0, small = 0;

	if (rest.n < 4 || rest.n > 80)
		return 0;
	while (rest.n > 0) {
		size_t n = word_length(rest);
		struct vt_str word = kit_sub(rest, 0, n);
		int upper;

		rest = kit_trim(kit_sub(rest, n, rest.n));
		if (words == 0 && !is_surname(f, word))
			return 0;
		if (!is_name_word(word, &upper)) {
			size_t i = 0;

			while (i < word.n)
				if (!kit_is_lower(kit_utf8_next(word, &i)))
					return 0;
			small++;
		}
		words++;
	}
	return words >= 3 && words <= 5 && small == 1;
}

int
words_name_small(const struct finder *f, struct vt_str text)
{
	struct vt_str rest = kit_trim(text);
	size_t words = 0;

	if (rest.n < 4 || rest.n > 80 || !is_surname(f, kit_sub(rest, 0, word_length(rest))))
		return 0;
	for (; rest.n > 0; words++) {
		size_t n = word_length(rest);

		for (size_t i = 0; i < n;)
			if (!kit_is_lower(kit_utf8_next(rest, &i)))
				return 0;
		rest = kit_trim(kit_sub(rest, n, rest.n));
	}
	return words >= 2 && words <= 5;
}

/* Words of text, each as in a name, in *out_uppers those all in capitals; 0: they are none of a
 * name, or too few. A single word is one with an apostrophe in it, `K'Brih`. */
static size_t
name_words(struct vt_str text, size_t *out_uppers)
{
	struct vt_str rest = kit_trim(text);
	size_t words = 0, uppers = 0;
	int marked =
	    kit_find(rest, VT_STR("'"), 0) == 1 || kit_find(rest, VT_STR("\u2019"), 0) == 1;

	if (rest.n < 4 || rest.n > 80)
		return 0;
	while (rest.n > 0) {
		size_t n = word_length(rest);
		int upper = 0;

		if (!is_name_word(kit_sub(rest, 0, n), &upper))
			return 0;
		uppers += upper != 0;
		words++;
		rest = kit_trim(kit_sub(rest, n, rest.n));
	}
	*out_uppers = uppers;
	return (words < 2 && !marked) || words > 7 ? 0 : words;
}

int
words_name(const struct finder *f, struct vt_str text)
{
	struct vt_str rest = kit_trim(text);
	size_t uppers, words = name_words(rest, &uppers);

	if (words == 0 || uppers == 0)
		return words > 0;
	/* A name in capitals is told from a title of office by its first word. */
	return is_surname(f, kit_sub(rest, 0, word_length(rest)));
}

int
words_name_capitals(struct vt_str text)
{
	size_t uppers, words = name_words(text, &uppers);

	return words > 0 && words < 7 && uppers > 0;
}

size_t
words_dash(struct vt_str s)
{
	size_t i = 0, end = 0;

	while (i < s.n) {
		uint32_t c = kit_utf8_next(s, &i);

		if (kit_is_dash(c) || c == '+' || c == '*' || c == 0x2022 || c == 0xb7 ||
		    c == 0x25cf || c == 0x25aa || (c >= 0xf000 && c <= 0xf0ff))
			end = i;
		else if (!kit_is_space(c))
			break;
		else if (end > 0)
			end = i;
	}
	return end;
}

int
words_ornament(struct vt_str s)
{
	size_t rings = 0;

	for (size_t i = 0; i < s.n;) {
		uint32_t c = kit_utf8_next(s, &i);

		if (kit_is_dash(c) || kit_is_space(c) || c == '_' || c == '*' || c == '=' ||
		    c == '~')
			continue;
		if (c != 'o' && c != 'O' && c != '0')
			return 0;
		rings++;
	}
	/* `-00-` is a figure, `o` a bullet. */
	return rings == 0 || (rings > 1 && rings <= RINGS_MAX && kit_has_letter(s));
}

size_t
words_past_spaces(struct vt_str s, size_t i)
{
	return kit_stretch_on(s, i, 1);
}

size_t
words_past_letters(struct vt_str s, size_t i)
{
	while (i < s.n) {
		size_t next = i;

		if (!kit_is_letter(kit_utf8_next(s, &next)))
			break;
		i = next;
	}
	return i;
}

size_t
words_end(struct vt_str s, const char *stops)
{
	size_t i = s.n;

	while (i > 0) {
		size_t before = i;
		uint32_t c = kit_utf8_prev(s, &before);

		if (!kit_is_space(c) && (c >= 128 || c == 0 || strchr(stops, (int)c) == NULL))
			break;
		i = before;
	}
	return i;
}

int
words_box(uint32_t c)
{
	switch (c) {
	case 0x2610: /* ballot box */
	case 0x25a1: /* white square */
	case 0x25a2:
	case 0x25ab:
	case 0x25fb:
	case 0x25fd:
	case 0x2751:
	case 0x2752:
	case 0xf06f: /* of symbol fonts */
	case 0xf0a8:
	case 0xf071: return BOX_EMPTY;
	case 0x2611:
	case 0x2612:
	case 0x2713:
	case 0x2714:
	case 0x2717:
	case 0xf0fe:
	case 0xf0fd:
	case 0xf078:
	case 0xf0fc: return BOX_TICKED;
	default: return BOX_NONE;
	}
}
