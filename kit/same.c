/* Texts compared as folded, no further than it takes to tell them apart. */
#include "kit/folding.h"

#include <string.h>

/* Memory of a fixed size on the stack, for short comparisons. */
struct scratch {
	size_t used;
	_Alignas(8) unsigned char bytes[16 * 1024];
};

static void *
scratch_alloc(void *ctx, size_t n)
{
	struct scratch *m = ctx;

	n = (n + 7) & ~(size_t)7;
	if (n > sizeof(m->bytes) - m->used)
		return NULL;
	void *p = m->bytes + m->used;

	m->used += n;
	memset(p, 0, n);
	return p;
}

/* 1 when what stands at s[i] is plainly no mark that joins the letter before. */
static int
stands_alone(struct vt_str s, size_t i)
{
	return i < s.n && ((unsigned char)s.s[i] < 0xCC || kit_ink(s, i) > 0);
}

/* The same of the letters that most words open with: ASCII, but for o and u, to which the tone
 * of the letter behind may move, and Đ. */
static int
first_plainly(struct vt_str s, uint32_t *out)
{
	const unsigned char *p = (const unsigned char *)s.s;
	const uint32_t small = s.n > 0 ? p[0] | 0x20u : 0;

	if (small >= 'a' && small <= 'z' && small != 'o' && small != 'u' && stands_alone(s, 1)) {
		*out = small;
		return 1;
	}
	if (s.n > 2 && p[0] == 0xC4 && (p[1] | 1) == 0x91 && stands_alone(s, 2)) {
		*out = 0x111;
		return 1;
	}
	return 0;
}

int
kit_first_folded(struct vt_str s, uint32_t *out)
{
	enum { ENOUGH = 8, LOOK = 2 * ENOUGH }; /* the rest is what a fold looks ahead to */
	struct folding f = {.t = s, .flags = KIT_FOLD_USUAL};
	size_t from;

	if (first_plainly(s, out))
		return 1;
	if (f.t.n > LOOK) {
		f.t.n = LOOK;
		while (f.t.n > 0 && ((unsigned char)s.s[f.t.n] & 0xC0) == 0x80)
			f.t.n--;
	}
	return kit_plainly_nfc(f.t) && kit_fold_next(&f, out, &from) && from < ENOUGH &&
	    f.i <= ENOUGH;
}

int
kit_starts_otherwise(struct vt_str a, struct vt_str b)
{
	uint32_t p, q;

	return kit_first_folded(a, &p) && kit_first_folded(b, &q) && p != q;
}

int
kit_same(struct vt_str a, struct vt_str b)
{
	struct scratch memory;
	struct kit_alloc alloc = {scratch_alloc, &memory};
	uint32_t p, q;
	size_t at;
	int more;

	if (kit_eq(a, b))
		return 1;
	if (kit_starts_otherwise(a, b))
		return 0;
	memory.used = 0;
	struct folding fa = {.t = kit_nfc(a, &alloc, NULL), .flags = KIT_FOLD_USUAL};
	struct folding fb = {.t = kit_nfc(b, &alloc, NULL), .flags = KIT_FOLD_USUAL};

	/* Decomposed texts too long for the scratch memory are not words to compare. */
	if ((fa.t.s == NULL && fa.t.n > 0) || (fb.t.s == NULL && fb.t.n > 0))
		return 0;
	do {
		more = kit_fold_next(&fa, &p, &at);
		if (more != kit_fold_next(&fb, &q, &at) || (more && p != q))
			return 0;
	} while (more);
	return 1;
}

int64_t
kit_opens(struct vt_str s, struct vt_str word, const struct kit_alloc *a)
{
	const uint32_t *map;
	struct folding fs = {.t = kit_nfc(s, a, &map), .flags = KIT_FOLD_USUAL};
	struct folding fw = {.t = kit_nfc(word, a, NULL), .flags = KIT_FOLD_USUAL};
	uint32_t c, w;
	size_t from, at, length;

	if ((fs.t.s == NULL && fs.t.n > 0) || (fw.t.s == NULL && fw.t.n > 0))
		return -1;
	while (kit_fold_next(&fw, &w, &at))
		if (!kit_fold_next(&fs, &c, &from) || c != w)
			return 0;
	length = s.n;
	if (kit_fold_next(&fs, &c, &from)) {
		if (kit_is_letter(c))
			return 0;
		length = map != NULL ? map[from] : from;
	}
	return fw.given ? (int64_t)length : 0;
}

int
kit_same_unspaced(struct vt_str a, struct vt_str b)
{
	size_t i = 0, k = 0;

	for (;; i++, k++) {
		while (i < a.n && a.s[i] == ' ')
			i++;
		while (k < b.n && b.s[k] == ' ')
			k++;
		if (i == a.n || k == b.n)
			return i == a.n && k == b.n;
		if (a.s[i] != b.s[k])
			return 0;
	}
}
