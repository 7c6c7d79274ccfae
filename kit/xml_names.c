/* Known names of an XML vocabulary: each looked up once, then known by its address. */
#include <stdlib.h>
#include <string.h>

#include "kit/xml_reader.h"

static size_t
hash_address(const void *p)
{
	uint64_t h = (uint64_t)(uintptr_t)p * 0x9e3779b97f4a7c15u;

	return (size_t)(h >> 32);
}

static uint32_t
hash_string(const char *s)
{
	uint32_t h = 2166136261u;

	for (; *s != '\0'; s++)
		h = (h ^ (unsigned char)*s) * 16777619u;
	return h;
}

/* The slot of the string, or the empty one where it would stand. */
static struct kit_xml_slot *
find_slot(const struct kit_xml_table *t, const char *string, uint32_t hash)
{
	for (size_t i = hash;; i++) {
		struct kit_xml_slot *s = &t->slots[i & t->mask];

		if (s->string == NULL || (s->hash == hash && strcmp(s->string, string) == 0))
			return s;
	}
}

uint32_t
kit_xml_lookup(struct kit_xml_table *t, const xmlChar *key)
{
	struct kit_xml_known *known = &t->known[hash_address(key) & (KIT_XML_KNOWN - 1)];

	if (known->key != key) {
		const char *string = (const char *)key;

		known->key = key;
		known->value = find_slot(t, string, hash_string(string))->value;
	}
	return known->value;
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

static void
table_add(struct kit_xml_table *t, const char *string, uint32_t value)
{
	uint32_t hash = hash_string(string);
	struct kit_xml_slot *s = find_slot(t, string, hash);

	if (s->string == NULL)
		*s = (struct kit_xml_slot){string, hash, value};
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
		table_add(&xml->names, v->names[i], i + 1);
	for (uint32_t i = 0; i < uris; i++)
		table_add(&xml->uris, v->namespaces[i].uri, v->namespaces[i].id);
	return VT_OK;
}
