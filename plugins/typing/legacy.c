/* Text in TCVN3 (ABC) or VNI-Windows: where a paragraph has it. */
#include "plugins/typing/legacy.h"

#include <string.h>

#include "kit/ask.h"

static int
same_font(const struct vt_run *a, const struct vt_run *b)
{
	const char *x = a->format->font, *y = b->format->font;

	return a->format->legacy == b->format->legacy &&
	    (x == y || (x != NULL && y != NULL && strcmp(x, y) == 0));
}

int
legacy_next(const struct vt_paragraph *p, size_t *i, struct vt_span *out_at, int *out_encoding,
    int *out_shown)
{
	size_t first = *i, last = *i;

	if (first >= p->run_count)
		return 0;
	while (last + 1 < p->run_count && same_font(p->runs[first], p->runs[last + 1]))
		last++;
	*i = last + 1;
	*out_at = kit_span(p, p->runs[first]->start, p->runs[last]->end);
	*out_shown = p->runs[first]->format->legacy;
	*out_encoding = *out_shown ? kit_legacy_font(p->runs[first]->format->font, NULL)
				   : kit_legacy_guess(kit_span_text(*out_at));
	return 1;
}
