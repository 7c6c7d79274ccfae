/* Độ khẩn, độ mật, phạm vi lưu hành: the stamped words; and marks of drafts. */
#include "core/anatomy/finder.h"

#include <string.h>

#define STAMP_MAX 60

/* The box that opens s: typed in brackets, `[ ]`, `[x]`, or one character.
 * *out_length: its bytes and those of the spaces behind it. */
static int
box_before(struct vt_str s, size_t *out_length)
{
	size_t i = 0;
	uint32_t c = s.n > 0 ? kit_utf8_next(s, &i) : 0;
	int box = words_box(c);

	if (c == '[' || c == '(') {
		uint32_t close = c == '[' ? ']' : ')';

		i = words_past_spaces(s, i);
		box = BOX_EMPTY;
		if (i < s.n && (s.s[i] == 'x' || s.s[i] == 'X')) {
			box = BOX_TICKED;
			i = words_past_spaces(s, i + 1);
		}
		if (i >= s.n || (uint32_t)s.s[i++] != close)
			box = BOX_NONE;
	}
	*out_length = box != BOX_NONE ? words_past_spaces(s, i) : 0;
	return box;
}

/* The box that closes s; *out_length: the bytes before it and its spaces. */
static int
box_behind(struct vt_str s, size_t *out_length)
{
	size_t i = s.n, ignored;
	int box = s.n > 0 ? words_box(kit_utf8_prev(s, &i)) : BOX_NONE;

	if (box == BOX_NONE && s.n > 2 && (s.s[s.n - 1] == ']' || s.s[s.n - 1] == ')')) {
		for (i = s.n - 1; i > 0 && s.s[i] != '[' && s.s[i] != '('; i--)
			;
		box = box_before(kit_sub(s, i, s.n), &ignored);
	}
	*out_length = box != BOX_NONE ? kit_trim(kit_sub(s, 0, i)).n : s.n;
	return box;
}

/* The word of a stamp inside a segment. */
struct stamp {
	size_t start, end; /* bytes of the segment's text */
	int box;
};

/* 1 when the character is one of the marks, or a curved or pointed quotation mark. */
static int
is_mark(uint32_t c, const char *marks)
{
	return c < 128 ? c != 0 && strchr(marks, (int)c) != NULL
		       : c == 0x201c || c == 0x201d || c == 0xab || c == 0xbb;
}

/* Without what somebody put around the word: `(KHẨN)`, `KHẨN!`, `* KHẨN *`, `“KHẨN”`. */
static void
trim_marks(struct vt_str text, struct stamp *s)
{
	size_t i;

	while (s->start < s->end && (i = s->start, is_mark(kit_utf8_next(text, &i), "(*\"- ")))
		s->start = i;
	while (s->end > s->start && (i = s->end, is_mark(kit_utf8_prev(text, &i), ")*\"-!. :")))
		s->end = i;
}

/* 1 when the line stands alone in a frame. */
static int
is_framed(const struct segment *s)
{
	const struct vt_cell *cell = s->paragraph->cell;

	return s->paragraph->box != NULL || (cell != NULL && cell->table->column_count == 1);
}

/* 1 when the word, folded, is one of the list but for its marks and spaces: `HỎA TÔC`, `HỎATỐC`.
 * One of a syllable, `MÂT`, may be another word outside of a frame. */
static int
is_misspelt(struct finder *f, enum lexicon_list list, const struct segment *s, struct vt_str word)
{
	struct vt_str bare = kit_fold(word, KIT_FOLD_MARKS, &f->alloc, NULL);

	for (size_t i = 0; bare.s != NULL && i < lexicon_count(f->lexicon, list); i++) {
		struct vt_str right = lexicon_bare(f->lexicon, list, i);

		if ((kit_find(right, VT_STR(" "), 0) > 0 || is_framed(s)) &&
		    (kit_same_unspaced(bare, right) ||
			(is_framed(s) && right.n > 6 && kit_distance(bare, right, 1) <= 1)))
			return 1;
	}
	return 0;
}

/* Reads a segment as a stamp of the list: its word, alone or with a label or a
 * box. */
static int
stamp_read(struct finder *f, enum lexicon_list list, struct segment *s, struct stamp *out)
{
	struct vt_str word;
	struct vt_str fold = segment_fold(f, s);
	size_t label = lexicon_prefix(f->lexicon, LEXICON_STAMP_LABEL, fold);

	*out = (struct stamp){0, s->text.n, BOX_NONE};
	if (label > 0) {
		label = words_past_spaces(fold, label);
		if (label >= fold.n || fold.s[label] != ':')
			return 0;
		label = words_past_spaces(fold, label + 1);
		out->start = label < fold.n ? segment_offset(s, label) - s->start : s->text.n;
	} else {
		out->box = box_before(s->text, &out->start);
		if (out->box == BOX_NONE)
			out->box = box_behind(s->text, &out->end);
		if (out->box == BOX_NONE && !segment_upper(s) && !segment_bold(s))
			return 0;
	}
	trim_marks(s->text, out);
	word = kit_sub(s->text, out->start, out->end);
	word = kit_fold(word, KIT_FOLD_USUAL, &f->alloc, NULL);
	if (word.s == NULL) {
		f->failed = 1;
		return 0;
	}
	if (!lexicon_has(f->lexicon, list, word) &&
	    (!segment_upper(s) ||
		(!is_misspelt(f, list, s, word) &&
		    /* `CỰC KỲ KHẨN` */
		    !(is_framed(s) && words_end_in(f, word, list)))))
		return 0;
	/* The marks are of the line all the same. */
	if (label == 0 && out->box == BOX_NONE)
		*out = (struct stamp){0, s->text.n, BOX_NONE};
	return 1;
}

static const struct vt_component *
stamp_find(struct finder *f, enum lexicon_list list)
{
	const struct vt_component *found = NULL;

	for (size_t i = 0; i < f->head_end; i++) {
		struct segment *s = &f->segments[i];
		struct stamp stamp;
		struct vt_span span;

		if (s->owner != OWNER_NONE || s->text.n > STAMP_MAX ||
		    !stamp_read(f, list, s, &stamp))
			continue;
		s->owner = OWNER_MARK;
		if (found != NULL || stamp.box == BOX_EMPTY)
			continue;
		s->owner = VT_PART_URGENCY;
		span = segment_span(s);
		span.end = s->start + (uint32_t)stamp.end;
		span.start = s->start + (uint32_t)stamp.start;
		found = component_new(f, VT_PART_URGENCY, VT_CERTAIN, &span, 1);
	}
	return found;
}

/* 1 when what follows the words of a draft's mark only counts or dates it:
 * `DỰ THẢO lần 2`, `MẪU SỐ 01`; not `Dự thảo Nghị định về …`. */
static int
ends_mark(struct vt_str rest)
{
	size_t i = 0;
	uint32_t c;

	rest = kit_trim(rest);
	c = rest.n > 0 ? kit_utf8_next(rest, &i) : 0;
	return !kit_is_letter(c) || words_open(rest, "lần") || words_open(rest, "ngày") ||
	    words_open(rest, "số") || words_open(rest, "phiên") || rest.n <= 8;
}

static int
opens_small(struct vt_str text)
{
	size_t i = 0;

	return text.n > 0 && kit_is_lower(kit_utf8_next(text, &i));
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
		size_t n;

		if (s->owner != OWNER_NONE || s->text.n > 120)
			continue;
		fold = segment_fold(f, s);
		if (kit_starts(fold, VT_STR("(")))
			fold = kit_trim(kit_sub(fold, 1, fold.n));
		n = lexicon_prefix(f->lexicon, LEXICON_DRAFT, fold);
		/* `… góp ý` / `dự thảo` / `Quy chế …` is of a subject. */
		if (n > 0 && !opens_small(s->text) && ends_mark(kit_sub(fold, n, fold.n)))
			s->owner = OWNER_MARK;
	}
}
