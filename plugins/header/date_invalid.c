/* Địa danh và thời gian: a day that no calendar has. */
#include "plugins/header/rules.h"

#include "kit/date.h"

/* Stand for what is left blank: whatever may still be filled in is possible. */
#define LONGEST_MONTH 1
#define LEAP_YEAR 2000

static int
check_invalid(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	const struct vt_date_part *date = parts->date;
	struct vt_range years;
	struct kit_date filled;
	struct vt_finding f;
	int32_t day, month, year;
	int status;

	(void)doc;
	if (date == NULL)
		return VT_OK;
	status = check->ops->range(check, "year", &years, err);
	if (status != VT_OK)
		return status;
	day = date->day == NULL ? VT_UNSET : date->day_value;
	month = date->month == NULL ? VT_UNSET : date->month_value;
	/* Two digits are the beginning of a year: date.blank says so. */
	year = date->year == NULL || date->year_value < 100 ? VT_UNSET : date->year_value;
	if (year != VT_UNSET && (year < years.min || year > years.max)) {
		f = kit_fault_at(VT_PART_DATE, kit_span_trim(kit_first_span(date->year)));
		return kit_fault(check, &f, err, "Không thể có năm %d", "There cannot be a year %d",
		    (int)year);
	}
	if (month != VT_UNSET && (month < 1 || month > 12)) {
		f = kit_fault_at(VT_PART_DATE, kit_span_trim(kit_first_span(date->month)));
		return kit_fault(check, &f, err, "Không có tháng %d", "There is no month %d",
		    (int)month);
	}
	filled.day = day;
	filled.month = month == VT_UNSET ? LONGEST_MONTH : month;
	filled.year = year == VT_UNSET ? LEAP_YEAR : year;
	if (day == VT_UNSET || kit_date_possible(&filled))
		return VT_OK;
	f = kit_fault_at(VT_PART_DATE, kit_span_trim(kit_first_span(date->day)));
	if (month == VT_UNSET)
		return kit_fault(check, &f, err, "Không có ngày %d", "There is no day %d",
		    (int)day);
	if (year == VT_UNSET)
		return kit_fault(check, &f, err, "Không có ngày %d tháng %d",
		    "There is no day %d of month %d", (int)day, (int)month);
	return kit_fault(check, &f, err, "Không có ngày %d tháng %d năm %d",
	    "There is no day %d of month %d in %d", (int)day, (int)month, (int)year);
}

const struct vt_rule date_invalid_rule = {
    .size = sizeof(date_invalid_rule),
    .id = "date.invalid",
    .title = {"Ngày không có thật", "No such day"},
    .about = {"Ngày, tháng, năm ban hành phải là một ngày có trong lịch.",
	"The date is a day of the calendar."},
    .mend = {"Ghi đúng ngày, tháng, năm ban hành.", "Write the true date."},
    .check = check_invalid,
};
