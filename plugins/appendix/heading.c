/* The first line of an appendix: its word, its number, what else stands there. */
#include "plugins/appendix/heading.h"

#include "kit/ask.h"
#include "kit/ordinal.h"

/* End of the letters and figures from i on, and of the white space before them. */
static size_t
word_end(struct vt_str s, size_t i, size_t *out_start)
{
	size_t next = i;

	while (i < s.n && kit_is_space(kit_utf8_next(s, &next)))
		i = next;
	*out_start = i;
	for (next = i; i < s.n; i = next) {
		uint32_t c = kit_utf8_next(s, &next);

		if (!kit_is_letter(c) && !kit_is_digit(c))
			break;
	}
	return i;
}

void
heading_read(const struct vt_component *c, struct heading *out)
{
	struct vt_span line = kit_span_trim(kit_first_span(c));
	struct vt_str text = kit_span_text(line), number;
	const struct vt_paragraph *p = line.paragraph;
	size_t start, end = word_end(text, 0, &start), from;
	struct kit_ordinal ordinal;

	*out = (struct heading){.line = line};
	end = word_end(text, end, &start);
	out->word = kit_span(p, line.start, line.start + end);
	from = end;
	end = word_end(text, end, &start);
	/* `Phụ lục số 1` */
	if (kit_same(kit_sub(text, start, end), VT_STR("số"))) {
		out->counter = kit_span(p, line.start + start, line.start + end);
		end = word_end(text, end, &start);
	}
	number = kit_sub(text, start, end);
	ordinal = kit_ordinal_parse(number, 0);
	out->roman = ordinal.form == KIT_ORDINAL_ROMAN ? ordinal.value : 0;
	out->arabic = ordinal.form == KIT_ORDINAL_ARABIC ? ordinal.value : 0;
	if (out->roman > 0 || out->arabic > 0) {
		out->number = kit_span(p, line.start + start, line.start + end);
		from = end;
	} else {
		out->number = kit_span(p, line.start + from, line.start + from);
	}
	out->rest = kit_span(p, line.start + from, line.end);
}
