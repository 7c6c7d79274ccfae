/* One line of the list of recipients taken apart. */
#include "plugins/closing/entry.h"

static int
has_letters(struct vt_str s)
{
	for (size_t i = 0; i < s.n;)
		if (kit_is_letter(kit_utf8_next(s, &i)))
			return 1;
	return 0;
}

/* The dash of the Symbol font, as bullets of word processors have it. */
#define SYMBOL_DASH 0xF02Du

/* 1 when s opens with a dash; a bullet of the word processor may consist of it. */
static int
opens_with_dash(struct vt_str s)
{
	size_t i = 0;

	uint32_t c = s.n > 0 ? kit_utf8_next(s, &i) : 0;

	return kit_is_dash(c) || c == SYMBOL_DASH;
}

/* Bytes of a bullet that was typed: neither letter nor digit nor bracket. */
static size_t
mark_length(struct vt_str s)
{
	size_t i = 0;
	uint32_t c = s.n > 0 ? kit_utf8_next(s, &i) : 'a';

	return kit_is_letter(c) || kit_is_digit(c) || c == '(' || c == '"' || c == 0x201c ? 0 : i;
}

void
entry_read(const struct vt_component *item, struct entry *out)
{
	struct vt_str text, shown;

	*out = (struct entry){ .dash = 0 };
	out->first = kit_span_trim(kit_first_span(item));
	out->last = kit_span_trim(kit_last_span(item));
	shown = kit_trim(out->first.paragraph->label);
	text = kit_span_text(out->first);
	out->dash = opens_with_dash(text) || opens_with_dash(shown);
	out->below = text.n > 0 && text.s[0] == '+';
	if (!out->dash) {
		out->label = shown;
		out->mark = kit_sub(text, 0, mark_length(text));
	}
	text = kit_span_text(out->last);
	if (text.n > 0 && (text.s[text.n - 1] == ';' || text.s[text.n - 1] == '.' ||
	    text.s[text.n - 1] == ',' || text.s[text.n - 1] == ':'))
		out->stop = kit_sub(text, text.n - 1, text.n);
	out->blank = !has_letters(item->text);
}

struct vt_span
entry_last_word(const struct entry *e)
{
	struct vt_str text = kit_span_text(e->last);
	size_t start = text.n, i = text.n;

	while (i > 0 && !kit_is_space(kit_utf8_prev(text, &i)))
		start = i;
	return kit_span(e->last.paragraph, e->last.start + start, e->last.end);
}

struct vt_span
entry_first_word(const struct entry *e)
{
	struct vt_str text = kit_span_text(e->first);
	size_t end = 0, letter = 0, i = 0;

	while (i < text.n && !kit_is_space(kit_utf8_next(text, &i))) {
		end = i;
		if (letter == 0)
			letter = i;
	}
	return kit_span(e->first.paragraph, e->first.start,
	    e->first.start + (end < text.n ? end : letter));
}
