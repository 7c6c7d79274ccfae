/* The names of fields to be filled in (kit/field.c). */
#include "tests/unit/unit.h"

#include <string.h>

#include "kit/text.h"

static void
test_whole_fields(void **state)
{
	static const char *const fields[] = {
	    "${CHU_KY}", "{{chu_ky}}", "<<ChuKy>>", "«ChuKy»", "#chuky#", "[signature]"};
	static const char *const others[] = {
	    "", "GIÁM ĐỐC", "[chức vụ của người ký]", "${CHU_KY} Lê Văn Tám", "#", "<>", "[1]"};

	(void)state;
	for (size_t k = 0; k < sizeof(fields) / sizeof(*fields); k++) {
		assert_true(kit_is_field(kit_str(fields[k])));
		assert_int_equal(kit_past_field(kit_str(fields[k]), 0), strlen(fields[k]));
	}
	for (size_t k = 0; k < sizeof(others) / sizeof(*others); k++)
		assert_false(kit_is_field(kit_str(others[k])));
}

static void
test_fields_in_a_line(void **state)
{
	(void)state;
	assert_int_equal(kit_past_field(VT_STR("day #ngay# month"), 4), 10);
	assert_int_equal(kit_past_field(VT_STR("day #ngay# month"), 3), 3);
	assert_int_equal(kit_past_field(VT_STR("day #ngay month"), 4), 4);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_whole_fields),
	    cmocka_unit_test(test_fields_in_a_line),
	};

	return cmocka_run_group_tests_name("placeholder", tests, NULL, NULL);
}
