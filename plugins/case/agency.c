/* Viết hoa: in the name of an agency only words of type and field have a capital. */
#include "plugins/case/rules.h"

/* The text with the capitals that the name has not made small, into *out; 0 when
 * there are none. Name and text are equal but for case and tone placement, so that
 * their characters match one by one. */
static int
lower_as(struct vt_check *check, struct vt_str text, struct vt_str name, struct vt_str *out,
    int *out_wrong)
{
	struct kit_alloc a = kit_check_alloc(check);
	char *p = a.alloc(a.ctx, 2 * text.n + 4);
	struct vt_str done = {p, 0};
	size_t i = 0, k = 0;

	*out_wrong = 0;
	if (p == NULL)
		return -1;
	while (i < text.n && k < name.n) {
		size_t start = i;
		uint32_t c = kit_utf8_next(text, &i), want = kit_utf8_next(name, &k);
		struct vt_str piece = kit_sub(text, start, i);

		if (kit_is_upper(c) && kit_is_lower(want)) {
			piece = kit_fold(piece, KIT_FOLD_CASE, &a, NULL);
			if (piece.s == NULL)
				return -1;
			*out_wrong = 1;
		}
		for (size_t b = 0; b < piece.n && done.n < 2 * text.n + 4; b++)
			p[done.n++] = piece.s[b];
	}
	*out = done;
	return 0;
}

static int
search_name(struct vt_check *check, struct prose *p, struct vt_str name, struct vt_str word,
    struct kit_tally *tally)
{
	struct vt_str text, right;
	struct vt_span at;
	size_t from = 0;

	while (prose_find(p, word, &from, &at)) {
		struct vt_finding f;
		size_t i = 0;
		int wrong;

		text = kit_span_text(at);
		/* In small letters any agency of the kind is meant. */
		if (kit_all_upper(text) || !kit_is_upper(kit_utf8_next(text, &i)))
			continue;
		if (lower_as(check, text, name, &right, &wrong) < 0)
			return -1;
		if (!wrong)
			continue;
		f = kit_fault_fixed(VT_PART_BODY, at, right);
		kit_tally_add(tally, &f);
	}
	return 0;
}

static int
check_agency(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct kit_tally tally = {.count = 0};
	struct prose_words names;
	struct vt_finding f;
	struct vt_text more;
	struct vt_str text;
	struct prose p;
	size_t i = 0;
	int next = 0, status;

	if (parts->official == 0)
		return VT_OK;
	status = prose_words_read(check, "names", &names, err);
	if (status != VT_OK)
		return status;
	while ((next = prose_next(check, doc, parts, &i, &p)) > 0)
		for (size_t k = 0; k < names.count; k++)
			if (search_name(check, &p, names.given[k], names.fold[k], &tally) < 0)
				return kit_fail(err, VT_ERR_MEMORY, "no memory for a rule");
	if (next < 0)
		return kit_fail(err, VT_ERR_MEMORY, "no memory for a rule");
	if (tally.count == 0)
		return VT_OK;
	f = tally.first;
	text = kit_span_text(f.at);
	more = kit_tally_more(check, tally.count - 1);
	f.message.vi = kit_printf(&a, "Tên cơ quan ghi “%.*s”, đúng là “%.*s”%s", (int)text.n,
	    text.s, (int)f.replace.n, f.replace.s, more.vi);
	f.message.en = kit_printf(&a, "An agency is written “%.*s”, it should be “%.*s”%s",
	    (int)text.n, text.s, (int)f.replace.n, f.replace.s, more.en);
	return kit_report(check, &f, err);
}

const struct vt_rule case_agency_rule = {
    .size = sizeof(case_agency_rule),
    .id = "case.agency",
    .title = {"Viết hoa tên cơ quan", "Capitals of an agency's name"},
    .about = {"Viết hoa chữ cái đầu của các từ, cụm từ chỉ loại hình, chức năng, lĩnh vực "
	      "hoạt động của cơ quan; các chữ khác không viết hoa.",
	"The words that name an agency's type, function and field have a capital, no others."},
    .mend = {"Ghi như “Ủy ban nhân dân”, “Sở Tài chính”.",
	"Write as in “Ủy ban nhân dân”, “Sở Tài chính”."},
    .check = check_agency,
};
