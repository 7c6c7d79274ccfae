/* Viện dẫn: a cited date is a day of the calendar, and so is one in the text. */
#include "plugins/citations/rules.h"

/* 1 when the place is the date of a cited document, which is told as that. */
static int
is_cited(const struct vt_parts *parts, const struct vt_paragraph *p, size_t at)
{
	for (size_t i = 0; i < parts->citation_count; i++) {
		const struct vt_span *date = &parts->citations[i]->date_span;

		if (date->paragraph == p && date->start <= at && at < date->end)
			return 1;
	}
	return 0;
}

/* `trước ngày 31/4/2024`: whole dates of the text that are no day. */
static void
find_in_text(struct vt_check *check, const struct vt_parts *parts, const struct vt_paragraph *p,
    struct kit_series *faults)
{
	static const char word[] = "ngày ";
	const size_t n = sizeof(word) - 1;

	for (int64_t at = kit_find(p->text, kit_str(word), 0); at >= 0;
	     at = kit_find(p->text, kit_str(word), (size_t)at + n)) {
		struct kit_date date = {VT_UNSET, VT_UNSET, VT_UNSET};
		size_t start = (size_t)at + n, end = start;
		struct vt_finding f;
		struct vt_str text;

		if (!kit_date_parse(p->text, &end, &date) || date.day == VT_UNSET ||
		    date.month == VT_UNSET || date.year == VT_UNSET || kit_date_possible(&date) ||
		    is_cited(parts, p, start))
			continue;
		f = kit_fault_at(VT_PART_BODY, kit_span(p, start, end));
		f.variant = "text";
		text = kit_span_text(f.at);
		kit_series_add(faults, check, f, "Không có ngày “%.*s”", "There is no day “%.*s”",
		    (int)text.n, text.s);
	}
}

static int
check_invalid(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct kit_series faults = {.count = 0};

	if (parts->official == 0)
		return VT_OK;
	for (size_t i = parts->body_first == NULL ? doc->paragraph_count
						  : parts->body_first->number - 1;
	     i < doc->paragraph_count && i < parts->body_last->number; i++)
		find_in_text(check, parts, doc->paragraphs[i], &faults);
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
    .title = {"Ngày không có trong lịch", "No such day"},
    .about =
	{"Ngày ban hành của văn bản được viện dẫn và ngày nêu trong nội dung phải có trong lịch.",
	    "The date of a cited document, and one named in the text, is a day of the calendar."},
    .mend = {"Đối chiếu văn bản gốc, lịch và sửa ngày.",
	"Look at the document cited, or at the calendar, and mend the date."},
    .check = check_invalid,
};
