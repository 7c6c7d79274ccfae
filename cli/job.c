/* A job over documents: files found, results in order, error lines, the exit code. */
#include "config.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <sys/ioctl.h>
#include <sys/signalfd.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/confine.h"
#include "cli/heap.h"
#include "cli/job.h"
#include "cli/outlet.h"
#include "cli/pattern.h"
#include "cli/progress.h"
#include "cli/summary.h"
#include "cli/walk.h"
#include "cli/writer_options.h"

/* What the sink of a run needs. */
struct job {
	const struct options *options;
	const struct file_list *files;
	struct outlet outlet;
	struct summary summary;      /* of no use without options->summary */
	int64_t index;               /* of the document whose bytes come next */
	struct vt_identity identity; /* its own */
	struct progress progress;
	struct writer_options writer_options;
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

/* The day of the check, by which waivers hold or not. */
static int32_t
today(void)
{
	time_t now = time(NULL);
	struct tm day;

	if (now == (time_t)-1 || localtime_r(&now, &day) == NULL)
		return 0;
	return (day.tm_year + 1900) * 10000 + (day.tm_mon + 1) * 100 + day.tm_mday;
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
	job->index = index;
	job->identity = outcome->identity;
	if (job->options->summary != NULL)
		summary_add(&job->summary, (size_t)index, outcome);
	if (outcome->code != VT_OK)
		raise_code(job, path_error(path, outcome->code, outcome->message));
	else if (!job->outlet.changes && is_failing(job->options, outcome))
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
	size_t i = (size_t)job->index;

	/* What opens a result comes also where there is no document. */
	return outlet_put(&job->outlet, i < job->files->count ? job->files->items[i] : "", i + 1,
	    &job->identity, bytes);
}

static int
take_document(void *ctx, int64_t index, struct vt_str bytes)
{
	struct job *job = ctx;

	return outlet_put_document(&job->outlet, job->files->items[index], (size_t)index + 1,
	    &job->identity, bytes);
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

/* The engine with the writer that is asked for, or with all of them when that one will not
 * do: they are named then. */
static int
start_for(const struct options *options, int32_t job, const char *format, struct vt_engine **out)
{
	const char *name = options->format != NULL ? options->format : format;
	const struct vt_writer *writer;
	int code = engine_start(options, 0, format != NULL ? name : NULL, out);

	if (code != EXIT_CONFORMS || format == NULL)
		return code;
	writer = vt_engine_writer_named(*out, name);
	if (writer != NULL && (writer->jobs & (uint32_t)job) != 0)
		return code;
	vt_engine_close(*out);
	return engine_start(options, 0, NULL, out);
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
	const int to_terminal = outlet_to_stdout(&job->outlet);
	const struct vt_rendering rendering = {
	    .size = sizeof(rendering),
	    .writer = writer,
	    .english = options->english,
	    .color = to_terminal && wants_color(options),
	    .verbosity = options->verbosity,
	    .width = to_terminal ? terminal_width() : 0,
	    .options = job->writer_options.pairs.items,
	    .total = (int64_t)job->files->count,
	    .each = job->outlet.target.folder != NULL && !job->outlet.changes,
	};
	struct confinement confinement = {{-1, -1}};
	const struct vt_run_options run_options = {
	    .size = sizeof(run_options),
	    .workers = options->jobs,
	    .seconds = options->seconds,
	    .confine = confine,
	    .confine_ctx = &confinement,
	};
	const struct vt_sink sink = {
	    sizeof(sink), job, take_bytes, take_outcome, is_stopped, take_document};
	struct vt_input *inputs = make_inputs(job->files);
	struct vt_totals totals;
	struct vt_error err = {0};
	sigset_t set;
	int rc;

	if (inputs == NULL)
		return EXIT_UNDECIDED;
	/* First: whoever stops the run once a file is begun has it taken away. */
	job->signals = open_signals(&set);
	if (outlet_open(&job->outlet) != 0) {
		close_signals(job, &set);
		free(inputs);
		return outlet_failure(&job->outlet);
	}
	progress_open(&job->progress, options, job->files->count);
	confinement = (struct confinement){{job->outlet.stream.fd, job->signals}};
	rc = vt_session_run(session, &rendering, &run_options, inputs, job->files->count, &sink,
	    &totals, &err);
	progress_hide(&job->progress);
	/* What the writer says of its options it says in the user's language. */
	if (rc == VT_ERR_USAGE)
		job->code = usage_error(options, vt_code_text(VT_ERR_USAGE), err.message);
	else if (rc < 0)
		raise_code(job, library_error(options, options->command->name, &err));
	if (outlet_close(&job->outlet, rc == VT_OK) != 0 || job->outlet.document.error != 0)
		raise_code(job, outlet_failure(&job->outlet));
	close_signals(job, &set);
	free(inputs);
	return rc == VT_OK || rc == VT_ERR_USAGE ? job->code : EXIT_UNDECIDED;
}

/* When comments and changes are said to be made; NULL: that is left open. */
static const char *
change_date(const struct options *options, char *buf, size_t room)
{
	const char *epoch = getenv("SOURCE_DATE_EPOCH");
	char *end;
	time_t seconds;
	struct tm day;

	if (options->date != NULL) {
		snprintf(buf, room, "%sT00:00:00Z", options->date);
		return buf;
	}
	if (epoch == NULL || *epoch == '\0')
		return NULL;
	seconds = (time_t)strtoll(epoch, &end, 10);
	if (*end != '\0' || gmtime_r(&seconds, &day) == NULL ||
	    strftime(buf, room, "%Y-%m-%dT%H:%M:%SZ", &day) == 0)
		return NULL;
	return buf;
}

/* What the fields of the record are extracted for, besides the writer. */
static uint32_t
wanted(const struct options *options, const struct vt_writer *writer)
{
	uint32_t wants = writer != NULL ? writer->wants : 0;

	if (options->summary != NULL ||
	    (options->name != NULL && pattern_needs_record(options->name)))
		wants |= VT_WANTS_RECORD;
	return wants;
}

static int
run_with_summary(struct job *job, struct vt_engine *engine, struct vt_session *session,
    const struct vt_writer *writer)
{
	const struct options *options = job->options;
	int code;

	if (options->summary == NULL)
		return run_files(job, session, writer);
	if (summary_open(&job->summary, engine) != 0) {
		code = path_error("--summary", VT_ERR_MEMORY,
		    say(options, vt_code_text(VT_ERR_MEMORY)));
	} else {
		code = run_files(job, session, writer);
		/* A run that was interrupted has no summary. */
		if (job->caught == 0) {
			int written = summary_write(&job->summary, options, engine, job->files);

			code = written > code ? written : code;
		}
	}
	summary_close(&job->summary);
	return code;
}

static int
run_session(const struct options *options, struct vt_engine *engine, int32_t kind,
    const struct vt_writer *writer)
{
	char date[40];
	const struct vt_session_options session_options = {
	    .size = sizeof(session_options),
	    .job = kind,
	    .profile = options->profile,
	    .rules = options->rules.items,
	    .no_rules = options->no_rules.items,
	    .final = options->final,
	    .wants = wanted(options, writer),
	    .today = today(),
	    .direct = options->direct,
	    .drop_signature = options->drop_signature,
	    .dry_run = options->dry_run,
	    .english = options->english,
	    .date = change_date(options, date, sizeof(date)),
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
	} else if (is_input(options->summary, &files)) {
		code = usage_error(options,
		    (struct vt_text){"--summary không được trùng với tệp đầu vào",
			"--summary names a file that is read"},
		    options->summary);
	} else if ((code = outlet_prepare(&job.outlet, options, writer, files.count)) == 0) {
		job.code = files.code;
		code =
		    writer != NULL ? writer_options_read(options, writer, &job.writer_options) : 0;
		if (code == 0)
			code = run_with_summary(&job, engine, session, writer);
		writer_options_free(&job.writer_options);
	}
	outlet_free(&job.outlet);
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
	heap_settle();
	heap_prepare(HEAP_OF_START);
	code = start_for(options, job, format, &engine);
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

int
job_edit(const struct options *options, int32_t job)
{
	if (options->out == NULL && !options->dry_run)
		return usage_error(options,
		    (struct vt_text){"thiếu -o TỆP để ghi văn bản mới",
			"-o OUT is needed: where the new document goes"},
		    NULL);
	return job_run(options, job, NULL);
}
