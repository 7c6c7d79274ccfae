/* PromulgationAmount: how many copies are issued, behind the mark of the drafter. */
#include "plugins/fields/field.h"

/* No office issues more; a longer number is a telephone's. */
enum { MOST_COPIES = 99999 };

static int
extract(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_extract *x,
    struct vt_error *err)
{
	struct vt_str mark, copies;
	const struct vt_component *drafter = field_drafter(parts, &mark, &copies);
	int32_t n = 0;
	int rc;

	(void)doc;
	if (drafter == NULL)
		return VT_OK;
	for (size_t i = 0; i < copies.n && n <= MOST_COPIES; i++)
		n = n * 10 + (copies.s[i] - '0');
	if (n == 0 || n > MOST_COPIES)
		return VT_OK;
	rc = x->ops->set_number(x, x->ops->root(x), n, err);
	return rc == VT_OK ? field_seen(x, drafter, VT_CERTAIN, err) : rc;
}

const struct vt_field field_promulgation_amount = {
    .size = sizeof(struct vt_field),
    .name = "PromulgationAmount",
    .title = {"Số bản phát hành", "Copies issued"},
    .order = 220,
    .extract = extract,
};
