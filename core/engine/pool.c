/* Worker processes: made, fed, timed, replaced; their results put back in input order. */
#include "config.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/base/buf.h"
#include "core/base/clock.h"
#include "core/base/fail.h"
#include "core/base/limit.h"
#include "core/engine/pool.h"

/* Results that may wait for an earlier one, for each worker. */
#define WINDOW 4

/* Requests that a worker holds: the next one is there when it is done with one, so that it need
 * not be woken for it. */
#define QUEUE 2

/* How often the caller is asked whether to stop. */
#define TICK_MS 200

struct worker {
	pid_t pid; /* 0: no process */
	int fd;
	struct worker_request requests[QUEUE]; /* what it is at, and what comes next */
	size_t queued;
	int64_t deadline; /* of the first; milliseconds of the monotonic clock */
};

/* A result that waits for its turn. */
struct slot {
	int done;
	struct vt_outcome outcome;
	char *bytes; /* the result, and behind it the changed document */
	size_t n, file_n;
};

struct pool {
	const struct worker_task *task;
	struct worker workers[LIMIT_WORKERS];
	size_t worker_count;
	struct slot *slots;
	size_t window;
	int64_t count, next_in, next_out;
};

static int64_t
allowed_ms(const struct pool *pool)
{
	int32_t seconds = pool->task->options->seconds;

	return (int64_t)(seconds > 0 ? seconds : LIMIT_WALL_SECONDS) * 1000;
}

/* ---- processes ---- */

/* In the child: nothing of the other workers is left open, or their ends would
 * never be seen. */
static void
become_worker(const struct pool *pool, int fd)
{
	for (size_t i = 0; i < pool->worker_count; i++) {
		if (pool->workers[i].pid != 0)
			close(pool->workers[i].fd);
	}
	_exit(worker_serve(pool->task, fd));
}

static int
start_worker(struct pool *pool, struct worker *w, struct vt_error *err)
{
	/* An answer, once begun, is only copied: one that stops half-way is lost. */
	const struct timeval patience = {.tv_sec = LIMIT_WALL_SECONDS};
	int pair[2];
	pid_t pid;

	if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) != 0)
		return fail(err, VT_ERR_IO, "no socket for a worker process");
	pid = fork();
	if (pid == 0) {
		close(pair[0]);
		become_worker(pool, pair[1]);
	}
	close(pair[1]);
	if (pid < 0) {
		close(pair[0]);
		return fail(err, VT_ERR_IO, "no worker process can be made");
	}
	setsockopt(pair[0], SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof(patience));
	w->pid = pid;
	w->fd = pair[0];
	return VT_OK;
}

/* Ends a worker and tells by which signal it died, 0 if by none. */
static int
end_worker(struct worker *w, int kill_it)
{
	int status = 0;

	close(w->fd);
	if (kill_it)
		kill(w->pid, SIGKILL);
	while (waitpid(w->pid, &status, 0) < 0 && errno == EINTR)
		;
	w->pid = 0;
	return WIFSIGNALED(status) ? WTERMSIG(status) : 0;
}

static void
settle(struct pool *pool, const struct worker_answer *answer, char *bytes)
{
	struct slot *slot = &pool->slots[(size_t)answer->index % pool->window];

	*slot = (struct slot){1, answer->outcome, bytes, (size_t)answer->n, (size_t)answer->file_n};
}

/* A worker that is gone already shows as an end of its socket. */
static void
send_request(const struct worker *w, size_t i)
{
	socket_send(w->fd, &w->requests[i], sizeof(w->requests[i]));
}

/* Hands what is queued to a fresh process. */
static int
begin_anew(struct pool *pool, struct worker *w, struct vt_error *err)
{
	int rc = start_worker(pool, w, err);

	if (rc != VT_OK)
		return rc;
	w->deadline = clock_ms() + allowed_ms(pool);
	for (size_t i = 0; i < w->queued; i++)
		send_request(w, i);
	return VT_OK;
}

/* The first request is done with; the clock of the next one starts. */
static void
drop_request(const struct pool *pool, struct worker *w)
{
	w->queued--;
	for (size_t i = 0; i < w->queued; i++)
		w->requests[i] = w->requests[i + 1];
	w->deadline = clock_ms() + allowed_ms(pool);
}

/* Whoever gets the request only writes down that a process died at it. */
static void
mark_lost(struct worker_request *request, int code, int signal)
{
	request->code = code;
	request->signal = code == VT_ERR_CRASHED && signal != SIGKILL ? signal : 0;
}

/* The worker died at a document, or took too long over it. A fresh one writes that
 * down; when that one dies too, the writer is at fault and nothing is written. What
 * else it was given is given to the fresh one too. */
static int
lose(struct pool *pool, struct worker *w, int timed_out, struct vt_error *err)
{
	struct worker_request *request = &w->requests[0];
	int signal = end_worker(w, 1);
	int code = timed_out || signal == SIGXCPU ? VT_ERR_TIMEOUT : VT_ERR_CRASHED;

	if (request->code == VT_OK) {
		mark_lost(request, code, signal);
		return begin_anew(pool, w, err);
	}
	struct worker_answer none = {.index = request->index,
	    .outcome = {
		.size = sizeof(none.outcome), .code = request->code, .verdict = VT_UNDECIDED}};
	struct vt_text text = vt_code_text(request->code);

	snprintf(none.outcome.message, sizeof(none.outcome.message), "%s",
	    pool->task->rendering->english ? text.en : text.vi);
	settle(pool, &none, NULL);
	drop_request(pool, w);
	return w->queued > 0 ? begin_anew(pool, w, err) : VT_OK;
}

/* Hands a request to a worker, of which a process is made when there is none. */
static int
give(struct pool *pool, struct worker *w, int64_t index, struct vt_error *err)
{
	const struct vt_run_options *options = pool->task->options;

	w->requests[w->queued] = (struct worker_request){.index = index};
	if (index == 0)
		mark_lost(&w->requests[w->queued], options->lost_code, options->lost_signal);
	w->queued++;
	if (w->pid == 0)
		return begin_anew(pool, w, err);
	if (w->queued == 1)
		w->deadline = clock_ms() + allowed_ms(pool);
	send_request(w, w->queued - 1);
	return VT_OK;
}

/* ---- results ---- */

static int
take_answer(struct pool *pool, struct worker *w, struct vt_error *err)
{
	struct worker_answer answer;
	char *bytes;

	if (socket_receive(w->fd, &answer, sizeof(answer)) != 0 ||
	    answer.index != w->requests[0].index || answer.n > LIMIT_RESULT_BYTES ||
	    answer.file_n > LIMIT_WRITTEN_BYTES)
		return lose(pool, w, 0, err);
	bytes = malloc((size_t)(answer.n + answer.file_n) + 1);
	if (bytes == NULL)
		return fail(err, VT_ERR_MEMORY, "%s", "");
	if (socket_receive(w->fd, bytes, (size_t)(answer.n + answer.file_n)) != 0) {
		free(bytes);
		return lose(pool, w, 0, err);
	}
	drop_request(pool, w);
	settle(pool, &answer, bytes);
	return VT_OK;
}

static int
deliver(struct pool *pool, worker_taker *take, void *ctx)
{
	while (pool->next_out < pool->count) {
		struct slot *slot = &pool->slots[(size_t)pool->next_out % pool->window];
		int rc;

		if (!slot->done)
			return VT_OK;
		rc = take(ctx, pool->next_out, &slot->outcome,
		    (struct vt_str){slot->bytes, slot->n},
		    (struct vt_str){slot->file_n > 0 ? slot->bytes + slot->n : NULL, slot->file_n});
		free(slot->bytes);
		*slot = (struct slot){0};
		pool->next_out++;
		if (rc < 0)
			return 1;
	}
	return VT_OK;
}

/* Requests for whoever holds less than so many, the idle first. */
static int
feed(struct pool *pool, struct vt_error *err)
{
	for (size_t most = 0; most < QUEUE; most++) {
		for (size_t i = 0; i < pool->worker_count; i++) {
			struct worker *w = &pool->workers[i];
			int rc;

			if (w->queued > most)
				continue;
			if (pool->next_in >= pool->count ||
			    pool->next_in >= pool->next_out + (int64_t)pool->window)
				return VT_OK;
			rc = give(pool, w, pool->next_in++, err);
			if (rc != VT_OK)
				return rc;
		}
	}
	return VT_OK;
}

/* Waits for any answer, an end, or a deadline. */
static int
wait_for_workers(struct pool *pool, struct vt_error *err)
{
	struct pollfd fds[LIMIT_WORKERS];
	struct worker *at[LIMIT_WORKERS];
	int64_t now = clock_ms(), wait = TICK_MS;
	nfds_t n = 0;

	for (size_t i = 0; i < pool->worker_count; i++) {
		struct worker *w = &pool->workers[i];

		if (w->queued == 0)
			continue;
		if (w->deadline - now < wait)
			wait = w->deadline > now ? w->deadline - now : 0;
		fds[n] = (struct pollfd){w->fd, POLLIN, 0};
		at[n++] = w;
	}
	if (poll(fds, n, (int)wait) < 0)
		return errno == EINTR ? VT_OK : fail(err, VT_ERR_IO, "poll fails");
	now = clock_ms();
	for (nfds_t i = 0; i < n; i++) {
		int rc = VT_OK;

		if (fds[i].revents != 0)
			rc = take_answer(pool, at[i], err);
		else if (at[i]->deadline <= now)
			rc = lose(pool, at[i], 1, err);
		if (rc != VT_OK)
			return rc;
	}
	return VT_OK;
}

static size_t
choose_worker_count(const struct worker_task *task, size_t count)
{
	long n =
	    task->options->workers > 0 ? task->options->workers : sysconf(_SC_NPROCESSORS_ONLN);

	if (n < 1)
		n = 1;
	if (n > LIMIT_WORKERS)
		n = LIMIT_WORKERS;
	return (size_t)n < count ? (size_t)n : count;
}

int
pool_run(const struct worker_task *task, size_t count, worker_taker *take,
    int (*stopped)(void *ctx), void *ctx, struct vt_error *err)
{
	struct pool pool = {.task = task, .count = (int64_t)count};
	int rc = VT_OK;

	pool.worker_count = choose_worker_count(task, count);
	pool.window = pool.worker_count * WINDOW + 1;
	pool.slots = calloc(pool.window, sizeof(*pool.slots));
	if (pool.slots == NULL)
		return fail(err, VT_ERR_MEMORY, "%s", "");
	while (rc == VT_OK && pool.next_out < pool.count) {
		if (stopped != NULL && stopped(ctx)) {
			rc = 1;
			break;
		}
		rc = feed(&pool, err);
		if (rc == VT_OK)
			rc = wait_for_workers(&pool, err);
		if (rc == VT_OK)
			rc = deliver(&pool, take, ctx);
	}
	for (size_t i = 0; i < pool.worker_count; i++) {
		if (pool.workers[i].pid != 0)
			end_worker(&pool.workers[i], rc != VT_OK);
	}
	for (size_t i = 0; i < pool.window; i++)
		free(pool.slots[i].bytes);
	free(pool.slots);
	return rc;
}
