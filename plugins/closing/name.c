/* Names of persons: their capitals. */
#include "plugins/closing/name.h"

#include "kit/expect.h"
#include "kit/vowel.h"

const char *
name_title_case(struct vt_check *check, struct vt_str name)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_str small = kit_fold(name, KIT_FOLD_CASE, &a, NULL);
	char *out = check->ops->alloc(check, name.n + 4 * kit_utf8_count(name, name.n) + 1);
	size_t n = 0, i = 0, k = 0;
	int first = 1;

	if (small.s == NULL || out == NULL ||
	    kit_utf8_count(small, small.n) != kit_utf8_count(name, name.n))
		return NULL;
	while (i < name.n && k < small.n) {
		uint32_t c = kit_utf8_next(name, &i), lower = kit_utf8_next(small, &k);

		n += kit_utf8_put(out + n, first ? c : lower);
		first = !kit_is_letter(c);
	}
	out[n] = '\0';
	return out;
}

const char *
name_with_capitals(struct vt_check *check, struct vt_str name)
{
	char *out = check->ops->alloc(check, 2 * name.n + 1);
	uint32_t before = ' ';
	size_t n = 0;

	for (size_t i = 0; out != NULL && i < name.n;) {
		uint32_t c = kit_utf8_next(name, &i);

		n += kit_utf8_put(out + n, kit_is_space(before) ? kit_vietnamese_upper(c) : c);
		before = c;
	}
	return out;
}

int
name_has_small(struct vt_str name)
{
	uint32_t before = ' ';

	for (size_t i = 0; i < name.n;) {
		uint32_t c = kit_utf8_next(name, &i);

		if (kit_is_space(before) && kit_is_lower(c))
			return 1;
		before = c;
	}
	return 0;
}
