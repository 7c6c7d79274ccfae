/*
 * outlet.h - where what a job makes goes: one stream, a folder with a file for each
 * document, or changed documents with their report on standard output.
 *
 * Invariants: a file appears whole or not at all. Failures are kept until
 * outlet_failure tells them.
 */
#ifndef VANTHU_CLI_OUTLET_H
#define VANTHU_CLI_OUTLET_H

#include "cli/result.h"
#include "cli/target.h"

struct outlet {
	const struct options *options;
	int changes;          /* 1: -o names the changed document, or the folder of those */
	struct result stream; /* the result, or the report of what was changed */
	struct result document;
	struct target target; /* folder NULL: the result is one */
};

/* What can be known of the options before a run; writer may be NULL. 0, or EXIT_USAGE
 * after its line. */
int outlet_prepare(struct outlet *outlet, const struct options *options,
    const struct vt_writer *writer, size_t files);
/* 1 when the result goes to whoever started the program. */
int outlet_to_stdout(const struct outlet *outlet);
/* Each 0, or -1: the run should end. */
int outlet_open(struct outlet *outlet);
int outlet_close(struct outlet *outlet, int keep);
/* Bytes of the document that was read from path, number of them from 1, id what is known of
 * it; the stream takes them as they come. */
int outlet_put(struct outlet *outlet, const char *path, size_t number, const struct vt_identity *id,
    struct vt_str bytes);
/* The changed document, as outlet_put has it. */
int outlet_put_document(struct outlet *outlet, const char *path, size_t number,
    const struct vt_identity *id, struct vt_str bytes);
/* Tells what failed; the exit code. */
int outlet_failure(const struct outlet *outlet);
void outlet_free(struct outlet *outlet);

#endif
