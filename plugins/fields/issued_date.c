/* IssuedDate: the date of the document, as precise as it is. */
#include "plugins/fields/field.h"

/* Paragraphs of the text within which minutes and contracts say what day it is. */
#define OPENING_MAX 16

static int
set_date(struct vt_extract *x, const struct kit_date *date, const struct vt_component *from,
    int32_t most, struct vt_error *err)
{
	char iso[11];
	size_t n = kit_date_iso(date, iso);
	int rc;

	if (n == 0)
		return VT_OK;
	rc = x->ops->set_text(x, x->ops->root(x), (struct vt_str){iso, n}, err);
	return rc == VT_OK ? field_seen(x, from, most, err) : rc;
}

/* `Hôm nay, vào hồi 14 giờ, ngày 12/5/2023, …`: the date in *out, its bytes in *out_at; 0: the
 * paragraph does not open so, or the date is not complete. */
static int
read_today(const struct vt_paragraph *p, struct kit_date *out, struct vt_span *out_at)
{
	const struct vt_str today = VT_STR("Hôm nay"), day = VT_STR("ngày");
	int64_t at = 0;
	size_t i;

	if (p->text.n < today.n || !kit_same(kit_sub(p->text, 0, today.n), today) ||
	    (at = kit_find(p->text, day, today.n)) < 0)
		return 0;
	i = (size_t)at + day.n;
	while (i < p->text.n && p->text.s[i] == ' ')
		i++;
	*out_at = (struct vt_span){p, (uint32_t)at, 0};
	*out = (struct kit_date){VT_UNSET, VT_UNSET, VT_UNSET};
	if (!kit_date_parse(p->text, &i, out) || out->day == VT_UNSET || out->year == VT_UNSET)
		return 0;
	out_at->end = (uint32_t)i;
	return 1;
}

/* A contract and minutes have their date where the text opens. */
static int
extract_today(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_extract *x,
    struct vt_error *err)
{
	struct vt_span at;
	const struct vt_span *spans[] = {&at};
	struct vt_component c = {
	    .kind = VT_PART_BODY, .certainty = VT_LIKELY, .spans = spans, .span_count = 1};
	struct kit_date date;

	if (parts->title == NULL || parts->body_first == NULL || parts->body_last == NULL)
		return VT_OK;
	for (uint32_t n = parts->body_first->number;
	     n <= parts->body_last->number && n < parts->body_first->number + OPENING_MAX; n++)
		if (read_today(doc->paragraphs[n - 1], &date, &at))
			return set_date(x, &date, &c, VT_LIKELY, err);
	return VT_OK;
}

static int
extract(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_extract *x,
    struct vt_error *err)
{
	const struct vt_date_part *d = parts->date;
	struct kit_date date;

	if (d == NULL)
		return extract_today(doc, parts, x, err);
	date = (struct kit_date){d->day_value, d->month_value, d->year_value};
	return set_date(x, &date, d->whole, VT_CERTAIN, err);
}

const struct vt_field field_issued_date = {
    .size = sizeof(struct vt_field),
    .name = "IssuedDate",
    .title = {"Ngày ban hành", "Date of issue"},
    .order = 60,
    .extract = extract,
};
