/* The words around a citation: số and type before it, date and issuer after. */
#include "core/anatomy/citation_words.h"

#include <string.h>

enum {
	BACK_BYTES = 240,  /* how far the type may stand before its number */
	BACK_WORDS = 16,
	NEAR_WORDS = 4,    /* `Thông báo kết luận số`: the type stands this near */
	TYPE_WORDS = 5,    /* of the longest name of a type */
	PHRASE_BYTES = 48, /* longer than the phrases of the lists */
	ISSUER_WORDS = 16,
	BRACKET_BYTES = 40,
	SCRATCH_BYTES = 6144
};

/* Memory for one fold, on the stack. */
struct scratch {
	size_t used;
	_Alignas(8) unsigned char bytes[SCRATCH_BYTES];
};

static void *
scratch_take(void *ctx, size_t n)
{
	struct scratch *m = ctx;
	unsigned char *p;

	n = (n + 7) & ~(size_t)7;
	if (n > sizeof(m->bytes) - m->used)
		return NULL;
	p = m->bytes + m->used;
	m->used += n;
	memset(p, 0, n);
	return p;
}

static struct vt_str
fold(struct scratch *m, struct vt_str s)
{
	struct kit_alloc a = { scratch_take, m };

	m->used = 0;
	return kit_fold(s, KIT_FOLD_USUAL, &a, NULL);
}

/* s[start, end), not longer than a phrase, cut at a character. */
static struct vt_str
phrase(struct vt_str s, size_t start, size_t end)
{
	size_t i = start;

	if (end - start <= PHRASE_BYTES)
		return kit_sub(s, start, end);
	while (i - start < PHRASE_BYTES)
		kit_utf8_next(s, &i);
	return kit_sub(s, start, i);
}

static size_t
skip_space(struct vt_str s, size_t i, size_t most)
{
	for (size_t k = 0; k < most && i < s.n; k++) {
		size_t next = i;

		if (!kit_is_space(kit_utf8_next(s, &next)))
			break;
		i = next;
	}
	return i;
}

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

static int
upper_at(struct vt_str s, size_t i)
{
	return i < s.n && kit_is_upper(kit_utf8_next(s, &i));
}

/* ---- before ---- */

/* The words of s that end at end, the nearest first, within one thought. */
static size_t
words_back(struct vt_str s, size_t floor, size_t end, struct piece words[BACK_WORDS])
{
	size_t n = 0, i = end, from = end > BACK_BYTES ? end - BACK_BYTES : 0;

	if (from < floor)
		from = floor;
	while (n < BACK_WORDS) {
		size_t stop, at = i = back_space(s, i, from);

		while (at > from) {
			size_t next = at;
			uint32_t c = kit_utf8_prev(s, &next);

			if (kit_is_space(c))
				break;
			if (c == ';' || c == '(' || c == ')' || c == 0x201C || c == 0x201D || c == '"'
			    || c == ':' || (c == '.' && at == i) || c == 0x2026)
				goto out;
			at = next;
		}
		if (at == i)
			break;
		stop = i;
		/* The window may begin inside a word: leave that one. */
		if (at == from && from > floor)
			break;
		if (stop > at && s.s[stop - 1] == ',')
			stop--;
		words[n++] = (struct piece){ at, stop };
		i = at;
		continue;
out:
		if (at < i)
			words[n++] = (struct piece){ at, i };
		break;
	}
	return n;
}

/* The word số, with or without its colon, that ends at end; its start, or end. */
static size_t
number_word(struct vt_str s, size_t floor, size_t end)
{
	static const struct vt_str forms[] = {
		{ "số", sizeof("số") - 1 }, { "Số", sizeof("Số") - 1 }, { "SỐ", sizeof("SỐ") - 1 },
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
	struct vt_str fold;             /* from the furthest word to the end of the nearest */
	const uint32_t *map;            /* of fold, from base */
	size_t base;
};

static void
fold_back(struct back *b, struct scratch *m)
{
	struct kit_alloc a = { scratch_take, m };
	size_t i = 0;

	if (b->n == 0)
		return;
	m->used = 0;
	b->base = b->words[b->n - 1].start;
	b->fold = kit_fold(kit_sub(b->text, b->base, b->words[0].end), KIT_FOLD_USUAL, &a, &b->map);
	if (b->fold.s == NULL) {
		b->n = 0;
		return;
	}
	for (size_t k = b->n; k-- > 0;) {
		while (i < b->fold.n && b->map[i] + b->base < b->words[k].start)
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
			*out = (struct piece){ b->words[k].start, b->words[0].end };
			return type;
		}
	}
	return NULL;
}

/* The nearest type in capitals further back, `Chương trình hành động số`. Its code
 * is the one of the symbol unless that is of no type; laws are named at length
 * before their number. */
static const struct lexicon_type *
distant_type(const struct lexicon *lexicon, const struct back *b,
    const struct lexicon_type *coded, int law, struct piece *out)
{
	for (size_t k = 0; k < b->n; k++) {
		const struct lexicon_type *type;
		size_t length = 0;

		if (!upper_at(b->text, b->words[k].start))
			continue;
		type = lexicon_type_prefix(lexicon, nearest(b, k), &length);
		if (type != NULL && (((type == coded || coded == NULL) && k <= NEAR_WORDS)
		    || (law && (type->regimes & LEXICON_REGIME_LAW)))) {
			*out = (struct piece){ b->words[k].start, b->base + b->map[b->at[k] + length] };
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
	if (word.n < 2 || !upper_at(word, 0) || !kit_all_upper(kit_sub(word, 0, 2)))
		return NULL;
	*out = b->words[0];
	return lexicon_type_coded(lexicon, word);
}

void
cited_before_read(struct vt_str s, size_t floor, const struct cited_code *code,
    const struct lexicon *lexicon, struct cited_before *out)
{
	struct cited_before b = { .start = code->start };
	const struct lexicon_type *coded = lexicon_type_coded(lexicon,
	    kit_sub(s, code->type_start, code->type_end)), *far;
	struct back back = { .text = s };
	struct scratch memory;
	struct piece at;

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
	if (!b.not_cited
	    && (b.type == NULL || (b.type != coded && !upper_at(s, b.type_at.start)))) {
		/* 64/2025/QH15, and nothing else that the number is of */
		int law = code->year != VT_UNSET && code->groups == 1 && !b.document;

		far = b.numbered ? distant_type(lexicon, &back, coded, law, &at) : NULL;
		if (far != NULL && (b.type == NULL || far == coded)
		    && (far == coded || !b.document)) {
			b.type = far;
			b.type_at = at;
			b.document = 1;
		}
	}
	if (b.type != NULL)
		b.start = b.type_at.start;
	else
		b.type_at = (struct piece){ 0, 0 };
	*out = b;
}

/* ---- after ---- */

static int
phrase_opens(const struct lexicon *lexicon, enum lexicon_list list, struct vt_str s, size_t at)
{
	struct scratch m;
	struct vt_str f = fold(&m, phrase(s, at, s.n));

	return f.s != NULL && lexicon_prefix(lexicon, list, f) > 0;
}

static int
type_opens(const struct lexicon *lexicon, struct vt_str s, size_t at)
{
	struct scratch m;
	struct vt_str f = fold(&m, phrase(s, at, s.n));

	return f.s != NULL && lexicon_type_prefix(lexicon, f, NULL) != NULL;
}

/* Moves past a word of small letters, `Ngày` and `NGÀY` taken too. */
static int
take_word(struct vt_str s, size_t *i, struct vt_str word)
{
	size_t end = *i + word.n, next = end;

	if (s.n - *i < word.n || (((unsigned char)s.s[*i] ^ (unsigned char)word.s[0]) & 0x80) != 0)
		return 0;
	if ((unsigned char)word.s[0] < 0x80 && (s.s[*i] | 0x20) != word.s[0])
		return 0;
	if (!kit_same(kit_sub(s, *i, end), word))
		return 0;
	if (end < s.n && kit_is_letter(kit_utf8_next(s, &next)))
		return 0;
	*i = end;
	return 1;
}

/* End of the word at i: up to white space or what ends a name. */
static size_t
word_end(struct vt_str s, size_t i)
{
	while (i < s.n) {
		size_t next = i;
		uint32_t c = kit_utf8_next(s, &next);

		if (kit_is_space(c) || c == ',' || c == ';' || c == ':' || c == '(' || c == ')'
		    || c == '/' || c == 0x201C || c == 0x201D || c == '"' || c == 0x2026)
			break;
		if (c == '.' && (next >= s.n || !kit_is_letter(kit_utf8_next(s, &(size_t){ next }))))
			break;
		i = next;
	}
	return i;
}

/* After a comma or `và`: a capital that opens no other document or agency. */
static int
name_goes_on(const struct lexicon *lexicon, struct vt_str s, size_t at)
{
	return upper_at(s, at) && !type_opens(lexicon, s, at)
	    && !phrase_opens(lexicon, LEXICON_AGENCY, s, at);
}

/* `, Thể thao và Du lịch`: a list within a name ends with và. */
static int
list_goes_on(const struct lexicon *lexicon, struct vt_str s, size_t at)
{
	size_t i = at;

	if (!name_goes_on(lexicon, s, at))
		return 0;
	for (int k = 0; k < 5; k++) {
		size_t end = word_end(s, i);

		if (end == i)
			return 0;
		i = skip_space(s, end, 3);
		if (take_word(s, &i, VT_STR("và")))
			return name_goes_on(lexicon, s, skip_space(s, i, 3));
	}
	return 0;
}

/* The name of an agency or office from at on; its end, or at. */
static size_t
read_name(struct vt_str s, size_t at, const struct lexicon *lexicon)
{
	size_t end = at, i = at;

	for (int k = 0; k < ISSUER_WORDS; k++) {
		size_t stop = word_end(s, i), next;

		if (stop == i
		    || (!upper_at(s, i) && phrase_opens(lexicon, LEXICON_NAME_END, s, i)))
			break;
		next = i;
		if (take_word(s, &next, VT_STR("và"))
		    && !name_goes_on(lexicon, s, skip_space(s, next, 3)))
			break;
		if (kit_is_digit((unsigned char)s.s[i]))
			break;
		end = stop;
		i = skip_space(s, stop, 3);
		if (i == stop) {
			if (i >= s.n || s.s[i] != ',')
				break;
			next = skip_space(s, i + 1, 3);
			if (!list_goes_on(lexicon, s, next))
				break;
			i = next;
		}
	}
	return end;
}

/* `ngày 02/8/2018`, `, ngày15/5/2000`, `ban hành ngày …`, `cùng ngày`, `năm 2019`. */
static int
read_date(struct vt_str s, size_t at, struct cited_after *out)
{
	static const struct vt_str opening[] = {
		{ "được", sizeof("được") - 1 }, { "ban hành", sizeof("ban hành") - 1 },
		{ "ký", sizeof("ký") - 1 }, { "đề", sizeof("đề") - 1 },
	};
	struct kit_date date;
	size_t i = skip_space(s, at, 3), start;
	int same_day;

	if (i < s.n && (s.s[i] == ',' || s.s[i] == '('))
		i = skip_space(s, i + 1, 3);
	for (size_t k = 0; k < sizeof(opening) / sizeof(opening[0]); k++) {
		if (take_word(s, &i, opening[k]))
			i = skip_space(s, i, 3);
	}
	same_day = take_word(s, &i, VT_STR("cùng"));
	i = skip_space(s, i, 3);
	start = i;
	if (take_word(s, &i, VT_STR("ngày"))) {
		size_t named = i;

		i = skip_space(s, i, 3);
		start = i;
		if (!kit_date_parse(s, &i, &date)) {
			out->same_day = same_day;
			out->end = same_day ? named : out->end;
			return 0;
		}
		out->same_day = same_day;
	} else {
		size_t word = i;

		if (!take_word(s, &word, VT_STR("tháng")) && !take_word(s, &word, VT_STR("năm"))
		    && !(i > at && i < s.n && s.s[i - 1] == '('))
			return 0;
		if (!kit_date_parse(s, &i, &date) || date.year == VT_UNSET)
			return 0;
	}
	out->date = date;
	out->date_at = (struct piece){ start, i };
	out->end = i;
	return 1;
}

/* `của UBND tỉnh`, with or without a comma before it. */
static int
read_issuer(struct vt_str s, size_t at, const struct lexicon *lexicon, struct cited_after *out)
{
	size_t i = skip_space(s, at, 3), end;

	if (i < s.n && (s.s[i] == ',' || s.s[i] == ')'))
		i = skip_space(s, i + 1, 3);
	if (!take_word(s, &i, VT_STR("của")) && !take_word(s, &i, VT_STR("do")))
		return 0;
	i = skip_space(s, i, 3);
	end = read_name(s, i, lexicon);
	if (end == i)
		return 0;
	out->issuer = (struct piece){ i, end };
	out->end = end;
	return 1;
}

void
cited_after_read(struct vt_str s, size_t at, const struct lexicon *lexicon,
    struct cited_after *out)
{
	struct cited_after a = { .end = at, .date = { VT_UNSET, VT_UNSET, VT_UNSET } };

	if (read_date(s, at, &a) || a.same_day)
		read_issuer(s, a.end, lexicon, &a);
	else if (read_issuer(s, at, lexicon, &a))
		read_date(s, a.end, &a);
	*out = a;
}

/* After the bracket that closes the one before at, if that is near; else at. */
static size_t
closing_bracket(struct vt_str s, size_t at)
{
	for (size_t i = at; i < s.n && i - at < BRACKET_BYTES; i++) {
		if (s.s[i] == ')')
			return i + 1;
	}
	return at;
}

int
cited_joined(struct vt_str s)
{
	for (size_t i = 0; i < s.n;) {
		size_t next = i;
		uint32_t c = kit_utf8_next(s, &next);

		if (c == '(') /* `1776/BXD-VP (2007), 1129/BXD-VP` */
			i = closing_bracket(s, next);
		else if (kit_is_space(c) || c == ',' || c == ';' || c == '&')
			i = next;
		else if (!take_word(s, &i, VT_STR("và")) && !take_word(s, &i, VT_STR("cùng"))
		    && !take_word(s, &i, VT_STR("số")) && !take_word(s, &i, VT_STR("hoặc")))
			return 0;
	}
	return 1;
}
