/* NFC: the form that all text of a document is compared and shown in. */
#include <unicode/unorm2.h>

#include "kit/block.h"
#include "kit/fold_out.h"
#include "kit/folding.h"

/* A kit_block: what kit_plainly_nfc says of a text. */
static int
is_plain_block(const unsigned char *p)
{
	unsigned char bad = 0;

	for (int i = 0; i < KIT_BLOCK; i++) {
		unsigned char c = p[i], next = p[i + 1];
		unsigned char vietnamese = (c == 0xE1) & ((next & 0xFC) == 0xB8);
		unsigned char dash = (c == 0xE2) & (next == 0x80);

		bad |= (c >= 0xCC) & !(vietnamese | dash);
	}
	return bad == 0;
}

int
kit_plainly_nfc(struct vt_str s)
{
	for (size_t i = kit_skip_blocks(s, 0, is_plain_block); i < s.n; i++) {
		unsigned char c = (unsigned char)s.s[i], next;

		if (c < 0xCC)
			continue;
		next = i + 1 < s.n ? (unsigned char)s.s[i + 1] : 0;
		/* U+1E00..1EFF, U+2000..203F */
		if ((c != 0xE1 || next < 0xB8 || next > 0xBB) && (c != 0xE2 || next != 0x80))
			return 0;
	}
	return 1;
}

/* NFC quick check by code point; "maybe" counts as no. */
static int
checked_nfc(struct vt_str s)
{
	uint8_t last = 0;

	for (size_t i = 0; i < s.n;) {
		uint32_t c = kit_utf8_next(s, &i);

		if (c < 0x300)
			continue;
		if (u_getIntPropertyValue((UChar32)c, UCHAR_NFC_QUICK_CHECK) != UNORM_YES)
			return 0;
		uint8_t ccc = u_getCombiningClass((UChar32)c);

		if (ccc != 0 && last > ccc)
			return 0;
		last = ccc;
	}
	return 1;
}

int
kit_is_nfc(struct vt_str s)
{
	return kit_plainly_nfc(s) || checked_nfc(s);
}

/* Where the normalisation segment that starts at i ends: up to the next code
 * point that starts one. */
static size_t
segment_end(const UNormalizer2 *nfc, struct vt_str s, size_t i)
{
	(void)kit_utf8_next(s, &i);
	while (i < s.n) {
		size_t next = i;
		uint32_t c = kit_utf8_next(s, &next);

		if (unorm2_hasBoundaryBefore(nfc, (UChar32)c))
			break;
		i = next;
	}
	return i;
}

enum { SEGMENT = 64 };

/* Composes s[start, end) into o; too long a pile of marks is kept as it is. */
static void
put_composed(const UNormalizer2 *nfc, struct vt_str s, size_t start, size_t end, struct kit_out *o)
{
	UChar in[SEGMENT], result[2 * SEGMENT];
	UErrorCode status = U_ZERO_ERROR;
	int32_t n = 0;

	for (size_t i = start; i < end && n < SEGMENT - 1;) {
		uint32_t c = kit_utf8_next(s, &i);

		if (c < 0x10000) {
			in[n++] = (UChar)c;
		} else {
			in[n++] = U16_LEAD(c);
			in[n++] = U16_TRAIL(c);
		}
		if (i < end && n >= SEGMENT - 1)
			status = U_BUFFER_OVERFLOW_ERROR;
	}
	int32_t made =
	    U_SUCCESS(status) ? unorm2_normalize(nfc, in, n, result, 2 * SEGMENT, &status) : 0;

	for (int32_t k = 0; U_SUCCESS(status) && k < made; k++) {
		uint32_t c = result[k];

		if (U16_IS_LEAD(c) && k + 1 < made) {
			k++;
			c = 0x10000 + ((c - 0xD800) << 10) + (result[k] - 0xDC00u);
		}
		kit_out_put(o, c, start);
	}
	if (U_FAILURE(status)) {
		for (size_t i = start; i < end;) {
			size_t from = i;

			kit_out_put(o, kit_utf8_next(s, &i), from);
		}
	}
}

struct vt_str
kit_nfc(struct vt_str s, const struct kit_alloc *a, const uint32_t **map)
{
	UErrorCode status = U_ZERO_ERROR;
	struct kit_out o;

	if (map != NULL)
		*map = NULL;
	if (kit_is_nfc(s))
		return s;
	const UNormalizer2 *nfc = unorm2_getNFCInstance(&status);

	if (U_FAILURE(status) || !kit_out_start(&o, s.n, a, map != NULL))
		return KIT_FOLD_NO_MEMORY;
	if (map != NULL)
		kit_out_map(&o);
	for (size_t i = 0; i < s.n;) {
		size_t end = segment_end(nfc, s, i);

		if (end - i == 1 && (unsigned char)s.s[i] < 0x80)
			kit_out_put(&o, (unsigned char)s.s[i], i);
		else
			put_composed(nfc, s, i, end, &o);
		i = end;
	}
	return kit_out_end(&o, s.n, map);
}
