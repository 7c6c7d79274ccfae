/* Where in the document the reader stands: ordinals of elements, and paths made of them. */
#include <stdlib.h>
#include <string.h>

#include "kit/xml_reader.h"

enum { SIBLING_NAMES_MAX = 64 }; /* different names among the children of one element */

uint32_t
kit_xml_count_sibling(struct kit_xml *xml, const xmlChar *local, const xmlChar *uri)
{
	size_t first = xml->depth > 0 ? xml->frames[xml->depth - 1].counters : 0;
	struct kit_xml_counter *c;

	for (size_t i = first; i < xml->counter_count; i++) {
		c = &xml->counters[i];
		if (c->local == local && c->uri == uri)
			return ++c->n;
	}
	if (xml->counter_count - first >= SIBLING_NAMES_MAX)
		return 0;
	if (xml->counter_count == xml->counter_room) {
		size_t room = xml->counter_room == 0 ? 256 : xml->counter_room * 2;

		c = realloc(xml->counters, room * sizeof(*c));
		if (c == NULL)
			return 0;
		xml->counters = c;
		xml->counter_room = room;
	}
	xml->counters[xml->counter_count++] = (struct kit_xml_counter){local, uri, 1};
	return 1;
}

static const char *
keep(struct vt_builder *builder, const xmlChar *s)
{
	size_t n = s == NULL ? 0 : strlen((const char *)s);
	char *copy = builder->ops->alloc(builder, n + 1);

	if (copy == NULL)
		return "";
	if (n > 0)
		memcpy(copy, s, n);
	return copy;
}

static int
is_single(const struct kit_xml_vocabulary *v, const xmlChar *local)
{
	for (size_t i = 0; v->singles != NULL && v->singles[i] != NULL; i++)
		if (strcmp(v->singles[i], (const char *)local) == 0)
			return 1;
	return 0;
}

static const struct vt_path *
make_step(struct kit_xml *xml, uint32_t i, struct vt_builder *builder)
{
	const struct kit_xml_vocabulary *v = xml->vocabulary;
	const struct vt_path *parent = i > 0 ? xml->frames[i - 1].path : NULL;
	const struct kit_xml_frame *f = &xml->frames[i];
	const char *prefix = NULL, *name = NULL;
	uint32_t ordinal = i == 0 || is_single(v, f->local) ? 0 : f->ordinal;

	for (size_t k = 0; f->ns != 0 && prefix == NULL && v->namespaces[k].uri != NULL; k++)
		if (v->namespaces[k].id == f->ns)
			prefix = v->namespaces[k].prefix;
	if (f->name != 0)
		name = v->names[(f->name & 1023) - 1];
	if (prefix == NULL)
		prefix = keep(builder, f->prefix);
	if (name == NULL)
		name = keep(builder, f->local);
	return builder->ops->path(builder, parent, prefix, name, ordinal);
}

const struct vt_path *
kit_xml_path(struct kit_xml *xml, struct vt_builder *builder)
{
	uint32_t i = xml->depth;

	if (i == 0)
		return NULL;
	while (i > 0 && xml->frames[i - 1].path == NULL)
		i--;
	for (; i < xml->depth; i++) {
		xml->frames[i].path = make_step(xml, i, builder);
		if (xml->frames[i].path == NULL)
			return NULL;
	}
	return xml->frames[xml->depth - 1].path;
}
