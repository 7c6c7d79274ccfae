/* Viện dẫn: the type named is the type in the symbol. */
#include "plugins/citations/rules.h"

/* 1 when nothing but the word số stands between the type and its number. */
static int
is_adjacent(const struct vt_citation *c)
{
	struct vt_str between;

	if (c->type_span.paragraph == NULL || c->type_span.paragraph != c->code_span.paragraph ||
	    c->type_span.end > c->code_span.start)
		return 0;
	between =
	    kit_trim(kit_sub(c->code_span.paragraph->text, c->type_span.end, c->code_span.start));
	return between.n == 0 || kit_same(between, VT_STR("số")) ||
	    kit_same(between, VT_STR("số:"));
}

/* `báo cáo số 15/…`, `hướng dẫn số …`: what may be a verb. */
static int
is_small(const struct vt_citation *c)
{
	struct vt_str word = kit_span_text(c->type_span);
	size_t i = 0;

	return word.n == 0 || !kit_is_upper(kit_utf8_next(word, &i));
}

/* The type that the first group stands for without doubt; s NULL: none. */
static int
meant_type(struct vt_check *check, const struct mention *m, struct vt_str *out,
    struct vt_error *err)
{
	struct vt_words codes;
	int status = check->ops->words(check, m->year != VT_UNSET ? "year-codes" : "plain-codes",
	    &codes, err);

	*out = (struct vt_str){NULL, 0};
	for (size_t i = 0; status == VT_OK && i < codes.count; i++) {
		if (!kit_eq(codes.items[i], m->groups[0]))
			continue;
		status = check->ops->lookup(check, "normative", m->groups[0], out, err);
		if (status == VT_OK && out->s == NULL)
			status = check->ops->lookup(check, "types", m->groups[0], out, err);
		break;
	}
	return status;
}

/* The case of the rule a mismatch falls under: NULL is its own severity. *out_judged
 * is 0 for types of which nothing can be said. */
static int
find_case(struct vt_check *check, const struct vt_citation *c, const struct mention *m,
    const char **out_case, int *out_judged, struct vt_error *err)
{
	size_t silent = 0, issued = 0, letter = 0, letter_code = 0;
	int status = kit_word_among(check, "silent", c->type_name, &silent, err);

	if (status == VT_OK)
		status = kit_word_among(check, "issued", c->type_name, &issued, err);
	if (status == VT_OK)
		status = kit_word_among(check, "letters", c->type_name, &letter, err);
	if (status == VT_OK)
		status = kit_word_among(check, "letter-codes", m->groups[0], &letter_code, err);
	/* A year is of a legal document, which no letter is. */
	*out_judged = !silent && (!letter || letter_code || m->year != VT_UNSET);
	*out_case = issued ? "issued" : letter ? "letter" : is_small(c) ? "small" : NULL;
	return status;
}

static int
check_citation(struct vt_check *check, const struct vt_citation *c, struct kit_series *faults,
    struct vt_error *err)
{
	struct vt_finding f;
	struct vt_str meant;
	const char *variant;
	struct mention m;
	int judged, status;

	mention_read(c, &m);
	if (c->type_name.n == 0 || m.count < 2 || m.join != '/' || !is_adjacent(c))
		return VT_OK;
	status = meant_type(check, &m, &meant, err);
	/* Nghị quyết and nghị quyết liên tịch are told apart by few. */
	if (status != VT_OK || meant.s == NULL || kit_starts(meant, c->type_name) ||
	    kit_starts(c->type_name, meant))
		return status;
	status = find_case(check, c, &m, &variant, &judged, err);
	if (status != VT_OK || !judged)
		return status;
	f = kit_fault_at(VT_PART_BODY,
	    kit_span(c->code_span.paragraph, c->type_span.start, c->code_span.end));
	f.variant = variant;
	kit_series_add(faults, check, f, "Viện dẫn là %.*s nhưng ký hiệu “%.*s” là của %.*s",
	    "Cited as %.*s, but “%.*s” is the code of %.*s", (int)c->type_name.n, c->type_name.s,
	    (int)m.groups[0].n, m.groups[0].s, (int)meant.n, meant.s);
	return VT_OK;
}

static int
check_mismatch(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	(void)doc;
	return mention_check_each(parts, check, check_citation, err);
}

const struct vt_rule cite_type_mismatch_rule = {
    .size = sizeof(cite_type_mismatch_rule),
    .id = "cite.type-mismatch",
    .title = {"Tên loại viện dẫn không khớp ký hiệu", "Cited type and symbol differ"},
    .about = {"Tên loại ghi trước số, ký hiệu phải là tên loại mà chữ viết tắt trong ký hiệu "
	      "chỉ ra.",
	"The type named before a number is the one that its symbol stands for."},
    .mend = {"Đối chiếu văn bản gốc; sửa tên loại hoặc số, ký hiệu.",
	"Look at the document cited; mend the type, or number and symbol."},
    .check = check_mismatch,
};
