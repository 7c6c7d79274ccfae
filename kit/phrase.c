/* Phrases found in a text by the hashes of their words. */
#include "kit/phrase.h"

#include <endian.h>
#include <stdlib.h>
#include <string.h>

#include "kit/block.h"

/* The code of a byte: of a consonant twice its number in the alphabet, of another letter or a part
 * of one LETTER, 0 of what is none. */
enum { LETTER = 1, CONSONANTS = 0xFE };

/* What the eight bytes of a number are all set to. */
#define EIGHT(byte) (UINT64_MAX / 0xFF * (byte))

/* Bytes that are read at a time, and those a word is looked at together. */
enum { CHUNK = 64 * KIT_BLOCK, STEP = sizeof(uint64_t) };

/* The words of a text as they are read. */
struct reader {
	struct vt_str text;
	size_t start, end; /* bytes of the text that have their codes */
	size_t at;         /* what is read of them */
	unsigned char codes[CHUNK + STEP];
};

/* 1 for the first byte of characters beyond ASCII many of which are no letters; what begins with
 * another is taken for one. */
static inline unsigned char
is_unsure(unsigned char c)
{
	return (c == 0xC2) | ((c >= 0xE0) & (c != 0xE1));
}

/* Writes the codes of a kit_block; 1 where there is a byte that is_unsure. Nothing branches on what
 * a byte is: every letter of a document comes by here. */
static inline int
write_codes(const unsigned char *restrict text, unsigned char *restrict codes)
{
	unsigned char unsure = 0;

	for (int i = 0; i < KIT_BLOCK; i++) {
		const unsigned char c = text[i], small = c | 0x20;
		const unsigned char number = small - ('a' - 1);
		/* Sums: gcc makes of alternatives a look into a table, of which there are no
		 * vectors. */
		const unsigned char vowel = (unsigned char)((small == 'a') + (small == 'e') +
		    (small == 'i') + (small == 'o') + (small == 'u') + (small == 'y'));
		const unsigned char plain = (small >= 'a') & (small <= 'z');
		const unsigned char consonant = plain > vowel ? 0xFF : 0;

		codes[i] = ((number + number) & consonant) | vowel | (c >= 0x80);
		unsure |= is_unsure(c);
	}
	return unsure;
}

/* Takes their codes from characters beyond ASCII that are no letters. */
static void
look_closer(struct reader *r)
{
	size_t i = r->start, next;

	for (; i < r->end; i = next) {
		next = i + 1;
		if (!is_unsure((unsigned char)r->text.s[i]))
			continue;
		next = i;
		if (!kit_is_letter(kit_utf8_next(r->text, &next)))
			memset(r->codes + (i - r->start), 0, (next < r->end ? next : r->end) - i);
	}
}

/* Where the chunk ends that begins at start: behind the last space in it, that no word is cut. */
static size_t
chunk_end(struct vt_str text, size_t start)
{
	size_t end = start + CHUNK;

	if (text.n - start <= CHUNK)
		return text.n;
	while (end > start && text.s[end - 1] != ' ')
		end--;
	/* What has so many bytes is no word that anybody looks for. */
	return end > start ? end : start + CHUNK;
}

static void
read_chunk(struct reader *r)
{
	const unsigned char *s = (const unsigned char *)r->text.s;
	unsigned char rest[KIT_BLOCK] = {0};
	size_t i, left;
	int unsure = 0;

	r->start = r->at = r->end;
	r->end = chunk_end(r->text, r->start);
	for (i = r->start; i + KIT_BLOCK <= r->end; i += KIT_BLOCK)
		unsure |= write_codes(s + i, r->codes + (i - r->start));
	left = r->end - i;
	if (left > 0) {
		memcpy(rest, s + i, left);
		unsure |= write_codes(rest, r->codes + (i - r->start));
	}
	memset(r->codes + (r->end - r->start), 0, STEP);
	if (unsure)
		look_closer(r);
}

/* What the codes of a word come to; *out_end is the first behind it. */
static inline uint32_t
read_word(const unsigned char *code, const unsigned char **out_end)
{
	const uint64_t ones = EIGHT(1), tops = EIGHT(0x80);
	uint64_t hash = 0, codes, none, most;

	for (;; code += STEP) {
		memcpy(&codes, code, STEP);
		codes = le64toh(codes);
		/* the highest bit of each byte that is 0, but for some behind the first of them */
		none = (codes - ones) & ~codes & tops;
		most = none == 0 ? UINT64_MAX : (none & -none) - 1;
		hash = (hash ^ (codes & most & EIGHT(CONSONANTS))) * 0x9E3779B97F4A7C15u;
		hash ^= hash >> 32;
		if (none != 0)
			break;
	}
	*out_end = code + __builtin_ctzll(none) / 8;
	return (uint32_t)hash;
}

static void
open_reader(struct reader *r, struct vt_str text)
{
	r->text = text;
	r->start = r->end = r->at = 0;
}

/* The next words, as many as there are up to most. */
static size_t
read_words(struct reader *r, struct kit_word *out, size_t most)
{
	size_t count = 0;

	while (count < most) {
		const unsigned char *const codes = r->codes,
					   *const end = codes + (r->end - r->start);
		const unsigned char *code = codes + (r->at - r->start);
		const uint32_t start = (uint32_t)r->start;

		for (; count < most; count++) {
			struct kit_word *const word = &out[count];

			while (code < end && *code == 0)
				code++;
			if (code == end)
				break;
			word->start = start + (uint32_t)(code - codes);
			word->hash = read_word(code, &code);
			word->end = start + (uint32_t)(code - codes);
		}
		r->at = r->start + (size_t)(code - codes);
		if (code < end)
			continue;
		if (r->end == r->text.n)
			break;
		read_chunk(r);
	}
	return count;
}

/* What two words that follow each other make. */
static uint32_t
pair_of(uint32_t first, uint32_t second)
{
	return first + (second << 15 | second >> 17);
}

static uint32_t
kind_of(uint32_t hash)
{
	return hash / (UINT32_MAX / KIT_WORD_KINDS + 1);
}

/* How often a word may end in a kit_block: at a character that is no letter. */
static inline unsigned char
count_gaps(const unsigned char *s)
{
	unsigned char gaps = 0;

	for (int i = 0; i < KIT_BLOCK; i++) {
		const unsigned char c = s[i], small = c | 0x20;
		const unsigned char letter = (small >= 'a') & (small <= 'z');

		gaps = (unsigned char)(gaps + (((c < 0x80) & (letter ^ 1)) | is_unsure(c)));
	}
	return gaps;
}

size_t
kit_words_room(struct vt_str text)
{
	const unsigned char *s = (const unsigned char *)text.s;
	size_t room = 2 + text.n / CHUNK, i = 0;

	unsigned char rest[KIT_BLOCK];

	for (; i + KIT_BLOCK <= text.n; i += KIT_BLOCK)
		room += count_gaps(s + i);
	memset(rest, 'x', sizeof(rest));
	memcpy(rest, text.n > 0 ? s + i : rest, text.n - i);
	return room + count_gaps(rest);
}

/* Makes *last the last of its kind; the one before it. */
static uint32_t
put_last(uint32_t *last, uint32_t number)
{
	uint32_t before = *last;

	*last = number + 1;
	return before;
}

void
kit_words_add(struct kit_word_index *index, size_t number)
{
	struct kit_word *const w = index->items + index->count;
	const uint32_t first = (uint32_t)index->count;
	struct reader r;
	size_t count;

	open_reader(&r, index->texts[number]);
	count = read_words(&r, w, SIZE_MAX);
	for (size_t i = 0; i < count; i++) {
		w[i].text = (uint32_t)number;
		w[i].like = put_last(&index->words[kind_of(w[i].hash)], first + (uint32_t)i);
		if (i + 1 < count)
			w[i].like_pair =
			    put_last(&index->pairs[kind_of(pair_of(w[i].hash, w[i + 1].hash))],
				first + (uint32_t)i);
	}
	index->count += count + 1;
}

enum { LOOKED_AT = 6 /* words of a phrase; the rest tells little */ };

/* A phrase: its first words, how many there are, and the bytes before and behind them. */
struct phrase {
	uint32_t hashes[LOOKED_AT];
	size_t words, lead, tail;
};

static struct phrase
read_phrase(struct vt_str text)
{
	enum { AT_ONCE = 16 };
	struct phrase p = {.words = 0};
	struct kit_word words[AT_ONCE];
	struct reader r;
	size_t n;

	open_reader(&r, text);
	while ((n = read_words(&r, words, AT_ONCE)) > 0) {
		for (size_t i = 0; i < n && p.words + i < LOOKED_AT; i++)
			p.hashes[p.words + i] = words[i].hash;
		if (p.words == 0)
			p.lead = words[0].start;
		p.tail = text.n - words[n - 1].end;
		p.words += n;
	}
	return p;
}

/* 1 when the words of the phrase are those from w on. */
static int
has_words(const struct phrase *p, const struct kit_word *w)
{
	for (size_t i = 0; i < p->words; i++)
		if (w[i].end == 0 || (i < LOOKED_AT && p->hashes[i] != w[i].hash))
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

/* The bytes of a phrase that has the words from w on; 0 when they would go beyond the text. */
static int
place(const struct phrase *p, const struct vt_str *texts, const struct kit_word *w,
    struct kit_phrase_place *out)
{
	const struct vt_str text = texts[w->text];
	const size_t start = w->start, end = w[p->words - 1].end;

	if (start < p->lead || text.n - end < p->tail)
		return 0;
	*out = (struct kit_phrase_place){.text = w->text,
	    .start = (uint32_t)(start - p->lead),
	    .end = (uint32_t)(end + p->tail)};
	return stands_alone(text, out->start, out->end);
}

/* Where one phrase may stand otherwise than it is written; adds to *count places, for which there
 * is room. */
static void
find_phrase(const struct kit_word_index *index, struct vt_str phrase, uint32_t number,
    struct kit_phrase_place *places, size_t room, size_t *count)
{
	const struct phrase p = read_phrase(phrase);
	struct kit_phrase_place found;
	uint32_t k;

	if (p.words == 0)
		return;
	k = p.words == 1 ? index->words[kind_of(p.hashes[0])]
			 : index->pairs[kind_of(pair_of(p.hashes[0], p.hashes[1]))];
	while (k != 0) {
		const struct kit_word *w = &index->items[k - 1];

		k = p.words == 1 ? w->like : w->like_pair;
		if (!has_words(&p, w) || !place(&p, index->texts, w, &found) ||
		    kit_eq(phrase, kit_sub(index->texts[w->text], found.start, found.end)))
			continue;
		found.phrase = number;
		if (*count < room)
			places[*count] = found;
		(*count)++;
	}
}

static int
compare_places(const void *one, const void *other)
{
	const struct kit_phrase_place *a = one, *b = other;

	if (a->text != b->text)
		return a->text < b->text ? -1 : 1;
	if (a->start != b->start)
		return a->start < b->start ? -1 : 1;
	if (a->end != b->end)
		return a->end > b->end ? -1 : 1;
	return (a->phrase > b->phrase) - (a->phrase < b->phrase);
}

size_t
kit_phrase_places(const struct kit_word_index *index, const struct vt_str *phrases, size_t count,
    struct kit_phrase_place *places, size_t room)
{
	size_t found = 0;

	for (size_t i = 0; i < count; i++)
		find_phrase(index, phrases[i], (uint32_t)i, places, room, &found);
	if (found <= room)
		qsort(places, found, sizeof(*places), compare_places);
	return found;
}
