/* One copy of equal formats, whatever version of the structs a reader was built with. */
#include "core/model/builder.h"

#include <stddef.h>
#include <string.h>

#include "core/base/fail.h"

static int
same_string(const char *a, const char *b)
{
	return a == b || (a != NULL && b != NULL && strcmp(a, b) == 0);
}

/* Bytes of a run format that mean something: the rest is padding. */
enum { RUN_FORMAT_BYTES = offsetof(struct vt_run_format, formula) + 1 };

/* Text comes in pieces of one format: that of the last one needs no search. The name
 * of the font is the caller's, who may write another one to the same place. */
static int
is_last_run_format(const struct doc_builder *b, const struct vt_run_format *given)
{
	return b->last_kept != NULL && given != NULL && given->size == sizeof(*given) &&
	    memcmp(given, &b->last_given, RUN_FORMAT_BYTES) == 0 &&
	    same_string(given->font, b->last_kept->font);
}

static const struct vt_run_format *
search_run_format(struct doc_builder *b, const struct vt_run_format *given)
{
	/* Copied member by member, so that padding is zero and equal ones meet. */
	struct vt_run_format in = {0}, f;

	memset(&f, 0, sizeof(f));
	in.font_size = VT_UNSET;
	in.color = VT_COLOR_AUTO;
	in.highlight = VT_UNSET;
	if (given != NULL)
		builder_take(&in, sizeof(in), given, given->size);
	f.size = sizeof(f);
	f.font_size = in.font_size;
	f.font = intern_string(&b->intern, in.font);
	f.color = in.color;
	f.highlight = in.highlight;
	f.bold = in.bold != 0;
	f.italic = in.italic != 0;
	f.underline = in.underline != 0;
	f.strike = in.strike != 0;
	f.caps = in.caps;
	f.hidden = in.hidden != 0;
	f.position = in.position;
	f.inserted = in.inserted != 0;
	f.field = in.field;
	f.link = in.link != 0;
	f.legacy = in.legacy != 0;
	f.generated = in.generated != 0;
	f.formula = in.formula != 0;
	return intern_bytes(&b->intern, &f, sizeof(f));
}

const struct vt_run_format *
keep_run_format(struct doc_builder *b, const struct vt_run_format *given)
{
	const struct vt_run_format *kept;

	if (is_last_run_format(b, given))
		return b->last_kept;
	kept = search_run_format(b, given);
	if (given != NULL && given->size == sizeof(*given)) {
		b->last_given = *given;
		b->last_kept = kept;
	}
	return kept;
}

const struct vt_paragraph_format *
keep_paragraph_format(struct doc_builder *b, const struct vt_paragraph_format *given)
{
	struct vt_paragraph_format in = {0}, f;

	memset(&f, 0, sizeof(f));
	in.line_spacing = 100;
	in.outline_level = VT_UNSET;
	if (given != NULL)
		builder_take(&in, sizeof(in), given, given->size);
	f.size = sizeof(f);
	f.align = in.align;
	f.indent_left = in.indent_left;
	f.indent_right = in.indent_right;
	f.indent_first = in.indent_first;
	f.space_before = in.space_before;
	f.space_after = in.space_after;
	f.line_rule = in.line_rule;
	f.line_spacing = in.line_spacing;
	f.outline_level = in.outline_level;
	f.border_bottom = in.border_bottom;
	f.border_top = in.border_top;
	f.keep_next = in.keep_next != 0;
	f.keep_lines = in.keep_lines != 0;
	f.page_break_before = in.page_break_before != 0;
	f.contextual_spacing = in.contextual_spacing != 0;
	f.style = intern_string(&b->intern, in.style);
	return intern_bytes(&b->intern, &f, sizeof(f));
}
