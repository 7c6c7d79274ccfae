/* Địa danh và thời gian: days below 10 and months 1 and 2 have a zero, no others. */
#include "plugins/header/rules.h"

/* One number of the date: written as it should be, with zero or without. */
static int
check_number(struct vt_check *check, const struct vt_component *c, int32_t value, const char *limit,
    struct vt_text name, struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_span at = kit_span_trim(kit_first_span(c));
	struct vt_str text = kit_span_text(at);
	const char *want = date_number(check, limit, value);
	struct vt_finding f = kit_fault_fixed(VT_PART_DATE, at, kit_str(want));

	/* There is no day and no month 0: date.invalid. */
	if (value == 0 || kit_eq(text, kit_str(want)))
		return VT_OK;
	/* The decree asks for zeros before some; that the others go without is
	 * shown by its samples alone. */
	if (want[0] != '0')
		f.variant = limit;
	f.message.vi = kit_printf(&a, "Ghi “%s %.*s”, đúng là “%s %s”", name.vi, (int)text.n,
	    text.s, name.vi, want);
	f.message.en = kit_printf(&a, "The %s is written “%.*s”, it should be “%s”", name.en,
	    (int)text.n, text.s, want);
	return kit_report(check, &f, err);
}

static int
check_zero(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	static const struct vt_text day = {"ngày", "day"}, month = {"tháng", "month"};
	const struct vt_date_part *date = parts->date;
	struct vt_range padded;
	struct vt_words words;
	struct date_form form;
	int status, presence;

	if (date == NULL)
		return VT_OK;
	/* `Ngày: 20-9-2025` of a judgment: date.wording. */
	status = kit_presence(check, doc, parts, "date", &presence, err);
	if (status != VT_OK || (presence == KIT_IN_TEXT && date->place == NULL))
		return status;
	status = check->ops->words(check, "date-words", &words, err);
	if (status == VT_OK)
		status = check->ops->range(check, "padded-day", &padded, err);
	if (status == VT_OK)
		status = check->ops->range(check, "padded-month", &padded, err);
	if (status != VT_OK)
		return status;
	/* `ngày 6 tháng 30` has them changed over: date.invalid. */
	if (date->month != NULL && date->month_value != VT_UNSET && date->month_value > 12)
		return VT_OK;
	/* date.wording mends the zeros with the rest. */
	date_split(date, &form);
	if (kit_last_span(date->whole).paragraph == form.at.paragraph &&
	    date_is_rewritten(&form, &words))
		return VT_OK;
	if (date->day != NULL && date->day_value != VT_UNSET)
		status = check_number(check, date->day, date->day_value, "padded-day", day, err);
	if (status == VT_OK && date->month != NULL && date->month_value != VT_UNSET)
		status =
		    check_number(check, date->month, date->month_value, "padded-month", month, err);
	return status;
}

const struct vt_rule date_zero_rule = {
    .size = sizeof(date_zero_rule),
    .id = "date.zero",
    .title = {"Số 0 trong ngày, tháng", "Zeros in the date"},
    .about = {"Ngày nhỏ hơn 10 và tháng 1, 2 phải ghi thêm số 0 phía trước; các mẫu của Nghị "
	      "định không ghi số 0 trước tháng 3 đến tháng 9.",
	"Days below 10 and the months 1 and 2 have a zero before them; the samples of the "
	"decree have none before the months 3 to 9."},
    .mend = {"Ghi như “ngày 05 tháng 01”, “ngày 15 tháng 3”.",
	"Write as in “ngày 05 tháng 01”, “ngày 15 tháng 3”."},
    .check = check_zero,
};
