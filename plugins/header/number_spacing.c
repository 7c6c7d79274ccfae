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

/* The next run of white space in text that touches a slash or a hyphen. */
static int
next_gap(struct vt_str text, size_t *from, size_t *out_start, size_t *out_end)
{
	uint32_t before = 0;
	size_t i = *from;

	while (i < text.n) {
		size_t start = i, end;
		uint32_t c = kit_utf8_next(text, &i);

		if (!kit_is_space(c)) {
			before = c;
			continue;
		}
		for (end = i; end < text.n && kit_is_space(kit_utf8_next(text, &end));)
			i = end;
		*from = end = i;
		if (end == text.n)
			return 0;
		if (!is_joint(before) && !is_joint(kit_utf8_next(text, &end)))
			continue;
		*out_start = start;
		*out_end = i;
		return 1;
	}
	return 0;
}

static int
check_spacing(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct vt_span at;
	struct vt_str text, shown;
	size_t from = 0, start, end;

	(void)doc;
	if (parts->number == NULL)
		return VT_OK;
	at = joined_part(parts->number);
	text = kit_span_text(at);
	shown = kit_trim(parts->number->whole->text);
	while (next_gap(text, &from, &start, &end)) {
		struct vt_finding f = kit_fault_fixed(VT_PART_NUMBER,
		    kit_span(at.paragraph, at.start + start, at.start + end), VT_STR(""));
		size_t after = end;
		const char *joint = kit_utf8_next(text, &after) == '/' ||
		    (start > 0 && text.s[start - 1] == '/') ? "/" : "-";
		int status = kit_fault(check, &f, err, "“%.*s” có khoảng trắng cạnh dấu “%s”",
		    "“%.*s” has white space next to “%s”", (int)shown.n, shown.s, joint);

		if (status != VT_OK)
			return status;
	}
	return VT_OK;
}

const struct vt_rule number_spacing_rule = {
	.size = sizeof(number_spacing_rule),
	.id = "number.spacing",
	.title = { "Khoảng trắng trong số, ký hiệu", "White space in number and symbol" },
	.about = { "Giữa số và ký hiệu có dấu gạch chéo, giữa các nhóm chữ viết tắt có dấu gạch "
	    "nối, viết liền, không cách chữ.",
	    "The slash between number and symbol and the hyphens between the groups stand without "
	    "spaces." },
	.mend = { "Viết liền số, dấu gạch chéo và ký hiệu: “15/QĐ-BNV”.",
	    "Write number, slash and symbol together: “15/QĐ-BNV”." },
	.check = check_spacing,
};
