/* Viện dẫn: what joins a number to its symbol, and the symbol to its date. */
#include "plugins/citations/rules.h"

/* `1567CV/TU`: the hyphen of a party number is missing. Before the years of the
 * profile numbers were joined in many ways. */
static int
check_joined(struct vt_check *check, const struct vt_citation *c, struct kit_series *faults,
    struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_range since;
	struct mention m;
	const char *want;
	size_t place = 0;
	int status, slash;

	mention_read(c, &m);
	if (m.join != 0 || m.count < 2)
		return VT_OK;
	slash = kit_find(c->notation, VT_STR("/"), 0) < 0;
	status = kit_word_among(check, "party-codes", mention_group(&m, 0), &place, err);
	/* `Công văn số 2210BNV-VP`: the symbol of a letter opens with no type. */
	if (status == VT_OK && place == 0 && slash)
		status = kit_word_among(check, "letters", c->type_name, &place, err);
	if (status == VT_OK)
		status = check->ops->range(check, "years", &since, err);
	if (status != VT_OK || place == 0 ||
	    (c->year != VT_UNSET && since.min != VT_UNSET && c->year < since.min))
		return status;
	/* `125QĐ-UBND`: with no slash behind the type it is the slash that is missing. */
	want = kit_printf(&a, "%.*s%s%.*s", (int)c->number.n, c->number.s, slash ? "/" : "-",
	    (int)c->notation.n, c->notation.s);
	kit_series_add(faults, check, kit_fault_fixed(VT_PART_BODY, c->code_span, kit_str(want)),
	    "Số và ký hiệu được viện dẫn viết liền “%.*s”, đúng là “%s”",
	    "The cited number and symbol “%.*s” have nothing between them, it should be “%s”",
	    (int)c->code.n, c->code.s, want);
	return VT_OK;
}

/* Bytes of the code of the type named with which the group opens, `QĐ` of `QĐUBND`; 0: none. */
static int
code_before(struct vt_check *check, const struct vt_citation *c, struct vt_str group,
    size_t *out_length, struct vt_error *err)
{
	static const char *const maps[] = {"types", "normative"};
	int status = VT_OK;

	*out_length = 0;
	for (size_t n = 0; n < group.n && status == VT_OK && *out_length == 0;) {
		(void)kit_utf8_next(group, &n);
		for (size_t i = 0; i < 2 && status == VT_OK && *out_length == 0; i++) {
			struct vt_str name;

			status =
			    check->ops->lookup(check, maps[i], kit_sub(group, 0, n), &name, err);
			if (status == VT_OK && name.s != NULL && kit_same(name, c->type_name))
				*out_length = n;
		}
	}
	return status;
}

static int
report(struct vt_check *check, const struct vt_citation *c, const char *want,
    struct kit_series *faults)
{
	kit_series_add(faults, check, kit_fault_fixed(VT_PART_BODY, c->code_span, kit_str(want)),
	    "Số, ký hiệu được viện dẫn ghi “%.*s”, đúng là “%s”",
	    "The cited number and symbol are written “%.*s”, it should be “%s”", (int)c->code.n,
	    c->code.s, want);
	return VT_OK;
}

/* `85/UBND-QĐ`: the agency before the code of the type that is named. */
static int
check_turned(struct vt_check *check, const struct vt_citation *c, const struct mention *m,
    const char **out_want, struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	const struct vt_str first = mention_group(m, 0), last = mention_group(m, 1);
	size_t state = 0, length = 0;
	int status = VT_OK;

	*out_want = NULL;
	if (m->join != '/' || m->count != 2 || m->year != VT_UNSET)
		return VT_OK;
	status = kit_word_among(check, "state-bodies", first, &state, err);
	if (status == VT_OK && state > 0)
		status = code_before(check, c, last, &length, err);
	if (status == VT_OK && length > 0 && length == last.n)
		*out_want = kit_printf(&a, "%.*s/%.*s-%.*s", (int)c->number.n, c->number.s,
		    (int)last.n, last.s, (int)first.n, first.s);
	return status;
}

/* `30/2020/NĐ/CP`, `30/2020/NĐCP`, since there is one form; `12-QĐ/UBND` of an agency of the
 * State. */
static int
check_groups(struct vt_check *check, const struct vt_citation *c, struct kit_series *faults,
    struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_str first, last, rest = c->code;
	struct vt_range since;
	struct mention m;
	size_t length, state = 0, joined = 0;
	const char *want = NULL;
	int64_t at;
	int status = check->ops->range(check, "one-form", &since, err);

	mention_read(c, &m);
	if (status != VT_OK || m.count == 0 || c->type_name.n == 0 || c->year == VT_UNSET ||
	    c->year < since.min)
		return status;
	first = mention_group(&m, 0);
	last = mention_group(&m, m.count - 1);
	status = check_turned(check, c, &m, &want, err);
	if (status == VT_OK && want == NULL)
		status = code_before(check, c, first, &length, err);
	if (status == VT_OK)
		status = kit_word_among(check, "state-bodies", last, &state, err);
	if (status == VT_OK && want != NULL)
		return report(check, c, want, faults);
	at = kit_find(rest, first, 0);
	if (status != VT_OK || length == 0 || at < 0)
		return status;
	rest = kit_sub(rest, (size_t)at + length, rest.n);
	if (m.join == '/' && m.count == 1 && length < first.n && state == 0 &&
	    kit_utf8_count(rest, rest.n) > 1)
		status = kit_word_among(check, "state-bodies", rest, &joined, err);
	if (status != VT_OK)
		return status;
	if (m.join == '/' && m.count > 1 && length == first.n && rest.n > 1 && rest.s[0] == '/')
		want = kit_printf(&a, "%.*s-%.*s", (int)((size_t)at + length), c->code.s,
		    (int)(rest.n - 1), rest.s + 1);
	else if (joined > 0)
		want = kit_printf(&a, "%.*s-%.*s", (int)((size_t)at + length), c->code.s,
		    (int)rest.n, rest.s);
	else if (m.join == '-' && m.count == 2 && state > 0 && length == first.n && rest.n > 1 &&
	    (rest.s[0] == '/' || rest.s[0] == '-'))
		want = kit_printf(&a, "%.*s/%.*s-%.*s", (int)c->number.n, c->number.s, (int)first.n,
		    first.s, (int)last.n, last.s);
	return want == NULL ? VT_OK : report(check, c, want, faults);
}

/* The place in text behind i at which four figures end, those of the year; i: there are none. */
static size_t
past_year(struct vt_str text, size_t i, int32_t year)
{
	int32_t value = 0;
	size_t end = i;

	while (end < text.n && end < i + 4 && kit_is_digit((unsigned char)text.s[end]))
		value = value * 10 + (text.s[end++] - '0');
	return end == i + 4 && value == year ? end : i;
}

/* `30/2020-NĐ-CP`, `30/NĐ-CP/2020`: the year where it is not. */
static void
check_order(struct vt_check *check, const struct vt_citation *c, struct kit_series *faults)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_str text = kit_span_text(c->code_span);
	size_t number = c->number.n, year, slash = 0;
	const char *want = NULL;

	if (c->year != VT_UNSET && number + 6 < text.n && text.s[number] == '/') {
		year = past_year(text, number + 1, c->year);
		for (size_t i = number + 1; i < text.n; i++)
			slash = text.s[i] == '/' ? i : slash;
		if (year > number + 1 && text.s[year] == '-')
			want = kit_printf(&a, "%.*s/%.*s", (int)year, text.s,
			    (int)(text.n - year - 1), text.s + year + 1);
		else if (slash > 0 && slash + 5 == text.n &&
		    past_year(text, slash + 1, c->year) == text.n)
			want = kit_printf(&a, "%.*s/%.*s/%.*s", (int)number, text.s, 4,
			    text.s + slash + 1, (int)(slash - number - 1), text.s + number + 1);
	}
	if (want == NULL)
		return;
	kit_series_add(faults, check, kit_fault_fixed(VT_PART_BODY, c->code_span, kit_str(want)),
	    "Số, ký hiệu được viện dẫn ghi “%.*s”, đúng là “%s”",
	    "The cited number and symbol are written “%.*s”, it should be “%s”", (int)text.n,
	    text.s, want);
}

/* `12\\KH-UBND`, `12//KH-UBND`, `12/KH–UBND`: another mark for the slash or the hyphen. What has
 * spaces beside it is told by cite.spacing. */
static void
check_marks(struct vt_check *check, const struct vt_citation *c, struct kit_series *faults)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_str text = kit_span_text(c->code_span);
	char *want = a.alloc(a.ctx, text.n + 1);
	size_t n = 0;
	int wrong = 0;

	for (size_t i = 0; want != NULL && i < text.n;) {
		size_t at = i;
		uint32_t mark = kit_utf8_next(text, &i);

		if (kit_is_space(mark))
			return;
		if (mark == 0x2013 || mark == 0x2014 || mark == '\\' ||
		    (mark == '/' && n > 0 && want[n - 1] == '/')) {
			wrong = 1;
			if (mark != '/')
				want[n++] = mark == '\\' ? '/' : '-';
			continue;
		}
		while (at < i)
			want[n++] = text.s[at++];
	}
	if (want == NULL || !wrong)
		return;
	want[n] = '\0';
	kit_series_add(faults, check, kit_fault_fixed(VT_PART_BODY, c->code_span, kit_str(want)),
	    "Số, ký hiệu được viện dẫn ghi “%.*s”, đúng là “%s”",
	    "The cited number and symbol are written “%.*s”, it should be “%s”", (int)text.n,
	    text.s, want);
}

/* 1 when the citation plainly goes on after its date: `, ngày 16/01/2017 của …`. */
static int
goes_on(struct vt_check *check, const struct vt_citation *c, int *out, struct vt_error *err)
{
	struct vt_str rest = kit_trim(kit_sub(c->date_span.paragraph->text, c->date_span.end,
	    c->date_span.paragraph->text.n));
	struct vt_words words;
	int status = check->ops->words(check, "goes-on", &words, err);

	*out = rest.n > 0 && (rest.s[0] == ';' || rest.s[0] == ')' || rest.s[0] == '.');
	for (size_t i = 0; status == VT_OK && i < words.count && !*out; i++) {
		size_t end = words.items[i].n;

		*out = kit_starts(rest, words.items[i]) &&
		    (end == rest.n || !kit_is_letter(kit_utf8_next(rest, &end)));
	}
	return status;
}

/* `số 04/KH-SNV, ngày 16/01/2017`: 1 with the place of the comma. Numbers of the
 * Party are cited as it writes them. */
static int
comma_before_date(const struct vt_citation *c, struct vt_span *out)
{
	const struct vt_paragraph *p = c->code_span.paragraph;
	struct vt_str between;
	struct mention m;

	mention_read(c, &m);
	if (m.join != '/' || c->date_span.paragraph != p || c->date_span.start <= c->code_span.end)
		return 0;
	between = kit_sub(p->text, c->code_span.end, c->date_span.start);
	if (!kit_starts(between, VT_STR(",")))
		return 0;
	if (!kit_same(kit_trim(kit_sub(between, 1, between.n)), VT_STR("ngày")))
		return 0;
	*out = kit_span(p, c->code_span.end, c->code_span.end + 1);
	return 1;
}

static int
check_commas(struct vt_check *check, const struct vt_parts *parts, struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct kit_tally tally = {.count = 0};
	struct vt_text more;
	struct vt_finding f;
	struct vt_span at;
	int cited, status = VT_OK;

	for (size_t i = 0; i < parts->citation_count && status == VT_OK; i++) {
		if (!comma_before_date(parts->citations[i], &at))
			continue;
		status = goes_on(check, parts->citations[i], &cited, err);
		f = kit_fault_fixed(VT_PART_BODY, at, VT_STR(""));
		if (status == VT_OK && cited)
			kit_tally_add(&tally, check, &f);
	}
	if (status != VT_OK || tally.count == 0)
		return status;
	f = tally.first;
	more = kit_tally_more(check, tally.count - 1);
	f.variant = "comma";
	f.message.vi = kit_printf(&a, "Thừa dấu phẩy giữa số, ký hiệu và “ngày”%s", more.vi);
	f.message.en = kit_printf(&a, "A comma between number and date%s", more.en);
	return kit_report(check, &f, err);
}

static int
check_separator(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct kit_series joined = {.count = 0}, groups = {.count = 0};
	int status = VT_OK;

	(void)doc;
	if (parts->official == 0)
		return VT_OK;
	for (size_t i = 0; i < parts->citation_count && status == VT_OK; i++)
		status = check_joined(check, parts->citations[i], &joined, err);
	for (size_t i = 0; i < parts->citation_count && status == VT_OK; i++) {
		size_t told = groups.count;

		status = check_groups(check, parts->citations[i], &groups, err);
		if (groups.count == told)
			check_order(check, parts->citations[i], &groups);
		if (groups.count == told)
			check_marks(check, parts->citations[i], &groups);
	}
	if (status == VT_OK)
		status = kit_series_report(&joined, check, err);
	if (status == VT_OK)
		status = kit_series_report(&groups, check, err);
	if (status == VT_OK && check->ops->flag(check, "no-comma", 1) && !kit_outside(check, parts))
		status = check_commas(check, parts, err);
	return status;
}

const struct vt_rule cite_separator_rule = {
    .size = sizeof(cite_separator_rule),
    .id = "cite.separator",
    .title = {"Dấu nối trong số, ký hiệu viện dẫn", "Separators of a cited number"},
    .about = {"Số và ký hiệu nối bằng dấu gạch chéo (văn bản của Đảng: gạch nối); sau ký hiệu "
	      "là ngày, không có dấu phẩy.",
	"A slash joins number and symbol (a hyphen in numbers of the Party); the date follows "
	"without a comma."},
    .mend = {"Ghi như “số 12-CV/TU ngày 05/3/2020”, “số 12/QĐ-UBND ngày 05/3/2020”.",
	"Write as in “số 12-CV/TU ngày 05/3/2020”, “số 12/QĐ-UBND ngày 05/3/2020”."},
    .check = check_separator,
};
