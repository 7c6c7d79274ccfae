/* Words that become others: in their element, or as a deletion and an insertion. */
#include <string.h>

#include "formats/docx/edit.h"

static const struct vt_text across_field = {
    "chữ cần sửa nằm ở ranh giới của một trường tự động", "the words run over the edge of a field"};
static const struct vt_text in_formula = {
    "chữ cần sửa nằm trong công thức", "the words stand in a formula"};
static const struct vt_text no_marks = {"chữ là kết quả của trường hoặc nằm trong ô điều khiển nội "
					"dung, nơi LibreOffice không đọc thay "
					"đổi có theo dõi; --direct thì sửa được",
    "the words are the result of a field or stand in a content control, where LibreOffice reads no "
    "tracked changes; --direct mends them"};

/* The pieces of the paragraph that the range touches. */
struct range {
	size_t first, end;
};

static struct range
find_range(const struct pieces *pieces, uint32_t start, uint32_t end)
{
	struct range r = {0, 0};

	while (r.first < pieces->count && pieces->items[r.first].end <= start)
		r.first++;
	r.end = r.first;
	while (r.end < pieces->count && pieces->items[r.end].start < end)
		r.end++;
	return r;
}

/* Takes off both ends what old and new have in common, by whole characters. */
static void
narrow(struct vt_str raw, uint32_t *start, uint32_t *end, struct vt_str *text)
{
	size_t i = *start, j = 0, k, m;

	while (i < *end && j < text->n) {
		size_t next = i, other = j;

		if (kit_utf8_next(raw, &next) != kit_utf8_next(*text, &other))
			break;
		i = next;
		j = other;
	}
	/* A letter goes with the marks that follow it. */
	while (i > *start && i < raw.n) {
		size_t next = i;
		uint32_t c = kit_utf8_next(raw, &next);

		if (c < 0x300 || c > 0x36f)
			break;
		kit_utf8_prev(raw, &i);
		kit_utf8_prev(*text, &j);
	}
	k = *end;
	m = text->n;
	while (k > i && m > j) {
		size_t before = k, other = m;

		if (kit_utf8_prev(raw, &before) != kit_utf8_prev(*text, &other))
			break;
		k = before;
		m = other;
	}
	while (k < *end) {
		size_t next = k, other = m;
		uint32_t c = kit_utf8_next(raw, &next);

		if (c < 0x300 || c > 0x36f)
			break;
		kit_utf8_next(*text, &other);
		k = next;
		m = other;
	}
	*start = (uint32_t)i;
	*end = (uint32_t)k;
	*text = kit_sub(*text, j, m);
}

/* 1 when no program that reads tracked changes loses one at the piece. LibreOffice makes text of a
 * control for plain text, and of one around paragraphs, cells and tables; not of one around words
 * or rows. */
static int
can_be_marked(const struct piece *p)
{
	int in_words = 1;

	for (const xmlNode *n = p->run; n != NULL; n = n->parent) {
		const xmlNode *properties = is_w(n, "sdt") ? child_w(n, "sdtPr") : NULL;

		in_words = in_words && !is_w(n, "p");
		if (!is_w(n, "sdt"))
			continue;
		if ((properties != NULL && child_w(properties, "text") != NULL) ||
		    (!in_words && !is_w(n->parent, "tbl")))
			return 0;
	}
	return !p->is_computed;
}

static int
is_sound(const struct edit *e, const struct pieces *pieces, struct range r, struct vt_text *out_why)
{
	for (size_t i = r.first; i < r.end; i++) {
		const struct piece *p = &pieces->items[i];

		if (p->is_math)
			*out_why = in_formula;
		else if (p->node == NULL || p->node->parent != p->run ||
		    p->field != pieces->items[r.first].field)
			*out_why = across_field;
		else if (e->list->tracked && !can_be_marked(p))
			*out_why = no_marks;
		else
			continue;
		return 0;
	}
	return 1;
}

/* ---- where text is put in ---- */

/* The piece that text put in at a point joins: what stands before it, and what is no
 * part of a field, is liked best. */
static const struct piece *
find_neighbour(const struct pieces *pieces, uint32_t at, int *out_after)
{
	const struct piece *best = NULL;

	for (size_t i = 0; i < pieces->count; i++) {
		const struct piece *p = &pieces->items[i];

		if (at < p->start || at > p->end || p->node == NULL || p->is_math ||
		    p->node->parent != p->run)
			continue;
		if (best != NULL && best->in_field <= p->in_field)
			continue;
		best = p;
		*out_after = at > p->start;
	}
	return best;
}

/* An empty run with the formatting of another, or of the mark of the paragraph. */
static xmlNode *
new_run(const struct part *part, xmlNode *paragraph, xmlNode *like, xmlNode *parent)
{
	xmlNode *run = new_w(part, "r");
	xmlNode *ppr = child_w(paragraph, "pPr"), *rpr = NULL;
	static const char *const not_of_runs[] = {"ins", "del", "moveFrom", "moveTo", "rPrChange"};

	if (run == NULL)
		return NULL;
	xmlAddChild(parent, run);
	if (like != NULL)
		rpr = child_w(like, "rPr");
	else if (ppr != NULL)
		rpr = child_w(ppr, "rPr");
	if (rpr != NULL)
		rpr = copy_to(part, run, rpr);
	for (size_t i = 0; rpr != NULL && i < sizeof(not_of_runs) / sizeof(not_of_runs[0]); i++)
		drop_property(rpr, not_of_runs[i]);
	return run;
}

/* The insertion of our own that the run stands in, or NULL: what is put in there or taken out of
 * it is no other change. */
static xmlNode *
own_insertion(const struct edit *e, const xmlNode *run)
{
	struct vt_str author;

	if (run == NULL || !is_w(run->parent, "ins") || !get_w(run->parent, "author", &author) ||
	    !kit_eq(author, kit_str(e->list->author)))
		return NULL;
	return run->parent;
}

/* A run, or the insertion that holds it, for text in the place of node; after 1: behind it. */
static xmlNode *
put_run(struct edit *e, struct part *part, xmlNode *paragraph, xmlNode *like, xmlNode *place,
    int after)
{
	int tracked = e->list->tracked && own_insertion(e, place) == NULL;
	xmlNode *outer = paragraph, *run;

	if (tracked) {
		outer = new_w(part, "ins");
		if (outer == NULL)
			return NULL;
		xmlAddChild(paragraph, outer);
		sign(e, part, outer);
	}
	run = new_run(part, paragraph, like, outer);
	if (!tracked)
		outer = run;
	if (outer != NULL && place != NULL) {
		xmlUnlinkNode(outer);
		if (after)
			xmlAddNextSibling(place, outer);
		else
			xmlAddPrevSibling(place, outer);
	}
	return run;
}

/* ---- in the place of words ---- */

static int
has_content(const xmlNode *run)
{
	for (const xmlNode *c = run->children; c != NULL; c = c->next) {
		if (c->type == XML_ELEMENT_NODE && !is_w(c, "rPr"))
			return 1;
	}
	return 0;
}

/* At once: the first element takes the new text, what else was touched keeps its rest. */
static int
replace_direct(struct edit *e, const struct part *part, const struct pieces *pieces, struct range r,
    uint32_t start, uint32_t end, struct vt_str text, struct vt_error *err)
{
	const struct kit_alloc a = {edit_alloc, e->changes};

	for (size_t i = r.end; i > r.first; i--) {
		const struct piece *p = &pieces->items[i - 1];
		uint32_t from = start > p->start ? start : p->start;
		uint32_t to = end < p->end ? end : p->end;
		size_t middle = i - 1 == r.first ? text.n : 0;
		struct vt_str whole = kit_str(kit_printf(&a, "%.*s%.*s%.*s", (int)(from - p->start),
		    pieces->raw.s + p->start, (int)middle, middle > 0 ? text.s : "",
		    (int)(p->end - to), pieces->raw.s + to));

		if (whole.n != (from - p->start) + middle + (p->end - to))
			return kit_fail(err, VT_ERR_MEMORY, "%s", "");
		put_text(part, p->run, p->node, whole, 0);
		drop_node(p->node);
		if (!has_content(p->run))
			drop_node(p->run);
	}
	return VT_OK;
}

/* What is deleted looks as it did: a change of its format by us is no more. */
static void
restore_format(const struct edit *e, xmlNode *run)
{
	xmlNode *now = child_w(run, "rPr");
	xmlNode *change = now != NULL ? child_w(now, "rPrChange") : NULL;
	xmlNode *was = change != NULL ? child_w(change, "rPr") : NULL;
	struct vt_str author;

	if (was == NULL || !get_w(change, "author", &author) ||
	    !kit_eq(author, kit_str(e->list->author)))
		return;
	xmlUnlinkNode(was);
	if (was->children != NULL)
		xmlAddPrevSibling(now, was);
	else
		xmlFreeNode(was);
	drop_node(now);
}

void
run_delete(struct edit *e, struct part *part, xmlNode *run)
{
	xmlNode *deletion;

	restore_format(e, run);

	for (xmlNode *c = run->children; c != NULL; c = c->next) {
		if (is_w(c, "t")) {
			xmlNodeSetName(c, (const xmlChar *)"delText");
			xmlNodeSetSpacePreserve(c, 1);
		} else if (is_w(c, "instrText")) {
			xmlNodeSetName(c, (const xmlChar *)"delInstrText");
		}
	}
	deletion = new_w(part, "del");
	if (deletion == NULL)
		return;
	xmlAddPrevSibling(run, deletion);
	sign(e, part, deletion);
	xmlUnlinkNode(run);
	xmlAddChild(deletion, run);
}

/* The run of old words is marked deleted, or, where we put it in, taken out again. */
static void
take_out(struct edit *e, struct part *part, xmlNode *run)
{
	xmlNode *insertion = own_insertion(e, run);

	if (insertion == NULL) {
		run_delete(e, part, run);
		return;
	}
	drop_node(run);
	if (xmlChildElementCount(insertion) == 0)
		drop_node(insertion);
}

/* Tracked: a new run is inserted behind those of the old words, and these are deleted. */
static int
replace_tracked(struct edit *e, struct part *part, xmlNode *paragraph, struct pieces *pieces,
    uint32_t start, uint32_t end, struct vt_str text, struct vt_error *err)
{
	struct range r;
	xmlNode *last, *run;
	int code;

	split_at(pieces, part, end);
	code = pieces_read(e, paragraph, pieces, err);
	if (code != VT_OK)
		return code;
	split_at(pieces, part, start);
	code = pieces_read(e, paragraph, pieces, err);
	if (code != VT_OK)
		return code;
	r = find_range(pieces, start, end);
	/* A piece before it may have taken its run apart. */
	for (size_t i = r.first; i < r.end; i++)
		isolate(part, pieces->items[i].node->parent, pieces->items[i].node);
	if (text.n > 0 && r.first < r.end) {
		last = pieces->items[r.end - 1].node->parent;
		run = put_run(e, part, paragraph, pieces->items[r.first].node->parent, last, 1);
		if (run != NULL)
			put_text(part, run, NULL, text, 0);
	}
	for (size_t i = r.first; i < r.end; i++)
		take_out(e, part, pieces->items[i].node->parent);
	return VT_OK;
}

static int
put_in(struct edit *e, struct part *part, xmlNode *paragraph, struct pieces *pieces, uint32_t at,
    struct vt_str text, struct vt_text *out_why, struct vt_error *err)
{
	int after = 0;
	const struct piece *p = find_neighbour(pieces, at, &after);
	xmlNode *run, *like = p != NULL ? p->run : NULL;

	if (p == NULL && pieces->count > 0) {
		*out_why = across_field;
		return VT_OK;
	}
	if (p != NULL && e->list->tracked && !can_be_marked(p)) {
		*out_why = no_marks;
		return VT_OK;
	}
	if (p != NULL && p->is_text && !e->list->tracked) {
		struct range r = {(size_t)(p - pieces->items), (size_t)(p - pieces->items) + 1};

		return replace_direct(e, part, pieces, r, at, at, text, err);
	}
	if (p != NULL && at > p->start && at < p->end)
		split_at(pieces, part, at);
	/* Behind the element, the rest of its run gets out of the way. */
	if (p != NULL && after && p->node->next != NULL)
		isolate(part, p->run, p->node);
	else if (p != NULL && !after)
		like = isolate(part, p->run, p->node);
	run = put_run(e, part, paragraph, like,
	    p == NULL   ? NULL
		: after ? p->node->parent
			: like,
	    after);
	if (run != NULL)
		put_text(part, run, NULL, text, 0);
	return VT_OK;
}

int
text_replace(struct edit *e, struct part *part, xmlNode *paragraph, struct pieces *pieces,
    uint32_t start, uint32_t end, struct vt_str text, struct vt_text *out_why, struct vt_error *err)
{
	struct range r;

	narrow(pieces->raw, &start, &end, &text);
	if (start == end && text.n == 0)
		return VT_OK;
	r = find_range(pieces, start, end);
	if (start == end)
		return put_in(e, part, paragraph, pieces, start, text, out_why, err);
	if (!is_sound(e, pieces, r, out_why))
		return VT_OK;
	if (e->list->tracked)
		return replace_tracked(e, part, paragraph, pieces, start, end, text, err);
	return replace_direct(e, part, pieces, r, start, end, text, err);
}
