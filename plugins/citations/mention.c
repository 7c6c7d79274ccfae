/* A cited number and symbol: its groups, its year, its date. */
#include "plugins/citations/mention.h"

#include <stdlib.h>
#include <string.h>

#include "kit/ask.h"
#include "kit/date.h"
#include "kit/expect.h"
#include "kit/fail.h"

static int
is_year(struct vt_str s)
{
	if (s.n != 4 || (s.s[0] != '1' && s.s[0] != '2'))
		return 0;
	for (size_t i = 0; i < s.n; i++)
		if (!kit_is_digit((unsigned char)s.s[i]))
			return 0;
	return 1;
}

/* What stands between the number and its symbol. */
static char
join_of(const struct vt_citation *c)
{
	struct vt_str text = kit_span_text(c->code_span);
	size_t i = c->number.n;

	if (i < c->code.n && (c->code.s[i] == '/' || c->code.s[i] == '-'))
		return c->code.s[i];
	return i < text.n && kit_is_space(kit_utf8_next(text, &i)) ? ' ' : 0;
}

void
mention_read(const struct vt_citation *c, struct mention *out)
{
	struct mention m = {.of = c, .year = VT_UNSET};
	struct vt_str s = c->notation;
	size_t start = 0;

	m.join = join_of(c);
	for (size_t i = 0; i <= s.n; i++) {
		struct vt_str group;

		if (i < s.n && s.s[i] != '/' && s.s[i] != '-')
			continue;
		group = kit_sub(s, start, i);
		start = i + 1;
		if (is_year(group))
			m.year = (group.s[0] - '0') * 1000 + (group.s[1] - '0') * 100 +
			    (group.s[2] - '0') * 10 + (group.s[3] - '0');
		else if (group.n > 0 && m.count < MENTION_GROUPS)
			m.groups[m.count++] = group;
	}
	*out = m;
}

struct vt_str
mention_group(const struct mention *m, size_t i)
{
	return i < m->count ? m->groups[i] : (struct vt_str){"", 0};
}

int
mention_dated(const struct vt_citation *c)
{
	struct kit_date date = {c->day, c->month, c->year};

	return c->day != VT_UNSET && c->month != VT_UNSET && c->year != VT_UNSET &&
	    kit_date_possible(&date);
}

int
mention_date_apart(const struct vt_citation *c)
{
	const struct vt_paragraph *p = c->code_span.paragraph;
	struct vt_str between;

	if (c->date_span.paragraph != p || p == NULL || c->date_span.start < c->code_span.end)
		return 0;
	between = kit_sub(p->text, c->code_span.end, c->date_span.start);
	return kit_find(between, VT_STR(","), 0) >= 0;
}

int32_t
mention_day(const struct vt_citation *c)
{
	int32_t month = c->month == VT_UNSET ? 0 : c->month;
	int32_t day = c->day == VT_UNSET ? 0 : c->day;

	return c->year == VT_UNSET ? 0 : c->year * 10000 + month * 100 + day;
}

struct vt_str
mention_key(struct vt_check *check, const struct vt_citation *c)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_str code = c->code;
	char *p;

	while (code.n > 1 && code.s[0] == '0' && kit_is_digit((unsigned char)code.s[1]))
		code = kit_sub(code, 1, code.n);
	code = kit_fold(code, KIT_FOLD_USUAL, &a, NULL);
	if (code.s == NULL || (p = a.alloc(a.ctx, code.n + 1)) == NULL)
		return (struct vt_str){NULL, 0};
	for (size_t i = 0; i < code.n; i++)
		p[i] = code.s[i] == '/' ? '-' : code.s[i];
	return (struct vt_str){p, code.n};
}

static int
compare_keys(const void *pa, const void *pb)
{
	const struct mention_keyed *a = pa, *b = pb;
	size_t n = a->key.n < b->key.n ? a->key.n : b->key.n;
	int order = n > 0 ? memcmp(a->key.s, b->key.s, n) : 0;

	if (order != 0)
		return order;
	if (a->key.n != b->key.n)
		return a->key.n < b->key.n ? -1 : 1;
	return a->place < b->place ? -1 : a->place > b->place;
}

int
mention_sort(struct vt_check *check, const struct vt_parts *parts, struct mention_keyed **out,
    struct vt_error *err)
{
	size_t n = parts->citation_count;
	struct mention_keyed *items = NULL;

	if (n < SIZE_MAX / sizeof(*items) - 1)
		items = check->ops->alloc(check, (n + 1) * sizeof(*items));
	if (items == NULL)
		return kit_fail(err, VT_ERR_MEMORY, "no memory for citations");
	for (size_t i = 0; i < n; i++) {
		items[i] = (struct mention_keyed){
		    mention_key(check, parts->citations[i]), parts->citations[i], i};
		if (items[i].key.s == NULL)
			return kit_fail(err, VT_ERR_MEMORY, "no memory for citations");
	}
	if (n > 1)
		qsort(items, n, sizeof(*items), compare_keys);
	*out = items;
	return VT_OK;
}

int
mention_check_each(const struct vt_parts *parts, struct vt_check *check, mention_check *one,
    struct vt_error *err)
{
	struct kit_series faults = {.count = 0};
	int status = VT_OK;

	if (parts->official == 0)
		return VT_OK;
	for (size_t i = 0; i < parts->citation_count && status == VT_OK; i++)
		status = one(check, parts->citations[i], &faults, err);
	return status == VT_OK ? kit_series_report(&faults, check, err) : status;
}
