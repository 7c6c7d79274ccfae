/* What stands on one line instead of two: `GIÁM ĐỐC Nguyễn Văn An`, `TL. CHỦ TỊCH CHÁNH VĂN PHÒNG`.
 */
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

size_t
signature_inner_mark(const struct finder *f, struct vt_str fold)
{
	for (size_t i = 0; i < fold.n; i++) {
		struct vt_str rest = kit_sub(fold, i + 1, fold.n);
		struct vt_str mark =
		    kit_sub(rest, 0, fold.s[i] == ' ' ? signature_authority_length(f, rest) : 0);

		if (kit_find(mark, VT_STR("."), 0) > 0 || kit_find(mark, VT_STR("/"), 0) > 0)
			return i + 1;
	}
	return 0;
}

/* Behind the last mark of an authority in the fold: `tm. ban chỉ đạo kt. ` of a line that has two.
 */
static size_t
behind_marks(const struct finder *f, struct vt_str fold)
{
	size_t behind = signature_authority_length(f, fold);

	for (size_t i = behind; i < fold.n; i++) {
		if (fold.s[i] == ' ') {
			size_t n = signature_authority_length(f, kit_sub(fold, i + 1, fold.n));

			behind = n > 0 ? i + 1 + n : behind;
		}
	}
	return behind;
}

/* 1 when an office of the lexicon opens the fold, a deputy's too; not `Phó Bảng`, a place. */
static int
opens_office(const struct finder *f, struct vt_str fold)
{
	if (words_open(fold, "phó"))
		fold = kit_trim(kit_sub(fold, VT_STR("phó").n, fold.n));
	return lexicon_prefix(f->lexicon, LEXICON_OFFICE, fold) > 0;
}

/* 1 when somebody signs for this: an office, or a body of two words at least, for `BAN GIÁM ĐỐC`
 * and `ĐOÀN CHỦ TỊCH` are bodies themselves. */
static int
is_signed_for(const struct finder *f, struct vt_str fold)
{
	return lexicon_prefix(f->lexicon, LEXICON_OFFICE, fold) == fold.n ||
	    (lexicon_prefix(f->lexicon, LEXICON_OFFICE, fold) == 0 &&
		kit_find(fold, VT_STR(" "), 0) > 0);
}

size_t
signature_split_position(struct finder *f, const struct signer *b)
{
	size_t i = b->count > 0 ? b->lines[b->count - 1] : SEGMENT_NONE, behind;
	struct segment *s;
	struct vt_str fold;

	if (i == SEGMENT_NONE || b->name == SEGMENT_NONE || signer_has_position(f, b))
		return SEGMENT_NONE;
	s = &f->segments[i];
	fold = segment_fold(f, s);
	behind = segment_upper(s) ? behind_marks(f, fold) : 0;
	for (size_t at = behind + 1; behind > 0 && at < fold.n; at++) {
		if (fold.s[at - 1] != ' ' || !opens_office(f, kit_sub(fold, at, fold.n)) ||
		    !is_signed_for(f, kit_sub(fold, behind, at - 1)))
			continue;
		segment_split(f, i, segment_offset(s, at));
		if (f->failed)
			return SEGMENT_NONE;
		f->tail_end++;
		return i + 1;
	}
	return SEGMENT_NONE;
}
