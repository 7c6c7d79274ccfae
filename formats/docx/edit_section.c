/* The pages of a section, written into sectPr. */
#include "formats/docx/edit.h"

static void
set_size(const struct part *part, xmlNode *section, const struct vt_section *page)
{
	xmlNode *size = need_property(part, section, PROPERTIES_SECTION, "pgSz");

	if (size == NULL)
		return;
	unset_w(size, "code"); /* the printer's number of the old size */
	set_w_number(part, size, "w", twips(page->page_width));
	set_w_number(part, size, "h", twips(page->page_height));
	if (page->landscape == 1)
		set_w(part, size, "orient", "landscape");
	else
		unset_w(size, "orient");
}

/* The schema wants all seven: what is not there becomes what the reader took it for. */
static void
set_margin(const struct part *part, xmlNode *margins, const char *name, int set, int32_t um,
    int32_t was)
{
	struct vt_str ignored;

	if (set && um != VT_UNSET)
		set_w_number(part, margins, name, twips(um));
	else if (!get_w(margins, name, &ignored))
		set_w_number(part, margins, name, was != VT_UNSET ? twips(was) : 0);
}

/* Of headers and footers from the edge: what Word takes where the file does not say. */
static int32_t
distance_of(int32_t was)
{
	enum { HALF_AN_INCH_UM = 12700 };

	return was != VT_UNSET ? was : HALF_AN_INCH_UM;
}

static void
set_margins(const struct part *part, xmlNode *section, const struct vt_section *page,
    const struct vt_section *was, uint32_t set)
{
	xmlNode *m = need_property(part, section, PROPERTIES_SECTION, "pgMar");

	if (m == NULL)
		return;
	set_margin(part, m, "top", !!(set & VT_SET_MARGIN_TOP), page->margin_top, was->margin_top);
	set_margin(part, m, "right", !!(set & VT_SET_MARGIN_RIGHT), page->margin_right,
	    was->margin_right);
	set_margin(part, m, "bottom", !!(set & VT_SET_MARGIN_BOTTOM), page->margin_bottom,
	    was->margin_bottom);
	set_margin(part, m, "left", !!(set & VT_SET_MARGIN_LEFT), page->margin_left,
	    was->margin_left);
	set_margin(part, m, "header", 0, 0, distance_of(was->header_distance));
	set_margin(part, m, "footer", 0, 0, distance_of(was->footer_distance));
	set_margin(part, m, "gutter", 0, 0, was->margin_gutter);
}

/* The number of the first page, and the figures of all. */
static void
set_numbering(const struct part *part, xmlNode *section, const struct vt_section *page,
    uint32_t set)
{
	static const char *const formats[] = {
	    [2] = "decimal",
	    [3] = "lowerLetter",
	    [4] = "upperLetter",
	    [5] = "lowerRoman",
	    [6] = "upperRoman",
	};
	xmlNode *numbering = need_property(part, section, PROPERTIES_SECTION, "pgNumType");

	if (numbering == NULL)
		return;
	if (set & VT_SET_NUMBER_START && page->number_start >= 0)
		set_w_number(part, numbering, "start", page->number_start);
	else if (set & VT_SET_NUMBER_START && page->number_start == VT_UNSET)
		unset_w(numbering, "start");
	if (set & VT_SET_NUMBER_STYLE && page->number_style >= 2 && page->number_style <= 6)
		set_w(part, numbering, "fmt", formats[page->number_style]);
}

void
section_set(struct edit *e, struct part *part, xmlNode *section, const struct vt_edit *edit)
{
	const uint32_t margins =
	    VT_SET_MARGIN_TOP | VT_SET_MARGIN_BOTTOM | VT_SET_MARGIN_LEFT | VT_SET_MARGIN_RIGHT;

	keep_change(e, part, section, PROPERTIES_SECTION);
	if (edit->set & VT_SET_PAGE_SIZE)
		set_size(part, section, edit->page);
	if (edit->set & margins)
		set_margins(part, section, edit->page, edit->section, edit->set);
	if (edit->set & (VT_SET_NUMBER_START | VT_SET_NUMBER_STYLE))
		set_numbering(part, section, edit->page, edit->set);
	part->touched = 1;
}

/* ---- where it is ---- */

/* The last section may have no sectPr: one is made at the end of the body. */
static xmlNode *
make_last(struct part *part)
{
	xmlNode *root = xmlDocGetRootElement(part->tree), *body, *made;

	body = root != NULL ? root->last : NULL;
	while (body != NULL && !is_w(body, "body"))
		body = body->prev;
	made = body != NULL ? new_w(part, "sectPr") : NULL;
	return made != NULL ? xmlAddChild(body, made) : NULL;
}

static xmlNode *
last_made(const struct part *part)
{
	xmlNode *root = xmlDocGetRootElement(part->tree);
	xmlNode *body = root != NULL ? root->last : NULL;

	while (body != NULL && !is_w(body, "body"))
		body = body->prev;
	return body != NULL && is_w(body->last, "sectPr") ? body->last : NULL;
}

int
section_find(struct edit *e, const struct vt_section *section, struct part **out_part,
    xmlNode **out_node, struct vt_error *err)
{
	int code =
	    part_open(e, section->source != NULL ? section->source : e->main_part, out_part, err);

	*out_node = NULL;
	if (code != VT_OK || (*out_part)->w == NULL)
		return code;
	if (section->path != NULL)
		*out_node = path_find(*out_part, section->path);
	else if ((*out_node = last_made(*out_part)) == NULL)
		*out_node = make_last(*out_part);
	if (*out_node != NULL && !is_w(*out_node, "sectPr"))
		*out_node = NULL;
	return VT_OK;
}
