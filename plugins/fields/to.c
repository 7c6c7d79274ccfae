/* To: the addressees, what stands after Kính gửi. */
#include "plugins/fields/field.h"

static int
extract(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_extract *x,
    struct vt_error *err)
{
	(void)doc;
	const struct vt_list_part *to = parts->addressee;

	return field_list(x, to != NULL ? to->items : NULL, to != NULL ? to->item_count : 0, err);
}

const struct vt_field field_to = {
    .size = sizeof(struct vt_field),
    .name = "To",
    .title = {"Kính gửi", "Addressees"},
    .order = 110,
    .extract = extract,
};
