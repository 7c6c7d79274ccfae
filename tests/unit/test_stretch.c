/* kit_stretch_on and kit_stretch_back go by characters. */
#include "unit.h"

#include "kit/text.h"

/* "à", "Ạ" and "ễ" end in the bytes of a no-break space and of a next line. */
static void
test_stretches(void **state)
{
	const struct vt_str s = VT_STR("làẠễ\xC2\xA0 và\tx");

	(void)state;
	assert_int_equal(kit_stretch_on(s, 0, 0), 9);
	assert_int_equal(kit_stretch_on(s, 9, 1), 12);
	assert_int_equal(kit_stretch_on(s, 12, 0), 15);
	assert_int_equal(kit_stretch_on(s, 16, 0), s.n);
	assert_int_equal(kit_stretch_on(s, s.n, 1), s.n);
	assert_int_equal(kit_stretch_back(s, 15, 0), 12);
	assert_int_equal(kit_stretch_back(s, 12, 1), 9);
	assert_int_equal(kit_stretch_back(s, 9, 0), 0);
	assert_int_equal(kit_stretch_back(s, 0, 0), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_stretches),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
