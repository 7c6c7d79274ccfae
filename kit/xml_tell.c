/* The handlers are told what there is in a part, and where they stand in it. */
#include <stdlib.h>

#include "kit/fail.h"
#include "kit/xml_reader.h"

enum {
	DEPTH_MAX = 1024, /* Word's deepest real nesting of tables is a tenth of it */
	NAME_MAX_BYTES = 512,
	/* Namespaces that open elements declare, all together: libxml2 searches them for
	 * every prefix. Word's root has 40, and elements that repeat them nest a dozen deep. */
	NAMESPACES_MAX = 2048
};

void
kit_xml_stop(struct kit_xml *xml, int code)
{
	if (code == VT_OK)
		return;
	if (xml->code == VT_OK)
		xml->code = code;
	if (xml->parser != NULL)
		xmlStopParser(xml->parser);
}

/* A frame for one more element, of which no more is known than how many namespaces it
 * declares. */
static int
push_frame(struct kit_xml *xml, uint32_t namespaces, struct kit_xml_frame **out_frame)
{
	if (xml->depth >= DEPTH_MAX)
		return kit_fail(xml->err, VT_ERR_TOO_DEEP,
		    "%s: more than %d elements inside one another", xml->entry, DEPTH_MAX);
	if (xml->depth == xml->frame_room) {
		uint32_t room = xml->frame_room == 0 ? 64 : xml->frame_room * 2;
		struct kit_xml_frame *frames = realloc(xml->frames, room * sizeof(*frames));

		if (frames == NULL)
			return kit_fail(xml->err, VT_ERR_MEMORY, "%s: no memory left", xml->entry);
		xml->frames = frames;
		xml->frame_room = room;
	}
	*out_frame = &xml->frames[xml->depth++];
	**out_frame = (struct kit_xml_frame){
	    .counters = xml->counter_count,
	    .namespaces = xml->namespaces,
	};
	xml->namespaces += namespaces;
	if (xml->namespaces > NAMESPACES_MAX)
		return kit_fail(xml->err, VT_ERR_TOO_LARGE,
		    "%s: more than %d namespaces declared inside one another", xml->entry,
		    NAMESPACES_MAX);
	return VT_OK;
}

void
kit_xml_tell_start(struct kit_xml *xml, const struct kit_xml_tag *tag)
{
	uint32_t ordinal = xml->skip == 0 ? kit_xml_count_sibling(xml, tag->local, tag->uri) : 0;
	struct kit_xml_frame *f = NULL;
	struct kit_xml_element e;
	int code = push_frame(xml, tag->namespaces, &f);

	if (code != VT_OK || xml->skip != 0) {
		kit_xml_stop(xml, code);
		return;
	}
	f->local = tag->local;
	f->prefix = tag->prefix;
	f->ns = tag->ns;
	f->name = tag->name;
	f->ordinal = ordinal;
	e.name = tag->name;
	e.ns = tag->ns;
	e.local = (struct vt_str){(const char *)tag->local, tag->local_n};
	e.attributes = tag->attributes;
	e.attribute_count = tag->attribute_count;
	e.depth = xml->depth;
	if (e.local.n > NAME_MAX_BYTES)
		code = kit_fail(xml->err, VT_ERR_TOO_LARGE, "%s: a name longer than %d bytes",
		    xml->entry, NAME_MAX_BYTES);
	if (code == VT_OK)
		code = xml->handler->start(xml->ctx, xml, &e, xml->err);
	kit_xml_stop(xml, code);
}

void
kit_xml_tell_end(struct kit_xml *xml)
{
	uint32_t depth = xml->depth;

	if (depth == 0)
		return;
	if (xml->skip == 0 && xml->handler->end != NULL)
		kit_xml_stop(xml,
		    xml->handler->end(xml->ctx, xml, xml->frames[depth - 1].name, xml->err));
	if (xml->skip == depth)
		xml->skip = 0;
	xml->counter_count = xml->frames[depth - 1].counters;
	xml->namespaces = xml->frames[depth - 1].namespaces;
	xml->depth = depth - 1;
}

void
kit_xml_tell_text(struct kit_xml *xml, struct vt_str text)
{
	if (xml->skip == 0 && xml->handler->text != NULL)
		kit_xml_stop(xml, xml->handler->text(xml->ctx, xml, text, xml->err));
}
