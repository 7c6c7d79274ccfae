/* A document is read while the n-th call for memory or for bytes fails, for every n. */
#include "config.h"

#include "tests/unit/unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <vanthu/engine.h>

#include "core/base/buf.h"
#include "core/base/sanitizer.h"
#include "tests/fault/fault.h"

/* So many calls are tried one by one, and so many more, evenly spread over the rest. */
enum { DENSE = 60, SPREAD = 250, OPENING_SPREAD = 60 };

static long
next_call(long at, long calls, long spread)
{
	long stride = (calls - DENSE) / spread;

	return at + (at < DENSE || stride < 1 ? 1 : stride);
}

struct fixture {
	struct vt_engine *engine;
	const struct vt_writer *json;
};

static struct fixture fixture;

static const struct vt_session_options jobs[] = {
    {.size = sizeof(jobs[0]), .job = VT_JOB_CHECK, .profile = "nd30-2020"},
    {.size = sizeof(jobs[0]), .job = VT_JOB_EXTRACT, .profile = "nd30-2020"},
};

static int
setup(void **state)
{
	const struct vt_engine_options options = {.size = sizeof(options),
	    .plugin_dir = TOP_BUILDDIR "/plugins/.libs",
	    .profile_dir = TOP_SRCDIR "/profiles"};
	struct vt_error err = {0};

	(void)state;
	assert_ok(vt_engine_open(&options, &fixture.engine, &err), &err);
	fixture.json = vt_engine_writer_named(fixture.engine, "json");
	return fixture.json == NULL;
}

static int
teardown(void **state)
{
	(void)state;
	vt_engine_close(fixture.engine);
	return 0;
}

/* What came of a run. */
struct result {
	const struct vt_report *report;
	int rc; /* of the writer */
	struct vt_error err;
	struct buf bytes;
};

/* One document, while call number at fails; 1 when it came. */
static int
run(struct vt_session *session, const char *path, enum fault_kind kind, long at, struct result *out)
{
	const struct vt_input input = {sizeof(input), path, -1};
	const struct vt_rendering rendering = {
	    .size = sizeof(rendering), .writer = fixture.json, .total = 1};
	struct vt_str bytes = {NULL, 0};
	int came;

	out->err = (struct vt_error){0};
	fault_arm(kind, at);
	vt_session_read(session, &input, &out->report);
	out->rc = vt_session_write(session, &rendering, 0, &bytes, &out->err);
	came = fault_disarm();
	buf_reset(&out->bytes);
	if (out->rc == VT_OK)
		buf_str(&out->bytes, bytes);
	return came;
}

static int
is_same(const struct result *a, const struct result *b)
{
	return a->rc == b->rc && a->bytes.n == b->bytes.n &&
	    memcmp(a->bytes.data, b->bytes.data, a->bytes.n) == 0;
}

/* What failed is said, in whatever way there is: nothing passes for a whole answer. */
static int
is_told(const struct result *r)
{
	if (r->rc != VT_OK)
		return r->err.code == r->rc;
	if (r->report->error != NULL)
		return r->report->error->code < VT_OK && r->report->error_message.vi[0] != '\0';
	return r->report->partial || r->report->undecided_count > 0;
}

/* The session after call number at failed: as good as new. */
static void
look_after(struct vt_session *session, const char *path, long at, const struct result *sound)
{
	struct result after = {0};

	run(session, path, FAULT_NONE, 0, &after);
	if (!is_same(&after, sound))
		flunk("%s: call %ld: the next document suffers: %s", path, at, after.bytes.data);
	buf_free(&after.bytes);
}

/* A library may keep what it made to report its first failure; what is lost each time
 * is lost. 1 asks for the same call again. */
static int
is_lost(long *blocks, int came, int again, const char *what, long at)
{
	long more = fault_blocks() - *blocks;

	if (more > 0 && again && came == FAULT_CAME)
		flunk("%s: call %ld: %ld blocks are lost", what, at, more);
	*blocks += more;
	return more > 0 && came == FAULT_CAME;
}

/* With a block for each object a call may fail that no arena of a user would let fail: a
 * reader goes on without a small thing it did not get. Such results are counted and shown;
 * what is judged there is that nothing crashes, leaks or outlives its document. */
#ifdef VT_DEBUG_ARENA
enum { EVERY_OBJECT = 1 };
#else
enum { EVERY_OBJECT = 0 };
#endif

static void
fail_each(const char *path, const struct vt_session_options *job, enum fault_kind kind)
{
	struct vt_session *session;
	struct result sound = {0}, hurt = {0};
	struct vt_error err = {0};
	long calls, blocks, at = 1;
	long tried = 0, swallowed = 0;
	int again = 0, came;

	assert_ok(vt_session_open(fixture.engine, job, &session, &err), &err);
	/* What libraries make once is made, and buffers have grown. */
	run(session, path, FAULT_NONE, 0, &hurt);
	run(session, path, kind, -1, &sound);
	calls = fault_calls();
	assert_true(sound.rc == VT_OK && sound.report->error == NULL && is_same(&sound, &hurt));
	blocks = fault_blocks() - 1; /* but for the text in hurt */
	while ((came = run(session, path, kind, at, &hurt)) != FAULT_DID_NOT_COME) {
		tried++;
		if (is_same(&hurt, &sound) || is_told(&hurt))
			;
		else if (came == FAULT_CAME_FOREIGN || EVERY_OBJECT)
			swallowed++;
		else
			flunk("%s: call %ld: wrong, and nothing is said: %s", path, at,
			    hurt.bytes.data);
		buf_free(&hurt.bytes);
		look_after(session, path, at, &sound);
		again = is_lost(&blocks, came, again, path, at);
		at = again ? at : next_call(at, calls, SPREAD);
	}
	assert_true(tried > 0);
	/* libxml2 2.9 goes on without a name for which it has no room, and tells nobody. */
	if (!EVERY_OBJECT)
		assert_in_range(swallowed * 20, 0, tried);
	print_message("%s: %ld of %ld calls, %ld swallowed\n", path, tried, calls, swallowed);
	buf_free(&sound.bytes);
	buf_free(&hurt.bytes);
	vt_session_close(session);
}

static const char *const samples[] = {
    TOP_SRCDIR "/samples/bao-cao.docx", TOP_SRCDIR "/samples/bao-cao.odt"};

static void
memory_fails(void **state)
{
	(void)state;
	for (size_t i = 0; i < 2; i++) {
		for (size_t job = 0; job < 2; job++)
			fail_each(samples[i], &jobs[job], FAULT_MEMORY);
	}
}

/* A result is written or is not, whoever had no memory for it: json-c leaves out what it has
 * no room for, and goes on. */
static void
fail_each_of_writing(const char *path, const struct vt_session_options *job)
{
	const struct vt_input input = {sizeof(input), path, -1};
	const struct vt_rendering rendering = {
	    .size = sizeof(rendering), .writer = fixture.json, .total = 1};
	struct vt_session *session;
	struct result sound = {0};
	struct vt_error err = {0};
	struct vt_str bytes;
	const struct vt_report *report;
	long blocks = 0, at = 1;
	int rc, came = FAULT_CAME;

	assert_ok(vt_session_open(fixture.engine, job, &session, &err), &err);
	run(session, path, FAULT_NONE, 0, &sound);
	for (; came != FAULT_DID_NOT_COME; at++) {
		err = (struct vt_error){0};
		vt_session_read(session, &input, &report);
		if (at > 1 && fault_blocks() > blocks)
			flunk("%s: writing, call %ld: blocks are lost", path, at - 1);
		blocks = fault_blocks();
		fault_arm(FAULT_MEMORY, at);
		rc = vt_session_write(session, &rendering, 0, &bytes, &err);
		came = fault_disarm();
		if (rc != VT_OK)
			assert_int_equal(err.code, rc);
		else if (bytes.n != sound.bytes.n ||
		    memcmp(bytes.s, sound.bytes.data, bytes.n) != 0)
			flunk("%s: writing, call %ld: wrong, and nothing is said", path, at);
	}
	assert_true(at > 2);
	print_message("%s: %ld calls to write\n", path, at - 2);
	buf_free(&sound.bytes);
	vt_session_close(session);
}

static void
memory_fails_while_writing(void **state)
{
	(void)state;
	if (WITH_ASAN)
		skip(); /* it answers the calls of libraries itself */
	for (size_t i = 0; i < 2; i++) {
		for (size_t job = 0; job < 2; job++)
			fail_each_of_writing(samples[i], &jobs[job]);
	}
}

static void
reading_fails(void **state)
{
	(void)state;
	for (size_t i = 0; i < 2; i++)
		fail_each(samples[i], &jobs[0], FAULT_READ);
}

/* A file that comes byte by byte, as from a slow pipe, is the same file. */
static void
reading_is_short(void **state)
{
	(void)state;
	for (size_t i = 0; i < 2; i++) {
		struct vt_session *session;
		struct result sound = {0}, slow = {0};
		struct vt_error err = {0};

		assert_ok(vt_session_open(fixture.engine, &jobs[0], &session, &err), &err);
		run(session, samples[i], FAULT_NONE, 0, &sound);
		run(session, samples[i], FAULT_SHORT_READ, 0, &slow);
		assert_true(is_same(&slow, &sound));
		buf_free(&sound.bytes);
		buf_free(&slow.bytes);
		vt_session_close(session);
	}
}

/* A session that opened although a call failed has the whole law. */
static void
judge_alike(struct vt_session *session, const struct result *sound, long at)
{
	struct result alike = {0};

	run(session, samples[0], FAULT_NONE, 0, &alike);
	if (!is_same(&alike, sound))
		flunk("opening, call %ld: another law, and nothing is said", at);
	buf_free(&alike.bytes);
	vt_session_close(session);
}

/* The law is not read, or it is; half of it is never judged by. */
static void
fail_while_a_session_opens(struct vt_engine *engine)
{
	struct vt_session *session;
	struct result sound = {0};
	struct vt_error err = {0};
	long calls, blocks, at = 1;
	int rc, again = 0;

	fault_arm(FAULT_MEMORY, -1);
	assert_ok(vt_session_open(engine, &jobs[0], &session, &err), &err);
	calls = fault_calls();
	run(session, samples[0], FAULT_NONE, 0, &sound);
	vt_session_close(session);
	blocks = fault_blocks();
	for (int came = FAULT_CAME; came != FAULT_DID_NOT_COME;
	     at = again ? at : next_call(at, calls, OPENING_SPREAD)) {
		err = (struct vt_error){0};
		session = NULL;
		fault_arm(FAULT_MEMORY, at);
		rc = vt_session_open(engine, &jobs[0], &session, &err);
		came = fault_disarm();
		if (rc == VT_OK)
			judge_alike(session, &sound, at);
		else if (err.code != rc || session != NULL)
			flunk("opening, call %ld: code %d, and nothing is said", at, rc);
		again = is_lost(&blocks, came, again, "opening", at);
	}
	print_message("opening: %ld calls\n", calls);
	buf_free(&sound.bytes);
}

static void
memory_fails_while_a_session_opens(void **state)
{
	(void)state;
	fail_while_a_session_opens(fixture.engine);
}

/* Files that are not those the program was built with are parsed. */
static void
memory_fails_while_profiles_are_parsed(void **state)
{
	char dir[] = "/tmp/vanthu-fault-XXXXXX", command[600];
	const struct vt_engine_options options = {.size = sizeof(options),
	    .plugin_dir = TOP_BUILDDIR "/plugins/.libs",
	    .profile_dir = dir};
	struct vt_engine *engine;
	struct vt_error err = {0};

	(void)state;
	assert_non_null(mkdtemp(dir));
	snprintf(command, sizeof(command),
	    "for f in %s/profiles/*.xml; do { cat \"$f\"; echo; } >%s/${f##*/}; done", TOP_SRCDIR,
	    dir);
	assert_int_equal(system(command), 0);
	assert_ok(vt_engine_open(&options, &engine, &err), &err);
	fail_while_a_session_opens(engine);
	vt_engine_close(engine);
	snprintf(command, sizeof(command), "rm -r %s", dir);
	assert_int_equal(system(command), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(memory_fails),
	    cmocka_unit_test(memory_fails_while_writing),
	    cmocka_unit_test(reading_fails),
	    cmocka_unit_test(reading_is_short),
	    cmocka_unit_test(memory_fails_while_a_session_opens),
	    cmocka_unit_test(memory_fails_while_profiles_are_parsed),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
