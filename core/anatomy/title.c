/* Tên loại: the name of the kind of document, known or not. */
#include "core/anatomy/signature.h"

/* A title is a short line. */
#define TITLE_MAX 160
/* The score of a known name in capitals with nothing behind it. */
#define SCORE_NAME 6

/* Text of two words with its marks off by a letter is still the name. */
static const struct lexicon_type *
type_near(struct finder *f, struct segment *s)
{
	struct vt_str bare = segment_bare(f, s);
	size_t n = words_end(bare, ":.");

	return lexicon_type_near(f->lexicon, kit_sub(bare, 0, n));
}

/* 1 when the segment stands where a title may stand: alone on its line, not in
 * a column beside others. */
static int
stands_alone(const struct segment *s)
{
	const struct vt_cell *cell = segment_cell(s->paragraph);

	if (s->places > 1)
		return 0;
	return cell == NULL || cell->col_span >= cell->table->column_count;
}

/* 1 when the symbol says that it is a letter, `12-CV/ĐU`, which has no title: `Quy hoạch` / `cán bộ
 * năm 2026` is what it is about. */
static int
is_letter(const struct finder *f)
{
	const struct vt_number_part *number = f->parts->number;

	return number != NULL && number->party && number->notation != NULL &&
	    kit_starts(number->notation->text, VT_STR("CV/"));
}

/* Without quotation marks or brackets around it: `“KẾ HOẠCH”`. *out_lead: bytes before it. */
static struct vt_str
unquoted(struct vt_str s, size_t *out_lead)
{
	size_t start = 0, end = s.n;
	uint32_t first = s.n > 0 ? kit_utf8_next(s, &start) : 0;
	uint32_t last = s.n > start ? kit_utf8_prev(s, &end) : 0;

	*out_lead = 0;
	if ((first != '"' && first != 0x201c && first != 0xab && first != '(') ||
	    (last != '"' && last != 0x201d && last != 0xbb && last != ')') ||
	    (first == '(') != (last == ')'))
		return s;
	*out_lead = start;
	return kit_sub(s, start, end);
}

/* How well the segment does as a title: 0 not at all. *out_length: the bytes of
 * the fold that the name takes, 0 for all. */
static int
title_score(struct finder *f, struct segment *s, const struct lexicon_type **out_type,
    size_t *out_length)
{
	struct vt_str fold;
	size_t length = 0, rest, lead;
	const struct lexicon_type *type;
	int set_apart;

	*out_type = NULL;
	*out_length = 0;
	if (s->owner != OWNER_NONE || s->text.n > 400 || !stands_alone(s))
		return 0;
	fold = unquoted(segment_fold(f, s), &lead);
	set_apart = segment_centered(s) || segment_bold(s);
	if (words_spaced(s->text) && (*out_type = lexicon_type_spaced(f->lexicon, fold)) != NULL)
		return segment_upper(s) || set_apart ? SCORE_NAME : 0;
	type = lexicon_type_prefix(f->lexicon, fold, &length);
	if (type != NULL && lexicon_prefix(f->lexicon, LEXICON_NOT_TYPE, fold) > 0) {
		/* `LỆNH ĐIỀU ĐỘNG` is a paper of its own. */
		if (lexicon_prefix(f->lexicon, LEXICON_PAPER, fold) == 0)
			return 0;
		type = NULL;
	}
	/* `(BÁO CÁO)`, but `(Kế hoạch kèm theo)` is a note. */
	if (type != NULL && lead > 0 && (length < fold.n || !segment_upper(s)))
		return 0;
	if (type != NULL) {
		struct vt_str name =
		    kit_sub(s->text, lead, segment_offset(s, lead + length) - s->start);
		int upper = kit_all_upper(name) || segment_upper(s);

		rest = words_end(kit_sub(fold, length, fold.n), ":.");
		*out_type = type;
		while (rest > 0 && (fold.s[length] == ':' || fold.s[length] == '.'))
			length++;
		*out_length = rest > 0 ? lead + length : 0;
		if (rest == 0)
			return upper ? SCORE_NAME : set_apart && !is_letter(f) ? 4 : 0;
		if (upper)
			return segment_upper(s) || set_apart ? 5 : 3;
		return segment_centered(s) && segment_bold(s) && !segment_prose(s) ? 2 : 0;
	}
	if (s->text.n > TITLE_MAX || !segment_upper(s))
		return 0;
	/* `NỘI QUY`, `BẢN KIỂM ĐIỂM`: known, but of no type of the decree. */
	if (lexicon_prefix(f->lexicon, LEXICON_PAPER, fold) > 0)
		return set_apart ? 5 : 3;
	*out_type = set_apart ? type_near(f, s) : NULL;
	return *out_type != NULL ? 4 : 0;
}

/* 1 when the line goes on with the name of an agency above it in its box, `ỦY BAN NHÂN DÂN` /
 * `XÃ AN LẠC`: boxes stand in any order. */
static int
is_rest_of_agency(struct finder *f, size_t i)
{
	const struct segment *s = &f->segments[i];

	for (; s->paragraph->box != NULL && i > 0 && f->segments[i].gap == 0; i--) {
		struct segment *above = &f->segments[i - 1];

		if (above->column != s->column || above->owner != OWNER_NONE ||
		    !segment_upper(above))
			return 0;
		if (lexicon_prefix(f->lexicon, LEXICON_AGENCY, segment_fold(f, above)) > 0)
			return 1;
	}
	return 0;
}

/* A line in capitals where the title stands, of a kind that nobody knows. */
static int
title_unknown(struct finder *f, size_t i)
{
	struct segment *s = &f->segments[i];
	struct vt_str fold = segment_fold(f, s);

	return s->owner == OWNER_NONE && s->text.n <= TITLE_MAX && s->text.n > 3 &&
	    stands_alone(s) && segment_upper(s) && segment_bold(s) && segment_centered(s) &&
	    lexicon_prefix(f->lexicon, LEXICON_OFFICE, fold) == 0 &&
	    signature_authority_length(f, fold) == 0 &&
	    lexicon_prefix(f->lexicon, LEXICON_COLLECTIVE, fold) == 0 &&
	    lexicon_prefix(f->lexicon, LEXICON_AGENCY, fold) == 0 &&
	    lexicon_prefix(f->lexicon, LEXICON_AGENCY_ALONE, fold) == 0 &&
	    !words_open(fold, "v/v") && !appendix_opens(f, s) && !kit_starts(fold, VT_STR("(")) &&
	    !is_rest_of_agency(f, i);
}

static void
title_take(struct finder *f, size_t i, const struct lexicon_type *type, size_t length,
    int32_t certainty)
{
	struct vt_title_part *part = arena_alloc(f->arena, sizeof(*part));

	if (part == NULL) {
		f->failed = 1;
		return;
	}
	if (length > 0)
		segment_split(f, i, segment_offset(&f->segments[i], length));
	part->whole = component_take(f, VT_PART_TITLE, certainty, &i, 1);
	if (type != NULL) {
		part->name = type->name;
		part->code = type->code;
	}
	f->parts->title = part;
	f->title = i;
}

/* The best of [from, to); the first of equal ones. */
static int
title_search(struct finder *f, size_t from, size_t to)
{
	const struct lexicon_type *best_type = NULL, *type;
	size_t best = SEGMENT_NONE, best_length = 0, length;
	int best_score = 0;

	for (size_t i = from; i < to; i++) {
		struct segment *s = &f->segments[i];
		int score;

		if (s->owner == OWNER_NONE && (addressee_opens(f, s) || basis_opens(f, s)))
			break;
		score = title_score(f, s, &type, &length);
		if (score > best_score) {
			best = i;
			best_score = score;
			best_type = type;
			best_length = length;
		}
		if (best_score >= 5)
			break;
	}
	if (best == SEGMENT_NONE)
		return 0;
	title_take(f, best, best_type, best_length, best_score >= 4 ? VT_CERTAIN : VT_LIKELY);
	return 1;
}

/* A title above the number, as of contracts, with its subject between; not the
 * second line of `BAN QUẢN LÝ / DỰ ÁN …`. */
static int
title_above_number(struct finder *f)
{
	const struct lexicon_type *type;
	size_t i = f->number, length;

	for (int lines = 0; lines < 4 && i > 0; lines++) {
		struct segment *s = &f->segments[--i];

		if (s->owner == OWNER_ORNAMENT)
			continue;
		if (s->owner != OWNER_NONE || !segment_centered(s))
			return 0;
		if (!segment_upper(s) || title_score(f, s, &type, &length) < SCORE_NAME - 1)
			continue;
		if (i > 0 && s->gap == 0 && f->segments[i - 1].owner == OWNER_NONE)
			return 0;
		return title_search(f, i, i + 1);
	}
	return 0;
}

/* A known name, and nothing else, on the first line: `SAO Y`. */
static int
title_above_all(struct finder *f)
{
	const struct lexicon_type *type;
	size_t i, length = 0;

	for (i = 0; i < f->head_end && f->segments[i].owner == OWNER_ORNAMENT; i++)
		;
	if (i >= f->head_end || title_score(f, &f->segments[i], &type, &length) < SCORE_NAME)
		return 0;
	title_take(f, i, type, 0, VT_LIKELY);
	return 1;
}

/* `NHÂN DANH` stands where the title of a judgment would. */
static int
is_verdict(struct finder *f, size_t i)
{
	return lexicon_has(f->lexicon, LEXICON_VERDICT, segment_fold(f, &f->segments[i]));
}

void
title_find(struct finder *f)
{
	size_t after = f->last == SEGMENT_NONE ? 0 : f->last + 1;
	int labelled = 0;

	if (title_search(f, after, f->head_end))
		return;
	if (f->number != SEGMENT_NONE && title_above_number(f))
		return;
	if (title_above_all(f))
		return;
	if (after == 0)
		return;
	for (size_t i = after; i < f->head_end; i++) {
		struct segment *s = &f->segments[i];

		/* What a judgment is about stands above, below its number. */
		if (title_unknown(f, i) && is_verdict(f, i)) {
			f->is_verdict = 1;
			title_take(f, i, lexicon_type_named(f->lexicon, VT_STR("bản án")), 0,
			    VT_LIKELY);
			return;
		}
		labelled |= words_open(segment_fold(f, s), "v/v");
		if (addressee_opens(f, s) || basis_opens(f, s))
			return;
		if (!labelled && title_unknown(f, i)) {
			title_take(f, i, NULL, 0, VT_LIKELY);
			return;
		}
	}
}
