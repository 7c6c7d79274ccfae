/* The message: its header element by element, its references, its files out of base64. */
#include <stdlib.h>
#include <string.h>
#include <nettle/base64.h>

#include "formats/edxml/edxml.h"
#include "kit/fail.h"
#include "kit/text.h"
#include "kit/xml.h"

enum { NS = 1 };

enum {
	NAME_MESSAGE_HEADER = 1,
	NAME_REFERENCE,
	NAME_ATTACHMENT,
	NAME_CONTENT_ID,
	NAME_ATTACHMENT_NAME,
	NAME_CONTENT
};

/* Without a namespace too: some systems leave it out. */
static const struct kit_xml_ns namespaces[] = {
    {"http://www.mic.gov.vn/TBT/QCVN_102_2016", NS, "edXML"},
    {"http://www.e-doc.vn/Schema/", NS, "edXML"},
    {NULL, 0, NULL},
};

static const char *const names[] = {"MessageHeader", "Reference", "Attachment", "ContentId",
    "AttachmentName", "ContentTransferEncoded", NULL};

static const struct kit_xml_vocabulary vocabulary = {namespaces, names, NULL};

/* Elements of a header are at most so deep and their names together so long; a value has
 * at most so many bytes, far beyond any limit of the standard. */
enum { MOST_DEPTH = 8, MOST_PATH = 200, MOST_VALUE = 64 * 1024, MOST_TOPS = 32 };

/* A header has few kinds of elements at its top; of each there may be several. */
struct top {
	char name[40];
	uint32_t count;
};

struct parse {
	struct vt_builder *builder;
	struct edxml_message *message;
	uint32_t outer; /* depth of the header, reference or attachment one is in; 0: none */
	uint32_t kind;  /* its NAME_* */
	char path[MOST_PATH];
	size_t ends[MOST_DEPTH + 1]; /* of path, by depth below outer */
	uint32_t depth;
	int is_leaf; /* no element has begun since the last one did */
	char *value;
	size_t value_n;
	struct top tops[MOST_TOPS];
	size_t top_count;
	uint32_t group;
	int in_content;
	struct base64_decode_ctx base64;
};

static int
no_memory(struct vt_error *err)
{
	return kit_fail(err, VT_ERR_MEMORY, "no memory for the message");
}

/* ---- lists that grow ---- */

static void *
grow(void *items, size_t n, size_t *room, size_t size)
{
	void *more;

	if (n < *room)
		return items;
	more = realloc(items, (2 * *room + 16) * size);
	if (more != NULL)
		*room = 2 * *room + 16;
	return more;
}

static struct edxml_file *
add_file(struct edxml_message *m)
{
	struct edxml_file *files = grow(m->files, m->file_count, &m->file_room, sizeof(*files));

	if (files == NULL)
		return NULL;
	m->files = files;
	m->files[m->file_count] = (struct edxml_file){.id = NULL};
	return &m->files[m->file_count++];
}

static char *
copy(struct vt_str s)
{
	char *out = malloc(s.n + 1);

	if (out == NULL)
		return NULL;
	if (s.n > 0)
		memcpy(out, s.s, s.n);
	out[s.n] = '\0';
	return out;
}

static int
add_reference(struct edxml_message *m, struct vt_str id)
{
	char **references =
	    grow(m->references, m->reference_count, &m->reference_room, sizeof(*references));

	if (references == NULL)
		return -1;
	m->references = references;
	m->references[m->reference_count] = copy(id);
	return m->references[m->reference_count++] != NULL ? 0 : -1;
}

void
edxml_free(struct edxml_message *m)
{
	for (size_t i = 0; i < m->file_count; i++) {
		free(m->files[i].id);
		free(m->files[i].name);
		free(m->files[i].bytes);
	}
	for (size_t i = 0; i < m->reference_count; i++)
		free(m->references[i]);
	free(m->files);
	free(m->references);
}

/* ---- elements ---- */

static uint32_t
plain_name(uint32_t name)
{
	return name >= KIT_XML(NS, 0) ? name - KIT_XML(NS, 0) : name;
}

/* Which of its name at the top this element is, from 1. */
static uint32_t
next_of(struct parse *p, struct vt_str local)
{
	for (size_t i = 0; i < p->top_count; i++) {
		if (kit_eq(kit_str(p->tops[i].name), local))
			return ++p->tops[i].count;
	}
	if (p->top_count < MOST_TOPS && local.n < sizeof(p->tops[0].name)) {
		memcpy(p->tops[p->top_count].name, local.s, local.n);
		p->tops[p->top_count].name[local.n] = '\0';
		p->tops[p->top_count++].count = 1;
	}
	return 1;
}

static int
enter(struct parse *p, struct vt_str local, struct vt_error *err)
{
	size_t n = p->ends[p->depth];

	if (p->depth >= MOST_DEPTH || n + local.n + 2 > MOST_PATH)
		return kit_fail(err, VT_ERR_TOO_DEEP, "the header is too deep");
	if (n > 0)
		p->path[n++] = '/';
	memcpy(p->path + n, local.s, local.n);
	p->ends[++p->depth] = n + local.n;
	p->is_leaf = 1;
	p->value_n = 0;
	return VT_OK;
}

static int
start(void *ctx, struct kit_xml *xml, const struct kit_xml_element *e, struct vt_error *err)
{
	struct parse *p = ctx;
	uint32_t name = plain_name(e->name);

	(void)xml;
	if (p->outer == 0) {
		if (name != NAME_MESSAGE_HEADER && name != NAME_REFERENCE &&
		    name != NAME_ATTACHMENT)
			return VT_OK;
		p->outer = e->depth;
		p->kind = name;
		p->depth = 0;
		p->is_leaf = 0;
		if (name == NAME_ATTACHMENT && add_file(p->message) == NULL)
			return no_memory(err);
		if (name == NAME_MESSAGE_HEADER)
			return VT_OK;
		p->group = next_of(p, e->local);
		return enter(p, e->local, err);
	}
	if (p->kind == NAME_MESSAGE_HEADER && p->depth == 0)
		p->group = next_of(p, e->local);
	if (p->kind == NAME_ATTACHMENT && name == NAME_CONTENT) {
		p->in_content = 1;
		base64_decode_init(&p->base64);
	}
	return enter(p, e->local, err);
}

static int
add_content(struct parse *p, struct vt_str text, struct vt_error *err)
{
	struct edxml_file *f = &p->message->files[p->message->file_count - 1];
	size_t most = BASE64_DECODE_LENGTH(text.n), n = most;

	if (f->is_damaged)
		return VT_OK;
	if (f->room - f->n < most) {
		size_t room = 2 * (f->n + most);
		unsigned char *more = realloc(f->bytes, room);

		if (more == NULL)
			return no_memory(err);
		f->bytes = more;
		f->room = room;
	}
	if (base64_decode_update(&p->base64, &n, f->bytes + f->n, text.n, text.s))
		f->n += n;
	else
		f->is_damaged = 1;
	return VT_OK;
}

static int
take_text(void *ctx, struct kit_xml *xml, struct vt_str text, struct vt_error *err)
{
	struct parse *p = ctx;

	(void)xml;
	if (p->in_content)
		return add_content(p, text, err);
	if (p->outer == 0 || !p->is_leaf || p->value_n == MOST_VALUE)
		return VT_OK;
	if (text.n > MOST_VALUE - p->value_n) {
		text.n = MOST_VALUE - p->value_n;
		while (text.n > 0 && ((unsigned char)text.s[text.n] & 0xc0) == 0x80)
			text.n--;
	}
	memcpy(p->value + p->value_n, text.s, text.n);
	p->value_n += text.n;
	return VT_OK;
}

/* The value with one space for white space of any kind. */
static struct vt_str
value_of(struct parse *p)
{
	struct vt_str raw = kit_trim((struct vt_str){p->value, p->value_n});
	size_t n = 0;
	int space = 0;

	for (size_t i = 0; i < raw.n;) {
		size_t at = i;

		if (kit_is_space(kit_utf8_next(raw, &i))) {
			space = 1;
			continue;
		}
		if (space)
			p->value[n++] = ' ';
		space = 0;
		memmove(p->value + n, raw.s + at, i - at);
		n += i - at;
	}
	return (struct vt_str){p->value, n};
}

static int
keep_name(struct parse *p, uint32_t name, struct vt_str value, struct vt_error *err)
{
	struct edxml_file *f;
	char **where;

	if (kit_starts(value, VT_STR("cid:")))
		value = kit_sub(value, 4, value.n);
	if (p->kind == NAME_REFERENCE)
		return name != NAME_CONTENT_ID || add_reference(p->message, value) == 0
		    ? VT_OK
		    : no_memory(err);
	if (p->kind != NAME_ATTACHMENT || (name != NAME_CONTENT_ID && name != NAME_ATTACHMENT_NAME))
		return VT_OK;
	f = &p->message->files[p->message->file_count - 1];
	where = name == NAME_CONTENT_ID ? &f->id : &f->name;
	free(*where);
	*where = copy(value);
	return *where != NULL ? VT_OK : no_memory(err);
}

/* An element without elements in it goes to the header of the document. */
static int
end_leaf(struct parse *p, uint32_t name, struct vt_error *err)
{
	struct vt_str value = value_of(p);
	size_t n = p->ends[p->depth];
	char *path = p->builder->ops->alloc(p->builder, n + 1);
	int rc;

	if (path == NULL)
		return no_memory(err);
	memcpy(path, p->path, n);
	rc = p->builder->ops->envelope_item(p->builder, path, p->group, value, err);
	return rc == VT_OK ? keep_name(p, name, value, err) : rc;
}

static int
end(void *ctx, struct kit_xml *xml, uint32_t name, struct vt_error *err)
{
	struct parse *p = ctx;
	int rc = VT_OK;

	(void)xml;
	if (p->outer == 0)
		return VT_OK;
	name = plain_name(name);
	if (p->in_content && name == NAME_CONTENT) {
		struct edxml_file *f = &p->message->files[p->message->file_count - 1];

		p->in_content = 0;
		f->is_damaged |= !base64_decode_final(&p->base64);
	} else if (p->depth > 0 && p->is_leaf) {
		rc = end_leaf(p, name, err);
	}
	p->is_leaf = 0;
	if (p->depth > 0)
		p->depth--;
	if (name == p->kind && p->depth == 0)
		p->outer = 0;
	return rc;
}

int
edxml_parse(struct vt_package *pkg, struct vt_builder *builder, struct edxml_message *message,
    struct vt_error *err)
{
	static const struct kit_xml_handler handler = {start, end, take_text};
	struct parse parse = {.builder = builder, .message = message};
	int rc;

	parse.value = malloc(MOST_VALUE);
	if (parse.value == NULL)
		return no_memory(err);
	rc = kit_xml_read(pkg, -1, "the message", &vocabulary, &handler, &parse, err);
	free(parse.value);
	return rc;
}
