/* What stands before a citation: the word số, and the type it is of. */
#include "core/anatomy/citation_context.h"
#include "core/anatomy/citation_words.h"

enum {
	BACK_BYTES = 240, /* how far the type may stand before its number */
	BACK_WORDS = 16,
	NEAR_WORDS = 4, /* `Thông báo kết luận số`: the type stands this near */
	TYPE_WORDS = 5  /* of the longest name of a type */
};

static size_t
back_space(struct vt_str s, size_t i, size_t floor)
{
	while (i > floor) {
		size_t next = i;

		if (!kit_is_space(kit_utf8_prev(s, &next)))
			break;
		i = next;
	}
	return i;
}

/* What ends a thought: no type is looked for beyond it. */
static int
ends_thought(uint32_t c)
{
	return c == ';' || c == ':' || c == '(' || c == ')' || c == '"' || c == 0x201C ||
	    c == 0x201D || c == 0x2026;
}

/* Start of the word that ends at end, not before from; *out_cut: a thought ends
 * right before it. */
static size_t
word_start(struct vt_str s, size_t end, size_t from, int *out_cut)
{
	size_t at = end;

	*out_cut = 0;
	while (at > from) {
		size_t next = at;
		uint32_t c = kit_utf8_prev(s, &next);

		if (kit_is_space(c))
			break;
		if (ends_thought(c) || (c == '.' && at == end)) {
			*out_cut = 1;
			break;
		}
		at = next;
	}
	return at;
}

/* The words of s that end at end, the nearest first, within one thought. */
static size_t
words_back(struct vt_str s, size_t floor, size_t end, struct piece words[BACK_WORDS])
{
	size_t n = 0, i = end, from = end > BACK_BYTES ? end - BACK_BYTES : 0;
	int cut = 0;

	if (from < floor)
		from = floor;
	while (n < BACK_WORDS && !cut) {
		size_t stop = back_space(s, i, from), at = word_start(s, stop, from, &cut);

		/* The window may begin inside a word: leave that one. */
		if (at == stop || (at <= from && from > floor))
			break;
		i = at;
		if (s.s[stop - 1] == ',')
			stop--;
		if (stop > at)
			words[n++] = (struct piece){at, stop};
	}
	return n;
}

/* The word số, with or without its colon, that ends at end; its start, or end. */
static size_t
number_word(struct vt_str s, size_t floor, size_t end)
{
	static const struct vt_str forms[] = {
	    {"số", sizeof("số") - 1},
	    {"Số", sizeof("Số") - 1},
	    {"SỐ", sizeof("SỐ") - 1},
	};
	size_t i = back_space(s, end, floor), k;

	if (i > floor && (s.s[i - 1] == ':' || s.s[i - 1] == '.'))
		i = back_space(s, i - 1, floor);
	for (k = 0; k < sizeof(forms) / sizeof(forms[0]); k++) {
		if (i - floor >= forms[k].n && kit_ends(kit_sub(s, floor, i), forms[k])) {
			size_t at = i - forms[k].n, before = at;

			if (at > floor && kit_is_letter(kit_utf8_prev(s, &before)))
				continue;
			return at;
		}
	}
	return end;
}

/* The words before a number, folded at once. */
struct back {
	struct vt_str text;
	struct piece words[BACK_WORDS]; /* of text, the nearest first */
	size_t at[BACK_WORDS];          /* where each begins in fold */
	size_t n;
	struct vt_str fold;  /* from the furthest word to the end of the nearest */
	const uint32_t *map; /* of fold, from base */
	size_t base;
};

static void
fold_back(struct back *b, struct cited_scratch *m)
{
	size_t i = 0;

	if (b->n == 0)
		return;
	b->base = b->words[b->n - 1].start;
	b->fold = cited_fold(m, kit_sub(b->text, b->base, b->words[0].end), &b->map);
	if (b->fold.s == NULL) {
		b->n = 0;
		return;
	}
	for (size_t k = b->n; k-- > 0;) {
		while (i < b->fold.n && kit_fold_source(b->map, i) + b->base < b->words[k].start)
			i++;
		b->at[k] = i;
	}
}

/* The k + 1 nearest words, folded. */
static struct vt_str
nearest(const struct back *b, size_t k)
{
	return kit_sub(b->fold, b->at[k], b->fold.n);
}

static int
in_list(const struct lexicon *lexicon, enum lexicon_list list, const struct back *b)
{
	for (size_t k = b->n < 3 ? b->n : 3; k-- > 0;) {
		if (lexicon_has(lexicon, list, nearest(b, k)))
			return 1;
	}
	return 0;
}

/* The type whose name the nearest words are, all of them. */
static const struct lexicon_type *
adjacent_type(const struct lexicon *lexicon, const struct back *b, struct piece *out)
{
	for (size_t k = b->n < TYPE_WORDS ? b->n : TYPE_WORDS; k-- > 0;) {
		const struct lexicon_type *type = lexicon_type_named(lexicon, nearest(b, k));

		if (type != NULL) {
			*out = (struct piece){b->words[k].start, b->words[0].end};
			return type;
		}
	}
	return NULL;
}

/* The nearest type in capitals further back, `Chương trình hành động số`. Its code
 * is the one of the symbol unless that is of no type; laws are named at length
 * before their number. */
static const struct lexicon_type *
distant_type(const struct lexicon *lexicon, const struct back *b, const struct lexicon_type *coded,
    int law, struct piece *out)
{
	for (size_t k = 0; k < b->n; k++) {
		const struct lexicon_type *type;
		size_t length = 0;

		if (!cited_upper_at(b->text, b->words[k].start))
			continue;
		type = lexicon_type_prefix(lexicon, nearest(b, k), &length);
		if (type != NULL &&
		    (((type == coded || coded == NULL) && k <= NEAR_WORDS) ||
			(law && (type->regimes & LEXICON_REGIME_LAW)))) {
			*out = (struct piece){b->words[k].start,
			    b->base + kit_fold_source(b->map, b->at[k] + length)};
			return type;
		}
	}
	return NULL;
}

/* `QĐ 1989/QĐ-BGDĐT`, `CV số 12/UBND-VX`: the code stands for the name. */
static const struct lexicon_type *
abbreviated_type(const struct lexicon *lexicon, const struct back *b, struct piece *out)
{
	struct vt_str word;

	if (b->n == 0)
		return NULL;
	word = kit_sub(b->text, b->words[0].start, b->words[0].end);
	if (word.n < 2 || !cited_upper_at(word, 0) || !kit_all_upper(kit_sub(word, 0, 2)))
		return NULL;
	*out = b->words[0];
	return lexicon_type_coded(lexicon, word);
}

void
cited_before_read(struct vt_str s, size_t floor, const struct cited_code *code,
    const struct lexicon_type *coded, const struct lexicon *lexicon, struct cited_before *out)
{
	struct cited_before b = {.start = code->start};
	const struct lexicon_type *far;
	struct back back = {.text = s};
	struct cited_scratch memory;
	struct piece at;
	int law;

	b.start = number_word(s, floor, code->start);
	b.numbered = b.start < code->start;
	back.n = words_back(s, floor, b.start, back.words);
	fold_back(&back, &memory);
	b.type = adjacent_type(lexicon, &back, &b.type_at);
	if (b.type == NULL)
		b.type = abbreviated_type(lexicon, &back, &b.type_at);
	if (b.type != NULL || in_list(lexicon, LEXICON_DOCUMENT, &back))
		b.document = 1;
	else
		b.not_cited = in_list(lexicon, LEXICON_NOT_CITED, &back);
	/* `Thông báo kết luận số 129/TB-UBND`: the word in small letters qualifies. */
	/* 64/2025/QH15, and nothing else that the number is of; `Luật Tiếp công dân số` is no card.
	 */
	law = code->year != VT_UNSET && code->groups == 1 && !b.document;
	if ((!b.not_cited || law) &&
	    (b.type == NULL || (b.type != coded && !cited_upper_at(s, b.type_at.start)))) {
		far = b.numbered ? distant_type(lexicon, &back, coded, law, &at) : NULL;
		if (far != NULL && (b.type == NULL || far == coded) &&
		    (far == coded || !b.document)) {
			b.type = far;
			b.type_at = at;
			b.document = 1;
			b.not_cited = 0;
		}
	}
	if (b.type != NULL)
		b.start = b.type_at.start;
	else
		b.type_at = (struct piece){0, 0};
	*out = b;
}
