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
	static struct kit_word items[1600];
	static struct kit_word_index index;
	const struct vt_str texts[] = {kit_str(text)};
	const struct vt_str phrases[] = {kit_str(first), kit_str(second)};
	struct kit_phrase_place found[20];
	size_t n = 0, count, room = kit_words_room(texts[0]);

	assert_true(room <= 1600);
	memset(items, 0, sizeof(items));
	memset(&index, 0, sizeof(index));
	index.texts = texts;
	index.items = items;
	kit_words_add(&index, 0);
	assert_true(index.count <= room);
	count = kit_phrase_places(&index, phrases, 2, found, 20);
	assert_true(count <= 20);
	out[0] = '\0';
	for (size_t i = 0; i < count; i++)
		n += (size_t)snprintf(out + n, sizeof(out) - n, "%u:%u-%u ", found[i].phrase,
		    found[i].start, found[i].end);
	return out;
}

static void
test_phrases(void **state)
{
	(void)state;
	assert_string_equal(places("Theo Uỷ ban nhân dân, 5", "ủy ban nhân dân", "ỦY BAN"),
	    "0:5-24 1:5-13 ");
	assert_string_equal(places("số 15/QĐ-UBND", "ubnd", "SỐ 15"), "1:0-7 0:12-16 ");
	assert_string_equal(places("ban ban ban", "Ban ban", "BAN"),
	    "0:0-7 1:0-3 0:4-11 1:4-7 1:8-11 ");
	/* More words than are kept of it, and one that differs behind them. */
	assert_string_equal(places("a b c d e f g h", "A b c d e f g h", "B c d e f g i"),
	    "0:0-15 1:2-15 ");
	assert_string_equal(places("Nhân dân của ủy ban", "ủy ban nhân dân", "hội đồng"), "");
	assert_string_equal(places("nhândân 5", "dân", ""), "");
	assert_string_equal(places("", "dân", "12"), "");
	/* As it is written it is not looked for. */
	assert_string_equal(places("ủy ban, Ủy ban", "ủy ban", "Ủy ban"), "1:0-8 0:10-18 ");
	/* What is no letter belongs to it, and must be there. */
	assert_string_equal(places("x 2/9 TẾT", "2/9 tết", "tết (ta)"), "0:2-11 ");
	assert_string_equal(places("9 tết", "2/9 tết", "Tết"), "1:2-7 ");
	assert_string_equal(places("\"tết\" \u201Ctết\u201D", "Tết", "-"), "0:1-6 0:11-16 ");
	assert_string_equal(places("tết\u00A0tết,\u2013tết", "tết tết", "Tết"),
	    "0:0-12 1:0-5 0:7-21 1:7-12 1:16-21 ");
}

/* Texts of all lengths around those that are read at a time, words of all lengths around those
 * that are looked at together. */
static void
test_far_phrases(void **state)
{
	static char text[3000], other[3000], want[40];

	(void)state;
	for (size_t before = 1000; before < 1060; before++) {
		memset(text, 'x', before);
		for (size_t i = 7; i < before; i += 8)
			text[i] = i % 24 == 7 ? ' ' : '.';
		text[before - 1] = '/';
		strcpy(text + before, "nghiêng\u00A0nước \u201Ctrường\u201D đường");
		(void)snprintf(want, sizeof(want), "0:%zu-%zu 1:%zu-%zu ", before + 21, before + 30,
		    before + 34, before + 43);
		assert_string_equal(places(text, "Trường", "ĐƯỜNG"), want);
	}
	for (size_t length = 1; length < 40; length++) {
		memset(text, 'm', length);
		text[length] = '\0';
		(void)snprintf(want, sizeof(want), "0:0-%zu ", length);
		memcpy(other, text, length + 1);
		other[length / 2] = 'M';
		assert_string_equal(places(text, other, "m m"), want);
	}
	memset(text, 'm', 2990);
	text[2990] = '\0';
	assert_string_equal(places(text, "M", "MM"), "");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_phrases),
	    cmocka_unit_test(test_far_phrases),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
