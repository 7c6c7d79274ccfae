/* The engine in one process, without workers: what instruction counters can follow. */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <vanthu/engine.h>

static int
read_all(struct vt_session *session, const struct vt_rendering *rendering, char **paths, int count,
    size_t *out_bytes, struct vt_error *err)
{
	for (int i = 0; i < count; i++) {
		const struct vt_input input = {sizeof(input), paths[i], -1};
		const struct vt_report *report;
		struct vt_str bytes;
		int rc;

		vt_session_read(session, &input, &report);
		if (report->error != NULL) {
			*err = *report->error;
			return err->code;
		}
		rc = vt_session_write(session, rendering, i, &bytes, err);
		if (rc != VT_OK)
			return rc;
		*out_bytes += bytes.n + vt_session_file(session).n;
	}
	return VT_OK;
}

static int
run_passes(struct vt_engine *engine, int32_t job, int passes, char **paths, int count,
    size_t *out_bytes, struct vt_error *err)
{
	const struct vt_session_options options = {.size = sizeof(options), .job = job};
	const struct vt_rendering rendering = {
	    .size = sizeof(rendering),
	    .writer = job == VT_JOB_DUMP ? NULL : vt_engine_writer_named(engine, "json"),
	    .total = count,
	};
	struct vt_session *session = NULL;
	struct vt_str bytes;
	int rc;

	rc = vt_session_open(engine, &options, &session, err);
	if (rc == VT_OK)
		rc = vt_session_begin(session, &rendering, &bytes, err);
	for (int pass = 0; rc == VT_OK && pass < passes; pass++)
		rc = read_all(session, &rendering, paths, count, out_bytes, err);
	vt_session_close(session);
	return rc;
}

static int32_t
job_named(const char *name)
{
	return strcmp(name, "check") == 0    ? VT_JOB_CHECK
	    : strcmp(name, "extract") == 0   ? VT_JOB_EXTRACT
	    : strcmp(name, "annotate") == 0  ? VT_JOB_ANNOTATE
	    : strcmp(name, "normalize") == 0 ? VT_JOB_NORMALIZE
					     : VT_JOB_DUMP;
}

/* steady PLUGINS PROFILES check|extract|dump|annotate|normalize PASSES FILE...: passes over the
 * same files. */
int
main(int argc, char **argv)
{
	struct vt_error err = {0};
	struct vt_engine *engine = NULL;
	size_t bytes = 0;
	int32_t job;
	int rc;

	if (argc < 6) {
		fprintf(stderr,
		    "usage: steady PLUGINS PROFILES check|extract|dump|annotate|normalize PASSES "
		    "FILE...\n");
		return 2;
	}
	job = job_named(argv[3]);
	rc = vt_engine_open(&(struct vt_engine_options){.size = sizeof(struct vt_engine_options),
				.plugin_dir = argv[1],
				.profile_dir = argv[2]},
	    &engine, &err);
	if (rc == VT_OK)
		rc = run_passes(engine, job, atoi(argv[4]), argv + 5, argc - 5, &bytes, &err);
	if (engine != NULL)
		vt_engine_close(engine);
	if (rc != VT_OK) {
		fprintf(stderr, "steady: %s\n", err.message);
		return 1;
	}
	printf("%zu bytes of results\n", bytes);
	return 0;
}
