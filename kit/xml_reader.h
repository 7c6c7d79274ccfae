/*
 * xml_reader.h - the state of one read, shared by kit/xml*.c and nobody else.
 */
#ifndef VANTHU_KIT_XML_READER_H
#define VANTHU_KIT_XML_READER_H

#include <libxml/parser.h>

#include "kit/xml.h"

enum { KIT_XML_ATTRIBUTES_MAX = 256 }; /* a style with everything set has about 60 */

/* A string of the vocabulary. */
struct kit_xml_slot {
	const char *string;
	uint32_t hash, value;
};

/* What a string of the parser's dictionary turned out to be. */
struct kit_xml_known {
	const xmlChar *key;
	uint32_t value;
};

enum { KIT_XML_KNOWN = 256 }; /* a power of two */

/* Strings of the vocabulary by their bytes; those met in the document by their
 * address, of which the dictionary gives each string one. */
struct kit_xml_table {
	struct kit_xml_slot *slots;
	size_t mask;
	struct kit_xml_known known[KIT_XML_KNOWN];
};

struct kit_xml_frame {
	const xmlChar *local, *prefix;
	uint32_t name;
	uint16_t ns;
	uint32_t ordinal;
	size_t counters;            /* those of its children start here */
	const struct vt_path *path; /* made on demand */
};

/* How many children of one name an open element had so far. */
struct kit_xml_counter {
	const xmlChar *local, *uri;
	uint32_t n;
};

struct kit_xml {
	xmlParserCtxtPtr parser;
	const struct kit_xml_vocabulary *vocabulary;
	const struct kit_xml_handler *handler;
	void *ctx;
	const char *entry;
	struct vt_error *err;
	int code; /* what ended the read */
	struct kit_xml_table names, uris;
	struct kit_xml_frame *frames;
	uint32_t depth, frame_room;
	uint32_t skip; /* depth of the element skipped, 0: none */
	struct kit_xml_counter *counters;
	size_t counter_count, counter_room;
	struct kit_xml_attribute attributes[KIT_XML_ATTRIBUTES_MAX];
};

/* Number of a dictionary string, 0 for one that is not in the table. */
uint32_t kit_xml_lookup(struct kit_xml_table *t, const xmlChar *key);

/* Fills the tables from the vocabulary. Error: memory. */
int kit_xml_learn(struct kit_xml *xml);

/* Ordinal of the element about to be opened among its siblings of this name; 0
 * when it cannot be told. */
uint32_t kit_xml_count_sibling(struct kit_xml *xml, const xmlChar *local, const xmlChar *uri);

#endif
