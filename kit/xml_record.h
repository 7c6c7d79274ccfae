/*
 * xml_record.h - a part as a list of what handlers are told of it, in memory of the host that
 * outlives the document (vt_package_ops.keep).
 *
 * Invariants: what is kept points at itself alone, and at nothing of the document it was read
 * from. Numbers of names are those of one vocabulary: the address of that tells records apart.
 */
#ifndef VANTHU_KIT_XML_RECORD_H
#define VANTHU_KIT_XML_RECORD_H

#include "kit/xml_reader.h"

enum kit_xml_event_kind { KIT_XML_EVENT_START, KIT_XML_EVENT_END, KIT_XML_EVENT_TEXT };

struct kit_xml_event {
	uint32_t size; /* bytes up to the next event */
	uint16_t kind, ns;
	int64_t offset; /* as kit_xml_offset tells it */
};

struct kit_xml_event_start {
	struct kit_xml_event event;
	const xmlChar *local, *prefix, *uri;
	uint32_t local_n, name, namespaces, attribute_count;
	uint32_t extent; /* bytes up to the event of its end */
	struct kit_xml_attribute attributes[];
};

struct kit_xml_event_text {
	struct kit_xml_event event;
	size_t n;
	char bytes[];
};

/* NULL: no memory. */
struct kit_xml_record *kit_xml_record_new(void);

/* Gives up what was recorded, if anything was. */
void kit_xml_record_drop(struct kit_xml *xml);

/* Hands the record of a part that was read to its end to the host, if that has room for it. */
void kit_xml_record_keep(struct kit_xml *xml, struct vt_package *pkg, int64_t entry,
    const void *use);

/* Tells what was kept, but what is in the gap of the read. */
void kit_xml_replay(struct kit_xml *xml, struct vt_str kept);

#endif
