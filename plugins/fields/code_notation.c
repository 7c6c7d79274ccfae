/* CodeNotation: the symbol after the number, without stray spaces. */
#include "kit/fail.h"
#include "plugins/fields/field.h"

static int
extract(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_extract *x,
    struct vt_error *err)
{
	(void) doc;
	const struct vt_component *c = parts->number != NULL ? parts->number->notation : NULL;
	struct vt_str symbol;
	int rc;

	if (c == NULL)
		return VT_OK;
	symbol = field_symbol(x, c->text);
	if (symbol.s == NULL)
		return kit_fail(err, VT_ERR_MEMORY, "no memory for the symbol");
	if (symbol.n == 0)
		return VT_OK;
	rc = x->ops->set_text(x, x->ops->root(x), symbol, err);
	return rc == VT_OK ? field_seen(x, c, VT_CERTAIN, err) : rc;
}

const struct vt_field field_code_notation = {
	.size = sizeof(struct vt_field),
	.name = "CodeNotation",
	.title = { "Ký hiệu văn bản", "Symbol" },
	.order = 40,
	.extract = extract,
};
