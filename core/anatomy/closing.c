/* Where the closing begins, by the label of the recipients, and where what is annexed to it. */
#include <string.h>

#include "core/anatomy/signature.h"

/* What ends the words of a label, and follows them. */
#define LABEL_STOPS " :.;,"

/* Bytes of a label behind a bullet. */
#define LABEL_LINE 32
/* Bytes of a line that is hardly more than the title of the Party. */
#define PARTY_LINE 48
/* Lines that belong to the signature may stand between the label and the first entry. */
#define LINES_BETWEEN 14
/* Segments above an annex within which signers are looked for. */
#define SIGNED_NEAR 24

/* Where a remark in brackets ends, `(bản điện tử)`, that a colon follows; i: there is none. */
static size_t
past_remark(struct vt_str s, size_t i)
{
	int64_t close;
	size_t end;

	if (i >= s.n || s.s[i] != '(' || (close = kit_find(s, VT_STR(")"), i)) < 0)
		return i;
	for (end = (size_t)close + 1; end < s.n && s.s[end] == ' '; end++)
		;
	return end < s.n && s.s[end] == ':' ? end : i;
}

/* Where the first two words of the fold end, with a remark and their stops. */
static size_t
label_end(struct vt_str fold)
{
	size_t i;

	for (i = 0; i < fold.n && fold.s[i] != ' '; i++)
		;
	for (i++; i < fold.n && strchr(LABEL_STOPS, fold.s[i]) == NULL; i++)
		;
	if (i + 1 < fold.n)
		i = past_remark(fold, i + 1) > i + 1 ? past_remark(fold, i + 1) : i;
	while (i < fold.n && strchr(LABEL_STOPS, fold.s[i]) != NULL)
		i++;
	return i < fold.n ? i : fold.n;
}

/* Where the label ends when it is typed twice, `Nơi nhận: Nơi nhận:`; end: it is not. */
static size_t
past_label_again(struct vt_str fold, size_t end)
{
	const struct vt_str first = kit_trim(kit_sub(fold, 0, end));

	while (first.n > 0 && kit_starts(kit_sub(fold, end, fold.n), first))
		end = words_past_spaces(fold, end + first.n);
	return end;
}

/* 1 when the words before the colon are the label with a word typed twice or a space within one:
 * `Nơi nhận nhận:`, `Nơi nhậ n:`. */
static int
is_slip(struct vt_str bare, struct vt_str words)
{
	char plain[LABEL_LINE], right[LABEL_LINE];
	struct vt_str a = {plain, 0}, b = {right, 0};
	size_t i = 0, last = 0;

	for (; i < bare.n && bare.s[i] != ':'; i++) {
		if (a.n == LABEL_LINE)
			return 0;
		if (bare.s[i] != ' ')
			plain[a.n++] = bare.s[i];
	}
	if (i == bare.n || words.n > LABEL_LINE)
		return 0;
	for (i = 0; i < words.n; i++) {
		if (words.s[i] != ' ')
			right[b.n++] = words.s[i];
		else
			last = b.n;
	}
	/* `Nơi nhậnn:` */
	if (kit_distance(a, b, 1) <= 1)
		return 1;
	/* One of its words once more. */
	return (kit_starts(a, b) && kit_eq(kit_sub(a, b.n, a.n), kit_sub(b, last, b.n))) ||
	    (kit_ends(a, b) && kit_eq(kit_sub(a, 0, a.n - b.n), kit_sub(b, 0, last)));
}

/* Bytes of the folds that the label takes, its colon included; 0: none. */
static size_t
plain_label(const struct finder *f, struct vt_str fold, struct vt_str bare)
{
	const struct vt_str words = lexicon_bare(f->lexicon, LEXICON_RECIPIENTS, 0);
	size_t i;

	for (size_t k = 0; k < lexicon_count(f->lexicon, LEXICON_RECIPIENTS_SLIP); k++) {
		struct vt_str other = lexicon_bare(f->lexicon, LEXICON_RECIPIENTS_SLIP, k);

		if (kit_starts(bare, other) && other.n < bare.n && bare.s[other.n] == ':')
			return words_past_spaces(fold, (size_t)kit_find(fold, VT_STR(":"), 0) + 1);
	}
	if (kit_eq(bare, VT_STR("noi nhan van ban:")))
		return fold.n;
	if ((bare.n < words.n || bare.s[words.n] != ':') && is_slip(bare, words))
		return words_past_spaces(fold, (size_t)kit_find(fold, VT_STR(":"), 0) + 1);
	if (bare.n < words.n || kit_distance(kit_sub(bare, 0, words.n), words, 1) > 1)
		return 0;
	if (bare.n > words.n && kit_is_letter((unsigned char)bare.s[words.n]))
		return 0;
	/* `Nơi nhận hồ sơ: …` is a sentence. */
	for (i = words.n; i < bare.n && bare.s[i] == ' '; i++)
		;
	i = past_remark(bare, i);
	if (i < bare.n && bare.s[i] != ':' && bare.s[i] != '.' && bare.s[i] != ';' &&
	    bare.s[i] != '-' && !(bare.s[i] == ',' && i + 1 == bare.n))
		return 0;
	return label_end(fold);
}

/* Bytes of the segment's fold that the label takes; 0: none. */
size_t
recipients_label(struct finder *f, struct segment *s)
{
	struct vt_str fold;
	size_t mark, n;

	if (s->text.n > 480)
		return 0;
	if (s->text.s[0] == 'N' || s->text.s[0] == 'n') {
		n = plain_label(f, segment_fold(f, s), segment_bare(f, s));
		return n > 0 ? past_label_again(segment_fold(f, s), n) : merged_label(f, s);
	}
	/* `* Nơi nhận:`, alone on its line: with more it is a point of the text. */
	mark = s->text.n < LABEL_LINE ? words_dash(s->text) : 0;
	if (mark == 0 || mark >= s->text.n || (s->text.s[mark] | 0x20) != 'n')
		return 0;
	fold = segment_fold(f, s);
	mark = words_dash(fold);
	n = plain_label(f, kit_sub(fold, mark, fold.n),
	    kit_sub(segment_bare(f, s), mark, segment_bare(f, s).n));
	return n > 0 && mark + n == fold.n ? fold.n : 0;
}

int
recipients_opens(struct finder *f, struct segment *s)
{
	return s->owner == OWNER_NONE && recipients_label(f, s) > 0;
}

/* 1 when the words of segment i are the label. Without a colon they may be those
 * of a table that lists components or fields: then an entry has to follow. */
static int
is_label(struct finder *f, size_t i)
{
	struct segment *s = &f->segments[i];
	size_t lines = 0;

	if (!recipients_opens(f, s) || segment_in_data(s))
		return 0;
	if (kit_find(s->text, VT_STR(":"), 0) >= 0 || segment_bare(f, s).n > 8 || segment_bold(s) ||
	    i + 1 >= f->count)
		return 1;
	for (size_t k = i + 1; k < f->count && k < i + LINES_BETWEEN; k++) {
		struct segment *below = &f->segments[k];

		if (below->column != s->column || below->line == s->line)
			continue;
		if (lines++ == 0 && (segment_dash(below) || kit_ends(below->text, VT_STR(";"))))
			return 1;
		/* Without dashes and stops what is kept tells a list. */
		if (below->gap > 0 || archive_opens(f, below->text))
			return lines > 1 && below->gap == 0;
	}
	return 0;
}

int
issued_with(struct finder *f, struct segment *s)
{
	struct vt_str fold;

	if (s->text.s[0] != '(')
		return 0;
	fold = segment_fold(f, s);
	return lexicon_prefix(f->lexicon, LEXICON_ISSUED_WITH, kit_sub(fold, 1, fold.n)) > 0;
}

/* The first segment of the table in which segment i stands, or i itself. */
static size_t
table_start(const struct finder *f, size_t i)
{
	const struct vt_cell *cell = segment_cell(f->segments[i].paragraph);

	while (i > f->head_end && cell != NULL) {
		const struct vt_cell *above = segment_cell(f->segments[i - 1].paragraph);

		if (above == NULL || above->table != cell->table)
			break;
		i--;
	}
	return i;
}

int
begins_other(struct finder *f, struct segment *s)
{
	if (s->owner != OWNER_NONE || s->text.n > 240)
		return 0;
	if (appendix_opens(f, s))
		return 1;
	/* A look at the first letter spares the fold of every short line. */
	if (s->text.s[0] == 'C' || s->text.s[0] == 'c')
		return words_near(f, segment_bare(f, s), LEXICON_NATION);
	if (kit_starts(s->text, VT_STR("Đ")) && s->text.n < PARTY_LINE && segment_upper(s))
		return words_near(f, segment_bare(f, s), LEXICON_PARTY);
	if (copy_opens(f, s))
		return 1;
	return issued_with(f, s);
}

/* 1 when signers stand right above the segment, named: with their names. What follows is an
 * annex. */
static int
signed_above(struct finder *f, size_t i, int named)
{
	size_t from = i > SIGNED_NEAR ? i - SIGNED_NEAR : 0;
	int opened = 0;

	for (from = from > f->head_end ? from : f->head_end; from < i; from++) {
		/* A table of officers in the text is signed by nobody. */
		if (named && segment_in_data(&f->segments[from]))
			continue;
		if (opened && named && signature_name(f, &f->segments[from]))
			return 1;
		opened |= signature_opens(f, &f->segments[from]);
	}
	return opened && !named;
}

/* The label of recipients that stand in the footer of the page, as some set them: the lines of the
 * footer are the last then. SEGMENT_NONE: none is there. */
static size_t
footer_label(struct finder *f)
{
	size_t body = f->count;

	segments_build(f, VT_STORY_FOOTER);
	for (size_t i = body; i < f->count; i++)
		if (is_label(f, i))
			return i;
	f->count = body;
	return SEGMENT_NONE;
}

void
closing_find(struct finder *f)
{
	size_t label = SEGMENT_NONE, above = SEGMENT_NONE, annex = SEGMENT_NONE;

	f->tail_end = f->count;
	for (size_t i = f->title != SEGMENT_NONE ? f->title : 0; i < f->count; i++) {
		struct segment *s = &f->segments[i];

		if (is_label(f, i)) {
			/* A form in an annex has recipients too. */
			if (annex != SEGMENT_NONE && signed_above(f, annex, 0))
				break;
			/* Who copies has recipients of his own below the original. */
			if (f->is_copied && label != SEGMENT_NONE && signed_above(f, i, 0)) {
				annex = table_start(f, i);
				break;
			}
			above = label;
			label = i;
			annex = SEGMENT_NONE;
		} else if (i >= f->head_end && begins_other(f, s)) {
			if (label != SEGMENT_NONE) {
				annex = copy_opens(f, s) ? table_start(f, i) : i;
				/* Who copies lists recipients of his own beside `SAO Y`. */
				if (annex <= label)
					label = above;
				break;
			}
			/* What a decision issues has a head of its own, below its signature. */
			if (annex == SEGMENT_NONE &&
			    (appendix_opens(f, s) ||
				((s->text.s[0] != '(' || segment_centered(s)) &&
				    signed_above(f, table_start(f, i), 1))))
				annex = appendix_opens(f, s) ? i : table_start(f, i);
		}
	}
	if (label == SEGMENT_NONE)
		f->foot = footer_label(f);
	if (annex != SEGMENT_NONE) {
		f->tail_end = annex;
	} else if (f->foot != SEGMENT_NONE) {
		label = f->foot;
		f->tail_end = f->count;
	}
	f->tail_start = label;
}
