/* The grammar of number and symbol: groups of digits and capital letters. */
#include "core/anatomy/citation_code.h"

enum {
	MOST_DIGITS = 6,   /* of a running number */
	MOST_LETTERS = 16, /* of a group: UBMTTQVN, TTBCXB ... */
	MOST_GROUPS = 6,   /* joint circulars name three ministries and more */
	MOST_SPACES = 2    /* stray ones at a separator */
};

/* A group of letters: an abbreviation. */
struct group {
	size_t start, end;
	unsigned upper, lower, digits;
};

static size_t
skip_spaces(struct vt_str s, size_t i)
{
	for (int k = 0; k < MOST_SPACES && i < s.n; k++) {
		size_t next = i;

		if (!kit_is_space(kit_utf8_next(s, &next)))
			break;
		i = next;
	}
	return i;
}

/* Letters that abbreviations are made of: those without a tone mark. */
static int
is_plain_letter(uint32_t c)
{
	if (c < 0x80)
		return kit_is_letter(c);
	switch (c) {
	case 0x00D0:
	case 0x00F0:
	case 0x0189: /* look-alikes of Đ, đ */
	case 0x0110:
	case 0x0111:
	case 0x0102:
	case 0x0103:
	case 0x00C2:
	case 0x00E2:
	case 0x00CA:
	case 0x00EA:
	case 0x00D4:
	case 0x00F4:
	case 0x01A0:
	case 0x01A1:
	case 0x01AF:
	case 0x01B0: return 1;
	default: return 0;
	}
}

/* The letters and digits from at on; 0 when a word goes on or more digits do. */
static int
read_letters(struct vt_str s, size_t at, struct group *out)
{
	struct group g = {.start = at, .end = at};

	for (size_t i = at; i < s.n;) {
		uint32_t c = kit_utf8_next(s, &i);

		if (kit_is_digit(c)) {
			if (g.end == at || ++g.digits > 3)
				return 0;
		} else if (kit_is_letter(c)) {
			if (g.digits > 0 || !is_plain_letter(c))
				return 0;
			g.upper += kit_is_upper(c) ? 1u : 0u;
			g.lower += kit_is_upper(c) ? 0u : 1u;
		} else {
			break;
		}
		g.end = i;
	}
	*out = g;
	return g.end > at;
}

/* `UBND`, `SNgV`, `HĐND&UBND`, `VP.HĐND`, `QH15`. What follows a dot or an
 * ampersand belongs to it only if it looks like an abbreviation itself: the
 * full stop of a sentence may stand without a space. */
static int
read_group(struct vt_str s, size_t at, struct group *out)
{
	struct group g, more;

	if (!read_letters(s, at, &g))
		return 0;
	while (g.digits == 0 && g.end < s.n && g.upper + g.lower <= MOST_LETTERS) {
		char c = s.s[g.end];

		if (c != '&' && c != '.')
			break;
		if (!read_letters(s, g.end + 1, &more) || more.upper == 0 ||
		    more.lower > more.upper)
			break;
		/* `QĐ-UBND.HC`; a sentence seldom opens with so short a word in capitals. */
		if (c == '.' && g.end - g.start > 3 && (more.lower > 0 || more.upper > 5))
			break;
		g.end = more.end;
		g.upper += more.upper;
		g.lower += more.lower;
		g.digits = more.digits;
	}
	*out = g;
	return g.upper + g.lower > 0 && g.upper + g.lower <= MOST_LETTERS;
}

/* Plainly an abbreviation: no word looks like it. */
static int
is_strict(const struct group *g)
{
	return g->upper >= 2 && g->lower <= g->upper;
}

/* Good enough where nothing but a separator stands before it: `Ttg`, `P`. */
static int
is_loose(const struct group *g, int small)
{
	return g->upper > 0 || small;
}

/* A separator within a symbol, with the stray spaces around it. */
static int
read_separator(struct vt_str s, size_t i, size_t *out_end, int *out_before, int *out_after)
{
	size_t at = skip_spaces(s, i), end = at;
	uint32_t c;

	if (at >= s.n)
		return 0;
	c = kit_utf8_next(s, &end);
	/* `12\\KH-UBND`, `12//KH-UBND`: other keys, or one key twice, for the slash */
	if (c == '\\')
		c = '/';
	if (c != '/' && !kit_is_dash(c))
		return 0;
	if (c == '/' && end + 1 < s.n && s.s[end] == '/' && s.s[end + 1] != '/')
		end++;
	*out_before = at > i;
	*out_end = skip_spaces(s, end);
	*out_after = *out_end > end;
	return c == '/' ? '/' : '-';
}

/* `01/HĐ-XD/2019`: end of a year that closes the symbol, or at. */
static size_t
trailing_year(struct vt_str s, size_t at)
{
	size_t i = at + 1;

	if (at >= s.n || s.s[at] != '/')
		return at;
	while (i < s.n && kit_is_digit((unsigned char)s.s[i]))
		i++;
	if (i - at != 5 || (s.s[at + 1] != '1' && s.s[at + 1] != '2') || (i < s.n && s.s[i] == '/'))
		return at;
	return i;
}

/* The groups from at on into out: at least one. */
static int
read_symbol(struct vt_str s, size_t at, int spaced, struct cited_code *out)
{
	struct group g;
	size_t end, next;
	int loose = 0; /* stray spaces on both sides were seen before */

	if (!read_group(s, at, &g) || (spaced && !is_strict(&g)))
		return 0;
	out->small = g.upper == 0;
	if (g.upper + g.lower < 2 && !(g.upper == 1 && g.digits == 0))
		return 0;
	if (!out->small && g.lower > g.upper + 1)
		return 0;
	out->notation = out->type_start = at;
	out->type_end = end = g.end;
	out->groups = 1;
	while (out->groups < MOST_GROUPS) {
		int before, after, sep = read_separator(s, end, &next, &before, &after);

		if (sep == 0 || !read_group(s, next, &g))
			break;
		if ((before || after) && !is_strict(&g))
			break;
		/* ` - ` also opens the next thought, once a symbol is complete. */
		if (before && after && ((out->groups > 1 && !loose) || sep != '-'))
			break;
		loose |= before && after;
		if (!is_loose(&g, out->small) || (g.lower > 3 && g.upper > 0 && g.lower > g.upper))
			break;
		end = g.end;
		out->groups++;
	}
	out->end = trailing_year(s, end);
	return out->groups > 1 || out->end - out->type_start > 1;
}

/* `2019/` after the slash of the number. */
static int
read_year(struct vt_str s, size_t at, size_t *out_end, int32_t *out_year)
{
	int32_t year = 0;
	size_t i = at, next;
	int before, after;

	while (i < s.n && i - at < 4 && kit_is_digit((unsigned char)s.s[i]))
		year = year * 10 + (s.s[i++] - '0');
	if (i - at != 4 || year < 1945 || year > 2099)
		return 0;
	if (read_separator(s, i, &next, &before, &after) == 0)
		return 0;
	*out_end = next;
	*out_year = year;
	return 1;
}

/* Digits with an optional part after a dot: 1792, 66.1, 1.234. */
static size_t
read_number(struct vt_str s, size_t at, int *out_dotted)
{
	size_t i = at, part;

	while (i < s.n && kit_is_digit((unsigned char)s.s[i]))
		i++;
	if (i - at > MOST_DIGITS)
		return 0;
	*out_dotted = 0;
	if (i + 1 < s.n && s.s[i] == '.' && kit_is_digit((unsigned char)s.s[i + 1])) {
		part = i + 1;
		while (part < s.n && kit_is_digit((unsigned char)s.s[part]))
			part++;
		if (part - i > 4)
			return 0;
		*out_dotted = 1;
		i = part;
	}
	return i;
}

/* After `30c` or `72A`: the end of the letter, if one letter stands alone. */
static size_t
read_letter(struct vt_str s, size_t at)
{
	size_t i = at, next;

	if (at >= s.n || !is_plain_letter(kit_utf8_next(s, &i)))
		return at;
	next = i;
	if (next < s.n) {
		uint32_t c = kit_utf8_next(s, &next);

		if (kit_is_letter(c) || kit_is_digit(c))
			return at;
	}
	return i;
}

/* `41-HĐBT`, `23-CP`: the Government before 1997, whose symbol is its name alone. */
static int
is_old_government(struct vt_str s, const struct cited_code *c)
{
	static const struct vt_str bodies[] = {
	    {"HĐBT", sizeof("HĐBT") - 1},
	    {"HĐCP", sizeof("HĐCP") - 1},
	    {"CP", sizeof("CP") - 1},
	};
	struct vt_str symbol = kit_sub(s, c->type_start, c->end);

	for (size_t i = 0; i < sizeof(bodies) / sizeof(bodies[0]); i++)
		if (kit_eq(symbol, bodies[i]))
			return 1;
	return 0;
}

int
cited_code_read(struct vt_str s, size_t at, struct cited_code *out)
{
	struct cited_code c = {.start = at, .year = VT_UNSET};
	size_t i = read_number(s, at, &c.dotted), next;
	int before, after, sep;

	if (i == 0)
		return 0;
	c.number_end = read_letter(s, i);
	sep = read_separator(s, c.number_end, &next, &before, &after);
	if (sep == '/') {
		c.join = CODE_SLASH;
		c.year_at = next;
		if (read_year(s, next, &next, &c.year))
			before = after = 0;
		if (!read_symbol(s, next, before || after, &c))
			return 0;
	} else if (sep == '-') {
		c.join = CODE_DASH;
		if (!read_symbol(s, next, before || after, &c) ||
		    (c.groups < 2 && !is_old_government(s, &c)))
			return 0;
	} else {
		next = skip_spaces(s, c.number_end);
		c.join = next > c.number_end ? CODE_SPACED : CODE_CLOSE;
		if ((c.join == CODE_CLOSE && c.number_end > i) || !read_symbol(s, next, 1, &c) ||
		    c.groups < 2)
			return 0;
	}
	/* Only a slash tells these from a dash in running text. */
	if (c.join != CODE_SLASH && c.groups > 1) {
		size_t slash = c.type_end;

		if (read_separator(s, slash, &next, &before, &after) != '/') {
			if (c.join != CODE_CLOSE || before || after)
				return 0;
			c.dashed = 1;
		}
	}
	*out = c;
	return 1;
}
