/* ToPlaces: the entries of Nơi nhận but for the Lưu line. */
#include "kit/fail.h"
#include "plugins/fields/field.h"

static int
extract(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_extract *x,
    struct vt_error *err)
{
	const struct vt_list_part *list = parts->recipients;
	const struct vt_component **items;
	size_t n = 0;

	(void)doc;
	if (list == NULL)
		return field_list(x, NULL, 0, err);
	items = x->ops->alloc(x, (list->item_count + 1) * sizeof(items[0]));
	if (items == NULL)
		return kit_fail(err, VT_ERR_MEMORY, "no memory for the recipients");
	for (size_t i = 0; i < list->item_count; i++) {
		if (field_is_place(parts, list->items[i]))
			items[n++] = list->items[i];
	}
	return field_list(x, items, n, err);
}

const struct vt_field field_to_places = {
    .size = sizeof(struct vt_field),
    .name = "ToPlaces",
    .title = {"Nơi nhận", "Recipients"},
    .order = 120,
    .extract = extract,
};
