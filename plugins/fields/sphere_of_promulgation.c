/* SphereOfPromulgation: how far the document may go, as its mark says. */
#include "plugins/fields/field.h"

static int
extract(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_extract *x,
    struct vt_error *err)
{
	(void)doc;
	return field_text(x, parts->circulation, err);
}

const struct vt_field field_sphere_of_promulgation = {
    .size = sizeof(struct vt_field),
    .name = "SphereOfPromulgation",
    .title = {"Phạm vi lưu hành", "Circulation"},
    .order = 230,
    .extract = extract,
};
