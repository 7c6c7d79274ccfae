/* Whether what is numbered anew is a list or a text of its own: told from the units that follow. */
#include "plugins/body/order_within.h"

#include "kit/text.h"

int
order_ordinal(const struct vt_unit *u, struct kit_ordinal *out, struct vt_str *prefix)
{
	struct vt_str number = u->number;

	*prefix = (struct vt_str){"", 0};
	if (u->kind == VT_UNIT_DASH || u->marker.paragraph == NULL)
		return 0;
	/* i, ii, iii: another kind of number. */
	if (u->kind == VT_UNIT_POINT && u->automatic && u->marker.paragraph->label_kind == 5)
		return 0;
	if (u->kind == VT_UNIT_SUBCLAUSE) {
		size_t dot = number.n;

		while (dot > 0 && number.s[dot - 1] != '.')
			dot--;
		if (dot == 0)
			return 0;
		*prefix = kit_sub(number, 0, dot);
		number = kit_sub(number, dot, number.n);
	}
	*out = kit_ordinal_parse(number, u->kind == VT_UNIT_POINT);
	/* `Điều II` is a fault of its form, not of its order. */
	if (u->kind == VT_UNIT_ARTICLE && out->form == KIT_ORDINAL_ROMAN)
		out->form = KIT_ORDINAL_ARABIC;
	/* `IIII` counts as what it is meant as. */
	if (u->kind == VT_UNIT_ROMAN && out->form == KIT_ORDINAL_NONE &&
	    (out->value = kit_roman_value(number)) > 0)
		out->form = KIT_ORDINAL_ROMAN;
	return out->form != KIT_ORDINAL_NONE;
}

/* 1 when the points between which unit i stands go on behind it: `b) …`, `1. …`, `c) …`. */
static int
entries_go_on(const struct vt_parts *parts, size_t i)
{
	const struct vt_unit *u = parts->units[i], *above = i > 0 ? parts->units[i - 1] : u;
	struct kit_ordinal last, next;
	struct vt_str prefix;

	if (above->kind <= u->kind || !order_ordinal(above, &last, &prefix))
		return 0;
	for (size_t k = i + 1; k < parts->unit_count; k++) {
		if (parts->units[k]->kind < u->kind)
			return 0;
		if (parts->units[k]->kind == above->kind)
			return order_ordinal(parts->units[k], &next, &prefix) &&
			    next.form == last.form && next.value == last.value + 1;
	}
	return 0;
}

int
order_is_within(const struct vt_parts *parts, size_t i, int32_t outer)
{
	const struct vt_unit *u = parts->units[i];
	struct kit_ordinal first, o;
	struct vt_str prefix, other;
	int seconds = 0;

	if (!order_ordinal(u, &first, &prefix))
		return 0;
	if (entries_go_on(parts, i))
		return 1;
	for (size_t k = i + 1; k < parts->unit_count; k++) {
		const struct vt_unit *next = parts->units[k];

		if (next->kind < u->kind)
			return 0;
		if (next->kind != u->kind || !order_ordinal(next, &o, &other) ||
		    o.form != first.form || !kit_eq(prefix, other))
			continue;
		if (o.value == 1 || outer > 1)
			return o.value == 2;
		seconds += o.value == 2;
		if (seconds == 2)
			return 1;
	}
	return 0;
}

int
order_is_led_on(const struct vt_doc *doc, const struct vt_unit *u)
{
	uint32_t number = u->line.paragraph->number;

	return number > 1 && kit_ends(kit_trim(doc->paragraphs[number - 2]->text), VT_STR(":"));
}

/* 1 when the character at i may end a mark: `3.`, `3)`, and at the start of a
 * line `3 ` too, but not `3.500`. */
static int
ends_mark(struct vt_str text, size_t i, int opens)
{
	if (i == text.n || kit_is_space((unsigned char)text.s[i]))
		return opens;
	return memchr(").:;/,-", text.s[i], 7) != NULL &&
	    (i + 1 == text.n || !kit_is_digit((unsigned char)text.s[i + 1]));
}

/* 1 when the text opens with the number behind its word, a small l typed for I or 1: `Il. KẾT QUẢ`.
 */
static int
has_mistyped(struct vt_str text, struct vt_str number, struct vt_str word)
{
	struct vt_str line = kit_trim(text);

	if (word.n > 0 && (line.n <= word.n || !kit_same(kit_sub(line, 0, word.n), word)))
		return 0;
	line = kit_trim(kit_sub(line, word.n, line.n));
	return kit_ordinal_opens(line, number) && ends_mark(line, number.n, 1);
}

int
order_has_mark(struct vt_str text, struct vt_str number, struct vt_str word)
{
	int64_t at = -1;

	while (number.n > 0 && (at = kit_find(text, number, (size_t)(at + 1))) >= 0) {
		size_t before = (size_t)at;
		struct vt_str above;
		uint32_t c = '\n';

		if (before > 0)
			c = kit_utf8_prev(text, &before);
		if (kit_is_letter(c) || kit_is_digit(c) || c == '.' || c == '/')
			continue;
		above = kit_trim(kit_sub(text, 0, (size_t)at));
		if (word.n > 0 &&
		    (above.n < word.n ||
			!kit_same(kit_sub(above, above.n - word.n, above.n), word)))
			continue;
		if (ends_mark(text, (size_t)at + number.n, c == '\n'))
			return 1;
	}
	return has_mistyped(text, number, word);
}
