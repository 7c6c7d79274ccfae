/* The notation of a document: its groups of letters and what separates them. */
#include "plugins/header/notation.h"

#define YEAR_DIGITS 4u

static int
is_group_char(uint32_t c)
{
	return kit_is_letter(c) || kit_is_digit(c) || c == '&' || c == '.' || c == '\'';
}

/* U+2010 and U+2011 cannot be told from '-' on paper. */
static int
is_hyphen(uint32_t c)
{
	return c == '-' || c == 0x2010 || c == 0x2011;
}

static int
separator_of(struct vt_str text)
{
	int kind = NOTATION_NOTHING;

	for (size_t i = 0; i < text.n;) {
		uint32_t c = kit_utf8_next(text, &i);
		int this = is_hyphen(c) ? NOTATION_HYPHEN
		    : kit_is_dash(c)    ? NOTATION_DASH
		    : c == '/'          ? NOTATION_SLASH
		    : kit_is_space(c)   ? NOTATION_SPACE
					: NOTATION_OTHER;

		if (this == NOTATION_SPACE && kind != NOTATION_NOTHING)
			continue;
		kind = kind == NOTATION_NOTHING || kind == NOTATION_SPACE ? this : NOTATION_OTHER;
	}
	return kind;
}

/* Dots and ellipses that stand for what is still to be written. */
static int
has_blanks(struct vt_str text)
{
	return kit_find(text, VT_STR(".."), 0) >= 0 || kit_find(text, VT_STR("…"), 0) >= 0 ||
	    kit_find(text, VT_STR("__"), 0) >= 0;
}

/* Length of `2020/` at the start of text, or 0. */
static size_t
year_segment(struct vt_str text)
{
	size_t i = 0;

	while (i < text.n && kit_is_digit((unsigned char)text.s[i]))
		i++;
	if (i != YEAR_DIGITS)
		return 0;
	while (i < text.n && text.s[i] == ' ')
		i++;
	return i < text.n && text.s[i] == '/' ? i + 1 : 0;
}

/* A year segment may have been left before the notation, not in it. */
static struct vt_span
year_before(const struct vt_number_part *number)
{
	struct vt_span whole = kit_first_span(number->whole);
	struct vt_str text = kit_span_text(whole);
	int64_t slash = number->year == VT_UNSET ? -1 : kit_find(text, VT_STR("/"), 0);

	while (slash >= 0) {
		size_t start = (size_t)slash + 1;
		size_t length = year_segment(kit_sub(text, start, text.n));

		if (length > 0)
			return kit_span(whole.paragraph, whole.start + start,
			    whole.start + start + length);
		slash = kit_find(text, VT_STR("/"), start);
	}
	return (struct vt_span){NULL, 0, 0};
}

static void
split_groups(struct notation *out)
{
	struct vt_str text = kit_span_text(out->at);
	size_t base = out->at.start, end = 0, i = 0;

	while (i < text.n && out->count < NOTATION_GROUPS) {
		struct notation_group *g = &out->groups[out->count];
		size_t start = i, next = i;

		while (next < text.n && !is_group_char(kit_utf8_next(text, &next)))
			start = next;
		if (start == text.n)
			break;
		for (next = start; next < text.n && is_group_char(kit_utf8_next(text, &next));)
			i = next;
		g->at = kit_span(out->at.paragraph, base + start, base + i);
		g->before = kit_span(out->at.paragraph, base + end, base + start);
		g->separator =
		    out->count == 0 ? NOTATION_NOTHING : separator_of(kit_span_text(g->before));
		end = i;
		out->count++;
	}
}

/* 1 when a hyphen stands right after the last group: the rest is on the next line. */
static int
goes_on(const struct notation *n)
{
	const struct vt_span *last;
	size_t at;

	if (n->count == 0)
		return 0;
	last = &n->groups[n->count - 1].at;
	at = last->end;
	return at < last->paragraph->text.n && is_hyphen(kit_utf8_next(last->paragraph->text, &at));
}

void
notation_split(const struct vt_number_part *number, struct notation *out)
{
	size_t length;

	*out = (struct notation){.count = 0};
	if (number->notation == NULL)
		return;
	out->at = kit_span_trim(kit_first_span(number->notation));
	out->year = year_before(number);
	length = number->year == VT_UNSET ? 0 : year_segment(kit_span_text(out->at));
	if (length > 0) {
		out->year = kit_span(out->at.paragraph, out->at.start, out->at.start + length);
		out->at.start += (uint32_t)length;
	}
	out->blank = has_blanks(kit_span_text(out->at));
	split_groups(out);
	out->broken = goes_on(out);
}

struct vt_span
notation_short_year(const struct notation *n)
{
	struct vt_str text = notation_text(n, 0);

	if (n->count < 2 || n->groups[1].separator != NOTATION_SLASH || text.n != 2 ||
	    !kit_is_digit((unsigned char)text.s[0]) || !kit_is_digit((unsigned char)text.s[1]))
		return (struct vt_span){NULL, 0, 0};
	return n->groups[0].at;
}

int
notation_code(struct vt_check *check, const struct vt_parts *parts, struct vt_str *out,
    struct vt_error *err)
{
	struct vt_str own;
	int status = check->ops->lookup(check, "codes", parts->title->name, &own, err);

	if (status == VT_OK)
		*out = own.s != NULL ? own : parts->title->code;
	return status;
}

int
notation_of_case(struct vt_check *check, const struct vt_parts *parts, int *out,
    struct vt_error *err)
{
	size_t length = 0;
	int status = VT_OK;

	if (parts->number->year != VT_UNSET && parts->agency != NULL)
		status = kit_word_opens(check, "courts", parts->agency->text, &length, err);
	*out = length > 0;
	return status;
}

struct vt_str
notation_text(const struct notation *n, size_t i)
{
	return i < n->count ? kit_span_text(n->groups[i].at) : (struct vt_str){"", 0};
}

int
notation_is_short_for(struct vt_str code, const struct vt_component *agency)
{
	struct vt_str name = agency == NULL ? (struct vt_str){"", 0} : agency->text;
	size_t at = 0;

	for (size_t i = 0; i < code.n && at < name.n; at = kit_stretch_on(name, at, 1)) {
		size_t end = kit_stretch_on(name, at, 0), from = i;

		while (i < code.n && at < end) {
			size_t next = i, k = at;

			(void)kit_utf8_next(code, &next);
			(void)kit_utf8_next(name, &k);
			if (!kit_same(kit_sub(code, i, next), kit_sub(name, at, k)))
				break;
			i = next;
			at = k;
		}
		if (i == from)
			return 0;
		if (i == code.n)
			return 1;
		at = end;
	}
	return 0;
}
