/* Lines of a signature that lack TM. or KT. before them. */
#include "plugins/closing/unmarked.h"

#include "kit/ask.h"
#include "kit/expect.h"
#include "plugins/closing/authority.h"

/* What stands behind the first words of a line, so many bytes. */
static struct vt_str
behind(struct vt_str s, size_t length)
{
	return kit_trim(kit_sub(s, length, s.n));
}

/* 1 when below, which opens with so many bytes of a deputy, is the deputy of above: `CHỦ TỊCH`,
 * `PHÓ CHỦ TỊCH`; `CHÁNH VĂN PHÒNG`, `PHÓ VĂN PHÒNG`; `BỘ TRƯỞNG`, `THỨ TRƯỞNG`. The head of a
 * council may be deputy of another agency: `TRƯỞNG BAN CHỈ ĐẠO`, `PHÓ CHỦ TỊCH …`. */
static int
is_deputy(struct vt_str above, struct vt_str below, size_t length)
{
	const struct vt_str of = behind(below, length);
	const struct vt_str last = kit_sub(above, kit_stretch_back(above, above.n, 0), above.n);

	if (of.n == 0)
		return kit_same(last, kit_sub(below, kit_stretch_back(below, below.n, 0), below.n));
	return kit_same(of, above) || kit_same(of, behind(above, kit_stretch_on(above, 0, 0)));
}

/* Both open as words of their lists do; in *length the bytes of the second. */
static int
opens_with(struct vt_check *check, struct vt_str above, const char *one, struct vt_str below,
    const char *other, size_t *length, struct vt_error *err)
{
	size_t first = 0;
	int status = kit_word_opens(check, one, above, &first, err);

	*length = 0;
	if (status == VT_OK && first > 0)
		status = kit_word_opens(check, other, below, length, err);
	return status;
}

/* Two lines below each other, neither of them a name. */
static int
check_pair(struct vt_check *check, struct vt_span first, struct vt_span second, int *out_told,
    struct vt_error *err)
{
	const struct vt_str above = kit_span_text(first), below = kit_span_text(second);
	struct vt_finding f = kit_fault_at(VT_PART_SIGNATURE, first);
	struct authority a;
	size_t deputy = 0, found = 0;
	int status;

	status = opens_with(check, above, "positions", below, "deputies", &found, err);
	if (status == VT_OK && found)
		status = kit_word_opens(check, "deputies", above, &deputy, err);
	if (status == VT_OK && found && deputy == 0 && is_deputy(above, below, found)) {
		*out_told = 1;
		return kit_fault(check, &f, err, "“%.*s” đứng trên “%.*s” mà không có “KT.”",
		    "“%.*s” stands above “%.*s” without “KT.”", (int)above.n, above.s, (int)below.n,
		    below.s);
	}
	/* `ỦY BAN NHÂN DÂN` / `KT. CHỦ TỊCH` */
	if (status == VT_OK)
		status = authority_read(check, second, &a, err);
	if (status == VT_OK)
		status = opens_with(check, above, "above-heads", a.rest, "positions", &found, err);
	if (status != VT_OK || !found)
		return status;
	f.variant = "unmarked";
	*out_told = 1;
	return kit_fault(check, &f, err, "“%.*s” đứng trên chức vụ mà không có “TM.”",
	    "“%.*s” stands above the position without “TM.”", (int)above.n, above.s);
}

int
unmarked_check(struct vt_check *check, const struct vt_parts *parts,
    const struct vt_signature_part *block, int *out_told, struct vt_error *err)
{
	int status = VT_OK;

	*out_told = 0;
	for (size_t i = 0; i + 1 < block->whole->span_count && parts->signature_count == 1 &&
	     status == VT_OK && !*out_told;
	     i++)
		status = check_pair(check, kit_span_trim(*block->whole->spans[i]),
		    kit_span_trim(*block->whole->spans[i + 1]), out_told, err);
	return status;
}
