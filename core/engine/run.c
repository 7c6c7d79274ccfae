/* A run: the opening of a result, each document's part of it in order, its end and the sums. */
#include "config.h"

#include <string.h>

#include "core/base/buf.h"
#include "core/base/fail.h"
#include "core/engine/pool.h"
#include "core/engine/session.h"

struct taker {
	const struct vt_sink *sink;
	struct vt_totals *totals;
	struct vt_session *session;
	const struct vt_rendering *rendering;
	void *state;       /* of the writer's assembly */
	struct buf *whole; /* takes what is written instead of the sink; NULL: none does */
	struct vt_error *err;
	int rc; /* of the assembly */
};

static void
count_outcome(struct vt_totals *totals, const struct vt_outcome *outcome)
{
	totals->documents++;
	if (outcome->code < VT_OK)
		totals->unread++;
	else if (outcome->verdict == VT_VIOLATES)
		totals->violating++;
	totals->errors += outcome->error_count;
	totals->warnings += outcome->warning_count;
	totals->notes += outcome->note_count;
}

static const struct vt_assembly *
assembly_of(const struct vt_rendering *rendering)
{
	return rendering->writer != NULL ? rendering->writer->assembly : NULL;
}

static int
stopped(void *ctx)
{
	struct taker *taker = ctx;

	return taker->sink->stopped != NULL && taker->sink->stopped(taker->sink->ctx);
}

static int
pass_on(const struct taker *taker, struct vt_str bytes)
{
	if (taker->whole != NULL) {
		buf_str(taker->whole, bytes);
		return taker->whole->failed ? fail(taker->err, VT_ERR_MEMORY, "%s", "") : VT_OK;
	}
	return taker->sink->bytes(taker->sink->ctx, bytes) < 0 ? 1 : VT_OK;
}

static int
open_result(struct taker *taker, struct vt_error *err)
{
	struct vt_str bytes;
	int rc = vt_session_begin(taker->session, taker->rendering, &bytes, err);

	if (rc == VT_OK)
		rc = pass_on(taker, bytes);
	if (rc == VT_OK && assembly_of(taker->rendering) != NULL) {
		rc = session_assembly_open(taker->session, taker->rendering, &taker->state, &bytes,
		    err);
		if (rc == VT_OK)
			rc = pass_on(taker, bytes);
	}
	return rc;
}

static int
end_result(struct taker *taker, struct vt_error *err)
{
	struct vt_str bytes;
	int more = assembly_of(taker->rendering) != NULL, rc = VT_OK;

	while (more && rc == VT_OK) {
		rc = session_assembly_finish(taker->session, taker->rendering, taker->state, &bytes,
		    err);
		more = rc == VT_PARTIAL;
		if (rc >= VT_OK)
			rc = pass_on(taker, bytes);
	}
	if (rc == VT_OK)
		rc = vt_session_end(taker->session, taker->rendering, taker->totals, &bytes, err);
	return rc == VT_OK ? pass_on(taker, bytes) : rc;
}

/* Hands one document's bytes to the writer's assembly, and on what that makes of them. */
static int
add_bytes(struct taker *taker, struct vt_str bytes)
{
	struct vt_str made = {NULL, 0};

	if (bytes.n == 0)
		return VT_OK; /* the writer died at it, which the outcome tells */
	taker->rc = session_assembly_add(taker->session, taker->rendering, taker->state, bytes,
	    &made, taker->err);
	return taker->rc == VT_OK ? pass_on(taker, made) : taker->rc;
}

/* A result that is assembled for this document alone, handed on whole. */
static int
assemble_one(const struct taker *run, const struct vt_outcome *outcome, struct vt_str bytes)
{
	struct vt_totals totals = {.size = sizeof(totals)};
	struct vt_rendering alone = *run->rendering;
	struct buf whole = {0};
	struct taker one = *run;
	int rc;

	alone.total = 1;
	one.rendering = &alone;
	count_outcome(&totals, outcome);
	one.totals = &totals;
	one.whole = &whole;
	one.state = NULL;
	rc = open_result(&one, one.err);
	if (rc == VT_OK)
		rc = add_bytes(&one, bytes);
	if (rc == VT_OK)
		rc = end_result(&one, one.err);
	if (one.state != NULL)
		assembly_of(one.rendering)->close(one.state);
	if (rc == VT_OK &&
	    run->sink->bytes(run->sink->ctx, (struct vt_str){whole.data, whole.n}) < 0)
		rc = 1;
	buf_free(&whole);
	return rc;
}

static int
take_bytes(struct taker *taker, const struct vt_outcome *outcome, struct vt_str bytes)
{
	if (assembly_of(taker->rendering) == NULL)
		return taker->sink->bytes(taker->sink->ctx, bytes);
	if (!taker->rendering->each)
		return add_bytes(taker, bytes) == VT_OK ? 0 : -1;
	if (bytes.n == 0)
		return 0; /* as above */
	taker->rc = assemble_one(taker, outcome, bytes);
	return taker->rc == VT_OK ? 0 : -1;
}

static int
take(void *ctx, int64_t index, const struct vt_outcome *outcome, struct vt_str bytes,
    struct vt_str file)
{
	struct taker *taker = ctx;
	const struct vt_sink *sink = taker->sink;

	count_outcome(taker->totals, outcome);
	if (sink->outcome(sink->ctx, index, outcome) < 0)
		return -1;
	if (take_bytes(taker, outcome, bytes) < 0)
		return -1;
	if (file.n == 0 || sink->size < sizeof(*sink) || sink->file == NULL)
		return 0;
	return sink->file(sink->ctx, index, file);
}

static int
read_inputs(const struct worker_task *task, size_t count, struct taker *taker)
{
	return task->options->here ? worker_read_here(task, count, take, taker, taker->err)
				   : pool_run(task, count, take, stopped, taker, taker->err);
}

/* What was set by a caller that may know less of it. */
static struct vt_run_options
complete(const struct vt_run_options *given)
{
	struct vt_run_options options = {0};

	memcpy(&options, given, given->size < sizeof(options) ? given->size : sizeof(options));
	return options;
}

/* What the writer says of its options it says once, before any document, though each result
 * will have an opening of its own. */
static int
try_opening(const struct taker *run)
{
	struct vt_rendering alone = *run->rendering;
	struct buf opening = {0};
	struct taker one = *run;
	int rc;

	alone.total = 1;
	one.rendering = &alone;
	one.whole = &opening;
	rc = open_result(&one, one.err);
	if (one.state != NULL)
		assembly_of(one.rendering)->close(one.state);
	buf_free(&opening);
	return rc;
}

int
vt_session_run(struct vt_session *session, const struct vt_rendering *rendering,
    const struct vt_run_options *options, const struct vt_input *inputs, size_t count,
    const struct vt_sink *sink, struct vt_totals *out_totals, struct vt_error *err)
{
	const struct vt_run_options all_options = complete(options);
	const struct worker_task task = {session, rendering, &all_options, inputs};
	struct taker taker = {.sink = sink,
	    .totals = out_totals,
	    .session = session,
	    .rendering = rendering,
	    .err = err};
	int rc;

	*out_totals = (struct vt_totals){.size = sizeof(*out_totals)};
	if (rendering->each) {
		rc = try_opening(&taker);
		if (rc == VT_OK)
			rc = read_inputs(&task, count, &taker);
		return taker.rc < VT_OK ? taker.rc : rc;
	}
	rc = open_result(&taker, err);
	if (rc == VT_OK)
		rc = read_inputs(&task, count, &taker);
	if (taker.rc != VT_OK)
		rc = taker.rc;
	if (rc == VT_OK)
		rc = end_result(&taker, err);
	if (taker.state != NULL)
		rendering->writer->assembly->close(taker.state);
	return rc;
}
