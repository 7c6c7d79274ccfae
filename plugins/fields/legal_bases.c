/* LegalBases: each căn cứ with the number and date of what it cites. */
#include "plugins/fields/field.h"

/* The first citation that stands in the component, or NULL. *from is where to
 * look on: citations and bases come in the same order. */
static const struct vt_citation *
cited_in(const struct vt_component *c, const struct vt_parts *parts, size_t *from)
{
	for (size_t i = *from; i < parts->citation_count; i++) {
		const struct vt_span *at = &parts->citations[i]->code_span;

		for (size_t k = 0; k < c->span_count; k++) {
			if (at->paragraph == c->spans[k]->paragraph &&
			    at->start >= c->spans[k]->start && at->end <= c->spans[k]->end) {
				*from = i + 1;
				return parts->citations[i];
			}
		}
	}
	return NULL;
}

/* The text without the dash of a list before it, `- Căn cứ …`. */
static struct vt_str
undashed(struct vt_str text)
{
	size_t i = 0, start = 0;

	while (i < text.n) {
		uint32_t c = kit_utf8_next(text, &i);

		if (!kit_is_dash(c) && !kit_is_space(c) && c != '+' && c != '*' && c != 0x2022)
			break;
		start = i;
	}
	return kit_sub(text, start, text.n);
}

/* What the basis cites, in parts; null where it is a law, or nothing was found. */
static int
add_cited(struct vt_extract *x, struct vt_value *item, const struct vt_citation *cited,
    struct vt_error *err)
{
	static const struct vt_citation none;
	const struct vt_citation *c = cited != NULL ? cited : &none;
	int rc;

	if ((rc = field_add(x, item, "TypeName", c->type_name, err)) != VT_OK ||
	    (rc = field_add(x, item, "CodeNumber", field_number(c->number), err)) != VT_OK ||
	    (rc = field_add(x, item, "CodeNotation", c->notation, err)) != VT_OK)
		return rc;
	return field_add(x, item, "OrganName", c->issuer, err);
}

static int
add_basis(struct vt_extract *x, struct vt_value *list, const struct vt_component *c,
    const struct vt_citation *cited, struct vt_error *err)
{
	struct kit_date date = {VT_UNSET, VT_UNSET, VT_UNSET};
	struct vt_value *item;
	int rc;

	/* Laws are cited by their name and date alone. */
	if (cited != NULL)
		date = (struct kit_date){cited->day, cited->month, cited->year};
	else
		kit_date_find(c->text, &date);
	if ((rc = x->ops->add(x, list, NULL, &item, err)) != VT_OK ||
	    (rc = x->ops->set_object(x, item, err)) != VT_OK ||
	    (rc = field_add(x, item, "Text", undashed(c->text), err)) != VT_OK ||
	    (rc = field_add(x, item, "Code", cited != NULL ? cited->code : (struct vt_str){NULL, 0},
		 err)) != VT_OK)
		return rc;
	if ((rc = field_add_date(x, item, "IssuedDate", &date, err)) != VT_OK)
		return rc;
	return add_cited(x, item, cited, err);
}

static int
extract(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_extract *x,
    struct vt_error *err)
{
	struct vt_value *list = x->ops->root(x);
	size_t from = 0;
	int rc = x->ops->set_list(x, list, err);

	(void)doc;
	for (size_t i = 0; i < parts->basis_count && rc == VT_OK; i++) {
		size_t look = from;
		const struct vt_citation *cited = cited_in(parts->bases[i], parts, &look);

		if (cited != NULL)
			from = look;
		rc = add_basis(x, list, parts->bases[i], cited, err);
	}
	if (rc != VT_OK || parts->basis_count == 0)
		return rc;
	return field_seen(x, parts->bases[0], VT_CERTAIN, err);
}

const struct vt_field field_legal_bases = {
    .size = sizeof(struct vt_field),
    .name = "LegalBases",
    .title = {"Căn cứ", "Legal bases"},
    .order = 190,
    .extract = extract,
};
