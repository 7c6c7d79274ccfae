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

#include "cli/alone.h"
#include "cli/confine.h"
#include "cli/heap.h"
#include "cli/job.h"
#include "cli/pattern.h"
#include "cli/take.h"
#include "cli/walk.h"

/* What a run begins with. */
struct start {
	const struct options *options;
	int32_t job;
	const char *format;     /* the command's own; NULL: a job without a writer */
	int *channel;           /* by which the process tells that does nothing else; NULL */
	struct alone_loss loss; /* of that process, when there was one */
};

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

static struct vt_rendering
rendering_of(const struct job *job, const struct vt_writer *writer)
{
	const struct options *options = job->options;
	const int to_terminal = outlet_to_stdout(&job->outlet);

	return (struct vt_rendering){
	    .size = sizeof(struct vt_rendering),
	    .writer = writer,
	    .english = options->english,
	    .color = to_terminal && wants_color(options),
	    .verbosity = options->verbosity,
	    .width = to_terminal ? terminal_width() : 0,
	    .options = job->writer_options.pairs.items,
	    .total = (int64_t)job->files->count,
	    .each = job->outlet.target.folder != NULL && !job->outlet.changes,
	};
}

/* Reads what the job is about and hands it to sink; VT_OK, or what ended it. */
static int
read_files(struct job *job, struct vt_session *session, const struct vt_writer *writer,
    const struct vt_sink *sink, struct confinement *confinement)
{
	const struct options *options = job->options;
	const struct vt_rendering rendering = rendering_of(job, writer);
	const struct vt_run_options run_options = {
	    .size = sizeof(run_options),
	    .workers = options->jobs,
	    .seconds = options->seconds,
	    .confine = confine,
	    .confine_ctx = confinement,
	    .here = job->channel != NULL,
	    .lost_code = job->loss.code,
	    .lost_signal = job->loss.signal,
	};
	struct vt_input *inputs = make_inputs(job->files);
	struct vt_totals totals;
	struct vt_error err = {0};
	int rc;

	if (inputs == NULL)
		return VT_ERR_MEMORY;
	rc = vt_session_run(session, &rendering, &run_options, inputs, job->files->count, sink,
	    &totals, &err);
	progress_hide(&job->progress);
	/* What the writer says of its options it says in the user's language. */
	if (rc == VT_ERR_USAGE)
		job->code = usage_error(options, vt_code_text(VT_ERR_USAGE), err.message);
	else if (rc < 0)
		raise_code(job, library_error(options, options->command->name, &err));
	free(inputs);
	return rc;
}

static int
code_after(const struct job *job, int rc)
{
	return rc == VT_OK || rc == VT_ERR_USAGE ? job->code : EXIT_UNDECIDED;
}

/* In a process that does nothing else: what comes of the document is told by its channel. */
static _Noreturn void
run_alone(struct job *job, struct vt_session *session, const struct vt_writer *writer)
{
	const struct vt_sink sink = alone_sink(job->channel);
	struct confinement confinement = {{-1, -1}};

	/* What is assembled is a file in between, which a confined process may not make. */
	if (writer != NULL && writer->assembly != NULL)
		alone_decline(*job->channel);
	alone_end(*job->channel,
	    code_after(job, read_files(job, session, writer, &sink, &confinement)));
}

static int
run_files(struct job *job, struct vt_session *session, const struct vt_writer *writer)
{
	const struct vt_sink sink = {
	    sizeof(sink), job, take_bytes, take_outcome, is_stopped, take_document};
	struct confinement confinement;
	sigset_t set;
	int rc;

	/* First: whoever stops the run once a file is begun has it taken away. */
	job->signals = open_signals(&set);
	if (outlet_open(&job->outlet) != 0) {
		close_signals(job, &set);
		return outlet_failure(&job->outlet);
	}
	progress_open(&job->progress, job->options, job->files->count);
	confinement = (struct confinement){{job->outlet.stream.fd, job->signals}};
	rc = read_files(job, session, writer, &sink, &confinement);
	if (outlet_close(&job->outlet, rc == VT_OK) != 0 || job->outlet.document.error != 0)
		raise_code(job, outlet_failure(&job->outlet));
	close_signals(job, &set);
	return code_after(job, rc);
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

	if (job->channel != NULL)
		run_alone(job, session, writer);
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
run_session(const struct start *start, struct vt_engine *engine, const struct vt_writer *writer)
{
	const struct options *options = start->options;
	char date[40];
	const struct vt_session_options session_options = {
	    .size = sizeof(session_options),
	    .job = start->job,
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
	struct job job = {
	    .options = options, .files = &files, .channel = start->channel, .loss = start->loss};
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

/* Loads what the job needs and does it. */
static int
load_and_run(const struct start *start)
{
	const struct vt_writer *writer = NULL;
	struct vt_engine *engine;
	int code;

	heap_prepare(HEAP_OF_START);
	code = start_for(start->options, start->job, start->format, &engine);
	if (code != EXIT_CONFORMS)
		return code;
	if (start->format != NULL) {
		writer = find_writer(start->options, engine, start->job, start->format);
		if (writer == NULL)
			code = EXIT_USAGE;
	}
	if (code == EXIT_CONFORMS)
		code = run_session(start, engine, writer);
	vt_engine_close(engine);
	return code;
}

static int
load_and_tell(void *ctx, int channel)
{
	struct start start = *(const struct start *)ctx;

	start.channel = &channel;
	return load_and_run(&start);
}

/* 1 when one document is read and its result goes to standard output. */
static int
is_alone(const struct start *start)
{
	const struct options *options = start->options;
	struct stat st;

	return options->files.count == 1 && options->out == NULL && options->summary == NULL &&
	    options->name == NULL && (options->command->takes & TAKES_EDIT) == 0 &&
	    (stat(options->files.items[0], &st) != 0 || !S_ISDIR(st.st_mode));
}

/* What comes of the document goes where it would have gone; the exit code. */
static int
tell_alone(struct start *start, struct job *job, int *out_done)
{
	const struct vt_sink sink = {
	    .size = sizeof(sink), .ctx = job, .bytes = take_bytes, .outcome = take_outcome};
	int code = EXIT_CONFORMS;

	*out_done =
	    alone_run(load_and_tell, start, start->options->seconds, &sink, &code, &start->loss);
	raise_code(job, code);
	if (outlet_close(&job->outlet, 1) != 0)
		raise_code(job, outlet_failure(&job->outlet));
	return job->code;
}

/* 1 when that has been done, with its exit code. */
static int
done_alone(struct start *start, int *out_code)
{
	char *path = is_alone(start) ? strdup(start->options->files.items[0]) : NULL;
	const struct file_list files = {.items = &path, .count = 1};
	struct job job = {.options = start->options, .files = &files};
	int done = 0;

	if (path != NULL && outlet_prepare(&job.outlet, start->options, NULL, 1) == 0 &&
	    outlet_open(&job.outlet) == 0)
		*out_code = tell_alone(start, &job, &done);
	free(path);
	return done;
}

int
job_run(const struct options *options, int32_t job, const char *format)
{
	struct start start = {.options = options, .job = job, .format = format};
	int code;

	if (count_stdin(options) > 1)
		return usage_error(options,
		    (struct vt_text){"đầu vào chuẩn chỉ đọc được một lần",
			"standard input can be read only once"},
		    "-");
	signal(SIGPIPE, SIG_IGN);
	heap_settle();
	return done_alone(&start, &code) ? code : load_and_run(&start);
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
