/* The fold, fast and slow (kit/folding.h). */
#include "tests/unit/unit.h"

#include <string.h>

#include "kit/folding.h"

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

/* The fold one code point after another, without the ways that common letters are hurried on. */
static size_t
fold_slowly(struct vt_str s, unsigned flags, char *out, uint32_t *map)
{
	struct folding f = {.t = s, .flags = flags};
	size_t n = 0, from;
	uint32_t c;

	while (kit_fold_next(&f, &c, &from)) {
		size_t length = kit_utf8_put(out + n, c);

		for (size_t k = 0; k < length; k++)
			map[n + k] = (uint32_t)from;
		n += length;
	}
	map[n] = (uint32_t)s.n;
	return n;
}

/* Every letter of the blocks that text is of, among others and behind o and u, in each fold. */
static void
test_fold_hurries_right(void **state)
{
	static const char *const around[][2] = {
	    {"", ""}, {"a", "b"}, {"ho", ""}, {"HU", " n"}, {"qu", "."}, {"hòa thuỷ ", "  oá"}};
	static const unsigned folds[] = {0, KIT_FOLD_CASE, KIT_FOLD_TONE,
	    KIT_FOLD_CASE | KIT_FOLD_TONE, KIT_FOLD_USUAL, KIT_FOLD_USUAL | KIT_FOLD_MARKS};
	struct kit_alloc a = arena_kit(arena);

	(void)state;
	for (uint32_t c = ' '; c < 0x2070; c = c == 0x24F ? 0x1E00 : c + 1)
		for (size_t k = 0; k < 6; k++)
			for (size_t m = 0; m < 6; m++) {
				char text[40] = "", letter[5] = "", slow[200];
				uint32_t slow_map[201];
				const uint32_t *map;
				struct vt_str s, fast;
				size_t n;

				(void)kit_utf8_put(letter, c);
				strcat(strcat(strcat(text, around[k][0]), letter), around[k][1]);
				s = kit_nfc(kit_str(text), &a, NULL);
				n = fold_slowly(s, folds[m], slow, slow_map);
				fast = kit_fold(s, folds[m], &a, &map);
				assert_int_equal(fast.n, n);
				assert_memory_equal(fast.s, slow, n);
				for (size_t i = 0; i <= n && map != NULL; i++)
					/* Within a character nobody asks where it came from. */
					if (i == n || (slow[i] & 0xC0) != 0x80)
						assert_int_equal(map[i], slow_map[i]);
			}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_fold_hurries_right),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
