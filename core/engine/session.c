/* A session: one document after another from its bytes to its report. */
#include "config.h"

#include <openssl/evp.h>
#include <stdlib.h>

#include "core/base/buf.h"
#include "core/base/fail.h"
#include "core/base/limit.h"
#include "core/engine/choose.h"
#include "core/engine/engine.h"
#include "core/engine/message.h"
#include "core/model/doc.h"
#include "core/package/package.h"

struct vt_session {
	struct vt_engine *engine;
	struct arena *arena;   /* the document and its report */
	struct package *package;
	struct vt_report report;
	struct vt_error error; /* of the document, when report.error points here */
	struct buf text;       /* what was rendered last */
};

int
vt_session_open(struct vt_engine *engine, const struct vt_session_options *options,
    struct vt_session **out, struct vt_error *err)
{
	struct vt_session *session = calloc(1, sizeof(*session));

	(void) options;
	if (session == NULL)
		return fail(err, VT_ERR_MEMORY, "%s", "");
	session->engine = engine;
	session->arena = arena_new(LIMIT_MODEL_BYTES);
	if (session->arena == NULL) {
		free(session);
		return fail(err, VT_ERR_MEMORY, "%s", "");
	}
	*out = session;
	return VT_OK;
}

void
vt_session_close(struct vt_session *session)
{
	if (session == NULL)
		return;
	arena_free(session->arena);
	package_free(session->package);
	buf_free(&session->text);
	free(session);
}

static void
session_reset(struct vt_session *session)
{
	arena_reset(session->arena);
	package_free(session->package);
	session->package = NULL;
	session->report = (struct vt_report){.verdict = VT_UNDECIDED};
	session->error = (struct vt_error){0};
}

static const char *
hex_sha256(struct arena *a, struct vt_str bytes)
{
	static const char digits[] = "0123456789abcdef";
	unsigned char md[EVP_MAX_MD_SIZE];
	unsigned int n = 0;
	char *hex = arena_alloc(a, 2 * sizeof(md) + 1);

	if (hex == NULL || EVP_Digest(bytes.s, bytes.n, md, &n, EVP_sha256(), NULL) != 1)
		return NULL;
	for (unsigned int i = 0; i < n; i++) {
		hex[2 * i] = digits[md[i] >> 4];
		hex[2 * i + 1] = digits[md[i] & 15];
	}
	return hex;
}

/* The file into a frozen document. */
static int
read_document(struct vt_session *session, const struct vt_input *input, struct vt_error *err)
{
	struct vt_report *report = &session->report;
	const struct vt_reader *reader;
	struct vt_builder *builder;
	const char *partial;
	int rc;

	report->path = arena_cstr(session->arena, input->path);
	rc = package_open(input->path, input->fd, &session->package, err);
	if (rc != VT_OK)
		return rc;
	report->sha256 = hex_sha256(session->arena, package_bytes(session->package));
	if (report->path == NULL || report->sha256 == NULL)
		return fail(err, VT_ERR_MEMORY, "%s", "");
	rc = choose_reader(&session->engine->registry, session->package, &reader, err);
	if (rc != VT_OK)
		return rc;
	builder = doc_builder_new(session->arena);
	if (builder == NULL)
		return fail(err, VT_ERR_MEMORY, "%s", "");
	rc = reader->read(package_face(session->package), builder, err);
	if (rc < 0)
		return fail(err, rc, "reader \"%s\" gives no reason", reader->name);
	partial = doc_builder_partial(builder);
	if (rc == VT_PARTIAL || partial != NULL) {
		report->partial = 1;
		partial = partial != NULL ? arena_cstr(session->arena, partial) : "";
		report->partial_message = (struct vt_text){partial, partial};
	}
	/* What was told about a part that could be done without is no error. */
	*err = (struct vt_error){0};
	rc = doc_freeze(builder, reader->name, &report->doc, err);
	if (rc == VT_OK)
		report->format = reader->name;
	return rc;
}

void
vt_session_read(struct vt_session *session, const struct vt_input *input,
    const struct vt_report **out_report)
{
	struct vt_report *report = &session->report;
	int rc;

	session_reset(session);
	rc = read_document(session, input, &session->error);
	if (rc != VT_OK) {
		report->error = &session->error;
		report->error_code = error_code_name(rc);
		report->error_message = message_of_error(session->arena, &session->error);
		report->doc = NULL;
		report->format = NULL;
	}
	*out_report = report;
}

int
vt_session_dump(struct vt_session *session, struct vt_str *out, struct vt_error *err)
{
	buf_reset(&session->text);
	if (session->report.doc != NULL)
		doc_dump(session->report.doc, &session->text);
	if (session->text.failed)
		return fail(err, VT_ERR_MEMORY, "%s", "");
	*out = (struct vt_str){session->text.data, session->text.n};
	return VT_OK;
}
