/* Số, ký hiệu: no white space around the slash and the hyphens. */
#include "plugins/header/rules.h"

/* From the end of the number, or the first slash when it is blank, to the end. */
static struct vt_span
joined_part(const struct vt_number_part *number)
{
	struct vt_span at = kit_first_span(number->whole);
	int64_t slash;

	if (number->value != NULL) {
		struct vt_span value = kit_last_span(number->value);

		if (value.paragraph != at.paragraph || value.end > at.end)
			return kit_span(at.paragraph, at.end, at.end);
		at.start = value.end;
		return at;
	}
	slash = kit_find(kit_span_text(at), VT_STR("/"), 0);
	at.start = slash < 0 ? at.end : at.start + (uint32_t)slash;
	return at;
}

static int
is_joint(uint32_t c)
{
	return c == '/' || kit_is_dash(c);
}

static size_t
after_joint(struct vt_str text, size_t at)
{
	kit_utf8_next(text, &at);
	return at;
}

/* The next slash or hyphen in text with white space beside it, and all of that. */
static int
next_joint(struct vt_str text, size_t *from, size_t *out_start, size_t *out_end, size_t *out_joint)
{
	size_t i = *from, space = *from;

	while (i < text.n) {
		size_t at = i, end;
		uint32_t c = kit_utf8_next(text, &i);

		if (!is_joint(c)) {
			if (!kit_is_space(c))
				space = i;
			continue;
		}
		for (end = i; end < text.n && kit_is_space(kit_utf8_next(text, &end));)
			i = end;
		*out_start = space;
		*out_joint = at;
		*out_end = i;
		/* What ends the line is not beside it. */
		if (i == text.n)
			*out_end = i = after_joint(text, at);
		*from = space = i;
		if (*out_start < at || *out_end > after_joint(text, at))
			return 1;
	}
	return 0;
}

/* `3 18/…` */
static int
check_figures(const struct vt_parts *parts, struct vt_check *check, struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_finding f;
	struct vt_span at;
	struct vt_str text;
	int64_t space;

	if (parts->number->value == NULL)
		return VT_OK;
	at = kit_span_trim(kit_first_span(parts->number->value));
	text = kit_span_text(at);
	space = kit_find(text, VT_STR(" "), 0);
	if (space < 0)
		return VT_OK;
	f = kit_fault_fixed(VT_PART_NUMBER, at,
	    kit_str(kit_printf(&a, "%.*s%.*s", (int)space, text.s,
		(int)(text.n - (size_t)space - 1), text.s + space + 1)));
	return kit_fault(check, &f, err, "Trong số “%.*s” có khoảng trắng",
	    "White space stands among the figures of “%.*s”", (int)text.n, text.s);
}

static int
check_spacing(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct vt_span at;
	struct vt_str text, shown;
	size_t from = 0, start, end, joint;
	int status;

	(void)doc;
	if (parts->number == NULL)
		return VT_OK;
	if ((status = check_figures(parts, check, err)) != VT_OK)
		return status;
	at = joined_part(parts->number);
	text = kit_span_text(at);
	shown = kit_trim(parts->number->whole->text);
	while (next_joint(text, &from, &start, &end, &joint)) {
		struct vt_str mark = kit_sub(text, joint, after_joint(text, joint));
		struct vt_finding f;

		/* On one side only the space is marked, and goes. */
		if (start == joint)
			start += mark.n;
		else if (end == joint + mark.n)
			end = joint;
		f = kit_fault_fixed(VT_PART_NUMBER,
		    kit_span(at.paragraph, at.start + start, at.start + end),
		    start < joint && end > joint ? mark : VT_STR(""));
		status = kit_fault(check, &f, err, "“%.*s” có khoảng trắng cạnh dấu “%.*s”",
		    "“%.*s” has white space next to “%.*s”", (int)shown.n, shown.s, (int)mark.n,
		    mark.s);
		if (status != VT_OK)
			return status;
	}
	return VT_OK;
}

const struct vt_rule number_spacing_rule = {
    .size = sizeof(number_spacing_rule),
    .id = "number.spacing",
    .title = {"Khoảng trắng trong số, ký hiệu", "White space in number and symbol"},
    .about = {"Giữa số và ký hiệu có dấu gạch chéo, giữa các nhóm chữ viết tắt có dấu gạch "
	      "nối, viết liền, không cách chữ.",
	"The slash between number and symbol and the hyphens between the groups stand without "
	"spaces."},
    .mend = {"Viết liền số, dấu gạch chéo và ký hiệu: “15/QĐ-BNV”.",
	"Write number, slash and symbol together: “15/QĐ-BNV”."},
    .check = check_spacing,
};
