/* Fuzz target: the readers of words: folds, dates, numbers, lengths, legacy encodings. */
#include "config.h"

#include <stdlib.h>

#include "kit/date.h"
#include "kit/legacy.h"
#include "kit/length.h"
#include "kit/ordinal.h"
#include "kit/text.h"
#include "tests/fuzz/fuzz.h"

static void *
take(void *ctx, size_t n)
{
	return arena_alloc(ctx, n);
}

static void
fold(struct vt_str s, unsigned flags, const struct kit_alloc *a)
{
	const uint32_t *map = NULL;
	struct vt_str folded = kit_fold(s, flags, a, &map);

	if (folded.s == NULL && folded.n == 1)
		return; /* no memory left */
	if (!kit_utf8_valid(folded))
		fuzz_broken("a folded text is UTF-8", "");
	for (size_t i = 0; map != NULL && i <= folded.n; i++) {
		if (map[i] > s.n || (i > 0 && map[i] < map[i - 1]))
			fuzz_broken("a map goes forward within the text", "");
	}
}

static void
parse(struct vt_str s, const struct kit_alloc *a)
{
	struct kit_date date;
	char iso[11];

	for (size_t i = 0; i < s.n;) {
		size_t before = i;

		if (kit_date_parse(s, &i, &date) && kit_date_possible(&date))
			kit_date_iso(&date, iso);
		i = i > before ? i : before + 1;
	}
	if (kit_date_find(s, &date))
		kit_date_iso(&date, iso);
	for (int letter = 0; letter < 2; letter++) {
		struct kit_ordinal o = kit_ordinal_parse(s, letter);

		kit_ordinal_show(a, o.form, o.value);
	}
	kit_um_parse(s, 1);
	kit_int_parse(s);
	kit_half_points_parse(s);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	static const unsigned folds[] = {KIT_FOLD_USUAL, KIT_FOLD_USUAL | KIT_FOLD_MARKS,
	    KIT_FOLD_CASE, KIT_FOLD_LOOKALIKE | KIT_FOLD_MARKS, 0};
	struct vt_str s = {(const char *)bytes, n};
	struct vt_str left = kit_sub(s, 0, n / 2), right = kit_sub(s, n / 2, n);
	struct arena *arena = arena_new(64u << 20);
	const struct kit_alloc a = {take, arena};

	if (arena == NULL)
		abort();
	for (size_t i = 0; i < sizeof(folds) / sizeof(folds[0]); i++)
		fold(s, folds[i], &a);
	parse(s, &a);
	kit_distance(left, right, 4);
	/* What is told early is what the whole comparison says. */
	if (kit_starts_otherwise(left, right) && left.n > 0 && right.n > 0 && kit_same(left, right))
		fuzz_broken("texts that start otherwise differ", "");
	kit_opens(s, VT_STR("ngày"), &a);
	kit_legacy_guess(s);
	for (int encoding = KIT_LEGACY_TCVN3; encoding <= KIT_LEGACY_VNI; encoding++) {
		struct vt_str decoded = kit_legacy_decode(s, encoding, &a);

		if (decoded.s != NULL && !kit_utf8_valid(decoded))
			fuzz_broken("a decoded text is UTF-8", "");
	}
	arena_free(arena);
	return 0;
}
