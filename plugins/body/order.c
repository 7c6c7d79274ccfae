/* The order of the body's numbered units: where it breaks. */
#include "plugins/body/order.h"

#include <string.h>

#include "kit/ordinal.h"
#include "plugins/body/order_heading.h"
#include "plugins/body/order_within.h"
#include "plugins/body/prose.h"
#include "plugins/body/quoted.h"
#include "plugins/body/rules.h"

#define LISTS_MAX 24
#define FAULTS_MAX 64
/* A number further off than this is rather a figure, or another list. */
#define NEAR 3

struct list {
	int32_t kind;
	struct vt_str prefix; /* `1.2` of `1.2.3` */
	struct kit_ordinal last;
	int32_t other;              /* after a repeat: what it was meant as; 0 */
	int latin;                  /* already found to use another alphabet */
	int skipped;                /* 1: the last one skipped a number, or there was no first */
	const struct vt_unit *unit; /* the last one */
};

struct walk {
	struct vt_check *check;
	struct vt_error *err;
	const struct vt_doc *doc;
	struct kit_alloc alloc;
	struct list lists[LISTS_MAX];
	size_t depth;
	struct list article;         /* unit NULL: none yet */
	const struct vt_unit *above; /* the unit before this one */
	struct order_fault *faults;
	size_t count;
	int articles; /* they are the document's own */
	size_t at;    /* which unit it is at */
	int woven;    /* another text stands in this one from here on */
};

/* ---- marks ---- */

struct vt_str
order_mark(const struct vt_unit *u)
{
	return u->automatic ? u->marker.paragraph->label : kit_trim(kit_span_text(u->marker));
}

struct vt_str
order_mark_as(struct vt_check *check, const struct vt_unit *u, struct vt_str number)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_str mark = order_mark(u);
	int64_t at = (int64_t)mark.n;

	/* The number is the last of its kind in the mark: `Mục 1.` */
	while (at > 0 && !kit_starts(kit_sub(mark, (size_t)at, mark.n), u->number))
		at--;
	if (!kit_starts(kit_sub(mark, (size_t)at, mark.n), u->number))
		return number;
	return kit_str(kit_printf(&a, "%.*s%.*s%.*s", (int)at, mark.s, (int)number.n, number.s,
	    (int)(mark.n - (size_t)at - u->number.n), mark.s + at + u->number.n));
}

struct vt_span
order_span(const struct vt_unit *u)
{
	return kit_span_trim(u->automatic ? u->line : u->marker);
}

int
order_own_articles(struct vt_check *check, const struct vt_parts *parts, int *out,
    struct vt_error *err)
{
	int without, status = kit_type_among(check, "without-articles", parts, &without, err);

	*out = 0;
	for (size_t i = 0; status == VT_OK && i < parts->unit_count; i++) {
		if (parts->units[i]->kind != VT_UNIT_ARTICLE)
			continue;
		*out = !without && !parts->official_letter &&
		    (kit_ordinal_parse(parts->units[i]->number, 0).value == 1 ||
			kit_arabic_mistyped(parts->units[i]->number) == 1);
		break;
	}
	return status;
}

/* ---- reading a unit ---- */

/* 1: it follows; 2: it follows in the Latin alphabet only. */
static int
follows(const struct list *l, const struct kit_ordinal *o)
{
	if (l->last.form == o->form && o->value > 0 &&
	    (o->value == l->last.value + 1 || (l->other > 0 && o->value == l->other + 1)))
		return 1;
	if (o->form == KIT_ORDINAL_LETTER && o->latin != 0 && l->last.latin != 0 &&
	    o->latin == l->last.latin + 1)
		return 2;
	return 0;
}

static int
same_list(const struct list *l, const struct vt_unit *u, struct vt_str prefix,
    const struct kit_ordinal *o)
{
	return l->kind == u->kind && l->last.form == o->form && kit_eq(l->prefix, prefix);
}

/* ---- what makes a break uncertain ---- */

/* `Điều` of `Điều 5.`, `Phần` of `Phần II`; empty of a mark without a word. */
static struct vt_str
word_of(const struct vt_unit *u)
{
	struct vt_str mark = order_mark(u);
	int64_t at = u->kind <= VT_UNIT_ARTICLE ? kit_find(mark, u->number, 0) : -1;

	return at > 0 ? kit_trim(kit_sub(mark, 0, (size_t)at)) : (struct vt_str){"", 0};
}

/* 1 when a paragraph between the two could be what is missing. */
static int
is_between(const struct walk *w, const struct list *l, const struct vt_unit *u,
    struct vt_str number)
{
	const struct vt_paragraph *first = l->unit->line.paragraph, *last = u->line.paragraph;
	struct vt_str word = word_of(u);

	for (uint32_t i = first->number; i <= last->number; i++) {
		const struct vt_paragraph *p = w->doc->paragraphs[i - 1];
		struct vt_str text = p->text;

		if (p == last)
			text = kit_sub(text, 0, u->line.start);
		if (p == first)
			text = kit_sub(text,
			    l->unit->marker.end < text.n ? l->unit->marker.end : text.n, text.n);
		if (p != first && p != last && order_has_mark(p->label, number, word))
			return 1;
		if (order_has_mark(text, number, word))
			return 1;
	}
	return 0;
}

static int
has_heading_between(const struct walk *w, const struct vt_parts *parts, const struct list *l,
    const struct vt_unit *u)
{
	for (uint32_t i = l->unit->line.paragraph->number; i + 1 < u->line.paragraph->number; i++) {
		const struct vt_paragraph *p = w->doc->paragraphs[i];
		size_t k = 0;

		if (!order_is_other_heading(p) || order_is_division_title(parts, p))
			continue;
		while (k < parts->unit_count && parts->units[k]->line.paragraph != p)
			k++;
		if (k == parts->unit_count)
			return 1;
	}
	return 0;
}

static int
is_certain(const struct walk *w, const struct vt_parts *parts, const struct list *l,
    const struct vt_unit *u, const struct kit_ordinal *o)
{
	int32_t next = l->last.value + 1;

	/* Digits with a zero before them are no numbers of this kind. */
	if (u->number.n > 1 && u->number.s[0] == '0' && o->form == KIT_ORDINAL_ARABIC &&
	    l->unit->number.s[0] != '0')
		return 0;
	for (int32_t missing = next; missing < o->value; missing++)
		if (is_between(w, l, u, kit_ordinal_show(&w->alloc, o->form, missing)))
			return 0;
	if (o->value > 1 && o->value - 1 != l->last.value &&
	    is_between(w, l, u, kit_ordinal_show(&w->alloc, o->form, o->value - 1)))
		return 0;
	/* Articles run through the chapters, and these through their titles. */
	return u->kind == VT_UNIT_ARTICLE || !has_heading_between(w, parts, l, u);
}

/* ---- walking ---- */

static void
fault_add(struct walk *w, int32_t kind, const struct list *l, const struct vt_unit *u,
    const struct kit_ordinal *o)
{
	struct vt_str number = kit_ordinal_show(&w->alloc, o->form, l->last.value + 1);

	if (w->count == FAULTS_MAX || number.n == 0)
		return;
	if (l->prefix.n > 0)
		number = kit_str(kit_printf(&w->alloc, "%.*s%.*s", (int)l->prefix.n, l->prefix.s,
		    (int)number.n, number.s));
	w->faults[w->count++] = (struct order_fault){kind, l->unit, u, number};
}

static void
list_take(struct list *l, const struct vt_unit *u, const struct kit_ordinal *o)
{
	l->last = *o;
	l->unit = u;
	l->other = l->skipped = 0;
}

static void
list_push(struct walk *w, const struct vt_unit *u, struct vt_str prefix,
    const struct kit_ordinal *o)
{
	if (w->depth == LISTS_MAX) {
		memmove(w->lists, w->lists + 1, (LISTS_MAX - 1) * sizeof(*w->lists));
		w->depth--;
	}
	w->lists[w->depth++] =
	    (struct list){.kind = u->kind, .prefix = prefix, .last = *o, .unit = u};
}

/* Goes on with list l, which u follows. */
static void
list_follow(struct walk *w, const struct vt_parts *parts, struct list *l, const struct vt_unit *u,
    const struct kit_ordinal *o)
{
	if (follows(l, o) == 2 && !l->latin) {
		struct kit_ordinal next = {.form = o->form, .value = l->last.value + 2};

		l->latin = 1;
		if (l->last.value > 0 && is_certain(w, parts, l, u, &next))
			fault_add(w, ORDER_LETTER, l, u, o);
	}
	list_take(l, u, o);
}

/* 1 when u has a letter that no point has, such as f, j, w or z: a fault of l,
 * which goes on as if it were the next one. */
static int
list_stray(struct walk *w, struct list *l, const struct vt_unit *u, const struct kit_ordinal *o)
{
	if (o->form != KIT_ORDINAL_LETTER || o->value > 0 || o->latin == 0 || l->last.value <= 0)
		return 0;
	if (!l->latin)
		fault_add(w, ORDER_LETTER, l, u, o);
	l->latin = 1;
	l->last.value++;
	l->unit = u;
	return 1;
}

/* 1 when the next article is the one after the last: the text has not begun anew. */
static int
articles_go_on(const struct walk *w, const struct vt_parts *parts)
{
	for (size_t i = w->at + 1; i < parts->unit_count && w->article.unit != NULL; i++)
		if (parts->units[i]->kind == VT_UNIT_ARTICLE)
			return kit_ordinal_parse(parts->units[i]->number, 0).value ==
			    w->article.last.value + 1;
	return 0;
}

/* 1 when u opens the list anew that l has just opened: `a)`, `a)` on two lines, or
 * `I.`, `I.` with no other heading between. */
static int
list_reopened(const struct walk *w, const struct vt_parts *parts, size_t i, const struct vt_unit *u,
    const struct kit_ordinal *o)
{
	const struct list *l = &w->lists[i];
	uint32_t above = l->unit->line.paragraph->number, number = u->line.paragraph->number;

	if (o->value != 1 || l->unit->automatic || u->automatic ||
	    order_is_within(parts, w->at, l->last.value))
		return 0;
	/* `1.`, `2.`, `1.` on three lines, sentences all, so that nothing leads on. */
	if (l->last.value > 1)
		return u->kind == VT_UNIT_CLAUSE && i + 1 == w->depth && number == above + 1 &&
		    kit_ends(kit_trim(l->unit->line.paragraph->text), VT_STR("."));
	if (u->kind < VT_UNIT_ARTICLE || u->kind == VT_UNIT_ROMAN ||
	    (u->kind == VT_UNIT_CLAUSE && prose_is_heading(u->line.paragraph) &&
		prose_is_heading(l->unit->line.paragraph)))
		return !has_heading_between(w, parts, l, u) ||
		    (u->kind == VT_UNIT_CHAPTER && articles_go_on(w, parts));
	return (i + 1 == w->depth && number == above + 1 &&
		   (!order_is_led_on(w->doc, u) ||
		       kit_ends(kit_trim(u->line.paragraph->text), VT_STR(":")))) ||
	    (u->kind == VT_UNIT_CLAUSE && order_entries_between(parts, l->unit, u));
}

/* u follows nothing and opens nothing: 1 when it breaks the order of l. */
static int
list_break(struct walk *w, const struct vt_parts *parts, struct list *l, const struct vt_unit *u,
    const struct kit_ordinal *o)
{
	int32_t away = o->value - l->last.value;

	/* After a number that was skipped the next one is right: the one above was mistyped. */
	if (away == 0 && l->skipped && o->value > 0) {
		list_take(l, u, o);
		return 1;
	}
	if (o->value <= 0 || l->last.value <= 0 || l->latin || away > NEAR || away < -NEAR ||
	    !is_certain(w, parts, l, u, o))
		return 0;
	fault_add(w, away == 0 ? ORDER_REPEAT : away > 0 ? ORDER_SKIP : ORDER_BACK, l, u, o);
	list_take(l, u, o);
	if (away <= 0)
		l->other = o->value - away + 1;
	l->skipped = away > 1;
	return 1;
}

/* 1 when the list that u opens with 2 or b has no first entry: it stands right below what holds
 * it, and no mark of the first is there. */
static int
lacks_first(const struct walk *w, const struct vt_parts *parts, const struct vt_unit *u,
    const struct kit_ordinal *o)
{
	const struct vt_unit *above = w->above;
	const struct vt_paragraph *p = u->line.paragraph, *title;
	struct vt_str first = kit_ordinal_show(&w->alloc, o->form, 1), line;
	int amends = 0;

	if (above == NULL || o->value != 2 || u->automatic || above->automatic ||
	    above->kind >= u->kind ||
	    (u->kind != VT_UNIT_POINT && u->kind != VT_UNIT_CLAUSE && u->kind != VT_UNIT_SECTION) ||
	    p == above->line.paragraph)
		return 0;
	line =
	    kit_sub(above->line.paragraph->text, above->marker.end, above->line.paragraph->text.n);
	/* `sửa đổi khoản 2 như sau:` */
	if (order_has_mark(line, first, (struct vt_str){"", 0}) ||
	    kit_word_within(w->check, "amending", line, &amends, w->err) != VT_OK || amends)
		return 0;
	if (p->number == above->line.paragraph->number + 1)
		return 1;
	title = w->doc->paragraphs[above->line.paragraph->number];
	return p->number == above->line.paragraph->number + 2 &&
	    order_is_division_title(parts, title);
}

/* 1 when article u is of a text that the one above quotes: `Sửa đổi Điều 5 như sau:`, `Điều 5. …`
 * without quotation marks. */
static int
is_woven(struct walk *w, const struct vt_parts *parts, const struct list *l,
    const struct vt_unit *u, const struct kit_ordinal *o)
{
	int amends = 0;

	if (l->unit == NULL)
		return 0;
	if (order_is_led_on(w->doc, u)) {
		struct vt_str line = w->doc->paragraphs[u->line.paragraph->number - 2]->text;

		return !follows(l, o) ||
		    (kit_word_within(w->check, "amending", line, &amends, w->err) == VT_OK &&
			amends);
	}
	return o->value == 1 && l->last.value == 1 && order_is_within(parts, w->at, 1);
}

static void
walk_article(struct walk *w, const struct vt_parts *parts, const struct vt_unit *u,
    const struct kit_ordinal *o)
{
	struct list *l = &w->article;

	while (w->depth > 0 && w->lists[w->depth - 1].kind > VT_UNIT_ARTICLE)
		w->depth--;
	w->woven = is_woven(w, parts, l, u, o);
	if (w->woven)
		return;
	if (l->unit == NULL ||
	    (o->value == 1 &&
		(l->last.value > NEAR || has_heading_between(w, parts, l, u) ||
		    (l->last.value > 1 && order_is_within(parts, w->at, l->last.value)))))
		*l = (struct list){.kind = u->kind, .last = *o, .unit = u};
	else if (follows(l, o))
		list_follow(w, parts, l, u, o);
	else if (!list_break(w, parts, l, u, o))
		*l = (struct list){.kind = u->kind, .last = *o, .unit = u};
}

static void
walk_unit(struct walk *w, const struct vt_parts *parts, const struct vt_unit *u)
{
	struct vt_str prefix;
	struct kit_ordinal o;
	int lacks;

	if (!order_ordinal(u, &o, &prefix))
		return;
	if (u->kind == VT_UNIT_ROMAN && !u->automatic) {
		/* `IIII`; a wrong one of the right form is out of its order. */
		const struct list none = {.last.value = o.value - 1, .unit = u};

		if (!kit_same(u->number, kit_ordinal_show(&w->alloc, o.form, o.value)))
			fault_add(w, ORDER_FORM, &none, u, &o);
	}
	if (u->kind == VT_UNIT_ARTICLE && !w->articles) {
		/* What follows is numbered below each of them. */
		w->depth = 0;
		return;
	}
	if (u->kind == VT_UNIT_ARTICLE) {
		walk_article(w, parts, u, &o);
		return;
	}
	for (size_t i = w->depth; i-- > 0;) {
		struct list *l = &w->lists[i];

		if (!same_list(l, u, prefix, &o) || !follows(l, &o))
			continue;
		w->depth = i + 1;
		list_follow(w, parts, l, u, &o);
		return;
	}
	for (size_t i = w->depth; i-- > 0;) {
		struct list *l = &w->lists[i];

		if (!same_list(l, u, prefix, &o))
			continue;
		if (o.value == 1 && !list_reopened(w, parts, i, u, &o))
			break;
		if (list_stray(w, l, u, &o) || list_break(w, parts, l, u, &o)) {
			w->depth = i + 1;
			return;
		}
		break;
	}
	lacks = lacks_first(w, parts, u, &o);
	if (lacks)
		fault_add(w, ORDER_SKIP, &(struct list){.kind = u->kind, .unit = w->above}, u, &o);
	list_push(w, u, prefix, &o);
	w->lists[w->depth - 1].skipped = lacks;
}

int
order_walk(struct vt_check *check, const struct vt_doc *doc, const struct vt_parts *parts,
    struct order_faults *out, struct vt_error *err)
{
	struct walk *w = check->ops->alloc(check, sizeof(*w));
	uint8_t *quoted = check->ops->alloc(check, doc->paragraph_count + 1);
	int status;

	*out = (struct order_faults){0};
	if (w != NULL)
		w->faults = check->ops->alloc(check, FAULTS_MAX * sizeof(*w->faults));
	if (w == NULL || quoted == NULL || w->faults == NULL)
		return kit_fail(err, VT_ERR_MEMORY, "no memory for a rule");
	if (parts->official == 0)
		return VT_OK;
	w->check = check;
	w->err = err;
	w->doc = doc;
	w->alloc = kit_check_alloc(check);
	if ((status = order_own_articles(check, parts, &w->articles, err)) != VT_OK)
		return status;
	quoted_find(doc, quoted);
	for (size_t i = 0; i < parts->unit_count && !w->woven; i++) {
		const struct vt_unit *u = parts->units[i];

		w->at = i;
		if (u->line.paragraph != NULL && !quoted[u->line.paragraph->number - 1]) {
			walk_unit(w, parts, u);
			w->above = u;
		}
	}
	*out = (struct order_faults){w->faults, w->count};
	return VT_OK;
}
