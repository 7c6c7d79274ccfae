/*
 * xml_reader.h - the state of a reader, shared by kit/xml*.c and nobody else.
 */
#ifndef VANTHU_KIT_XML_READER_H
#define VANTHU_KIT_XML_READER_H

#include <libxml/parser.h>

#include "kit/xml.h"

enum { KIT_XML_ATTRIBUTES_MAX = 256 }; /* a style with everything set has about 60 */

/* A string of the vocabulary. */
struct kit_xml_slot {
	const char *string;
	uint32_t value;
	uint16_t next; /* of its chain, counted from 1; 0: none */
};

/* What a string of the parser's dictionary turned out to be. */
struct kit_xml_known {
	const xmlChar *key;
	uint32_t value;
};

enum { KIT_XML_KNOWN = 256, KIT_XML_CHAINS = 256 }; /* powers of two */

/* Strings of the vocabulary by their bytes; those met in the document by their
 * address, of which the dictionary gives each string one. */
struct kit_xml_table {
	struct kit_xml_slot *slots;
	uint16_t chains[KIT_XML_CHAINS]; /* the first slot of each, counted from 1 */
	struct kit_xml_known known[KIT_XML_KNOWN];
};

struct kit_xml_frame {
	const xmlChar *local, *prefix;
	uint32_t name;
	uint16_t ns;
	uint32_t ordinal;
	size_t counters;            /* those of its children start here */
	uint32_t namespaces;        /* declared around it */
	const struct vt_path *path; /* made on demand */
};

/* How many children of one name an open element had so far. */
struct kit_xml_counter {
	const xmlChar *local, *uri;
	uint32_t n;
};

enum { KIT_XML_IDLE_MAX = 24, KIT_XML_IDLE_PLACES = 64 };

/* What is left out of the part that is read: names of elements that are idle, or have attributes
 * that are. */
struct kit_xml_idle {
	struct kit_xml_idle_name {
		const char *name;
		unsigned char n, marked;
		unsigned char next; /* of those in one place, counted from 1; 0: none */
	} names[KIT_XML_IDLE_MAX];
	size_t count;
	unsigned char first[KIT_XML_IDLE_PLACES];
	int off;            /* nothing is left out, or not any more */
	int bracket_before; /* `<` ended the chunk before */
};

/* What stands for a text that is handed around libxml2: no letter of any text, and allowed in XML
 * as itself. */
enum { KIT_XML_STAND_IN = 0x7F };

/* Texts handed around libxml2, in their order, each behind its length. */
struct kit_xml_aside {
	char *texts; /* owned, kept from part to part */
	size_t room, from, to;
	int off;   /* no text is handed around, or none any more */
	int begun; /* the part was looked at */
};

/* A start tag as it is told. */
struct kit_xml_tag {
	const xmlChar *local, *prefix, *uri; /* each string has one address in a part */
	size_t local_n;
	uint32_t name;
	uint16_t ns;
	uint32_t namespaces; /* how many it declares */
	const struct kit_xml_attribute *attributes;
	size_t attribute_count;
};

struct kit_xml_record;

struct kit_xml {
	xmlParserCtxtPtr parser; /* of the read that is going on; NULL: what was kept is told */
	int busy;
	xmlDictPtr dictionary; /* whose addresses the tables know; NULL before the first read */
	const struct kit_xml_vocabulary *vocabulary;
	const struct kit_xml_handler *handler;
	void *ctx;
	const char *entry;
	const struct kit_xml_gap *gap; /* of the read that is going on; NULL: none */
	struct kit_xml_idle idle;      /* the same */
	struct kit_xml_aside aside;    /* the same */
	struct vt_error *err;
	int code;           /* what ended the read */
	const xmlChar *uri; /* of the name before: mostly that of the next, too */
	uint16_t ns;
	struct kit_xml_table names, uris;
	int no_memory; /* libxml2 found none, and may have gone on without */
	struct kit_xml_frame *frames;
	uint32_t depth, frame_room;
	uint32_t namespaces; /* that the open elements declare */
	uint32_t skip;       /* depth of the element skipped, 0: none */
	struct kit_xml_counter *counters;
	size_t counter_count, counter_room;
	int64_t offset;                /* of the tag that is told of what was kept */
	struct kit_xml_record *record; /* of the read that is going on; NULL: none */
	uint32_t record_open;          /* where the innermost open element stands in it */
	struct kit_xml_attribute attributes[KIT_XML_ATTRIBUTES_MAX];
};

/* Number of a string by its bytes, 0 for one that is not in the table. */
uint32_t kit_xml_search(struct kit_xml_table *t, const xmlChar *key);

/* The same for a string of the parser's dictionary, searched for once. */
static inline uint32_t
kit_xml_lookup(struct kit_xml_table *t, const xmlChar *key)
{
	const uint64_t hash = (uint64_t)(uintptr_t)key * 0x9e3779b97f4a7c15u;
	struct kit_xml_known *known = &t->known[hash >> 32 & (KIT_XML_KNOWN - 1)];

	if (known->key != key) {
		known->key = key;
		known->value = kit_xml_search(t, key);
	}
	return known->value;
}

/* Fills the tables from the vocabulary. Error: memory. */
int kit_xml_learn(struct kit_xml *xml);

/* Lets the dictionary go, and with it the addresses in the tables. */
void kit_xml_forget(struct kit_xml *xml);

/* Each tells one thing to the handlers of the read. While something is skipped, no more is needed
 * of a start tag than what it declares. */
void kit_xml_tell_start(struct kit_xml *xml, const struct kit_xml_tag *tag);
void kit_xml_tell_end(struct kit_xml *xml);
void kit_xml_tell_text(struct kit_xml *xml, struct vt_str text);

/* Each puts one thing into the record, which is there, and gives it up when it gets too large. */
void kit_xml_record_start(struct kit_xml *xml, const struct kit_xml_tag *tag);
void kit_xml_record_end(struct kit_xml *xml);
void kit_xml_record_text(struct kit_xml *xml, struct vt_str text);

/* Ends the read with the code of a handler or of ours; VT_OK: goes on. */
void kit_xml_stop(struct kit_xml *xml, int code);

/* Handlers of a document type and what it declares, each of which ends the read. */
void kit_xml_set_refusals(xmlSAXHandler *sax);

/* Ordinal of the element about to be opened among its siblings of this name; 0
 * when it cannot be told. */
uint32_t kit_xml_count_sibling(struct kit_xml *xml, const xmlChar *local, const xmlChar *uri);

/* Each makes ready for a part with the gap of xml. */
void kit_xml_begin_idle(struct kit_xml *xml);
void kit_xml_begin_aside(struct kit_xml *xml);

/* Looks whether texts in the next n bytes of the part may be handed around; where the first of them
 * may begin. */
const char *kit_xml_look_aside(struct kit_xml *xml, const char *bytes, size_t n);

/* Lays the text aside with which n bytes before a tag end, if it is worth it, and puts the byte
 * that stands for it in its place; how many bytes behind that one are then not for libxml2. There
 * are no tags within the n bytes but one that they may begin with. */
size_t kit_xml_lay_aside(struct kit_xml *xml, char *bytes, size_t n);

/* Text as libxml2 gives it, user being a struct kit_xml: told, and what was laid aside with it. */
void kit_xml_on_text(void *user, const xmlChar *text, int n);

/* Takes what is idle by the gap out of n bytes of a part, and lays texts aside, if that is wanted;
 * the bytes come in their order. How many are left. */
size_t kit_xml_leave_idle(struct kit_xml *xml, char *bytes, size_t n);

#endif
