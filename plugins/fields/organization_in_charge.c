/* OrganizationInCharge: the agency above the issuing one. */
#include "plugins/fields/field.h"

static int
extract(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_extract *x,
    struct vt_error *err)
{
	(void)doc;
	return field_text(x, parts->parent_agency, err);
}

const struct vt_field field_organization_in_charge = {
    .size = sizeof(struct vt_field),
    .name = "OrganizationInCharge",
    .title = {"Cơ quan chủ quản", "Parent agency"},
    .order = 80,
    .extract = extract,
};
