/* Viết hoa: Phần, Chương, Mục, Điều with a capital, khoản and điểm without. */
#include "plugins/case/rules.h"

/* Past `5`, `12a`, `IV`; at itself when no number of a unit is there. */
static size_t
number_end(struct vt_str s, size_t at)
{
	static const char roman[] = "IVXLC";
	size_t i = at, next;
	uint32_t c;

	while (i < s.n && i - at < 3 && kit_is_digit((unsigned char)s.s[i]))
		i++;
	if (i == at) {
		while (i < s.n && kit_find(kit_str(roman), kit_sub(s, i, i + 1), 0) >= 0)
			i++;
	} else if (i < s.n) {
		next = i;
		c = kit_utf8_next(s, &next);
		if ((c >= 'a' && c <= 'z') || c == 0x0111)
			i = next;
	}
	if (i == at || i >= s.n)
		return i;
	next = i;
	c = kit_utf8_next(s, &next);
	if (kit_is_letter(c) || kit_is_digit(c) || c == '%')
		return at;
	/* 1.000, 2,5: an amount */
	if ((c == '.' || c == ',') && next < s.n && kit_is_digit((unsigned char)s.s[next]))
		return at;
	return i;
}

/* Past the letter of a point: `a`, `đ`, `a1`. */
static size_t
letter_end(struct vt_str s, size_t at)
{
	size_t i = at, next;
	uint32_t c;

	if (i >= s.n)
		return at;
	c = kit_utf8_next(s, &i);
	if (!(c >= 'a' && c <= 'z') && c != 0x0111)
		return at;
	if (i < s.n && kit_is_digit((unsigned char)s.s[i]))
		i++;
	next = i;
	if (next < s.n) {
		c = kit_utf8_next(s, &next);
		if (kit_is_letter(c) || kit_is_digit(c))
			return at;
	}
	return i;
}

/* 1 when one of the words stands right after offset at, past spaces. There may be
 * many units in one paragraph: nothing is copied. */
static int
goes_on_with(struct vt_check *check, const char *list, const struct vt_paragraph *p, size_t at,
    int *out, struct vt_error *err)
{
	struct vt_words words;
	size_t start = prose_after(p, at);
	int status = check->ops->words(check, list, &words, err);

	*out = 0;
	for (size_t i = 0; status == VT_OK && i < words.count && !*out; i++) {
		size_t end = start + words.items[i].n;

		if (end > p->text.n || !kit_same(kit_sub(p->text, start, end), words.items[i]))
			continue;
		*out = end == p->text.n || !kit_is_letter(kit_utf8_next(p->text, &end));
	}
	return status;
}

/* A unit that is small and should not be: with a number, inside what is cited. */
static int
wants_capital(struct vt_check *check, const struct vt_span *at, int chained, int *out,
    struct vt_error *err)
{
	const struct vt_paragraph *p = at->paragraph;
	size_t start = prose_after(p, at->end), end, i = at->start;
	int other = 0, in_law = 0, status;

	*out = 0;
	/* One that opens a line is a heading, which body.article-form judges. */
	if (!kit_is_lower(kit_utf8_next(p->text, &i)) || start == at->end ||
	    (!prose_inside(p, at->start) && (at->start == 0 || p->text.s[at->start - 1] != '(')))
		return VT_OK;
	end = number_end(p->text, start);
	if (end == start)
		return VT_OK;
	status = prose_follows(check, "compounds", at, &other, err);
	/* Reports have mục and phần of their own: only those of a regulation. */
	if (status == VT_OK && chained)
		status = goes_on_with(check, "cited-in", p, end, &in_law, err);
	*out = status == VT_OK && !other && (!chained || in_law);
	return status;
}

/* A unit with a capital that should be small. */
static int
wants_small(struct vt_check *check, const struct vt_span *at, int *out, struct vt_error *err)
{
	const struct vt_paragraph *p = at->paragraph;
	size_t start = prose_after(p, at->end), end, i = at->start;
	int amount, status;

	*out = 0;
	if (!kit_is_upper(kit_utf8_next(p->text, &i)) || start == at->end ||
	    kit_all_upper(kit_span_text(*at)) || !prose_inside(p, at->start))
		return VT_OK;
	end = letter_end(p->text, start);
	if (end == start)
		end = number_end(p->text, start);
	if (end == start)
		return VT_OK;
	status = goes_on_with(check, "amounts", p, end, &amount, err);
	*out = status == VT_OK && !amount;
	return status;
}

enum { SEARCHES = 3 };

struct search {
	const char *list; /* of the profile */
	int small, chained;
	struct kit_tally *tally;
	struct prose_words words;
};

static int
search_words(struct vt_check *check, struct prose *p, const struct search *s, struct vt_error *err)
{
	struct prose_search found = {.given = {NULL, 0}};
	int status = VT_OK, wrong;

	while (status == VT_OK && prose_seek(p, &s->words, &found)) {
		struct vt_finding f = kit_fault_fixed(VT_PART_BODY, found.at, found.given);

		status = s->small ? wants_small(check, &found.at, &wrong, err)
				  : wants_capital(check, &found.at, s->chained, &wrong, err);
		if (status == VT_OK && wrong)
			kit_tally_add(s->tally, check, &f);
	}
	return status;
}

/* `- Như điều 3;` */
static void
search_recipients(struct vt_check *check, const struct vt_parts *parts, struct kit_tally *tally)
{
	static const char like[] = "như ", article[] = "điều ";
	const size_t n = sizeof(like) - 1, m = sizeof(article) - 1;

	for (size_t i = 0; parts->recipients != NULL && i < parts->recipients->item_count; i++) {
		struct vt_span at = kit_span_trim(kit_first_span(parts->recipients->items[i]));
		struct vt_str text = kit_span_text(at);
		struct vt_finding f;
		size_t from = 0, next = 0;

		while (next < text.n && !kit_is_letter(kit_utf8_next(text, &next)))
			from = next;
		if (from + n + m >= text.n ||
		    !kit_same(kit_sub(text, from, from + n), kit_str(like)) ||
		    !kit_eq(kit_sub(text, from + n, from + n + m), kit_str(article)) ||
		    !kit_is_digit((unsigned char)text.s[from + n + m]))
			continue;
		f = kit_fault_fixed(VT_PART_RECIPIENTS,
		    kit_span(at.paragraph, at.start + from + n, at.start + from + n + m - 1),
		    VT_STR("Điều"));
		kit_tally_add(tally, check, &f);
	}
}

static int
check_unit(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct kit_tally capital = {.count = 0}, small = {.count = 0};
	struct search searches[SEARCHES] = {
	    {"capital", 0, 0, &capital, {.given = NULL}},
	    {"capital-in-law", 0, 1, &capital, {.given = NULL}},
	    {"small", 1, 0, &small, {.given = NULL}},
	};
	struct prose p = {.status = VT_OK};
	size_t i = 0;
	int more = 0, status = VT_OK;

	if (parts->official == 0)
		return VT_OK;
	for (size_t k = 0; k < SEARCHES && status == VT_OK; k++)
		status =
		    prose_words_read(check, doc, parts, searches[k].list, &searches[k].words, err);
	while (status == VT_OK && (more = prose_next(check, doc, parts, &i, &p)) > 0)
		for (size_t k = 0; k < SEARCHES && status == VT_OK; k++)
			status = search_words(check, &p, &searches[k], err);
	if (more < 0)
		return kit_fail(err, VT_ERR_MEMORY, "no memory for a rule");
	if (status == VT_OK)
		search_recipients(check, parts, &capital);
	if (status == VT_OK)
		status = prose_report(check, &capital, NULL, "Viện dẫn ghi", err);
	if (status == VT_OK)
		status = prose_report(check, &small, NULL, "Viện dẫn ghi", err);
	return status;
}

const struct vt_rule case_unit_rule = {
    .size = sizeof(case_unit_rule),
    .id = "case.unit",
    .title = {"Viết hoa khi viện dẫn điều, khoản", "Capitals of cited units"},
    .about = {"Khi viện dẫn, viết hoa chữ đầu của phần, chương, mục, tiểu mục, điều; không "
	      "viết hoa khoản, điểm.",
	"Cited units: Phần, Chương, Mục, Tiểu mục, Điều have a capital, khoản and điểm none."},
    .mend = {"Ghi như “điểm a khoản 2 Điều 5 Chương II”.",
	"Write as in “điểm a khoản 2 Điều 5 Chương II”."},
    .check = check_unit,
};
