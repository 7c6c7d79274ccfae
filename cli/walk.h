/*
 * walk.h - from operands to the files that are read.
 */
#ifndef VANTHU_CLI_WALK_H
#define VANTHU_CLI_WALK_H

#include "cli/cli.h"

/* The files of a run, in order; names are owned. Start from {0}. */
struct file_list {
	char **items;
	size_t count, room;
	int code; /* EXIT_UNDECIDED once a folder could not be walked */
};

/* Adds each operand: a folder gives the files in it, and in its folders, that a
 * reader's suffix fits, by name; hidden ones are left out. What goes wrong is
 * said on standard error and kept in list->code. 0, or -1: no memory. */
int walk_operands(const struct options *options, const struct vt_engine *engine,
    struct file_list *list);
void file_list_free(struct file_list *list);

#endif
