/* The whole program around one input: engine, plugins, sessions, and all that writers promise. */
#include "config.h"

#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
#include <libxml/parser.h>

#include "core/engine/engine.h"
#include "kit/text.h"
#include "tests/fuzz/fuzz.h"

/* Sure of its own files, whatever stands in them, and of no others. */
static int
probe(struct vt_package *pkg)
{
	return strcmp(pkg->ops->suffix(pkg), "lines") == 0 ? 100 : 0;
}

static int
read_lines(struct vt_package *pkg, struct vt_builder *builder, struct vt_error *err)
{
	char *text = builder->ops->alloc(builder, 1u << 20);
	struct vt_stream *stream;
	size_t n = 0, got = 1;
	int rc = text == NULL ? VT_ERR_TOO_LARGE : pkg->ops->open(pkg, -1, &stream, err);

	if (rc != VT_OK)
		return rc;
	while (rc == VT_OK && got > 0 && n < 1u << 20) {
		rc = pkg->ops->read(stream, text + n, (1u << 20) - n, &got, err);
		n += got;
	}
	pkg->ops->close(stream);
	return rc != VT_OK ? rc : lines_build(builder, (struct vt_str){text, n}, err);
}

static const struct vt_reader reader = {
    .size = sizeof(reader),
    .name = "lines",
    .title = {"dòng", "lines"},
    .suffixes = "lines",
    .probe = probe,
    .read = read_lines,
};

static const char *const names[] = {
    "text", "json", "csv", "akn", "ead", "edxml", "sarif", "junit", "html"};

enum { WRITERS = sizeof(names) / sizeof(names[0]) };

/* What stays from one input to the next. */
struct host {
	struct vt_engine *engine;
	struct vt_session *check, *extract;
	const struct vt_writer *writers[WRITERS];
};

static void
open_host(struct host *host)
{
	const struct vt_engine_options options = {.size = sizeof(options),
	    .plugin_dir = TOP_BUILDDIR "/plugins/.libs",
	    .profile_dir = TOP_SRCDIR "/profiles"};
	const struct vt_session_options check = {.size = sizeof(check), .job = VT_JOB_CHECK};
	const struct vt_session_options extract = {.size = sizeof(extract), .job = VT_JOB_EXTRACT};
	struct vt_error err = {0};

	if (vt_engine_open(&options, &host->engine, &err) != VT_OK ||
	    vt_engine_refused(host->engine) != NULL ||
	    registry_add(&host->engine->registry, REGISTRY_READER, &reader, "lines", &err) !=
		VT_OK ||
	    vt_session_open(host->engine, &check, &host->check, &err) != VT_OK ||
	    vt_session_open(host->engine, &extract, &host->extract, &err) != VT_OK)
		fuzz_broken("the engine opens", err.message);
	for (size_t i = 0; i < WRITERS; i++)
		host->writers[i] = vt_engine_writer_named(host->engine, names[i]);
}

/* A file of its own, and a message, is XML, whatever the document says. */
static int
is_xml(const struct vt_writer *writer)
{
	return (writer->wants & (VT_WANTS_FILE | VT_WANTS_SOURCE)) != 0;
}

static void
parse_result(const struct vt_writer *writer, struct vt_str out)
{
	xmlDoc *doc;

	if (!is_xml(writer) || out.n == 0)
		return;
	doc = xmlReadMemory(out.s, (int)out.n, "result", NULL,
	    XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NONET | XML_PARSE_HUGE);
	if (doc == NULL)
		fuzz_broken("a result is well-formed", writer->name);
	xmlFreeDoc(doc);
}

static void
write_all(const struct host *host, struct vt_session *session, uint32_t job)
{
	static const char *const attach[] = {"attach", "", NULL};

	for (size_t i = 0; i < WRITERS; i++) {
		const struct vt_rendering rendering = {.size = sizeof(rendering),
		    .writer = host->writers[i],
		    .options = attach,
		    .english = i % 2 == 0,
		    .width = 80,
		    .verbosity = 1,
		    .total = 1};
		struct vt_error err = {0};
		struct vt_str out;

		if (host->writers[i] == NULL || (host->writers[i]->jobs & job) == 0)
			continue;
		if (vt_session_begin(session, &rendering, &out, &err) != VT_OK ||
		    vt_session_write(session, &rendering, 0, &out, &err) != VT_OK)
			fuzz_broken("a result can be written", err.message);
		if (!kit_utf8_valid(out))
			fuzz_broken("a result is UTF-8", host->writers[i]->name);
		parse_result(host->writers[i], out);
	}
}

static void
run(const struct host *host, struct vt_session *session, const char *name, int fd, uint32_t job)
{
	const struct vt_input input = {sizeof(input), name, fd};
	const struct vt_report *report;

	if (lseek(fd, 0, SEEK_SET) != 0)
		abort();
	vt_session_read(session, &input, &report);
	if (report->error != NULL && report->error->code == VT_ERR_PLUGIN)
		fuzz_broken("no plugin misbehaves", report->error->message);
	if (report->error != NULL && !kit_utf8_valid(kit_str(report->error->message)))
		fuzz_broken("an error is UTF-8", name);
	write_all(host, session, job);
}

void
fuzz_host(const char *name, struct vt_str bytes)
{
	static struct host host;
	int fd = memfd_create("input", MFD_CLOEXEC);

	if (fd < 0 || write(fd, bytes.s, bytes.n) != (ssize_t)bytes.n)
		abort();
	if (host.engine == NULL)
		open_host(&host);
	run(&host, host.check, name, fd, VT_JOB_CHECK);
	run(&host, host.extract, name, fd, VT_JOB_EXTRACT);
	close(fd);
}
