/* CodeNumber: the running number, without zeros in front, with its letter. */
#include "plugins/fields/field.h"

static int
extract(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_extract *x,
    struct vt_error *err)
{
	(void)doc;
	const struct vt_component *value = parts->number != NULL ? parts->number->value : NULL;
	struct vt_str number;
	int rc;

	if (value == NULL)
		return VT_OK;
	number = field_number(value->text);
	if (number.n == 0)
		return VT_OK;
	rc = x->ops->set_text(x, x->ops->root(x), number, err);
	return rc == VT_OK ? field_seen(x, value, VT_CERTAIN, err) : rc;
}

const struct vt_field field_code_number = {
    .size = sizeof(struct vt_field),
    .name = "CodeNumber",
    .title = {"Số văn bản", "Number"},
    .order = 30,
    .extract = extract,
};
