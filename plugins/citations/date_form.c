/* Viện dẫn: zeros in the date of a cited document. */
#include "plugins/citations/rules.h"

/* The run of digits at s[*i]; 1 when there is one of one or two. */
static int
take_number(struct vt_str s, size_t *i, struct vt_str *out)
{
	size_t at = *i;

	while (at < s.n && kit_is_digit((unsigned char)s.s[at]))
		at++;
	*out = kit_sub(s, *i, at);
	*i = at;
	return out->n == 1 || out->n == 2;
}

/* What stands between day, month and year. */
struct form {
	struct vt_str first, second;
};

static int
take_text(struct vt_str s, size_t *i, struct vt_str text)
{
	if (!kit_starts(kit_sub(s, *i, s.n), text))
		return 0;
	*i += text.n;
	return 1;
}

/* Day and month of `2/8/2018` and `2 tháng 8 năm 2018` as they stand, without stray
 * spaces; other ways to write a date have customs of their own. The form, or NULL. */
static const struct form *
read_parts(struct vt_str s, struct vt_str *day, struct vt_str *month)
{
	static const struct form forms[] = {
	    {{"/", 1}, {"/", 1}},
	    {{" tháng ", sizeof(" tháng ") - 1}, {" năm ", sizeof(" năm ") - 1}},
	};

	for (size_t k = 0; k < sizeof(forms) / sizeof(forms[0]); k++) {
		size_t i = 0;

		if (take_number(s, &i, day) && take_text(s, &i, forms[k].first) &&
		    take_number(s, &i, month) && take_text(s, &i, forms[k].second) && s.n - i == 4)
			return &forms[k];
	}
	return NULL;
}

/* What is wrong with the zeros: 1 one is missing, 2 one is needless. */
static int
judge(struct vt_str text, int32_t value, const struct vt_range *padded)
{
	int wants = value >= padded->min && value <= padded->max;

	if (value > 9 || value < 1)
		return 0;
	return wants && text.n == 1 ? 1 : !wants && text.n == 2 ? 2 : 0;
}

struct limits {
	struct vt_range day, month;
};

static int
judge_date(const struct vt_citation *c, const struct limits *l, const struct kit_alloc *a,
    struct vt_finding *out)
{
	struct vt_str text = kit_span_text(c->date_span), day, month;
	const struct form *form = read_parts(text, &day, &month);
	int d, m;

	if (!mention_dated(c) || form == NULL)
		return 0;
	d = judge(day, c->day, &l->day);
	m = judge(month, c->month, &l->month);
	if (d == 0 && m == 0)
		return 0;
	*out = kit_fault_fixed(VT_PART_BODY, c->date_span,
	    kit_str(kit_printf(a, "%s%d%s%s%d%s%d",
		c->day >= l->day.min && c->day <= l->day.max ? "0" : "", (int)c->day, form->first.s,
		c->month >= l->month.min && c->month <= l->month.max ? "0" : "", (int)c->month,
		form->second.s, (int)c->year)));
	return d == 1 || m == 1 ? 1 : 2;
}

static int
report(struct vt_check *check, const struct kit_tally *tally, const char *variant,
    struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_finding f = tally->first;
	struct vt_str text = kit_span_text(f.at);
	struct vt_text more;

	if (tally->count == 0)
		return VT_OK;
	more = kit_tally_more(check, tally->count - 1);
	f.variant = variant;
	f.message.vi = kit_printf(&a, "Ngày viện dẫn ghi “%.*s”, đúng là “%.*s”%s", (int)text.n,
	    text.s, (int)f.replace.n, f.replace.s, more.vi);
	f.message.en = kit_printf(&a, "A cited date is written “%.*s”, it should be “%.*s”%s",
	    (int)text.n, text.s, (int)f.replace.n, f.replace.s, more.en);
	return kit_report(check, &f, err);
}

static int
check_form(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct kit_tally missing = {.count = 0}, needless = {.count = 0};
	struct kit_alloc a = kit_check_alloc(check);
	struct limits limits;
	int status;

	(void)doc;
	if (parts->official == 0 || kit_outside(check, parts))
		return VT_OK;
	status = check->ops->range(check, "padded-day", &limits.day, err);
	if (status == VT_OK)
		status = check->ops->range(check, "padded-month", &limits.month, err);
	for (size_t i = 0; i < parts->citation_count && status == VT_OK; i++) {
		struct vt_finding f;
		int fault = judge_date(parts->citations[i], &limits, &a, &f);

		if (fault != 0)
			kit_tally_add(fault == 1 ? &missing : &needless, check, &f);
	}
	if (status == VT_OK)
		status = report(check, &missing, NULL, err);
	if (status == VT_OK)
		status = report(check, &needless, "needless", err);
	return status;
}

const struct vt_rule cite_date_form_rule = {
    .size = sizeof(cite_date_form_rule),
    .id = "cite.date-form",
    .title = {"Số 0 trong ngày viện dẫn", "Zeros in a cited date"},
    .about = {"Ngày của văn bản được viện dẫn ghi như ngày của văn bản: thêm số 0 trước ngày "
	      "nhỏ hơn 10 và tháng 1, 2.",
	"A cited date has the zeros that the date of a document has: before days below 10 and "
	"the months 1 and 2."},
    .mend = {"Ghi như “05/02/2020”, “15/5/2020”, thống nhất trong toàn văn bản.",
	"Write as in “05/02/2020”, “15/5/2020”, all through the document."},
    .check = check_form,
};
