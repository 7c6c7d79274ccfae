/* Căn cứ: a decision or resolution without any. */
#include "plugins/opening/rules.h"

/* Number of the paragraph before which legal bases stand: the first article, or the end. */
static uint32_t
text_start(const struct vt_parts *parts)
{
	for (size_t i = 0; i < parts->unit_count; i++)
		if (parts->units[i]->kind == VT_UNIT_ARTICLE)
			return parts->units[i]->line.paragraph->number;
	return parts->body_last->number + 1;
}

static int
check_missing(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	int status = VT_OK;

	if (parts->basis_count > 0 || parts->official < 2 || parts->number == NULL ||
	    (parts->number->year != VT_UNSET && !check->ops->flag(check, "of-law", 0)) ||
	    parts->body_last == NULL || kit_outside(check, parts))
		return VT_OK;
	/* One that is set in a way of its own is none that is missing. */
	for (uint32_t i = 0; i + 1 < text_start(parts) && status == VT_OK; i++) {
		size_t opens;

		status = kit_word_opens(check, "openings", kit_trim(doc->paragraphs[i]->text),
		    &opens, err);
		if (status != VT_OK || opens > 0)
			return status;
	}
	return status == VT_OK ? kit_fault_missing(check, doc, parts, VT_PART_BASIS,
				     (struct vt_text){"Văn bản không có căn cứ ban hành",
					 "The document names nothing that it rests on"},
				     err)
			       : status;
}

const struct vt_rule basis_missing_rule = {
    .size = sizeof(basis_missing_rule),
    .id = "basis.missing",
    .title = {"Thiếu căn cứ ban hành", "No legal basis"},
    .about = {"Trong mẫu nghị quyết (cá biệt) và quyết định (cá biệt), trước nội dung có các căn "
	      "cứ ban hành: văn bản quy định thẩm quyền và văn bản về nội dung.",
	"In the templates of resolutions and decisions the text is preceded by what they rest "
	"on: on what authority, and on what matter."},
    .mend = {"Ghi các căn cứ, mỗi căn cứ một dòng, trước “QUYẾT ĐỊNH:”, “QUYẾT NGHỊ:”.",
	"Write what it rests on, a line each, above “QUYẾT ĐỊNH:” or “QUYẾT NGHỊ:”."},
    .check = check_missing,
};
