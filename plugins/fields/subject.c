/* Subject: the trích yếu, its lines joined; of a công văn without `V/v`. */
#include "plugins/fields/field.h"

static int
extract(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_extract *x,
    struct vt_error *err)
{
	(void)doc;
	int rc;

	if (parts->subject == NULL || kit_trim(parts->subject_text).n == 0)
		return VT_OK;
	rc = x->ops->set_text(x, x->ops->root(x),
	    parts->official_letter ? parts->subject_text : parts->subject->text, err);
	return rc == VT_OK ? field_seen(x, parts->subject, VT_CERTAIN, err) : rc;
}

const struct vt_field field_subject = {
    .size = sizeof(struct vt_field),
    .name = "Subject",
    .title = {"Trích yếu", "Subject"},
    .order = 90,
    .extract = extract,
};
