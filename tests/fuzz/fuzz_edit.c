/* Fuzz target: a document is annotated, corrected and normalized by the edits of its findings;
 * the host reads what it has written and compares the words. */
#include "config.h"

#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "core/engine/engine.h"
#include "core/package/package.h"
#include "tests/fuzz/fuzz.h"

enum { JOBS = 4 };

/* What stays from one input to the next. */
struct host {
	struct vt_engine *engine;
	struct vt_session *jobs[JOBS], *again;
};

static void
open_host(struct host *host)
{
	const struct vt_engine_options engine = {.size = sizeof(engine),
	    .plugin_dir = TOP_BUILDDIR "/plugins/.libs",
	    .profile_dir = TOP_SRCDIR "/profiles"};
	const struct vt_session_options jobs[JOBS] = {
	    {.size = sizeof(jobs[0]), .job = VT_JOB_NORMALIZE},
	    {.size = sizeof(jobs[0]), .job = VT_JOB_FIX},
	    {.size = sizeof(jobs[0]), .job = VT_JOB_FIX, .direct = 1, .final = 1},
	    {.size = sizeof(jobs[0]), .job = VT_JOB_ANNOTATE, .english = 1}};
	const struct vt_session_options again = {.size = sizeof(again), .job = VT_JOB_CHECK};
	struct vt_error err = {0};
	int rc = vt_engine_open(&engine, &host->engine, &err);

	for (size_t i = 0; rc == VT_OK && i < JOBS; i++)
		rc = vt_session_open(host->engine, &jobs[i], &host->jobs[i], &err);
	if (rc == VT_OK)
		rc = vt_session_open(host->engine, &again, &host->again, &err);
	if (rc != VT_OK)
		fuzz_broken("the engine opens", err.message);
}

static const struct vt_report *
read_with(struct vt_session *session, const char *path, struct vt_str bytes)
{
	struct vt_input input = {sizeof(input), path, memfd_create("input", MFD_CLOEXEC)};
	const struct vt_report *report;

	if (input.fd < 0 || write(input.fd, bytes.s, bytes.n) != (ssize_t)bytes.n ||
	    lseek(input.fd, 0, SEEK_SET) != 0)
		abort();
	vt_session_read(session, &input, &report);
	close(input.fd);
	return report;
}

/* The host says "plugin" of a written file that lost a word or cannot be read. */
static void
run(const struct host *host, struct vt_session *session, const char *path, struct vt_str bytes)
{
	const struct vt_report *report = read_with(session, path, bytes);
	struct vt_str file = vt_session_file(session);

	if (report->error != NULL && report->error->code == VT_ERR_PLUGIN)
		fuzz_broken("no word is lost", report->error->message);
	if (report->error != NULL || file.n == 0)
		return;
	report = read_with(host->again, path, file);
	if (report->error != NULL)
		fuzz_broken("what was written can be read", report->error->message);
}

/* The parts as an archive: an empty one with everything new in it. */
static struct vt_str
pack(const struct parts *parts, struct package **out_keep)
{
	static const char empty[22] = "PK\5\6";
	char *start = malloc(sizeof(empty)), *bytes = NULL;
	struct package_change changes[PARTS_MAX];
	struct vt_error err = {0};
	size_t n = 0;

	if (start == NULL)
		abort();
	memcpy(start, empty, sizeof(empty));
	for (size_t i = 0; i < parts->count; i++)
		changes[i] = (struct package_change){
		    .name = parts->items[i].name.s, .bytes = parts->items[i].bytes};
	if (package_take("empty", start, sizeof(empty), out_keep, &err) != VT_OK)
		fuzz_broken("an empty archive opens", err.message);
	if (package_rewrite(*out_keep, changes, parts->count, &bytes, &n, &err) != VT_OK)
		return (struct vt_str){NULL, 0};
	return (struct vt_str){bytes, n};
}

int
LLVMFuzzerTestOneInput(const uint8_t *input, size_t n)
{
	static struct host host;
	struct vt_str bytes = {(const char *)input, n}, archive;
	int is_odf = fuzz_is_odf(bytes);
	struct package *package;
	struct parts parts;

	if (host.engine == NULL)
		open_host(&host);
	if (is_odf)
		fuzz_odf_parts("content.xml", bytes, &parts);
	else
		fuzz_word_parts("word/document.xml", bytes, &parts);
	archive = pack(&parts, &package);
	for (size_t i = 0; i < JOBS && archive.s != NULL; i++)
		run(&host, host.jobs[i], is_odf ? "input.odt" : "input.docx", archive);
	free((char *)(uintptr_t)archive.s);
	package_free(package);
	return 0;
}
