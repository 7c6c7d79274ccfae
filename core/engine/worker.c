/* A worker process: reads one document after another within its limits. */
#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

#include "core/base/fail.h"
#include "core/base/limit.h"
#include "core/base/sanitizer.h"
#include "core/engine/session.h"
#include "core/engine/worker.h"

int
socket_send(int fd, const void *bytes, size_t n)
{
	const char *at = bytes;

	while (n > 0) {
		ssize_t sent = send(fd, at, n, MSG_NOSIGNAL);

		if (sent < 0 && errno == EINTR)
			continue;
		if (sent <= 0)
			return -1;
		at += sent;
		n -= (size_t)sent;
	}
	return 0;
}

/* All of the pieces in as few calls as the socket takes: each may wake who waits for it. */
static int
write_all(int fd, struct iovec *pieces, int count)
{
	while (count > 0) {
		ssize_t sent = writev(fd, pieces, count);

		if (sent < 0 && errno == EINTR)
			continue;
		if (sent < 0)
			return -1;
		for (; count > 0 && (size_t)sent >= pieces->iov_len; pieces++, count--)
			sent -= (ssize_t)pieces->iov_len;
		if (count > 0) {
			pieces->iov_base = (char *)pieces->iov_base + sent;
			pieces->iov_len -= (size_t)sent;
		}
	}
	return 0;
}

int
socket_receive(int fd, void *bytes, size_t n)
{
	char *at = bytes;

	while (n > 0) {
		ssize_t got = recv(fd, at, n, 0);

		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0)
			return -1;
		at += got;
		n -= (size_t)got;
	}
	return 0;
}

static void
limit(int resource, rlim_t soft)
{
	struct rlimit r;

	if (getrlimit((__rlimit_resource_t)resource, &r) != 0)
		return;
	if (r.rlim_max == RLIM_INFINITY || soft < r.rlim_max)
		r.rlim_cur = soft;
	setrlimit((__rlimit_resource_t)resource, &r);
}

/* A worker holds no more than one document may ask for, and writes no file. The
 * address sanitizer reserves terabytes and writes its reports where it is told. */
static void
set_limits(void)
{
	limit(RLIMIT_CORE, 0);
	limit(RLIMIT_NOFILE, LIMIT_DESCRIPTORS);
	if (!WITH_ASAN) {
		limit(RLIMIT_AS, LIMIT_ADDRESS_BYTES);
		limit(RLIMIT_FSIZE, 0);
	}
}

/* CPU time counts for the whole life of a process: the limit moves on with it. */
static void
allow_cpu(int32_t seconds)
{
	struct rusage used;

	if (getrusage(RUSAGE_SELF, &used) == 0)
		limit(RLIMIT_CPU,
		    (rlim_t)(used.ru_utime.tv_sec + used.ru_stime.tv_sec +
			(seconds > 0 ? seconds : LIMIT_WALL_SECONDS) + LIMIT_CPU_SLACK_SECONDS));
}

/* A plugin that prints must not print into a result. */
static void
silence_stdout(void)
{
	int fd = open("/dev/null", O_WRONLY | O_CLOEXEC);

	if (fd >= 0) {
		dup2(fd, STDOUT_FILENO);
		close(fd);
	}
}

/* As much of s as there is room for, whole characters. */
static void
copy_cut(char *out, size_t room, const char *s, size_t n)
{
	if (n >= room) {
		n = room - 1;
		while (n > 0 && ((unsigned char)s[n] & 0xc0) == 0x80)
			n--;
	}
	if (n > 0)
		memcpy(out, s, n);
	out[n] = '\0';
}

static void
set_message(struct vt_outcome *outcome, const struct vt_rendering *rendering, struct vt_text text)
{
	const char *s = rendering->english ? text.en : text.vi;

	copy_cut(outcome->message, sizeof(outcome->message), s != NULL ? s : "",
	    s != NULL ? strlen(s) : 0);
}

static void
copy_field(const struct vt_report *report, const char *name, char *out, size_t room)
{
	const struct vt_value *v = NULL;

	for (size_t i = 0; i < report->field_count && v == NULL; i++) {
		if (strcmp(report->fields[i]->name, name) == 0)
			v = report->fields[i]->value;
	}
	if (v != NULL && v->kind == VT_TEXT)
		copy_cut(out, room, v->text.s, v->text.n);
}

static void
fill_identity(const struct vt_report *report, struct vt_identity *id)
{
	if (report->sha256 != NULL)
		copy_cut(id->sha256, sizeof(id->sha256), report->sha256, strlen(report->sha256));
	copy_field(report, "TypeName", id->type_name, sizeof(id->type_name));
	copy_field(report, "TypeCode", id->type_code, sizeof(id->type_code));
	copy_field(report, "CodeNumber", id->code_number, sizeof(id->code_number));
	copy_field(report, "CodeNotation", id->code_notation, sizeof(id->code_notation));
	copy_field(report, "IssuedDate", id->issued_date, sizeof(id->issued_date));
	copy_field(report, "OrganName", id->organ_name, sizeof(id->organ_name));
	copy_field(report, "OrganizationInCharge", id->organization_in_charge,
	    sizeof(id->organization_in_charge));
}

/* Rules are sorted by their ids. */
static int32_t
rule_number(const struct vt_engine *engine, const char *id)
{
	size_t low = 0, high = engine->registry.lists[REGISTRY_RULE].count;

	while (low < high) {
		size_t mid = low + (high - low) / 2;
		int order = strcmp(vt_engine_rule(engine, mid)->id, id);

		if (order == 0)
			return (int32_t)mid;
		if (order < 0)
			low = mid + 1;
		else
			high = mid;
	}
	return -1;
}

static void
count_rules(const struct vt_engine *engine, const struct vt_report *report,
    struct vt_outcome *outcome)
{
	for (size_t i = 0; i < report->finding_count; i++) {
		int32_t rule = rule_number(engine, report->findings[i]->rule), k = 0;

		while (k < outcome->rule_count && outcome->rules[k].rule != rule)
			k++;
		if (k == VT_OUTCOME_RULES || rule < 0)
			continue;
		if (k == outcome->rule_count)
			outcome->rules[outcome->rule_count++] = (struct vt_rule_count){rule, 0};
		outcome->rules[k].count++;
	}
}

static void
fill_outcome(const struct vt_engine *engine, const struct vt_report *report,
    const struct vt_rendering *rendering, struct vt_outcome *outcome)
{
	*outcome = (struct vt_outcome){
	    .size = sizeof(*outcome),
	    .code = report->error != NULL ? report->error->code
		: report->partial         ? VT_PARTIAL
					  : VT_OK,
	    .verdict = report->verdict,
	    .error_count = report->error_count,
	    .warning_count = report->warning_count,
	    .note_count = report->note_count,
	    .undecided_count = (int32_t)report->undecided_count,
	};
	fill_identity(report, &outcome->identity);
	count_rules(engine, report, outcome);
	if (report->error != NULL)
		set_message(outcome, rendering, report->error_message);
	else if (report->partial)
		set_message(outcome, rendering, report->partial_message);
}

static const struct vt_report *
obey(const struct worker_task *task, const struct worker_request *request)
{
	const struct vt_input *input = &task->inputs[request->index];
	const struct vt_report *report;
	char detail[64] = "";

	if (request->code == VT_OK) {
		vt_session_read(task->session, input, &report);
		return report;
	}
	if (request->signal == SIGSYS)
		snprintf(detail, sizeof(detail), "a forbidden system call");
	else if (request->signal != 0)
		snprintf(detail, sizeof(detail), "signal %d", (int)request->signal);
	vt_session_fail(task->session, input, request->code, detail, &report);
	return report;
}

/* What came of one request. */
struct made {
	struct worker_answer answer;
	struct vt_str bytes, file; /* valid until the next one */
};

static void
make(const struct worker_task *task, const struct worker_request *request, struct made *out)
{
	const struct vt_report *report = obey(task, request);
	struct worker_answer *answer = &out->answer;
	struct vt_error err = {0};
	int rc;

	*out = (struct made){.answer = {.index = request->index}};
	out->file = vt_session_file(task->session);
	fill_outcome(task->session->engine, report, task->rendering, &answer->outcome);
	rc = vt_session_write(task->session, task->rendering, request->index, &out->bytes, &err);
	if (rc != VT_OK && answer->outcome.code >= VT_OK) {
		struct vt_text meaning = vt_code_text(rc);
		char text[640];

		snprintf(text, sizeof(text), "%s (%s)",
		    task->rendering->english ? meaning.en : meaning.vi, err.message);
		answer->outcome.code = rc;
		answer->outcome.verdict = VT_UNDECIDED;
		set_message(&answer->outcome, task->rendering, (struct vt_text){text, text});
	}
	answer->n = rc == VT_OK ? out->bytes.n : 0;
	answer->file_n = rc == VT_OK ? out->file.n : 0;
	out->bytes.n = (size_t)answer->n;
	out->file.n = (size_t)answer->file_n;
}

static int
serve_one(const struct worker_task *task, int fd, const struct worker_request *request)
{
	struct made made;

	make(task, request, &made);
	struct iovec pieces[] = {
	    {&made.answer, sizeof(made.answer)},
	    {(void *)(uintptr_t)made.bytes.s, made.bytes.n},
	    {(void *)(uintptr_t)made.file.s, made.file.n},
	};
	return write_all(fd, pieces, (int)(sizeof(pieces) / sizeof(pieces[0])));
}

/* From now on this process reads, and does nothing else. 0, or -1: it shall not. */
static int
become_confined(const struct worker_task *task)
{
	prctl(PR_SET_PDEATHSIG, SIGKILL);
	signal(SIGPIPE, SIG_IGN);
	silence_stdout();
	set_limits();
	return task->options->confine != NULL &&
		task->options->confine(task->options->confine_ctx) != 0
	    ? -1
	    : 0;
}

int
worker_read_here(const struct worker_task *task, size_t count, worker_taker *take, void *ctx,
    struct vt_error *err)
{
	if (become_confined(task) != 0)
		return fail(err, VT_ERR_IO, "the process cannot be confined");
	for (size_t i = 0; i < count; i++) {
		const struct worker_request request = {.index = (int64_t)i};
		struct made made;

		allow_cpu(task->options->seconds);
		make(task, &request, &made);
		if (take(ctx, request.index, &made.answer.outcome, made.bytes, made.file) < 0)
			return 1;
	}
	return VT_OK;
}

int
worker_serve(const struct worker_task *task, int fd)
{
	struct worker_request request;

	if (become_confined(task) != 0)
		return 1;
	while (socket_receive(fd, &request, sizeof(request)) == 0) {
		allow_cpu(task->options->seconds);
		if (serve_one(task, fd, &request) != 0)
			return 1;
	}
	return 0;
}
