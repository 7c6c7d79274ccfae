/* The XML file under a profile: read without surprises, checked by schema, complained about by
 * line. */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <libxml/parser.h>
#include <libxml/relaxng.h>

#include "core/base/fail.h"
#include "core/base/tree.h"
#include "core/engine/profile_data.h"

/* libxml2 ends its messages with a newline; an error is one line. */
static int
complain_at(struct vt_error *err, const char *path, long line, const char *message)
{
	size_t n = message == NULL ? 0 : strlen(message);

	while (n > 0 && (message[n - 1] == '\n' || message[n - 1] == ' '))
		n--;
	return fail(err, VT_ERR_PROFILE, "%s:%ld: %.*s", path, line, (int)n,
	    message == NULL ? "" : message);
}

int
profile_complain(struct vt_error *err, const char *path, const struct node *node,
    const char *format, ...)
{
	char text[300];
	va_list args;

	va_start(args, format);
	if (vsnprintf(text, sizeof(text), format, args) < 0)
		text[0] = '\0';
	va_end(args);
	return complain_at(err, path, node->line, text);
}

/* Whatever is wrong with the file is wrong with a profile. */
static int
fail_read(int status, const struct vt_error *why, struct vt_error *err)
{
	return fail(err, status == VT_ERR_MEMORY ? status : VT_ERR_PROFILE, "%s", why->message);
}

int
profile_read(const char *path, const char *head, struct arena *a, struct arena *nodes,
    const struct node **out_root, struct vt_error *err)
{
	struct vt_error why = {0};
	int status = node_read(path, head, a, nodes, out_root, &why);

	return status == VT_OK ? status : fail_read(status, &why, err);
}

struct complaint {
	const char *path;
	struct vt_error *err;
};

/* The callback type of libxml2 2.9 takes a pointer, later ones a const pointer. */
#if LIBXML_VERSION >= 21200
static void
keep_first(void *data, const xmlError *why)
#else
static void
keep_first(void *data, xmlError *why)
#endif
{
	const struct complaint *c = data;

	complain_at(c->err, why->file != NULL ? why->file : c->path, why->line, why->message);
}

static int
validate(xmlDoc *doc, const char *path, const char *dir, struct vt_error *err)
{
	struct vt_error first = {0};
	struct complaint complaint = {path, &first};
	xmlRelaxNGParserCtxt *parser = NULL;
	xmlRelaxNG *schema = NULL;
	xmlRelaxNGValidCtxt *valid = NULL;
	struct tree_hush hush;
	char file[4096];
	int status = VT_ERR_MEMORY;

	if (snprintf(file, sizeof(file), "%s/profile.rng", dir) >= (int)sizeof(file))
		return fail(err, VT_ERR_PROFILE, "%s: path too long", dir);
	tree_hush_begin(&hush);
	if ((parser = xmlRelaxNGNewParserCtxt(file)) == NULL)
		goto out;
	xmlRelaxNGSetParserStructuredErrors(parser, keep_first, &complaint);
	if ((schema = xmlRelaxNGParse(parser)) == NULL) {
		status = fail(err, VT_ERR_PROFILE, "schema %s: cannot be used", file);
		goto out;
	}
	if ((valid = xmlRelaxNGNewValidCtxt(schema)) == NULL)
		goto out;
	xmlRelaxNGSetValidStructuredErrors(valid, keep_first, &complaint);
	status = VT_OK;
	if (xmlRelaxNGValidateDoc(valid, doc) != 0)
		status = fail(err, VT_ERR_PROFILE, "%s",
		    first.code != 0 ? first.message : "not a valid profile");
out:
	xmlRelaxNGFreeValidCtxt(valid);
	xmlRelaxNGFree(schema);
	xmlRelaxNGFreeParserCtxt(parser);
	tree_hush_end(&hush);
	return status == VT_ERR_MEMORY ? fail(err, status, "no memory for schema %s", file)
				       : status;
}

int
profile_validate(const char *path, const char *dir, struct vt_error *err)
{
	struct vt_error why = {0};
	xmlDoc *doc;
	int status = tree_read(path, &doc, &why);

	if (status != VT_OK)
		return fail_read(status, &why, err);
	status = validate(doc, path, dir, err);
	xmlFreeDoc(doc);
	return status;
}
