/* Lengths in every unit (kit/length.h). */
#include "tests/unit/unit.h"

#include <string.h>

#include "kit/length.h"
#include "kit/text.h"

static void
test_units(void **state)
{
	(void)state;
	assert_int_equal(kit_um_from_twips(1134), 20003);
	assert_int_equal(kit_um_from_twips(1985), 35013);
	assert_int_equal(kit_um_from_twips(-567), -10001);
	assert_int_equal(kit_um_from_emu(36), 1);
	assert_int_equal(kit_um_from_half_points(26), 4586);
	assert_int_equal(kit_um_parse(kit_str("8.2681in"), 0), 210010);
	assert_int_equal(kit_um_parse(kit_str("1.25cm"), 0), 12500);
	assert_int_equal(kit_um_parse(kit_str(" 20 mm "), 0), 20000);
	assert_int_equal(kit_um_parse(kit_str("12pt"), 0), 4233);
	assert_int_equal(kit_um_parse(kit_str("-0.5in"), 0), -12700);
}

static void
test_refusals(void **state)
{
	static const char *const bad[] = {
	    "", "cm", "50%", "1e9cm", "abc", "12", "--1cm", "99999999999in", "1.2.3cm"};

	(void)state;
	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		assert_int_equal(kit_um_parse(kit_str(bad[i]), 0), VT_UNSET);
	assert_int_equal(kit_um_parse(kit_str("12"), 100), 1200);
	assert_int_equal(kit_um_from_twips(INT64_MAX / 100000), VT_UNSET);
}

static void
test_sizes_and_integers(void **state)
{
	(void)state;
	assert_int_equal(kit_half_points_parse(kit_str("14pt")), 28);
	assert_int_equal(kit_half_points_parse(kit_str("12.5pt")), 25);
	assert_int_equal(kit_half_points_parse(kit_str("13")), 26);
	assert_int_equal(kit_half_points_parse(kit_str("0.1945in")), 28);
	assert_int_equal(kit_half_points_parse(kit_str("80%")), VT_UNSET);
	assert_int_equal(kit_half_points_parse(kit_str("0pt")), VT_UNSET);
	assert_int_equal(kit_int_parse(kit_str(" -12 ")), -12);
	assert_int_equal(kit_int_parse(kit_str("99999999999")), VT_UNSET);
	assert_int_equal(kit_int_parse(kit_str("1x")), VT_UNSET);
	assert_int_equal(kit_int_parse(kit_str("-")), VT_UNSET);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_units),
	    cmocka_unit_test(test_refusals),
	    cmocka_unit_test(test_sizes_and_integers),
	};

	return cmocka_run_group_tests_name("length", tests, NULL, NULL);
}
