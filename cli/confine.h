/*
 * confine.h - shuts the doors of a worker process before a foreign file is parsed.
 */
#ifndef VANTHU_CLI_CONFINE_H
#define VANTHU_CLI_CONFINE_H

/* What the program itself writes to and waits on: no worker's business. */
struct confinement {
	int fds[2]; /* closed when above standard error */
};

/* Called in a worker with a struct confinement. From here on the process gains no
 * rights, and on kernels that have Landlock it can neither write, make, remove nor
 * execute any file. Returns 0, also where the kernel offers nothing; -1 when what
 * it offers fails. */
int confine(void *ctx);

#endif
