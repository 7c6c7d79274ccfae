/* Text in an encoding before Unicode: which letters of the model stand in which element. */
#include <string.h>

#include "formats/docx/edit.h"
#include "kit/legacy.h"

/* Bytes at the start of text that the piece is, read in the encoding; 0: it is not. */
static size_t
matches(struct vt_str raw, int encoding, struct vt_str text, const struct kit_alloc *a)
{
	struct vt_str read = encoding == KIT_LEGACY_NONE ? kit_nfc(raw, a, NULL)
							 : kit_legacy_decode(raw, encoding, a);
	struct vt_str here;

	if (read.s == NULL || read.n == 0 || read.n > text.n)
		return 0;
	here = kit_sub(text, 0, read.n);
	if (kit_eq(read, here))
		return read.n;
	/* Fonts of capitals show small letters as such. */
	return encoding != KIT_LEGACY_NONE &&
		kit_eq(kit_fold(read, KIT_FOLD_CASE, a, NULL),
		    kit_fold(here, KIT_FOLD_CASE, a, NULL))
	    ? read.n
	    : 0;
}

static int
is_legacy_at(const struct vt_paragraph *p, size_t at)
{
	for (size_t i = 0; i < p->run_count; i++) {
		if (at >= p->runs[i]->start && at < p->runs[i]->end)
			return p->runs[i]->format->legacy;
	}
	return 0;
}

static size_t
match_piece(const struct vt_paragraph *p, struct vt_str raw, size_t at, const struct kit_alloc *a)
{
	struct vt_str text = kit_sub(p->text, at, p->text.n);
	size_t n = 0;

	if (is_legacy_at(p, at)) {
		n = matches(raw, KIT_LEGACY_TCVN3, text, a);
		if (n == 0)
			n = matches(raw, KIT_LEGACY_VNI, text, a);
	}
	return n > 0 ? n : matches(raw, KIT_LEGACY_NONE, text, a);
}

const uint32_t *
legacy_map(const struct vt_paragraph *p, const struct pieces *pieces, const struct kit_alloc *a)
{
	uint32_t *map = a->alloc(a->ctx, (p->text.n + 1) * sizeof(*map));
	size_t at = 0;

	for (size_t i = 0; map != NULL && i < pieces->count; i++) {
		const struct piece *piece = &pieces->items[i];
		struct vt_str raw = kit_sub(pieces->raw, piece->start, piece->end);
		size_t n = match_piece(p, raw, at, a);
		int same = n == raw.n && kit_eq(raw, kit_sub(p->text, at, at + n));

		if (n == 0)
			return NULL;
		for (size_t k = 0; k < n; k++)
			map[at + k] = same || k == 0 ? piece->start + (uint32_t)k : NO_OFFSET;
		at += n;
		map[at] = piece->end;
	}
	return at == p->text.n ? map : NULL;
}
