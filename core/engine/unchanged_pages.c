/* What each page shows in its header and footer, but for the page number: compared before and
 * after. */
#include <string.h>

#include "core/base/fail.h"
#include "core/engine/unchanged.h"
#include "kit/margin.h"

/* A paragraph of headers and footers. */
struct shown {
	const struct vt_paragraph *holder;
	struct vt_str text;
	int silent; /* it says nothing, or a page number alone */
};

struct view {
	const struct vt_doc *doc;
	struct shown *items;
	size_t count;
};

/* texts NULL: as the paragraphs have them. */
static int
open_view(struct arena *a, const struct vt_doc *doc, const struct vt_str *texts, struct view *out,
    struct vt_error *err)
{
	*out = (struct view){doc, arena_array(a, doc->paragraph_count + 1, sizeof(*out->items)), 0};
	if (out->items == NULL)
		return fail(err, VT_ERR_MEMORY, "%s", "");
	for (size_t i = 0; i < doc->paragraph_count; i++) {
		const struct vt_paragraph *p = doc->paragraphs[i], *holder = kit_margin_holder(p);
		struct vt_str text = texts != NULL ? texts[i] : p->text;

		if (holder == NULL)
			continue;
		out->items[out->count++] = (struct shown){
		    holder, text, (kit_is_blank(text) && p->label.n == 0) || kit_is_page_number(p)};
	}
	return VT_OK;
}

/* 1 when the paragraph is of the header (or footer) that those pages of the section have. */
static int
stands_on(const struct vt_paragraph *holder, const struct vt_section *section, int32_t story,
    int32_t page)
{
	return holder->section == section && holder->story == story && (holder->pages & page) != 0;
}

/* 1 when the section has a header of its own for those pages, empty as it may be. */
static int
has_own(const struct view *view, const struct vt_section *section, int32_t story, int32_t page)
{
	for (size_t i = 0; i < view->count; i++) {
		if (stands_on(view->items[i].holder, section, story, page))
			return 1;
	}
	return 0;
}

/* The section whose header section i shows on those pages; NULL: it shows none. */
static const struct vt_section *
source_of(const struct view *view, size_t i, int32_t story, int32_t page)
{
	for (;; i--) {
		const struct vt_section *s = view->doc->sections[i];
		int32_t inherited =
		    story == VT_STORY_HEADER ? s->headers_inherited : s->footers_inherited;

		if ((inherited & page) == 0 || i == 0)
			return has_own(view, s, story, page) ? s : NULL;
	}
}

/* The next that stands there and says something, from *at on; NULL: none. */
static const struct shown *
next_shown(const struct view *view, const struct vt_section *section, int32_t story, int32_t page,
    size_t *at)
{
	while (section != NULL && *at < view->count) {
		const struct shown *item = &view->items[(*at)++];

		if (!item->silent && stands_on(item->holder, section, story, page))
			return item;
	}
	return NULL;
}

static int
is_same(const struct view *a, const struct view *b, size_t section, int32_t story, int32_t page)
{
	const struct vt_section *of_a = source_of(a, section, story, page);
	const struct vt_section *of_b = source_of(b, section, story, page);
	size_t i = 0, k = 0;

	for (;;) {
		const struct shown *p = next_shown(a, of_a, story, page, &i);
		const struct shown *q = next_shown(b, of_b, story, page, &k);

		if (p == NULL || q == NULL)
			return p == q;
		if (!kit_eq(p->text, q->text))
			return 0;
	}
}

int
unchanged_pages(struct arena *a, const struct vt_doc *before, const struct vt_str *texts,
    const struct vt_doc *after, int *out_same, struct vt_error *err)
{
	static const int32_t stories[] = {VT_STORY_HEADER, VT_STORY_FOOTER};
	static const int32_t pages[] = {VT_PAGES_FIRST, VT_PAGES_ODD, VT_PAGES_EVEN};
	struct view x, y;
	int rc = open_view(a, before, texts, &x, err);

	if (rc == VT_OK)
		rc = open_view(a, after, NULL, &y, err);
	*out_same = rc == VT_OK;
	for (size_t i = 0; i < before->section_count && *out_same; i++) {
		for (size_t k = 0; k < 6 && *out_same; k++)
			*out_same = is_same(&x, &y, i, stories[k / 3], pages[k % 3]);
	}
	return rc;
}
