/* What comes of each document: its line of error, its part of the result, the exit code. */
#include "config.h"

#include <string.h>

#include "cli/take.h"
#include "cli/walk.h"

void
raise_code(struct job *job, int code)
{
	if (code > job->code)
		job->code = code;
}

static int
is_failing(const struct options *options, const struct vt_outcome *outcome)
{
	return outcome->error_count > 0 ||
	    (options->fail_on <= VT_WARNING && outcome->warning_count > 0) ||
	    (options->fail_on <= VT_NOTE && outcome->note_count > 0);
}

int
take_outcome(void *ctx, int64_t index, const struct vt_outcome *outcome)
{
	struct job *job = ctx;
	const char *path = job->files->items[index];

	progress_hide(&job->progress);
	job->index = index;
	job->identity = outcome->identity;
	if (job->options->summary != NULL)
		summary_add(&job->summary, (size_t)index, outcome);
	if (outcome->code != VT_OK)
		raise_code(job, path_error(path, outcome->code, outcome->message));
	else if (!job->outlet.changes && is_failing(job->options, outcome))
		raise_code(job, EXIT_FINDINGS);
	/* What could not be looked at weighs more than what was found. */
	if (job->options->command->takes & TAKES_MANY &&
	    (outcome->verdict == VT_UNDECIDED || outcome->undecided_count > 0))
		raise_code(job, EXIT_UNDECIDED);
	return 0;
}

int
take_bytes(void *ctx, struct vt_str bytes)
{
	struct job *job = ctx;
	size_t i = (size_t)job->index;

	/* What opens a result comes also where there is no document. */
	return outlet_put(&job->outlet, i < job->files->count ? job->files->items[i] : "", i + 1,
	    &job->identity, bytes);
}

int
take_document(void *ctx, int64_t index, struct vt_str bytes)
{
	struct job *job = ctx;

	return outlet_put_document(&job->outlet, job->files->items[index], (size_t)index + 1,
	    &job->identity, bytes);
}
