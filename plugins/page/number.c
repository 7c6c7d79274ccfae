/* Page numbers: the fields in headers and footers that show one. */
#include "plugins/page/number.h"

#include "kit/expect.h"
#include "kit/margin.h"

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
		const struct vt_paragraph *holder = kit_margin_holder(p);

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

/* ---- mending ---- */

enum { SIZES = 128 };

/* The size of most of the text, in half-points. */
static int32_t
usual_size(const struct vt_doc *doc)
{
	size_t letters[SIZES] = {0};
	int32_t best = 0;

	for (size_t i = 0; i < doc->paragraph_count; i++) {
		const struct vt_paragraph *p = doc->paragraphs[i];

		for (size_t k = 0; k < p->run_count && p->story == VT_STORY_BODY; k++) {
			int32_t size = p->runs[k]->format->font_size;

			if (size > 0 && size < SIZES)
				letters[size] += p->runs[k]->end - p->runs[k]->start;
		}
	}
	for (int32_t size = 1; size < SIZES; size++)
		if (letters[size] > letters[best])
			best = size;
	return best;
}

int
page_number_look(const struct vt_doc *doc, struct vt_check *check, struct page_number_look *out)
{
	struct vt_error ignored = {0};
	struct vt_range size;
	struct vt_words fonts;

	*out = (struct page_number_look){
	    .set = VT_SET_BOLD | VT_SET_ITALIC | VT_SET_UNDERLINE | VT_SET_CAPS | VT_SET_COLOR,
	    .run = {.color = VT_COLOR_AUTO}};
	if (!check->ops->flag(check, "header", 0) ||
	    check->ops->range(check, "size", &size, &ignored) != VT_OK)
		return 0;
	out->run.font_size = kit_nearest(&size, usual_size(doc));
	out->set |= VT_SET_FONT_SIZE;
	if (check->ops->words(check, "fonts", &fonts, &ignored) == VT_OK && fonts.count > 0) {
		struct kit_alloc a = kit_check_alloc(check);

		out->run.font = kit_printf(&a, "%.*s", (int)fonts.items[0].n, fonts.items[0].s);
		out->set |= VT_SET_FONT;
	}
	return 1;
}

void
page_number_hide_first(const struct vt_doc *doc, struct vt_check *check, struct kit_mend *mend)
{
	const struct vt_section page = {.first_differs = 1};

	if (doc->section_count > 0)
		kit_mend_page(mend, check, doc->sections[0], VT_SET_FIRST_PAGE, &page);
}
