/* Signers: everybody who signs, in the order of the page. */
#include "plugins/fields/field.h"

static int
extract(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_extract *x,
    struct vt_error *err)
{
	struct vt_value *list = x->ops->root(x), *item;
	int rc = x->ops->set_list(x, list, err);

	(void)doc;
	for (size_t i = 0; i < parts->signature_count && rc == VT_OK; i++) {
		if ((rc = x->ops->add(x, list, NULL, &item, err)) == VT_OK)
			rc = field_add_signer(x, item, parts->signatures[i], err);
	}
	if (rc != VT_OK || parts->signature_count == 0)
		return rc;
	return field_seen(x, parts->signatures[0]->whole, VT_CERTAIN, err);
}

const struct vt_field field_signers = {
    .size = sizeof(struct vt_field),
    .name = "Signers",
    .title = {"Các người ký", "All signers"},
    .order = 240,
    .extract = extract,
};
