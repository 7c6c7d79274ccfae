/*
 * worker.h - what the two sides of a worker's socket say to each other, and the
 * worker's side.
 */
#ifndef VANTHU_CORE_WORKER_H
#define VANTHU_CORE_WORKER_H

#include <vanthu/engine.h>

/* To the worker: read input index, or (code not 0) say that it failed so. */
struct worker_request {
	int64_t index;
	int32_t code;
	int32_t signal; /* what ended the worker before, or 0 */
};

/* From the worker, followed by n bytes of the result and file_n of the changed document. */
struct worker_answer {
	int64_t index;
	uint64_t n, file_n;
	struct vt_outcome outcome;
};

/* What a run is about; the worker has its own copy by fork. */
struct worker_task {
	struct vt_session *session;
	const struct vt_rendering *rendering;
	const struct vt_run_options *options;
	const struct vt_input *inputs;
};

/* Serves requests from the socket until it is closed; returns the exit status. */
int worker_serve(const struct worker_task *task, int fd);

/* Whole structs through a socket; 0, or -1. */
int socket_send(int fd, const void *bytes, size_t n);
int socket_receive(int fd, void *bytes, size_t n);

#endif
