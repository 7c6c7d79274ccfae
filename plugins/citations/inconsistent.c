/* Viện dẫn: one number and symbol has one date and one type. */
#include "plugins/citations/rules.h"

/* Offices of the same kind number alike: different issuers, different documents. */
static int
same_issuer(const struct vt_citation *a, const struct vt_citation *b)
{
	return a->issuer.n == 0 || b->issuer.n == 0 || kit_same(a->issuer, b->issuer);
}

/* 1 when two dates cannot both be right. Numbers begin anew each year, so that two
 * years are two documents, unless day and month are the same. */
static int
dates_differ(const struct vt_citation *a, const struct vt_citation *b)
{
	struct mention m;
	int same_day = a->day == b->day && a->month == b->month;

	if (!mention_dated(a) || !mention_dated(b) || mention_date_apart(a) ||
	    mention_date_apart(b))
		return 0;
	mention_read(a, &m);
	if (m.year == VT_UNSET && a->year != b->year)
		return same_day;
	return mention_day(a) != mention_day(b);
}

/* 1 when both name a type beside the number, in capitals, and not the same one; a
 * symbol that has the code of a type is judged by cite.type-mismatch. */
static int
types_differ(struct vt_check *check, const struct vt_citation *a, const struct vt_citation *b,
    int *out, struct vt_error *err)
{
	struct vt_str meant = {NULL, 0};
	struct mention m;
	size_t known = 0;
	int status = VT_OK;

	*out = 0;
	if (a->type_name.n == 0 || b->type_name.n == 0 || kit_same(a->type_name, b->type_name) ||
	    a->type_span.paragraph == NULL || b->type_span.paragraph == NULL ||
	    mention_day(a) != mention_day(b) || mention_day(a) == 0)
		return VT_OK;
	mention_read(a, &m);
	status = check->ops->lookup(check, "types", mention_group(&m, 0), &meant, err);
	if (status == VT_OK)
		status = kit_word_among(check, "compared", a->type_name, &known, err);
	if (status == VT_OK && known > 0)
		status = kit_word_among(check, "compared", b->type_name, &known, err);
	*out = meant.s == NULL && known > 0;
	return status;
}

static int
report_dates(struct vt_check *check, const struct vt_citation *a, const struct vt_citation *b,
    struct vt_error *err)
{
	struct vt_str one = kit_span_text(a->date_span), other = kit_span_text(b->date_span);
	struct vt_finding f = kit_fault_at(VT_PART_BODY, b->date_span);

	return kit_fault(check, &f, err, "“%.*s” được viện dẫn với hai ngày: “%.*s” và “%.*s”",
	    "“%.*s” is cited with two dates: “%.*s” and “%.*s”", (int)b->code.n, b->code.s,
	    (int)one.n, one.s, (int)other.n, other.s);
}

static int
report_types(struct vt_check *check, const struct vt_citation *a, const struct vt_citation *b,
    struct vt_error *err)
{
	struct vt_finding f = kit_fault_at(VT_PART_BODY, b->type_span);

	return kit_fault(check, &f, err, "“%.*s” được viện dẫn với hai tên loại: %.*s và %.*s",
	    "“%.*s” is cited as two types: %.*s and %.*s", (int)b->code.n, b->code.s,
	    (int)a->type_name.n, a->type_name.s, (int)b->type_name.n, b->type_name.s);
}

/* Compares one mention with those of the same number before it. */
static int
compare(struct vt_check *check, const struct mention_keyed *items, size_t from, size_t at,
    int *out_reported, struct vt_error *err)
{
	const struct vt_citation *b = items[at].of;
	int differ, status = VT_OK;

	*out_reported = 0;
	for (size_t i = from; i < at && status == VT_OK && !*out_reported; i++) {
		const struct vt_citation *a = items[i].of;

		if (!same_issuer(a, b))
			continue;
		if (b->date_span.paragraph != NULL && a->date_span.paragraph != NULL &&
		    dates_differ(a, b)) {
			*out_reported = 1;
			status = report_dates(check, a, b, err);
			break;
		}
		status = types_differ(check, a, b, &differ, err);
		if (status == VT_OK && differ) {
			*out_reported = 1;
			status = report_types(check, a, b, err);
		}
	}
	return status;
}

static int
check_inconsistent(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct mention_keyed *items;
	size_t n = parts->citation_count, from = 0, found = 0;
	int reported = 0, status;

	(void)doc;
	if (parts->official == 0 || n < 2)
		return VT_OK;
	status = mention_sort(check, parts, &items, err);
	for (size_t i = 1; i < n && status == VT_OK && found < KIT_TALLY_MOST; i++) {
		if (!kit_eq(items[i].key, items[from].key)) {
			from = i;
			reported = 0;
			continue;
		}
		/* One finding a number; a long row of equal ones differs early or never. */
		if (reported || i - from > 16)
			continue;
		status = compare(check, items, from, i, &reported, err);
		found += reported ? 1 : 0;
	}
	return status;
}

const struct vt_rule cite_inconsistent_rule = {
    .size = sizeof(cite_inconsistent_rule),
    .id = "cite.inconsistent",
    .title = {"Viện dẫn không thống nhất", "Cited in two ways"},
    .about = {"Một số, ký hiệu được viện dẫn với cùng một ngày và cùng một tên loại.",
	"One number and symbol is cited with one date and one type."},
    .mend = {"Đối chiếu văn bản gốc và sửa cho thống nhất.",
	"Look at the document cited and use its date and type throughout."},
    .check = check_inconsistent,
};
