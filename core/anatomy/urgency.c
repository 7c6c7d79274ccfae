/* Độ khẩn, độ mật, phạm vi lưu hành: the stamped words; and marks of drafts. */
#include "core/anatomy/finder.h"

static const struct vt_component *
stamp_find(struct finder *f, enum lexicon_list list)
{
	for (size_t i = 0; i < f->head_end; i++) {
		struct segment *s = &f->segments[i];

		if (s->owner == OWNER_NONE && s->text.n < 60 &&
		    (segment_upper(s) || segment_bold(s)) &&
		    lexicon_has(f->lexicon, list, segment_fold(f, s)))
			return component_take(f, VT_PART_URGENCY, VT_CERTAIN, &i, 1);
	}
	return NULL;
}

void
urgency_find(struct finder *f)
{
	f->parts->urgency = stamp_find(f, LEXICON_URGENCY);
	f->parts->secrecy = stamp_find(f, LEXICON_SECRECY);
	f->parts->circulation = stamp_find(f, LEXICON_CIRCULATION);
	for (size_t i = 0; i < f->head_end; i++) {
		struct segment *s = &f->segments[i];

		struct vt_str fold;

		if (s->owner != OWNER_NONE || s->text.n > 120)
			continue;
		fold = segment_fold(f, s);
		if (kit_starts(fold, VT_STR("(")))
			fold = kit_trim(kit_sub(fold, 1, fold.n));
		if (lexicon_prefix(f->lexicon, LEXICON_DRAFT, fold) > 0)
			s->owner = OWNER_MARK;
	}
}
