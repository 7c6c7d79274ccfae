/* Fuzz target: every rule, every field and every writer, over a document of any lines. */
#include "config.h"

#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>
#include <libxml/parser.h>

#include "core/engine/engine.h"
#include "kit/text.h"
#include "tests/fuzz/fuzz.h"

static int
probe(struct vt_package *pkg)
{
	(void)pkg;
	return 100;
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

enum { WRITERS = 5 };

/* What stays from one input to the next. */
struct host {
	struct vt_engine *engine;
	struct vt_session *check, *extract;
	const struct vt_writer *writers[WRITERS];
};

static void
open_host(struct host *host)
{
	static const char *const names[WRITERS] = {"text", "json", "csv", "akn", "ead"};
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

/* A file of its own is XML, whatever the document says. */
static void
parse_result(const struct vt_writer *writer, struct vt_str out)
{
	xmlDoc *doc;

	if ((writer->wants & VT_WANTS_FILE) == 0 || out.n == 0)
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
	for (size_t i = 0; i < WRITERS; i++) {
		const struct vt_rendering rendering = {.size = sizeof(rendering),
		    .writer = host->writers[i],
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
run(const struct host *host, struct vt_session *session, int fd, uint32_t job)
{
	const struct vt_input input = {sizeof(input), "input.lines", fd};
	const struct vt_report *report;

	if (lseek(fd, 0, SEEK_SET) != 0)
		abort();
	vt_session_read(session, &input, &report);
	if (report->error != NULL && report->error->code == VT_ERR_PLUGIN)
		fuzz_broken("no plugin misbehaves", report->error->message);
	write_all(host, session, job);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	static struct host host;
	int fd = memfd_create("input", MFD_CLOEXEC);

	if (fd < 0 || write(fd, bytes, n) != (ssize_t)n)
		abort();
	if (host.engine == NULL)
		open_host(&host);
	run(&host, host.check, fd, VT_JOB_CHECK);
	run(&host, host.extract, fd, VT_JOB_EXTRACT);
	close(fd);
	return 0;
}
