/* Words: the small operations on text that the readers around a citation share. */
#include "core/anatomy/citation_words.h"

#include <string.h>

static void *
scratch_take(void *ctx, size_t n)
{
	struct cited_scratch *m = ctx;
	unsigned char *p;

	n = (n + 7) & ~(size_t)7;
	if (n > sizeof(m->bytes) - m->used)
		return NULL;
	p = m->bytes + m->used;
	m->used += n;
	memset(p, 0, n);
	return p;
}

struct vt_str
cited_fold(struct cited_scratch *m, struct vt_str s, const uint32_t **map)
{
	struct kit_alloc a = {scratch_take, m};

	m->used = 0;
	return kit_fold(s, KIT_FOLD_USUAL, &a, map);
}

size_t
cited_skip_space(struct vt_str s, size_t i, size_t most)
{
	for (size_t k = 0; k < most && i < s.n; k++) {
		size_t next = i;

		if (!kit_is_space(kit_utf8_next(s, &next)))
			break;
		i = next;
	}
	return i;
}

int
cited_upper_at(struct vt_str s, size_t i)
{
	return i < s.n && kit_is_upper(kit_utf8_next(s, &i));
}

int
cited_take_word(struct vt_str s, size_t *i, struct vt_str word)
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
