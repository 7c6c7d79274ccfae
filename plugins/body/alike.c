/* What is too short to be judged, and set as the text around it: it is mended as that is. */
#include <string.h>

#include "plugins/body/prose.h"

/* The edit of the paragraph just above or below p that is set as p is; NULL: there is none, or p
 * is mended itself. next: the first edit that is not above p. */
static const struct vt_edit *
edit_like(const struct kit_mend *mend, size_t first, size_t given, size_t next,
    const struct vt_paragraph *p)
{
	const struct vt_edit *below = next < given ? &mend->items[next] : NULL;
	const struct vt_edit *above = next > first ? &mend->items[next - 1] : NULL;

	if (below != NULL && below->at.paragraph == p)
		return NULL;
	if (above != NULL && above->at.paragraph->format == p->format)
		return above;
	return below != NULL && below->at.paragraph->format == p->format ? below : NULL;
}

/* A heading within the text, which no page is to end with. */
static int
is_heading(const struct vt_paragraph *p)
{
	struct vt_str text = kit_trim(p->text);

	return text.n > 0 && memchr(".;,", text.s[text.n - 1], 3) == NULL && prose_is_heading(p);
}

static void
mend_as(struct vt_check *check, const struct vt_paragraph *p, const struct vt_edit *like,
    struct kit_mend *mend)
{
	struct vt_paragraph_format want = *like->paragraph;
	uint32_t set = like->set;

	if (is_heading(p) && !p->format->keep_next) {
		want.keep_next = 1;
		set |= VT_SET_KEEP_NEXT;
	}
	kit_mend_paragraph(mend, check, p, set, &want);
}

int
prose_mend_alike(struct vt_check *check, const struct prose *prose, size_t first, int all,
    struct kit_mend *mend, struct vt_error *err)
{
	const size_t given = mend->count;

	for (int k = 0; k < 2 && first < given && !mend->lost; k++) {
		const struct vt_paragraph **list = k == 0 ? prose->items : prose->beside;
		size_t count = k == 0 ? prose->count : prose->beside_count, next = first;

		for (size_t i = 0; i < count && !mend->lost; i++) {
			const struct vt_paragraph *p = list[i];
			const struct vt_edit *like;
			struct vt_edit edit;
			int caption, status;

			while (next < given && mend->items[next].at.paragraph->number < p->number)
				next++;
			like = edit_like(mend, first, given, next, p);
			/* Measuring costs most, so it comes last. */
			if (like == NULL || (k == 1 && p->label.n > 0) ||
			    (k == 0 && !all && prose_wraps(p)))
				continue;
			if ((status = prose_is_caption(check, p, &caption, err)) != VT_OK)
				return status;
			edit = *like;
			if (!caption)
				mend_as(check, p, &edit, mend);
		}
	}
	return VT_OK;
}
