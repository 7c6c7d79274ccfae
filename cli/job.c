/* A job over documents: files found, results in order, error lines, the exit code. */
#include "config.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/signalfd.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/confine.h"
#include "cli/job.h"
#include "cli/progress.h"
#include "cli/result.h"
#include "cli/walk.h"

/* What the sink of a run needs. */
struct job {
	const struct options *options;
	const struct file_list *files;
	struct result result;
	struct progress progress;
	int signals; /* descriptor on which SIGINT and its like arrive */
	int caught;  /* the one that did, or 0 */
	int code;    /* exit code so far */
};

static void
raise_code(struct job *job, int code)
{
	if (code > job->code)
		job->code = code;
}

static int
is_failing(const struct options *options, const struct vt_outcome *outcome)
{
	return outcome->error_count > 0 ||
	    (options->fail_on <= VT_WARNING && outcome->warning_count > 0) ||
	    (options->fail_on <= VT_NOTE && outcome->note_count > 0);
}

static int
take_outcome(void *ctx, int64_t index, const struct vt_outcome *outcome)
{
	struct job *job = ctx;
	const char *path = job->files->items[index];

	progress_hide(&job->progress);
	if (outcome->code != VT_OK)
		raise_code(job, path_error(path, outcome->code, outcome->message));
	else if (is_failing(job->options, outcome))
		raise_code(job, EXIT_FINDINGS);
	/* What could not be looked at weighs more than what was found. */
	if (job->options->command->takes & TAKES_MANY &&
	    (outcome->verdict == VT_UNDECIDED || outcome->undecided_count > 0))
		raise_code(job, EXIT_UNDECIDED);
	return 0;
}

static int
take_bytes(void *ctx, struct vt_str bytes)
{
	struct job *job = ctx;

	return result_write(&job->result, bytes);
}

/* Asked several times a second: also when to show how far the run is. */
static int
is_stopped(void *ctx)
{
	struct job *job = ctx;
	struct pollfd poll_signals = {job->signals, POLLIN, 0};
	struct signalfd_siginfo info;

	progress_show(&job->progress);
	if (job->caught == 0 && poll(&poll_signals, 1, 0) == 1 &&
	    read(job->signals, &info, sizeof(info)) == (ssize_t)sizeof(info))
		job->caught = (int)info.ssi_signo;
	return job->caught != 0;
}

/* Signals are read as data, so that no handler needs a global. Worker processes
 * inherit that they are blocked: the run ends them itself. */
static int
open_signals(sigset_t *set)
{
	sigemptyset(set);
	sigaddset(set, SIGINT);
	sigaddset(set, SIGTERM);
	sigaddset(set, SIGHUP);
	sigprocmask(SIG_BLOCK, set, NULL);
	return signalfd(-1, set, SFD_CLOEXEC | SFD_NONBLOCK);
}

static void
close_signals(const struct job *job, const sigset_t *set)
{
	if (job->signals >= 0)
		close(job->signals);
	sigprocmask(SIG_UNBLOCK, set, NULL);
	if (job->caught != 0)
		raise(job->caught); /* whoever started us learns what ended us */
}

static const struct vt_writer *
find_writer(const struct options *options, const struct vt_engine *engine, int32_t job,
    const char *format)
{
	const char *name = options->format != NULL ? options->format : format;
	const struct vt_writer *writer = vt_engine_writer_named(engine, name);
	char known[512];
	size_t n;

	if (writer != NULL && (writer->jobs & (uint32_t)job) != 0)
		return writer;
	n = (size_t)snprintf(known, sizeof(known), "%.64s;", name);
	for (size_t i = 0; (writer = vt_engine_writer(engine, i)) != NULL && n < 400; i++) {
		if ((writer->jobs & (uint32_t)job) != 0)
			n += (size_t)snprintf(known + n, sizeof(known) - n, " %s", writer->name);
	}
	usage_error(options,
	    (struct vt_text){"không có dạng kết quả này (các dạng dùng được đứng sau dấu ;)",
		"no such format (those to choose from stand after the ;)"},
	    known);
	return NULL;
}

/* Terminal width of standard output, 0 when it is none. */
static int
terminal_width(void)
{
	struct winsize size;

	return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

static int
wants_color(const struct options *options)
{
	const char *term = getenv("TERM");
	const char *no_color = getenv("NO_COLOR");

	return !options->no_color && (no_color == NULL || *no_color == '\0') &&
	    isatty(STDOUT_FILENO) && term != NULL && strcmp(term, "dumb") != 0;
}

/* The file that -o names may be none of those that are read. */
static int
is_input(const char *out, const struct file_list *files)
{
	struct stat a, b;

	if (out == NULL || stat(out, &a) != 0)
		return 0;
	for (size_t i = 0; i < files->count; i++) {
		if (stat(files->items[i], &b) == 0 && a.st_dev == b.st_dev && a.st_ino == b.st_ino)
			return 1;
	}
	return 0;
}

static int
result_error(struct job *job)
{
	const char *path = job->result.path;

	if (job->result.error == EPIPE && path == NULL)
		return EXIT_UNDECIDED; /* whoever reads has enough: nothing to say */
	return path_error(path != NULL ? path : "-", VT_ERR_IO, strerror(job->result.error));
}

static struct vt_input *
make_inputs(const struct file_list *files)
{
	struct vt_input *inputs = calloc(files->count + 1, sizeof(*inputs));

	for (size_t i = 0; inputs != NULL && i < files->count; i++)
		inputs[i] = (struct vt_input){sizeof(*inputs), files->items[i],
		    strcmp(files->items[i], "-") == 0 ? STDIN_FILENO : -1};
	return inputs;
}

static int
run_files(struct job *job, struct vt_session *session, const struct vt_writer *writer)
{
	const struct options *options = job->options;
	const int to_terminal = options->out == NULL;
	const struct vt_rendering rendering = {
	    .size = sizeof(rendering),
	    .writer = writer,
	    .english = options->english,
	    .color = to_terminal && wants_color(options),
	    .verbosity = options->verbosity,
	    .width = to_terminal ? terminal_width() : 0,
	    .options = options->writer_options.items,
	    .total = (int64_t)job->files->count,
	};
	struct confinement confinement = {{-1, -1}};
	const struct vt_run_options run_options = {
	    .size = sizeof(run_options),
	    .workers = options->jobs,
	    .seconds = options->seconds,
	    .confine = confine,
	    .confine_ctx = &confinement,
	};
	const struct vt_sink sink = {sizeof(sink), job, take_bytes, take_outcome, is_stopped};
	struct vt_input *inputs = make_inputs(job->files);
	struct vt_totals totals;
	struct vt_error err = {0};
	sigset_t set;
	int rc;

	if (inputs == NULL)
		return EXIT_UNDECIDED;
	if (result_open(&job->result, options->out) != 0) {
		free(inputs);
		return result_error(job);
	}
	progress_open(&job->progress, options, job->files->count);
	job->signals = open_signals(&set);
	confinement = (struct confinement){{job->result.fd, job->signals}};
	rc = vt_session_run(session, &rendering, &run_options, inputs, job->files->count, &sink,
	    &totals, &err);
	progress_hide(&job->progress);
	if (rc < 0)
		raise_code(job, library_error(options, options->command->name, &err));
	if (result_close(&job->result, rc == VT_OK) != 0)
		raise_code(job, result_error(job));
	close_signals(job, &set);
	free(inputs);
	return rc == VT_OK ? job->code : EXIT_UNDECIDED;
}

static int
run_session(const struct options *options, struct vt_engine *engine, int32_t kind,
    const struct vt_writer *writer)
{
	const struct vt_session_options session_options = {
	    .size = sizeof(session_options),
	    .job = kind,
	    .profile = options->profile,
	    .rules = options->rules.items,
	    .no_rules = options->no_rules.items,
	    .final = options->final,
	};
	struct file_list files = {0};
	struct job job = {.options = options, .files = &files};
	struct vt_session *session = NULL;
	struct vt_error err = {0};
	int code;

	if (vt_session_open(engine, &session_options, &session, &err) != VT_OK) {
		if (err.code == VT_ERR_USAGE)
			return usage_error(options, vt_code_text(VT_ERR_USAGE), err.message);
		return library_error(options, options->profile != NULL ? options->profile : "auto",
		    &err);
	}
	if (walk_operands(options, engine, &files) != 0) {
		code = path_error("-", VT_ERR_MEMORY, say(options, vt_code_text(VT_ERR_MEMORY)));
	} else if (is_input(options->out, &files)) {
		code = usage_error(options,
		    (struct vt_text){
			"-o không được trùng với tệp đầu vào", "-o names a file that is read"},
		    options->out);
	} else {
		job.code = files.code;
		code = run_files(&job, session, writer);
	}
	file_list_free(&files);
	vt_session_close(session);
	return code;
}

static int
count_stdin(const struct options *options)
{
	int n = 0;

	for (size_t i = 0; i < options->files.count; i++)
		n += strcmp(options->files.items[i], "-") == 0;
	return n;
}

int
job_run(const struct options *options, int32_t job, const char *format)
{
	const struct vt_writer *writer = NULL;
	struct vt_engine *engine;
	int code;

	if (count_stdin(options) > 1)
		return usage_error(options,
		    (struct vt_text){"đầu vào chuẩn chỉ đọc được một lần",
			"standard input can be read only once"},
		    "-");
	signal(SIGPIPE, SIG_IGN);
	code = engine_start(options, 0, &engine);
	if (code != EXIT_CONFORMS)
		return code;
	if (format != NULL) {
		writer = find_writer(options, engine, job, format);
		if (writer == NULL)
			code = EXIT_USAGE;
	}
	if (code == EXIT_CONFORMS)
		code = run_session(options, engine, job, writer);
	vt_engine_close(engine);
	return code;
}
