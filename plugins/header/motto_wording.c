/* Tiêu ngữ: its words, its capitals, its spaced hyphens. */
#include "plugins/header/rules.h"

/* White space is the layout's question; what looks the same, another rule's. */
#define FOLDS (KIT_FOLD_SPACE | KIT_FOLD_LOOKALIKE)

/* The hyphens of Unicode as '-'; they are printed alike, dashes are not. */
static struct vt_str
plain_hyphens(struct vt_str s, const struct kit_alloc *a)
{
	char *out = a->alloc(a->ctx, s.n + 1);
	size_t n = 0;

	if (out == NULL)
		return (struct vt_str){NULL, 1};
	for (size_t i = 0; i < s.n;) {
		uint32_t c = kit_utf8_next(s, &i);

		n += kit_utf8_put(out + n, c == 0x2010 || c == 0x2011 ? '-' : c);
	}
	return (struct vt_str){out, n};
}

static int
count_dashes(struct vt_str s, int *out_long)
{
	int count = 0;

	*out_long = 0;
	for (size_t i = 0; i < s.n;) {
		uint32_t c = kit_utf8_next(s, &i);

		count += kit_is_dash(c);
		*out_long += kit_is_dash(c) && c != '-';
	}
	return count;
}

/* What is wrong beside that it differs. */
static struct vt_text
reason(struct vt_str text, struct vt_str wanted, const struct kit_alloc *a)
{
	int is_long, capitals;
	int dashes = count_dashes(text, &is_long);
	struct vt_str folded = kit_fold(text, FOLDS | KIT_FOLD_DASH, a, NULL);

	capitals = kit_same(text, wanted) && !kit_eq(folded, wanted);
	if (dashes == 0)
		return (struct vt_text){": thiếu gạch nối (-)", ": the hyphens (-) are missing"};
	if (is_long && capitals)
		return (struct vt_text){
		    ": viết hoa không đúng, dùng dấu gạch dài thay cho gạch nối (-)",
		    ": its capitals are not right, a dash stands for the hyphen (-)"};
	if (is_long)
		return (struct vt_text){": dùng dấu gạch dài thay cho gạch nối (-)",
		    ": a dash stands for the hyphen (-)"};
	if (capitals)
		return (struct vt_text){": viết hoa không đúng", ": its capitals are not right"};
	return (struct vt_text){"", ""};
}

/* 1 when formatting shows the words in capitals however they are typed. */
static int
is_shown_in_capitals(const struct vt_component *c)
{
	struct vt_span at = kit_first_span(c);

	return at.paragraph != NULL && kit_shown_capital(at.paragraph, at.start);
}

static int
report(struct vt_check *check, const struct vt_component *motto, struct vt_str wanted,
    struct vt_text why, int is_certain, struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_span at = kit_first_span(motto);
	struct vt_finding f = is_certain && motto->span_count == 1
	    ? kit_fault_fixed(VT_PART_MOTTO, at, wanted)
	    : kit_fault_at(VT_PART_MOTTO, at);
	const struct vt_run_format plain = {.caps = 0};
	struct kit_mend mend = {0};
	int n = (int)motto->text.n, m = (int)wanted.n;

	for (size_t i = 0; i < motto->span_count; i++)
		kit_mend_run(&mend, check, *motto->spans[i], VT_SET_CAPS, &plain);
	kit_mend_put(&mend, 0, &f);
	f.measured.vi = f.measured.en = kit_printf(&a, "%.*s", n, motto->text.s);
	f.allowed.vi = f.allowed.en = kit_printf(&a, "%.*s", m, wanted.s);
	f.message.vi = kit_printf(&a, "Tiêu ngữ ghi “%.*s”; quy định “%.*s”%s", n, motto->text.s, m,
	    wanted.s, why.vi);
	f.message.en = kit_printf(&a, "The motto reads “%.*s”; “%.*s” is prescribed%s", n,
	    motto->text.s, m, wanted.s, why.en);
	return kit_report(check, &f, err);
}

static int
report_doubled(struct vt_check *check, struct vt_span at, struct vt_error *err)
{
	struct vt_finding f = kit_fault_fixed(VT_PART_MOTTO, at, VT_STR(" "));

	f.variant = "spacing";
	return kit_fault(check, &f, err, "Tiêu ngữ có thừa dấu cách",
	    "The motto has more spaces than one between words");
}

static int
check_wording(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	const struct vt_component *motto = parts->motto;
	struct vt_str wanted, text;
	struct vt_span doubled;
	int status;

	(void)doc;
	if (motto == NULL)
		return VT_OK;
	if ((status = check->ops->fixed(check, "wording", &wanted, err)) != VT_OK)
		return status;
	/* As it is typed: the component's text shows what formatting makes of it. */
	text = motto->span_count == 1 ? kit_span_text(kit_first_span(motto)) : motto->text;
	text = plain_hyphens(text, &a);
	if (text.s == NULL)
		return kit_fail(err, VT_ERR_MEMORY, "no memory for a rule");
	if (!kit_eq(kit_fold(text, FOLDS, &a, NULL), wanted))
		return report(check, motto, wanted, reason(text, wanted, &a), 1, err);
	if (is_shown_in_capitals(motto))
		return report(check, motto, wanted,
		    (struct vt_text){": định dạng làm Tiêu ngữ hiện chữ in hoa",
			": formatting shows the motto in capitals"},
		    0, err);
	return head_doubled_space(motto, &doubled) ? report_doubled(check, doubled, err) : VT_OK;
}

const struct vt_rule motto_wording_rule = {
    .size = sizeof(motto_wording_rule),
    .id = "motto.wording",
    .title = {"Lời của Tiêu ngữ", "Wording of the motto"},
    .about = {"Tiêu ngữ bằng chữ in thường, chữ cái đầu của các cụm từ viết hoa, giữa các "
	      "cụm từ có gạch nối (-), có cách chữ.",
	"The motto in lower case; each group of words has a capital; the groups are joined by "
	"hyphens (-) with a space on each side."},
    .mend = {"Ghi lại Tiêu ngữ đúng từng chữ; gõ gạch nối bằng phím “-”, mỗi bên một dấu "
	     "cách (Word tự đổi thành gạch dài: bấm Ctrl+Z ngay sau đó).",
	"Write the motto as prescribed; type hyphens with the “-” key and a space on each side "
	"(where Word makes a dash of it, press Ctrl+Z at once)."},
    .check = check_wording,
};
