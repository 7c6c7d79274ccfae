/* Prints the components of documents: a developer's window into core/anatomy. */
#include <stdio.h>
#include <stdlib.h>

#include <vanthu/engine.h>

#include "core/anatomy/anatomy.h"
#include "tests/unit/anatomy_view.h"

static int
show(struct vt_session *session, const struct lexicon *lexicon, const char *path)
{
	struct vt_input input = {sizeof(input), path, -1};
	const struct vt_report *report;
	const struct vt_parts *parts;
	struct vt_error err = {0};
	struct arena *arena = arena_new(0);
	struct buf out = {0};
	const char *wrong;
	int rc = 1;

	printf("==== %s\n", path);
	vt_session_read(session, &input, &report);
	if (report->doc == NULL)
		printf("error: %s\n", report->error_code);
	else if (anatomy_find(arena, report->doc, lexicon, &parts, &err) != VT_OK)
		printf("error: %s\n", err.message);
	else {
		anatomy_view(parts, &out);
		fwrite(out.data, 1, out.n, stdout);
		wrong = anatomy_broken(parts);
		if (wrong != NULL)
			printf("BROKEN: %s\n", wrong);
		rc = wrong != NULL;
	}
	buf_free(&out);
	arena_free(arena);
	return rc;
}

int
main(int argc, char **argv)
{
	struct vt_engine_options options = {.size = sizeof(options),
	    .plugin_dir = TOP_BUILDDIR "/plugins/.libs",
	    .profile_dir = TOP_SRCDIR "/profiles",
	    .required = (const char *const[]){NULL}};
	struct vt_session_options job = {.size = sizeof(job), .job = VT_JOB_DUMP};
	struct vt_engine *engine = NULL;
	struct vt_session *session = NULL;
	struct lexicon *lexicon = NULL;
	struct vt_error err = {0};
	int rc = 2;

	if (vt_engine_open(&options, &engine, &err) == VT_OK &&
	    vt_session_open(engine, &job, &session, &err) == VT_OK &&
	    lexicon_load(TOP_SRCDIR "/profiles/lexicon.xml", &lexicon, &err) == VT_OK) {
		rc = 0;
		for (int i = 1; i < argc; i++)
			rc |= show(session, lexicon, argv[i]);
	} else {
		fprintf(stderr, "%s\n", err.message);
	}
	lexicon_free(lexicon);
	vt_session_close(session);
	vt_engine_close(engine);
	return rc;
}
