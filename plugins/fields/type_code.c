/* TypeCode: the abbreviation of the type; a công văn has none. */
#include "plugins/fields/field.h"

static int
extract(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_extract *x,
    struct vt_error *err)
{
	(void)doc;
	const struct vt_title_part *title = parts->title;
	const struct vt_number_part *number = parts->number;
	int rc;

	/* The Party has one code for quyết định and quy định. */
	if (number != NULL && number->party && title->code.n > 0 &&
	    kit_same(title->code, VT_STR("QyĐ")) && kit_same(number->type_code, VT_STR("QĐ"))) {
		rc = x->ops->set_text(x, x->ops->root(x), number->type_code, err);
		return rc == VT_OK ? field_seen(x, number->notation, VT_CERTAIN, err) : rc;
	}
	if (title->code.n > 0) {
		rc = x->ops->set_text(x, x->ops->root(x), title->code, err);
		return rc == VT_OK ? field_seen(x, title->whole, VT_CERTAIN, err) : rc;
	}
	/* Without a title the symbol still tells the type. */
	if (title->whole != NULL || parts->official_letter || number == NULL ||
	    number->type_code.n == 0)
		return VT_OK;
	rc = x->ops->set_text(x, x->ops->root(x), number->type_code, err);
	return rc == VT_OK ? field_seen(x, number->notation, VT_LIKELY, err) : rc;
}

const struct vt_field field_type_code = {
    .size = sizeof(struct vt_field),
    .name = "TypeCode",
    .title = {"Mã loại", "Type code"},
    .order = 20,
    .extract = extract,
};
