/* Forms of Vietnamese text: NFC, and the folds by which it is compared. */
#include "kit/folding.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>

/* Result of a conversion that grows code point by code point, with its map. */
struct out {
	char *bytes;
	uint32_t *map;
	size_t n;
};

static const struct vt_str no_memory = {NULL, 1};

static void
put(struct out *o, uint32_t c, size_t from)
{
	size_t len = kit_utf8_put(o->bytes + o->n, c);

	for (size_t k = 0; k < len; k++)
		o->map[o->n++] = (uint32_t)from;
}

int
kit_plainly_nfc(struct vt_str s)
{
	for (size_t i = 0; i < s.n; i++) {
		unsigned char c = (unsigned char)s.s[i];

		if (c < 0xCC)
			continue;
		if (c == 0xE1 && i + 1 < s.n && (unsigned char)s.s[i + 1] >= 0xB8 &&
		    (unsigned char)s.s[i + 1] <= 0xBB)
			continue; /* U+1E00..1EFF */
		if (c == 0xE2 && i + 1 < s.n && (unsigned char)s.s[i + 1] == 0x80)
			continue; /* U+2000..203F */
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
put_composed(const UNormalizer2 *nfc, struct vt_str s, size_t start, size_t end, struct out *o)
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
		put(o, c, start);
	}
	if (U_FAILURE(status)) {
		for (size_t i = start; i < end;) {
			size_t from = i;

			put(o, kit_utf8_next(s, &i), from);
		}
	}
}

/* Memory for a result of at most most bytes, with a map. */
static int
start_out(struct out *o, size_t most, const struct kit_alloc *a)
{
	if (most > UINT32_MAX / 8)
		return 0;
	o->bytes = a->alloc(a->ctx, most + 1);
	o->map = a->alloc(a->ctx, (most + 1) * sizeof(uint32_t));
	o->n = 0;
	return o->bytes != NULL && o->map != NULL;
}

static struct vt_str
end_out(struct out *o, size_t source_end, const uint32_t **map)
{
	o->map[o->n] = (uint32_t)source_end;
	if (map != NULL)
		*map = o->map;
	return (struct vt_str){o->bytes, o->n};
}

struct vt_str
kit_nfc(struct vt_str s, const struct kit_alloc *a, const uint32_t **map)
{
	UErrorCode status = U_ZERO_ERROR;
	struct out o;

	if (map != NULL)
		*map = NULL;
	if (kit_is_nfc(s))
		return s;
	const UNormalizer2 *nfc = unorm2_getNFCInstance(&status);

	/* NFC grows UTF-8 at most threefold; an invalid byte becomes U+FFFD. */
	if (U_FAILURE(status) || !start_out(&o, s.n * 3, a))
		return no_memory;
	for (size_t i = 0; i < s.n;) {
		size_t end = segment_end(nfc, s, i);

		if (end - i == 1 && (unsigned char)s.s[i] < 0x80)
			put(&o, (unsigned char)s.s[i], i);
		else
			put_composed(nfc, s, i, end, &o);
		i = end;
	}
	return end_out(&o, s.n, map);
}

/* A letter that looks like a Vietnamese one, as that one. */
static uint32_t
fold_lookalike(uint32_t c)
{
	static const struct {
		uint16_t from, to;
	} twins[] = {
	    /* sorted */
	    {0x00D0, 0x0110},
	    {0x00F0, 0x0111},
	    {0x0189, 0x0110},
	    {0x0256, 0x0111},
	    {0x0391, 'A'},
	    {0x0392, 'B'},
	    {0x0395, 'E'},
	    {0x0397, 'H'},
	    {0x0399, 'I'},
	    {0x039A, 'K'},
	    {0x039C, 'M'},
	    {0x039D, 'N'},
	    {0x039F, 'O'},
	    {0x03A1, 'P'},
	    {0x03A4, 'T'},
	    {0x03BF, 'o'},
	    {0x0405, 'S'},
	    {0x0406, 'I'},
	    {0x0410, 'A'},
	    {0x0412, 'B'},
	    {0x0415, 'E'},
	    {0x041A, 'K'},
	    {0x041C, 'M'},
	    {0x041D, 'H'},
	    {0x041E, 'O'},
	    {0x0420, 'P'},
	    {0x0421, 'C'},
	    {0x0422, 'T'},
	    {0x0423, 'Y'},
	    {0x0425, 'X'},
	    {0x0430, 'a'},
	    {0x0435, 'e'},
	    {0x043E, 'o'},
	    {0x0440, 'p'},
	    {0x0441, 'c'},
	    {0x0443, 'y'},
	    {0x0445, 'x'},
	    {0x0455, 's'},
	    {0x0456, 'i'},
	};

	if (c < 0xD0)
		return c;
	if (c > 0x456)
		return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFF01 + '!' : c;
	for (size_t i = 0; i < sizeof(twins) / sizeof(twins[0]) && twins[i].from <= c; i++)
		if (twins[i].from == c)
			return twins[i].to;
	return c;
}

/* The vowel without its tone, and which tone (0 none, 1 to 5). Only the plain
 * vowels that oa, oe, uy are spelt with; lower and upper case. */
static uint32_t
split_tone(uint32_t c, int *tone)
{
	static const uint16_t toned[][6] = {
	    {'a', 0xE0, 0xE1, 0x1EA3, 0xE3, 0x1EA1},
	    {'e', 0xE8, 0xE9, 0x1EBB, 0x1EBD, 0x1EB9},
	    {'o', 0xF2, 0xF3, 0x1ECF, 0xF5, 0x1ECD},
	    {'u', 0xF9, 0xFA, 0x1EE7, 0x169, 0x1EE5},
	    {'y', 0x1EF3, 0xFD, 0x1EF7, 0x1EF9, 0x1EF5},
	    {'A', 0xC0, 0xC1, 0x1EA2, 0xC3, 0x1EA0},
	    {'E', 0xC8, 0xC9, 0x1EBA, 0x1EBC, 0x1EB8},
	    {'O', 0xD2, 0xD3, 0x1ECE, 0xD5, 0x1ECC},
	    {'U', 0xD9, 0xDA, 0x1EE6, 0x168, 0x1EE4},
	    {'Y', 0x1EF2, 0xDD, 0x1EF6, 0x1EF8, 0x1EF4},
	};

	*tone = 0;
	if (c < 0xC0)
		return c;
	for (size_t v = 0; v < sizeof(toned) / sizeof(toned[0]); v++)
		for (int t = 1; t < 6; t++)
			if (toned[v][t] == c) {
				*tone = t;
				return toned[v][0];
			}
	return c;
}

static uint32_t
join_tone(uint32_t vowel, int tone)
{
	static const uint16_t first[][6] = {
	    {'o', 0xF2, 0xF3, 0x1ECF, 0xF5, 0x1ECD},
	    {'u', 0xF9, 0xFA, 0x1EE7, 0x169, 0x1EE5},
	    {'O', 0xD2, 0xD3, 0x1ECE, 0xD5, 0x1ECC},
	    {'U', 0xD9, 0xDA, 0x1EE6, 0x168, 0x1EE4},
	};

	for (size_t v = 0; v < sizeof(first) / sizeof(first[0]); v++)
		if (first[v][0] == vowel)
			return first[v][tone];
	return vowel;
}

static uint32_t
ascii_lower(uint32_t c)
{
	return c >= 'A' && c <= 'Z' ? c + 0x20 : c;
}

/* New placement to old: in oa, oe, uy that end their syllable the tone moves
 * from the second vowel to the first. qu is an onset and keeps its tone. */
static void
fold_tone(struct vt_str s, size_t i, uint32_t previous, uint32_t *c, uint32_t *next)
{
	size_t k = i;
	int tone;

	uint32_t a = ascii_lower(*c);

	if (k >= s.n || (a != 'o' && a != 'u'))
		return;
	uint32_t second = split_tone(kit_utf8_next(s, &k), &tone);
	uint32_t b = ascii_lower(second);

	if (tone == 0 || !((a == 'o' && (b == 'a' || b == 'e')) || (a == 'u' && b == 'y')))
		return;
	if (a == 'u' && ascii_lower(previous) == 'q')
		return;
	if (k < s.n && kit_is_letter(kit_utf8_next(s, &k)))
		return; /* a closed syllable has one spelling: hoàng, thuyền */
	*c = join_tone(*c, tone);
	*next = second;
}

/* c without its marks: the first code point of its full decomposition. */
static uint32_t
fold_marks(uint32_t c)
{
	UErrorCode status = U_ZERO_ERROR;
	UChar out[16];

	if (c == 0x110)
		return 'D';
	if (c == 0x111)
		return 'd';
	if (c < 0xC0)
		return c;
	const UNormalizer2 *nfd = unorm2_getNFDInstance(&status);
	int32_t n =
	    U_SUCCESS(status) ? unorm2_getDecomposition(nfd, (UChar32)c, out, 16, &status) : -1;

	return U_SUCCESS(status) && n > 0 && !U16_IS_SURROGATE(out[0]) ? out[0] : c;
}

static uint32_t
lower(uint32_t c)
{
	if (c < 0xC0)
		return ascii_lower(c);
	if (c >= 0x1EA0 && c <= 0x1EFF)
		return c | 1; /* Vietnamese letters stand in pairs */
	return (uint32_t)u_tolower((UChar32)c);
}

int
kit_fold_next(struct folding *f, uint32_t *out, size_t *out_from)
{
	const unsigned flags = f->flags;

	if (f->holds) {
		*out = f->held;
		*out_from = f->held_at;
		f->holds = 0;
		return 1;
	}
	while (f->i < f->t.n) {
		size_t from = f->i;
		uint32_t c = kit_utf8_next(f->t, &f->i);

		if (f->waiting != 0) {
			c = f->waiting;
			f->waiting = 0;
		} else if (flags & KIT_FOLD_TONE) {
			fold_tone(f->t, f->i, f->previous, &c, &f->waiting);
		}
		f->previous = c;
		if (flags & KIT_FOLD_LOOKALIKE)
			c = fold_lookalike(c);
		if ((flags & KIT_FOLD_DASH) && kit_is_dash(c))
			c = '-';
		if ((flags & KIT_FOLD_SPACE) && kit_is_space(c)) {
			if (!f->space)
				f->space_at = from;
			f->space = f->given;
			continue;
		}
		if (flags & KIT_FOLD_MARKS)
			c = fold_marks(c);
		if (flags & KIT_FOLD_CASE)
			c = lower(c);
		f->given = 1;
		*out = c;
		*out_from = from;
		if (f->space) {
			f->space = 0;
			f->holds = 1;
			f->held = c;
			f->held_at = from;
			*out = ' ';
			*out_from = f->space_at;
		}
		return 1;
	}
	return 0;
}

/* Takes the ASCII characters that follow as they are, but for case: most of any
 * text. Not o and u, whose tone may move, nor white space. */
static void
take_plain(struct folding *f, const uint32_t *nfc_map, struct out *o)
{
	const int lower_case = (f->flags & KIT_FOLD_CASE) != 0;

	if (f->holds || f->space || f->waiting != 0)
		return;
	while (f->i < f->t.n) {
		uint32_t c = (unsigned char)f->t.s[f->i];

		if (c <= ' ' || c >= 0x80 || (c | 0x20) == 'o' || (c | 0x20) == 'u')
			return;
		f->previous = c;
		f->given = 1;
		o->bytes[o->n] = (char)(lower_case ? ascii_lower(c) : c);
		o->map[o->n++] = nfc_map != NULL ? nfc_map[f->i] : (uint32_t)f->i;
		f->i++;
	}
}

struct vt_str
kit_fold(struct vt_str s, unsigned flags, const struct kit_alloc *a, const uint32_t **map)
{
	const uint32_t *nfc_map;
	struct folding f = {.t = kit_nfc(s, a, &nfc_map), .flags = flags};
	struct out o;
	uint32_t c;
	size_t from;

	/* A fold never lengthens a character by more than a byte. */
	if ((f.t.s == NULL && f.t.n > 0) || !start_out(&o, f.t.n * 2, a))
		return no_memory;
	for (;;) {
		take_plain(&f, nfc_map, &o);
		if (!kit_fold_next(&f, &c, &from))
			break;
		put(&o, c, nfc_map != NULL ? nfc_map[from] : from);
	}
	return end_out(&o, s.n, map);
}
