/*
 * summary.h - what a run of many documents came to: verdicts, errors, the most frequent
 * findings, duplicates, and the series of numbers.
 */
#ifndef VANTHU_CLI_SUMMARY_H
#define VANTHU_CLI_SUMMARY_H

#include "cli/batch.h"
#include "cli/walk.h"

struct summary {
	struct batch batch;
	int64_t files, conforming, violating, undecided, unread;
	int64_t codes[64];       /* by negated error code */
	int64_t *found, *within; /* by rule: findings, and documents that have one */
	size_t rule_count;
	int failed; /* no memory: the summary is not whole */
};

/* 0, or -1: no memory. */
int summary_open(struct summary *summary, const struct vt_engine *engine);
void summary_add(struct summary *summary, size_t file, const struct vt_outcome *outcome);
/* To standard error (out "" or "-"), or to a file: JSON when its name ends in .json.
 * EXIT_CONFORMS, or EXIT_UNDECIDED after an error line. */
int summary_write(struct summary *summary, const struct options *options,
    const struct vt_engine *engine, const struct file_list *files);
void summary_close(struct summary *summary);

#endif
