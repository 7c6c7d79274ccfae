/* Revisions: tracked changes are counted; deleted text never reaches the body. */
#include "formats/odt/body.h"
#include "kit/text.h"

/* Remembers a region of inserted text by its id. */
static int
remember_insertion(struct odt_body *b, struct vt_error *err)
{
	struct odt *r = b->r;

	if (b->change_id.n == 0)
		return VT_OK;
	return odt_store_put(&r->store, r->builder, ODT_FAMILY_INSERTION, ODT_COMMON, b->change_id,
	    r, err);
}

int
odt_changes_part(struct odt_body *b, struct kit_xml *xml, const struct kit_xml_element *e,
    struct vt_error *err)
{
	struct vt_properties *p = &b->r->properties;
	struct vt_str id;

	switch (e->name) {
	case ODT_TEXT(CHANGED_REGION):
		id = kit_xml_get(e, ODT_TEXT(ID));
		if (id.n == 0)
			id = kit_xml_get(e, ODT_XML(ID));
		b->change_id.s = odt_copy(b->r, id, err);
		b->change_id.n = id.n;
		if (b->change_id.s == NULL)
			return VT_ERR_TOO_LARGE;
		return odt_scope_through(b, err);
	case ODT_TEXT(INSERTION):
		p->insertion_count++;
		kit_xml_skip(xml);
		return remember_insertion(b, err);
	case ODT_TEXT(DELETION): p->deletion_count++; break;
	case ODT_TEXT(FORMAT_CHANGE): p->format_change_count++; break;
	default: break;
	}
	kit_xml_skip(xml);
	return VT_OK;
}

void
odt_change_mark(struct odt_body *b, const struct kit_xml_element *e)
{
	struct vt_str id = kit_xml_get(e, ODT_TEXT(CHANGE_ID));

	if (id.n == 0 || odt_store_find(&b->r->store, ODT_FAMILY_INSERTION, ODT_COMMON, id) == NULL)
		return;
	if (e->name == ODT_TEXT(CHANGE_START))
		b->insertions++;
	else if (b->insertions > 0)
		b->insertions--;
}
