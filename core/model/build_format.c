/* One copy of equal formats, whatever version of the structs a reader was built with. */
#include "core/model/builder.h"

#include <string.h>

#include "core/base/fail.h"

const struct vt_run_format *
keep_run_format(struct doc_builder *b, const struct vt_run_format *given)
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
	return intern_bytes(&b->intern, &f, sizeof(f));
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
