/* A run: the opening of a result, each document's part of it in order, its end and the sums. */
#include "config.h"

#include "core/engine/pool.h"
#include "core/engine/session.h"

struct taker {
	const struct vt_sink *sink;
	struct vt_totals *totals;
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

static int
take(void *ctx, int64_t index, const struct vt_outcome *outcome, struct vt_str bytes)
{
	struct taker *taker = ctx;
	const struct vt_sink *sink = taker->sink;

	count_outcome(taker->totals, outcome);
	if (sink->outcome(sink->ctx, index, outcome) < 0)
		return -1;
	return sink->bytes(sink->ctx, bytes);
}

static int
stopped(void *ctx)
{
	struct taker *taker = ctx;

	return taker->sink->stopped != NULL && taker->sink->stopped(taker->sink->ctx);
}

int
vt_session_run(struct vt_session *session, const struct vt_rendering *rendering,
    const struct vt_run_options *options, const struct vt_input *inputs, size_t count,
    const struct vt_sink *sink, struct vt_totals *out_totals, struct vt_error *err)
{
	struct worker_task task = {session, rendering, options, inputs};
	struct taker taker = {sink, out_totals};
	struct vt_str bytes;
	int rc;

	*out_totals = (struct vt_totals){.size = sizeof(*out_totals)};
	rc = vt_session_begin(session, rendering, &bytes, err);
	if (rc == VT_OK && sink->bytes(sink->ctx, bytes) < 0)
		rc = 1;
	if (rc == VT_OK)
		rc = pool_run(&task, count, take, stopped, &taker, err);
	if (rc == VT_OK)
		rc = vt_session_end(session, rendering, out_totals, &bytes, err);
	if (rc == VT_OK && sink->bytes(sink->ctx, bytes) < 0)
		rc = 1;
	return rc;
}
