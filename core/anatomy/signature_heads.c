/* Who signs without an office that a list has: what lines open his block, and go on with it. */
#include "core/anatomy/signature.h"

/* Bytes of a line that a position in small letters runs on with. */
#define RUN_ON_MAX 80
/* Bytes of an office below all recipients that no list has. */
#define OFFICE_BELOW_MAX 80

/* 1 when segment i, which may be a name in capitals, goes on with the position above it:
 * `CỤC TRƯỞNG CỤC VĂN THƯ VÀ` / `LƯU TRỮ NHÀ NƯỚC`. A name in small letters follows, or
 * the line above is not at its end. */
int
signature_goes_on(struct finder *f, const struct signer *b, size_t i)
{
	static const char *const ends[] = {" và", " kiêm", ",", "-", "&"};
	struct segment *s = &f->segments[i];
	struct vt_str above = segment_fold(f, &f->segments[b->last]);
	size_t next = i;

	if (b->count == 0 || s->gap > 0 || !segment_upper(s) ||
	    (segment_next(f, b->last, f->tail_end) != i &&
		s->line != f->segments[b->last].line + 1))
		return 0;
	for (size_t k = 0; k < sizeof(ends) / sizeof(*ends); k++)
		if (kit_ends(above, kit_str(ends[k])))
			return 1;
	/* No name has that word, and on plain lines no other name stands below one. */
	if (kit_find(segment_fold(f, s), VT_STR(" và "), 0) > 0)
		return 1;
	if (s->column == 0 && signature_name_next(f, i))
		return 1;
	for (int lines = 0; lines < SIGNER_LINES; lines++) {
		next = segment_next(f, next, f->tail_end);
		if (next >= f->tail_end || f->segments[next].column != s->column)
			break;
		if (f->segments[next].text.s[0] != '(')
			return f->segments[next].owner == OWNER_NONE &&
			    !segment_upper(&f->segments[next]) && s->column != 0 &&
			    signature_name(f, &f->segments[next]);
	}
	return 0;
}

/* What a program writes of a digital signature, `Thời gian ký: …`. */
static int
is_seal(struct finder *f, struct segment *s)
{
	struct vt_str fold = segment_fold(f, s);

	return s->owner == OWNER_MARK || lexicon_prefix(f->lexicon, LEXICON_SIGNED, fold) > 0 ||
	    (lexicon_prefix(f->lexicon, LEXICON_SIGNED_LINE, fold) > 0 &&
		kit_find(fold, VT_STR(":"), 0) > 0);
}

int
signature_name_next(struct finder *f, size_t i)
{
	const struct segment *s = &f->segments[i];

	for (size_t k = segment_next(f, i, f->tail_end), lines = 0;
	     k < f->tail_end && lines < SIGNER_LINES; k = segment_next(f, k, f->tail_end)) {
		const struct segment *next = &f->segments[k];

		/* On tabbed lines what stands on the left is of the recipients. */
		if (s->place > 0 && s->column == 0 && next->column == 0 && next->place == 0 &&
		    (next->places > 1 || next->indent == 0)) {
			lines++;
			continue;
		}
		if (next->column != s->column)
			return 0;
		/* The position itself may go on: `Phó Giám đốc` / `phụ trách Sở`. */
		if (lines == 0 && next->gap == 0 && next->text.n < RUN_ON_MAX &&
		    kit_is_lower(kit_utf8_next(next->text, &(size_t){0}))) {
			lines++;
			continue;
		}
		if (next->text.s[0] != '(' && next->text.s[0] != '[' &&
		    !is_seal(f, &f->segments[k]))
			return signature_name(f, &f->segments[k]);
		lines++;
	}
	return 0;
}

int
signature_runs_on(struct finder *f, const struct signer *b, size_t i)
{
	struct segment *s = &f->segments[i];
	const struct segment *last = &f->segments[b->last];
	size_t next;

	if (b->count == 0 || b->name != SEGMENT_NONE || s->gap > 0 || s->text.n >= RUN_ON_MAX ||
	    s->line <= last->line || s->column != last->column ||
	    (s->column == 0 && s->line != last->line + 1) || segment_upper(last) ||
	    segment_upper(s) || s->text.s[0] == '(' || s->text.s[0] == '[' || is_seal(f, s) ||
	    kit_find(s->text, VT_STR(":"), 0) >= 0 || words_end(s->text, ".;") != s->text.n ||
	    segment_bold(s) != segment_bold(last) || signature_name(f, s))
		return 0;
	/* The name may stand below the table. */
	next = segment_next(f, i, f->tail_end);
	while (next < f->tail_end && f->segments[next].column == s->column &&
	    f->segments[next].text.s[0] == '(')
		next = segment_next(f, next, f->tail_end);
	return signature_name_follows(f, i) ||
	    (s->column != 0 &&
		(next >= f->tail_end || f->segments[next].column >> 20 != s->column >> 20));
}

/* 1 when segment i is what somebody signs as, beside other signers on one line:
 * `NGƯỜI LÀM VIỆC`, `TRƯỞNG THÔN`. */
static int
heads_beside(struct finder *f, size_t i)
{
	const struct segment *s = &f->segments[i];

	if (s->column != 0 || s->places < 2 ||
	    lexicon_prefix(f->lexicon, LEXICON_ROLE, segment_fold(f, &f->segments[i])) == 0)
		return 0;
	for (size_t k = i - s->place; k < f->tail_end && f->segments[k].line == s->line; k++)
		if (k != i && segment_upper(&f->segments[k]) &&
		    (signature_opens(f, &f->segments[k]) ||
			lexicon_prefix(f->lexicon, LEXICON_ROLE, segment_fold(f, &f->segments[k])) >
			    0))
			return 1;
	return 0;
}

/* 1 when segment i names the agency for which somebody signs on plain lines, beside others or
 * alone: the piece of the next line below it is his authority or office. */
static int
heads_agency(struct finder *f, size_t i)
{
	struct segment *s = &f->segments[i];
	size_t k;

	if (s->column != 0 || s->text.n > 160 ||
	    lexicon_prefix(f->lexicon, LEXICON_AGENCY, segment_fold(f, s)) == 0 ||
	    signature_office(f, s) || signature_authority(f, s) ||
	    (s->places < 2 && !segment_centered(s) && !signature_right(s)))
		return 0;
	for (k = i; k < f->tail_end && f->segments[k].line == s->line; k++)
		;
	for (; k < f->tail_end && f->segments[k].line == s->line + 1; k++)
		if (f->segments[k].place == s->place && f->segments[k].column == 0 &&
		    segment_upper(&f->segments[k]))
			return f->segments[k].places == s->places &&
			    (signature_authority(f, &f->segments[k]) ||
				signature_office(f, &f->segments[k]));
	return 0;
}

int
signature_name_follows(struct finder *f, size_t i)
{
	int lines = 0;

	for (size_t k = segment_next(f, i, f->tail_end); k < f->tail_end && lines < SIGNER_LINES;
	     k = segment_next(f, k, f->tail_end)) {
		struct segment *next = &f->segments[k];

		if (next->owner == VT_PART_RECIPIENTS)
			continue;
		/* Names may have a row of their own. */
		if (next->column != f->segments[i].column && next->column != 0 &&
		    next->column >> 20 == f->segments[i].column >> 20)
			continue;
		if (next->column != f->segments[i].column)
			return 0;
		if (!segment_upper(next) && next->text.s[0] != '(' && !is_seal(f, next) &&
		    !kit_is_field(next->text))
			return signature_name(f, next);
		lines++;
	}
	return 0;
}

/* 1 when segment i heads a cell, with a name below, in a row in whose other cells signers are told
 * by their offices: `CÁ NHÂN VI PHẠM` beside `NGƯỜI LẬP BIÊN BẢN`. */
static int
heads_in_row(struct finder *f, size_t i)
{
	struct segment *s = &f->segments[i];
	const struct vt_cell *cell = segment_cell(s->paragraph), *other;

	if (cell == NULL || s->owner != OWNER_NONE || !segment_upper(s) || s->text.n > 120 ||
	    (i > 0 && f->segments[i - 1].column == s->column) ||
	    lexicon_prefix(f->lexicon, LEXICON_VISA, segment_fold(f, s)) > 0 ||
	    !signature_name_follows(f, i))
		return 0;
	for (int back = 0; back < 2; back++)
		for (size_t k = i; back ? k-- > f->head_end : ++k < f->tail_end;) {
			other = segment_cell(f->segments[k].paragraph);
			if (other == NULL || other->table != cell->table || other->row != cell->row)
				break;
			if (other->column != cell->column && signature_opens(f, &f->segments[k]) &&
			    signature_name_follows(f, k))
				return 1;
		}
	return 0;
}

/* 1 when segment i names the agency or party for which the office right below it
 * signs: `TRƯỜNG ĐẠI HỌC …` above `HIỆU TRƯỞNG`, in a column; or what somebody is who
 * signs beside others on a tabbed line. */
int
signature_heads(struct finder *f, size_t i)
{
	struct segment *s = &f->segments[i];
	size_t k = i;

	if (s->owner == OWNER_NONE && segment_upper(s) &&
	    (heads_beside(f, i) || heads_in_row(f, i) || heads_agency(f, i)))
		return 1;
	if (s->column == 0 || s->owner != OWNER_NONE || s->text.n > 160 || !segment_upper(s) ||
	    signature_office(f, s) || signature_authority(f, s) ||
	    (lexicon_prefix(f->lexicon, LEXICON_AGENCY, segment_fold(f, s)) == 0 &&
		lexicon_prefix(f->lexicon, LEXICON_ROLE, segment_fold(f, s)) == 0))
		return 0;
	for (int lines = 0; lines < 3; lines++) {
		struct segment *next;

		k = segment_next(f, k, f->tail_end);
		next = &f->segments[k];
		/* A line may have a row of its own. */
		if (k < f->tail_end && next->column != s->column &&
		    next->column >> 20 == s->column >> 20 && next->column != 0)
			continue;
		if (k >= f->tail_end || next->column != s->column || next->gap > 0)
			break;
		if (signature_authority(f, next) || signature_office(f, next))
			return 1;
		if (!segment_upper(next))
			break;
	}
	/* Nobody's office, but a person's name: `NGƯỜI LAO ĐỘNG`. */
	if (lexicon_prefix(f->lexicon, LEXICON_ROLE, segment_fold(f, s)) == 0)
		return 0;
	k = segment_next(f, i, f->tail_end);
	while (k < f->tail_end && f->segments[k].column == s->column &&
	    f->segments[k].text.s[0] == '(')
		k = segment_next(f, k, f->tail_end);
	return k < f->tail_end && f->segments[k].column == s->column &&
	    signature_name(f, &f->segments[k]);
}

/* 1 when plain segment i stands beside the label of recipients or in the right half. */
static int
faces_plainly(const struct segment *s, const struct segment *label)
{
	if (s->column != 0 || label->column != 0)
		return 0;
	return (s->line == label->line && s->place > label->place) ||
	    (s->places == 1 && signature_right(s));
}

/* 1 when segment i, below all recipients on plain lines, is followed by space and by a name which
 * is the last line of the closing. */
static int
faces_below(struct finder *f, size_t i)
{
	const struct segment *s = &f->segments[i];
	size_t name = segment_next(f, i, f->tail_end);

	return f->parts->archive != NULL && i > f->tail_start && s->column == 0 && s->places == 1 &&
	    s->gap > 0 && s->text.n <= OFFICE_BELOW_MAX && name < f->tail_end &&
	    f->segments[name].column == 0 && f->segments[name].gap > 0 &&
	    segment_centered(&f->segments[name]) == segment_centered(s) &&
	    segment_next(f, name, f->tail_end) >= f->tail_end &&
	    signature_name(f, &f->segments[name]);
}

/* 1 when segment i stands in the row of the recipients in a cell of its own, or beside them, in
 * capitals, and a name follows it: nothing else can be there, whatever the office is called. */
int
signature_faces(struct finder *f, size_t i)
{
	const struct segment *s = &f->segments[i], *label;
	const struct vt_cell *cell = segment_cell(s->paragraph), *other;

	if (f->parts->recipients == NULL || f->tail_start == SEGMENT_NONE ||
	    s->owner != OWNER_NONE || !segment_upper(s) || s->text.n > 120)
		return 0;
	label = &f->segments[f->tail_start];
	if (label->owner != VT_PART_RECIPIENTS)
		return 0;
	if (faces_below(f, i))
		return 1;
	other = segment_cell(label->paragraph);
	if (!faces_plainly(s, label) &&
	    (cell == NULL || other == NULL || other->table != cell->table ||
		other->row != cell->row || other->column == cell->column))
		return 0;
	return signature_name_follows(f, i);
}
