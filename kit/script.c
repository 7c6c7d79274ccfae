/* Scripts: the ranges of Unicode that are set in the East Asian and the complex fonts. */
#include "kit/script.h"

#include "kit/block.h"

enum kit_script
kit_script_of(uint32_t c)
{
	static const struct {
		uint32_t first, last;
		enum kit_script script;
	} ranges[] = {{0x0590, 0x08ff, KIT_SCRIPT_COMPLEX}, /* Hebrew, Arabic and their kin */
	    {0x0900, 0x109f, KIT_SCRIPT_COMPLEX}, /* India, Thailand, Laos, Tibet, Burma */
	    {0x1100, 0x11ff, KIT_SCRIPT_EAST},    /* Hangul by letters */
	    {0x1780, 0x17ff, KIT_SCRIPT_COMPLEX}, /* Khmer */
	    {0x2e80, 0xa4cf, KIT_SCRIPT_EAST}, {0xac00, 0xd7ff, KIT_SCRIPT_EAST},
	    {0xf900, 0xfaff, KIT_SCRIPT_EAST}, {0xfb1d, 0xfdff, KIT_SCRIPT_COMPLEX},
	    {0xfe30, 0xfe6f, KIT_SCRIPT_EAST}, {0xfe70, 0xfefe, KIT_SCRIPT_COMPLEX},
	    {0xff00, 0xffef, KIT_SCRIPT_EAST}, {0x20000, 0x3fffd, KIT_SCRIPT_EAST}};

	if (c < ranges[0].first)
		return KIT_SCRIPT_LATIN;
	for (size_t i = 0; i < sizeof(ranges) / sizeof(ranges[0]); i++)
		if (c >= ranges[i].first && c <= ranges[i].last)
			return ranges[i].script;
	return KIT_SCRIPT_LATIN;
}

int
kit_script_is_weak(uint32_t c)
{
	if (c < 0x80)
		return !((c | 32) >= 'a' && (c | 32) <= 'z');
	if (c < 0xc0)
		return c != 0xaa && c != 0xb5 && c != 0xba;
	return c == 0xd7 || c == 0xf7 || (c >= 0x2000 && c <= 0x2e7f);
}

/* A kit_block: none of the bytes begins a character of such a script. */
static int
is_latin_block(const unsigned char *p)
{
	unsigned char found = 0;

	for (int i = 0; i < KIT_BLOCK; i++) {
		unsigned char c = p[i], next = p[i + 1];
		unsigned char vietnamese = (c == 0xe1) & (next >= 0xa0);
		unsigned char sign = (c == 0xe2) & (next < 0xba);

		found |= (c >= 0xd6) & !(vietnamese | sign);
	}
	return found == 0;
}

int
kit_has_scripts(struct vt_str text)
{
	for (size_t i = kit_skip_blocks(text, 0, is_latin_block); i < text.n; i++) {
		unsigned char c = (unsigned char)text.s[i], next;

		if (c < 0xd6)
			continue;
		next = i + 1 < text.n ? (unsigned char)text.s[i + 1] : 0;
		/* U+1E00: Vietnamese; U+2000: dashes, quotes, bullets. */
		if ((c == 0xe1 && next >= 0xa0) || (c == 0xe2 && next < 0xba))
			continue;
		return 1;
	}
	return 0;
}
