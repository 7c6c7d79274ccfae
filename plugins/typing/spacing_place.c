/* What a place of the text is like whose spaces are judged. */
#include "plugins/typing/spacing_place.h"

#include "kit/text.h"

int
spacing_is_spread(struct vt_span at)
{
	struct vt_str text = at.paragraph->text;
	size_t letters = 0, i = at.start, words = 0, single = 0;

	while (i < at.end) {
		if (kit_is_letter(kit_utf8_next(text, &i))) {
			letters++;
			continue;
		}
		words += letters > 0;
		single += letters == 1;
		letters = 0;
	}
	return 2 * single > words;
}

/* Behind a figure without a space there may be a formula. */
static int
is_word_end(uint32_t c, int spaced)
{
	return kit_is_letter(c) || (spaced && kit_is_digit(c));
}

int
spacing_bracket_opens(struct vt_str text, size_t i)
{
	size_t before = i, next = i + 2;
	int64_t close;

	/* `đến ( gồm`: one space too many. */
	if (i > 1 && text.s[i - 1] == ' ')
		before--;
	if (text.s[i] != '(' || before == 0 || next >= text.n || text.s[i + 1] != ' ' ||
	    !is_word_end(kit_utf8_prev(text, &before), text.s[i - 1] == ' ') ||
	    !kit_is_letter(kit_utf8_next(text, &next)))
		return 0;
	close = kit_find(text, VT_STR(")"), i);
	return close > 0 && text.s[close - 1] != ' ';
}
