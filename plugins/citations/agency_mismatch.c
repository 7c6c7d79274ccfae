/* Viện dẫn: who is said to have issued a document is who its symbol names. */
#include "plugins/citations/rules.h"

/* 1 when the group is the code of a type: the agency is the next one. */
static int
is_type(struct vt_check *check, struct vt_str group, int *out, struct vt_error *err)
{
	struct vt_str name;
	int status = check->ops->lookup(check, "types", group, &name, err);

	if (status == VT_OK && name.s == NULL)
		status = check->ops->lookup(check, "normative", group, &name, err);
	*out = name.s != NULL;
	return status;
}

/* `UBND` of `145/QĐ-UBND`, `SNV` of `12/SNV-VP`, `QH` of `88/2015/QH13`; empty when several issued
 * it, or when what stands there may be either. */
static int
agency_in(struct vt_check *check, const struct vt_citation *c, const struct mention *m,
    struct vt_str *out, struct vt_error *err)
{
	struct vt_str code = mention_group(m, 0);
	int type, status = is_type(check, code, &type, err);
	size_t letter = 0;

	*out = (struct vt_str){"", 0};
	if (status == VT_OK)
		status = kit_word_among(check, "letters", c->type_name, &letter, err);
	if (status != VT_OK || m->join != '/')
		return status;
	if (type && letter == 0) {
		if (m->count != 2)
			return VT_OK;
		code = mention_group(m, 1);
	} else if (letter == 0 && m->year == VT_UNSET) {
		return VT_OK;
	}
	while (code.n > 0 && kit_is_digit((unsigned char)code.s[code.n - 1]))
		code.n--;
	*out = code;
	return VT_OK;
}

/* The code that stands for who issued it, of the longest name of the profile the words open with;
 * s NULL: they are none of these. */
static int
code_of(struct vt_check *check, struct vt_str issuer, struct vt_str *out, struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_words names;
	int64_t longest = 0;
	int status = check->ops->words(check, "issuers", &names, err);
	size_t best = 0;

	*out = (struct vt_str){NULL, 0};
	for (size_t i = 0; status == VT_OK && i < names.count; i++) {
		int64_t length = kit_starts_otherwise(issuer, names.items[i])
		    ? 0
		    : kit_opens(issuer, names.items[i], &a);

		if (length > longest) {
			longest = length;
			best = i;
		}
	}
	return longest > 0 ? check->ops->lookup(check, "issuer-codes", names.items[best], out, err)
			   : status;
}

/* 1 in *out when the code is that of one of the names. */
static int
is_known(struct vt_check *check, struct vt_str code, int *out, struct vt_error *err)
{
	struct vt_words names;
	int status = check->ops->words(check, "issuers", &names, err);

	*out = 0;
	for (size_t i = 0; status == VT_OK && i < names.count && !*out; i++) {
		struct vt_str of;

		status = check->ops->lookup(check, "issuer-codes", names.items[i], &of, err);
		*out = status == VT_OK && of.s != NULL && kit_eq(of, code);
	}
	return status;
}

static int
check_citation(struct vt_check *check, const struct vt_citation *c, struct kit_series *faults,
    struct vt_error *err)
{
	struct vt_str issuer = c->issuer, code, of;
	struct mention m;
	int known, status;

	mention_read(c, &m);
	if (issuer.n == 0 || c->issuer_span.paragraph == NULL || m.count == 0)
		return VT_OK;
	status = agency_in(check, c, &m, &code, err);
	if (status != VT_OK || code.n == 0)
		return status;
	status = code_of(check, issuer, &of, err);
	/* `Sở`, `Bộ` stand for all whose codes open so. */
	if (status != VT_OK || of.s == NULL || kit_starts(code, of))
		return status;
	status = is_known(check, code, &known, err);
	if (status != VT_OK || !known)
		return status;
	kit_series_add(faults, check, kit_fault_at(VT_PART_BODY, kit_span_trim(c->issuer_span)),
	    "Cơ quan ban hành ghi “%.*s” nhưng ký hiệu “%.*s” không phải của cơ quan này",
	    "Said to be issued by “%.*s”, but “%.*s” is not its symbol", (int)issuer.n, issuer.s,
	    (int)c->code.n, c->code.s);
	return VT_OK;
}

static int
check_mismatch(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	(void)doc;
	return mention_check_each(parts, check, check_citation, err);
}

const struct vt_rule cite_agency_mismatch_rule = {
    .size = sizeof(cite_agency_mismatch_rule),
    .id = "cite.agency-mismatch",
    .title = {"Cơ quan viện dẫn không khớp ký hiệu", "Cited agency and symbol differ"},
    .about = {"Cơ quan ban hành ghi khi viện dẫn phải là cơ quan mà ký hiệu của văn bản chỉ ra.",
	"Who is said to have issued a cited document is the agency that its symbol names."},
    .mend = {"Đối chiếu văn bản gốc; sửa tên cơ quan ban hành hoặc số, ký hiệu.",
	"Look at the document cited; mend the agency, or number and symbol."},
    .check = check_mismatch,
};
