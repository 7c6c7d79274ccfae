/* vanthu plugins: what is loaded, and of every other file why it is not. */
#include "config.h"

#include <stdio.h>

#include "cli/cli.h"
#include "cli/confine.h"

static void
print_contents(const struct options *options, const struct vt_plugin_status *status)
{
	static const struct vt_text names[] = {
	    {"bộ đọc", "readers"},
	    {"quy tắc", "rules"},
	    {"trường", "fields"},
	    {"bộ ghi", "writers"},
	};
	const size_t counts[] = {
	    status->reader_count, status->rule_count, status->field_count, status->writer_count};
	const char *separator = "  ";

	for (size_t i = 0; i < 4; i++) {
		if (counts[i] == 0)
			continue;
		if (options->english)
			printf("%s%s: %zu", separator, names[i].en, counts[i]);
		else
			printf("%s%zu %s", separator, counts[i], names[i].vi);
		separator = ", ";
	}
}

static void
print_status(const struct options *options, const struct vt_plugin_status *status)
{
	const char *name = status->name != NULL ? status->name : "?";

	if (status->loaded) {
		printf("%-10s %-8s", name, status->version);
		print_contents(options, status);
		printf("\n");
	} else {
		printf("%-10s %s: %s\n", name, options->english ? "not loaded" : "không nạp",
		    say(options, status->why));
	}
	if (options->verbosity > 0 || !status->loaded)
		printf("           %s\n", status->file);
}

/* What the plugins bring, by kind: the values of --format, the formats read ... */
static void
print_kinds(const struct options *options, const struct vt_engine *engine)
{
	const struct vt_reader *reader;
	const struct vt_writer *writer;

	printf("\n%s\n", options->english ? "Formats read:" : "Định dạng đọc được:");
	for (size_t i = 0; (reader = vt_engine_reader(engine, i)) != NULL; i++)
		printf("  %-10s %s (%s)\n", reader->name, say(options, reader->title),
		    reader->suffixes != NULL ? reader->suffixes : "");
	printf("%s\n",
	    options->english ? "Forms of results (--format):" : "Dạng kết quả (--format):");
	for (size_t i = 0; (writer = vt_engine_writer(engine, i)) != NULL; i++)
		printf("  %-10s %s (%s%s%s)\n", writer->name, say(options, writer->title),
		    (writer->jobs & VT_JOB_CHECK) != 0 ? "check" : "",
		    (writer->jobs & 3) == 3 ? ", " : "",
		    (writer->jobs & VT_JOB_EXTRACT) != 0 ? "extract" : "");
}

/* Whether the kernel keeps a reader that goes astray from doing harm: what is missing
 * is not left unsaid. */
static void
print_layers(const struct options *options)
{
	static const struct {
		int layer;
		const char *name;
		struct vt_text keeps;
	} layers[] = {
	    {CONFINE_FILES, "Landlock",
		{"không ghi, tạo, xóa, chạy tệp", "no file is written, made, removed or run"}},
	    {CONFINE_CALLS, "seccomp",
		{"không mạng, không tiến trình mới, chỉ gọi hệ thống để đọc",
		    "no network, no new process, no calls but those for reading"}},
	};
	const int took = confine_probe();

	printf("%s\n",
	    options->english ? "What a worker that reads a file is kept from:"
			     : "Rào chắn của tiến trình đọc tệp:");
	for (size_t i = 0; i < sizeof(layers) / sizeof(layers[0]); i++) {
		if (took >= 0 && (took & layers[i].layer) != 0)
			printf("  %-10s %s\n", layers[i].name, say(options, layers[i].keeps));
		else
			printf("  %-10s %s\n", layers[i].name,
			    options->english ? "NOT AVAILABLE in this system or build"
					     : "KHÔNG CÓ trong hệ thống hoặc bản dựng này");
	}
}

static int
run(const struct options *options)
{
	const struct vt_plugin_status *status;
	struct vt_engine *engine;
	int code = engine_start(options, 1, NULL, &engine);

	if (code != EXIT_CONFORMS)
		return code;
	for (size_t i = 0; (status = vt_engine_plugin(engine, i)) != NULL; i++)
		print_status(options, status);
	if (options->verbosity > 0) {
		print_kinds(options, engine);
		fflush(stdout);
		print_layers(options);
	}
	code = vt_engine_refused(engine) != NULL ? EXIT_UNDECIDED : EXIT_CONFORMS;
	vt_engine_close(engine);
	return code;
}

const struct command command_plugins = {
    .name = "plugins",
    .operands = "",
    .summary = {"liệt kê plugin đã nạp, và vì sao plugin khác không được nạp",
	"list the plugins that are loaded, and why others are not"},
    .details = {"", ""},
    .run = run,
};
