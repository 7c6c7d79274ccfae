/* Appendixes: the headings of the appendices. */
#include "plugins/fields/field.h"

static int
extract(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_extract *x,
    struct vt_error *err)
{
	(void)doc;
	return field_list(x, parts->appendices, parts->appendix_count, err);
}

const struct vt_field field_appendixes = {
    .size = sizeof(struct vt_field),
    .name = "Appendixes",
    .title = {"Phụ lục", "Appendices"},
    .order = 180,
    .extract = extract,
};
