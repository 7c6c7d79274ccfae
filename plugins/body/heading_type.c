/* How the letters of a heading are set, beside those of the text. */
#include "plugins/body/heading_type.h"

#include "kit/ask.h"
#include "kit/expect.h"
#include "plugins/body/prose.h"

/* A text in more sizes than this has none of its own. */
enum { SIZES = 8 };

int
heading_any_run(struct vt_span at, const struct vt_range *size, int bold, int italic)
{
	const struct vt_paragraph *p = at.paragraph;

	for (size_t i = 0; i < p->run_count; i++) {
		const struct vt_run *r = p->runs[i];
		uint32_t start = r->start > at.start ? r->start : at.start;
		uint32_t end = r->end < at.end ? r->end : at.end;
		int32_t points = r->format->font_size;

		if (start >= end || r->format->position != 0 ||
		    !kit_has_ink(p, start, end, r->format))
			continue;
		if ((bold && !r->format->bold) || (italic && r->format->italic))
			return 1;
		if (size != NULL && points != VT_UNSET &&
		    (points < size->min || points > size->max))
			return 1;
	}
	return 0;
}

int
heading_is_underlined(struct vt_span at)
{
	const struct vt_paragraph *p = at.paragraph;
	int found = 0;

	for (size_t i = 0; i < p->run_count; i++) {
		const struct vt_run *r = p->runs[i];
		uint32_t start = r->start > at.start ? r->start : at.start;
		uint32_t end = r->end < at.end ? r->end : at.end;

		if (start >= end || !kit_has_ink(p, start, end, r->format))
			continue;
		if (!r->format->underline)
			return 0;
		found = 1;
	}
	return found;
}

int
heading_text_size(struct vt_check *check, const struct vt_doc *doc, const struct vt_parts *parts,
    int32_t *out, struct vt_error *err)
{
	struct {
		int32_t size;
		size_t count;
	} seen[SIZES] = {{0, 0}};
	struct prose prose;
	int status = prose_find(check, doc, parts, &prose, err);

	*out = VT_UNSET;
	for (size_t i = 0; status == VT_OK && i < prose.count; i++) {
		int32_t size = prose_font_size(prose.items[i]);
		size_t k = 0;

		while (k < SIZES && seen[k].count > 0 && seen[k].size != size)
			k++;
		if (k == SIZES)
			return VT_OK;
		seen[k].size = size;
		if (++seen[k].count * 4 > prose.count * 3)
			*out = size;
	}
	return status;
}

int
heading_is_uneven(struct vt_span at, const struct vt_range *allowed, int32_t text_size)
{
	const struct vt_paragraph *p = at.paragraph;
	int32_t size = VT_UNSET;

	for (size_t i = 0; i < p->run_count; i++) {
		const struct vt_run *r = p->runs[i];
		uint32_t start = r->start > at.start ? r->start : at.start;
		uint32_t end = r->end < at.end ? r->end : at.end;

		if (start >= end || !prose_has_letters(kit_sub(p->text, start, end), 1))
			continue;
		if (size != VT_UNSET && r->format->font_size != size)
			return 0;
		size = r->format->font_size;
	}
	return text_size != VT_UNSET && text_size >= allowed->min && text_size <= allowed->max &&
	    size != VT_UNSET && size >= allowed->min && size <= allowed->max &&
	    (size >= text_size + 2 || size <= text_size - 2);
}
