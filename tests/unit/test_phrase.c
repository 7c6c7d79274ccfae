/* Where the phrases of a list may stand in a text. */
#include "tests/unit/unit.h"

#include <stdio.h>
#include <string.h>

#include "kit/phrase.h"

/* Where the phrases stand: `1:13-29 0:20-29 `, each by its number. */
static const char *
places(const char *text, const char *first, const char *second)
{
	static char out[200];
	struct kit_word items[100];
	struct kit_phrase phrases[2];
	struct kit_phrases list = {.items = phrases};
	const struct kit_words words = kit_words_read(kit_str(text), items);
	struct kit_phrase_search search = {0};
	size_t n = 0;

	assert_true(KIT_WORDS_MAX(strlen(text)) <= 100);
	out[0] = '\0';
	kit_phrases_add(&list, kit_str(first));
	kit_phrases_add(&list, kit_str(second));
	while (kit_phrase_next(&list, kit_str(text), &words, &search))
		n += (size_t)snprintf(out + n, sizeof(out) - n, "%zu:%zu-%zu ", search.phrase,
		    search.start, search.end);
	return out;
}

static void
test_phrases(void **state)
{
	(void)state;
	assert_string_equal(places("Theo Uy ban nhan dan, 5", "ủy ban nhân dân", "UY BAN"),
	    "1:5-11 0:5-20 ");
	assert_string_equal(places("số 15/QĐ-UBND", "ubnd", "so 15"), "1:0-7 0:12-16 ");
	assert_string_equal(places("ban ban ban", "ban ban", "bần"),
	    "1:0-3 0:0-7 1:4-7 0:4-11 1:8-11 ");
	/* More words than are kept of it, and one that differs behind them. */
	assert_string_equal(places("a b c d e f g h", "a b c d e f g h", "b c d e f g i"),
	    "0:0-15 1:2-15 ");
	assert_string_equal(places("Nhân dân của ủy ban", "ủy ban nhân dân", "hội đồng"), "");
	assert_string_equal(places("nhândân 5", "dân", ""), "");
	assert_string_equal(places("", "dân", "12"), "");
	/* What is no letter belongs to it, and must be there. */
	assert_string_equal(places("x 2/9 tet", "2/9 tết", "tết (ta)"), "0:2-9 ");
	assert_string_equal(places("9 tet", "2/9 tết", "tết"), "1:2-5 ");
	assert_string_equal(places("\"tet\" \u201Ctet\u201D", "tết", "-"), "0:1-4 0:9-12 ");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_phrases),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
