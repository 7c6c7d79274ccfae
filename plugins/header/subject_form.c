/* Trích yếu of a công văn: the letters `V/v` before it. */
#include "plugins/header/rules.h"

/* What stands under the number without `V/v` may be something else than a
 * subject: a mark, a code. */
static int
is_phrase(struct vt_str s)
{
	size_t spaces = 0, i = 0, first = 0;
	/* In small letters it goes on with what was to stand before it, figures or not. */
	const int goes_on = s.n > 0 && kit_is_lower(kit_utf8_next(s, &first));

	while (i < s.n) {
		uint32_t c = kit_utf8_next(s, &i);

		if (c == ':' || c == '(' || (kit_is_digit(c) && !goes_on))
			return 0;
		spaces += kit_is_space(c) != 0;
	}
	return spaces >= 3;
}

/* `Vê việc …`, what `V/v` is short for, with a slip of the hand. */
static int
is_spelled(struct vt_str s)
{
	const size_t first = kit_stretch_on(s, 0, 0);

	return kit_distance(kit_sub(s, 0, kit_stretch_on(s, kit_stretch_on(s, first, 1), 0)),
		   VT_STR("Về việc"), 1) <= 1;
}

/* The subject without any label. */
static int
check_bare(const struct vt_parts *parts, struct vt_str want, struct vt_check *check,
    struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_span at = kit_span_trim(kit_first_span(parts->subject));
	struct vt_str text = parts->subject->text, line = kit_span_text(at), word;
	struct vt_finding f;
	size_t end = 0, next = 0;

	if ((!is_phrase(text) && !is_spelled(text)) || parts->addressee == NULL ||
	    parts->number == NULL)
		return VT_OK;
	while (next < line.n && !kit_is_space(kit_utf8_next(line, &next)))
		end = next;
	at.end = at.start + (uint32_t)end;
	word = kit_span_text(at);
	f = kit_fault_fixed(VT_PART_SUBJECT, at,
	    kit_str(kit_printf(&a, "%.*s %.*s", (int)want.n, want.s, (int)word.n, word.s)));
	return kit_fault(check, &f, err, "Trích yếu công văn “%.*s” không mở đầu bằng “%.*s”",
	    "The subject of the official letter “%.*s” does not open with “%.*s”", (int)text.n,
	    text.s, (int)want.n, want.s);
}

/* Where the regulation has no label before it. */
static int
check_none(const struct vt_parts *parts, struct vt_check *check, struct vt_error *err)
{
	struct vt_finding f;
	struct vt_str text;

	if (parts->subject_label == NULL)
		return VT_OK;
	f = kit_fault_at(VT_PART_SUBJECT, kit_span_trim(kit_first_span(parts->subject_label)));
	text = kit_span_text(f.at);
	return kit_fault(check, &f, err, "Trước trích yếu không ghi “%.*s”",
	    "The subject does not stand after “%.*s”", (int)text.n, text.s);
}

/* The label's letters alone: no quotation mark before them, no stop behind. */
static struct vt_span
bare_label(struct vt_span at)
{
	struct vt_str text;
	size_t i = 0;

	at = kit_span_trim(at);
	text = kit_span_text(at);
	if (text.n > 0 && !kit_is_letter(kit_utf8_next(text, &i)))
		at.start += (uint32_t)i;
	return kit_span_trim(at);
}

static int
check_form(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct vt_str want, text;
	struct vt_finding f;
	struct vt_span at;
	int status;

	(void)doc;
	if (parts->subject == NULL || !parts->official_letter || parts->title->whole != NULL ||
	    kit_outside(check, parts))
		return VT_OK;
	if ((status = check->ops->fixed(check, "label", &want, err)) != VT_OK)
		return status;
	if (want.n == 0)
		return check_none(parts, check, err);
	if (parts->subject_label == NULL)
		return check_bare(parts, want, check, err);
	at = bare_label(kit_first_span(parts->subject_label));
	text = kit_span_text(at);
	if (kit_eq(text, want)) {
		if (!kit_shown_capital(at.paragraph, at.end - 1))
			return VT_OK;
		f = kit_fault_at(VT_PART_SUBJECT, at);
		return kit_fault(check, &f, err,
		    "“%.*s” hiện thành chữ in hoa do định dạng “All caps”",
		    "“%.*s” is shown in capitals by its formatting", (int)text.n, text.s);
	}
	f = kit_fault_fixed(VT_PART_SUBJECT, at, want);
	/* A stop behind it is not forbidden in so many words. */
	if (kit_starts(text, want)) {
		if (subject_is_label(parts))
			return VT_OK;
		f.variant = "stop";
	}
	return kit_fault(check, &f, err, "Trích yếu công văn ghi “%.*s”, đúng là “%.*s”",
	    "The subject of the official letter opens with “%.*s” where it should be “%.*s”",
	    (int)text.n, text.s, (int)want.n, want.s);
}

const struct vt_rule subject_form_rule = {
    .size = sizeof(subject_form_rule),
    .id = "subject.form",
    .title = {"Chữ “V/v” của trích yếu công văn", "“V/v” of an official letter"},
    .about = {"Trích yếu công văn đứng sau chữ “V/v”, chữ V đầu viết hoa, chữ v sau viết "
	      "thường.",
	"The subject of an official letter stands after “V/v”, the first letter a capital, "
	"the last one small."},
    .mend = {"Ghi “V/v” trước trích yếu, dưới số, ký hiệu.",
	"Write “V/v” before the subject, below the number."},
    .check = check_form,
};
