/* How the words and marks of a heading are mended. */
#include "plugins/body/heading_mend.h"

#include <string.h>

#include "kit/ask.h"
#include "kit/expect.h"

void
heading_mend_word(struct vt_check *check, struct vt_span word, struct kit_mend *m)
{
	const struct vt_run_format plain = {.caps = 0};
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_str text = kit_span_text(word), small;
	size_t first = 0;

	kit_mend_run(m, check, word, VT_SET_CAPS, &plain);
	if (text.n == 0 || !kit_all_upper(text))
		return;
	(void)kit_utf8_next(text, &first);
	small = kit_fold(kit_sub(text, first, text.n), KIT_FOLD_CASE, &a, NULL);
	if (small.s != NULL)
		kit_mend_text(m, check, word,
		    kit_str(kit_printf(&a, "%.*s%.*s", (int)first, text.s, (int)small.n, small.s)));
}

struct vt_span
heading_first_letter(struct vt_span at)
{
	size_t end = 0;

	(void)kit_utf8_next(kit_span_text(at), &end);
	return kit_span(at.paragraph, at.start, at.start + end);
}

struct vt_span
heading_last_mark(struct vt_span at)
{
	struct vt_str text = kit_span_text(at);

	return kit_span(at.paragraph,
	    text.n > 1 && strchr(".:)/", text.s[text.n - 1]) != NULL ? at.end - 1 : at.end, at.end);
}

void
heading_mend_line(struct vt_check *check, struct vt_span mark, struct vt_span line,
    struct kit_mend *m)
{
	struct vt_str rest = kit_sub(line.paragraph->text, mark.end, line.end);
	size_t i = 0, next = 0;

	for (; i < rest.n; i = next) {
		uint32_t c = kit_utf8_next(rest, &next);

		if (kit_is_letter(c))
			break;
		if (!kit_is_space(c) && c != ':' && c != '.' && !kit_is_dash(c))
			return;
	}
	mark.start = heading_last_mark(mark).start;
	mark.end += (uint32_t)i;
	if (i < rest.n && mark.start < mark.end)
		kit_mend_text(m, check, mark, VT_STR("\n"));
}
