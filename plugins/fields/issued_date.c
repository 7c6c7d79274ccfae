/* IssuedDate: the date of the document, as precise as it is. */
#include "plugins/fields/field.h"

static int
extract(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_extract *x,
    struct vt_error *err)
{
	(void)doc;
	const struct vt_date_part *d = parts->date;
	struct kit_date date;
	char iso[11];
	size_t n;
	int rc;

	if (d == NULL)
		return VT_OK;
	date = (struct kit_date){d->day_value, d->month_value, d->year_value};
	n = kit_date_iso(&date, iso);
	if (n == 0)
		return VT_OK;
	rc = x->ops->set_text(x, x->ops->root(x), (struct vt_str){iso, n}, err);
	return rc == VT_OK ? field_seen(x, d->whole, VT_CERTAIN, err) : rc;
}

const struct vt_field field_issued_date = {
    .size = sizeof(struct vt_field),
    .name = "IssuedDate",
    .title = {"Ngày ban hành", "Date of issue"},
    .order = 60,
    .extract = extract,
};
