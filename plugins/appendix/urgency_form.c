/* Dấu chỉ độ mật, mức độ khẩn, phạm vi lưu hành: their words. */
#include "plugins/appendix/rules.h"

#include <string.h>

/* Bytes of a mark in which a letter may be wrong. */
enum { LONG_MARK = 6 };

/* The accepted mark that is the same but for capitals; NULL: none. */
static int
near_mark(struct vt_check *check, struct vt_str given, struct vt_str *out, int *out_exact,
    struct vt_error *err)
{
	struct vt_words marks;
	int status = check->ops->words(check, "marks", &marks, err);

	*out = (struct vt_str){0};
	*out_exact = 0;
	for (size_t i = 0; status == VT_OK && i < marks.count && !*out_exact; i++) {
		*out_exact = kit_eq(marks.items[i], given);
		if (*out_exact || (out->s == NULL && kit_same(marks.items[i], given)))
			*out = marks.items[i];
	}
	return status;
}

/* The accepted mark that is the same but for the marks on its letters, `HỎA TÔC`; NULL: none. */
static int
misspelt_mark(struct vt_check *check, struct vt_str given, struct vt_str *out, struct vt_error *err)
{
	const uint32_t how = KIT_FOLD_CASE | KIT_FOLD_MARKS;
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_folded_words marks;
	struct vt_str bare;
	int status = check->ops->folded_words(check, "marks", how, &marks, err);

	bare = kit_fold(given, how, &a, NULL);
	for (size_t i = 0; status == VT_OK && out->s == NULL && bare.n > 0 && i < marks.count; i++)
		if (kit_distance(marks.folded[i], bare, 1) <= (marks.folded[i].n > LONG_MARK))
			*out = marks.items[i];
	return status;
}

static int
report(struct vt_check *check, struct vt_span at, struct vt_str given, struct vt_str want,
    struct vt_error *err)
{
	struct vt_finding f = kit_fault_at(VT_PART_URGENCY, at);

	if (want.s == NULL)
		return kit_fault(check, &f, err,
		    "“%.*s” không phải là dấu chỉ mức độ khẩn, độ mật theo quy định",
		    "“%.*s” is no prescribed mark of urgency or secrecy", (int)given.n, given.s);
	f.replace = want;
	f.has_replace = 1;
	return kit_fault(check, &f, err, "“%.*s” phải ghi là “%.*s”",
	    "“%.*s” is to be written “%.*s”", (int)given.n, given.s, (int)want.n, want.s);
}

/* Without what is around it: `(KHẨN)`, `KHẨN!`. */
static struct vt_str
bare_mark(struct vt_str s)
{
	while (s.n > 0 && strchr("(*\"- ", s.s[0]) != NULL)
		s = kit_sub(s, 1, s.n);
	while (s.n > 0 && strchr(")*\"-!. :", s.s[s.n - 1]) != NULL)
		s.n--;
	return s;
}

static int
check_mark(struct vt_check *check, const struct vt_component *c, struct vt_error *err)
{
	static const struct vt_text subject = {"dấu này", "mark"};
	struct vt_str given, want;
	int exact, status;

	if (c == NULL || c->span_count != 1)
		return VT_OK;
	given = kit_trim(c->shown.n > 0 ? c->shown : c->text);
	status = near_mark(check, given, &want, &exact, err);
	if (status != VT_OK)
		return status;
	if (exact)
		return expect_style_of(check, c, subject, err);
	if (want.s == NULL)
		status = near_mark(check, bare_mark(given), &want, &exact, err);
	if (status == VT_OK && want.s == NULL)
		status = misspelt_mark(check, bare_mark(given), &want, err);
	return status == VT_OK ? report(check, kit_span_trim(kit_first_span(c)), given, want, err)
			       : status;
}

/* 1 when the paragraph holds a mark that was found as one. */
static int
is_told(const struct vt_component *c, const struct vt_paragraph *p)
{
	return c != NULL && kit_first_span(c).paragraph == p;
}

/* Marks of other words, alone on a line of the head. */
static int
check_others(struct vt_check *check, const struct vt_doc *doc, const struct vt_parts *parts,
    struct vt_error *err)
{
	int status = VT_OK;

	for (size_t i = 0; i < doc->paragraph_count && status == VT_OK; i++) {
		const struct vt_paragraph *p = doc->paragraphs[i];
		struct vt_span at = kit_span_trim(kit_span(p, 0, p->text.n));
		struct vt_str given = kit_span_text(at);
		size_t place;

		if (parts->body_first == NULL || p->number >= parts->body_first->number)
			break;
		if (given.n == 0 || !kit_all_upper(given) || is_told(parts->urgency, p) ||
		    is_told(parts->secrecy, p) || is_told(parts->circulation, p))
			continue;
		status = kit_word_among(check, "others", given, &place, err);
		if (status == VT_OK && place > 0)
			status = report(check, at, given, (struct vt_str){0}, err);
	}
	return status;
}

static int
check_form(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	int status;

	if (parts->official == 0)
		return VT_OK;
	status = check_mark(check, parts->urgency, err);
	if (status == VT_OK)
		status = check_mark(check, parts->secrecy, err);
	if (status == VT_OK)
		status = check_mark(check, parts->circulation, err);
	return status == VT_OK ? check_others(check, doc, parts, err) : status;
}

const struct vt_rule urgency_form_rule = {
    .size = sizeof(urgency_form_rule),
    .id = "urgency.form",
    .title = {"Dấu chỉ mức độ khẩn, độ mật", "Marks of urgency and secrecy"},
    .about = {"Mức độ khẩn là HỎA TỐC, THƯỢNG KHẨN hoặc KHẨN, độ mật là TUYỆT MẬT, TỐI MẬT "
	      "hoặc MẬT, "
	      "đều bằng chữ in hoa.",
	"Urgency is HỎA TỐC, THƯỢNG KHẨN or KHẨN, secrecy TUYỆT MẬT, TỐI MẬT or MẬT, in "
	"capitals."},
    .mend = {"Dùng một trong các dấu theo quy định, chữ in hoa.",
	"Use one of the prescribed marks, in capitals."},
    .check = check_form,
};
