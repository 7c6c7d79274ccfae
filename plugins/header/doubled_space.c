/* Two spaces side by side in a line of the head that has one wording. */
#include "plugins/header/rules.h"

int
head_doubled_space(const struct vt_component *c, struct vt_span *out)
{
	struct vt_span at = kit_span_trim(kit_first_span(c));
	struct vt_str text = kit_span_text(at);
	size_t i = 0, end;

	/* Over two lines, or by tabs, spaces may be the layout's. */
	if (c->span_count != 1 || kit_find(text, VT_STR("\n"), 0) >= 0 ||
	    kit_find(text, VT_STR("\t"), 0) >= 0)
		return 0;
	for (; i + 1 < text.n; i++)
		if (text.s[i] == ' ' && text.s[i + 1] == ' ')
			break;
	if (i + 1 >= text.n)
		return 0;
	for (end = i; end < text.n && text.s[end] == ' '; end++)
		continue;
	*out = kit_span(at.paragraph, at.start + i, at.start + end);
	return 1;
}
