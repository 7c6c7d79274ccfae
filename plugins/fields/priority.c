/* Priority: the urgency mark as edXML counts it, 0 when there is none. */
#include "kit/fail.h"
#include "plugins/fields/field.h"

/* The first that the mark contains counts. */
static const struct {
	struct vt_str words;
	int32_t number;
} levels[] = {
    {{"hẹn giờ", sizeof("hẹn giờ") - 1}, 4},
    {{"hỏa tốc", sizeof("hỏa tốc") - 1}, 3},
    {{"thượng khẩn", sizeof("thượng khẩn") - 1}, 2},
    {{"khẩn", sizeof("khẩn") - 1}, 1},
};

static int
extract(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_extract *x,
    struct vt_error *err)
{
	struct kit_alloc a = field_alloc(x);
	struct vt_str mark;
	int rc;

	(void)doc;
	if (parts->urgency == NULL)
		return parts->official > 1 ? x->ops->set_number(x, x->ops->root(x), 0, err) : VT_OK;
	mark = kit_fold(parts->urgency->text, KIT_FOLD_USUAL, &a, NULL);
	if (mark.s == NULL)
		return kit_fail(err, VT_ERR_MEMORY, "no memory for the urgency mark");
	for (size_t i = 0; i < sizeof(levels) / sizeof(levels[0]); i++) {
		if (kit_find(mark, levels[i].words, 0) < 0)
			continue;
		rc = x->ops->set_number(x, x->ops->root(x), levels[i].number, err);
		return rc == VT_OK ? field_seen(x, parts->urgency, VT_CERTAIN, err) : rc;
	}
	return VT_OK;
}

const struct vt_field field_priority = {
    .size = sizeof(struct vt_field),
    .name = "Priority",
    .title = {"Mức độ khẩn", "Priority"},
    .order = 140,
    .extract = extract,
};
