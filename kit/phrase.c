/* Phrases found in a text by the hashes of their words. */
#include "kit/phrase.h"

/* Words are told by their consonants: vowels have marks and tones, and đ is d without its own. A
 * byte is a consonant, `-` for another letter or a part of one, ` ` for none; `!`: it must be read.
 */
static const unsigned char kinds[256 + 1] = "                                "
					    "                                "
					    " -bc--fgh-jklmn-pqrst-vwx-z     "
					    " -bc--fgh-jklmn-pqrst-vwx-z     "
					    "--------------------------------"
					    "--------------------------------"
					    "!!!-----------------------------"
					    "!-!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!";

enum { NO_LETTER = ' ', TO_BE_READ = '!', LETTER = '-' };

/* 1 when there is a letter at i, one that must be read; behind it is *out_next. */
static int
is_letter(struct vt_str text, size_t i, size_t *out_next)
{
	*out_next = i;
	return kit_is_letter(kit_utf8_next(text, out_next));
}

/* The next word at or behind *i, which moves to its end; 0: there is none. Every letter of a
 * document comes by here, so nothing branches on whether one is a vowel. */
static inline int
next_word(struct vt_str text, size_t *i, struct kit_word *out)
{
	const unsigned char *s = (const unsigned char *)text.s;
	size_t at = *i, next;
	uint32_t hash = 0;

	while (at < text.n && kinds[s[at]] < LETTER) {
		next = at + 1;
		if (kinds[s[at]] == TO_BE_READ && is_letter(text, at, &next))
			break;
		at = next;
	}
	*i = at;
	if (at == text.n)
		return 0;
	out->at = (uint32_t)at;
	for (;;) {
		while (at < text.n && kinds[s[at]] >= LETTER) {
			const uint32_t kind = kinds[s[at]], more = (hash + kind) * 0x9E3779B1u;

			hash = kind > LETTER ? more : hash;
			at++;
		}
		if (at == text.n || kinds[s[at]] == NO_LETTER || !is_letter(text, at, &next))
			break;
		at = next;
	}
	*i = at;
	out->hash = hash;
	return 1;
}

static uint32_t
kind_of(uint32_t hash)
{
	return hash / (UINT32_MAX / KIT_WORD_KINDS + 1);
}

static void
add_kind(struct kit_word_kinds *all, uint32_t kind)
{
	all->bits[kind / 64] |= (uint64_t)1 << kind % 64;
}

static int
have_one_in_common(const struct kit_word_kinds *a, const struct kit_word_kinds *b)
{
	uint64_t common = 0;

	for (size_t i = 0; i < KIT_WORD_KINDS / 64; i++)
		common |= a->bits[i] & b->bits[i];
	return common != 0;
}

struct kit_words
kit_words_read(struct vt_str text, struct kit_word *room)
{
	struct kit_words words = {.items = room};

	for (size_t i = 0; next_word(text, &i, &room[words.count]); words.count++)
		add_kind(&words.kinds, kind_of(room[words.count].hash));
	return words;
}

void
kit_phrases_add(struct kit_phrases *list, struct vt_str phrase)
{
	struct kit_phrase *p = &list->items[list->count];
	struct kit_word word;
	size_t i = 0, end = 0;
	uint32_t kind;

	*p = (struct kit_phrase){.words = 0};
	list->count++;
	for (; next_word(phrase, &i, &word); p->words++, end = i) {
		if (p->words == 0)
			p->lead = word.at;
		if (p->words < KIT_PHRASE_WORDS)
			p->hashes[p->words] = word.hash;
	}
	p->tail = (uint32_t)(phrase.n - end);
	if (p->words == 0)
		return;
	kind = kind_of(p->hashes[0]);
	p->next = list->heads[kind];
	list->heads[kind] = (uint32_t)list->count;
	add_kind(&list->kinds, kind);
}

/* 1 when the words of the phrase, of which the first is the same, are those from words[0] on. */
static int
may_stand(const struct kit_phrase *p, const struct kit_word *words, size_t left)
{
	if (p->words > left)
		return 0;
	for (size_t i = 1; i < p->words && i < KIT_PHRASE_WORDS; i++)
		if (p->hashes[i] != words[i].hash)
			return 0;
	return 1;
}

/* 1 when there is no letter right before start and none right behind end. */
static int
stands_alone(struct vt_str text, size_t start, size_t end)
{
	return (start == 0 || !kit_is_letter(kit_utf8_prev(text, &start))) &&
	    (end == text.n || !kit_is_letter(kit_utf8_next(text, &end)));
}

/* The bytes of a phrase whose first word is number i; 0 when they would go beyond the text. */
static int
place(const struct kit_phrase *p, struct vt_str text, const struct kit_words *words, size_t i,
    struct kit_phrase_search *search)
{
	struct kit_word last = words->items[i + p->words - 1];
	size_t end = last.at;

	(void)next_word(text, &end, &last);
	if (words->items[i].at < p->lead || text.n - end < p->tail)
		return 0;
	search->start = words->items[i].at - p->lead;
	search->end = end + p->tail;
	return stands_alone(text, search->start, search->end);
}

/* The first word at or behind i that phrases of the list begin like; words->count: there is none.
 */
static size_t
next_head(const struct kit_phrases *list, const struct kit_words *words, size_t i)
{
	while (i < words->count && list->heads[kind_of(words->items[i].hash)] == 0)
		i++;
	return i;
}

int
kit_phrase_next(const struct kit_phrases *list, struct vt_str text, const struct kit_words *words,
    struct kit_phrase_search *search)
{
	uint32_t k = search->candidate;
	size_t i = search->word;

	if (!have_one_in_common(&list->kinds, &words->kinds))
		return 0;
	for (;; i++) {
		if (k == 0) {
			i = next_head(list, words, i);
			if (i == words->count)
				break;
			k = list->heads[kind_of(words->items[i].hash)];
		}
		while (k != 0) {
			const struct kit_phrase *p = &list->items[k - 1];

			search->phrase = k - 1;
			k = p->next;
			if (p->hashes[0] != words->items[i].hash ||
			    !may_stand(p, words->items + i, words->count - i) ||
			    !place(p, text, words, i, search))
				continue;
			search->candidate = k;
			search->word = k == 0 ? i + 1 : i;
			return 1;
		}
	}
	search->word = i;
	return 0;
}
