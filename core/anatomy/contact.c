/* Địa chỉ, điện thoại: how to reach the agency, at the foot of the page. */
#include "core/anatomy/finder.h"

static int
reads_contact(struct finder *f, struct vt_str text)
{
	static const char *const words[] = {
	    "điện thoại", "đt:", "fax", "email", "e-mail", "website", "thư điện tử", "địa chỉ:"};
	struct vt_str fold;
	int found = 0;

	if (text.n < 12 || text.n > 400)
		return 0;
	fold = kit_fold(text, KIT_FOLD_USUAL, &f->alloc, NULL);
	if (fold.s == NULL) {
		f->failed = 1;
		return 0;
	}
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		found += kit_find(fold, kit_str(words[i]), 0) >= 0;
	return found >= 2 || (found == 1 && words_open(fold, "địa chỉ"));
}

void
contact_find(struct finder *f)
{
	struct vt_span spans[4];
	size_t n = 0;

	if (f->tail_start == SEGMENT_NONE)
		return;
	for (size_t i = f->tail_start; i < f->tail_end && i < f->tail_start + 120 && n < 4; i++) {
		struct segment *s = &f->segments[i];

		if (s->owner == OWNER_NONE && reads_contact(f, s->text)) {
			s->owner = VT_PART_CONTACT;
			spans[n++] = segment_span(s);
		}
	}
	for (size_t i = f->doc->paragraph_count; i-- > 0 && n < 4;) {
		const struct vt_paragraph *p = f->doc->paragraphs[i];

		if (p->story == VT_STORY_BODY || p->story == VT_STORY_BOX)
			break;
		if (p->story == VT_STORY_FOOTER && reads_contact(f, p->text))
			spans[n++] = (struct vt_span){p, 0, (uint32_t)p->text.n};
	}
	if (n > 0)
		f->parts->contact = component_new(f, VT_PART_CONTACT, VT_LIKELY, spans, n);
}
