/* Dấu đến, thông tin chữ ký số: text that others put on the document, no part of it. */
#include "core/anatomy/finder.h"

/* Lines of one stamp. */
#define STAMP_LINES 6

/* 1 when the segment is a label of the list, alone or with what fills it in. */
static int
is_filled(struct finder *f, enum lexicon_list list, struct segment *s)
{
	struct vt_str fold = segment_fold(f, s);
	size_t n = lexicon_prefix(f->lexicon, list, fold), i;
	uint32_t c;

	if (n == 0 || s->text.n > 200)
		return 0;
	while (n < fold.n && fold.s[n] == ' ')
		n++;
	if (n >= fold.n)
		return 1;
	i = n;
	c = kit_utf8_next(fold, &i);
	if (c != ':' && c != '.' && c != 0x2026 && c != '_' && !kit_is_digit(c))
		return 0;
	/* `Số: 31/TB-STP` is the number of the document itself. */
	for (; i + 1 < fold.n; i++)
		if (fold.s[i] == '/' && !kit_is_digit((unsigned char)fold.s[i + 1]) &&
		    fold.s[i + 1] != ' ' && fold.s[i + 1] != '.')
			return 0;
	return 1;
}

/* Marks what goes on below segment i in its column; the first segment that does not. */
static size_t
mark_below(struct finder *f, enum lexicon_list list, size_t i)
{
	size_t n = 0, k;

	for (k = i + 1; k < f->head_end && n < STAMP_LINES; k++) {
		struct segment *s = &f->segments[k];

		if (s->column != f->segments[i].column)
			break;
		if (s->owner == OWNER_ORNAMENT)
			continue;
		if (s->owner != OWNER_NONE || !is_filled(f, list, s))
			break;
		s->owner = OWNER_MARK;
		n++;
	}
	return k;
}

/* 1 when segment i, the word of a stamp, has the name of the office that received the document
 * above it: in a box of its own, or in a column in whose stamp the agency follows; next: what
 * stands below the stamp. */
static int
has_receiver(struct finder *f, size_t i, size_t next)
{
	const struct segment *s = &f->segments[i];

	if (i == 0 || s->column == 0 || f->segments[i - 1].column != s->column ||
	    (i > 1 && f->segments[i - 2].column == s->column))
		return 0;
	return s->paragraph->box != NULL ||
	    (next < f->head_end && f->segments[next].column == s->column &&
		segment_upper(&f->segments[next]) &&
		lexicon_prefix(f->lexicon, LEXICON_AGENCY, segment_fold(f, &f->segments[next])) >
		    0);
}

/* 1 when the segment tells of a signature with its second, parted by semicolons: `Số:
 * 77/BC-SCT; 09/01/2026; 10:00:00` on an attachment, `SAO Y; Sở Nội vụ; …` on a copy. */
static int
is_sealed(const struct segment *s)
{
	size_t stops = 0, times = 0;

	if (s->text.n > 240)
		return 0;
	for (size_t i = 0; i + 1 < s->text.n; i++) {
		stops += s->text.s[i] == ';';
		times += i > 0 && s->text.s[i] == ':' &&
		    kit_is_digit((unsigned char)s->text.s[i - 1]) &&
		    (kit_is_digit((unsigned char)s->text.s[i + 1]) || s->text.s[i + 1] == ' ');
	}
	return stops > 0 && times > 1;
}

void
stamps_find(struct finder *f)
{
	for (size_t i = 0; i < f->head_end; i++) {
		struct segment *s = &f->segments[i];

		if (s->owner != OWNER_NONE)
			continue;
		if (is_sealed(s)) {
			s->owner = OWNER_MARK;
		} else if (segment_upper(s) &&
		    lexicon_has(f->lexicon, LEXICON_RECEIVED, segment_fold(f, s))) {
			s->owner = OWNER_MARK;
			if (has_receiver(f, i, mark_below(f, LEXICON_RECEIVED_LINE, i)))
				f->segments[i - 1].owner = OWNER_MARK;
		} else if (lexicon_prefix(f->lexicon, LEXICON_SIGNED, segment_fold(f, s)) > 0 &&
		    is_filled(f, LEXICON_SIGNED, s)) {
			s->owner = OWNER_MARK;
			mark_below(f, LEXICON_SIGNED_LINE, i);
		}
	}
}
