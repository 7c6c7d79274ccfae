/* Streaming XML: libxml2's push parser behind a small, bounded vocabulary. */
#include <stdlib.h>
#include <string.h>

#include "kit/fail.h"
#include "kit/xml_record.h"

enum {
	CHUNK = 16 * 1024,
	/* What the parser may hold back before it finds the end of a tag or comment.
	 * Word writes whole pictures into an attribute (o:gfxdata). */
	PENDING_MAX = 4 * 1024 * 1024,
	/* From here on the '=' of a tag are counted: libxml2 compares attributes of
	 * one tag pairwise before it hands them over. */
	PENDING_LONG = 64 * 1024,
	PENDING_EQUALS_MAX = 4096,
	STRINGS_KEPT_MAX = 8192 /* names and prefixes; an honest package has some hundred */
};

/* ---- what the parser meets ---- */

/* Id of a namespace; 0 for none and for unknown ones. */
static uint16_t
namespace_of(struct kit_xml *xml, const xmlChar *uri)
{
	if (uri != xml->uri) {
		xml->uri = uri;
		xml->ns = uri == NULL ? 0 : (uint16_t)kit_xml_lookup(&xml->uris, uri);
	}
	return xml->ns;
}

static uint32_t
number_of(struct kit_xml *xml, uint16_t ns, const xmlChar *uri, const xmlChar *local)
{
	uint32_t name;

	if (ns == 0 && uri != NULL)
		return 0;
	name = kit_xml_lookup(&xml->names, local);
	return name == 0 ? 0 : KIT_XML(ns, name);
}

static int
take_attributes(struct kit_xml *xml, int count, const xmlChar **attributes)
{
	if (count > KIT_XML_ATTRIBUTES_MAX)
		return kit_fail(xml->err, VT_ERR_TOO_LARGE,
		    "%s: an element with more than %d attributes", xml->entry,
		    KIT_XML_ATTRIBUTES_MAX);
	for (int i = 0; i < count; i++, attributes += 5) {
		const xmlChar *uri = attributes[2];
		uint16_t ns = namespace_of(xml, uri);

		xml->attributes[i].name = number_of(xml, ns, uri, attributes[0]);
		xml->attributes[i].value.s = (const char *)attributes[3];
		xml->attributes[i].value.n = (size_t)(attributes[4] - attributes[3]);
	}
	return VT_OK;
}

static void
on_start(void *user, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri, int ns_count,
    const xmlChar **namespaces, int attribute_count, int defaulted, const xmlChar **attributes)
{
	struct kit_xml *xml = user;
	struct kit_xml_tag tag = {.namespaces = (uint32_t)ns_count};
	int code;

	(void)namespaces;
	(void)defaulted;
	if (xml->code != VT_OK)
		return;
	if (xml->skip != 0 && attribute_count > KIT_XML_ATTRIBUTES_MAX)
		kit_xml_record_drop(xml);
	if (xml->skip != 0 && xml->record == NULL) {
		kit_xml_tell_start(xml, &tag);
		return;
	}
	tag.local = local;
	tag.prefix = prefix;
	tag.uri = uri;
	tag.local_n = strlen((const char *)local);
	tag.ns = namespace_of(xml, uri);
	tag.name = number_of(xml, tag.ns, uri, local);
	tag.attributes = xml->attributes;
	tag.attribute_count = (size_t)attribute_count;
	code = take_attributes(xml, attribute_count, attributes);
	if (code != VT_OK) {
		kit_xml_stop(xml, code);
		return;
	}
	if (xml->record != NULL)
		kit_xml_record_start(xml, &tag);
	kit_xml_tell_start(xml, &tag);
}

static void
on_end(void *user, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri)
{
	struct kit_xml *xml = user;

	(void)local;
	(void)prefix;
	(void)uri;
	if (xml->code != VT_OK)
		return;
	if (xml->record != NULL)
		kit_xml_record_end(xml);
	kit_xml_tell_end(xml);
}

/* ---- what is broken ---- */

static void
on_error(void *user, xmlErrorPtr error)
{
	struct kit_xml *xml = user;
	const char *why = error->message != NULL ? error->message : "broken markup";

	/* Lesser ones, undeclared prefixes say, leave the text readable. */
	if (xml->code != VT_OK || error->level != XML_ERR_FATAL)
		return;
	if (error->code == XML_ERR_DOCUMENT_END && xml->depth > 0)
		why = "cut short"; /* libxml2 speaks of extra content */
	xml->code =
	    kit_fail(xml->err, error->code == XML_ERR_NO_MEMORY ? VT_ERR_MEMORY : VT_ERR_DAMAGED,
		"%s: line %d: %.*s", xml->entry, error->line, (int)strcspn(why, "\n"), why);
}

/* Some errors reach no parser; libxml2 would print them, and go on: without a
 * namespace, say. */
static void
take_error(void *user, xmlErrorPtr error)
{
	struct kit_xml *xml = user;

	xml->no_memory |= error->code == XML_ERR_NO_MEMORY;
}

static void
drop_message(void *user, const char *format, ...)
{
	(void)user, (void)format;
}

/* ---- operations on the reader ---- */

struct vt_str
kit_xml_get(const struct kit_xml_element *e, uint32_t name)
{
	for (size_t i = 0; i < e->attribute_count; i++)
		if (e->attributes[i].name == name)
			return e->attributes[i].value;
	return (struct vt_str){NULL, 0};
}

void
kit_xml_skip(struct kit_xml *xml)
{
	if (xml->skip == 0)
		xml->skip = xml->depth;
}

int64_t
kit_xml_offset(const struct kit_xml *xml)
{
	const xmlParserInput *input;
	long at;

	if (xml->parser == NULL)
		return xml->offset;
	input = xml->parser->input;
	if (input == NULL || (input->buf != NULL && input->buf->encoder != NULL) ||
	    input->cur <= input->base)
		return -1;
	at = xmlByteConsumed(xml->parser);
	/* An end tag has been read when it is told, a start tag up to its last letter. */
	if (at > 0 && input->cur[-1] == '>')
		return at;
	return at > 0 && input->cur < input->end && *input->cur == '>' ? at + 1 : -1;
}

/* ---- the read ---- */

static void
set_handlers(xmlSAXHandler *sax)
{
	memset(sax, 0, sizeof(*sax));
	sax->initialized = XML_SAX2_MAGIC;
	sax->startElementNs = on_start;
	sax->endElementNs = on_end;
	sax->characters = kit_xml_on_text;
	sax->ignorableWhitespace = kit_xml_on_text; /* the same: libxml2 then drops no blanks */
	sax->cdataBlock = kit_xml_on_text;
	kit_xml_set_refusals(sax);
	sax->serror = on_error;
}

/* Bytes that wait in the parser for the end of a tag, checked per chunk. */
static int
check_pending(struct kit_xml *xml, const char *chunk, size_t n, size_t *equals)
{
	const xmlParserInput *input = xml->parser->input;
	size_t pending;

	if (input == NULL || input->end < input->cur)
		return VT_OK;
	pending = (size_t)(input->end - input->cur);
	if (pending < PENDING_LONG) {
		*equals = 0;
		return VT_OK;
	}
	for (size_t i = 0; i < n; i++)
		*equals += chunk[i] == '=';
	if (pending > PENDING_MAX || *equals > PENDING_EQUALS_MAX)
		return kit_fail(xml->err, VT_ERR_TOO_LARGE, "%s: a tag longer than is reasonable",
		    xml->entry);
	return VT_OK;
}

/* Takes what of n bytes that begin at offset at is in the gap out of them; what is left. */
static size_t
leave_out(const struct kit_xml_gap *gap, int64_t at, char *bytes, size_t n)
{
	int64_t from, to, end = at + (int64_t)n;

	if (gap == NULL || gap->from >= end || gap->to <= at)
		return n;
	from = gap->from > at ? gap->from - at : 0;
	to = gap->to < end ? gap->to - at : (int64_t)n;
	memmove(bytes + from, bytes + to, n - (size_t)to);
	return n - (size_t)(to - from);
}

static int
feed(struct kit_xml *xml, struct vt_package *pkg, struct vt_stream *stream)
{
	char chunk[CHUNK];
	size_t n, kept, total = 0, equals = 0;
	int result = XML_ERR_OK;

	do {
		int code = pkg->ops->read(stream, chunk, sizeof(chunk), &n, xml->err);

		if (code != VT_OK)
			return code;
		total += n;
		if (total == 0)
			return kit_fail(xml->err, VT_ERR_DAMAGED, "%s: empty", xml->entry);
		kept = leave_out(xml->gap, (int64_t)(total - n), chunk, n);
		kept = kit_xml_leave_idle(xml, chunk, kept);
		if (n > 0 && kept == 0)
			continue;
		result = xmlParseChunk(xml->parser, chunk, (int)kept, n == 0);
		if (xml->code == VT_OK)
			xml->code = check_pending(xml, chunk, kept, &equals);
		if (xml->code != VT_OK)
			return xml->code;
		if (xml->no_memory)
			return kit_fail(xml->err, VT_ERR_MEMORY, "%s: no memory left", xml->entry);
	} while (n > 0 && result != XML_ERR_INVALID_ENCODING);
	if (!xml->parser->wellFormed || result == XML_ERR_INVALID_ENCODING || xml->depth > 0)
		return kit_fail(xml->err, VT_ERR_DAMAGED, "%s: line %d: broken markup", xml->entry,
		    xmlSAX2GetLineNumber(xml->parser));
	return VT_OK;
}

static void
free_parser(struct kit_xml *xml)
{
	if (xml->parser == NULL)
		return;
	xmlFreeDoc(xml->parser->myDoc); /* none is made; a handler of libxml2 may differ */
	xmlFreeParserCtxt(xml->parser);
	xml->parser = NULL;
}

struct kit_xml *
kit_xml_new(const struct kit_xml_vocabulary *vocabulary)
{
	struct kit_xml *xml = calloc(1, sizeof(*xml));

	if (xml == NULL)
		return NULL;
	xml->vocabulary = vocabulary;
	if (kit_xml_learn(xml) == VT_OK)
		return xml;
	kit_xml_free(xml);
	return NULL;
}

void
kit_xml_free(struct kit_xml *xml)
{
	if (xml == NULL)
		return;
	kit_xml_forget(xml);
	free(xml->names.slots);
	free(xml->uris.slots);
	free(xml->frames);
	free(xml->counters);
	free(xml->aside.texts);
	free(xml);
}

/* A parser with the dictionary of the parts before. Nothing else of a parser is used
 * again: what one part left in it, an encoding say, would tell on the next. Error: memory. */
static int
begin_parser(struct kit_xml *xml)
{
	xmlSAXHandler sax;

	set_handlers(&sax);
	xml->parser = xmlCreatePushParserCtxt(&sax, xml, NULL, 0, NULL);
	if (xml->parser == NULL)
		return VT_ERR_MEMORY;
	if (xml->dictionary != NULL) {
		xmlDictFree(xml->parser->dict);
		xml->parser->dict = xml->dictionary;
	}
	xml->dictionary = xml->parser->dict;
	xmlDictReference(xml->dictionary);
	/* NOENT: &amp; in attributes comes out as '&'; there are no other entities. */
	xmlCtxtUseOptions(xml->parser, XML_PARSE_NONET | XML_PARSE_NOENT);
	return VT_OK;
}

/* Nothing is left of the read before but what was learned. */
static void
begin_read(struct kit_xml *xml, const char *name, const struct kit_xml_handler *handler, void *ctx,
    struct vt_error *err)
{
	xml->busy = 1;
	xml->handler = handler;
	xml->ctx = ctx;
	xml->entry = name;
	xml->err = err;
	xml->code = VT_OK;
	xml->no_memory = 0;
	xml->uri = NULL;
	xml->ns = 0;
	xml->depth = xml->namespaces = xml->skip = 0;
	xml->counter_count = 0;
	xml->offset = -1;
	xml->record_open = 0;
}

/* A dictionary that failed, or that a part filled with names without end, is not for the
 * next one: libxml2 limits how large it may become. */
static void
end_read(struct kit_xml *xml, int code)
{
	free_parser(xml);
	if (xml->dictionary != NULL &&
	    (code != VT_OK || xmlDictSize(xml->dictionary) > STRINGS_KEPT_MAX))
		kit_xml_forget(xml);
	xml->busy = 0;
}

static int
read_stream(struct kit_xml *xml, struct vt_package *pkg, struct vt_stream *stream)
{
	xmlStructuredErrorFunc old_error = xmlStructuredError;
	xmlGenericErrorFunc old_message = xmlGenericError;
	void *old_error_context = xmlStructuredErrorContext;
	void *old_message_context = xmlGenericErrorContext;
	int code;

	xmlSetStructuredErrorFunc(xml, take_error);
	xmlSetGenericErrorFunc(NULL, drop_message);
	code = begin_parser(xml);
	if (code == VT_OK)
		code = feed(xml, pkg, stream);
	else
		kit_fail(xml->err, code, "%s: no memory left", xml->entry);
	xmlSetStructuredErrorFunc(old_error_context, old_error);
	xmlSetGenericErrorFunc(old_message_context, old_message);
	return code;
}

int
kit_xml_parse(struct kit_xml *xml, struct vt_package *pkg, int64_t entry, const char *name,
    const struct kit_xml_handler *handler, void *ctx, struct vt_error *err)
{
	return kit_xml_parse_around(xml, NULL, pkg, entry, name, handler, ctx, err);
}

static int
read_entry(struct kit_xml *xml, struct vt_package *pkg, int64_t entry, struct vt_error *err)
{
	struct vt_stream *stream = NULL;
	int code = pkg->ops->open(pkg, entry, &stream, err);

	if (code != VT_OK)
		return code;
	kit_xml_begin_idle(xml);
	kit_xml_begin_aside(xml);
	code = read_stream(xml, pkg, stream);
	pkg->ops->close(stream);
	return code;
}

/* What is kept of parts read so: the numbers of names, and what was left out, must be the same. */
static const void *
use_of(const struct kit_xml *xml)
{
	return xml->gap->idle != NULL ? (const void *)xml->gap->idle : xml->vocabulary;
}

/* As read_entry, of a part that other documents may have as well. */
static int
read_alike(struct kit_xml *xml, struct vt_package *pkg, int64_t entry, struct vt_error *err)
{
	const struct kit_xml_gap *gap = xml->gap;
	struct vt_str kept = {NULL, 0};
	int code = pkg->ops->recall(pkg, entry, use_of(xml), &kept, err);

	if (code == VT_OK && kept.s != NULL) {
		kit_xml_replay(xml, kept);
		return xml->code;
	}
	if (code == VT_OK && gap->from == gap->to && pkg->ops->is_repeated(pkg, entry, use_of(xml)))
		xml->record = kit_xml_record_new();
	if (code == VT_OK)
		code = read_entry(xml, pkg, entry, err);
	if (code == VT_OK && xml->record != NULL)
		kit_xml_record_keep(xml, pkg, entry, use_of(xml));
	kit_xml_record_drop(xml);
	return code;
}

int
kit_xml_parse_around(struct kit_xml *xml, const struct kit_xml_gap *gap, struct vt_package *pkg,
    int64_t entry, const char *name, const struct kit_xml_handler *handler, void *ctx,
    struct vt_error *err)
{
	int code;

	if (xml->busy)
		return kit_xml_read(pkg, entry, name, xml->vocabulary, handler, ctx, err);
	begin_read(xml, name, handler, ctx, err);
	xml->gap = gap;
	if (gap != NULL && gap->alike && pkg->ops->recall != NULL)
		code = read_alike(xml, pkg, entry, err);
	else
		code = read_entry(xml, pkg, entry, err);
	end_read(xml, code);
	return code;
}

int
kit_xml_parse_alike(struct kit_xml *xml, struct vt_package *pkg, int64_t entry, const char *name,
    const struct kit_xml_handler *handler, void *ctx, struct vt_error *err)
{
	static const struct kit_xml_gap gap = {.alike = 1};

	return kit_xml_parse_around(xml, &gap, pkg, entry, name, handler, ctx, err);
}

int
kit_xml_read(struct vt_package *pkg, int64_t entry, const char *name,
    const struct kit_xml_vocabulary *vocabulary, const struct kit_xml_handler *handler, void *ctx,
    struct vt_error *err)
{
	struct kit_xml *xml = kit_xml_new(vocabulary);
	int code;

	if (xml == NULL)
		return kit_fail(err, VT_ERR_MEMORY, "%s: no memory left", name);
	code = kit_xml_parse(xml, pkg, entry, name, handler, ctx, err);
	kit_xml_free(xml);
	return code;
}
