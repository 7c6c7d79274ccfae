/*
 * target.h - a folder of results: one file per document.
 *
 * Invariants: a file appears whole; none that is there already is replaced: a name
 * that is taken gets `-2`, `-3` …
 */
#ifndef VANTHU_CLI_TARGET_H
#define VANTHU_CLI_TARGET_H

#include "cli/cli.h"

/* Names that were taken lately, and how far they are numbered: where many documents get
 * one name, not every number is tried for each. */
struct taken {
	char *name;
	int number;
};

enum { TARGET_TAKEN = 256 };

struct target {
	const char *folder;  /* NULL: none, the result is one */
	const char *pattern; /* of names, without the suffix */
	const char *suffix;  /* "json" */
	int error;           /* errno of the first failure; 0 */
	char *failed;        /* the file at which it was; owned */
	struct taken taken[TARGET_TAKEN];
};

/* 1 when -o names a folder: it ends in a slash or is one. */
int target_is_folder(const char *out);
/* Makes the folder when it is not there. 0, or -1 with target->error set. */
int target_open(struct target *target, const char *folder);
/* Bytes into a new file; *out_name, the path that it got, is the caller's to free. 0, or
 * -1: the run should end. */
int target_write(struct target *target, const char *path, size_t number,
    const struct vt_identity *id, struct vt_str bytes, char **out_name, int *out_renamed);
/* All that was written is on the disk. 0, or -1 with target->error set. */
int target_sync(struct target *target);
void target_close(struct target *target);

#endif
