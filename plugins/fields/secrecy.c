/* Secrecy: the secrecy mark as it stands. */
#include "plugins/fields/field.h"

static int
extract(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_extract *x,
    struct vt_error *err)
{
	(void)doc;
	return field_text(x, parts->secrecy, err);
}

const struct vt_field field_secrecy = {
    .size = sizeof(struct vt_field),
    .name = "Secrecy",
    .title = {"Độ mật", "Secrecy"},
    .order = 150,
    .extract = extract,
};
