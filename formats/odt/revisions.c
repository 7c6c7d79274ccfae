/* Revisions: tracked changes are counted; deleted text never reaches the document, neither that
 * of a region nor that which stands in the body, where flat files of LibreOffice have it. */
#include "formats/odt/body.h"
#include "kit/text.h"

/* Remembers a region of inserted or deleted text by its id. */
static int
remember(struct odt_body *b, int family, struct vt_error *err)
{
	struct odt *r = b->r;

	if (b->change_id.n == 0)
		return VT_OK;
	return odt_store_put(&r->store, r->builder, family, ODT_COMMON, b->change_id, r, err);
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
		return remember(b, ODT_FAMILY_INSERTION, err);
	case ODT_TEXT(DELETION):
		p->deletion_count++;
		kit_xml_skip(xml);
		return remember(b, ODT_FAMILY_DELETION, err);
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
	const struct odt_store *store = &b->r->store;
	int *open = id.n == 0                                                     ? NULL
	    : odt_store_find(store, ODT_FAMILY_INSERTION, ODT_COMMON, id) != NULL ? &b->insertions
	    : odt_store_find(store, ODT_FAMILY_DELETION, ODT_COMMON, id) != NULL  ? &b->deletions
										  : NULL;

	if (open != NULL && e->name == ODT_TEXT(CHANGE_START))
		++*open;
	else if (open != NULL && *open > 0)
		--*open;
}
