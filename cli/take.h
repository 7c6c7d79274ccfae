/*
 * take.h - what comes of the documents of a run: error lines, results, the exit code.
 */
#ifndef VANTHU_CLI_TAKE_H
#define VANTHU_CLI_TAKE_H

#include "cli/alone.h"
#include "cli/outlet.h"
#include "cli/progress.h"
#include "cli/summary.h"
#include "cli/writer_options.h"

/* What the sink of a run needs. */
struct job {
	const struct options *options;
	const struct file_list *files;
	struct outlet outlet;
	struct summary summary;      /* of no use without options->summary */
	int64_t index;               /* of the document whose bytes come next */
	struct vt_identity identity; /* its own */
	struct progress progress;
	struct writer_options writer_options;
	int signals;            /* descriptor on which SIGINT and its like arrive */
	int caught;             /* the one that did, or 0 */
	int code;               /* exit code so far */
	int *channel;           /* by which all of it is told instead; NULL: it is not */
	struct alone_loss loss; /* of the process that was to read the only document */
};

/* The exit code is the gravest there was. */
void raise_code(struct job *job, int code);

/* Each with a struct job, as struct vt_sink says. */
int take_outcome(void *ctx, int64_t index, const struct vt_outcome *outcome);
int take_bytes(void *ctx, struct vt_str bytes);
int take_document(void *ctx, int64_t index, struct vt_str bytes);

#endif
