/* Viện dẫn nội bộ: the words and numbers that a reference to an article is made of. */
#include "plugins/citations/reference.h"

#include "kit/ordinal.h"

int32_t
reference_number(struct vt_str s, size_t *i)
{
	size_t at = *i, next;
	int32_t value = 0;

	while (at < s.n && kit_is_digit((unsigned char)s.s[at]) && value < REFERENCE_ARTICLES)
		value = value * 10 + (s.s[at++] - '0');
	next = at;
	if (at == *i || value >= REFERENCE_ARTICLES ||
	    (at < s.n && kit_is_letter(kit_utf8_next(s, &next))))
		return 0;
	*i = at;
	return value;
}

int
reference_read(struct vt_check *check, struct reference *out, struct vt_error *err)
{
	const struct {
		const char *name;
		struct vt_words *words;
	} lists[] = {
	    {"chapter", &out->chapter},
	    {"article", &out->article},
	    {"clause", &out->clause},
	    {"point", &out->point},
	    {"between", &out->between},
	    {"like", &out->like},
	    {"whose", &out->whose},
	    {"here", &out->here},
	};
	int status = VT_OK;

	for (size_t i = 0; i < sizeof(lists) / sizeof(lists[0]) && status == VT_OK; i++)
		status = check->ops->words(check, lists[i].name, lists[i].words, err);
	return status;
}

int
reference_word(struct vt_str s, size_t *i, const struct vt_words *words)
{
	size_t at = *i, next = at;

	while (next < s.n && kit_is_space(kit_utf8_next(s, &next)))
		at = next;
	*i = at;
	for (size_t k = 0; k < words->count; k++) {
		struct vt_str word = words->items[k];
		size_t end = at + word.n, first = 0;

		/* A letter that is cut in two is none of the word's. */
		if (end >= s.n || ((unsigned char)s.s[end] & 0xC0) == 0x80 ||
		    !kit_same(kit_sub(s, at, end), word))
			continue;
		if (kit_is_letter(kit_utf8_next(word, &first))) {
			if (s.s[end] != ' ')
				continue;
			end++;
		}
		*i = end;
		return 1;
	}
	return 0;
}

int
reference_here(const struct reference *v, struct vt_str s, size_t i)
{
	const size_t at = kit_stretch_on(s, i, 1);

	for (size_t k = 0; k < v->here.count; k++) {
		size_t end = at + v->here.items[k].n;

		if (end <= s.n && kit_same(kit_sub(s, at, end), v->here.items[k]) &&
		    (end == s.n || !kit_is_letter(kit_utf8_next(s, &end))))
			return 1;
	}
	return 0;
}

/* Back over white space, and over one of the words, when it ends there; 1 when it did. */
static int
word_back(struct vt_str s, size_t *i, const struct vt_words *words)
{
	size_t at = *i = kit_stretch_back(s, *i, 1);

	for (size_t k = 0; k < words->count; k++) {
		struct vt_str word = words->items[k];
		size_t first = 0;

		at = *i;
		if (at < word.n || !kit_same(kit_sub(s, at - word.n, at), word))
			continue;
		at -= word.n;
		if (kit_is_letter(kit_utf8_next(word, &first)) && at > 0) {
			size_t before = at;

			if (kit_is_letter(kit_utf8_prev(s, &before)))
				continue;
		}
		*i = at;
		return 1;
	}
	return 0;
}

/* The digits, or the one letter, that end at s[*i], white space and a comma behind them; moves
 * *i before them. Empty when there are none. */
static struct vt_str
number_back(struct vt_str s, size_t *i, int letter)
{
	size_t end = kit_stretch_back(s, *i, 1), at, before;

	if (end > 0 && s.s[end - 1] == ',')
		end = kit_stretch_back(s, end - 1, 1);
	at = end;
	while (!letter && at > 0 && kit_is_digit((unsigned char)s.s[at - 1]))
		at--;
	if (letter && at > 0 && !kit_is_letter(kit_utf8_prev(s, &at)))
		at = end;
	before = at;
	if (at < end && at > 0 && !kit_is_space(kit_utf8_prev(s, &before)))
		at = end;
	if (at < end)
		*i = at;
	return kit_sub(s, at, end);
}

struct vt_str
reference_list_back(const struct reference *v, struct vt_str s, size_t *i,
    const struct vt_words *word, int letter)
{
	struct vt_str highest = {NULL, 0};
	size_t at = *i;

	for (int k = 0; k < REFERENCE_LISTED; k++) {
		const struct vt_str number = number_back(s, &at, letter);

		if (number.n == 0)
			break;
		if (kit_ordinal_parse(number, letter).value >
		    kit_ordinal_parse(highest, letter).value)
			highest = number;
		if (word_back(s, &at, word)) {
			*i = at;
			return highest;
		}
		if (!word_back(s, &at, &v->between))
			break;
	}
	return (struct vt_str){NULL, 0};
}
