/* Legal bases in the table of what was in force when: by number, laws by name and day too. */
#include "plugins/citations/in_force.h"

/* Bytes between a law's name and its day: ` số 45/2013/QH13 `. */
enum { NAME_TO_DAY = 40 };

struct table {
	struct vt_words number, name, issued, since, until, by;
};

static int
open_table(struct vt_check *check, struct table *t, struct vt_error *err)
{
	const struct {
		const char *name;
		struct vt_words *to;
	} lists[] = {
	    {"in-force-number", &t->number},
	    {"in-force-name", &t->name},
	    {"in-force-issued", &t->issued},
	    {"in-force-since", &t->since},
	    {"in-force-until", &t->until},
	    {"in-force-by", &t->by},
	};
	int status = VT_OK;

	for (size_t i = 0; i < sizeof(lists) / sizeof(lists[0]) && status == VT_OK; i++)
		status = check->ops->words(check, lists[i].name, lists[i].to, err);
	return status;
}

/* 1 when the span lies in a line of the component. */
static int
is_in(const struct vt_component *c, struct vt_span at)
{
	for (size_t i = 0; i < c->span_count; i++)
		if (c->spans[i]->paragraph == at.paragraph && c->spans[i]->start <= at.start &&
		    at.end <= c->spans[i]->end)
			return 1;
	return 0;
}

/* The first document that a căn cứ cites by number, or NULL. */
static const struct vt_citation *
first_of(const struct vt_parts *parts, const struct vt_component *basis)
{
	for (size_t i = 0; i < parts->citation_count; i++)
		if (parts->citations[i]->in_basis && is_in(basis, parts->citations[i]->code_span))
			return parts->citations[i];
	return NULL;
}

static struct in_force
entry_of(struct vt_check *check, const struct table *t, size_t i, struct vt_span at)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_str name = t->name.items[i], number = t->number.items[i];

	return (struct in_force){
	    .at = at,
	    .name = kit_str(kit_printf(&a, "%.*s số %.*s", (int)name.n, name.s, (int)number.n,
		number.s)),
	    .since = kit_day_parse(t->since.items[i]),
	    .until = kit_day_parse(t->until.items[i]),
	    .by = t->by.items[i],
	};
}

/* What stands before the citation in its line shows whether it is what the căn cứ rests
 * on: `… sửa đổi Nghị định số …` rests on another. */
static int
rests_on(struct vt_check *check, const struct vt_component *basis, struct vt_span at,
    int *out_rests, struct vt_error *err)
{
	struct vt_span line = kit_first_span(basis);
	int status, history = 0;

	*out_rests = 0;
	if (line.paragraph != at.paragraph || at.start < line.start)
		return VT_OK;
	status = kit_word_within(check, "history",
	    kit_span_text(kit_span(line.paragraph, line.start, at.start)), &history, err);
	*out_rests = !history;
	return status;
}

static int
by_number(struct vt_check *check, const struct table *t, const struct vt_component *basis,
    const struct vt_citation *c, struct in_force *out, int *out_found, struct vt_error *err)
{
	*out_found = 0;
	for (size_t i = 0; i < t->number.count; i++) {
		if (t->number.items[i].n != c->code.n || !kit_same(t->number.items[i], c->code))
			continue;
		/* Another day: who knows which of the two is right. */
		if (mention_dated(c) && mention_day(c) != kit_day_parse(t->issued.items[i]))
			return VT_OK;
		*out = entry_of(check, t, i, c->whole);
		return rests_on(check, basis, c->whole, out_found, err);
	}
	return VT_OK;
}

/* 1 when the day or year that follows the name of a law is the one it was issued on. */
static int
is_issued(struct vt_str rest, struct vt_str issued)
{
	struct kit_date date;
	int32_t day = kit_day_parse(issued), year;
	size_t i = 0;

	rest = kit_trim(kit_sub(rest, 0, rest.n < NAME_TO_DAY ? rest.n : NAME_TO_DAY));
	if (kit_starts(rest, VT_STR("năm "))) {
		i = sizeof("năm ") - 1;
		for (year = 0; i < rest.n && year < 10000 && kit_is_digit((unsigned char)rest.s[i]);
		     i++)
			year = year * 10 + (rest.s[i] - '0');
		return year == day / 10000;
	}
	if (!kit_starts(rest, VT_STR("ngày ")) && !kit_starts(rest, VT_STR("số ")) &&
	    !kit_starts(rest, VT_STR(", ngày ")))
		return 0;
	if (!kit_date_find(rest, &date) || date.day == VT_UNSET || date.month == VT_UNSET ||
	    date.year == VT_UNSET)
		return 0;
	return date.year * 10000 + date.month * 100 + date.day == day;
}

/* Laws are cited without a number (Phụ lục I): `Luật Đất đai ngày 29 tháng 11 năm 2013`. */
static int
by_name(struct vt_check *check, const struct table *t, const struct vt_component *basis,
    struct in_force *out, int *out_found, struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_str text = kit_fold(basis->text, KIT_FOLD_USUAL, &a, NULL);
	int status, history = 0;
	int64_t law;

	*out_found = 0;
	if (text.s == NULL)
		return kit_fail(err, VT_ERR_MEMORY, "no memory for a rule");
	law = kit_find_word(text, VT_STR("luật"));
	for (size_t i = 0; law >= 0 && i < t->name.count; i++) {
		struct vt_str name = kit_fold(t->name.items[i], KIT_FOLD_USUAL, &a, NULL);
		int64_t at;

		if (name.s == NULL)
			return kit_fail(err, VT_ERR_MEMORY, "no memory for a rule");
		at = kit_find_word(text, name);
		/* The first law of the line is the one that it rests on. */
		if (at < 0 || at > law ||
		    !is_issued(kit_sub(text, (size_t)at + name.n, text.n), t->issued.items[i]))
			continue;
		*out = entry_of(check, t, i, kit_span_trim(kit_first_span(basis)));
		status =
		    kit_word_within(check, "history", kit_sub(text, 0, (size_t)at), &history, err);
		*out_found = !history;
		return status;
	}
	return VT_OK;
}

int
in_force_each(struct vt_check *check, const struct vt_parts *parts, in_force_fault *fault,
    struct vt_error *err)
{
	const struct vt_date_part *d = parts->date;
	struct table t;
	int32_t today;
	int about = 0, found, status = kit_issued_day(check, parts, &today, err);

	if (status != VT_OK || parts->official == 0 || today == 0 || parts->basis_count == 0 ||
	    d->month_value == VT_UNSET || d->day_value == VT_UNSET)
		return status;
	if (parts->subject_text.n > 0)
		status = kit_word_within(check, "about", parts->subject_text, &about, err);
	if (status != VT_OK || about || (status = open_table(check, &t, err)) != VT_OK)
		return status;
	for (size_t i = 0; i < parts->basis_count && status == VT_OK; i++) {
		const struct vt_component *basis = parts->bases[i];
		const struct vt_citation *c = first_of(parts, basis);
		struct in_force of = {.since = 0};

		status = c != NULL ? by_number(check, &t, basis, c, &of, &found, err)
				   : by_name(check, &t, basis, &of, &found, err);
		if (status == VT_OK && found)
			status = fault(check, &of, today, err);
	}
	return status;
}
