/*
 * pool.h - worker processes: each input to one of them, results back in order.
 *
 * Invariants: at most window results are held, whatever the number of inputs. A
 * worker that dies or overstays costs the document it was at, and is replaced.
 */
#ifndef VANTHU_CORE_POOL_H
#define VANTHU_CORE_POOL_H

#include "core/engine/worker.h"

struct pool;

/* Runs inputs 0 .. count - 1 through the workers. stopped may be NULL. Returns
 * VT_OK, 1 when take or stopped ended it, or an error: io, memory. */
int pool_run(const struct worker_task *task, size_t count, worker_taker *take,
    int (*stopped)(void *ctx), void *ctx, struct vt_error *err);

#endif
