/*
 * job.h - the common course of the commands that read documents.
 */
#ifndef VANTHU_CLI_JOB_H
#define VANTHU_CLI_JOB_H

#include "cli/cli.h"

/* Reads all files of the options and writes their results; format is the
 * command's own default, NULL for a job without a writer. Returns the exit code. */
int job_run(const struct options *options, int32_t job, const char *format);

/* The same of a job that makes a document of the one file: -o must say where. */
int job_edit(const struct options *options, int32_t job);

#endif
