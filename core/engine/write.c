/* Results into bytes: the host's side of vanthu/output.h, and the dump, which needs no writer. */
#include "config.h"

#include <string.h>

#include "core/base/fail.h"
#include "core/base/limit.h"
#include "core/engine/session.h"
#include "core/model/doc.h"

/* What stands behind a struct vt_output during one call of the writer. */
struct call {
	struct vt_session *session;
	const struct vt_rendering *rendering;
};

static int
op_write(struct vt_output *out, const void *bytes, size_t n, struct vt_error *err)
{
	struct call *call = out->host;
	struct buf *text = &call->session->text;

	if (n > LIMIT_RESULT_BYTES - text->n)
		return fail(err, VT_ERR_TOO_LARGE, "the result has more than %llu bytes",
		    LIMIT_RESULT_BYTES);
	buf_put(text, bytes, n);
	return text->failed ? fail(err, VT_ERR_MEMORY, "%s", "") : VT_OK;
}

static void *
op_alloc(struct vt_output *out, size_t n)
{
	struct call *call = out->host;

	return arena_alloc(call->session->scratch, n);
}

static const char *
op_option(struct vt_output *out, const char *name)
{
	struct call *call = out->host;
	const char *const *pair = call->rendering->options;

	for (; pair != NULL && pair[0] != NULL; pair += 2) {
		if (strcmp(pair[0], name) == 0)
			return pair[1];
	}
	return NULL;
}

static const struct vt_output_ops ops = {
    .size = sizeof(ops),
    .write = op_write,
    .alloc = op_alloc,
    .option = op_option,
};

static struct vt_output
make_output(struct call *call, int64_t index)
{
	const struct vt_rendering *r = call->rendering;

	return (struct vt_output){
	    .ops = &ops,
	    .host = call,
	    .job = call->session->job,
	    .english = r->english,
	    .color = r->color,
	    .verbosity = r->verbosity,
	    .index = index,
	    .total = r->total,
	    .width = r->width,
	};
}

/* Closes a call: memory back, what the writer returned made an error of ours. */
static int
finish(struct vt_session *session, const struct vt_writer *writer, int rc, struct vt_str *out,
    struct vt_error *err)
{
	arena_reset(session->scratch);
	if (rc == VT_OK && session->text.failed)
		rc = fail(err, VT_ERR_MEMORY, "%s", "");
	if (rc != VT_OK) {
		buf_reset(&session->text);
		fail(err, rc < 0 && rc >= VT_ERR_USAGE ? rc : VT_ERR_PLUGIN,
		    "writer \"%s\" gives no reason", writer != NULL ? writer->name : "dump");
		return err->code;
	}
	*out = (struct vt_str){session->text.data, session->text.n};
	return VT_OK;
}

int
vt_session_begin(struct vt_session *session, const struct vt_rendering *rendering,
    struct vt_str *out, struct vt_error *err)
{
	struct call call = {session, rendering};
	struct vt_output output = make_output(&call, -1);
	const struct vt_writer *writer = rendering->writer;
	int rc = VT_OK;

	buf_reset(&session->text);
	if (writer != NULL && writer->begin != NULL)
		rc = writer->begin(&output, err);
	return finish(session, writer, rc, out, err);
}

int
vt_session_write(struct vt_session *session, const struct vt_rendering *rendering, int64_t index,
    struct vt_str *out, struct vt_error *err)
{
	struct call call = {session, rendering};
	struct vt_output output = make_output(&call, index);
	const struct vt_writer *writer = rendering->writer;
	int rc = VT_OK;

	buf_reset(&session->text);
	if (writer != NULL)
		rc = writer->document(&session->report, &output, err);
	else if (session->report.doc != NULL)
		doc_dump(session->report.doc, &session->text);
	return finish(session, writer, rc, out, err);
}

int
vt_session_end(struct vt_session *session, const struct vt_rendering *rendering,
    const struct vt_totals *totals, struct vt_str *out, struct vt_error *err)
{
	struct call call = {session, rendering};
	struct vt_output output = make_output(&call, -1);
	const struct vt_writer *writer = rendering->writer;
	int rc = VT_OK;

	output.documents = totals->documents;
	output.violating = totals->violating;
	output.unread = totals->unread;
	output.errors = totals->errors;
	output.warnings = totals->warnings;
	output.notes = totals->notes;
	buf_reset(&session->text);
	if (writer != NULL && writer->end != NULL)
		rc = writer->end(&output, err);
	return finish(session, writer, rc, out, err);
}
