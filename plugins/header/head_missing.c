/* Quốc hiệu and Tiêu ngữ: a document without one of them. */
#include "plugins/header/rules.h"

int
head_missing(struct vt_check *check, const struct vt_doc *doc, const struct vt_parts *parts,
    int32_t component, struct vt_text message, struct vt_error *err)
{
	struct vt_finding f = kit_fault_at(component, kit_span(NULL, 0, 0));
	int presence, status;

	status = kit_presence(check, doc, parts, kit_column(component), &presence, err);
	if (status != VT_OK || presence != KIT_REQUIRED)
		return status;
	/* Documents of the party have a title of their own; this regulation does
	 * not say which. */
	if (parts->party)
		return check->ops->undecided(check,
		    (struct vt_text){"Văn bản của Đảng có tiêu đề riêng, không thuộc quy định này.",
			"A document of the party has a title of its own, outside this "
			"regulation."},
		    err);
	f.message = message;
	return kit_report(check, &f, err);
}
