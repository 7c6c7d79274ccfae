/* TyperNotation: the mark of who drafted the document, behind the Lưu line. */
#include "plugins/fields/field.h"

static int
extract(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_extract *x,
    struct vt_error *err)
{
	struct vt_str mark, copies;
	const struct vt_component *drafter = field_drafter(parts, &mark, &copies);
	int rc;

	(void)doc;
	if (drafter == NULL)
		return VT_OK;
	if (mark.n == 0)
		return VT_OK;
	rc = x->ops->set_text(x, x->ops->root(x), mark, err);
	return rc == VT_OK ? field_seen(x, drafter, VT_CERTAIN, err) : rc;
}

const struct vt_field field_typer_notation = {
    .size = sizeof(struct vt_field),
    .name = "TyperNotation",
    .title = {"Người soạn thảo", "Drafter"},
    .order = 210,
    .extract = extract,
};
