/* Số, ký hiệu: the number is left blank, as drafts do until it is given. */
#include "plugins/header/rules.h"

/* The blank itself: what stands between the label and the slash. */
static struct vt_span
blank_of(const struct vt_number_part *number)
{
	struct vt_span whole = kit_first_span(number->whole);
	struct vt_span gap = whole;
	int64_t slash;

	if (number->label != NULL) {
		struct vt_span label = kit_last_span(number->label);

		if (label.paragraph == whole.paragraph && label.end <= whole.end)
			gap.start = label.end;
	}
	slash = kit_find(kit_span_text(gap), VT_STR("/"), 0);
	if (slash > 0)
		gap.end = gap.start + (uint32_t)slash;
	return slash > 0 ? gap : whole;
}

static int
check_blank(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	const struct vt_number_part *number = parts->number;
	struct vt_finding f;
	struct vt_str shown;

	(void)doc;
	if (number == NULL || number->value != NULL)
		return VT_OK;
	shown = kit_trim(number->whole->text);
	f = kit_fault_at(VT_PART_NUMBER, blank_of(number));
	return kit_fault(check, &f, err, "Số của văn bản còn để trống: “%.*s”",
	    "The number of the document is still blank: “%.*s”", (int)shown.n, shown.s);
}

const struct vt_rule number_blank_rule = {
    .size = sizeof(number_blank_rule),
    .id = "number.blank",
    .title = {"Chưa ghi số", "Number left blank"},
    .about = {"Dự thảo để trống số cho đến khi văn thư cấp. Văn bản trình ký, phát hành thì "
	      "phải có số.",
	"A draft leaves its number blank until the records office gives one. A document that "
	"is issued has it."},
    .mend = {"Ghi số do văn thư cấp trước dấu gạch chéo.",
	"Write the number that the records office gave before the slash."},
    .check = check_blank,
};
