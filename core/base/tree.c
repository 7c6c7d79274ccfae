/* An XML file of our own as a tree: read by us, parsed by libxml2 without a sound. */
#include "config.h"

#include <libxml/parser.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/fail.h"
#include "core/base/file.h"
#include "core/base/limit.h"
#include "core/base/tree.h"

/* The callback type of libxml2 2.9 takes a pointer, later ones a const pointer. */
#if LIBXML_VERSION >= 21200
static void
take_error(void *ctx, const xmlError *error)
#else
static void
take_error(void *ctx, xmlError *error)
#endif
{
	struct tree_hush *hush = ctx;

	hush->no_memory |= error->code == XML_ERR_NO_MEMORY;
}

static void
drop_message(void *ctx, const char *format, ...)
{
	(void)ctx, (void)format;
}

void
tree_hush_begin(struct tree_hush *hush)
{
	*hush = (struct tree_hush){
	    .structured = xmlStructuredError,
	    .generic = xmlGenericError,
	    .structured_ctx = xmlStructuredErrorContext,
	    .generic_ctx = xmlGenericErrorContext,
	};
	xmlSetStructuredErrorFunc(hush, take_error);
	xmlSetGenericErrorFunc(NULL, drop_message);
}

int
tree_hush_end(const struct tree_hush *hush)
{
	xmlSetStructuredErrorFunc(hush->structured_ctx, hush->structured);
	xmlSetGenericErrorFunc(hush->generic_ctx, hush->generic);
	return hush->no_memory ? VT_ERR_MEMORY : VT_OK;
}

/* libxml2 is not let near the file: it would unpack what is packed, and forgets what it
 * had asked for when memory is short. */
int
tree_bytes(const char *path, char **out_bytes, size_t *out_n, struct vt_error *err)
{
	struct vt_error why = {0};
	int rc = file_read(path, -1, out_bytes, out_n, &why);

	if (rc != VT_OK)
		return fail(err, rc, "%s: cannot be read", path);
	if (*out_n <= LIMIT_TREE_BYTES)
		return VT_OK;
	free(*out_bytes);
	return fail(err, VT_ERR_TOO_LARGE, "%s has more than %u bytes", path, LIMIT_TREE_BYTES);
}

/* An error is one line; libxml2 ends its own with a newline. */
int
tree_fail(const xmlParserCtxt *parser, const char *path, struct vt_error *err)
{
	const xmlError *why = &parser->lastError;
	const char *message = why->message != NULL ? why->message : "broken markup";

	return fail(err, VT_ERR_PROFILE, "%s:%d: %.*s", path, why->line,
	    (int)strcspn(message, "\n"), message);
}

int
tree_read(const char *path, xmlDoc **out, struct vt_error *err)
{
	const int options = XML_PARSE_NOBLANKS | XML_PARSE_COMPACT | XML_PARSE_NONET |
	    XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA;
	struct tree_hush hush;
	xmlParserCtxt *parser;
	xmlDoc *doc = NULL;
	char *bytes;
	size_t n;
	int rc = tree_bytes(path, &bytes, &n, err);

	if (rc != VT_OK)
		return rc;
	tree_hush_begin(&hush);
	parser = xmlNewParserCtxt();
	if (parser != NULL)
		doc = xmlCtxtReadMemory(parser, bytes, (int)n, NULL, NULL, options);
	if (tree_hush_end(&hush) != VT_OK || parser == NULL) {
		rc = fail(err, VT_ERR_MEMORY, "no memory for %s", path);
		xmlFreeDoc(doc);
	} else if (doc == NULL) {
		rc = tree_fail(parser, path, err);
	} else {
		*out = doc;
	}
	if (parser != NULL)
		xmlFreeParserCtxt(parser);
	free(bytes);
	return rc;
}
