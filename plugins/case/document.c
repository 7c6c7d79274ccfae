/* Viết hoa: the name of a type of documents has a capital where one certain document is meant. */
#include "plugins/case/prose.h"
#include "plugins/case/rules.h"

/* The code of the type in the symbol: `QĐ` of `QĐ-UBND` and of `2019/QĐ-UBND`. */
static struct vt_str
code_of(struct vt_str notation)
{
	size_t start = 0, end;

	while (start < notation.n && kit_is_digit((unsigned char)notation.s[start]))
		start++;
	if (start > 0 && start < notation.n && notation.s[start] == '/')
		start++;
	for (end = start; end < notation.n && notation.s[end] != '-'; end++)
		continue;
	return kit_sub(notation, start, end);
}

/* 1 when the word before the number is the type: its symbol says so too. Else it may be a verb,
 * `đã thông báo số …`, or the end of a name, `văn bản quy phạm pháp luật số …`. */
static int
is_type(struct vt_check *check, const struct vt_citation *c, int *out, struct vt_error *err)
{
	static const char *const maps[] = {"types", "normative"};
	size_t uncoded = 0;
	int status = kit_word_among(check, "uncoded", c->type_name, &uncoded, err);

	*out = uncoded > 0;
	for (size_t i = 0; i < 2 && status == VT_OK && !*out; i++) {
		struct vt_str name;

		status = check->ops->lookup(check, maps[i], code_of(c->notation), &name, err);
		*out = status == VT_OK && name.s != NULL && kit_eq(name, c->type_name);
	}
	return status;
}

/* 1 when a letter behind the first is a capital. */
static int
has_inner_capital(struct vt_str text)
{
	size_t i = 0;

	for (int first = 1; i < text.n; first = 0)
		if (kit_is_upper(kit_utf8_next(text, &i)) && !first)
			return 1;
	return 0;
}

/* `quyết định số 12/QĐ-UBND`, but not `các quyết định số …`, which are more than one. */
static int
is_small(struct vt_check *check, const struct vt_citation *c, int *out, struct vt_error *err)
{
	struct vt_str text = kit_span_text(c->type_span);
	size_t i = 0;
	int many = 0, certain = 0, status;

	*out = 0;
	if (c->type_span.paragraph == NULL || c->code_span.paragraph == NULL || text.n == 0 ||
	    c->type_span.paragraph->story != VT_STORY_BODY ||
	    kit_shown_capital(c->type_span.paragraph, c->type_span.start))
		return VT_OK;
	if (!kit_is_lower(kit_utf8_next(text, &i))) {
		/* `Nghị Định số …`: one capital too many */
		*out = !kit_all_upper(text) && !kit_eq(text, c->type_name) &&
		    kit_utf8_count(text, text.n) == kit_utf8_count(c->type_name, c->type_name.n) &&
		    kit_same(text, c->type_name) && has_inner_capital(text);
		return VT_OK;
	}
	status = is_type(check, c, &certain, err);
	if (status == VT_OK && certain)
		status = prose_follows(check, "many", &c->type_span, &many, err);
	*out = status == VT_OK && certain && !many;
	return status;
}

/* `Căn cứ luật Tổ chức …`: the name of the law follows, so that one certain law is meant. */
static int
check_bases(const struct vt_parts *parts, struct vt_check *check, struct kit_tally *tally,
    struct vt_error *err)
{
	int status = VT_OK;

	for (size_t i = 0; i < parts->basis_count && status == VT_OK; i++) {
		struct vt_span line = kit_span_trim(kit_first_span(parts->bases[i])), at;
		const struct vt_paragraph *p = line.paragraph;
		struct vt_finding f;
		struct vt_str want;
		size_t opening = 0, next;

		status = kit_word_opens(check, "openings", kit_span_text(line), &opening, err);
		if (status != VT_OK || opening == 0)
			continue;
		line.start = (uint32_t)prose_after(p, line.start + opening);
		status = prose_opens_small(check, "laws", line, &want, &at, err);
		if (status != VT_OK || want.s == NULL)
			continue;
		next = prose_after(p, at.end);
		if (next >= p->text.n || !kit_is_upper(kit_utf8_next(p->text, &next)))
			continue;
		f = kit_fault_fixed(VT_PART_BASIS, at, want);
		kit_tally_add(tally, check, &f);
	}
	return status;
}

static int
check_document(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct kit_tally tally = {.count = 0};
	struct vt_finding f;
	int status;

	(void)doc;
	if (parts->official == 0)
		return VT_OK;
	for (size_t i = 0; i < parts->citation_count; i++) {
		const struct vt_citation *c = parts->citations[i];
		int small;

		if ((status = is_small(check, c, &small, err)) != VT_OK)
			return status;
		if (!small)
			continue;
		f = kit_fault_fixed(VT_PART_BODY, c->type_span, c->type_name);
		kit_tally_add(&tally, check, &f);
	}
	if ((status = check_bases(parts, check, &tally, err)) != VT_OK)
		return status;
	return prose_report(check, &tally, NULL, "Tên loại văn bản ghi", err);
}

const struct vt_rule case_document_rule = {
    .size = sizeof(case_document_rule),
    .id = "case.document",
    .title = {"Viết hoa tên loại văn bản", "Capitals of a type of documents"},
    .about = {"Viết hoa chữ cái đầu của tên loại văn bản khi nói đến một văn bản cụ thể.",
	"The name of a type of documents opens with a capital where one certain document is "
	"meant."},
    .mend = {"Ghi như “Quyết định số 12/QĐ-UBND”, “Công văn số 05/SNV-VP”.",
	"Write as in “Quyết định số 12/QĐ-UBND”, “Công văn số 05/SNV-VP”."},
    .check = check_document,
};
