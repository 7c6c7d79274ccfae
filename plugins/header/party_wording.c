/* Tiêu đề of documents of the Party: its words. */
#include "plugins/header/rules.h"

/* Case is the style's question, white space the layout's. */
#define FOLDS (KIT_FOLD_CASE | KIT_FOLD_SPACE | KIT_FOLD_LOOKALIKE)

static int
check_wording(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	const struct vt_component *title = parts->party_title;
	struct vt_finding f;
	struct vt_str want;
	int status;

	(void)doc;
	if (title == NULL)
		return VT_OK;
	if ((status = check->ops->fixed(check, "wording", &want, err)) != VT_OK)
		return status;
	if (kit_eq(kit_fold(title->text, FOLDS, &a, NULL), kit_fold(want, FOLDS, &a, NULL)))
		return VT_OK;
	f = title->span_count == 1
	    ? kit_fault_fixed(VT_PART_PARTY_TITLE, kit_first_span(title), want)
	    : kit_fault_at(VT_PART_PARTY_TITLE, kit_first_span(title));
	return kit_fault(check, &f, err, "Tiêu đề ghi “%.*s”; quy định “%.*s”",
	    "The title line reads “%.*s”; “%.*s” is prescribed", (int)title->text.n, title->text.s,
	    (int)want.n, want.s);
}

const struct vt_rule party_wording_rule = {
    .size = sizeof(party_wording_rule),
    .id = "party.wording",
    .title = {"Lời của tiêu đề văn bản Đảng", "Wording of the Party's title line"},
    .about = {"Tiêu đề của văn bản Đảng phải ghi đúng từng chữ “ĐẢNG CỘNG SẢN VIỆT NAM”.",
	"The title line of a document of the Party reads “ĐẢNG CỘNG SẢN VIỆT NAM”."},
    .mend = {"Ghi lại tiêu đề đúng từng chữ “ĐẢNG CỘNG SẢN VIỆT NAM”.",
	"Write the title line exactly: “ĐẢNG CỘNG SẢN VIỆT NAM”."},
    .check = check_wording,
};
