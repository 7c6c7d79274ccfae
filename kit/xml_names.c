/* Known names of an XML vocabulary: each looked up once, then known by its address. */
#include <stdlib.h>
#include <string.h>

#include "kit/xml_reader.h"

/* Which chain a string stands in, by its first letters. A table is made anew for every
 * package and asked a few hundred times: to fill it must cost next to nothing. */
static size_t
chain_of(const char *s)
{
	const unsigned char *p = (const unsigned char *)s;
	const unsigned first = p[0], second = first == 0 ? 0 : p[1];

	return (first * 5 + second * 11 + (second == 0 ? 0u : p[2]) * 29) & (KIT_XML_CHAINS - 1);
}

uint32_t
kit_xml_search(struct kit_xml_table *t, const xmlChar *key)
{
	const char *string = (const char *)key;
	uint32_t i = t->chains[chain_of(string)];

	while (i != 0 && strcmp(t->slots[i - 1].string, string) != 0)
		i = t->slots[i - 1].next;
	return i == 0 ? 0 : t->slots[i - 1].value;
}

static void
table_add(struct kit_xml_table *t, uint32_t i, const char *string, uint32_t value)
{
	uint16_t *chain = &t->chains[chain_of(string)];

	t->slots[i] = (struct kit_xml_slot){string, value, *chain};
	*chain = (uint16_t)(i + 1);
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
	xml->names.slots = malloc((names + 1) * sizeof(*xml->names.slots));
	xml->uris.slots = malloc((uris + 1) * sizeof(*xml->uris.slots));
	if (xml->names.slots == NULL || xml->uris.slots == NULL)
		return VT_ERR_MEMORY;
	for (uint32_t i = 0; i < names; i++)
		table_add(&xml->names, i, v->names[i], i + 1);
	for (uint32_t i = 0; i < uris; i++)
		table_add(&xml->uris, i, v->namespaces[i].uri, v->namespaces[i].id);
	return VT_OK;
}

void
kit_xml_forget(struct kit_xml *xml)
{
	xmlDictFree(xml->dictionary);
	xml->dictionary = NULL;
	memset(xml->names.known, 0, sizeof(xml->names.known));
	memset(xml->uris.known, 0, sizeof(xml->uris.known));
}
