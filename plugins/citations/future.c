/* Viện dẫn: nothing is cited that was issued after this document. */
#include "kit/date.h"
#include "plugins/citations/rules.h"

/* 1 when the citation is dated, or numbered, after the document. A month or year
 * alone may open the next thought: `12/KH-UBND, năm 2024 Sở …`. Where the document
 * leaves its day or month open, what it gives is compared. */
static int
is_later(const struct vt_citation *c, const struct vt_date_part *own)
{
	struct mention m;

	mention_read(c, &m);
	if (m.year != VT_UNSET && m.year != own->year_value)
		return m.year > own->year_value;
	if (!mention_dated(c) || c->date_span.paragraph == NULL || mention_date_apart(c))
		return 0;
	if (c->year != own->year_value)
		return c->year > own->year_value && m.year == VT_UNSET;
	if (own->month_value == VT_UNSET || c->month != own->month_value)
		return own->month_value != VT_UNSET && c->month > own->month_value;
	return own->day_value != VT_UNSET && c->day > own->day_value;
}

/* Nothing is later than a day that there is not: date.invalid. */
static int
is_possible(const struct vt_date_part *own)
{
	struct kit_date date = {own->day_value, own->month_value, own->year_value};

	if (own->year_value < 1900)
		return 0;
	return own->day_value == VT_UNSET || own->month_value == VT_UNSET ||
	    kit_date_possible(&date);
}

static int
check_future(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	const struct vt_date_part *own = parts->date;
	struct kit_alloc a = kit_check_alloc(check);
	struct kit_tally tally = {.count = 0};
	const struct vt_citation *first = NULL;
	struct vt_text more;
	struct vt_finding f;

	(void)doc;
	if (parts->official == 0 || own == NULL || own->year_value == VT_UNSET || !is_possible(own))
		return VT_OK;
	for (size_t i = 0; i < parts->citation_count; i++) {
		const struct vt_citation *c = parts->citations[i];

		if (!is_later(c, own))
			continue;
		f = kit_fault_at(VT_PART_BODY,
		    c->date_span.paragraph != NULL ? c->date_span : c->code_span);
		if (tally.count == 0)
			first = c;
		kit_tally_add(&tally, check, &f);
	}
	if (tally.count == 0)
		return VT_OK;
	f = tally.first;
	more = kit_tally_more(check, tally.count - 1);
	f.message.vi = kit_printf(&a, "“%.*s” ban hành sau ngày của văn bản này%s",
	    (int)first->code.n, first->code.s, more.vi);
	f.message.en = kit_printf(&a, "“%.*s” was issued after this document%s", (int)first->code.n,
	    first->code.s, more.en);
	return kit_report(check, &f, err);
}

const struct vt_rule cite_future_rule = {
    .size = sizeof(cite_future_rule),
    .id = "cite.future",
    .title = {"Viện dẫn văn bản ban hành sau", "Cited document is later"},
    .about = {"Văn bản được viện dẫn đã ban hành trước hoặc cùng ngày với văn bản này.",
	"A cited document was issued before this one, or on its day."},
    .mend = {"Kiểm tra ngày của văn bản được viện dẫn và của văn bản này.",
	"Look at the date of the document cited, and at that of this one."},
    .check = check_future,
};
