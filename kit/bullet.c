/* Bullets: characters of symbol fonts as what they look like. */
#include "kit/text.h"

struct vt_str
kit_plain_bullet(struct vt_str text)
{
	static const struct {
		const char *symbol, *plain;
	} bullets[] = {{"\uf0b7", "\u2022"}, {"\uf0a7", "\u25aa"}, {"\uf0d8", "\u27a2"},
	    {"\uf076", "\u2756"}, {"\uf0fc", "\u2714"}, {"\uf0a8", "\u25a1"}, {"\uf02d", "-"}};

	for (size_t i = 0; i < sizeof(bullets) / sizeof(bullets[0]); i++)
		if (kit_eq(text, kit_str(bullets[i].symbol)))
			return kit_str(bullets[i].plain);
	return text;
}
