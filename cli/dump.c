/* vanthu dump: the document model of one file as stable text. */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "cli/cli.h"

static int
dump_file(const struct options *options, struct vt_session *session, const char *path)
{
	struct vt_input input = {sizeof(input), path, strcmp(path, "-") == 0 ? 0 : -1};
	const struct vt_report *report;
	struct vt_error err = {0};
	struct vt_str text;

	vt_session_read(session, &input, &report);
	if (report->error != NULL)
		return path_error(path, report->error->code, say(options, report->error_message));
	if (vt_session_dump(session, &text, &err) != VT_OK)
		return library_error(options, path, &err);
	fwrite(text.s, 1, text.n, stdout);
	if (report->partial) {
		path_error(path, VT_PARTIAL, say(options, report->partial_message));
		return EXIT_UNDECIDED;
	}
	return EXIT_CONFORMS;
}

static int
run(const struct options *options)
{
	struct vt_session_options session_options = {
		.size = sizeof(session_options),
		.job = VT_JOB_DUMP,
	};
	struct vt_error err = {0};
	struct vt_session *session;
	struct vt_engine *engine;
	int code = engine_start(options, 0, &engine);

	if (code != EXIT_CONFORMS)
		return code;
	if (vt_session_open(engine, &session_options, &session, &err) == VT_OK) {
		code = dump_file(options, session, options->files.items[0]);
		vt_session_close(session);
	} else {
		code = library_error(options, "dump", &err);
	}
	vt_engine_close(engine);
	return code;
}

const struct command command_dump = {
	.name = "dump",
	.operands = "FILE|-",
	.least = 1,
	.most = 1,
	.summary = {"in mô hình của một văn bản, mỗi đoạn một dòng",
	    "print the model of a document, a line per paragraph"},
	.details = {"", ""},
	.run = run,
};
