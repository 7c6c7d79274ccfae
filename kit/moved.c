/* Boxes placed from the edges of the page, when its margins move. */
#include "kit/moved.h"

enum { SLACK_UM = 1000 }; /* what stands so far outside was meant to be within */

/* Where the text begins and ends, one way. */
struct stretch {
	int32_t begin, end;
};

static uint32_t
bits_of(int way)
{
	return VT_SET_PAGE_SIZE |
	    (way == KIT_ACROSS ? VT_SET_MARGIN_LEFT | VT_SET_MARGIN_RIGHT
			       : VT_SET_MARGIN_TOP | VT_SET_MARGIN_BOTTOM);
}

static int
is_of_section(const struct vt_edit *edit, const struct vt_section *s)
{
	return edit->kind == VT_EDIT_SECTION && edit->section == s;
}

int
kit_moves_boxes(const struct vt_edit_list *list, size_t i, int way)
{
	const struct vt_edit *edit = list->items[i];

	if (list->tracked || edit->kind != VT_EDIT_SECTION || (edit->set & bits_of(way)) == 0)
		return 0;
	for (size_t k = 0; k < i; k++)
		if (is_of_section(list->items[k], edit->section) &&
		    (list->items[k]->set & bits_of(way)) != 0)
			return 0;
	return 1;
}

/* The section as all its edits leave it. */
static struct vt_section
after(const struct vt_edit_list *list, const struct vt_section *s)
{
	struct vt_section out = *s;

	for (size_t k = 0; k < list->count; k++) {
		const struct vt_edit *edit = list->items[k];

		if (!is_of_section(edit, s))
			continue;
		if (edit->set & VT_SET_PAGE_SIZE) {
			out.page_width = edit->page->page_width;
			out.page_height = edit->page->page_height;
		}
		if (edit->set & VT_SET_MARGIN_LEFT)
			out.margin_left = edit->page->margin_left;
		if (edit->set & VT_SET_MARGIN_RIGHT)
			out.margin_right = edit->page->margin_right;
		if (edit->set & VT_SET_MARGIN_TOP)
			out.margin_top = edit->page->margin_top;
		if (edit->set & VT_SET_MARGIN_BOTTOM)
			out.margin_bottom = edit->page->margin_bottom;
	}
	return out;
}

/* 0: it is not known. */
static int
stretch_of(const struct vt_section *s, int way, struct stretch *out)
{
	int32_t page = way == KIT_ACROSS ? s->page_width : s->page_height;
	int32_t near = way == KIT_ACROSS ? s->margin_left : s->margin_top;
	int32_t far = way == KIT_ACROSS ? s->margin_right : s->margin_bottom;

	if (page == VT_UNSET || near == VT_UNSET || far == VT_UNSET)
		return 0;
	*out = (struct stretch){near, page - far};
	return out->begin < out->end;
}

int32_t
kit_box_moved(const struct vt_edit_list *list, size_t i, int way, int32_t at, int32_t size)
{
	const struct vt_section *s = list->items[i]->section;
	const struct vt_section now = after(list, s);
	struct stretch is, will;
	int32_t to;

	if (!stretch_of(s, way, &is) || !stretch_of(&now, way, &will) || size < 0 ||
	    at < is.begin - SLACK_UM || at > is.end || size > is.end + SLACK_UM - at)
		return at;
	to = at + (will.begin - is.begin);
	if (to > will.end - size)
		to = will.end - size;
	return to < will.begin ? will.begin : to;
}
