/* Kính gửi: the addressees, on one line or one each. */
#include "core/anatomy/finder.h"

#define ITEMS_MAX 60

/* Bytes of an addressee; of one behind a dash in a list that goes on, which may hold the names of
 * many offices. */
#define ITEM_MAX 300
#define LISTED_MAX 1200

/* Bytes of the first line; a longer one, up to LISTED_MAX, has the colon. */
#define LINE_MAX_BARE 480

/* Bytes of the fold that the label takes, its colon included; 0: none. */
static size_t
label_length(struct finder *f, struct segment *s)
{
	static const char *const bare_forms[] = {"kinh gui", "kinh trinh", "kính gửi"};
	struct vt_str fold, bare;
	size_t words = 0, i = 0;

	if (s->text.n > LISTED_MAX || (s->text.s[0] != 'K' && s->text.s[0] != 'k'))
		return 0;
	fold = segment_fold(f, s);
	bare = segment_bare(f, s);
	if (!words_open(bare, bare_forms[0]) && !words_open(bare, bare_forms[1]) &&
	    kit_distance(kit_sub(bare, 0, 8), VT_STR("kinh gui"), 1) > 1)
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
	if (i < fold.n && (fold.s[i] == ':' || fold.s[i] == ';'))
		return i + 1;
	return s->text.n <= LINE_MAX_BARE ? i : 0;
}

/* `Chủ tịch … điện:` of a công điện, or of an invitation nothing. */
static int
is_telegram(struct finder *f, struct segment *s)
{
	struct vt_str fold;

	if (f->parts->title == NULL || !kit_same(f->parts->title->name, VT_STR("Công điện")) ||
	    s->text.n > 240)
		return 0;
	fold = segment_fold(f, s);
	return kit_ends(fold, VT_STR(" điện:")) || kit_ends(fold, VT_STR(" điện"));
}

int
addressee_opens(struct finder *f, struct segment *s)
{
	return s->owner == OWNER_NONE && label_length(f, s) > 0;
}

/* Adds [start, end) of the segment, cut at semicolons when cut is set. */
static void
add_items(struct finder *f, struct pointers *items, const struct segment *s, uint32_t start,
    uint32_t end, int cut)
{
	struct vt_str text = s->paragraph->text;
	uint32_t from = start;

	for (uint32_t i = start; i <= end; i++) {
		struct vt_span span = {s->paragraph, from, i};

		if (i < end && (!cut || text.s[i] != ';'))
			continue;
		if (i < end)
			span.end = i + 1;
		from = i + 1;
		while (span.start < span.end && text.s[span.start] == ' ')
			span.start++;
		pointers_add(f, items, component_entry(f, VT_PART_ADDRESSEE, &span, 1));
	}
}

/* 1 when the line is one more addressee. */
static int
is_item(struct finder *f, const struct segment *last, struct segment *s, int listed)
{
	char end = last->text.s[last->text.n - 1];
	const size_t most = segment_dash(s) && end == ';' ? LISTED_MAX : ITEM_MAX;
	struct vt_unit unit;

	if (s->owner != OWNER_NONE || s->text.n > most || basis_opens(f, s) ||
	    (s->column != last->column && last->paragraph->cell == NULL))
		return 0;
	if (last->paragraph->cell != NULL &&
	    (s->paragraph->cell == NULL ||
		s->paragraph->cell->table != last->paragraph->cell->table))
		return segment_dash(s) && s->gap == 0 && end != '.';
	if (segment_dash(s))
		return s->gap <= 1 && end != '.';
	if (unit_parse(s->text, &unit) || s->paragraph->label.n > 0)
		return 0;
	if (!listed)
		return s->gap == 0 && !segment_prose(s) && s->text.s[s->text.n - 1] != ':';
	return s->gap == 0 && s->text.n < 200 && (end == ';' || (end == ',' && !segment_prose(s)));
}

/* A line that goes on with the last one, which a break or the end of a paragraph has cut. */
static int
is_rest(const struct segment *last, const struct segment *s)
{
	size_t i = 0;
	char end = last->text.s[last->text.n - 1];
	struct vt_unit unit;

	return s->owner == OWNER_NONE && !unit_parse(s->text, &unit) &&
	    (s->paragraph == last->paragraph ||
		(s->column == last->column && s->gap == 0 && s->text.n < 200 && !segment_prose(s) &&
		    s->paragraph->label.n == 0)) &&
	    !segment_dash(s) && end != ';' && end != '.' && end != ':' &&
	    kit_is_lower(kit_utf8_next(s->text, &i));
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

void
addressee_find(struct finder *f)
{
	size_t i, length = 0, n = 0, lines[ITEMS_MAX];
	size_t limit = f->head_end + 16 < f->count ? f->head_end + 16 : f->count;
	struct vt_list_part *part;
	struct pointers items = {0};
	struct segment *s = NULL;
	int listed, dashes = 0;

	for (i = 0; i < limit; i++) {
		s = &f->segments[i];
		if (s->owner != OWNER_NONE)
			continue;
		/* A form in an annex has addressees too. */
		if (recipients_opens(f, s) || (i >= f->head_end && appendix_opens(f, s)))
			return;
		length = is_telegram(f, s) ? segment_fold(f, s).n : label_length(f, s);
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
	add_items(f, &items, s, segment_offset(s, length), s->end, 1);
	listed = items.count > 0;
	lines[n++] = i;
	for (size_t k = segment_next(f, i, f->count); k < f->count && n < ITEMS_MAX;
	     k = segment_next(f, k, f->count)) {
		struct segment *next = &f->segments[k], *last = &f->segments[lines[n - 1]];

		if (items.count > 0 &&
		    (is_rest(last, next) || (dashes && is_undashed_rest(last, next)))) {
			const struct vt_component *c = items.items[items.count - 1];
			struct vt_span spans[2] = {*c->spans[0], segment_span(next)};
			const struct vt_component *joined =
			    component_entry(f, VT_PART_ADDRESSEE, spans, 2);

			if (joined != NULL)
				items.items[items.count - 1] = joined;
		} else if (is_item(f, last, next, listed)) {
			add_items(f, &items, next, next->start, next->end, 0);
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
