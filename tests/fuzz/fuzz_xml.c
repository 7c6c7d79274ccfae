/* Fuzz target: the bounded XML reader, with a vocabulary that some names belong to. */
#include "config.h"

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
};

static int
on_start(void *ctx, struct kit_xml *xml, const struct kit_xml_element *e, struct vt_error *err)
{
	struct seen *seen = ctx;

	(void)err;
	if (e->local.n == 0 || e->depth == 0)
		fuzz_broken("an element has a name and a depth", "");
	for (size_t i = 0; i < e->attribute_count; i++)
		seen->text += e->attributes[i].value.n;
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

	(void)xml, (void)name, (void)err;
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
	return VT_OK;
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	static const struct kit_xml_handler handler = {on_start, on_end, on_text};
	struct seen seen = {0, 0};
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
	return 0;
}
