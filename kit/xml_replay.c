/* A part told from what was kept of it. */
#include "kit/xml_record.h"

/* 1 when the element, to its end, lies in the gap. */
static int
is_in_gap(const struct kit_xml_gap *gap, const struct kit_xml_event_start *e)
{
	const struct kit_xml_event *end = (const void *)((const char *)e + e->extent);

	return end->offset > gap->from && end->offset <= gap->to;
}

static void
replay_text(struct kit_xml *xml, const struct kit_xml_event_text *e)
{
	/* Text of the gap stands behind one of its tags, or the one before it. */
	if (xml->offset < xml->gap->from || xml->offset >= xml->gap->to)
		kit_xml_tell_text(xml, (struct vt_str){e->bytes, e->n});
}

/* Tells a start tag; how many bytes on the next event to be told stands. */
static size_t
replay_start(struct kit_xml *xml, const struct kit_xml_event_start *e)
{
	uint32_t depth = xml->depth;

	if (is_in_gap(xml->gap, e)) {
		const struct kit_xml_event *end = (const void *)((const char *)e + e->extent);

		xml->offset = end->offset;
		return e->extent + end->size;
	}
	xml->offset = e->event.offset;
	kit_xml_tell_start(xml,
	    &(struct kit_xml_tag){
		.local = e->local,
		.prefix = e->prefix,
		.uri = e->uri,
		.local_n = e->local_n,
		.name = e->name,
		.ns = e->event.ns,
		.namespaces = e->namespaces,
		.attributes = e->attributes,
		.attribute_count = e->attribute_count,
	    });
	return xml->skip == depth + 1 ? e->extent : e->event.size;
}

void
kit_xml_replay(struct kit_xml *xml, struct vt_str kept)
{
	const char *at = kept.s;
	const struct kit_xml_event_start *root = (const void *)kept.s;
	const char *end = at + root->extent + sizeof(struct kit_xml_event);

	while (at < end && xml->code == VT_OK) {
		const struct kit_xml_event *e = (const void *)at;

		if (e->kind == KIT_XML_EVENT_START) {
			at += replay_start(xml, (const void *)at);
			continue;
		}
		if (e->kind == KIT_XML_EVENT_TEXT) {
			replay_text(xml, (const void *)at);
		} else {
			xml->offset = e->offset;
			kit_xml_tell_end(xml);
		}
		at += e->size;
	}
}
