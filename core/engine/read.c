/* A file into a frozen document: opened, weighed, given to the reader that knows it. */
#include "config.h"

#include <nettle/sha2.h>

#include "core/base/fail.h"
#include "core/base/limit.h"
#include "core/engine/choose.h"
#include "core/engine/session.h"
#include "core/model/doc.h"

static const char *
hex_sha256(struct arena *a, struct vt_str bytes)
{
	static const char digits[] = "0123456789abcdef";
	struct sha256_ctx sha256;
	uint8_t md[SHA256_DIGEST_SIZE];
	char *hex = arena_alloc(a, 2 * sizeof(md) + 1);

	if (hex == NULL)
		return NULL;
	sha256_init(&sha256);
	sha256_update(&sha256, bytes.n, (const uint8_t *)bytes.s);
	sha256_digest(&sha256, sizeof(md), md);
	for (size_t i = 0; i < sizeof(md); i++) {
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
	if (rc > VT_PARTIAL || rc < VT_ERR_READ_ONLY) {
		*err = (struct vt_error){0};
		return fail(err, VT_ERR_PLUGIN, "reader \"%s\" returned %d, which means nothing",
		    reader->name, rc);
	}
	fail(err, rc, "reader \"%s\" gives no reason", reader->name);
	err->code = rc;
	return rc;
}

static int
known_inside(void *ctx, struct package *inner)
{
	struct vt_session *session = ctx;
	const struct vt_reader *reader;
	struct vt_error ignored = {0};

	return choose_reader(&session->engine->registry, inner, &reader, &ignored) == VT_OK;
}

/* A document inside a file goes into the same builder, under the same limits. */
static int
read_inside(void *ctx, struct package *inner, struct vt_builder *builder, struct vt_error *err)
{
	struct vt_session *session = ctx;
	const struct vt_reader *reader;
	int rc = choose_reader(&session->engine->registry, inner, &reader, err), code;

	if (rc != VT_OK)
		return rc;
	session->inner_format = reader->name;
	rc = reader->read(package_face(inner), builder, err);
	code = check_reader_code(reader, rc, err);
	return code != VT_OK ? code : rc;
}

/* Reads package into report->doc, all of it in memory of a. */
static int
run_reader(struct vt_session *session, const struct vt_reader *reader, struct package *package,
    struct arena *a, struct vt_report *report, struct vt_error *err)
{
	struct vt_builder *builder = doc_builder_new(a);
	const char *partial;
	int rc, code;

	if (builder == NULL)
		return fail(err, VT_ERR_MEMORY, "%s", "");
	doc_builder_limit_text(builder,
	    LIMIT_TEXT_FLOOR + LIMIT_TEXT_PER_BYTE * package_bytes(package).n);
	rc = reader->read(package_face(package), builder, err);
	code = check_reader_code(reader, rc, err);
	if (code != VT_OK)
		return code;
	partial = doc_builder_partial(builder);
	if (rc == VT_PARTIAL || partial != NULL) {
		if (partial == NULL)
			partial = err->message;
		partial = arena_cstr(a, partial);
		if (partial == NULL)
			return fail(err, VT_ERR_MEMORY, "%s", "");
		report->partial = 1;
		report->partial_message = (struct vt_text){partial, partial};
	}
	/* What was told about a part that could be done without is no error. */
	*err = (struct vt_error){0};
	code = doc_freeze(builder,
	    session->inner_format != NULL ? session->inner_format : reader->name, &report->doc,
	    err);
	if (code == VT_OK)
		report->format = reader->name;
	return code;
}

/* What a document may need of memory grows with its file. */
static size_t
allowed_memory(const struct package *package)
{
	unsigned long long most =
	    LIMIT_MODEL_FLOOR + LIMIT_MODEL_PER_BYTE * package_bytes(package).n;

	return (size_t)(most < LIMIT_MODEL_BYTES ? most : LIMIT_MODEL_BYTES);
}

int
session_read_document(struct vt_session *session, const struct vt_input *input,
    struct vt_error *err)
{
	struct vt_report *report = &session->report;
	const struct vt_reader *reader;
	const struct package_readers inside = {session, known_inside, read_inside};
	int rc = package_open(input->path, input->fd, &session->package, err);

	if (rc != VT_OK)
		return rc;
	arena_limit(session->arena, allowed_memory(session->package));
	arena_limit(session->scratch, allowed_memory(session->package));
	package_set_readers(session->package, &inside);
	package_set_alike(session->package, session->alike);
	report->sha256 = hex_sha256(session->arena, package_bytes(session->package));
	if (report->sha256 == NULL)
		return fail(err, VT_ERR_MEMORY, "%s", "");
	rc = choose_reader(&session->engine->registry, session->package, &reader, err);
	if (rc != VT_OK)
		return rc;
	session->reader = reader;
	return run_reader(session, reader, session->package, session->arena, report, err);
}

int
session_read_changed(struct vt_session *session, struct package *package, struct arena *a,
    struct vt_report *out, struct vt_error *err)
{
	arena_reset(a);
	arena_limit(a, allowed_memory(package));
	package_set_alike(package, session->alike);
	*out = (struct vt_report){0};
	return run_reader(session, session->reader, package, a, out, err);
}
