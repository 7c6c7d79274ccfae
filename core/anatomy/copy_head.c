/* Bản sao whose own head stands above the original: `SAO Y` beside who copies, his number and the
 * day, as some set them at the top of the first page. The record is that of the original. */
#include <string.h>

#include "core/anatomy/finder.h"
#include "core/anatomy/number.h"

/* Bytes of a line with a number. */
#define NUMBER_LINE_MAX 240

int
copy_opens(struct finder *f, struct segment *s)
{
	struct vt_str text;

	if (strchr("SsBbTt", s->text.s[0]) == NULL || s->text.n >= 40 ||
	    (!segment_upper(s) && !segment_centered(s)))
		return 0;
	text = segment_fold(f, s);
	/* `SAO Y:` */
	if (kit_ends(text, VT_STR(":")) || kit_ends(text, VT_STR(".")))
		text = kit_trim(kit_sub(text, 0, text.n - 1));
	return lexicon_has(f->lexicon, LEXICON_COPY, text);
}

/* The segment of Quốc hiệu or what stands in its place; count: there is none. */
static size_t
national_segment(const struct finder *f)
{
	for (size_t i = 0; i < f->head_end; i++)
		if (f->segments[i].owner == VT_PART_NATION ||
		    f->segments[i].owner == VT_PART_PARTY_TITLE)
			return i;
	return f->count;
}

/* Where the rows of the table end in which segment i stands, above that of segment nation; i: they
 * share a row. */
static size_t
rows_end(const struct finder *f, size_t i, size_t nation)
{
	const struct vt_cell *cell = segment_cell(f->segments[i].paragraph), *other;
	const struct vt_cell *national = segment_cell(f->segments[nation].paragraph);
	size_t end = i;

	if (national != NULL && national->table == cell->table && national->row <= cell->row)
		return i;
	for (; end < nation; end++) {
		other = segment_cell(f->segments[end].paragraph);
		if (other == NULL || other->table != cell->table ||
		    (national != NULL && national->table == other->table &&
			other->row == national->row))
			break;
	}
	return end;
}

/* 1 when segment k has a labelled number; *out_copy: of a copy, by the code of its type. */
static int
is_numbered(struct finder *f, size_t k, int *out_copy)
{
	struct segment *s = &f->segments[k];
	const struct lexicon_type *type;
	struct number_reading number;
	struct vt_str code;

	*out_copy = 0;
	if (s->owner != OWNER_NONE || s->text.n > NUMBER_LINE_MAX || !number_read(f, s, &number) ||
	    number.label_end == 0)
		return 0;
	code = kit_sub(s->text, number.notation_start, number.notation_end);
	code = kit_sub(code, 0, words_past_letters(code, 0));
	type = code.n > 0 ? lexicon_type_coded(f->lexicon, code) : NULL;
	*out_copy = type != NULL && lexicon_has(f->lexicon, LEXICON_COPY, type->fold);
	return 1;
}

/* 1 when a number stands in the rest of the opening. */
static int
number_follows(struct finder *f, size_t from)
{
	int copy;

	for (size_t k = from; k < f->head_end; k++)
		if (is_numbered(f, k, &copy))
			return 1;
	return 0;
}

/* Where a head in plain lines ends: with its number and its date, above a drawn line. The only
 * number is that of the original: a mark alone stands above it. */
static size_t
lines_end(struct finder *f, size_t i, size_t nation)
{
	size_t end = i + 1;

	for (size_t k = i; k < nation && f->segments[k].line < f->segments[nation].line; k++) {
		struct segment *s = &f->segments[k];
		int numbered, copy;

		if (s->owner == OWNER_ORNAMENT || s->column != 0)
			break;
		numbered = is_numbered(f, k, &copy);
		if (numbered && !copy && !number_follows(f, k + 1))
			break;
		if (s->line == f->segments[i].line || date_parse(f, s) != NULL || numbered)
			end = k + 1;
	}
	while (end < nation && f->segments[end].line == f->segments[end - 1].line)
		end++;
	return end;
}

/* 1 when the head of an original stands below: its number, or its type. */
static int
original_follows(struct finder *f, size_t from)
{
	for (size_t i = from; i < f->head_end; i++) {
		struct segment *s = &f->segments[i];
		int copy;

		if (s->owner != OWNER_NONE || s->text.n > NUMBER_LINE_MAX)
			continue;
		if ((is_numbered(f, i, &copy) && !copy) ||
		    (segment_upper(s) && !copy_opens(f, s) &&
			lexicon_type_prefix(f->lexicon, segment_fold(f, s), NULL) != NULL))
			return 1;
	}
	return 0;
}

void
copy_head_find(struct finder *f)
{
	size_t nation = national_segment(f), i, end;

	if (nation >= f->count)
		return;
	for (i = 0; i < nation; i++)
		if (f->segments[i].owner == OWNER_NONE && copy_opens(f, &f->segments[i]))
			break;
	if (i == nation || f->segments[i].line == f->segments[nation].line)
		return;
	end = segment_cell(f->segments[i].paragraph) != NULL ? rows_end(f, i, nation)
							     : lines_end(f, i, nation);
	if (end == i || !original_follows(f, end))
		return;
	f->is_copied = 1;
	for (i = 0; i < end; i++)
		if (f->segments[i].owner == OWNER_NONE)
			f->segments[i].owner = OWNER_MARK;
}
