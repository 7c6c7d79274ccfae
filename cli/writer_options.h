/*
 * writer_options.h - the options of the command line that are the writer's.
 */
#ifndef VANTHU_CLI_WRITER_OPTIONS_H
#define VANTHU_CLI_WRITER_OPTIONS_H

#include "cli/cli.h"

enum { MOST_OPTION_FILES = 8 };

struct writer_options {
	struct strings pairs; /* name, value ..., as struct vt_rendering wants them */
	char *files[MOST_OPTION_FILES];
	size_t file_count;
};

/* Checks the options given against those of the writer, and reads what is a file. 0, or
 * the exit code after the line on standard error. Free in either case. */
int writer_options_read(const struct options *options, const struct vt_writer *writer,
    struct writer_options *out);
void writer_options_free(struct writer_options *out);

#endif
