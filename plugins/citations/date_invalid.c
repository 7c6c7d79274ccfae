/* Viện dẫn: a cited date is a day of the calendar. */
#include "plugins/citations/rules.h"

static int
check_invalid(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct kit_series faults = {.count = 0};

	(void)doc;
	if (parts->official == 0)
		return VT_OK;
	for (size_t i = 0; i < parts->citation_count; i++) {
		const struct vt_citation *c = parts->citations[i];
		struct kit_date date = {c->day, c->month, c->year};
		struct vt_str text = kit_span_text(c->date_span);

		if (c->date_span.paragraph == NULL || c->year == VT_UNSET ||
		    kit_date_possible(&date))
			continue;
		kit_series_add(&faults, check, kit_fault_at(VT_PART_BODY, c->date_span),
		    "Không có ngày “%.*s”", "There is no day “%.*s”", (int)text.n, text.s);
	}
	return kit_series_report(&faults, check, err);
}

const struct vt_rule cite_date_invalid_rule = {
    .size = sizeof(cite_date_invalid_rule),
    .id = "cite.date-invalid",
    .title = {"Ngày viện dẫn không có thật", "No such day"},
    .about = {"Ngày ban hành của văn bản được viện dẫn phải có trong lịch.",
	"The date of a cited document is a day of the calendar."},
    .mend = {"Đối chiếu văn bản gốc và sửa ngày.",
	"Look at the document cited and mend the "
	"date."},
    .check = check_invalid,
};
