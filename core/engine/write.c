/* Results into bytes: the host's side of vanthu/output.h, and the dump, which needs no writer. */
#include "config.h"

#include <string.h>

#include "core/base/fail.h"
#include "core/base/limit.h"
#include "core/engine/edit.h"
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

/* Least authority: only who said so, only while its document is at hand. */
static struct vt_str
op_source(struct vt_output *out)
{
	struct call *call = out->host;
	const struct vt_writer *writer = call->rendering->writer;

	if (out->index < 0 || writer == NULL || (writer->wants & VT_WANTS_SOURCE) == 0 ||
	    call->session->package == NULL)
		return (struct vt_str){NULL, 0};
	return package_innermost(call->session->package);
}

static const struct vt_output_ops ops = {
    .size = sizeof(ops),
    .write = op_write,
    .alloc = op_alloc,
    .option = op_option,
    .source = op_source,
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
	    .run_index = index,
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
		fail(err, rc < 0 && rc >= VT_ERR_READ_ONLY ? rc : VT_ERR_PLUGIN,
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

/* Opening, document and end of a result that holds this document alone. */
static int
write_each(struct vt_session *session, const struct vt_writer *writer, struct vt_output *output,
    struct vt_error *err)
{
	const struct vt_report *report = &session->report;
	int rc = VT_OK;

	output->total = 1;
	output->index = -1;
	/* Of an assembly they stand around what it makes, not around what goes into it. */
	if (writer->assembly != NULL) {
		output->index = 0;
		return writer->document(report, output, err);
	}
	if (writer->begin != NULL)
		rc = writer->begin(output, err);
	output->index = 0;
	if (rc == VT_OK)
		rc = writer->document(report, output, err);
	output->index = -1;
	output->documents = 1;
	output->unread = report->error != NULL;
	output->violating = report->error == NULL && report->verdict == VT_VIOLATES;
	output->errors = report->error_count;
	output->warnings = report->warning_count;
	output->notes = report->note_count;
	if (rc == VT_OK && writer->end != NULL)
		rc = writer->end(output, err);
	return rc;
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
	if (writer != NULL && rendering->each)
		rc = write_each(session, writer, &output, err);
	else if (writer != NULL)
		rc = writer->document(&session->report, &output, err);
	else if (is_edit_job(session->job))
		journal_render(&session->report, session->job, session->edit.dry_run, rendering,
		    &session->text);
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

int
session_assembly_open(struct vt_session *session, const struct vt_rendering *rendering,
    void **out_state, struct vt_str *out, struct vt_error *err)
{
	struct call call = {session, rendering};
	struct vt_output output = make_output(&call, -1);
	const struct vt_writer *writer = rendering->writer;

	buf_reset(&session->text);
	return finish(session, writer, writer->assembly->open(&output, out_state, err), out, err);
}

int
session_assembly_add(struct vt_session *session, const struct vt_rendering *rendering, void *state,
    struct vt_str bytes, struct vt_str *out, struct vt_error *err)
{
	struct call call = {session, rendering};
	struct vt_output output = make_output(&call, -1);
	const struct vt_writer *writer = rendering->writer;

	buf_reset(&session->text);
	return finish(session, writer, writer->assembly->add(state, bytes, &output, err), out, err);
}

int
session_assembly_finish(struct vt_session *session, const struct vt_rendering *rendering,
    void *state, struct vt_str *out, struct vt_error *err)
{
	struct call call = {session, rendering};
	struct vt_output output = make_output(&call, -1);
	const struct vt_writer *writer = rendering->writer;
	int rc, code;

	buf_reset(&session->text);
	rc = writer->assembly->finish(state, &output, err);
	code = finish(session, writer, rc == VT_PARTIAL ? VT_OK : rc, out, err);
	return code == VT_OK && rc == VT_PARTIAL ? VT_PARTIAL : code;
}
