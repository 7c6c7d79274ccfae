/* A replacement of many words taken apart: words in it that stay are no part of it. */
#include "core/engine/split.h"

#include <string.h>

#include "core/base/fail.h"
#include "kit/text.h"

/* Words of the old text and the new one; longer ones are replaced as a whole. */
enum { WORDS_MOST = 40 };

struct words {
	struct vt_str text;
	size_t at[WORDS_MOST + 1]; /* where each begins; after the last, the end */
	size_t count;
};

/* What of two texts is the same from word i of the one and k of the other on. */
struct common {
	unsigned char words[WORDS_MOST + 1][WORDS_MOST + 1];
};

static int
is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n';
}

/* A word goes with the blanks behind it. 0: there are too many. */
static int
find_words(struct vt_str text, struct words *out)
{
	*out = (struct words){.text = text};
	for (size_t i = 0; i < text.n; i++) {
		if (i > 0 && (is_blank(text.s[i]) || !is_blank(text.s[i - 1])))
			continue;
		if (out->count == WORDS_MOST)
			return 0;
		out->at[out->count++] = i;
	}
	out->at[out->count] = text.n;
	return 1;
}

static int
same_word(const struct words *a, size_t i, const struct words *b, size_t k)
{
	size_t n = a->at[i + 1] - a->at[i];

	return n == b->at[k + 1] - b->at[k] &&
	    memcmp(a->text.s + a->at[i], b->text.s + b->at[k], n) == 0;
}

static void
find_common(const struct words *a, const struct words *b, struct common *out)
{
	memset(out, 0, sizeof(*out));
	for (size_t i = a->count; i-- > 0;) {
		for (size_t k = b->count; k-- > 0;) {
			unsigned char down = out->words[i + 1][k], right = out->words[i][k + 1];

			if (same_word(a, i, b, k))
				out->words[i][k] = (unsigned char)(out->words[i + 1][k + 1] + 1);
			else
				out->words[i][k] = down > right ? down : right;
		}
	}
}

/* Words [i, m) of the old text that become [k, n) of the new one. */
struct piece {
	size_t i, m, k, n;
};

/* The next one that changes anything, from word m and n of the last one on; 0: there is none. */
static int
next_piece(const struct words *a, const struct words *b, const struct common *common,
    struct piece *p)
{
	while (p->m < a->count && p->n < b->count && same_word(a, p->m, b, p->n)) {
		p->m++;
		p->n++;
	}
	p->i = p->m;
	p->k = p->n;
	while (common->words[p->m][p->n] > 0 && !same_word(a, p->m, b, p->n)) {
		if (common->words[p->m + 1][p->n] == common->words[p->m][p->n])
			p->m++;
		else
			p->n++;
	}
	if (common->words[p->m][p->n] == 0) {
		p->m = a->count;
		p->n = b->count;
	}
	return p->i < p->m || p->k < p->n;
}

int
split_edit(struct arena *a, const struct vt_edit *edit, const struct vt_edit **out,
    size_t *out_count, struct vt_error *err)
{
	struct words old, new;
	struct common common;
	struct piece p = {0, 0, 0, 0};
	size_t count = 0;

	out[0] = edit;
	*out_count = 1;
	if (edit->kind != VT_EDIT_REPLACE ||
	    !find_words(kit_sub(edit->at.paragraph->text, edit->at.start, edit->at.end), &old) ||
	    !find_words(edit->text, &new) || old.count < 3 || new.count == 0)
		return VT_OK;
	find_common(&old, &new, &common);
	if (common.words[0][0] == 0)
		return VT_OK;
	while (next_piece(&old, &new, &common, &p)) {
		if (++count > SPLIT_MOST)
			return VT_OK;
	}
	if (count < 2)
		return VT_OK; /* what both ends have in common the reader leaves alone */
	p = (struct piece){0, 0, 0, 0};
	for (size_t i = 0; i < count; i++) {
		struct vt_edit *one = arena_alloc(a, sizeof(*one));

		if (one == NULL)
			return fail(err, VT_ERR_MEMORY, "%s", "");
		next_piece(&old, &new, &common, &p);
		*one = *edit;
		one->at.start = edit->at.start + (uint32_t)old.at[p.i];
		one->at.end = edit->at.start + (uint32_t)old.at[p.m];
		one->text = kit_sub(new.text, new.at[p.k], new.at[p.n]);
		out[i] = one;
	}
	*out_count = count;
	return VT_OK;
}
