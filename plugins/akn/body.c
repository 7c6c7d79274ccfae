/* The body as a hierarchy: units with their number, heading, text and sub-units. */
#include "plugins/akn/items.h"

/* Units that stand in one another; ranks are a handful, their depths few more. */
enum { MOST_DEPTH = 64 };

/* The elements, and what an eId calls them. */
static const struct {
	const char *element, *kind;
} elements[] = {
    [VT_UNIT_PART] = {"part", "part"},
    [VT_UNIT_CHAPTER] = {"chapter", "chp"},
    [VT_UNIT_SECTION] = {"section", "sec"},
    [VT_UNIT_SUBSECTION] = {"subsection", "subsec"},
    [VT_UNIT_ARTICLE] = {"article", "art"},
    [VT_UNIT_ROMAN] = {"level", "lvl"},
    [VT_UNIT_CLAUSE] = {"clause", "cl"},
    [VT_UNIT_SUBCLAUSE] = {"subclause", "subcl"},
    [VT_UNIT_POINT] = {"point", "point"},
    [VT_UNIT_DASH] = {"indent", "indent"},
};

/* An open unit. */
struct level {
	const char *id;
	int32_t rank;
	int is_open; /* text behind its sub-units is still its own */
};

struct walk {
	struct akn *akn;
	const struct akn_items *list;
	struct level levels[MOST_DEPTH];
	size_t depth;
	const char *root;
};

static const char *
place(const struct walk *w)
{
	return w->depth > 0 ? w->levels[w->depth - 1].id : w->root;
}

static const struct vt_paragraph *
paragraph_of(const struct walk *w, const struct akn_item *item)
{
	return w->akn->doc->paragraphs[item->index];
}

/* Where the plain items from i on end. */
static size_t
plain_end(const struct walk *w, size_t i)
{
	while (i < w->list->count && w->list->items[i].unit == NULL)
		i++;
	return i;
}

/* Plain items [i, end) as blocks and tables. */
static void
put_plain(struct walk *w, const char *id, size_t i, size_t end)
{
	while (i < end) {
		const struct akn_item *item = &w->list->items[i];
		const struct vt_paragraph *p = paragraph_of(w, item);
		size_t last = w->list->items[end - 1].index, next;

		/* A piece before a unit on the same line belongs to no table. */
		if (w->list->items[end - 1].end < paragraph_of(w, &w->list->items[end - 1])->text.n)
			last--;
		next = item->index <= last ? akn_table(w->akn, id, item->index, last + 1) : 0;
		if (next > item->index) {
			i += next - item->index;
			continue;
		}
		akn_block(w->akn, id, p, item->start, item->end);
		i++;
	}
}

static void
close_to(struct walk *w, size_t depth)
{
	while (w->depth > depth) {
		akn_end(w->akn);
		w->depth--;
	}
}

/* Where the number of the unit ends in its line. */
static uint32_t
number_end(const struct akn_item *item)
{
	const struct vt_span *marker = &item->unit->marker;

	if (marker->paragraph == NULL || marker->end > item->end || marker->end < item->start)
		return item->start;
	return marker->end;
}

static void
put_number(struct walk *w, const char *id, const struct akn_item *item, uint32_t text)
{
	const struct vt_paragraph *p = paragraph_of(w, item);
	struct vt_str typed = kit_trim(kit_sub(p->text, item->start, text));
	int labelled = item->start == 0 && p->label.n > 0;

	if (!labelled && typed.n == 0)
		return;
	akn_start(w->akn, "num", kit_printf(&w->akn->alloc, "%s__num", id));
	if (labelled)
		kit_markup_text(w->akn->m, p->label);
	if (labelled && typed.n > 0)
		kit_markup_text(w->akn->m, VT_STR(" "));
	kit_markup_text(w->akn->m, typed);
	akn_end(w->akn);
}

/* [*start, end) without white space at either end. */
static void
trim_range(const struct vt_paragraph *p, uint32_t *start, uint32_t *end)
{
	struct vt_str s = kit_trim(kit_sub(p->text, *start, *end));

	if (s.n == 0) {
		*end = *start;
		return;
	}
	*start = (uint32_t)(s.s - p->text.s);
	*end = *start + (uint32_t)s.n;
}

/* `Chương I` stands alone and the next line, in capitals, is its heading. */
static int
is_heading_line(const struct walk *w, size_t i, size_t end)
{
	const struct akn_item *item = &w->list->items[i];
	const struct vt_paragraph *p;

	if (i >= end || item->unit != NULL)
		return 0;
	p = paragraph_of(w, item);
	return akn_table_of(p) == NULL && p->box == NULL && kit_all_upper(p->text);
}

/* Opens unit i: number, heading, and the text up to the next unit. Returns where to
 * go on. */
static size_t
put_unit(struct walk *w, size_t i)
{
	const struct akn_item *item = &w->list->items[i];
	const struct vt_paragraph *p = paragraph_of(w, item);
	const struct vt_unit *unit = item->unit;
	const char *id = akn_id(w->akn, place(w), elements[unit->kind].kind, unit->number), *inner;
	uint32_t text = number_end(item), start = text, end = item->end;
	int is_list = unit->kind >= VT_UNIT_POINT, is_open = akn_item_is_open(w->akn, item);
	size_t next = i + 1, stop = is_list && !is_open ? next : plain_end(w, next);
	int parent = stop < w->list->count && w->list->items[stop].unit != NULL &&
	    w->list->items[stop].rank > item->rank;

	akn_start(w->akn, elements[unit->kind].element, id);
	put_number(w, id, item, text);
	trim_range(p, &start, &end);
	if (start == end && unit->kind <= VT_UNIT_SUBSECTION && is_heading_line(w, next, stop)) {
		p = paragraph_of(w, &w->list->items[next++]);
		start = 0;
		end = (uint32_t)p->text.n;
	}
	if (end > start && is_open && (parent || stop > next)) {
		akn_start(w->akn, "heading", kit_printf(&w->akn->alloc, "%s__heading", id));
		if (start == 0 && p->label.n > 0 && p != paragraph_of(w, item)) {
			kit_markup_text(w->akn->m, p->label);
			kit_markup_text(w->akn->m, VT_STR(" "));
		}
		akn_inline(w->akn, p, start, end);
		akn_end(w->akn);
		start = end;
	}
	w->levels[w->depth++] = (struct level){id, item->rank, !is_list || is_open};
	if (parent && start == end && stop == next)
		return stop;
	inner = kit_printf(&w->akn->alloc, "%s__%s", id, parent ? "intro" : "content");
	akn_start(w->akn, parent ? "intro" : "content", inner);
	if (end > start && p != paragraph_of(w, item)) {
		akn_block(w->akn, inner, p, start, end);
	} else if (end > start) {
		akn_start(w->akn, "p", akn_id(w->akn, inner, "p", VT_STR("")));
		akn_inline(w->akn, p, start, end);
		akn_end(w->akn);
	}
	put_plain(w, inner, next, stop);
	akn_end(w->akn);
	return stop;
}

/* Text behind sub-units: of the innermost unit that it can still belong to, as a
 * paragraph without number. */
static size_t
put_loose(struct walk *w, size_t i)
{
	size_t stop = plain_end(w, i);
	const char *id, *inner;

	if (w->depth > 0)
		close_to(w, w->depth - 1);
	while (w->depth > 0 && !w->levels[w->depth - 1].is_open)
		close_to(w, w->depth - 1);
	if (w->depth == 0) {
		put_plain(w, w->root, i, stop);
		return stop;
	}
	id = akn_id(w->akn, place(w), "para", VT_STR(""));
	inner = kit_printf(&w->akn->alloc, "%s__content", id);
	akn_start(w->akn, "paragraph", id);
	akn_start(w->akn, "content", inner);
	put_plain(w, inner, i, stop);
	akn_end(w->akn);
	akn_end(w->akn);
	return stop;
}

void
akn_blocks(struct akn *akn, const char *parent, size_t from, size_t to)
{
	while (from < to) {
		const struct vt_paragraph *p = akn->doc->paragraphs[from];
		size_t next = akn_table(akn, parent, from, to);

		if (next > from) {
			from = next;
			continue;
		}
		akn_block(akn, parent, p, 0, (uint32_t)p->text.n);
		from++;
	}
}

void
akn_hierarchy(struct akn *akn, const char *parent, struct akn_outline outline, size_t from,
    size_t to)
{
	struct akn_items list;
	struct walk w = {.akn = akn, .list = &list, .root = parent};
	int rc = akn_items_find(&list, akn, outline, from, to);

	if (rc != VT_OK) {
		akn->m->rc = akn->m->rc == VT_OK ? rc : akn->m->rc;
		return;
	}
	for (size_t i = 0; i < list.count;) {
		const struct akn_item *item = &list.items[i];

		if (item->unit == NULL) {
			i = put_loose(&w, i);
			continue;
		}
		while (w.depth > 0 &&
		    (w.levels[w.depth - 1].rank >= item->rank || w.depth == MOST_DEPTH))
			close_to(&w, w.depth - 1);
		i = put_unit(&w, i);
	}
	close_to(&w, 0);
}
