/* Viết hoa: in the name of an agency only words of type and field have a capital. */
#include "plugins/case/rules.h"

/* 1 in *out when a certain agency is meant although its first letter is small: a capital
 * stands further on in its name (`sở Nội vụ`), or the name of its place follows (`ủy ban
 * nhân dân xã Đông Hải`). Any agency of a kind has small letters and no place. */
static int
is_certain(struct vt_check *check, const struct prose *p, struct vt_span at, int *out,
    struct vt_error *err)
{
	struct vt_str text = kit_span_text(at), line = p->paragraph->text;
	size_t i = 0, next = prose_after(p->paragraph, at.end), length = 0;
	int status = VT_OK;

	*out = 0;
	while (i < text.n && !*out)
		*out = kit_is_upper(kit_utf8_next(text, &i));
	if (*out || next == at.end)
		return VT_OK;
	status = kit_word_opens(check, "units", kit_sub(line, next, line.n), &length, err);
	if (status != VT_OK || length == 0)
		return status;
	i = prose_after(p->paragraph, next + length);
	*out = i < line.n && kit_is_upper(kit_utf8_next(line, &i));
	return VT_OK;
}

/* `ủy ban nhân dân xã Đông Hải`: its first letter is to be a capital. */
static int
judge_small(struct vt_check *check, const struct prose *p, struct vt_span at, struct vt_str name,
    struct kit_tally *tally, struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_str text = kit_span_text(at);
	size_t first = 0, skip = 0;
	struct vt_finding f;
	int certain, headed = 0, status = is_certain(check, p, at, &certain, err);

	if (status == VT_OK && certain) /* `Trưởng phòng Nội vụ`: a position */
		status = prose_follows(check, "headed-by", &at, &headed, err);
	if (status != VT_OK || !certain || headed)
		return status;
	(void)kit_utf8_next(name, &first);
	(void)kit_utf8_next(text, &skip);
	f = kit_fault_fixed(VT_PART_BODY, at,
	    kit_str(kit_printf(&a, "%.*s%.*s", (int)first, name.s, (int)(text.n - skip),
		text.s + skip)));
	kit_tally_add(tally, check, &f);
	return VT_OK;
}

static int
search_names(struct vt_check *check, struct prose *p, const struct prose_words *names,
    struct kit_tally *tally, struct vt_error *err)
{
	struct prose_search s = {.given = {NULL, 0}};

	while (prose_seek(p, names, &s)) {
		struct vt_str text = kit_span_text(s.at), right;
		struct vt_finding f;
		size_t i = 0;
		int wrong;

		if (kit_all_upper(text))
			continue;
		if (!kit_is_upper(kit_utf8_next(text, &i))) {
			if (judge_small(check, p, s.at, s.given, tally, err) != VT_OK)
				return -1;
			continue;
		}
		/* `Sở tài chính`: the field has a capital, too. What a school calls its sick-room
		 * is no agency. */
		right = prose_as_named(check, text, s.given, !kit_starts(s.given, VT_STR("Phòng ")),
		    &wrong);
		if (right.s == NULL)
			return -1;
		if (!wrong)
			continue;
		f = kit_fault_fixed(VT_PART_BODY, s.at, right);
		kit_tally_add(tally, check, &f);
	}
	return p->status == VT_OK ? 0 : -1;
}

/* `ngày … của chính phủ`, `của sở Văn hóa và Thể thao`: who issued a certain document is one
 * certain agency. By the word that the list has of it; at: where the word stands. */
static int
judge_issuer(struct vt_check *check, struct vt_span issuer, struct vt_str *out,
    struct vt_span *out_at, struct vt_error *err)
{
	struct vt_str text = kit_span_text(issuer), head;
	struct vt_span ignored;
	size_t named = 0, i;
	int capital = 0, status = prose_opens_small(check, "only-one", issuer, out, out_at, err);

	if (status != VT_OK || out->s != NULL)
		return status;
	/* What the list names was found in the text. */
	status = kit_word_opens(check, "names", text, &named, err);
	if (status != VT_OK || named > 0)
		return status;
	status = prose_opens_small(check, "heads", issuer, &head, &ignored, err);
	if (status == VT_OK && head.s == NULL)
		status = prose_opens_small(check, "issuers", issuer, out, out_at, err);
	if (status != VT_OK || out->s == NULL)
		return status;
	for (i = out_at->end - issuer.start; i < text.n && !capital;)
		capital = kit_is_upper(kit_utf8_next(text, &i));
	if (!capital)
		*out = (struct vt_str){NULL, 0};
	return VT_OK;
}

static int
check_issuers(const struct vt_parts *parts, struct vt_check *check, struct kit_tally *tally,
    struct vt_error *err)
{
	for (size_t i = 0; i < parts->citation_count; i++) {
		const struct vt_citation *c = parts->citations[i];
		struct vt_finding f;
		struct vt_str want;
		struct vt_span at;
		int status;

		if (c->issuer_span.paragraph == NULL || c->code_span.paragraph == NULL ||
		    c->issuer_span.paragraph->story != VT_STORY_BODY)
			continue;
		status = judge_issuer(check, c->issuer_span, &want, &at, err);
		if (status != VT_OK)
			return status;
		if (want.s == NULL)
			continue;
		f = kit_fault_fixed(VT_PART_BODY, at, want);
		kit_tally_add(tally, check, &f);
	}
	return VT_OK;
}

static int
check_agency(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct kit_tally tally = {.count = 0};
	struct prose_words names;
	struct prose p = {.status = VT_OK};
	size_t i = 0;
	int next = 0, status;

	if (parts->official == 0)
		return VT_OK;
	status = prose_words_read(check, doc, parts, "names", &names, err);
	if (status != VT_OK)
		return status;
	while ((next = prose_next(check, doc, parts, &i, &p)) > 0)
		if (search_names(check, &p, &names, &tally, err) < 0)
			return kit_fail(err, VT_ERR_MEMORY, "no memory for a rule");
	if (next < 0)
		return kit_fail(err, VT_ERR_MEMORY, "no memory for a rule");
	if ((status = check_issuers(parts, check, &tally, err)) != VT_OK)
		return status;
	return prose_report(check, &tally, NULL, "Tên cơ quan ghi", err);
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
