/* The formatting of a paragraph, written into pPr. */
#include "formats/docx/edit.h"

enum { LINE = 240 }; /* w:line of single spacing */

static void
set_align(const struct part *part, xmlNode *ppr, int32_t align)
{
	static const char *const values[] = {
	    [VT_ALIGN_LEFT] = "left",
	    [VT_ALIGN_CENTER] = "center",
	    [VT_ALIGN_RIGHT] = "right",
	    [VT_ALIGN_JUSTIFY] = "both",
	};

	if (align >= 0 && align <= VT_ALIGN_JUSTIFY)
		set_w(part, need_property(part, ppr, PROPERTIES_PARAGRAPH, "jc"), "val",
		    values[align]);
}

/* One side, under the name that the file has for it already. */
static void
set_side(const struct part *part, xmlNode *ind, const char *name, const char *other,
    const char *chars, const char *other_chars, int32_t um)
{
	struct vt_str ignored;
	int is_other = get_w(ind, other, &ignored);

	if (um == VT_UNSET)
		return;
	unset_w(ind, chars);
	unset_w(ind, other_chars);
	set_w_number(part, ind, is_other ? other : name, twips(um));
	unset_w(ind, is_other ? name : other);
}

static void
set_indents(const struct part *part, xmlNode *ppr, const struct vt_paragraph_format *p,
    uint32_t set)
{
	xmlNode *ind = need_property(part, ppr, PROPERTIES_PARAGRAPH, "ind");

	if (ind == NULL)
		return;
	if (set & VT_SET_INDENT_LEFT)
		set_side(part, ind, "left", "start", "leftChars", "startChars", p->indent_left);
	if (set & VT_SET_INDENT_RIGHT)
		set_side(part, ind, "right", "end", "rightChars", "endChars", p->indent_right);
	if (!(set & VT_SET_INDENT_FIRST) || p->indent_first == VT_UNSET)
		return;
	unset_w(ind, "firstLine");
	unset_w(ind, "hanging");
	unset_w(ind, "firstLineChars");
	unset_w(ind, "hangingChars");
	if (p->indent_first >= 0)
		set_w_number(part, ind, "firstLine", twips(p->indent_first));
	else
		set_w_number(part, ind, "hanging", twips(-p->indent_first));
}

static void
set_space(const struct part *part, xmlNode *spacing, const char *name, const char *lines,
    const char *automatic, int32_t um)
{
	if (um == VT_UNSET || um < 0)
		return;
	unset_w(spacing, lines);
	unset_w(spacing, automatic);
	set_w_number(part, spacing, name, twips(um));
}

static void
set_line(const struct part *part, xmlNode *spacing, const struct vt_paragraph_format *p)
{
	if (p->line_spacing == VT_UNSET || p->line_spacing <= 0)
		return;
	if (p->line_rule == VT_LINE_MULTIPLE) {
		set_w_number(part, spacing, "line", ((long)p->line_spacing * LINE + 50) / 100);
		set_w(part, spacing, "lineRule", "auto");
	} else {
		set_w_number(part, spacing, "line", twips(p->line_spacing));
		set_w(part, spacing, "lineRule",
		    p->line_rule == VT_LINE_EXACT ? "exact" : "atLeast");
	}
}

static void
set_spacing(const struct part *part, xmlNode *ppr, const struct vt_paragraph_format *p,
    uint32_t set)
{
	xmlNode *spacing = need_property(part, ppr, PROPERTIES_PARAGRAPH, "spacing");

	if (spacing == NULL)
		return;
	if (set & VT_SET_SPACE_BEFORE)
		set_space(part, spacing, "before", "beforeLines", "beforeAutospacing",
		    p->space_before);
	if (set & VT_SET_SPACE_AFTER)
		set_space(part, spacing, "after", "afterLines", "afterAutospacing", p->space_after);
	if (set & VT_SET_LINE_SPACING)
		set_line(part, spacing, p);
}

void
paragraph_set(struct edit *e, struct part *part, xmlNode *paragraph, const struct vt_edit *edit)
{
	const uint32_t indents = VT_SET_INDENT_LEFT | VT_SET_INDENT_RIGHT | VT_SET_INDENT_FIRST;
	const uint32_t spaces = VT_SET_SPACE_BEFORE | VT_SET_SPACE_AFTER | VT_SET_LINE_SPACING;
	xmlNode *ppr = need_properties(part, paragraph, "pPr");

	if (ppr == NULL)
		return;
	keep_change(e, part, ppr, PROPERTIES_PARAGRAPH);
	if (edit->set & VT_SET_ALIGN)
		set_align(part, ppr, edit->paragraph->align);
	if (edit->set & indents)
		set_indents(part, ppr, edit->paragraph, edit->set);
	if (edit->set & spaces)
		set_spacing(part, ppr, edit->paragraph, edit->set);
	if (edit->set & VT_SET_CONTEXTUAL)
		set_w(part, need_property(part, ppr, PROPERTIES_PARAGRAPH, "contextualSpacing"),
		    "val", edit->paragraph->contextual_spacing ? "1" : "0");
	if (edit->set & VT_SET_KEEP_NEXT)
		set_w(part, need_property(part, ppr, PROPERTIES_PARAGRAPH, "keepNext"), "val",
		    edit->paragraph->keep_next ? "1" : "0");
	part->touched = 1;
}
