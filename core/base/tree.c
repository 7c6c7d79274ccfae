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

/* An error is one line; libxml2 ends its own with a newline. */
static int
fail_parse(const xmlParserCtxt *parser, const char *path, struct vt_error *err)
{
	const xmlError *why = &parser->lastError;
	const char *message = why->message != NULL ? why->message : "broken markup";

	return fail(err, VT_ERR_PROFILE, "%s:%d: %.*s", path, why->line,
	    (int)strcspn(message, "\n"), message);
}

/* What is parsed at a time where the beginning of a file may be enough. */
#define CHUNK_BYTES 1024

/* The beginning of a file as a tree, up to where enough has seen what it wants; the
 * encoding shows in the first four bytes, which the parser got when it was made. */
static xmlDoc *
parse_beginning(xmlParserCtxt *parser, struct vt_str bytes, int (*enough)(const xmlNode *root))
{
	xmlDoc *doc;
	xmlNode *root = NULL;
	size_t step;

	for (size_t at = 4; at < bytes.n && (root == NULL || !enough(root)); at += step) {
		step = bytes.n - at < CHUNK_BYTES ? bytes.n - at : CHUNK_BYTES;
		if (xmlParseChunk(parser, bytes.s + at, (int)step, at + step == bytes.n) != 0)
			break;
		root = xmlDocGetRootElement(parser->myDoc);
	}
	doc = parser->myDoc;
	parser->myDoc = NULL;
	if (root != NULL && parser->wellFormed)
		return doc;
	xmlFreeDoc(doc);
	return NULL;
}

static xmlDoc *
parse(xmlParserCtxt *parser, struct vt_str bytes, int options, int (*enough)(const xmlNode *root))
{
	options |= XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA;
	if (enough == NULL)
		return xmlCtxtReadMemory(parser, bytes.s, (int)bytes.n, NULL, NULL, options);
	xmlCtxtUseOptions(parser, options);
	return parse_beginning(parser, bytes, enough);
}

/* libxml2 is not let near the file: it would unpack what is packed, and forgets what it
 * had asked for when memory is short. */
int
tree_read(const char *path, int options, int (*enough)(const xmlNode *root), xmlDoc **out,
    struct vt_error *err)
{
	struct tree_hush hush;
	xmlParserCtxt *parser;
	xmlDoc *doc = NULL;
	char *bytes;
	size_t n;
	struct vt_error why = {0};
	int rc = file_read(path, -1, &bytes, &n, &why);

	if (rc != VT_OK)
		return fail(err, rc, "%s: cannot be read", path);
	if (n > LIMIT_TREE_BYTES) {
		free(bytes);
		return fail(err, VT_ERR_TOO_LARGE, "%s has more than %u bytes", path,
		    LIMIT_TREE_BYTES);
	}
	if (n < 4)
		enough = NULL; /* no XML, which the parser of whole files says best */
	tree_hush_begin(&hush);
	parser = enough == NULL ? xmlNewParserCtxt()
				: xmlCreatePushParserCtxt(NULL, NULL, bytes, 4, NULL);
	if (parser != NULL)
		doc = parse(parser, (struct vt_str){bytes, n}, options, enough);
	if (tree_hush_end(&hush) != VT_OK || parser == NULL) {
		rc = fail(err, VT_ERR_MEMORY, "no memory for %s", path);
		xmlFreeDoc(doc);
	} else if (doc == NULL) {
		rc = fail_parse(parser, path, err);
	} else {
		*out = doc;
	}
	if (parser != NULL)
		xmlFreeParserCtxt(parser);
	free(bytes);
	return rc;
}
