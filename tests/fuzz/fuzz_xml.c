/* Fuzz target: the bounded XML reader, with a vocabulary that some names belong to; and that a part
 * is told from what was kept of it as it is when it is parsed, and with its text laid aside. */
#include "config.h"

#include <stdlib.h>

#include "kit/text.h"
#include "kit/xml.h"
#include "tests/fuzz/fuzz.h"

enum { NS_A = 1, NS_B };

static const struct kit_xml_ns namespaces[] = {
    {"urn:a", NS_A, "a"},
    {"urn:a:strict", NS_A, "a"},
    {"urn:b", NS_B, "b"},
    {NULL, 0, NULL},
};
static const char *const names[] = {"root", "p", "r", "t", "skip", "stop", "val", NULL};
static const char *const singles[] = {"root", NULL};
static const struct kit_xml_vocabulary vocabulary = {namespaces, names, singles};

enum { NAME_SKIP = 5, NAME_STOP = 6, NAME_VAL = 7 };

struct seen {
	size_t open, text;
	uint64_t told; /* a digest of all that was told, whatever pieces text came in */
};

static void
tell_bytes(struct seen *seen, struct vt_str s)
{
	for (size_t i = 0; i < s.n; i++)
		seen->told = (seen->told ^ (unsigned char)s.s[i]) * 0x100000001b3u;
}

static void
tell_number(struct seen *seen, uint32_t n)
{
	tell_bytes(seen, (struct vt_str){(const char *)&n, sizeof(n)});
}

static int
on_start(void *ctx, struct kit_xml *xml, const struct kit_xml_element *e, struct vt_error *err)
{
	struct seen *seen = ctx;

	(void)err;
	if (e->local.n == 0 || e->depth == 0)
		fuzz_broken("an element has a name and a depth", "");
	tell_number(seen, e->name);
	tell_number(seen, e->depth);
	tell_bytes(seen, e->local);
	for (size_t i = 0; i < e->attribute_count; i++) {
		seen->text += e->attributes[i].value.n;
		tell_number(seen, e->attributes[i].name);
		tell_bytes(seen, e->attributes[i].value);
	}
	if (e->name == KIT_XML(NS_A, NAME_STOP) && kit_xml_get(e, KIT_XML(0, NAME_VAL)).n > 0)
		return VT_ERR_UNSUPPORTED;
	if (e->name == KIT_XML(NS_A, NAME_SKIP))
		kit_xml_skip(xml);
	else
		seen->open++;
	return VT_OK;
}

static int
on_end(void *ctx, struct kit_xml *xml, uint32_t name, struct vt_error *err)
{
	struct seen *seen = ctx;

	(void)xml, (void)err;
	tell_number(seen, name);
	if (seen->open == 0)
		fuzz_broken("an end has a start", "");
	seen->open--;
	return VT_OK;
}

static int
on_text(void *ctx, struct kit_xml *xml, struct vt_str text, struct vt_error *err)
{
	struct seen *seen = ctx;

	(void)xml, (void)err;
	if (!kit_utf8_valid(text))
		fuzz_broken("text is UTF-8", "");
	seen->text += text.n;
	tell_bytes(seen, text);
	return VT_OK;
}

/* ---- what is kept ---- */

static struct vt_str kept;

static int
recall(struct vt_package *pkg, int64_t i, const void *use, struct vt_str *out, struct vt_error *err)
{
	(void)pkg, (void)i, (void)use, (void)err;
	*out = kept;
	return VT_OK;
}

static int
is_repeated(struct vt_package *pkg, int64_t i, const void *use)
{
	(void)pkg, (void)i, (void)use;
	return 1;
}

static void *
keep(struct vt_package *pkg, int64_t i, const void *use, size_t n)
{
	void *room = malloc(n);

	(void)pkg, (void)i, (void)use;
	if (kept.s != NULL)
		fuzz_broken("what is kept is kept once", "");
	if (room != NULL)
		kept = (struct vt_str){room, n};
	return room;
}

static const struct kit_xml_handler handler = {on_start, on_end, on_text};

/* Reads the part as one that documents have alike: parsed and recorded, then told again. */
static void
read_again(struct parts *parts, const struct seen *first, int rc)
{
	struct vt_package_ops ops = *parts->face.ops;
	struct vt_package pkg = {&ops, parts->face.host};

	ops.recall = recall;
	ops.is_repeated = is_repeated;
	ops.keep = keep;
	kept = (struct vt_str){NULL, 0};
	for (int pass = 0; pass < 2; pass++) {
		struct kit_xml *xml = kit_xml_new(&vocabulary);
		struct seen seen = {0, 0, 0};
		struct vt_error err = {0};

		if (xml == NULL)
			break;
		if (kit_xml_parse_alike(xml, &pkg, 0, "part", &handler, &seen, &err) != rc ||
		    seen.told != first->told || seen.open != first->open)
			fuzz_broken("a part is told alike each time", err.message);
		kit_xml_free(xml);
	}
	free((void *)(uintptr_t)kept.s);
}

/* So many bytes of a stream come at once; 0: as many as there are. */
static size_t step;

static int (*read_whole)(struct vt_stream *stream, void *buf, size_t n, size_t *out_n,
    struct vt_error *err);

static int
read_piece(struct vt_stream *stream, void *buf, size_t n, size_t *out_n, struct vt_error *err)
{
	return read_whole(stream, buf, step > 0 && step < n ? step : n, out_n, err);
}

/* Reads the part in pieces, with its text going around the parser or not. */
static int
read_pieces(struct parts *parts, int aside, struct seen *out)
{
	const struct kit_xml_gap gap = {.aside = aside};
	struct kit_xml *xml = kit_xml_new(&vocabulary);
	struct vt_package_ops ops = *parts->face.ops;
	struct vt_package pkg = {&ops, parts->face.host};
	struct vt_error err = {0};
	int rc;

	if (xml == NULL)
		return VT_ERR_MEMORY;
	read_whole = ops.read;
	ops.read = read_piece;
	*out = (struct seen){0, 0, 0};
	rc = kit_xml_parse_around(xml, &gap, &pkg, 0, "part", &handler, out, &err);
	kit_xml_free(xml);
	return rc;
}

/* What libxml2 makes of the text and what goes around it are the same, also where pieces end. */
static void
read_aside(struct parts *parts, size_t n)
{
	struct seen parsed, aside;
	int rc;

	step = n % 3 == 0 ? 0 : 1 + n % 61;
	rc = read_pieces(parts, 0, &parsed);
	if (read_pieces(parts, 1, &aside) != rc ||
	    ((rc == VT_OK || rc == VT_ERR_UNSUPPORTED) && aside.told != parsed.told))
		fuzz_broken("text is told as it stands", "");
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	struct seen seen = {0, 0, 0};
	struct vt_error err = {0};
	struct parts parts;
	int rc;

	parts_split(&parts, "part", (struct vt_str){(const char *)bytes, n});
	rc = kit_xml_read(&parts.face, 0, "part", &vocabulary, &handler, &seen, &err);
	if (parts.opened != 0)
		fuzz_broken("the reader closes its stream", "");
	if (rc == VT_OK && seen.open != 0)
		fuzz_broken("every start has an end", "");
	if (rc != VT_OK && rc != VT_ERR_UNSUPPORTED && err.code != rc)
		fuzz_broken("an error says why", err.message);
	read_again(&parts, &seen, rc);
	read_aside(&parts, n);
	return 0;
}
