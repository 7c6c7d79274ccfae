/* Headers and footers: which paragraph stands in one, and which is a page number. */
#include "kit/margin.h"

#include "kit/text.h"

/* Boxes in boxes in a header: nobody nests deeper on purpose. */
enum { BOX_DEPTH = 64 };

const struct vt_paragraph *
kit_margin_holder(const struct vt_paragraph *p)
{
	for (int depth = 0; p != NULL && depth < BOX_DEPTH; depth++) {
		if (p->story == VT_STORY_HEADER || p->story == VT_STORY_FOOTER)
			return p;
		p = p->story == VT_STORY_BOX && p->box != NULL ? p->box->anchor : NULL;
	}
	return NULL;
}

const struct vt_paragraph *
kit_margin_next(const struct vt_doc *doc, const struct vt_section *s, int32_t story, int32_t pages,
    size_t *i)
{
	while (*i < doc->paragraph_count) {
		const struct vt_paragraph *p = doc->paragraphs[(*i)++];
		const struct vt_paragraph *holder = kit_margin_holder(p);

		if (holder != NULL && holder->story == story && holder->section == s &&
		    (holder->pages & pages) != 0)
			return p;
	}
	return NULL;
}

int
kit_is_blank(struct vt_str s)
{
	for (size_t i = 0; i < s.n;)
		if (!kit_is_space(kit_utf8_next(s, &i)))
			return 0;
	return 1;
}

int
kit_has_page_number(const struct vt_paragraph *p)
{
	for (size_t i = 0; i < p->run_count; i++)
		if (p->runs[i]->format->field == 2)
			return 1;
	return 0;
}

int
kit_is_page_number(const struct vt_paragraph *p)
{
	for (size_t i = 0; i < p->run_count; i++) {
		const struct vt_run *run = p->runs[i];

		if (run->format->field != 2 &&
		    !kit_is_blank(kit_sub(p->text, run->start, run->end)))
			return 0;
	}
	return p->label.n == 0 && kit_has_page_number(p);
}

int
kit_is_page_number_alone(const struct vt_paragraph *p)
{
	return p->box == NULL && p->cell == NULL && kit_is_page_number(p);
}

int
kit_edit_is_of_pages(const struct vt_edit *edit)
{
	return edit->kind == VT_EDIT_PAGE_NUMBER ||
	    (edit->kind == VT_EDIT_SECTION && (edit->set & VT_SET_FIRST_PAGE));
}
