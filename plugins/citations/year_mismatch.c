/* Viện dẫn: the year in a number is the year of its date. */
#include "plugins/citations/rules.h"

/* `QH15`, `UBTVQH14`: who passes laws, and the term. */
static int
is_law(struct vt_check *check, struct vt_str group, size_t *out, struct vt_error *err)
{
	struct vt_words bodies;
	int status = check->ops->words(check, "law-bodies", &bodies, err);

	*out = 0;
	for (size_t i = 0; status == VT_OK && i < bodies.count && *out == 0; i++) {
		const size_t n = bodies.items[i].n;

		*out = kit_starts(group, bodies.items[i]) && group.n > n &&
		    kit_is_digit((unsigned char)group.s[n]);
	}
	return status;
}

static int
check_year(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct kit_series faults = {.count = 0};
	int status = VT_OK;

	(void)doc;
	if (parts->official == 0)
		return VT_OK;
	for (size_t i = 0; i < parts->citation_count && status == VT_OK; i++) {
		const struct vt_citation *c = parts->citations[i];
		struct mention m;
		size_t place = 0;

		mention_read(c, &m);
		/* `30/2020/NĐ-CP, năm 2021 Sở …`: a year alone may open the next thought. */
		if (m.year == VT_UNSET || !mention_dated(c) || m.year == c->year ||
		    c->date_span.paragraph == NULL || mention_date_apart(c))
			continue;
		/* Contracts and the like may be numbered by another year. */
		status = kit_word_among(check, "codes", mention_group(&m, 0), &place, err);
		if (status == VT_OK && place == 0)
			status = is_law(check, mention_group(&m, 0), &place, err);
		if (status != VT_OK || place == 0)
			continue;
		kit_series_add(&faults, check, kit_fault_at(VT_PART_BODY, c->date_span),
		    "Năm %d trong “%.*s” khác năm ban hành %d",
		    "The year %d in “%.*s” is not that of its date, %d", (int)m.year,
		    (int)c->code.n, c->code.s, (int)c->year);
	}
	return status == VT_OK ? kit_series_report(&faults, check, err) : status;
}

const struct vt_rule cite_year_mismatch_rule = {
    .size = sizeof(cite_year_mismatch_rule),
    .id = "cite.year-mismatch",
    .title = {"Năm trong số khác năm ban hành", "Year in the number and date differ"},
    .about = {"Năm ghi trong số, ký hiệu là năm ban hành văn bản.",
	"The year in a number is the year the document was issued."},
    .mend = {"Đối chiếu văn bản gốc; sửa năm trong số, ký hiệu hoặc ngày ban hành.",
	"Look at the document cited; mend the year in its number, or its date."},
    .check = check_year,
};
