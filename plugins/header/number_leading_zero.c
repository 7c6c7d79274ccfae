/* Số, ký hiệu: numbers below 10 have one zero before them, others none. */
#include "plugins/header/rules.h"

#include <string.h>

/* 1 when the digits are not all of the number: letters typed for figures, a point, a space, which
 * other rules tell. */
static int
has_strays(struct vt_str text)
{
	for (size_t i = 0; i < text.n; i++)
		if (strchr("OoIl. ", text.s[i]) != NULL)
			return 1;
	return 0;
}

/* `005a` -> 2 zeros, 1 more digit. */
static void
count_digits(struct vt_str text, size_t *out_zeros, size_t *out_digits)
{
	size_t zeros = 0, end;

	while (zeros < text.n && text.s[zeros] == '0')
		zeros++;
	end = zeros;
	while (end < text.n && kit_is_digit((unsigned char)text.s[end]))
		end++;
	*out_zeros = zeros;
	*out_digits = end - zeros;
}

static int
check_zero(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_finding f;
	struct vt_span at;
	struct vt_str text;
	const char *want;
	size_t zeros, digits;

	(void)doc;
	if (parts->number == NULL || parts->number->value == NULL)
		return VT_OK;
	at = kit_span_trim(kit_first_span(parts->number->value));
	text = kit_span_text(at);
	count_digits(text, &zeros, &digits);
	if (digits == 0 && zeros > 0 && zeros == text.n) {
		f = kit_fault_at(VT_PART_NUMBER, at);
		return kit_fault(check, &f, err, "Số văn bản bắt đầu từ 01, không có số “%.*s”",
		    "Numbers begin with 01, there is none “%.*s”", (int)text.n, text.s);
	}
	if (digits == 0 || has_strays(text) || zeros == (digits == 1 ? 1u : 0u))
		return VT_OK;
	want =
	    kit_printf(&a, "%s%.*s", digits == 1 ? "0" : "", (int)(text.n - zeros), text.s + zeros);
	f = kit_fault_fixed(VT_PART_NUMBER, at, kit_str(want));
	if (zeros == 0)
		return kit_fault(check, &f, err,
		    "Số nhỏ hơn 10 phải có số 0 phía trước: “%.*s” ghi là “%s”",
		    "A number below 10 has a zero before it: “%.*s” is written “%s”", (int)text.n,
		    text.s, want);
	return kit_fault(check, &f, err, "Thừa số 0 phía trước: “%.*s” ghi là “%s”",
	    "Needless zeros: “%.*s” is written “%s”", (int)text.n, text.s, want);
}

const struct vt_rule number_leading_zero_rule = {
    .size = sizeof(number_leading_zero_rule),
    .id = "number.leading-zero",
    .title = {"Số 0 trước số văn bản", "Zero before the number"},
    .about =
	{"Số của văn bản nhỏ hơn 10 phải ghi thêm một số 0 phía trước; từ 10 trở lên thì không.",
	    "A number below 10 is written with one zero before it; from 10 on there is none."},
    .mend = {"Ghi 01, 02 … 09, rồi 10, 11 ….", "Write 01, 02 … 09, then 10, 11 …."},
    .check = check_zero,
};
