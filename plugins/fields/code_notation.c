/* CodeNotation: all that follows the number, without stray spaces. */
#include "kit/fail.h"
#include "plugins/fields/field.h"

/* The symbol with the year beside it where there is one, so that number and
 * notation make up the whole again: 2019/QĐ-UBND of 25/2019/QĐ-UBND. */
static struct vt_str
with_year(struct vt_extract *x, const struct vt_number_part *number, struct vt_str symbol)
{
	struct kit_alloc a = field_alloc(x);
	struct vt_str whole = field_symbol(x, number->whole->text), before, after;

	if (number->year == VT_UNSET || whole.s == NULL)
		return symbol;
	before = kit_str(kit_printf(&a, "%d/%.*s", (int)number->year, (int)symbol.n, symbol.s));
	after = kit_str(kit_printf(&a, "%.*s/%d", (int)symbol.n, symbol.s, (int)number->year));
	if (before.n > 0 && kit_find(whole, before, 0) >= 0)
		return before;
	return after.n > 0 && kit_find(whole, after, 0) >= 0 ? after : symbol;
}

static int
extract(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_extract *x,
    struct vt_error *err)
{
	(void)doc;
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
	symbol = with_year(x, parts->number, symbol);
	rc = x->ops->set_text(x, x->ops->root(x), symbol, err);
	return rc == VT_OK ? field_seen(x, c, VT_CERTAIN, err) : rc;
}

const struct vt_field field_code_notation = {
    .size = sizeof(struct vt_field),
    .name = "CodeNotation",
    .title = {"Ký hiệu văn bản", "Symbol"},
    .order = 40,
    .extract = extract,
};
