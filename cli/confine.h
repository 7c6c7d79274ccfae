/*
 * confine.h - shuts the doors of a worker process before a foreign file is parsed.
 *
 * Layers, each of which holds where another is missing: the limits of worker.c, no new
 * privileges, Landlock, and a filter of system calls (calls.h). A kernel that lacks one
 * is no error; `vanthu plugins -v` tells which there are.
 */
#ifndef VANTHU_CLI_CONFINE_H
#define VANTHU_CLI_CONFINE_H

/* Layers that a kernel may lack; a set. */
enum {
	CONFINE_FILES = 1, /* Landlock: no file is written, made, removed or run */
	CONFINE_CALLS = 2, /* seccomp: no calls but those that reading needs */
	CONFINE_ALL = 3
};

/* What the program itself writes to and waits on: no worker's business. */
struct confinement {
	int fds[2]; /* closed when above standard error */
};

/* Called in a worker with a struct confinement; the process stays so for good. Returns
 * 0, also where the kernel offers nothing; -1 when privileges cannot be given up. */
int confine(void *ctx);

/* Confines a process of its own to learn which layers take here; -1 when that process
 * cannot be made. */
int confine_probe(void);

#endif
