/* Viện dẫn nội bộ: the clauses and points that the articles of a text hold. */
#include "plugins/citations/within.h"

#include "kit/ordinal.h"

static int32_t
number_of(const struct vt_unit *u)
{
	const struct kit_ordinal n = kit_ordinal_parse(u->number, u->kind == VT_UNIT_POINT);

	return n.value;
}

static int
holds(const struct vt_paragraph *first, const struct vt_paragraph *last,
    const struct vt_paragraph *p)
{
	return first != NULL && last != NULL && first->number <= p->number &&
	    p->number <= last->number;
}

static struct within
text_of_body(const struct vt_parts *parts)
{
	return (struct within){parts->units, parts->unit_count, parts->title->name,
	    parts->body_first, parts->body_last};
}

static struct within
text_of_annex(const struct vt_annex *a)
{
	return (struct within){a->units, a->unit_count, a->title->name, a->first, a->last};
}

int
within_of(const struct vt_parts *parts, const struct vt_paragraph *p, struct within *out)
{
	for (size_t i = 0; i < parts->annex_count; i++) {
		*out = text_of_annex(parts->annexes[i]);
		if (holds(out->first, out->last, p))
			return parts->annexes[i]->kind == VT_ANNEX_ISSUED;
	}
	*out = text_of_body(parts);
	return holds(out->first, out->last, p);
}

int
within_typed(const struct vt_parts *parts, struct vt_str type, struct within *out)
{
	int found = 0;

	if (kit_same(parts->title->name, type)) {
		*out = text_of_body(parts);
		found++;
	}
	for (size_t i = 0; i < parts->annex_count; i++)
		if (parts->annexes[i]->kind == VT_ANNEX_ISSUED &&
		    kit_same(parts->annexes[i]->title->name, type)) {
			*out = text_of_annex(parts->annexes[i]);
			found++;
		}
	return found == 1 && out->first != NULL;
}

/* Where what the unit at holder holds ends: the next unit of its kind, or of one above. */
static size_t
end_of(const struct within *w, size_t holder)
{
	size_t i = holder + 1;

	while (i < w->count && w->units[i]->kind > w->units[holder]->kind)
		i++;
	return i;
}

/* The only unit of the kind and number from place first to end; count: none, or two. */
static size_t
only_unit(const struct within *w, size_t first, size_t end, int32_t kind, int32_t number)
{
	size_t found = w->count;

	for (size_t i = first; i < end; i++) {
		if (w->units[i]->kind != kind || number_of(w->units[i]) != number)
			continue;
		if (found < w->count)
			return w->count;
		found = i;
	}
	return found;
}

size_t
within_article(const struct within *w, int32_t number)
{
	return only_unit(w, 0, w->count, VT_UNIT_ARTICLE, number);
}

size_t
within_clause(const struct within *w, size_t article, int32_t number)
{
	return only_unit(w, article + 1, end_of(w, article), VT_UNIT_CLAUSE, number);
}

/* The last unit of the kind that begins at p or before it and holds it; count: none. */
static size_t
holder_at(const struct within *w, const struct vt_paragraph *p, int32_t kind)
{
	size_t found = w->count;

	for (size_t i = 0; i < w->count; i++) {
		if (w->units[i]->line.paragraph->number > p->number)
			break;
		if (w->units[i]->kind == kind)
			found = i;
		else if (w->units[i]->kind < kind)
			found = w->count;
	}
	return found;
}

size_t
within_article_at(const struct within *w, const struct vt_paragraph *p)
{
	return holder_at(w, p, VT_UNIT_ARTICLE);
}

size_t
within_clause_at(const struct within *w, const struct vt_paragraph *p)
{
	return holder_at(w, p, VT_UNIT_CLAUSE);
}

/* How far the units of a kind from place first to end go: 1, 2, 3 without gap or repeat; 0: there
 * are none; -1: they do not go so. */
static int32_t
run_of(const struct within *w, size_t first, size_t end, int32_t kind)
{
	int32_t last = 0;

	for (size_t i = first; i < end; i++) {
		if (w->units[i]->kind != kind)
			continue;
		if (number_of(w->units[i]) != last + 1)
			return -1;
		last++;
	}
	return last;
}

/* 1 when the unit at holder is one paragraph, or a heading and one paragraph: nothing can be
 * numbered in it that was not read. */
static int
is_short(const struct within *w, size_t holder)
{
	const struct vt_paragraph *p = w->units[holder]->line.paragraph;

	return holder + 1 < w->count && end_of(w, holder) == holder + 1 &&
	    w->units[holder + 1]->line.paragraph->number <= p->number + 2;
}

int32_t
within_clauses(const struct within *w, size_t article)
{
	const size_t end = end_of(w, article);
	const int32_t last = run_of(w, article + 1, end, VT_UNIT_CLAUSE);

	return last > 0 || is_short(w, article) ? last : -1;
}

struct vt_str
within_points(const struct within *w, size_t holder, struct vt_str point)
{
	const int32_t wanted = kit_ordinal_parse(point, 1).value;
	const size_t end = end_of(w, holder);
	struct vt_str last = {NULL, 0};

	if (wanted <= 0 || run_of(w, holder + 1, end, VT_UNIT_POINT) <= 0)
		return last;
	for (size_t i = holder + 1; i < end; i++)
		if (w->units[i]->kind == VT_UNIT_POINT) {
			last = w->units[i]->number;
			if (number_of(w->units[i]) == wanted)
				return (struct vt_str){NULL, 0};
		}
	return last;
}

int32_t
within_chapters(const struct within *w)
{
	const int32_t last = run_of(w, 0, w->count, VT_UNIT_CHAPTER);

	return last > 0 ? last : -1;
}
