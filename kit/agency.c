/* Whether two names can be of one agency. */
#include "kit/agency.h"

#include "kit/ask.h"
#include "kit/expect.h"
#include "kit/fail.h"
#include "kit/syllable.h"

/* The last word of s. */
static struct vt_str
last_word(struct vt_str s)
{
	for (size_t i = s.n; i > 0; i--)
		if (s.s[i - 1] == ' ')
			return kit_sub(s, i, s.n);
	return s;
}

/* 1 when all of its words are syllables: none is short for others, `GDĐT`. s is folded. */
static int
is_in_full(struct vt_str s)
{
	for (size_t i = 0; i < s.n;) {
		size_t end = i;

		while (end < s.n && s.s[end] != ' ' && s.s[end] != ',')
			end++;
		if (kit_has_letter(kit_sub(s, i, end)) && !kit_is_syllable(kit_sub(s, i, end)))
			return 0;
		i = end + 1;
	}
	return 1;
}

int
kit_other_agency(struct vt_check *check, struct vt_str own, struct vt_str given, int *out,
    struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	size_t kind = 0, own_kind = 0;
	int status;

	*out = 0;
	own = kit_fold(kit_trim(own), KIT_FOLD_USUAL, &a, NULL);
	given = kit_fold(kit_trim(given), KIT_FOLD_USUAL, &a, NULL);
	if (own.s == NULL || given.s == NULL)
		return kit_fail(err, VT_ERR_MEMORY, "no memory for a rule");
	if (!is_in_full(own) || !is_in_full(given))
		return VT_OK;
	status = kit_word_opens(check, "agency-kinds", given, &kind, err);
	if (status == VT_OK)
		status = kit_word_opens(check, "agency-kinds", own, &own_kind, err);
	if (status != VT_OK || kind == 0 || own_kind == 0 || kit_find(own, given, 0) >= 0 ||
	    kit_find(given, own, 0) >= 0)
		return status;
	/* Words between may be left out: `Sở VHTTDL tỉnh Sơn La`. */
	*out = !kit_eq(kit_sub(own, 0, own_kind), kit_sub(given, 0, kind)) ||
	    kit_find_word(own, last_word(given)) < 0;
	return VT_OK;
}
