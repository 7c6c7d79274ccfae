/* Where the tone stands in oa, oe, uy that end their word: hòa or hoà. */
#include "kit/tone.h"

#include <string.h>

#include "kit/ask.h"
#include "kit/block.h"
#include "kit/vowel.h"

/* 1 when the letters at and behind offset i may be oa, oe, uy with a tone that end their word: an
 * a, e, y behind a letter with marks, or one with marks behind an o or u. Told from the bytes. */
static int
may_tell(struct vt_str s, size_t i)
{
	/* the last byte of ò ó ỏ õ ọ, of ù ú ủ ũ ụ, and of their capitals */
	static const char toned_o[] = "\xB2\xB3\x8F\xB5\x8D\x92\x93\x8E\x95\x8C";
	static const char toned_u[] = "\xB9\xBA\xA7\xA9\xA5\x99\x9A\xA6\xA8\xA4";
	unsigned char before, c, small;
	size_t next = i + 2;

	if (i + 1 >= s.n)
		return 0;
	before = (unsigned char)s.s[i];
	c = (unsigned char)s.s[i + 1];
	small = c | 0x20;
	if (c < 0x80) {
		if (before < 0x80 || (small != 'a' && small != 'e' && small != 'y') ||
		    strchr(small == 'y' ? toned_u : toned_o, before) == NULL)
			return 0;
	} else {
		if (c < 0xC0 || ((before | 0x20) != 'o' && (before | 0x20) != 'u'))
			return 0;
		next = i + (c < 0xE0 ? 3 : 4);
	}
	return next >= s.n || (unsigned)((s.s[next] | 0x20) - 'a') >= 26;
}

/* A kit_marker: may_tell says so of the pairs, but for where words end. */
static void
mark_tones(const unsigned char *restrict p, unsigned char *restrict marks)
{
	for (int i = 0; i < KIT_BLOCK; i++) {
		unsigned char before = p[i], c = p[i + 1], small = c | 0x20;
		unsigned char vowel = (small == 'a') | (small == 'e') | (small == 'y');
		unsigned char round = ((before | 0x20) == 'o') | ((before | 0x20) == 'u');

		marks[i] = (vowel & (before >= 0x80)) | (round & (c >= 0xC0));
	}
}

/* The last two letters of a word, taken apart. */
struct ending {
	uint32_t first, second; /* as they stand */
	char vowels[2];
	int tones[2];
	size_t at; /* of the first */
};

static struct ending
ending_of(struct vt_str s, size_t start, size_t end)
{
	struct ending e = {.at = end};

	e.second = kit_utf8_prev(s, &e.at);
	if (e.at > start)
		e.first = kit_utf8_prev(s, &e.at);
	e.vowels[0] = kit_vowel_of(kit_vietnamese_lower(e.first), &e.tones[0]);
	e.vowels[1] = kit_vowel_of(kit_vietnamese_lower(e.second), &e.tones[1]);
	return e;
}

/* Which way the tone of the word is placed. */
static int
placement(struct vt_str s, size_t start, size_t end)
{
	struct ending e = ending_of(s, start, end);
	char a = e.vowels[0], b = e.vowels[1];

	if (!(a == 'o' && (b == 'a' || b == 'e')) && !(a == 'u' && b == 'y'))
		return KIT_TONE_NONE;
	/* In qu the u belongs to the consonant. */
	if (a == 'u' && e.at > start && (s.s[e.at - 1] | 0x20) == 'q')
		return KIT_TONE_NONE;
	return e.tones[0] != 0 && e.tones[1] == 0 ? KIT_TONE_FIRST
	    : e.tones[0] == 0 && e.tones[1] != 0  ? KIT_TONE_SECOND
						  : KIT_TONE_NONE;
}

/* The word of which the character at i is the last letter; 0 when it is not. */
static int
word_ending_at(struct vt_str s, size_t i, size_t *out_start, size_t *out_end)
{
	size_t start = i, end = i, next;

	if (!kit_is_letter(kit_utf8_next(s, &end)))
		return 0;
	next = end;
	if (next < s.n && kit_is_letter(kit_utf8_next(s, &next)))
		return 0;
	while (start > 0) {
		next = start;
		if (!kit_is_letter(kit_utf8_prev(s, &next)))
			break;
		start = next;
	}
	*out_start = start;
	*out_end = end;
	return 1;
}

int
kit_tone_next(struct vt_str text, size_t *i, size_t *out_start, size_t *out_end)
{
	while ((*i = kit_seek(text, *i, mark_tones, may_tell)) < text.n) {
		int way;

		(*i)++;
		if (!word_ending_at(text, *i, out_start, out_end))
			continue;
		way = placement(text, *out_start, *out_end);
		if (way != KIT_TONE_NONE)
			return way;
	}
	return KIT_TONE_NONE;
}

int
kit_tone_is_prescribed(const struct vt_parts *parts, struct vt_span at)
{
	return kit_covers(parts->nation, at) || kit_covers(parts->urgency, at);
}

int
kit_tone_habit(const struct vt_doc *doc, const struct vt_parts *parts)
{
	size_t found[KIT_TONE_NONE] = {0, 0};

	for (size_t k = 0; k < doc->paragraph_count; k++) {
		const struct vt_paragraph *p = doc->paragraphs[k];
		size_t i = 0, start, end;
		int way;

		while ((way = kit_tone_next(p->text, &i, &start, &end)) != KIT_TONE_NONE)
			found[way] += !kit_tone_is_prescribed(parts, kit_span(p, start, end));
	}
	if (found[KIT_TONE_FIRST] == found[KIT_TONE_SECOND])
		return KIT_TONE_NONE;
	return found[KIT_TONE_FIRST] > found[KIT_TONE_SECOND] ? KIT_TONE_FIRST : KIT_TONE_SECOND;
}

static size_t
put_letter(char *out, char vowel, int tone, uint32_t like)
{
	uint32_t c = kit_vowel_with(vowel, tone);

	return kit_utf8_put(out, kit_is_upper(like) ? kit_vietnamese_upper(c) : c);
}

struct vt_str
kit_tone_as(struct vt_str text, int way, const struct kit_alloc *a)
{
	struct vt_str out = {NULL, 0};
	size_t i = 0, done = 0, start, end;
	char *room = NULL;
	int now;

	while (way != KIT_TONE_NONE &&
	    (now = kit_tone_next(text, &i, &start, &end)) != KIT_TONE_NONE) {
		struct ending e = ending_of(text, start, end);
		int tone = e.tones[0] + e.tones[1];

		if (now == way)
			continue;
		/* A letter of one byte may become one of three. */
		if (room == NULL && (room = a->alloc(a->ctx, 3 * text.n + 1)) == NULL)
			return out;
		memcpy(room + out.n, text.s + done, e.at - done);
		out.n += e.at - done;
		out.n += put_letter(room + out.n, e.vowels[0], way == KIT_TONE_FIRST ? tone : 0,
		    e.first);
		out.n += put_letter(room + out.n, e.vowels[1], way == KIT_TONE_SECOND ? tone : 0,
		    e.second);
		done = end;
	}
	if (room == NULL)
		return text;
	memcpy(room + out.n, text.s + done, text.n - done);
	out.n += text.n - done;
	out.s = room;
	return out;
}
