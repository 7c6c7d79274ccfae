/* `GIÁM ĐỐC Nguyễn Văn An`: a name that stands on the line of the position. */
#include "core/anatomy/signature.h"

void
signature_split_name(struct finder *f, size_t i, struct signer *b)
{
	struct segment *s = &f->segments[i], name = *s;
	size_t word = 0;
	int small = 0;

	/* What the name begins with is the last word before the first small letter. */
	for (size_t at = 0; at < s->text.n && !small;) {
		uint32_t c = kit_utf8_next(s->text, &at);

		if (kit_is_space(c))
			word = at;
		small = kit_is_lower(c);
	}
	if (word == 0 || !small)
		return;
	name.text = kit_sub(s->text, word, s->text.n);
	name.start = s->start + (uint32_t)word;
	name.fold = name.bare = (struct vt_str){NULL, 0};
	if (!words_surname(f, name.text) || !signature_name(f, &name))
		return;
	segment_split(f, i, name.start);
	if (f->failed)
		return;
	f->tail_end++;
	b->name = b->last = i + 1;
}
