/* Viện dẫn: legal normative documents have their year in the number. */
#include "plugins/citations/rules.h"

/* 1 for a type and agency that issue together nothing but legal normative documents. */
static int
is_normative(struct vt_check *check, const struct mention *m, int *out, struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_words symbols;
	const char *symbol;
	int status = check->ops->words(check, "symbols", &symbols, err);

	*out = 0;
	if (status != VT_OK || m->count != 2)
		return status;
	symbol = kit_printf(&a, "%.*s-%.*s", (int)m->groups[0].n, m->groups[0].s,
	    (int)m->groups[1].n, m->groups[1].s);
	for (size_t i = 0; i < symbols.count && !*out; i++)
		*out = kit_eq(symbols.items[i], kit_str(symbol));
	return VT_OK;
}

static int
check_year(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct kit_series faults = {.count = 0};
	struct vt_range years;
	int normative, status;

	(void)doc;
	if (parts->official == 0)
		return VT_OK;
	status = check->ops->range(check, "years", &years, err);
	for (size_t i = 0; i < parts->citation_count && status == VT_OK; i++) {
		const struct vt_citation *c = parts->citations[i];
		struct mention m;
		const char *year;

		mention_read(c, &m);
		if (m.year != VT_UNSET || m.join != '/' ||
		    (c->year != VT_UNSET && c->year < years.min))
			continue;
		status = is_normative(check, &m, &normative, err);
		if (status != VT_OK || !normative)
			continue;
		year = c->year == VT_UNSET ? "…" : kit_printf(&a, "%d", (int)c->year);
		kit_series_add(&faults, check, kit_fault_at(VT_PART_BODY, c->code_span),
		    "Thiếu năm trong số, ký hiệu văn bản quy phạm pháp luật: “%.*s/%s/%.*s”",
		    "The number of a legal normative document lacks its year: “%.*s/%s/%.*s”",
		    (int)c->number.n, c->number.s, year, (int)c->notation.n, c->notation.s);
	}
	return status == VT_OK ? kit_series_report(&faults, check, err) : status;
}

const struct vt_rule cite_year_missing_rule = {
    .size = sizeof(cite_year_missing_rule),
    .id = "cite.year-missing",
    .title = {"Viện dẫn thiếu năm ban hành", "Cited number lacks its year"},
    .about = {"Số, ký hiệu của nghị định, thông tư có năm ban hành: 30/2020/NĐ-CP.",
	"Decrees and circulars have their year in the number: 30/2020/NĐ-CP."},
    .mend = {"Đối chiếu văn bản gốc và ghi thêm năm sau số.",
	"Look at the document cited and put the year after its number."},
    .check = check_year,
};
