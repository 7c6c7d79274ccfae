/* What no part of a document may declare: entities, elements, attributes, notations. */
#include "kit/fail.h"
#include "kit/xml_reader.h"

static void
refuse(struct kit_xml *xml)
{
	if (xml->code == VT_OK)
		kit_xml_stop(xml,
		    kit_fail(xml->err, VT_ERR_DAMAGED, "%s: declares entities or a document type",
			xml->entry));
}

static void
on_entity(void *user, const xmlChar *name, int type, const xmlChar *public_id,
    const xmlChar *system_id, xmlChar *content)
{
	(void)name, (void)type, (void)public_id, (void)system_id, (void)content;
	refuse(user);
}

static void
on_element_declared(void *user, const xmlChar *name, int type, xmlElementContentPtr content)
{
	(void)name, (void)type, (void)content;
	refuse(user);
}

static void
on_attribute_declared(void *user, const xmlChar *element, const xmlChar *name, int type, int def,
    const xmlChar *value, xmlEnumerationPtr tree)
{
	(void)element, (void)name, (void)type, (void)def, (void)value;
	xmlFreeEnumeration(tree); /* the callback owns it */
	refuse(user);
}

static void
on_notation(void *user, const xmlChar *name, const xmlChar *public_id, const xmlChar *system_id)
{
	(void)name, (void)public_id, (void)system_id;
	refuse(user);
}

static void
on_unparsed(void *user, const xmlChar *name, const xmlChar *public_id, const xmlChar *system_id,
    const xmlChar *notation)
{
	(void)name, (void)public_id, (void)system_id, (void)notation;
	refuse(user);
}

static void
on_reference(void *user, const xmlChar *name)
{
	(void)name;
	refuse(user);
}

void
kit_xml_set_refusals(xmlSAXHandler *sax)
{
	sax->entityDecl = on_entity;
	sax->elementDecl = on_element_declared;
	sax->attributeDecl = on_attribute_declared;
	sax->notationDecl = on_notation;
	sax->unparsedEntityDecl = on_unparsed;
	sax->reference = on_reference;
}
