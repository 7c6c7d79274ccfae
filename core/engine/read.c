/* A file into a frozen document: opened, weighed, given to the reader that knows it. */
#include "config.h"

#include <openssl/evp.h>

#include "core/base/fail.h"
#include "core/base/limit.h"
#include "core/engine/choose.h"
#include "core/engine/session.h"
#include "core/model/doc.h"

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

/* What a reader returns is not trusted: only the codes of error.h go on. */
static int
check_reader_code(const struct vt_reader *reader, int rc, struct vt_error *err)
{
	if (rc >= 0 && rc <= VT_PARTIAL)
		return VT_OK;
	if (rc > VT_PARTIAL || rc < VT_ERR_USAGE) {
		*err = (struct vt_error){0};
		return fail(err, VT_ERR_PLUGIN, "reader \"%s\" returned %d, which means nothing",
		    reader->name, rc);
	}
	fail(err, rc, "reader \"%s\" gives no reason", reader->name);
	err->code = rc;
	return rc;
}

static int
run_reader(struct vt_session *session, const struct vt_reader *reader, struct vt_error *err)
{
	struct vt_report *report = &session->report;
	struct vt_builder *builder = doc_builder_new(session->arena);
	const char *partial;
	int rc, code;

	if (builder == NULL)
		return fail(err, VT_ERR_MEMORY, "%s", "");
	doc_builder_limit_text(builder,
	    LIMIT_TEXT_FLOOR + LIMIT_TEXT_PER_BYTE * package_bytes(session->package).n);
	rc = reader->read(package_face(session->package), builder, err);
	code = check_reader_code(reader, rc, err);
	if (code != VT_OK)
		return code;
	partial = doc_builder_partial(builder);
	if (rc == VT_PARTIAL || partial != NULL) {
		if (partial == NULL)
			partial = err->message;
		partial = arena_cstr(session->arena, partial);
		if (partial == NULL)
			return fail(err, VT_ERR_MEMORY, "%s", "");
		report->partial = 1;
		report->partial_message = (struct vt_text){partial, partial};
	}
	/* What was told about a part that could be done without is no error. */
	*err = (struct vt_error){0};
	code = doc_freeze(builder, reader->name, &report->doc, err);
	if (code == VT_OK)
		report->format = reader->name;
	return code;
}

/* What a document may need of memory grows with its file. */
static void
allow_memory(struct vt_session *session)
{
	unsigned long long most =
	    LIMIT_MODEL_FLOOR + LIMIT_MODEL_PER_BYTE * package_bytes(session->package).n;

	most = most < LIMIT_MODEL_BYTES ? most : LIMIT_MODEL_BYTES;
	arena_limit(session->arena, (size_t)most);
	arena_limit(session->scratch, (size_t)most);
}

int
session_read_document(struct vt_session *session, const struct vt_input *input,
    struct vt_error *err)
{
	struct vt_report *report = &session->report;
	const struct vt_reader *reader;
	int rc = package_open(input->path, input->fd, &session->package, err);

	if (rc != VT_OK)
		return rc;
	allow_memory(session);
	report->sha256 = hex_sha256(session->arena, package_bytes(session->package));
	if (report->sha256 == NULL)
		return fail(err, VT_ERR_MEMORY, "%s", "");
	rc = choose_reader(&session->engine->registry, session->package, &reader, err);
	return rc != VT_OK ? rc : run_reader(session, reader, err);
}
