/* What a part holds, kept in the form in which handlers are told it: a part with the very same
 * bytes in the next document is then told without being parsed. */
#include <stdlib.h>
#include <string.h>

#include "kit/xml_record.h"

enum {
	RECORD_MAX = 1024 * 1024, /* bytes; larger ones are parsed each time */
	STRINGS_MAX = 1024        /* different names, prefixes and namespaces; a power of two */
};

struct kit_xml_record {
	char *bytes;
	size_t used, room;
	size_t text; /* where the last event stands when it is text; else SIZE_MAX */
};

static size_t
whole_words(size_t n)
{
	return (n + 7) / 8 * 8;
}

struct kit_xml_record *
kit_xml_record_new(void)
{
	struct kit_xml_record *r = calloc(1, sizeof(*r));

	if (r != NULL)
		r->text = SIZE_MAX;
	return r;
}

void
kit_xml_record_drop(struct kit_xml *xml)
{
	if (xml->record != NULL)
		free(xml->record->bytes);
	free(xml->record);
	xml->record = NULL;
}

/* n bytes more at the end; NULL: the record is given up. */
static void *
record_more(struct kit_xml *xml, size_t n)
{
	struct kit_xml_record *r = xml->record;

	if (n > RECORD_MAX - r->used) {
		kit_xml_record_drop(xml);
		return NULL;
	}
	if (n > r->room - r->used) {
		size_t room = (r->used + n) * 2;
		char *bytes = realloc(r->bytes, room);

		if (bytes == NULL) {
			kit_xml_record_drop(xml);
			return NULL;
		}
		r->bytes = bytes;
		r->room = room;
	}
	r->used += n;
	return r->bytes + r->used - n;
}

static void *
record_event(struct kit_xml *xml, enum kit_xml_event_kind kind, size_t n)
{
	struct kit_xml_event *e = record_more(xml, whole_words(n));

	if (e == NULL)
		return NULL;
	*e = (struct kit_xml_event){
	    .size = (uint32_t)whole_words(n),
	    .kind = (uint16_t)kind,
	    .offset = -1,
	};
	xml->record->text = SIZE_MAX;
	return e;
}

/* Of an attribute the number of bytes is kept; they stand behind the attributes, in their order,
 * until there is an address to point at. */
static void
record_attributes(struct kit_xml_event_start *e, const struct kit_xml_tag *tag)
{
	struct kit_xml_attribute *to = e->attributes;
	char *values = (char *)(to + tag->attribute_count);

	for (size_t i = 0; i < tag->attribute_count; i++) {
		const struct kit_xml_attribute *from = &tag->attributes[i];

		to[i] = (struct kit_xml_attribute){from->name, {NULL, from->value.n}};
		if (from->value.n > 0)
			memcpy(values, from->value.s, from->value.n);
		values += from->value.n;
	}
}

void
kit_xml_record_start(struct kit_xml *xml, const struct kit_xml_tag *tag)
{
	size_t n = sizeof(struct kit_xml_event_start) +
	    tag->attribute_count * sizeof(struct kit_xml_attribute);
	struct kit_xml_event_start *e;

	for (size_t i = 0; i < tag->attribute_count; i++)
		n += tag->attributes[i].value.n;
	e = record_event(xml, KIT_XML_EVENT_START, n);
	if (e == NULL)
		return;
	e->event.offset = kit_xml_offset(xml);
	e->event.ns = tag->ns;
	e->local = tag->local;
	e->prefix = tag->prefix;
	e->uri = tag->uri;
	e->local_n = (uint32_t)tag->local_n;
	e->name = tag->name;
	e->namespaces = tag->namespaces;
	e->attribute_count = (uint32_t)tag->attribute_count;
	/* Where it stands, until its end is met. */
	e->extent = xml->record_open;
	xml->record_open = (uint32_t)((char *)e - xml->record->bytes);
	record_attributes(e, tag);
}

void
kit_xml_record_end(struct kit_xml *xml)
{
	struct kit_xml_event *e = record_event(xml, KIT_XML_EVENT_END, sizeof(*e));
	struct kit_xml_event_start *start;
	uint32_t around;

	if (e == NULL)
		return;
	e->offset = kit_xml_offset(xml);
	start = (void *)(xml->record->bytes + xml->record_open);
	around = start->extent;
	start->extent = (uint32_t)((char *)e - (char *)start);
	xml->record_open = around;
}

/* libxml2 gives text in pieces of 300 bytes: what follows text becomes one with it. */
void
kit_xml_record_text(struct kit_xml *xml, struct vt_str s)
{
	size_t at = xml->record->text, before = 0;
	struct kit_xml_event_text *e;

	if (at == SIZE_MAX) {
		e = record_event(xml, KIT_XML_EVENT_TEXT, sizeof(*e) + s.n);
		if (e == NULL)
			return;
		at = (size_t)((char *)e - xml->record->bytes);
	} else {
		e = (void *)(xml->record->bytes + at);
		before = e->n;
		if (record_more(xml, whole_words(sizeof(*e) + before + s.n) - e->event.size) ==
		    NULL)
			return;
		e = (void *)(xml->record->bytes + at);
		e->event.size = (uint32_t)whole_words(sizeof(*e) + before + s.n);
	}
	memcpy(e->bytes + before, s.s, s.n);
	e->n = before + s.n;
	xml->record->text = at;
}

/* ---- the record at its place ---- */

/* Strings of the parser's dictionary, and where they will stand behind the events. */
struct strings {
	const xmlChar *keys[STRINGS_MAX];
	uint32_t at[STRINGS_MAX];
	size_t count, n; /* strings, and their bytes */
};

/* Where a string stands; SIZE_MAX: there are too many. */
static size_t
string_slot(struct strings *t, const xmlChar *key)
{
	size_t i = (size_t)((uint64_t)(uintptr_t)key * 0x9e3779b97f4a7c15u >> 32) % STRINGS_MAX;

	while (t->keys[i] != NULL && t->keys[i] != key)
		i = (i + 1) % STRINGS_MAX;
	if (t->keys[i] == NULL) {
		if (t->count == STRINGS_MAX / 2)
			return SIZE_MAX;
		t->keys[i] = key;
		t->at[i] = (uint32_t)t->n;
		t->n += strlen((const char *)key) + 1;
		t->count++;
	}
	return i;
}

static int
collect_strings(struct strings *t, const struct kit_xml_record *r)
{
	for (size_t at = 0; at < r->used;) {
		const struct kit_xml_event_start *e = (const void *)(r->bytes + at);

		at += e->event.size;
		if (e->event.kind != KIT_XML_EVENT_START)
			continue;
		if (string_slot(t, e->local) == SIZE_MAX ||
		    (e->prefix != NULL && string_slot(t, e->prefix) == SIZE_MAX) ||
		    (e->uri != NULL && string_slot(t, e->uri) == SIZE_MAX))
			return 0;
	}
	return 1;
}

static const xmlChar *
placed(struct strings *t, const char *strings, const xmlChar *key)
{
	return key == NULL ? NULL : (const xmlChar *)strings + t->at[string_slot(t, key)];
}

static void
place_start(struct kit_xml_event_start *e, struct strings *t, const char *strings)
{
	char *value = (char *)(e->attributes + e->attribute_count);

	e->local = placed(t, strings, e->local);
	e->prefix = placed(t, strings, e->prefix);
	e->uri = placed(t, strings, e->uri);
	for (size_t i = 0; i < e->attribute_count; i++) {
		e->attributes[i].value.s = value;
		value += e->attributes[i].value.n;
	}
}

static void
place(struct strings *t, const struct kit_xml_record *r, char *to)
{
	char *strings = to + r->used;

	memcpy(to, r->bytes, r->used);
	for (size_t i = 0; i < STRINGS_MAX; i++)
		if (t->keys[i] != NULL)
			strcpy(strings + t->at[i], (const char *)t->keys[i]);
	for (size_t at = 0; at < r->used;) {
		struct kit_xml_event_start *e = (void *)(to + at);

		at += e->event.size;
		if (e->event.kind == KIT_XML_EVENT_START)
			place_start(e, t, strings);
	}
}

void
kit_xml_record_keep(struct kit_xml *xml, struct vt_package *pkg, int64_t entry, const void *use)
{
	struct kit_xml_record *r = xml->record;
	struct strings *t = calloc(1, sizeof(*t));
	char *to = NULL;

	if (t != NULL && r->used > 0 && collect_strings(t, r))
		to = pkg->ops->keep(pkg, entry, use, r->used + t->n);
	if (to != NULL)
		place(t, r, to);
	free(t);
}
