/* PageAmount: the pages, as the word processor last counted them. */
#include "plugins/fields/field.h"

static int
extract(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_extract *x,
    struct vt_error *err)
{
	/* Often stale, and nobody who does not set the text can know. */
	struct vt_evidence e = {.certainty = VT_GUESS, .component = VT_PART_DOCUMENT};
	int rc;

	(void)parts;
	if (doc->properties == NULL || doc->properties->page_count == VT_UNSET ||
	    doc->properties->page_count < 1)
		return VT_OK;
	rc = x->ops->set_number(x, x->ops->root(x), doc->properties->page_count, err);
	return rc == VT_OK ? x->ops->evidence(x, &e, err) : rc;
}

const struct vt_field field_page_amount = {
    .size = sizeof(struct vt_field),
    .name = "PageAmount",
    .title = {"Số trang", "Pages"},
    .order = 170,
    .extract = extract,
};
