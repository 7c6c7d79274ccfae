/* OrganName: the issuing agency as the header names it, whoever signs. */
#include "plugins/fields/field.h"

static int
extract(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_extract *x,
    struct vt_error *err)
{
	(void)doc;
	return field_text(x, parts->agency, err);
}

const struct vt_field field_organ_name = {
    .size = sizeof(struct vt_field),
    .name = "OrganName",
    .title = {"Cơ quan ban hành", "Issuing agency"},
    .order = 70,
    .extract = extract,
};
