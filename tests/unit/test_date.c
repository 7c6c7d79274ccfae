/* Dates: as documents write them, whole and with parts left blank. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "kit/date.h"

/* What follows `ngày`; the ISO form, and how many bytes of text it took. */
static const struct {
	const char *text, *iso;
	int found;
} cases[] = {
    {"02/8/2018", "2018-08-02", 1},
    {"02 / 8 / 2018 về", "2018-08-02", 1},
    {"15-12-1989", "1989-12-15", 1},
    {"17.9.2003", "2003-09-17", 1},
    {"5 tháng 3 năm 2020", "2020-03-05", 1},
    {"05 THÁNG 03 NĂM 2020", "2020-03-05", 1},
    {"    tháng 11 năm 2020", "2020-11", 1},
    {"… tháng … năm 2020", "2020", 1},
    {"tháng 5/2020", "2020-05", 1},
    {"năm 1993", "1993", 1},
    {".../5/2019", "2019-05", 1},
    {"29/02/2020", "2020-02-29", 1},
    {"29/02/2019", "", 1},
    {"31/6/2023", "", 1},
    {"12/13/2020", "", 1},
    {"15/5", "", 1},
    {"15/5/20", "", 1},
    {"", "", 0},
    {"đầu tiên", "", 0},
    {"2018", "", 0},
    {"100/2/2018", "", 0},
    {"tháng", "", 0},
    {"15", "", 0},
    {"15 người", "", 0},
};

static void
test_parse(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct kit_date date = {7, 7, 7};
		size_t at = 0;
		char iso[11];
		int found = kit_date_parse(kit_str(cases[i].text), &at, &date);

		if (found != cases[i].found)
			fail_msg("%s: found %d", cases[i].text, found);
		if (!found) {
			assert_int_equal(at, 0);
			assert_int_equal(date.day, 7);
			continue;
		}
		assert_true(at > 0 && at <= strlen(cases[i].text));
		assert_int_equal(kit_date_iso(&date, iso), strlen(cases[i].iso));
		if (strcmp(iso, cases[i].iso) != 0)
			fail_msg("%s: %s", cases[i].text, iso);
	}
}

static void
test_end(void **state)
{
	struct kit_date date;
	struct vt_str text = VT_STR("ngày 02/8/2018 của");
	size_t at = strlen("ngày");

	(void)state;
	assert_true(kit_date_parse(text, &at, &date));
	assert_int_equal(at, strlen("ngày 02/8/2018"));
}

static void
test_find(void **state)
{
	struct kit_date date;
	char iso[11];

	(void)state;
	assert_true(kit_date_find(VT_STR("Luật Đèo ngày nay, ngày 19 tháng 6 năm 2015;"), &date));
	kit_date_iso(&date, iso);
	assert_string_equal(iso, "2015-06-19");
	assert_false(kit_date_find(VT_STR("Căn cứ Luật Đèo năm 2015"), &date));
}

static void
test_weekday(void **state)
{
	static const struct {
		struct kit_date date;
		int weekday;
	} days[] = {
	    {{1, 1, 1990}, 1},
	    {{29, 2, 2000}, 2},
	    {{28, 2, 2024}, 3},
	    {{29, 2, 2024}, 4},
	    {{1, 3, 2024}, 5},
	    {{31, 12, 2022}, 6},
	    {{1, 1, 2023}, 7},
	    {{2, 6, 2026}, 2},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(days) / sizeof(days[0]); i++)
		assert_int_equal(kit_date_weekday(&days[i].date), days[i].weekday);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_parse),
	    cmocka_unit_test(test_end),
	    cmocka_unit_test(test_find),
	    cmocka_unit_test(test_weekday),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
