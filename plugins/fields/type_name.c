/* TypeName: tên loại, by its usual name; Công văn where there is none. */
#include "kit/fail.h"
#include "plugins/fields/field.h"

/* `KẾT LUẬN THANH TRA`, a type that the lexicon does not list, in the case that
 * types are written in: its own first letter, the rest small. */
static int
set_unlisted(struct vt_extract *x, const struct vt_component *c, struct vt_error *err)
{
	struct kit_alloc a = field_alloc(x);
	struct vt_str s = kit_trim(c->text), small;
	size_t first = 0, rest = 0;
	const char *joined;

	if (s.n == 0)
		return VT_OK;
	kit_utf8_next(s, &first);
	small = kit_fold(s, KIT_FOLD_CASE | KIT_FOLD_SPACE, &a, NULL);
	if (small.s == NULL)
		return kit_fail(err, VT_ERR_MEMORY, "no memory for the type");
	kit_utf8_next(small, &rest);
	joined = kit_printf(&a, "%.*s%.*s", (int)first, s.s, (int)(small.n - rest), small.s + rest);
	return x->ops->set_text(x, x->ops->root(x), kit_str(joined), err);
}

static int
extract(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_extract *x,
    struct vt_error *err)
{
	const struct vt_title_part *title = parts->title;
	const struct vt_component *from = title->whole;
	int rc;

	(void)doc;
	if (title->name.n > 0) {
		rc = x->ops->set_text(x, x->ops->root(x), title->name, err);
		return rc == VT_OK ? field_seen(x, from, VT_CERTAIN, err) : rc;
	}
	if (parts->official_letter) {
		/* Nothing says so but the lack of a title. */
		if (from == NULL)
			from = parts->subject != NULL ? parts->subject
			    : parts->number != NULL   ? parts->number->whole
						      : NULL;
		rc = x->ops->set_text(x, x->ops->root(x), VT_STR("Công văn"), err);
		return rc == VT_OK ? field_seen(x, from, VT_CERTAIN, err) : rc;
	}
	if (from == NULL)
		return VT_OK;
	rc = set_unlisted(x, from, err);
	return rc == VT_OK ? field_seen(x, from, VT_LIKELY, err) : rc;
}

const struct vt_field field_type_name = {
    .size = sizeof(struct vt_field),
    .name = "TypeName",
    .title = {"Tên loại", "Type"},
    .order = 10,
    .extract = extract,
};
