/* One document in one process, and another that waits for it. */
#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cli/alone.h"
#include "core/base/buf.h"
#include "core/base/clock.h"
#include "core/base/limit.h"

/* What is told, each piece behind its head; the end comes last, or the process is lost. */
enum piece { PIECE_OUTCOME = 1, PIECE_BYTES, PIECE_END, PIECE_DECLINED };

struct head {
	uint32_t piece;
	int32_t code; /* of the end */
	uint64_t n;   /* bytes that follow */
};

/* ---- the process that reads ---- */

static int
write_all(int fd, const void *bytes, size_t n)
{
	const char *at = bytes;

	while (n > 0) {
		ssize_t written = write(fd, at, n);

		if (written < 0 && errno == EINTR)
			continue;
		if (written <= 0)
			return -1;
		at += written;
		n -= (size_t)written;
	}
	return 0;
}

static int
tell(int fd, enum piece piece, int code, const void *bytes, size_t n)
{
	const struct head head = {.piece = (uint32_t)piece, .code = code, .n = n};

	return write_all(fd, &head, sizeof(head)) != 0 ? -1 : write_all(fd, bytes, n);
}

static int
tell_bytes(void *ctx, struct vt_str bytes)
{
	return tell(*(const int *)ctx, PIECE_BYTES, 0, bytes.s, bytes.n);
}

static int
tell_outcome(void *ctx, int64_t index, const struct vt_outcome *outcome)
{
	(void)index;
	return tell(*(const int *)ctx, PIECE_OUTCOME, 0, outcome, sizeof(*outcome));
}

struct vt_sink
alone_sink(int *channel)
{
	return (struct vt_sink){.size = sizeof(struct vt_sink),
	    .ctx = channel,
	    .bytes = tell_bytes,
	    .outcome = tell_outcome};
}

void
alone_end(int channel, int code)
{
	_exit(tell(channel, PIECE_END, code, "", 0) != 0);
}

void
alone_decline(int channel)
{
	_exit(tell(channel, PIECE_DECLINED, 0, "", 0) != 0);
}

/* ---- the process that waits ---- */

/* Everything that is told until the channel is closed. VT_OK or an error: timeout, memory, io. */
static int
hear(int fd, int32_t seconds, struct buf *out)
{
	const int64_t deadline =
	    clock_ms() + (int64_t)(seconds > 0 ? seconds : LIMIT_WALL_SECONDS) * 1000;

	while (out->n <= LIMIT_RESULT_BYTES) {
		struct pollfd channel = {fd, POLLIN, 0};
		const int64_t left = deadline - clock_ms();
		char piece[64 * 1024];
		ssize_t n;

		if (left <= 0)
			return VT_ERR_TIMEOUT;
		if (poll(&channel, 1, left < INT32_MAX ? (int)left : INT32_MAX) <= 0)
			continue;
		n = read(fd, piece, sizeof(piece));
		if (n == 0)
			return VT_OK;
		if (n < 0 && errno != EINTR)
			return VT_ERR_IO;
		if (n > 0)
			buf_put(out, piece, (size_t)n);
		if (out->failed)
			return VT_ERR_MEMORY;
	}
	return VT_ERR_TOO_LARGE;
}

/* The next piece of what was heard from *at on; 0: none, or not whole. */
static int
next_piece(const struct buf *heard, size_t *at, struct head *out_head, const char **out_bytes)
{
	if (heard->n - *at < sizeof(*out_head))
		return 0;
	memcpy(out_head, heard->data + *at, sizeof(*out_head));
	if (out_head->n > heard->n - *at - sizeof(*out_head))
		return 0;
	*out_bytes = heard->data + *at + sizeof(*out_head);
	*at += sizeof(*out_head) + (size_t)out_head->n;
	return 1;
}

/* The last piece when all of them are whole, PIECE_END with the exit code; 0: something is missing.
 */
static uint32_t
last_piece(const struct buf *heard, int *out_code)
{
	struct head head = {0};
	const char *bytes;
	size_t at = 0;

	while (next_piece(heard, &at, &head, &bytes))
		if (head.piece == PIECE_OUTCOME && head.n != sizeof(struct vt_outcome))
			return 0;
	*out_code = head.code;
	return at == heard->n ? head.piece : 0;
}

static void
hand_on(const struct buf *heard, const struct vt_sink *sink)
{
	struct head head;
	const char *bytes;
	size_t at = 0;
	int rc = 0;

	while (rc >= 0 && next_piece(heard, &at, &head, &bytes)) {
		struct vt_outcome outcome;

		if (head.piece == PIECE_BYTES) {
			rc = sink->bytes(sink->ctx, (struct vt_str){bytes, (size_t)head.n});
		} else if (head.piece == PIECE_OUTCOME) {
			memcpy(&outcome, bytes, sizeof(outcome));
			rc = sink->outcome(sink->ctx, 0, &outcome);
		}
	}
}

/* The signal that ended it, 0 when none did. */
static int
wait_for(pid_t pid, int kill_it)
{
	int status = 0;

	if (kill_it)
		kill(pid, SIGKILL);
	while (waitpid(pid, &status, 0) < 0 && errno == EINTR)
		;
	return WIFSIGNALED(status) ? WTERMSIG(status) : 0;
}

int
alone_run(alone_work *work, void *ctx, int32_t seconds, const struct vt_sink *sink, int *out_code,
    struct alone_loss *out_loss)
{
	struct buf heard = {0};
	int channel[2], code, signal;
	uint32_t last = 0;
	pid_t pid;

	*out_loss = (struct alone_loss){0};
	if (pipe2(channel, O_CLOEXEC) != 0)
		return 0;
	pid = fork();
	if (pid == 0) {
		close(channel[0]);
		alone_end(channel[1], work(ctx, channel[1]));
	}
	close(channel[1]);
	if (pid < 0) {
		close(channel[0]);
		return 0;
	}
	code = hear(channel[0], seconds, &heard);
	close(channel[0]);
	signal = wait_for(pid, code != VT_OK);
	if (code == VT_OK)
		last = last_piece(&heard, out_code);
	if (last == PIECE_END)
		hand_on(&heard, sink);
	else if (last != PIECE_DECLINED)
		*out_loss = (struct alone_loss){
		    code == VT_ERR_TIMEOUT || signal == SIGXCPU ? VT_ERR_TIMEOUT : VT_ERR_CRASHED,
		    signal};
	buf_free(&heard);
	return last == PIECE_END;
}
