/* Place and date: the place, and the words ngày, tháng, năm. */
#include "plugins/header/date_form.h"

#include "kit/expect.h"

static void
collect_words(struct date_form *out)
{
	struct vt_str text = kit_span_text(out->tail);
	size_t base = out->tail.start, i = 0;

	out->date = kit_span(out->tail.paragraph, out->tail.end, out->tail.end);
	while (i < text.n && out->word_count < DATE_WORDS) {
		size_t start = i, end = kit_past_field(text, i);
		uint32_t c;

		/* `ngày #ngay# tháng #thang#`: the names of fields are no words of the line. */
		if (end > i) {
			i = end;
			continue;
		}
		c = kit_utf8_next(text, &i);

		if (out->date.start == out->date.end && (kit_is_letter(c) || kit_is_digit(c)))
			out->date.start = (uint32_t)(base + start);
		if (!kit_is_letter(c))
			continue;
		for (end = i; end < text.n && kit_is_letter(kit_utf8_next(text, &end));)
			i = end;
		out->words[out->word_count++] =
		    kit_span(out->tail.paragraph, base + start, base + i);
	}
}

void
date_split(const struct vt_date_part *date, struct date_form *out)
{
	*out = (struct date_form){.word_count = 0};
	out->at = kit_span_trim(kit_first_span(date->whole));
	out->tail = out->at;
	if (date->place != NULL) {
		struct vt_span place = kit_span_trim(kit_last_span(date->place));

		if (place.paragraph == out->at.paragraph && place.end <= out->at.end) {
			out->place = place;
			out->tail.start = place.end;
		}
	}
	/* What is prescribed of the day is not of the hour. */
	out->hour = date->hour != NULL;
	if (out->hour && kit_last_span(date->hour).paragraph == out->at.paragraph)
		out->tail.start = kit_last_span(date->hour).end;
	collect_words(out);
}

int
date_in_order(const struct date_form *form, const struct vt_words *words)
{
	if (form->word_count != words->count)
		return 0;
	for (size_t i = 0; i < words->count; i++)
		if (!kit_same(kit_span_text(form->words[i]), words->items[i]))
			return 0;
	return 1;
}

/* A digit right at a word: `ngày05`, `05tháng`. */
static int
digit_at_word(const struct date_form *form)
{
	struct vt_str text = kit_span_text(form->tail);

	for (size_t i = 0; i < form->word_count; i++) {
		size_t start = form->words[i].start - form->tail.start;
		size_t end = form->words[i].end - form->tail.start;

		if ((end < text.n && kit_is_digit((unsigned char)text.s[end])) ||
		    (start > 0 && kit_is_digit((unsigned char)text.s[start - 1])))
			return 1;
	}
	return 0;
}

/* `năm 20 26`: a space within a number. */
static int
has_parted_number(const struct date_form *form)
{
	struct vt_str text = kit_span_text(form->tail);

	for (size_t i = 1; i + 1 < text.n; i++) {
		size_t next = kit_stretch_on(text, i, 1);

		if (next > i && next < text.n && kit_is_digit((unsigned char)text.s[i - 1]) &&
		    kit_is_digit((unsigned char)text.s[next]))
			return 1;
	}
	return 0;
}

int
date_has_stray_mark(const struct date_form *form)
{
	struct vt_str text = kit_span_text(form->date);

	for (size_t i = 0; i < text.n;) {
		uint32_t c = kit_utf8_next(text, &i);

		if (c == ',' || c == ';' || c == ':' || c == '/' || kit_is_dash(c))
			return 1;
		/* `tháng 6. năm`: a stop behind a number, no dots to be filled in */
		if (c == '.' && i > 1 && i + 1 < text.n && text.s[i] == ' ' &&
		    kit_is_digit((unsigned char)text.s[i - 2]) &&
		    kit_has_letter(kit_sub(text, i, text.n)))
			return 1;
	}
	return 0;
}

int
date_is_rewritten(const struct date_form *form, const struct vt_words *words)
{
	return !date_in_order(form, words) || date_has_stray_mark(form) || digit_at_word(form) ||
	    has_parted_number(form);
}

int
date_has_short_year(const struct date_form *form, const struct vt_words *words, struct vt_span *out)
{
	struct vt_span at = form->tail;
	struct vt_str text;

	if (!date_in_order(form, words) || words->count == 0)
		return 0;
	at.start = form->words[words->count - 1].end;
	at = kit_span_trim(at);
	text = kit_span_text(at);
	*out = at;
	for (size_t i = 0; i < text.n; i++)
		if (!kit_is_digit((unsigned char)text.s[i]))
			return 0;
	/* `20` and `202` may be where a draft goes on. */
	return (text.n == 2 && !kit_eq(text, VT_STR("20"))) ||
	    (text.n == 3 && !kit_starts(text, VT_STR("20")));
}

const char *
date_number(struct vt_check *check, const char *limit, int32_t value)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_error silent = {0};
	struct vt_range padded;

	if (check->ops->range(check, limit, &padded, &silent) != VT_OK)
		padded.min = padded.max = VT_UNSET;
	return kit_printf(&a, value >= padded.min && value <= padded.max ? "%02d" : "%d",
	    (int)value);
}
