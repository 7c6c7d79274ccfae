/* Citations: every mention of another document by number and symbol. */
#include "plugins/fields/field.h"

static struct vt_str
text_of(const struct vt_span *span)
{
	if (span->paragraph == NULL)
		return (struct vt_str){NULL, 0};
	return kit_sub(span->paragraph->text, span->start, span->end);
}

static int
add_citation(struct vt_extract *x, struct vt_value *list, const struct vt_citation *c,
    struct vt_error *err)
{
	struct kit_date date = {c->day, c->month, c->year};
	struct vt_value *item;
	int rc;

	if ((rc = x->ops->add(x, list, NULL, &item, err)) != VT_OK ||
	    (rc = x->ops->set_object(x, item, err)) != VT_OK ||
	    (rc = field_add(x, item, "Code", c->code, err)) != VT_OK ||
	    (rc = field_add(x, item, "TypeName", c->type_name, err)) != VT_OK ||
	    (rc = field_add(x, item, "CodeNumber", field_number(c->number), err)) != VT_OK ||
	    (rc = field_add(x, item, "CodeNotation", c->notation, err)) != VT_OK ||
	    (rc = field_add_date(x, item, "IssuedDate", &date, err)) != VT_OK ||
	    (rc = field_add(x, item, "OrganName", c->issuer, err)) != VT_OK)
		return rc;
	return field_add(x, item, "Text", text_of(&c->whole), err);
}

static int
extract(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_extract *x,
    struct vt_error *err)
{
	struct vt_evidence e = {.certainty = VT_CERTAIN, .component = VT_PART_BODY};
	struct vt_value *list = x->ops->root(x);
	int rc = x->ops->set_list(x, list, err);

	(void)doc;
	for (size_t i = 0; i < parts->citation_count && rc == VT_OK; i++)
		rc = add_citation(x, list, parts->citations[i], err);
	if (rc != VT_OK || parts->citation_count == 0)
		return rc;
	e.at = parts->citations[0]->whole;
	return x->ops->evidence(x, &e, err);
}

const struct vt_field field_citations = {
    .size = sizeof(struct vt_field),
    .name = "Citations",
    .title = {"Văn bản viện dẫn", "Citations"},
    .order = 200,
    .extract = extract,
};
