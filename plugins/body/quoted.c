/* Paragraphs inside quotation marks: what they number is of another document. */
#include "plugins/body/quoted.h"

#include <string.h>

/* Quotation marks that do not close are forgotten after this many paragraphs. */
#define QUOTE_PARAGRAPHS 40

/* 1 when a quotation mark may stand in the text, told from its bytes. */
static int
holds_quotes(struct vt_str s)
{
	return s.n > 0 &&
	    (memchr(s.s, '"', s.n) != NULL || memchr(s.s, 0xE2, s.n) != NULL ||
		memchr(s.s, 0xC2, s.n) != NULL);
}

void
quoted_find(const struct vt_doc *doc, uint8_t *quoted)
{
	size_t open = 0;

	for (size_t i = 0; i < doc->paragraph_count; i++) {
		struct vt_str text = doc->paragraphs[i]->text;
		size_t straight = 0;

		quoted[i] = open > 0;
		open -= open > 0;
		if (!holds_quotes(text))
			continue;
		for (size_t k = 0; k < text.n;) {
			uint32_t c = kit_utf8_next(text, &k);

			if (c == 0x201c || c == 0xab)
				open = QUOTE_PARAGRAPHS;
			else if (c == 0x201d || c == 0xbb)
				open = 0;
			straight += c == '"';
		}
		if (straight % 2 == 1)
			open = open > 0 ? 0 : QUOTE_PARAGRAPHS;
	}
}
