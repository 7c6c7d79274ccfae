/* Place and date: the place, and the words ngày, tháng, năm. */
#include "plugins/header/date_form.h"

static void
collect_words(struct date_form *out)
{
	struct vt_str text = kit_span_text(out->tail);
	size_t base = out->tail.start, i = 0;

	out->date = kit_span(out->tail.paragraph, out->tail.end, out->tail.end);
	while (i < text.n && out->word_count < DATE_WORDS) {
		size_t start = i, end;
		uint32_t c = kit_utf8_next(text, &i);

		if (out->date.start == out->date.end && (kit_is_letter(c) || kit_is_digit(c)))
			out->date.start = (uint32_t)(base + start);
		if (!kit_is_letter(c))
			continue;
		for (end = i; end < text.n && kit_is_letter(kit_utf8_next(text, &end));)
			i = end;
		out->words[out->word_count++] = kit_span(out->tail.paragraph, base + start,
		    base + i);
	}
}

void
date_split(const struct vt_date_part *date, struct date_form *out)
{
	*out = (struct date_form){ .word_count = 0 };
	out->at = kit_span_trim(kit_first_span(date->whole));
	out->tail = out->at;
	if (date->place != NULL) {
		struct vt_span place = kit_span_trim(kit_last_span(date->place));

		if (place.paragraph == out->at.paragraph && place.end <= out->at.end) {
			out->place = place;
			out->tail.start = place.end;
		}
	}
	collect_words(out);
}
