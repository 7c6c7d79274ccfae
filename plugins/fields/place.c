/* Place: where the document was issued. */
#include "plugins/fields/field.h"

static int
extract(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_extract *x,
    struct vt_error *err)
{
	(void)doc;
	return parts->date != NULL ? field_text(x, parts->date->place, err) : VT_OK;
}

const struct vt_field field_place = {
    .size = sizeof(struct vt_field),
    .name = "Place",
    .title = {"Địa danh", "Place of issue"},
    .order = 50,
    .extract = extract,
};
