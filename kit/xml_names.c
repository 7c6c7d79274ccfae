/* Known names of an XML vocabulary, found by their address in the parser's dictionary. */
#include <stdlib.h>

#include "kit/xml_reader.h"

static size_t
hash_address(const void *p)
{
	uint64_t h = (uint64_t)(uintptr_t)p * 0x9e3779b97f4a7c15u;

	return (size_t)(h >> 32);
}

uint32_t
kit_xml_lookup(const struct kit_xml_table *t, const xmlChar *key)
{
	for (size_t i = hash_address(key);; i++) {
		const struct kit_xml_slot *s = &t->slots[i & t->mask];

		if (s->key == key)
			return s->value;
		if (s->key == NULL)
			return 0;
	}
}

static int
table_init(struct kit_xml_table *t, size_t count)
{
	size_t room = 8;

	while (room < count * 2)
		room *= 2;
	t->slots = calloc(room, sizeof(*t->slots));
	t->mask = room - 1;
	return t->slots == NULL ? VT_ERR_MEMORY : VT_OK;
}

static int
table_add(struct kit_xml_table *t, xmlDictPtr dict, const char *string, uint32_t value)
{
	const xmlChar *key = xmlDictLookup(dict, (const xmlChar *)string, -1);
	size_t i = hash_address(key);

	if (key == NULL)
		return VT_ERR_MEMORY;
	for (; t->slots[i & t->mask].key != NULL; i++)
		if (t->slots[i & t->mask].key == key)
			return VT_OK;
	t->slots[i & t->mask] = (struct kit_xml_slot){ key, value };
	return VT_OK;
}

int
kit_xml_learn(struct kit_xml *xml)
{
	const struct kit_xml_vocabulary *v = xml->vocabulary;
	uint32_t names = 0, uris = 0;

	while (v->names[names] != NULL)
		names++;
	while (v->namespaces[uris].uri != NULL)
		uris++;
	if (table_init(&xml->names, names) != VT_OK || table_init(&xml->uris, uris) != VT_OK)
		return VT_ERR_MEMORY;
	for (uint32_t i = 0; i < names; i++)
		if (table_add(&xml->names, xml->parser->dict, v->names[i], i + 1) != VT_OK)
			return VT_ERR_MEMORY;
	for (uint32_t i = 0; i < uris; i++)
		if (table_add(&xml->uris, xml->parser->dict, v->namespaces[i].uri,
		    v->namespaces[i].id) != VT_OK)
			return VT_ERR_MEMORY;
	return VT_OK;
}
