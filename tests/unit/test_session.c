/* Documents one after another through the library in this process: same results, nothing lost. */
#include "tests/unit/unit.h"

#include <stdlib.h>
#include <string.h>

#include <vanthu/engine.h>

#define PLUGINS TOP_BUILDDIR "/plugins/.libs"
#define PROFILES TOP_BUILDDIR "/profiles"
#define SAMPLE TOP_SRCDIR "/samples/bao-cao.docx"

struct fixture {
	struct vt_engine *engine;
	struct vt_session *session;
};

static void
open_session(struct fixture *f, const struct vt_session_options *options)
{
	const struct vt_engine_options engine_options = {
	    .size = sizeof(engine_options), .plugin_dir = PLUGINS, .profile_dir = PROFILES};
	struct vt_error err = {0};

	assert_ok(vt_engine_open(&engine_options, &f->engine, &err), &err);
	assert_null(vt_engine_refused(f->engine));
	assert_ok(vt_session_open(f->engine, options, &f->session, &err), &err);
}

static void
close_session(struct fixture *f)
{
	vt_session_close(f->session);
	vt_engine_close(f->engine);
}

/* What the session has to say of a file, to be freed. */
static char *
result_of(struct fixture *f, const char *path, const char *writer, int *out_code)
{
	const struct vt_input input = {sizeof(input), path, -1};
	const struct vt_rendering rendering = {.size = sizeof(rendering),
	    .total = 1,
	    .writer = writer != NULL ? vt_engine_writer_named(f->engine, writer) : NULL};
	const struct vt_report *report;
	struct vt_error err = {0};
	struct vt_str text;

	vt_session_read(f->session, &input, &report);
	*out_code = report->error != NULL ? report->error->code : VT_OK;
	assert_ok(vt_session_write(f->session, &rendering, 0, &text, &err), &err);
	return strndup(text.n > 0 ? text.s : "", text.n);
}

static void
test_one_after_another(void **state)
{
	static const int32_t jobs[] = {VT_JOB_CHECK, VT_JOB_EXTRACT};

	(void)state;
	for (size_t i = 0; i < 2; i++) {
		const struct vt_session_options options = {.size = sizeof(options), .job = jobs[i]};
		struct fixture f;
		int code;

		open_session(&f, &options);
		char *first = result_of(&f, SAMPLE, "json", &code);

		assert_int_equal(code, VT_OK);
		free(result_of(&f, TOP_SRCDIR "/samples/bao-cao.odt", "json", &code));
		assert_int_equal(code, VT_OK);
		char *lost = result_of(&f, "no/such.docx", "json", &code);

		assert_int_equal(code, VT_ERR_NOT_FOUND);
		assert_non_null(strstr(lost, "\"vanthu/error/1\""));
		free(lost);
		free(result_of(&f, TOP_SRCDIR "/configure.ac", "json", &code));
		assert_int_equal(code, VT_ERR_NOT_A_DOCUMENT);
		char *again = result_of(&f, SAMPLE, "json", &code);

		assert_string_equal(first, again);
		assert_null(strstr(first, "\"error\":{"));
		free(first);
		free(again);
		close_session(&f);
	}
}

static void
test_dump_needs_neither_writer_nor_profile(void **state)
{
	const struct vt_session_options options = {.size = sizeof(options), .job = VT_JOB_DUMP};
	struct fixture f;
	int code;

	(void)state;
	open_session(&f, &options);
	char *text = result_of(&f, SAMPLE, NULL, &code);

	assert_int_equal(code, VT_OK);
	assert_int_equal(strncmp(text, "document", 8), 0);
	free(text);
	close_session(&f);
}

static void
test_rules_that_are_selected(void **state)
{
	static const char *const only[] = {"number.spacing", "page.margin", NULL};
	static const char *const but[] = {"page.margin", NULL};
	static const char *const unknown[] = {"no.such", NULL};
	struct vt_session_options options = {
	    .size = sizeof(options), .job = VT_JOB_CHECK, .rules = only, .no_rules = but};
	struct vt_session *session;
	struct vt_rule_info info;
	struct vt_error err = {0};
	struct fixture f;
	size_t selected = 0;

	(void)state;
	open_session(&f, &options);
	for (size_t i = 0; vt_session_rule(f.session, i, &info); i++) {
		if (info.selected) {
			assert_string_equal(info.rule->id, "number.spacing");
			assert_true(info.cite[0] != '\0');
			selected++;
		}
	}
	assert_int_equal(selected, 1);
	options.rules = unknown;
	assert_int_equal(vt_session_open(f.engine, &options, &session, &err), VT_ERR_USAGE);
	assert_non_null(strstr(err.message, "no.such"));
	close_session(&f);
}

static void
test_required_plugin_that_is_missing(void **state)
{
	static const char *const required[] = {"docx", "not-there", NULL};
	const struct vt_engine_options options = {
	    .size = sizeof(options), .plugin_dir = PLUGINS, .required = required};
	struct vt_engine *engine;
	struct vt_error err = {0};

	(void)state;
	assert_ok(vt_engine_open(&options, &engine, &err), &err);
	assert_non_null(vt_engine_refused(engine));
	assert_string_equal(vt_engine_refused(engine)->name, "not-there");
	assert_non_null(vt_engine_refused(engine)->why.vi);
	vt_engine_close(engine);
}

/* What is left out for a writer is just what holds other writers and nothing else. */
static void
test_only_the_writer_that_is_asked_for(void **state)
{
	struct vt_engine_options options = {.size = sizeof(options), .plugin_dir = PLUGINS};
	const struct vt_plugin_status *full, *lean;
	struct vt_engine *all, *one;
	struct vt_error err = {0};
	int left_out = 0;

	(void)state;
	assert_ok(vt_engine_open(&options, &all, &err), &err);
	options.only_writer = "sarif";
	assert_ok(vt_engine_open(&options, &one, &err), &err);
	assert_null(vt_engine_refused(one));
	assert_non_null(vt_engine_writer_named(one, "sarif"));
	assert_null(vt_engine_writer_named(one, "text"));
	for (size_t i = 0; (full = vt_engine_plugin(all, i)) != NULL; i++) {
		int only_writes = full->writer_count > 0 &&
		    full->reader_count + full->rule_count + full->field_count == 0;

		lean = vt_engine_plugin(one, i);
		assert_string_equal(lean->file, full->file);
		assert_int_equal(lean->left_out, only_writes && strcmp(full->name, "json") != 0);
		assert_int_equal(lean->loaded, !lean->left_out);
		left_out += lean->left_out;
	}
	assert_true(left_out > 0);
	vt_engine_close(one);
	/* Any plugin might hold a writer that is not known. */
	options.only_writer = "no-such";
	assert_ok(vt_engine_open(&options, &one, &err), &err);
	for (size_t i = 0; (lean = vt_engine_plugin(one, i)) != NULL; i++)
		assert_true(lean->loaded);
	vt_engine_close(one);
	vt_engine_close(all);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_one_after_another),
	    cmocka_unit_test(test_dump_needs_neither_writer_nor_profile),
	    cmocka_unit_test(test_rules_that_are_selected),
	    cmocka_unit_test(test_required_plugin_that_is_missing),
	    cmocka_unit_test(test_only_the_writer_that_is_asked_for),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
