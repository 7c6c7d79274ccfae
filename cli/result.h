/*
 * result.h - where a result goes: standard output, or a file that appears whole.
 */
#ifndef VANTHU_CLI_RESULT_H
#define VANTHU_CLI_RESULT_H

#include "cli/cli.h"

struct result {
	const char *path; /* NULL: standard output */
	char *temporary;  /* name of the file being written, beside path */
	int fd;
	int error; /* errno of the first failure; 0 */
};

/* path NULL or "-": standard output; a device or a pipe is written to as it is.
 * 0, or -1 with result->error set. */
int result_open(struct result *result, const char *path);
/* A temporary file beside path, whatever path is; path is borrowed as long. */
int result_open_beside(struct result *result, const char *path);
/* The temporary file has its name already: nothing to rename or remove. */
void result_forget(struct result *result);
/* 0, or -1: the run should end. */
int result_write(struct result *result, struct vt_str bytes);
/* Renames the file to its place when keep is 1, else removes it. 0, or -1. */
int result_close(struct result *result, int keep);

#endif
