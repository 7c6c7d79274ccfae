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

/* Takes results in input order, file being the document, changed, or empty; negative
 * ends the run. */
typedef int worker_taker(void *ctx, int64_t index, const struct vt_outcome *outcome,
    struct vt_str bytes, struct vt_str file);

/* Makes this process a worker and reads all inputs. VT_OK, 1 when take ended it, or an error: io.
 */
int worker_read_here(const struct worker_task *task, size_t count, worker_taker *take, void *ctx,
    struct vt_error *err);

/* Serves requests from the socket until it is closed; returns the exit status. */
int worker_serve(const struct worker_task *task, int fd);

/* Whole structs through a socket; 0, or -1. */
int socket_send(int fd, const void *bytes, size_t n);
int socket_receive(int fd, void *bytes, size_t n);

#endif
