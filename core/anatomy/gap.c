/* Gaps: whether the white space inside a line sets pieces of it apart. */
#include "core/anatomy/finder.h"

static struct vt_str
last_word(struct vt_str s)
{
	size_t i;

	s = kit_trim(s);
	for (i = s.n; i > 0;) {
		size_t before = i;

		if (kit_is_space(kit_utf8_prev(s, &before)))
			break;
		i = before;
	}
	return kit_sub(s, i, s.n);
}

static int
one_of(struct vt_str word, const char *const *list)
{
	for (; *list != NULL; list++)
		if (kit_same(word, kit_str(*list)))
			return 1;
	return 0;
}

/* A dash or a short mark such as `1.` or `a)`: the gap after it belongs to it. */
static int
is_mark(struct vt_str left)
{
	char last;

	if (left.n == 0 || left.n > 6)
		return 0;
	if (words_dash(left) == left.n)
		return 1;
	last = left.s[left.n - 1];
	return (last == ')' || last == '.') && left.n <= 4;
}

/* 1 when the gap between left and right is a blank to be filled in, or space
 * after a label, so that both are one piece. */
static int
gap_joins(struct vt_str left, struct vt_str right)
{
	static const char *const labels[] = {"gửi:", "gửi", "lưu:", "lưu", "v/v", "v/v:", NULL};
	/* Alone they go before a position; `- Lưu: VT, KT.` ends with a unit. */
	static const char *const authorities[] = {"tm.", "kt.", "tl.", "tuq.", "q.", NULL};
	static const char *const dates[] = {"ngày", "tháng", NULL};
	static const char *const numbers[] = {"số:", "số", "so:", NULL};
	size_t i = 0;
	struct vt_str last = last_word(left), first;
	uint32_t c = kit_utf8_next(right, &i);

	for (i = 0; i < right.n;) {
		size_t at = i;

		if (kit_is_space(kit_utf8_next(right, &at)))
			break;
		i = at;
	}
	first = kit_sub(right, 0, i);
	if (is_mark(left) || one_of(last, dates) ||
	    (one_of(last, labels) && !kit_same(kit_trim(left), VT_STR("nơi gửi:"))))
		return 1;
	if (one_of(kit_trim(left), authorities))
		return 1;
	if (one_of(first, (const char *const[]){"tháng", "năm", NULL}))
		return 1;
	if (c == '/')
		return 1;
	if (one_of(last, numbers))
		return kit_is_digit(c) || c == '.' || c == 0x2026 || kit_is_dash(c);
	if (kit_same(last, VT_STR("năm")))
		return kit_is_digit(c) || c == '.' || c == 0x2026;
	return kit_same(first, VT_STR("ngày")) && kit_ends(left, VT_STR(","));
}

/* 1 when the gap only widens a personal name: `Nguyễn Hữu     Thọ`. A second name
 * behind the gap is another signer's. */
static int
gap_in_name(const struct finder *f, struct vt_str left, struct vt_str right)
{
	struct vt_str whole = {left.s, (size_t)(right.s - left.s) + right.n};

	return !kit_all_upper(whole) && words_name(f, whole) && words_surname(f, left) &&
	    (!words_name(f, right) || !words_surname(f, right));
}

/* 1 when two signers' names stand side by side; `Phan Thị Lưu` is no label of what is kept. */
static int
are_names(const struct finder *f, struct vt_str left, struct vt_str right)
{
	return words_name(f, left) && words_surname(f, left) && words_name(f, right) &&
	    words_surname(f, right);
}

int
gap_cuts(const struct finder *f, struct vt_str left, struct vt_str right, int in_column)
{
	if (gap_joins(left, right))
		return are_names(f, left, right);
	return !(in_column && gap_in_name(f, left, right));
}

int
box_at(struct vt_str text, size_t i)
{
	return (unsigned char)text.s[i] >= 0xe2 && words_box(kit_utf8_next(text, &i)) != BOX_NONE;
}
