/* Kính gửi: the addressees, on one line or one each. */
#include "core/anatomy/finder.h"

#define ITEMS_MAX 60

/* Lines of one addressee. */
#define ITEM_SPANS 12

/* Bytes of an addressee; of one behind a dash in a list that goes on, which may hold the names of
 * many offices. */
#define ITEM_MAX 300
#define LISTED_MAX 1200

/* Columns of a table with the label, the list and room beside them. */
#define LIST_COLUMNS 3

/* Bytes of the only addressee, right below the bare label, with its stop. */
#define ALONE_MAX 120

/* Bytes of an addressee that lost its dash. */
#define UNDASHED_MAX 90

/* Bytes of the words before the colon of a telegram. */
#define TELEGRAM_MAX 240

/* Bytes of the first line; a longer one, up to LISTED_MAX, has the colon. */
#define LINE_MAX_BARE 480
/* Bytes within which the colon of a label stands. */
#define LABEL_BYTES 14

/* `Kính gửi kèm theo …` is a sentence. */
static int
is_enclosure(struct vt_str fold)
{
	return kit_starts(fold, VT_STR("kính gửi kèm ")) ||
	    kit_starts(fold, VT_STR("kính trình kèm "));
}

/* `Kính gửi: Kính gửi: …`: where the label ends that was typed over one that was there. */
static size_t
label_again(struct vt_str fold, size_t end)
{
	const struct vt_str label = kit_sub(fold, 0, end);
	size_t at;

	while ((at = words_past_spaces(fold, end)) < fold.n &&
	    kit_starts(kit_sub(fold, at, fold.n), label))
		end = at + label.n;
	return end;
}

/* What stands before the first colon of a label; empty: it comes later. */
static struct vt_str
before_colon(struct vt_str bare)
{
	int64_t colon = kit_find(kit_sub(bare, 0, LABEL_BYTES), VT_STR(":"), 0);

	return kit_trim(kit_sub(bare, 0, colon < 0 ? 0 : (size_t)colon));
}

/* Bytes of the fold that the label takes, its colon included; 0: none. */
static size_t
label_length(struct finder *f, struct segment *s)
{
	static const char *const bare_forms[] = {"kinh gui", "kinh trinh", "kính gửi"};
	struct vt_str fold, bare;
	size_t words = 0, i = 0;

	if (s->text.n > LISTED_MAX)
		return 0;
	/* `Gửi: Sở Nội vụ`, half of the label left out */
	if (s->text.s[0] == 'G' && s->text.n <= LINE_MAX_BARE &&
	    kit_starts(segment_bare(f, s), VT_STR("gui:")))
		return (size_t)kit_find(segment_fold(f, s), VT_STR(":"), 0) + 1;
	if (s->text.s[0] != 'K' && s->text.s[0] != 'k')
		return 0;
	fold = segment_fold(f, s);
	bare = segment_bare(f, s);
	/* as programs take it out of a PDF */
	if (kit_starts(bare, VT_STR("k inh gui:")))
		return (size_t)kit_find(fold, VT_STR(":"), 0) + 1;
	if (words_open(bare, "kinh kinh gui:"))
		return (size_t)kit_find(fold, VT_STR(":"), 0) + 1;
	if (!words_open(bare, "kinhgui") && !words_open(bare, bare_forms[0]) &&
	    !words_open(bare, bare_forms[1]) &&
	    kit_distance(kit_sub(bare, 0, 8), VT_STR("kinh gui"), 1) > 1 &&
	    kit_distance(before_colon(bare), VT_STR("kinh gui"), 1) > 1)
		return 0;
	while (i < fold.n && words < 2) {
		size_t next = i;
		uint32_t c = kit_utf8_next(fold, &next);

		if (kit_is_space(c))
			words++;
		if (c == ':' || words == 2)
			break;
		i = next;
	}
	while (i < fold.n && fold.s[i] == ' ')
		i++;
	if (i < fold.n && (fold.s[i] == ':' || fold.s[i] == ';')) {
		/* a colon typed twice */
		while (words_past_spaces(fold, i + 1) < fold.n &&
		    fold.s[words_past_spaces(fold, i + 1)] == ':')
			i = words_past_spaces(fold, i + 1);
		return label_again(fold, i + 1);
	}
	return s->text.n <= LINE_MAX_BARE && !is_enclosure(fold) && !segment_prose(s) ? i : 0;
}

/* Bytes of the fold that `Chủ tịch … điện:` of a công điện takes, whatever follows the colon;
 * of an invitation, or of running text, 0. */
static size_t
telegram_length(struct finder *f, struct segment *s)
{
	struct vt_str fold;
	int64_t colon;

	if (f->parts->title == NULL || !kit_same(f->parts->title->name, VT_STR("Công điện")) ||
	    s->text.n > LINE_MAX_BARE)
		return 0;
	fold = segment_fold(f, s);
	if (kit_ends(kit_sub(fold, 0, words_end(fold, " :")), VT_STR(" điện")))
		return s->text.n <= TELEGRAM_MAX ? fold.n : 0;
	colon = kit_find(fold, VT_STR(" điện:"), 0);
	return colon > 0 && colon < TELEGRAM_MAX ? (size_t)colon + VT_STR(" điện:").n : 0;
}

/* 1 when the line opens as the name of an addressee. */
static int
opens_name(struct finder *f, struct vt_str fold)
{
	static const enum lexicon_list lists[] = {LEXICON_AGENCY, LEXICON_AGENCY_ALONE,
	    LEXICON_COLLECTIVE, LEXICON_OFFICE, LEXICON_RANK, LEXICON_ADDRESSEE};

	for (size_t k = 0; k < sizeof(lists) / sizeof(*lists); k++)
		if (lexicon_prefix(f->lexicon, lists[k], fold) > 0)
			return 1;
	return 0;
}

int
addressee_calls(struct finder *f, struct segment *s)
{
	return opens_name(f, segment_fold(f, s)) && telegram_length(f, s) > 0;
}

int
addressee_opens(struct finder *f, struct segment *s)
{
	return s->owner == OWNER_NONE && !segment_in_data(s) && label_length(f, s) > 0;
}

/* 1 when an addressee is to be filled in: dots or a line stand in his place. */
static int
is_blank(struct vt_str text)
{
	for (size_t i = 0; i < text.n;) {
		uint32_t c = kit_utf8_next(text, &i);

		if (kit_is_letter(c) || kit_is_digit(c) || c == '[' || c == '<')
			return 0;
	}
	return 1;
}

/* 1 when what stands behind the semicolon at i tells more of the addressee before it,
 * `Bà Lê Thị Tám; trú tại thôn Đông`. */
static int
tells_more(struct finder *f, struct segment *s, uint32_t i)
{
	struct vt_str fold = segment_fold(f, s);
	size_t k = 0;

	while (k < fold.n && (fold.s[k] != ';' || segment_offset(s, k) != i))
		k++;
	if (k == fold.n)
		return 0;
	k += 1 + words_past_spaces(kit_sub(fold, k + 1, fold.n), 0);
	return lexicon_prefix(f->lexicon, LEXICON_ADDRESSEE_DETAIL, kit_sub(fold, k, fold.n)) > 0;
}

/* Adds [start, end) of the segment, cut at semicolons when cut is set. */
static void
add_items(struct finder *f, struct pointers *items, struct segment *s, uint32_t start, uint32_t end,
    int cut)
{
	struct vt_str text = s->paragraph->text;
	uint32_t from = start;

	for (uint32_t i = start; i <= end; i++) {
		struct vt_span span = {s->paragraph, from, i};

		if (i < end && (!cut || text.s[i] != ';' || tells_more(f, s, i)))
			continue;
		if (i < end)
			span.end = i + 1;
		from = i + 1;
		while (span.start < span.end && text.s[span.start] == ' ')
			span.start++;
		if (is_blank(kit_sub(text, span.start, span.end)))
			continue;
		pointers_add(f, items, component_entry(f, VT_PART_ADDRESSEE, &span, 1));
	}
}

/* 1 when both lines are set alike. */
static int
set_alike(const struct segment *a, const struct segment *b)
{
	const struct vt_paragraph_format *x = a->paragraph->format, *y = b->paragraph->format;

	return a->paragraph == b->paragraph || x == NULL || y == NULL ||
	    (x->align == y->align && x->indent_left == y->indent_left &&
		x->indent_first == y->indent_first);
}

/* 1 when the line, of a list without dashes, names one more addressee: it is set as the last one,
 * and where no stop ended that it opens as the name of one. */
static int
is_next(struct finder *f, const struct segment *last, struct segment *s)
{
	struct vt_str fold = segment_fold(f, s);
	char end = last->text.s[last->text.n - 1];
	int stopped = end == ',' || (end == ';' && words_end(s->text, ";.") < s->text.n);

	if (end == '.' || words_hold(f, fold, LEXICON_NOT_ADDRESSEE))
		return 0;
	if (s->column != last->column)
		return !segment_prose(s);
	if (segment_prose(s))
		return stopped && s->text.n <= ALONE_MAX && set_alike(last, s) &&
		    opens_name(f, fold);
	return stopped || (set_alike(last, s) && opens_name(f, fold));
}

/* 1 when the line below `- Sở Nội vụ;` lost its dash: it is short, and ends as an entry or is but a
 * name. */
static int
lost_dash(struct finder *f, const struct segment *last, struct segment *s)
{
	struct vt_str fold = segment_fold(f, s);

	if (s->text.n > UNDASHED_MAX || lexicon_prefix(f->lexicon, LEXICON_NOT_SUBJECT, fold) > 0)
		return 0;
	return words_end(s->text, ";.,") < s->text.n ||
	    (last->text.s[last->text.n - 1] == ';' && opens_name(f, fold) && set_alike(last, s) &&
		!words_hold(f, fold, LEXICON_NOT_ADDRESSEE));
}

/* 1 when the line stands below the only addressee behind a break and a tab of its paragraph. */
static int
is_broken_line(struct finder *f, const struct segment *last, struct segment *s)
{
	return s->paragraph == last->paragraph && s->indent > 0 && s->place == 0 &&
	    !segment_prose(s) && opens_name(f, segment_fold(f, s));
}

/* 1 when the line is one more addressee. */
static int
is_item(struct finder *f, const struct segment *last, struct segment *s, int listed, int first)
{
	char end = last->text.s[last->text.n - 1];
	const size_t most = segment_dash(s) && end == ';' ? LISTED_MAX : ITEM_MAX;
	struct vt_unit unit;

	if (s->owner != OWNER_NONE || s->text.n > most || basis_opens(f, s) ||
	    (s->column != last->column && last->paragraph->cell == NULL &&
		(last->paragraph->box == NULL || s->paragraph->box == NULL)))
		return 0;
	if (last->paragraph->cell != NULL &&
	    (s->paragraph->cell == NULL ||
		s->paragraph->cell->table != last->paragraph->cell->table))
		return segment_dash(s) && s->gap == 0 && end != '.';
	/* `- Đối với các trường:` below the only addressee, which has no dash, opens the text. */
	if (segment_dash(s))
		return s->gap <= 1 && end != '.' &&
		    (s->text.s[s->text.n - 1] != ':' || end == ':' || !listed ||
			segment_dash(last) || kit_find(last->text, VT_STR("- "), 0) >= 0);
	if (unit_parse(s->text, &unit) || s->paragraph->label.n > 0)
		return 0;
	/* In the cell beside the label a blank line may come first. */
	if (!listed)
		return (s->gap == 0 || s->column != last->column) &&
		    s->text.s[s->text.n - 1] != ':' &&
		    (first ? (!segment_prose(s) || s->text.n <= ALONE_MAX) &&
				!kit_ends(s->text, VT_STR("./."))
			   : is_next(f, last, s));
	/* Below a list with dashes a line without one is text, but where it is short and ends as
	 * an entry. */
	if (segment_dash(last) && !lost_dash(f, last, s))
		return 0;
	if (is_broken_line(f, last, s))
		return 1;
	return s->gap == 0 && s->text.n < 200 && s->text.s[s->text.n - 1] != ':' &&
	    (end == ';' || (end == ',' && !segment_prose(s))) &&
	    (segment_dash(last) || is_next(f, last, s));
}

/* 1 when the last line breaks off inside an enumeration, `các xã: Đông Khê, Tân Mai,`. */
static int
breaks_off(struct vt_str last)
{
	size_t stops = 0;

	for (size_t i = 0; i + 1 < last.n; i++)
		stops += last.s[i] == ',' || last.s[i] == ':';
	return stops > 0 && last.s[last.n - 1] == ',';
}

/* A line that goes on with the last one, which a break or the end of a paragraph has cut. */
static int
is_rest(struct finder *f, const struct segment *last, struct segment *s)
{
	size_t i = 0;
	char end = last->text.s[last->text.n - 1];
	struct vt_unit unit;

	return s->owner == OWNER_NONE && !unit_parse(s->text, &unit) &&
	    (s->paragraph == last->paragraph ||
		(s->column == last->column && s->gap == 0 && s->text.n < 200 && !segment_prose(s) &&
		    s->paragraph->label.n == 0)) &&
	    !segment_dash(s) && end != ';' && end != '.' && end != ':' &&
	    (kit_is_lower(kit_utf8_next(s->text, &i)) ||
		(!segment_dash(last) && s->column == last->column && breaks_off(last->text) &&
		    (s->paragraph == last->paragraph || kit_find(last->text, VT_STR(":"), 0) >= 0 ||
			!opens_name(f, segment_fold(f, s)))));
}

/* In a list with dashes, a line without one below a line that does not end: it goes on. */
static int
is_undashed_rest(const struct segment *last, const struct segment *s)
{
	char end = last->text.s[last->text.n - 1];
	struct vt_unit unit;

	return s->owner == OWNER_NONE && s->column == last->column && s->gap == 0 &&
	    s->text.n < 200 && !segment_dash(s) && end == ',' && s->paragraph->label.n == 0 &&
	    !unit_parse(s->text, &unit);
}

/* Bytes of the number that opens a segment, `1. `. */
static uint32_t
number_length(const struct segment *s)
{
	struct vt_unit unit;

	return unit_parse(s->text, &unit) && unit.kind != VT_UNIT_DASH
	    ? (uint32_t)words_past_spaces(s->text, unit.marker.end)
	    : 0;
}

/* One of a list with numbers below the bare label: it ends as an entry, not as a clause. */
static int
is_numbered(const struct segment *last, const struct segment *s, int goes_on)
{
	char end = s->text.s[s->text.n - 1], before = last->text.s[last->text.n - 1];

	return s->owner == OWNER_NONE && s->gap <= 1 &&
	    (s->column == last->column ||
		(last->column != 0 && s->column >> 20 == last->column >> 20)) &&
	    s->text.n <= ITEM_MAX && !segment_dash(s) &&
	    (number_length(s) > 0 || (segment_opens(s) && s->paragraph->label.n > 0)) &&
	    (goes_on ? before == ';' || (before != '.' && before != ':' && end != ':')
		     : before == ':' && end == ';');
}

/* Where the first addressee begins that stands at start, on the line of the label: behind the
 * number of one of a list, `1. Sở Tài chính;`. */
static uint32_t
past_first(const struct segment *s, const struct segment *next, uint32_t start)
{
	struct segment rest = *s;

	rest.start =
	    start + (uint32_t)words_past_spaces(kit_sub(s->paragraph->text, start, s->end), 0);
	rest.text = kit_sub(s->paragraph->text, rest.start, s->end);
	return rest.text.n > 0 && number_length(&rest) > 0 &&
		(rest.text.s[rest.text.n - 1] == ';' || kit_starts(next->text, VT_STR("2")))
	    ? rest.start + number_length(&rest)
	    : start;
}

/* The last addressee goes on in the segment. */
static void
add_rest(struct finder *f, struct pointers *items, const struct segment *s)
{
	const struct vt_component *c = items->items[items->count - 1];
	struct vt_span spans[ITEM_SPANS];
	size_t n;

	for (n = 0; n < c->span_count && n + 1 < ITEM_SPANS; n++)
		spans[n] = *c->spans[n];
	spans[n++] = segment_span(s);
	c = component_entry(f, VT_PART_ADDRESSEE, spans, n);
	if (c != NULL)
		items->items[items->count - 1] = c;
}

/* 1 when the segment stands in a table of more columns than a label and its list need. */
static int
is_in_wide_table(const struct segment *s)
{
	const struct vt_cell *cell = segment_cell(s->paragraph);

	return cell != NULL && cell->table->column_count > LIST_COLUMNS;
}

void
addressee_find(struct finder *f)
{
	size_t i, length = 0, n = 0, numbered = 0, lines[ITEMS_MAX];
	size_t limit = f->head_end + 16 < f->count ? f->head_end + 16 : f->count;
	struct vt_list_part *part;
	struct pointers items = {0};
	struct segment *s = NULL;
	uint32_t start;
	int listed, dashes = 0;

	for (i = 0; i < limit; i++) {
		s = &f->segments[i];
		if (s->owner != OWNER_NONE || segment_in_data(s) || is_in_wide_table(s))
			continue;
		/* A form in an annex has addressees too. */
		if (recipients_opens(f, s) || (i >= f->head_end && begins_other(f, s)))
			return;
		length = telegram_length(f, s);
		if (length == 0)
			length = label_length(f, s);
		if (length > 0)
			break;
	}
	part = length > 0 ? arena_alloc(f->arena, sizeof(*part)) : NULL;
	if (part == NULL) {
		f->failed |= length > 0;
		return;
	}
	part->label = component_inner(f, VT_PART_ADDRESSEE, VT_CERTAIN,
	    (struct vt_span){s->paragraph, s->start, segment_offset(s, length)}, s->start,
	    segment_offset(s, length));
	start = past_first(s, i + 1 < f->count ? s + 1 : s, segment_offset(s, length));
	add_items(f, &items, s, start, s->end, 1);
	numbered = start > segment_offset(s, length) ? items.count : 0;
	listed = items.count > 0;
	lines[n++] = i;
	for (size_t k = segment_next(f, i, f->count); k < f->count && n < ITEMS_MAX;
	     k = segment_next(f, k, f->count)) {
		struct segment *next = &f->segments[k], *last = &f->segments[lines[n - 1]];

		if (next->owner == OWNER_NONE && next->gap == 0 && next->column == last->column &&
		    (length = label_length(f, next)) > 0) {
			/* `Kính gửi:` once more, before another. */
			add_items(f, &items, next, segment_offset(next, length), next->end, 1);
		} else if (items.count > 0 &&
		    (is_rest(f, last, next) || (dashes && is_undashed_rest(last, next)))) {
			add_rest(f, &items, next);
		} else if (items.count == numbered && is_numbered(last, next, numbered > 0)) {
			add_items(f, &items, next, next->start + number_length(next), next->end, 0);
			numbered = items.count;
		} else if (is_item(f, last, next, listed, items.count == 0)) {
			add_items(f, &items, next, next->start, next->end,
			    items.count == 0 && !segment_dash(next));
			listed |= segment_dash(next);
			dashes |= segment_dash(next);
		} else {
			break;
		}
		lines[n++] = k;
	}
	part->items = (const struct vt_component *const *)items.items;
	part->item_count = items.count;
	part->whole = component_take(f, VT_PART_ADDRESSEE, VT_CERTAIN, lines, n);
	f->parts->addressee = part;
}
