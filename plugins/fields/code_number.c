/* CodeNumber: the running number, without zeros in front, with its letter. */
#include "kit/fail.h"
#include "plugins/fields/field.h"

/* Without the stops between thousands, `1.234`, and the space before a word, `12 bis`. */
static struct vt_str
without_gaps(struct vt_extract *x, struct vt_str number)
{
	char *p = x->ops->alloc(x, number.n + 1);
	struct vt_str out = {p, 0};

	for (size_t i = 0; p != NULL && i < number.n; i++)
		if (number.s[i] != ' ' && number.s[i] != '.')
			p[out.n++] = number.s[i];
	return out;
}

static int
extract(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_extract *x,
    struct vt_error *err)
{
	(void)doc;
	const struct vt_component *value = parts->number != NULL ? parts->number->value : NULL;
	struct vt_str number;
	int rc;

	if (value == NULL)
		return VT_OK;
	number = field_number(value->text);
	if (number.n == 0)
		return VT_OK;
	number = without_gaps(x, number);
	if (number.s == NULL)
		return kit_fail(err, VT_ERR_MEMORY, "no memory for a field");
	rc = x->ops->set_text(x, x->ops->root(x), number, err);
	return rc == VT_OK ? field_seen(x, value, VT_CERTAIN, err) : rc;
}

const struct vt_field field_code_number = {
    .size = sizeof(struct vt_field),
    .name = "CodeNumber",
    .title = {"Số văn bản", "Number"},
    .order = 30,
    .extract = extract,
};
