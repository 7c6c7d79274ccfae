/* Page numbers: the fields in headers and footers that show one. */
#include "plugins/page/number.h"

/* Boxes in boxes in a header: nobody nests deeper on purpose. */
#define BOX_DEPTH 8

/* The paragraph of the header or footer that p is, or that its box hangs on. */
static const struct vt_paragraph *
holder_of(const struct vt_paragraph *p)
{
	for (int depth = 0; p != NULL && depth < BOX_DEPTH; depth++) {
		if (p->story == VT_STORY_HEADER || p->story == VT_STORY_FOOTER)
			return p;
		p = p->story == VT_STORY_BOX && p->box != NULL ? p->box->anchor : NULL;
	}
	return NULL;
}

/* Headers for first or even pages stay in the file when they are switched off. */
static int
is_shown(const struct vt_paragraph *holder)
{
	const struct vt_section *s = holder->section;

	if (s == NULL)
		return 1;
	if (holder->pages == VT_PAGES_FIRST)
		return s->first_differs != 0;
	return holder->pages != VT_PAGES_EVEN || s->even_differs != 0;
}

int
page_number_next(const struct vt_doc *doc, size_t *i, struct page_number *out)
{
	for (; *i < doc->paragraph_count; (*i)++) {
		const struct vt_paragraph *p = doc->paragraphs[*i];
		const struct vt_paragraph *holder = holder_of(p);

		if (holder == NULL || !is_shown(holder))
			continue;
		for (size_t k = 0; k < p->run_count; k++) {
			if (p->runs[k]->format->field != 2 || p->runs[k]->format->hidden)
				continue;
			out->paragraph = p;
			out->run = p->runs[k];
			out->holder = holder;
			out->in_footer = holder->story == VT_STORY_FOOTER;
			(*i)++;
			return 1;
		}
	}
	return 0;
}
