/* Chữ ký: authority, position and name of each signer. */
#include <string.h>

#include "core/anatomy/signature.h"

#define WINDOW_MAX 90
#define BACK_MAX 40
#define BLOCKS_MAX 8
/* Bytes of an office that is told by its last word, `THUYỀN TRƯỞNG`. */
#define OFFICE_MAX 40
/* Bytes of a line of running text that the end of a page's width cut. */
#define LINE_OF_TEXT 90
/* Bytes of a rank on a line of its own. */
#define RANK_MAX 40
/* Indented by so many micrometres text stands in the right half of the page. */
#define RIGHT_HALF 60000

size_t
signature_authority_length(const struct finder *f, struct vt_str fold)
{
	for (size_t e = 0; e < lexicon_count(f->lexicon, LEXICON_AUTHORITY); e++) {
		struct vt_str form = lexicon_entry(f->lexicon, LEXICON_AUTHORITY, e);
		size_t i = 0, k = 0, stops = 0;

		while (i < fold.n && k < form.n) {
			if (fold.s[i] == form.s[k])
				k++;
			else if ((fold.s[i] != '.' && fold.s[i] != '/') || k == 0)
				break;
			i++;
		}
		if (k < form.n)
			continue;
		while (i < fold.n && strchr("./ :;,-", fold.s[i]) != NULL)
			stops += fold.s[i++] != ' ' ? 2 : 1;
		/* A lone q needs its stop. */
		if (stops >= (form.n == 1 ? 2u : 1u) && i < fold.n)
			return i;
	}
	return 0;
}

static int
names_body(const struct finder *f, struct vt_str fold)
{
	return lexicon_prefix(f->lexicon, LEXICON_OFFICE, fold) > 0 || words_open(fold, "trưởng") ||
	    lexicon_prefix(f->lexicon, LEXICON_COLLECTIVE, fold) > 0 ||
	    lexicon_prefix(f->lexicon, LEXICON_AGENCY, fold) > 0 ||
	    lexicon_prefix(f->lexicon, LEXICON_AGENCY_ALONE, fold) > 0;
}

int
signature_authority(struct finder *f, struct segment *s)
{
	struct vt_str fold = segment_fold(f, s);
	size_t n = signature_authority_length(f, fold);

	if (n == 0 || s->text.n > 240)
		return 0;
	/* `Kt. TRƯỞNG TRẠM`: the office in capitals is one, whatever it is called. */
	return segment_upper(s) ||
	    (s->text.n < 120 &&
		(names_body(f, kit_sub(fold, n, fold.n)) ||
		    kit_all_upper(kit_sub(s->paragraph->text, segment_offset(s, n), s->end))));
}

/* `THUYỀN TRƯỞNG`, `MÁY PHÓ`: told by the last word; not `LÊ THANH PHÓ`, a name. */
static int
ends_as_office(struct finder *f, struct segment *s)
{
	struct vt_str fold = segment_fold(f, s);
	int64_t space = kit_find(fold, VT_STR(" "), 0);

	return segment_upper(s) && fold.n < OFFICE_MAX &&
	    (kit_ends(fold, VT_STR(" trưởng")) || kit_ends(fold, VT_STR(" phó"))) &&
	    kit_find(fold, VT_STR(" của "), 0) < 0 &&
	    !(kit_find(fold, VT_STR(" "), (size_t)space + 1) > 0 && words_name(f, s->text));
}

int
signature_office(struct finder *f, struct segment *s)
{
	struct vt_str fold = segment_fold(f, s);

	/* Acting, in full: `QUYỀN GIÁM ĐỐC`. */
	if (words_open(fold, "quyền") && fold.n > VT_STR("quyền ").n) {
		fold = kit_sub(fold, VT_STR("quyền ").n, fold.n);
		if (kit_eq(fold, VT_STR("trưởng")))
			return 1;
	}
	return lexicon_prefix(f->lexicon, LEXICON_OFFICE, fold) > 0 ||
	    (words_open(fold, "phó") && fold.n > VT_STR("phó ").n) ||
	    (words_open(fold, "trưởng") && fold.n > VT_STR("trưởng ").n) || ends_as_office(f, s) ||
	    (segment_upper(s) && words_bare_prefix(f, s, LEXICON_OFFICE) > 0);
}

/* 1 when the segment is set in the right half of the page. */
int
signature_right(const struct segment *s)
{
	const struct vt_paragraph_format *format = s->paragraph->format;

	return format != NULL &&
	    (format->align == VT_ALIGN_RIGHT || format->indent_left > RIGHT_HALF);
}

/* 1 when the segment is set off from running text: in a column, centred, right. */
static int
stands_right(const struct segment *s)
{
	return s->column != 0 || s->indent > 16 || s->place > 0 || segment_centered(s) ||
	    signature_right(s);
}

int
signature_opens(struct finder *f, struct segment *s)
{
	if (s->owner != OWNER_NONE || s->text.n > 240 || signature_name(f, s))
		return 0;
	if (signature_authority(f, s))
		return 1;
	if (segment_prose(s) && !segment_upper(s))
		return 0;
	if (segment_upper(s))
		return signature_office(f, s) ||
		    lexicon_prefix(f->lexicon, LEXICON_COLLECTIVE, segment_fold(f, s)) > 0;
	if (!signature_office(f, s) || s->text.n > 100)
		return 0;
	/* What a scanner leaves without any setting says no more than the office. */
	if (!stands_right(s))
		return lexicon_has(f->lexicon, LEXICON_OFFICE, segment_fold(f, s)) &&
		    signature_name_next(f, (size_t)(s - f->segments));
	if (segment_bold(s))
		return 1;
	/* In small letters and light, only a name right below tells a signer. */
	return signature_name_next(f, (size_t)(s - f->segments));
}

/* ---- where to look ---- */

/* 1 when the line is but the name of a type, as `QUYẾT ĐỊNH:` above what is decided. */
static int
is_type(struct finder *f, struct segment *s)
{
	struct vt_str fold = segment_fold(f, s);
	size_t n = 0;

	return segment_upper(s) && lexicon_type_prefix(f->lexicon, fold, &n) != NULL &&
	    words_end(fold, ":. ") == n;
}

static size_t
window_before(struct finder *f, size_t label)
{
	size_t i = label;

	while (i > f->head_end && label - i < BACK_MAX) {
		struct segment *s = &f->segments[i - 1];
		struct vt_unit unit;

		if (s->owner > OWNER_NONE && s->owner != VT_PART_RECIPIENTS)
			break;
		if (segment_prose(s) || is_type(f, s) || basis_opens(f, s) ||
		    (s->text.n > (stands_right(s) ? 120 : LINE_OF_TEXT) && !segment_upper(s)) ||
		    (!segment_upper(s) && unit_parse(s->text, &unit)) ||
		    kit_ends(s->text, VT_STR("./.")))
			break;
		i--;
	}
	return i;
}

/* Without recipients: the last line that can begin a block, and those above. */
static size_t
window_last(struct finder *f)
{
	size_t prose = 0, found = SEGMENT_NONE, floor = f->head_end;

	for (size_t i = f->tail_end; i > floor && prose < 6; i--) {
		struct segment *s = &f->segments[i - 1];

		if (s->owner > OWNER_NONE)
			continue;
		if (signature_opens(f, s) || signature_heads(f, i - 1)) {
			found = i - 1;
			floor = found > 6 && found - 6 > f->head_end ? found - 6 : f->head_end;
		} else {
			prose += segment_prose(s) != 0 && found == SEGMENT_NONE;
			if (found != SEGMENT_NONE && segment_prose(s))
				break;
		}
	}
	return found;
}

/* Back from segment i to where its line or table begins, over short lines that may head
 * the blocks of other signers or his own. */
static size_t
row_start(const struct finder *f, size_t i)
{
	const struct vt_cell *cell = segment_cell(f->segments[i].paragraph);

	while (cell == NULL && i > f->head_end && f->segments[i].place > 0 &&
	    f->segments[i - 1].line == f->segments[i].line)
		i--;
	for (size_t k = 0; k < BACK_MAX && cell != NULL && i > f->head_end; k++, i--) {
		const struct segment *above = &f->segments[i - 1];
		const struct vt_cell *other = segment_cell(above->paragraph);

		if (other == NULL || other->table != cell->table || above->owner > OWNER_NONE ||
		    segment_prose(above))
			break;
	}
	return i;
}

/* ---- gathering ---- */

static struct signer *
block_of(struct signer *blocks, size_t count, const struct segment *s, uint32_t place)
{
	for (size_t i = count; i-- > 0;)
		if (blocks[i].column == s->column && (s->column != 0 || blocks[i].place == place))
			return &blocks[i];
	return NULL;
}

static struct signer *
block_open(struct signer *blocks, size_t *count, const struct segment *s, uint32_t place)
{
	struct signer *b;

	if (*count == BLOCKS_MAX)
		return NULL;
	b = &blocks[(*count)++];
	*b = (struct signer){
	    .column = s->column, .place = place, .name = SEGMENT_NONE, .rank = SEGMENT_NONE};
	return b;
}

static void
block_add(struct signer *b, size_t i)
{
	if (b->count < SIGNER_LINES)
		b->lines[b->count++] = i;
	b->last = i;
}

/* 1 when the line goes on with a block that has no name yet. */
static int
continues_block(struct finder *f, const struct signer *b, struct segment *s)
{
	if (b->name != SEGMENT_NONE || s->text.n > 200 || segment_ends_entry(s))
		return 0;
	/* `kt. CHỦ TỊCH`, and positions in small letters: faults that rules find. */
	if (segment_upper(s) || signature_authority(f, s))
		return 1;
	return signature_office(f, s) && s->text.n < 120 && !segment_prose(s);
}

/* A head's and a deputy's titles on one line, `KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC`, become two lines of the
 * block, with the agency before them three: `SỞ NỘI VỤ KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC`. */
static void
add_line(struct finder *f, struct signer *b, size_t i)
{
	static const char *const deputies[] = {" phó ", " thứ trưởng"};
	struct segment *s = &f->segments[i];
	struct vt_str fold = segment_fold(f, s);
	size_t n = signature_authority_length(f, fold);

	block_add(b, i);
	if (n == 0 && segment_upper(s) && (n = signature_inner_mark(f, fold)) > 0) {
		segment_split(f, i, segment_offset(s, n));
		f->tail_end++;
		if (!f->failed)
			add_line(f, b, i + 1);
		return;
	}
	if (n == 0 || fold.s[0] != 'k')
		return;
	for (size_t k = 0; k < sizeof(deputies) / sizeof(*deputies); k++) {
		int64_t at = kit_find(fold, kit_str(deputies[k]), n + 1);

		if (at > 0) {
			segment_split(f, i, segment_offset(s, (size_t)at + 1));
			if (!f->failed)
				block_add(b, i + 1);
			f->tail_end++;
			return;
		}
	}
}

/* 1 when segment i is the block's already: a line of it, or its name. */
static int
block_has(const struct signer *b, size_t i)
{
	for (size_t k = 0; k < b->count; k++)
		if (b->lines[k] == i)
			return 1;
	return b->name == i || b->rank == i;
}

/* 1 when segment i was parted from the line above it as a line or the name of a block. */
static int
is_taken(const struct signer *blocks, size_t count, size_t i)
{
	for (size_t k = 0; k < count; k++)
		if (block_has(&blocks[k], i))
			return 1;
	return 0;
}

static size_t
gather(struct finder *f, size_t from, size_t to, struct signer blocks[static BLOCKS_MAX])
{
	size_t count = 0;
	uint32_t line = UINT32_MAX, place = 0;

	for (size_t i = from; i < to && i < f->tail_end; i++) {
		struct segment *s = &f->segments[i];
		struct signer *b;

		if (s->owner != OWNER_NONE || segment_in_data(s))
			continue;
		if (signature_remark(f, i)) {
			s = &f->segments[i];
			if (s->owner != OWNER_NONE)
				continue;
		}
		place = s->line == line ? place + 1 : signature_place(f, i, from, f->tail_end);
		line = s->line;
		if (is_taken(blocks, count, i))
			continue;
		b = block_of(blocks, count, s, place);
		if (b == NULL || b->name != SEGMENT_NONE) {
			int told = signature_heads(f, i) || signature_faces(f, i);

			/* `BÊN A: SỞ XÂY DỰNG` says who a party is, and nobody signs it. */
			if ((told || signature_opens(f, s)) &&
			    kit_find(s->text, VT_STR(": "), 0) < 0 &&
			    (b == NULL || s->line > f->segments[b->last].line) &&
			    (b = block_open(blocks, &count, s, place)) != NULL) {
				b->told = told;
				add_line(f, b, i);
				signature_split_name(f, b->last, b);
			}
			continue;
		}
		if (s->text.s[0] == '(' || s->text.s[0] == '[' || kit_is_field(s->text))
			continue;
		if ((signature_name(f, s) || words_name_careless(f, s->text) ||
			(segment_bold(s) && words_name_small(f, s->text)) ||
			signature_name_below(f, b, i)) &&
		    !signature_authority(f, s) && !signature_goes_on(f, b, i)) {
			b->name = i;
			b->last = i;
		} else if (b->rank == SEGMENT_NONE && b->count > 0 &&
		    signature_rank(f, s) >= segment_fold(f, s).n && s->text.n < RANK_MAX) {
			b->rank = i;
		} else if (continues_block(f, b, s) || signature_runs_on(f, b, i)) {
			add_line(f, b, i);
			signature_split_name(f, b->last, b);
		} else if (segment_prose(s) && s->column == 0 && b->column == 0) {
			break;
		}
	}
	return count;
}

/* Names that stand outside the column of their block: below the table, say. */
static void
find_names(struct finder *f, struct signer *blocks, size_t count, size_t to)
{
	for (size_t k = 0; k < count; k++) {
		for (size_t i = blocks[k].last + 1;
		     blocks[k].name == SEGMENT_NONE && i < to && i < f->tail_end; i++) {
			struct segment *s = &f->segments[i];
			int taken = 0;

			if (s->owner != OWNER_NONE ||
			    (!signature_name(f, s) && !signature_name_last(f, i)))
				continue;
			for (size_t m = 0; m < count; m++)
				taken |= block_has(&blocks[m], i) ||
				    (m != k && blocks[m].column == s->column && s->column != 0);
			if (!taken)
				blocks[k].name = i;
		}
	}
}

/* A position on the line of the authority becomes a line of the block. */
static void
part_positions(struct finder *f, struct signer *blocks, size_t count)
{
	for (size_t k = 0; k < count; k++) {
		size_t made = signature_split_position(f, &blocks[k]);

		for (size_t m = 0; made != SEGMENT_NONE && m < count; m++) {
			struct signer *b = &blocks[m];

			for (size_t i = 0; i < b->count; i++)
				b->lines[i] += b->lines[i] >= made;
			b->name += b->name != SEGMENT_NONE && b->name >= made;
			b->rank += b->rank != SEGMENT_NONE && b->rank >= made;
			b->last += b->last >= made;
		}
		if (made != SEGMENT_NONE && blocks[k].count < SIGNER_LINES)
			blocks[k].lines[blocks[k].count++] = made;
	}
}

/* ---- finding ---- */

/* 1 when the block is a signer's: beside a list of recipients a title of office
 * tells it, alone it needs a name or an authority. */
static int
block_holds(struct finder *f, const struct signer *b, int listed)
{
	int office = 0, authority = 0;

	for (size_t i = 0; i < b->count; i++) {
		office |= lexicon_prefix(f->lexicon, LEXICON_ROLE,
			      segment_fold(f, &f->segments[b->lines[i]])) > 0;
		office |= signature_office(f, &f->segments[b->lines[i]]);
		authority |= signature_authority(f, &f->segments[b->lines[i]]);
	}
	return authority || (office && (listed || b->name != SEGMENT_NONE)) ||
	    (b->told && b->name != SEGMENT_NONE);
}

/* 1 when the block is but what the signer above is besides, in small letters below his name:
 * `Phó Chủ tịch UBND tỉnh`. */
static int
is_below_name(struct finder *f, const struct signer *blocks, const struct signer *b)
{
	const struct segment *s = &f->segments[b->lines[0]];

	if (b->name != SEGMENT_NONE || segment_upper(s) ||
	    signature_authority(f, &f->segments[b->lines[0]]))
		return 0;
	for (const struct signer *above = blocks; above < b; above++)
		if (above->column == b->column && above->name != SEGMENT_NONE &&
		    (s->column != 0 ? segment_next(f, above->last, f->tail_end) == b->lines[0]
				    : above->place == b->place &&
				s->line == f->segments[above->last].line + 1))
			return 1;
	return 0;
}

/* Who writes a letter of courtesy may sign by his name alone: the head says what he is. */
static void
add_writer(struct finder *f, struct pointers *list)
{
	struct signer b = {.name = f->tail_end, .rank = SEGMENT_NONE};

	if (f->parts->title == NULL || !kit_same(f->parts->title->name, VT_STR("Thư công")))
		return;
	while (b.name > f->head_end && f->segments[--b.name].owner == OWNER_ORNAMENT)
		;
	if (b.name < f->head_end || b.name >= f->count || f->segments[b.name].owner != OWNER_NONE ||
	    !stands_right(&f->segments[b.name]) || !signature_name(f, &f->segments[b.name]))
		return;
	f->tail_start = b.name;
	pointers_add(f, list, signer_part(f, &b));
}

void
signature_find(struct finder *f)
{
	struct signer blocks[BLOCKS_MAX];
	struct pointers list = {0};
	size_t from, to, count;
	int listed = f->tail_start != SEGMENT_NONE;

	if (listed)
		from = window_before(f, f->tail_start);
	else
		from = window_last(f);
	count = 0;
	if (from != SEGMENT_NONE) {
		from = row_start(f, from);
		to = (listed ? f->tail_start : from) + WINDOW_MAX;
		count = gather(f, from, to, blocks);
		find_names(f, blocks, count, to);
		part_positions(f, blocks, count);
	}
	for (size_t i = 0; i < count; i++) {
		if (!block_holds(f, &blocks[i], listed) || is_below_name(f, blocks, &blocks[i]))
			continue;
		if (f->tail_start == SEGMENT_NONE || blocks[i].lines[0] < f->tail_start)
			f->tail_start = blocks[i].lines[0];
		pointers_add(f, &list, signer_part(f, &blocks[i]));
	}
	if (list.count == 0 && !listed)
		add_writer(f, &list);
	f->parts->signatures = (const struct vt_signature_part *const *)list.items;
	f->parts->signature_count = list.count;
}
