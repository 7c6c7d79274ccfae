/* Arena, buffer and errors (core/base, kit/fail.h). */
#include "tests/unit/unit.h"

#include <string.h>

#include "core/base/buf.h"
#include "core/base/fail.h"

static void
test_arena_budget_and_zero(void **state)
{
	struct arena *a = arena_new(4096);

	(void)state;
	unsigned char *p = arena_alloc(a, 100);

	for (size_t i = 0; i < 100; i++)
		assert_int_equal(p[i], 0);
	memset(p, 0xAA, 100);
	assert_null(arena_alloc(a, 4096));
	assert_null(arena_array(a, SIZE_MAX / 2, 3));
	assert_non_null(arena_alloc(a, 1000));
	arena_reset(a);
	assert_int_equal(arena_used(a), 0);
	p = arena_alloc(a, 100);
	for (size_t i = 0; i < 100; i++)
		assert_int_equal(p[i], 0);
	arena_free(a);
	arena_free(NULL);
}

static void
note_call(void *ptr)
{
	char **at = *(char ***)ptr;

	*(*at)++ = ((char *)ptr)[sizeof(char **)];
}

static void
test_arena_defers_in_reverse(void **state)
{
	struct {
		char **at;
		char name;
	} first, second;
	char log[4] = "", *end = log;
	struct arena *a = arena_new(0);

	(void)state;
	first.at = second.at = &end;
	first.name = '1';
	second.name = '2';
	assert_int_equal(arena_defer(a, note_call, &first), VT_OK);
	assert_int_equal(arena_defer(a, note_call, &second), VT_OK);
	arena_free(a);
	assert_string_equal(log, "21");
}

static void
test_buffer_grows(void **state)
{
	struct buf b = {0};

	(void)state;
	for (int i = 0; i < 1000; i++)
		buf_printf(&b, "%d,", i);
	assert_false(b.failed);
	assert_int_equal(b.n, 10 * 2 + 90 * 3 + 900 * 4);
	assert_int_equal(strlen(b.data), b.n);
	buf_reset(&b);
	buf_put(&b, "a\0b", 3);
	assert_int_equal(b.n, 3);
	buf_free(&b);
}

static void
test_first_failure_wins(void **state)
{
	struct vt_error err = {0};

	(void)state;
	assert_int_equal(fail(&err, VT_ERR_DAMAGED, "first"), VT_ERR_DAMAGED);
	assert_int_equal(fail(&err, VT_ERR_MEMORY, "second"), VT_ERR_MEMORY);
	assert_int_equal(err.code, VT_ERR_DAMAGED);
	assert_string_equal(err.message, "first");
	assert_int_equal(fail(NULL, VT_ERR_IO, "nobody listens"), VT_ERR_IO);
}

static void
test_message_is_one_valid_line(void **state)
{
	struct vt_error err = {0};
	char longer[2000];

	(void)state;
	(void)fail(&err, VT_ERR_DAMAGED, "a\nb\x1b\xff");
	assert_string_equal(err.message, "a b ?");
	for (size_t i = 0; i + 2 < sizeof(longer); i += 2)
		memcpy(longer + i, "đ", 2);
	longer[sizeof(longer) - 2] = '\0';
	err.code = 0;
	(void)fail(&err, VT_ERR_DAMAGED, "%s", longer);
	assert_true(kit_utf8_valid(kit_str(err.message)));
	assert_true(strlen(err.message) > sizeof(err.message) - 4);
}

static void
test_every_code_has_a_name(void **state)
{
	(void)state;
	for (int code = VT_ERR_USAGE; code < 0; code++)
		assert_string_not_equal(error_code_name(code), "unknown");
	assert_string_equal(error_code_name(VT_ERR_NO_MAIN_PART), "no-main-part");
	assert_string_equal(error_code_name(-999), "unknown");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_arena_budget_and_zero),
	    cmocka_unit_test(test_arena_defers_in_reverse),
	    cmocka_unit_test(test_buffer_grows),
	    cmocka_unit_test(test_first_failure_wins),
	    cmocka_unit_test(test_message_is_one_valid_line),
	    cmocka_unit_test(test_every_code_has_a_name),
	};

	return cmocka_run_group_tests_name("base", tests, NULL, NULL);
}
