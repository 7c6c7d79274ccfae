/* (Đã ký): what stands on the line of the signer's name in place of his hand. */
#include "core/anatomy/signature.h"

/* Bytes of a remark. */
#define REMARK_MAX 60

/* `(đã ký)`, `(Ký, ghi rõ họ tên)`, `Đã ký:`. */
static int
is_remark(struct vt_str s)
{
	int bracketed = s.n > 2 && s.s[0] == '(' && s.s[s.n - 1] == ')';
	int64_t signing;

	if (s.n == 0 || s.n > REMARK_MAX)
		return 0;
	if (bracketed)
		s = kit_trim(kit_sub(s, 1, s.n - 1));
	signing = kit_find(s, VT_STR("ký"), 0);
	return bracketed ? signing >= 0 || kit_starts(s, VT_STR("Ký"))
			 : kit_same(s, VT_STR("đã ký")) || kit_same(s, VT_STR("đã ký:"));
}

/* Where the remark at an end of the line is parted from the rest; n: there is none. */
static size_t
remark_cut(struct vt_str s, int *out_first)
{
	int64_t close = kit_find(s, VT_STR(")"), 0), open = kit_find(s, VT_STR("("), 0),
		colon = kit_find(s, VT_STR(":"), 0);

	*out_first = 1;
	if (open == 0 && close > 0)
		return (size_t)close + 1;
	if (colon > 0 && open < 0)
		return (size_t)colon + 1;
	*out_first = 0;
	return open > 0 && close == (int64_t)s.n - 1 ? (size_t)open : s.n;
}

/* A name in brackets or quotation marks, `(Lê Văn Tám)`, is the name: the segment loses them. */
static void
unbracket(struct finder *f, struct segment *s)
{
	struct vt_str inner;
	size_t start = 0, end = s->text.n;
	uint32_t open, close;

	if (s->text.n < 4 || s->text.n > REMARK_MAX)
		return;
	open = kit_utf8_next(s->text, &start);
	close = kit_utf8_prev(s->text, &end);
	if (open == '(' ? close != ')'
			: (open != '"' && open != 0x201c) || (close != '"' && close != 0x201d))
		return;
	inner = kit_trim(kit_sub(s->text, start, end));
	if (!words_surname(f, inner) || !words_name(f, inner))
		return;
	s->start += (uint32_t)(inner.s - s->text.s);
	s->end = s->start + (uint32_t)inner.n;
	s->text = inner;
	s->fold = s->bare = (struct vt_str){NULL, 0};
}

int
signature_remark(struct finder *f, size_t i)
{
	struct segment *s = &f->segments[i], name;
	int first = 0;
	struct vt_str head, rest;
	size_t cut;

	unbracket(f, s);
	cut = s->text.n <= 2 * REMARK_MAX ? remark_cut(s->text, &first) : s->text.n;
	if (cut >= s->text.n)
		return 0;
	head = kit_trim(kit_sub(s->text, 0, cut));
	rest = kit_trim(kit_sub(s->text, cut, s->text.n));
	name = *s;
	name.text = first ? rest : head;
	name.start = s->start + (uint32_t)(name.text.s - s->text.s);
	name.end = name.start + (uint32_t)name.text.n;
	name.fold = name.bare = (struct vt_str){NULL, 0};
	if (!is_remark(first ? head : rest) || !signature_name(f, &name))
		return 0;
	segment_split(f, i, s->start + (uint32_t)cut);
	if (f->failed)
		return 0;
	f->tail_end++;
	f->segments[first ? i : i + 1].owner = OWNER_MARK;
	return 1;
}
