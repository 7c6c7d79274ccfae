/* The edits of all findings in one list: in order, none contradicting another. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/fail.h"
#include "core/engine/collect.h"
#include "core/engine/split.h"
#include "kit/margin.h"

/* Edits of one place that are compared with one another: more would cost time. Those of one
 * finding are not: its rule made them to go together. */
#define MOST_BESIDE 512u

/* An edit taken so far, in the list of its paragraph or section. */
struct taken {
	const struct vt_edit *edit;
	size_t finding;
	struct taken *next;
};

struct collector {
	struct arena *a;
	const struct vt_report *report;
	struct taken **paragraphs, **sections; /* by number */
	struct collection *out;
};

static const struct vt_text contradicts = {
    "trùng chỗ với một sửa đổi khác", "another correction changes the same place"};
static const struct vt_text too_many = {
    "quá nhiều sửa đổi ở một đoạn", "too many corrections in one paragraph"};

/* ---- contradictions ---- */

static int
same_font(const char *a, const char *b)
{
	return a == b || (a != NULL && b != NULL && strcmp(a, b) == 0);
}

static int
runs_agree(const struct vt_run_format *a, const struct vt_run_format *b, uint32_t set)
{
	return !((set & VT_SET_FONT && !same_font(a->font, b->font)) ||
	    (set & VT_SET_FONT_SIZE && a->font_size != b->font_size) ||
	    (set & VT_SET_BOLD && a->bold != b->bold) ||
	    (set & VT_SET_ITALIC && a->italic != b->italic) ||
	    (set & VT_SET_UNDERLINE && a->underline != b->underline) ||
	    (set & VT_SET_CAPS && a->caps != b->caps) ||
	    (set & VT_SET_COLOR && a->color != b->color) ||
	    (set & VT_SET_HIGHLIGHT && a->highlight != b->highlight));
}

static int
paragraphs_agree(const struct vt_paragraph_format *a, const struct vt_paragraph_format *b,
    uint32_t set)
{
	return !((set & VT_SET_ALIGN && a->align != b->align) ||
	    (set & VT_SET_INDENT_LEFT && a->indent_left != b->indent_left) ||
	    (set & VT_SET_INDENT_RIGHT && a->indent_right != b->indent_right) ||
	    (set & VT_SET_INDENT_FIRST && a->indent_first != b->indent_first) ||
	    (set & VT_SET_SPACE_BEFORE && a->space_before != b->space_before) ||
	    (set & VT_SET_SPACE_AFTER && a->space_after != b->space_after) ||
	    (set & VT_SET_LINE_SPACING &&
		(a->line_rule != b->line_rule || a->line_spacing != b->line_spacing)) ||
	    (set & VT_SET_CONTEXTUAL && a->contextual_spacing != b->contextual_spacing) ||
	    (set & VT_SET_KEEP_NEXT && a->keep_next != b->keep_next));
}

static int
pages_agree(const struct vt_section *a, const struct vt_section *b, uint32_t set)
{
	return !((set & VT_SET_PAGE_SIZE &&
		     (a->page_width != b->page_width || a->page_height != b->page_height ||
			 a->landscape != b->landscape)) ||
	    (set & VT_SET_MARGIN_TOP && a->margin_top != b->margin_top) ||
	    (set & VT_SET_MARGIN_BOTTOM && a->margin_bottom != b->margin_bottom) ||
	    (set & VT_SET_MARGIN_LEFT && a->margin_left != b->margin_left) ||
	    (set & VT_SET_MARGIN_RIGHT && a->margin_right != b->margin_right) ||
	    (set & VT_SET_NUMBER_START && a->number_start != b->number_start) ||
	    (set & VT_SET_NUMBER_STYLE && a->number_style != b->number_style));
}

static int
overlap(struct vt_span a, struct vt_span b)
{
	if (a.start == a.end || b.start == b.end) /* put in at a point */
		return (a.start == b.start && a.end == b.end) ||
		    (a.start > b.start && a.start < b.end) ||
		    (b.start > a.start && b.start < a.end);
	return a.start < b.end && b.start < a.end;
}

static int
same_text(const struct vt_edit *a, const struct vt_edit *b)
{
	return a->at.start == b->at.start && a->at.end == b->at.end && a->text.n == b->text.n &&
	    (a->text.n == 0 || memcmp(a->text.s, b->text.s, a->text.n) == 0);
}

/* Both of one paragraph or section. 0: they go together, 1: they do not, 2: they are one. */
static int
compare_taken(const struct vt_edit *a, const struct vt_edit *b)
{
	uint32_t set = a->set & b->set;

	if (a->kind != b->kind)
		return 0;
	switch (a->kind) {
	case VT_EDIT_REPLACE: return same_text(a, b) ? 2 : overlap(a->at, b->at);
	case VT_EDIT_RUN: return overlap(a->at, b->at) && !runs_agree(a->run, b->run, set);
	case VT_EDIT_PARAGRAPH: return !paragraphs_agree(a->paragraph, b->paragraph, set);
	case VT_EDIT_SECTION:
		if (a->set == b->set && a->set == VT_SET_FIRST_PAGE)
			return 2;
		return !pages_agree(a->page, b->page, set);
	case VT_EDIT_PAGE_NUMBER: return a->at.paragraph == b->at.paragraph ? 2 : 0;
	case VT_EDIT_DROP_COMMENTS: return 2;
	case VT_EDIT_COLUMNS: return a->cell_count == b->cell_count ? 2 : 1;
	case VT_EDIT_WIDTHS:
	case VT_EDIT_LINE: return a->length == b->length && a->below == b->below ? 2 : 1;
	default: return 0;
	}
}

static struct taken **
list_of(const struct collector *c, const struct vt_edit *edit)
{
	if (edit->kind == VT_EDIT_SECTION || edit->kind == VT_EDIT_PAGE_NUMBER)
		return &c->sections[edit->section->number];
	return edit->at.paragraph != NULL ? &c->paragraphs[edit->at.paragraph->number]
					  : &c->sections[0]; /* of the whole document */
}

/* ---- taking ---- */

#define NOBODY SIZE_MAX

/* 1 when the edit goes with all that was taken; *out_owner: the finding it was taken for. */
static int
fits(const struct collector *c, const struct vt_edit *edit, size_t *out_owner,
    struct vt_text *out_why)
{
	unsigned beside = 0;

	*out_owner = NOBODY;
	for (const struct taken *t = *list_of(c, edit); t != NULL; t = t->next) {
		int how = compare_taken(t->edit, edit);

		if (how == 1 || ++beside > MOST_BESIDE) {
			*out_why = how == 1 ? contradicts : too_many;
			return 0;
		}
		if (how == 2)
			*out_owner = t->finding;
	}
	return 1;
}

static int
take(struct collector *c, const struct vt_edit *edit, size_t finding, struct vt_error *err)
{
	struct taken *t = arena_alloc(c->a, sizeof(*t)), **list = list_of(c, edit);

	if (t == NULL)
		return fail(err, VT_ERR_MEMORY, "%s", "");
	*t = (struct taken){edit, finding, *list};
	*list = t;
	c->out->items[c->out->count++] = (struct collected){edit, finding};
	return VT_OK;
}

static int
share(struct collector *c, size_t finding, size_t owner, struct vt_error *err)
{
	struct collected_share *s;

	if (finding == owner)
		return VT_OK;
	s = arena_alloc(c->a, sizeof(*s));
	if (s == NULL)
		return fail(err, VT_ERR_MEMORY, "%s", "");
	*s = (struct collected_share){finding, owner, c->out->shares};
	c->out->shares = s;
	return VT_OK;
}

/* 1 when another edit of the finding is about the same words: the two are made to go together. */
static int
has_company(const struct vt_reported *f, size_t i)
{
	const struct vt_edit *edit = f->edits[i];

	for (size_t k = 0; k < f->edit_count; k++) {
		if (k != i && f->edits[k]->at.paragraph == edit->at.paragraph &&
		    overlap(f->edits[k]->at, edit->at))
			return 1;
	}
	return 0;
}

static int
splits(const struct vt_reported *f, size_t i)
{
	return f->edits[i]->kind == VT_EDIT_REPLACE && f->edit_count <= SPLIT_MOST &&
	    !has_company(f, i);
}

/* So many pieces the edits of a finding may become; where there are many, they stay whole. */
static size_t
most_pieces(const struct vt_reported *f)
{
	return f->edit_count * (f->edit_count <= SPLIT_MOST ? SPLIT_MOST : 1);
}

/* All edits of a finding, or none. */
static int
take_finding(struct collector *c, size_t i, struct vt_error *err)
{
	const struct vt_reported *f = c->report->findings[i];
	size_t most = most_pieces(f);
	const struct vt_edit **edits = arena_array(c->a, most + 1, sizeof(const struct vt_edit *));
	size_t *owners = arena_array(c->a, most + 1, sizeof(*owners)), count = 0, n = 1;
	int rc = VT_OK;

	if (owners == NULL || edits == NULL)
		return fail(err, VT_ERR_MEMORY, "%s", "");
	for (size_t k = 0; k < f->edit_count && rc == VT_OK; k++, count += n) {
		n = 1;
		edits[count] = f->edits[k];
		if (splits(f, k))
			rc = split_edit(c->a, f->edits[k], edits + count, &n, err);
	}
	for (size_t k = 0; k < count && rc == VT_OK; k++) {
		if (!fits(c, edits[k], &owners[k], &c->out->why[i]))
			return VT_OK;
	}
	for (size_t k = 0; k < count && rc == VT_OK; k++) {
		if (owners[k] == NOBODY)
			rc = take(c, edits[k], i, err);
		else
			rc = share(c, i, owners[k], err);
	}
	return rc;
}

/* ---- order ---- */

static int
compare_number(uint32_t a, uint32_t b)
{
	return (a > b) - (a < b);
}

static uint32_t
paragraph_of(const struct vt_edit *e)
{
	return e->at.paragraph != NULL ? e->at.paragraph->number : 0;
}

static int
compare_collected(const void *pa, const void *pb)
{
	const struct collected *ca = pa, *cb = pb;
	const struct vt_edit *a = ca->edit, *b = cb->edit;
	int c = compare_number(paragraph_of(a), paragraph_of(b));

	if (c == 0 && a->section != NULL && b->section != NULL)
		c = compare_number(a->section->number, b->section->number);
	if (c == 0)
		c = compare_number(a->at.start, b->at.start);
	if (c == 0)
		c = compare_number(a->at.end, b->at.end);
	if (c == 0)
		c = compare_number((uint32_t)a->kind, (uint32_t)b->kind);
	return c != 0 ? c : (ca->finding > cb->finding) - (ca->finding < cb->finding);
}

/* Of words that one finding replaces twice, the first edit says it: those of a finding are not
 * compared when they are taken. */
static void
drop_overlapping(struct collection *out)
{
	const struct vt_edit *last = NULL;
	size_t kept = 0;

	for (size_t i = 0; i < out->count; i++) {
		const struct vt_edit *e = out->items[i].edit;

		if (e->kind == VT_EDIT_REPLACE) {
			if (last != NULL && last->at.paragraph == e->at.paragraph &&
			    e->at.start < last->at.end)
				continue;
			last = e;
		}
		out->items[kept++] = out->items[i];
	}
	out->count = kept;
}

static void
finish(struct collection *out)
{
	qsort(out->items, out->count, sizeof(*out->items), compare_collected);
	drop_overlapping(out);
	for (size_t i = 0; i < out->count; i++)
		out->list[i] = out->items[i].edit;
}

static int
open_collection(struct arena *a, size_t findings, size_t most, struct collection *out,
    struct vt_error *err)
{
	*out = (struct collection){
	    .items = arena_array(a, most + 1, sizeof(*out->items)),
	    .list = arena_array(a, most + 1, sizeof(const struct vt_edit *)),
	    .why = arena_array(a, findings + 1, sizeof(*out->why)),
	};
	if (out->items == NULL || out->list == NULL || out->why == NULL)
		return fail(err, VT_ERR_MEMORY, "%s", "");
	return VT_OK;
}

int
collect_none(struct arena *a, struct collection *out, struct vt_error *err)
{
	return open_collection(a, 0, 0, out, err);
}

int
collect_mends(struct arena *a, const struct vt_report *report, struct collection *out,
    struct vt_error *err)
{
	const struct vt_doc *doc = report->doc;
	struct collector c = {a, report,
	    arena_array(a, doc->paragraph_count + 1, sizeof(struct taken *)),
	    arena_array(a, doc->section_count + 1, sizeof(struct taken *)), out};
	size_t most = 0;
	int rc;

	if (c.paragraphs == NULL || c.sections == NULL)
		return fail(err, VT_ERR_MEMORY, "%s", "");
	for (size_t i = 0; i < report->finding_count; i++)
		most += most_pieces(report->findings[i]);
	rc = open_collection(a, report->finding_count, most, out, err);
	for (size_t i = 0; i < report->finding_count && rc == VT_OK; i++)
		rc = take_finding(&c, i, err);
	finish(out);
	return rc;
}

/* ---- comments ---- */

/* The paragraph that a comment on the whole, or on a section, stands at. */
static const struct vt_paragraph *
first_paragraph(const struct vt_doc *doc, int32_t section)
{
	for (size_t i = 0; i < doc->paragraph_count; i++) {
		const struct vt_paragraph *p = doc->paragraphs[i];

		if (p->story == VT_STORY_BODY &&
		    (section == 0 || p->section == NULL || p->section->number == (uint32_t)section))
			return p;
	}
	return doc->paragraph_count > 0 ? doc->paragraphs[0] : NULL;
}

static struct vt_span
span_of(const struct vt_doc *doc, const struct vt_place *where)
{
	struct vt_span at = {NULL, where->mark_start, where->mark_end};

	if (where->paragraph < 1 || (size_t)where->paragraph > doc->paragraph_count)
		return (struct vt_span){first_paragraph(doc, where->section), 0, 0};
	at.paragraph = doc->paragraphs[where->paragraph - 1];
	if (at.start == at.end) {
		at.start = 0;
		at.end = (uint32_t)at.paragraph->text.n;
	}
	return at;
}

/* The sentence, how to mend it, and who says so, a line each. */
static struct vt_str
comment_text(struct arena *a, const struct vt_reported *f, int english)
{
	struct kit_alloc kit = arena_kit(a);
	const char *mend = english ? f->mend.en : f->mend.vi;
	int has_mend = mend != NULL && *mend != '\0';
	int has_cite = f->cite != NULL && *f->cite != '\0';

	return kit_str(kit_printf(&kit, "%s%s%s%s%s", english ? f->message.en : f->message.vi,
	    has_mend ? "\n" : "", has_mend ? mend : "", has_cite ? "\n" : "",
	    has_cite ? f->cite : ""));
}

int
collect_comments(struct arena *a, const struct vt_report *report, int english,
    struct collection *out, struct vt_error *err)
{
	struct vt_edit *edits = arena_array(a, report->finding_count + 1, sizeof(*edits));
	int rc = open_collection(a, report->finding_count, report->finding_count, out, err);

	if (rc == VT_OK && edits == NULL)
		rc = fail(err, VT_ERR_MEMORY, "%s", "");
	for (size_t i = 0; i < report->finding_count && rc == VT_OK; i++) {
		const struct vt_reported *f = report->findings[i];

		edits[i] = (struct vt_edit){
		    .size = sizeof(edits[i]),
		    .kind = VT_EDIT_COMMENT,
		    .at = span_of(report->doc, &f->where),
		    .text = comment_text(a, f, english),
		    .rule = f->rule,
		};
		if (edits[i].text.n == 0)
			rc = fail(err, VT_ERR_MEMORY, "%s", "");
		else if (edits[i].at.paragraph == NULL)
			out->why[i] = (struct vt_text){
			    "văn bản không có đoạn nào", "the document has no paragraph"};
		else
			out->items[out->count++] = (struct collected){&edits[i], i};
	}
	finish(out);
	return rc;
}

void
collect_share(struct collection *collection)
{
	for (const struct collected_share *s = collection->shares; s != NULL; s = s->next) {
		struct vt_text *why = &collection->why[s->finding];

		if (why->vi == NULL)
			*why = collection->why[s->owner];
	}
}

int
collect_prune(struct collection *collection)
{
	size_t kept = 0, before = collection->count;

	collect_share(collection);
	for (size_t i = 0; i < before; i++) {
		if (collection->why[collection->items[i].finding].vi == NULL)
			collection->items[kept++] = collection->items[i];
	}
	collection->count = kept;
	finish(collection);
	return kept < before;
}

int
collect_drop_pages(struct collection *collection, struct vt_text why)
{
	for (size_t i = 0; i < collection->count; i++) {
		if (kit_edit_is_of_pages(collection->items[i].edit))
			collection->why[collection->items[i].finding] = why;
	}
	return collect_prune(collection);
}

int
collect_drop(struct collection *collection, uint32_t paragraph, struct vt_text why)
{
	for (size_t i = 0; i < collection->count; i++) {
		const struct collected *item = &collection->items[i];

		if (paragraph_of(item->edit) == paragraph)
			collection->why[item->finding] = why;
	}
	return collect_prune(collection);
}
