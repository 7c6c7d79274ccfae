/* Tên cơ quan ban hành: names of units that are no more on the date of the document. */
#include "plugins/header/rules.h"

/* yyyymmdd of the document; 0 when undated: nobody can tell. */
static int32_t
date_of(const struct vt_parts *parts)
{
	const struct vt_date_part *d = parts->date;

	if (d == NULL || d->year_value == VT_UNSET)
		return 0;
	return d->year_value * 10000 + (d->month_value == VT_UNSET ? 1 : d->month_value) * 100 +
	    (d->day_value == VT_UNSET ? 1 : d->day_value);
}

/* "2025-07-01" of the profile as 20250701. */
static int32_t
parse_date(struct vt_str s)
{
	int32_t value = 0;

	for (size_t i = 0; i < s.n; i++)
		if (s.s[i] >= '0' && s.s[i] <= '9' && value < 100000000)
			value = value * 10 + (s.s[i] - '0');
	return value;
}

/* 1 when the phrase stands in the name. *out is its place in one line, or the
 * whole first line when it goes on from one line to the next. */
static int
find_unit(struct vt_check *check, const struct vt_component *c, struct vt_str phrase,
    struct vt_span *out)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_str word = kit_fold(phrase, KIT_FOLD_USUAL, &a, NULL);
	struct vt_str whole = kit_fold(c->text, KIT_FOLD_USUAL, &a, NULL);

	if (word.s == NULL || whole.s == NULL || kit_find_word(whole, word) < 0)
		return 0;
	*out = kit_first_span(c);
	for (size_t i = 0; i < c->span_count; i++) {
		const struct vt_span *span = c->spans[i];
		const uint32_t *map = NULL;
		struct vt_str line = kit_fold(kit_span_text(*span), KIT_FOLD_USUAL, &a, &map);
		int64_t at = line.s == NULL || map == NULL ? -1 : kit_find_word(line, word);

		if (at < 0)
			continue;
		*out = kit_span(span->paragraph, span->start + map[at],
		    span->start + map[(size_t)at + word.n]);
		return 1;
	}
	return 1;
}

static int
report(struct vt_check *check, const struct vt_component *c, struct vt_span at,
    struct vt_str phrase, int32_t since, struct vt_error *err)
{
	struct vt_finding f = kit_fault_at(c->kind, at);
	/* As the regulation writes dates: 01/7/2025, 05/02/2025. */
	const char *zero = since / 100 % 100 < 3 ? "0" : "";
	int day = since % 100, month = since / 100 % 100, year = since / 10000;
	struct vt_str successor;
	int status = check->ops->lookup(check, "successor", phrase, &successor, err);

	if (status != VT_OK)
		return status;
	if (successor.s == NULL)
		return kit_fault(check, &f, err, "“%.*s” không còn từ ngày %02d/%s%d/%d",
		    "“%.*s” has not existed since %02d/%s%d/%d", (int)phrase.n, phrase.s, day, zero,
		    month, year);
	return kit_fault(check, &f, err, "“%.*s” không còn từ ngày %02d/%s%d/%d; nay là %.*s",
	    "“%.*s” has not existed since %02d/%s%d/%d; it is now %.*s", (int)phrase.n, phrase.s,
	    day, zero, month, year, (int)successor.n, successor.s);
}

/* The units that ended on one date. */
static int
check_list(struct vt_check *check, const struct vt_component *c, struct vt_str date,
    struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	const char *name = kit_printf(&a, "abolished-%.*s", (int)date.n, date.s);
	struct vt_words units;
	struct vt_span at;
	int status = check->ops->words(check, name, &units, err);

	for (size_t i = 0; status == VT_OK && i < units.count; i++)
		if (find_unit(check, c, units.items[i], &at))
			return report(check, c, at, units.items[i], parse_date(date), err);
	return status;
}

/* The cities of provinces ended with the districts; those of the State did not. */
static int
check_city(struct vt_check *check, const struct vt_component *c, int32_t today,
    struct vt_error *err)
{
	struct vt_str since, rest;
	size_t body, city;
	int status = check->ops->fixed(check, "cities-until", &since, err);

	if (status != VT_OK || today < parse_date(since))
		return status;
	if ((status = kit_word_opens(check, "city-bodies", c->text, &body, err)) != VT_OK ||
	    body == 0)
		return status;
	rest = kit_trim(kit_sub(c->text, body, c->text.n));
	if (rest.n == 0 || (status = kit_word_opens(check, "cities", rest, &city, err)) != VT_OK ||
	    city != 0)
		return status;
	return report(check, c, kit_first_span(c), kit_trim(c->text), parse_date(since), err);
}

static int
check_name(struct vt_check *check, const struct vt_component *c, int32_t today,
    struct vt_error *err)
{
	struct vt_words dates;
	int status = check->ops->words(check, "dates", &dates, err);

	for (size_t i = 0; status == VT_OK && i < dates.count; i++)
		if (today >= parse_date(dates.items[i]))
			status = check_list(check, c, dates.items[i], err);
	return status == VT_OK ? check_city(check, c, today, err) : status;
}

static int
check_abolished(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	int32_t today = date_of(parts);
	int status = VT_OK;

	(void)doc;
	if (today == 0)
		return VT_OK;
	if (parts->parent_agency != NULL)
		status = check_name(check, parts->parent_agency, today, err);
	if (status == VT_OK && parts->agency != NULL)
		status = check_name(check, parts->agency, today, err);
	return status;
}

const struct vt_rule agency_abolished_rule = {
    .size = sizeof(agency_abolished_rule),
    .id = "agency.abolished",
    .title = {"Tên cơ quan không còn", "Agency that is no more"},
    .about = {"Tên cơ quan phải là tên chính thức vào ngày ban hành: đơn vị cấp huyện, tỉnh, "
	      "bộ đã sáp nhập hoặc đổi tên không còn tên cũ.",
	"The agency bears its official name on the date of the document: districts, provinces "
	"and ministries that were merged or renamed have lost theirs."},
    .mend = {"Ghi tên chính thức hiện nay của cơ quan, hoặc xem lại ngày ban hành.",
	"Write the agency's present official name, or look at the date again."},
    .check = check_abolished,
};
