/* Ordinals: Arabic, Roman, the letters of điểm, words; and back. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "kit/ordinal.h"

static const struct {
	const char *text;
	int letter;
	int32_t form, value;
} cases[] = {
    {"1", 0, KIT_ORDINAL_ARABIC, 1},
    {"012", 0, KIT_ORDINAL_ARABIC, 12},
    {"12345", 0, KIT_ORDINAL_NONE, 0},
    {"5a", 0, KIT_ORDINAL_NONE, 0},
    {"I", 0, KIT_ORDINAL_ROMAN, 1},
    {"XIV", 0, KIT_ORDINAL_ROMAN, 14},
    {"XXIX", 0, KIT_ORDINAL_ROMAN, 29},
    {"IIII", 0, KIT_ORDINAL_NONE, 0},
    {"VX", 0, KIT_ORDINAL_NONE, 0},
    {"nhất", 0, KIT_ORDINAL_WORD, 1},
    {"Tư", 0, KIT_ORDINAL_WORD, 4},
    {"", 0, KIT_ORDINAL_NONE, 0},
    {"a", 1, KIT_ORDINAL_LETTER, 1},
    {"đ", 1, KIT_ORDINAL_LETTER, 5},
    {"g", 1, KIT_ORDINAL_LETTER, 7},
    {"i", 1, KIT_ORDINAL_LETTER, 9},
    {"f", 1, KIT_ORDINAL_LETTER, 0},
    {"ii", 1, KIT_ORDINAL_NONE, 0},
};

static void
test_parse(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct kit_ordinal o = kit_ordinal_parse(kit_str(cases[i].text), cases[i].letter);

		assert_int_equal(o.form, cases[i].form);
		if (o.form != KIT_ORDINAL_NONE)
			assert_int_equal(o.value, cases[i].value);
	}
	assert_int_equal(kit_ordinal_parse(VT_STR("f"), 1).latin, 'f');
	assert_int_equal(kit_ordinal_parse(VT_STR("đ"), 1).latin, 0);
}

static void *
take(void *ctx, size_t n)
{
	void **slot = ctx;

	return *slot = calloc(1, n);
}

static void
assert_shown(int32_t form, int32_t value, const char *expected)
{
	void *memory = NULL;
	struct kit_alloc a = {take, &memory};
	struct vt_str s = kit_ordinal_show(&a, form, value);

	assert_int_equal(s.n, strlen(expected));
	assert_memory_equal(s.s, expected, s.n);
	free(memory);
}

static void
test_show(void **state)
{
	(void)state;
	assert_shown(KIT_ORDINAL_ARABIC, 12, "12");
	assert_shown(KIT_ORDINAL_ROMAN, 4, "IV");
	assert_shown(KIT_ORDINAL_ROMAN, 29, "XXIX");
	assert_shown(KIT_ORDINAL_LETTER, 5, "đ");
	assert_shown(KIT_ORDINAL_LETTER, 24, "");
	assert_shown(KIT_ORDINAL_WORD, 3, "ba");
	assert_shown(KIT_ORDINAL_ARABIC, 0, "");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_parse),
	    cmocka_unit_test(test_show),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
