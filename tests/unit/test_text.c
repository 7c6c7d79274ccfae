/* Vietnamese text: UTF-8, NFC, folds, distance (kit/text.h). */
#include "tests/unit/unit.h"

#include <stdlib.h>
#include <string.h>

#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#include "kit/block.h"
#include "kit/folding.h"
#include "kit/script.h"
#include "kit/text.h"

static struct arena *arena;

static int
setup(void **state)
{
	(void)state;
	arena = arena_new(0);
	return arena == NULL;
}

static int
teardown(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

static struct vt_str
fold(const char *s, unsigned flags)
{
	struct kit_alloc a = arena_kit(arena);

	return kit_fold(kit_str(s), flags, &a, NULL);
}

static void
test_utf8_walks_both_ways(void **state)
{
	struct vt_str s = kit_str("aĐệ😀");
	size_t i = 0;
	const uint32_t expected[] = {'a', 0x110, 0x1EC7, 0x1F600};

	(void)state;
	for (size_t k = 0; k < 4; k++)
		assert_int_equal(kit_utf8_next(s, &i), expected[k]);
	assert_int_equal(i, s.n);
	for (size_t k = 4; k > 0; k--)
		assert_int_equal(kit_utf8_prev(s, &i), expected[k - 1]);
	assert_int_equal(i, 0);
	assert_int_equal(kit_utf8_count(s, s.n), 4);
}

static void
test_utf8_refuses_what_is_not(void **state)
{
	static const char *const bad[] = {"\xC0\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80",
	    "\xE1\xBB", "\x80", "\xE0\x80\x80", "\xFF"};

	(void)state;
	for (size_t k = 0; k < sizeof(bad) / sizeof(bad[0]); k++) {
		struct vt_str s = kit_str(bad[k]);
		size_t i = 0;

		assert_false(kit_utf8_valid(s));
		assert_int_equal(kit_utf8_next(s, &i), 0xFFFD);
		assert_int_equal(i, 1);
	}
	assert_true(kit_utf8_valid(kit_str("Đặng Thị Ngọc Thịnh – 😀")));
}

/* Valid is what the decoder takes no byte of for a bad one, wherever the text ends. */
static void
test_utf8_is_valid_where_it_decodes(void **state)
{
	static const unsigned char tails[] = {'a', 0x7F, 0x80, 0xBF, 0xC0};
	enum { TAILS = sizeof(tails) };

	(void)state;
	for (unsigned k = 0; k < 256 * 256 * TAILS * TAILS; k++) {
		const char bytes[4] = {(char)(k / TAILS / TAILS / 256), (char)(k / TAILS / TAILS),
		    (char)tails[k / TAILS % TAILS], (char)tails[k % TAILS]};

		for (size_t n = 1; n <= sizeof(bytes); n++) {
			struct vt_str s = {bytes, n};
			int valid = 1;

			for (size_t i = 0, from = 0; i < n; from = i)
				valid &= kit_utf8_next(s, &i) != 0xFFFD || i - from == 3;
			assert_int_equal(kit_utf8_valid(s), valid);
		}
	}
}

static int
is_valid_by_letter(struct vt_str s)
{
	for (size_t i = 0, from = 0; i < s.n; from = i)
		if (kit_utf8_next(s, &i) == 0xFFFD && i - from == 1)
			return 0;
	return 1;
}

static int
is_plain_by_letter(struct vt_str s)
{
	for (size_t i = 0; i < s.n; i++) {
		unsigned char c = (unsigned char)s.s[i];
		unsigned char next = i + 1 < s.n ? (unsigned char)s.s[i + 1] : 0;

		if (c >= 0xCC && !(c == 0xE1 && next >= 0xB8 && next <= 0xBB) &&
		    !(c == 0xE2 && next == 0x80))
			return 0;
	}
	return 1;
}

static int
has_scripts_by_letter(struct vt_str s)
{
	for (size_t i = 0; i < s.n; i++) {
		unsigned char c = (unsigned char)s.s[i];
		unsigned char next = i + 1 < s.n ? (unsigned char)s.s[i + 1] : 0;

		if (c >= 0xD6 && !(c == 0xE1 && next >= 0xA0) && !(c == 0xE2 && next < 0xBA))
			return 1;
	}
	return 0;
}

/* Long text is looked at many bytes at once: pieces of all kinds, whole and torn, at every
 * place and cut at every length. Memory ends where the text does, for sanitizers. */
static void
test_long_text_is_judged_as_letter_by_letter(void **state)
{
	static const char *const pieces[] = {"a", "Đ", "ệ", "–", "•", "e\u0323", "漢", "ไ", "😀",
	    "\uFFFD", "\x80", "\xE1", "\xE1\xBB", "\xC3", "\xC0\x80", "\xE0\x80\x80",
	    "\xE0\xA0\x80", "\xED\x9F\xBF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xFF", "\xC0",
	    "\xE0", "\xEC", "\xED", "\xEF", "\xF0", "\xC6\xA1", "\xE2\xBA\x80", "\xE1\x82\x80"};
	enum { PIECES = sizeof(pieces) / sizeof(pieces[0]), FILLERS = 3, ROOM = 160 };
	static const char *const fillers[FILLERS] = {"x", "ư", "ế"};

	(void)state;
	for (size_t k = 0; k < PIECES * PIECES * FILLERS; k++) {
		const char *filler = fillers[k % FILLERS];
		const char *one = pieces[k / FILLERS % PIECES], *two = pieces[k / FILLERS / PIECES];

		for (size_t at = 0; at < 36; at++) {
			char text[ROOM + 1] = "";

			for (size_t i = 0; i < 40; i++)
				strcat(text, i == at ? one : i == at + 1 + k % 4 ? two : filler);
			for (size_t cut = 0; cut < 3; cut++) {
				size_t n = strlen(text) - cut * (1 + at / 3);
				char *copy = malloc(n);
				struct vt_str s = {memcpy(copy, text, n), n};

				assert_int_equal(kit_utf8_valid(s), is_valid_by_letter(s));
				assert_int_equal(kit_plainly_nfc(s), is_plain_by_letter(s));
				assert_int_equal(kit_has_scripts(s), has_scripts_by_letter(s));
				free(copy);
			}
		}
	}
}

static void
test_nfc_composes_and_maps(void **state)
{
	struct kit_alloc a = arena_kit(arena);
	const uint32_t *map;
	/* Độc: o + U+0302 + U+0323 in the wrong order, then a plain c. */
	struct vt_str s = kit_str("\xC4\x90o\xCC\x82\xCC\xA3"
				  "c");
	struct vt_str t = kit_nfc(s, &a, &map);

	(void)state;
	assert_str(t, "Độc");
	assert_int_equal(map[0], 0);
	assert_int_equal(map[2], 2); /* ộ began at the o */
	assert_int_equal(map[5], 7); /* c */
	assert_int_equal(map[6], 8); /* the end */
	assert_true(kit_is_nfc(t));
	assert_false(kit_is_nfc(s));
}

static void
test_nfc_of_half_composed_text(void **state)
{
	struct kit_alloc a = arena_kit(arena);

	(void)state;
	/* Windows-1258 style: ê + dot below. */
	assert_str(kit_nfc(kit_str("vi\xC3\xAA\xCC\xA3t"), &a, NULL), "việt");
	assert_str(kit_nfc(kit_str("u\xCC\x9B\xCC\xA3"), &a, NULL), "ự");
}

static void
test_nfc_text_is_returned_itself(void **state)
{
	struct kit_alloc a = arena_kit(arena);
	const uint32_t *map;
	struct vt_str s = kit_str("Cộng hòa – “xã hội”");

	(void)state;
	assert_ptr_equal(kit_nfc(s, &a, &map).s, s.s);
	assert_null(map);
}

static void
test_fold_tone_placement(void **state)
{
	static const char *const pairs[][2] = {{"HOÀ", "hòa"}, {"thuỷ", "thủy"},
	    {"Uỷ ban", "ủy ban"}, {"khoẻ", "khỏe"}, {"quý", "quý"}, {"quỳ", "quỳ"},
	    {"hoàng", "hoàng"}, {"thuyền", "thuyền"}, {"Thuý", "thúy"}, {"giá", "giá"},
	    {"hoà", "hòa"}, {"HUỶ", "hủy"}};

	(void)state;
	for (size_t k = 0; k < sizeof(pairs) / sizeof(pairs[0]); k++) {
		struct vt_str got = fold(pairs[k][0], KIT_FOLD_USUAL);

		assert_int_equal(got.n, strlen(pairs[k][1]));
		assert_memory_equal(got.s, pairs[k][1], got.n);
	}
}

static void
test_fold_spaces_dashes_lookalikes_marks(void **state)
{
	(void)state;
	assert_str(fold("  Độc\xC2\xA0 lập –\tTự  do ", KIT_FOLD_USUAL), "độc lập - tự do");
	assert_str(fold("\xC3\x90\xE1\xBB\x99"
			"c",
		       KIT_FOLD_USUAL),
	    "độc");
	assert_str(fold("Ủy ban nhân dân Đắk Lắk", KIT_FOLD_USUAL | KIT_FOLD_MARKS),
	    "uy ban nhan dan dak lak");
	/* Bytes that are no UTF-8 grow threefold. */
	assert_str(fold("\x9E\x96\x9E\x96", KIT_FOLD_USUAL), "\uFFFD\uFFFD\uFFFD\uFFFD");
	assert_str(fold("\xEF\xBC\xA1\xEF\xBC\x91", KIT_FOLD_USUAL), "a1");
}

static void
test_fold_map_leads_back(void **state)
{
	struct kit_alloc a = arena_kit(arena);
	const uint32_t *map;
	struct vt_str s = kit_str("  Số :  5");
	struct vt_str t = kit_fold(s, KIT_FOLD_USUAL, &a, &map);

	(void)state;
	assert_str(t, "số : 5");
	assert_int_equal(map[0], 2);
	assert_int_equal(map[t.n - 1], s.n - 1);
	assert_int_equal(map[t.n], s.n);
}

static void
test_same_and_distance(void **state)
{
	(void)state;
	assert_true(kit_same(kit_str("CỘNG HOÀ"), kit_str("cộng hòa")));
	assert_false(kit_same(kit_str("cộng hòa"), kit_str("cộng hoa")));
	assert_int_equal(kit_distance(kit_str("noi nhận"), kit_str("nơi nhận"), 2), 1);
	assert_int_equal(kit_distance(kit_str("nhận"), kit_str("nhâ̂n"), 3), 2);
	assert_int_equal(kit_distance(kit_str("ab"), kit_str("ba"), 2), 1);
	assert_int_equal(kit_distance(kit_str("abcdef"), kit_str("a"), 2), 3);
}

static void
test_opens_as_folded(void **state)
{
	struct kit_alloc a = arena_kit(arena);

	(void)state;
	assert_int_equal(kit_opens(kit_str("  HOÀ –  bình  nhé"), kit_str("hòa - bình"), &a), 17);
	assert_int_equal(kit_opens(kit_str("Bảng 1"), kit_str("bảng"), &a), 6);
	assert_int_equal(kit_opens(kit_str("Bảng"), kit_str("bảng"), &a), 6);
	assert_int_equal(kit_opens(kit_str("Bảnga"), kit_str("bảng"), &a), 0);
	assert_int_equal(kit_opens(kit_str("Bản"), kit_str("bảng"), &a), 0);
	assert_int_equal(kit_opens(kit_str("Bảng"), kit_str(""), &a), 0);
	assert_int_equal(kit_opens(kit_str("Ba\xCC\x89ng 1"), kit_str("bảng"), &a), 6);
	assert_true(kit_starts_otherwise(kit_str("Đối"), kit_str("Bảng")));
	assert_false(kit_starts_otherwise(kit_str("đối"), kit_str("Đ")));
	assert_false(kit_starts_otherwise(kit_str("oà"), kit_str("òa")));
	assert_false(kit_starts_otherwise(kit_str("a\xCC\x81"), kit_str("á")));
	assert_false(kit_starts_otherwise(kit_str(""), kit_str("a")));
}

static void
test_trim_and_case(void **state)
{
	(void)state;
	assert_str(kit_trim(kit_str("\xC2\xA0 a b\t\n")), "a b");
	assert_str(kit_trim(kit_str(" \t")), "");
	assert_str(kit_trim(kit_str("")), "");
	assert_str(kit_trim(kit_str("a b")), "a b");
	assert_str(kit_trim(kit_str("a\xC2\xA0")), "a");
	assert_str(kit_trim(kit_str("Đ \xC2\xA0Đ")), "Đ \xC2\xA0Đ");
	assert_true(kit_all_upper(kit_str("SỞ NỘI VỤ 12")));
	assert_false(kit_all_upper(kit_str("SỞ NỘI Vụ")));
	assert_false(kit_all_upper(kit_str("12/3")));
}

static void
test_scripts(void **state)
{
	(void)state;
	assert_int_equal(kit_script_of('a'), KIT_SCRIPT_LATIN);
	assert_int_equal(kit_script_of(0x1ec7), KIT_SCRIPT_LATIN); /* e with circumflex and dot */
	assert_int_equal(kit_script_of(0x2013), KIT_SCRIPT_LATIN);
	assert_int_equal(kit_script_of(0x6f22), KIT_SCRIPT_EAST);
	assert_int_equal(kit_script_of(0xac00), KIT_SCRIPT_EAST);
	assert_int_equal(kit_script_of(0x05d0), KIT_SCRIPT_COMPLEX);
	assert_int_equal(kit_script_of(0x0e01), KIT_SCRIPT_COMPLEX);
	assert_true(kit_script_is_weak('5'));
	assert_true(kit_script_is_weak(0x2013));
	assert_false(kit_script_is_weak('z'));
	assert_false(kit_script_is_weak(0xe0));
	assert_int_equal(kit_has_scripts(VT_STR("Căn cứ Luật – số “1” •")), 0);
	assert_int_equal(kit_has_scripts(VT_STR("漢")), 1);
	assert_int_equal(kit_has_scripts(VT_STR("שלום")), 1);
	assert_int_equal(kit_has_scripts(VT_STR("ไทย")), 1);
}

/* What is told by place in the tables of Unicode is what ICU says of it. */
static void
test_letters_as_icu_has_them(void **state)
{
	(void)state;
	for (uint32_t c = 0x80; c < 0x3000; c++) {
		assert_int_equal(kit_is_letter(c), u_isalpha((UChar32)c) != 0);
		assert_int_equal(kit_is_upper(c), u_isupper((UChar32)c) != 0);
		assert_int_equal(kit_is_lower(c), u_islower((UChar32)c) != 0);
	}
}

/* The fold of c alone, as ICU would make it. */
static struct vt_str
icu_fold(uint32_t c, int marks, int lower, char out[4])
{
	UErrorCode status = U_ZERO_ERROR;
	UChar letters[16];
	int32_t n = unorm2_getDecomposition(unorm2_getNFDInstance(&status), (UChar32)c, letters, 16,
	    &status);

	if (marks && (c == 0x110 || c == 0x111))
		c = c == 0x110 ? 'D' : 'd';
	else if (marks && n > 0 && !U16_IS_SURROGATE(letters[0]))
		c = letters[0];
	if (lower)
		c = (uint32_t)u_tolower((UChar32)c);
	return (struct vt_str){out, kit_utf8_put(out, c)};
}

static void
test_fold_of_each_letter_as_icu_has_it(void **state)
{
	struct kit_alloc a = arena_kit(arena);

	(void)state;
	for (uint32_t c = 0x21; c < 0x2000; c++) {
		char bytes[4], expected[4];
		struct vt_str s = {bytes, kit_utf8_put(bytes, c)};

		if (!kit_is_nfc(s) || u_getCombiningClass((UChar32)c) != 0)
			continue;
		for (int kind = 0; kind < 4; kind++) {
			unsigned flags =
			    (kind & 1 ? KIT_FOLD_CASE : 0) | (kind & 2 ? KIT_FOLD_MARKS : 0);
			struct vt_str want = icu_fold(c, kind & 2, kind & 1, expected);
			struct vt_str got = kit_fold(s, flags, &a, NULL);

			assert_true(kit_eq(got, want));
		}
	}
}

static void
test_fold_without_a_map(void **state)
{
	struct kit_alloc a = arena_kit(arena);
	const uint32_t *map;

	(void)state;
	assert_str(kit_fold(kit_str("ỦY ban, số 5"), KIT_FOLD_USUAL, &a, &map), "ủy ban, số 5");
	assert_null(map);
	assert_int_equal(kit_fold_source(map, 4), 4);
	assert_str(kit_fold(kit_str("Uỷ ban hoà"), KIT_FOLD_USUAL, &a, &map), "ủy ban hòa");
	assert_non_null(map);
	/* An invalid byte becomes three. */
	assert_int_equal(fold("\x80\x80\x80\x80\x80\x80\x80\x80", KIT_FOLD_CASE).n, 24);
}

/* A kit_block and what it is told of: a digit. */
static void
mark_figures(const unsigned char *restrict p, unsigned char *restrict marks)
{
	for (int i = 0; i < KIT_BLOCK; i++)
		marks[i] = (unsigned char)(p[i] - '0') < 10 || p[i] == '!';
}

static int
is_digit(struct vt_str s, size_t i)
{
	return kit_is_digit((unsigned char)s.s[i]);
}

/* Wherever it stands, it is found: in the first block, in a later one, behind all. */
static void
test_seek(void **state)
{
	char text[50];
	const struct vt_str s = {text, sizeof(text)};

	(void)state;
	for (size_t at = 0; at < sizeof(text); at++) {
		memset(text, 'a', sizeof(text));
		/* marked, but not what is looked for */
		for (size_t i = at % 5; i < sizeof(text); i += 5)
			text[i] = '!';
		text[at] = '7';
		for (size_t from = 0; from <= at; from++)
			assert_int_equal(kit_seek(s, from, mark_figures, is_digit), at);
		assert_int_equal(kit_seek(s, at + 1, mark_figures, is_digit), sizeof(text));
	}
}

/* Text of no bytes may be nowhere. */
static void
test_nothing(void **state)
{
	const struct vt_str nothing = {NULL, 0};

	(void)state;
	assert_true(kit_plainly_nfc(nothing) && kit_utf8_valid(nothing));
	assert_false(kit_has_scripts(nothing));
	assert_int_equal(kit_line_end(nothing, 0), 0);
	assert_int_equal(kit_seek(nothing, 0, mark_figures, is_digit), 0);
	assert_int_equal(kit_trim(nothing).n, 0);
	assert_int_equal(kit_utf8_count(nothing, 0), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_utf8_walks_both_ways),
	    cmocka_unit_test(test_utf8_refuses_what_is_not),
	    cmocka_unit_test(test_utf8_is_valid_where_it_decodes),
	    cmocka_unit_test(test_long_text_is_judged_as_letter_by_letter),
	    cmocka_unit_test(test_nfc_composes_and_maps),
	    cmocka_unit_test(test_nfc_of_half_composed_text),
	    cmocka_unit_test(test_nfc_text_is_returned_itself),
	    cmocka_unit_test(test_fold_tone_placement),
	    cmocka_unit_test(test_fold_spaces_dashes_lookalikes_marks),
	    cmocka_unit_test(test_fold_map_leads_back),
	    cmocka_unit_test(test_letters_as_icu_has_them),
	    cmocka_unit_test(test_fold_of_each_letter_as_icu_has_it),
	    cmocka_unit_test(test_fold_without_a_map),
	    cmocka_unit_test(test_seek),
	    cmocka_unit_test(test_nothing),
	    cmocka_unit_test(test_same_and_distance),
	    cmocka_unit_test(test_opens_as_folded),
	    cmocka_unit_test(test_trim_and_case),
	    cmocka_unit_test(test_scripts),
	};

	return cmocka_run_group_tests_name("text", tests, setup, teardown);
}
