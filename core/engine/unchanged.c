/* No word is lost: a document that was written is read and compared with what was asked for. */
#include <string.h>

#include "core/base/fail.h"
#include "core/engine/collect.h"
#include "core/engine/unchanged.h"
#include "kit/margin.h"

/* What the paragraph should say: its text with the replacements among edits [i, end). */
static int
expected_text(struct arena *a, const struct vt_paragraph *p, const struct vt_edit *const *edits,
    const struct vt_text *why, size_t i, size_t end, struct vt_str *out, struct vt_error *err)
{
	struct kit_alloc kit = arena_kit(a);
	size_t room = p->text.n, at = 0, n = 0;
	char *text;

	for (size_t k = i; k < end; k++)
		room += edits[k]->text.n;
	text = arena_alloc(a, room + 1);
	if (text == NULL)
		return fail(err, VT_ERR_MEMORY, "%s", "");
	for (; i < end; i++) {
		const struct vt_edit *e = edits[i];

		if (e->kind != VT_EDIT_REPLACE || why[i].vi != NULL || e->at.start < at)
			continue;
		memcpy(text + n, p->text.s + at, e->at.start - at);
		n += e->at.start - at;
		if (e->text.n > 0)
			memcpy(text + n, e->text.s, e->text.n);
		n += e->text.n;
		at = e->at.end;
	}
	if (p->text.n > at)
		memcpy(text + n, p->text.s + at, p->text.n - at);
	n += p->text.n - at;
	*out = kit_nfc((struct vt_str){text, n}, &kit, NULL);
	return out->s != NULL || n == 0 ? VT_OK : fail(err, VT_ERR_MEMORY, "%s", "");
}

static int
same_place(const struct vt_path *a, const struct vt_path *b)
{
	while (a != b && a != NULL && b != NULL) {
		if (a->ordinal != b->ordinal || strcmp(a->name, b->name) != 0)
			return 0;
		a = a->parent;
		b = b->parent;
	}
	return a == b;
}

/* A header that several sections share is one in the file: what is replaced in the paragraph of the
 * edit is replaced in those of the other sections. */
static void
share_text(const struct vt_doc *doc, const struct vt_edit *edit, struct vt_str *texts)
{
	const struct vt_paragraph *p = edit->at.paragraph;

	for (size_t i = 0; i < doc->paragraph_count; i++) {
		const struct vt_paragraph *q = doc->paragraphs[i];

		if (q != p && kit_margin_holder(q) != NULL && kit_eq(q->text, p->text) &&
		    kit_eq(texts[i], q->text) && q->source != NULL &&
		    strcmp(q->source, p->source) == 0 && same_place(q->path, p->path))
			texts[i] = texts[p->number - 1];
	}
}

/* What every paragraph should say. */
static int
expected_texts(struct arena *a, const struct vt_doc *before, const struct vt_edit *const *edits,
    const struct vt_text *why, size_t count, struct vt_str **out, struct vt_error *err)
{
	struct vt_str *texts = arena_array(a, before->paragraph_count + 1, sizeof(*texts));
	size_t at = 0;
	int rc = VT_OK;

	if (texts == NULL)
		return fail(err, VT_ERR_MEMORY, "%s", "");
	while (at < count && edits[at]->at.paragraph == NULL)
		at++;
	for (size_t i = 0; i < before->paragraph_count && rc == VT_OK; i++) {
		const struct vt_paragraph *p = before->paragraphs[i];
		size_t end = at;

		while (end < count && edits[end]->at.paragraph == p)
			end++;
		texts[i] = p->text;
		if (end > at)
			rc = expected_text(a, p, edits, why, at, end, &texts[i], err);
		at = end;
	}
	for (size_t i = 0; i < count && rc == VT_OK; i++) {
		if (edits[i]->kind == VT_EDIT_REPLACE && why[i].vi == NULL &&
		    edits[i]->at.paragraph->source != NULL &&
		    kit_margin_holder(edits[i]->at.paragraph) != NULL)
			share_text(before, edits[i], texts);
	}
	*out = texts;
	return rc;
}

/* What tables made of paragraphs change in the number of things. */
struct rearranged {
	size_t tables, boxes; /* tables that come, boxes that go */
	size_t lines;         /* in the tables, at most */
};

/* The boxes that the cells of an edit come from. */
static size_t
count_boxes(const struct vt_edit *e)
{
	size_t n = 0;

	for (size_t i = 0; i < e->cell_count; i += 2) {
		const struct vt_box *box = e->cells[i].paragraph->box;
		size_t k = 0;

		while (k < i && e->cells[k].paragraph->box != box)
			k += 2;
		n += box != NULL && k == i;
	}
	return n;
}

static int
same_frame(const struct vt_doc *before, const struct vt_doc *after, int pages,
    const struct rearranged *made, struct vt_error *err)
{
	if ((pages || made->tables > 0 || before->paragraph_count == after->paragraph_count) &&
	    before->section_count == after->section_count &&
	    before->table_count + made->tables == after->table_count &&
	    before->box_count == after->box_count + made->boxes)
		return VT_OK;
	return fail(err, VT_ERR_PLUGIN,
	    "the changed file would have %zu paragraphs, %zu tables, %zu boxes, %zu sections for "
	    "%zu, %zu, %zu, %zu",
	    after->paragraph_count, after->table_count, after->box_count, after->section_count,
	    before->paragraph_count, before->table_count, before->box_count, before->section_count);
}

/* What is to be read, paragraph by paragraph. */
struct expected {
	struct vt_str text, label;
	uint32_t number; /* of the paragraph it comes from */
	/* In a cell of such a table: where the words stood, whose look they keep. */
	const struct vt_span *from;
};

/* One cell of a table that paragraphs have become: what they had in it, or an empty line. */
static size_t
put_cell(const struct vt_edit *e, size_t first, size_t end, struct expected *out)
{
	size_t n = 0;

	for (size_t i = first; i < end; i += 2) {
		const struct vt_span *at = &e->cells[i];

		if (at->start < at->end)
			out[n++] = (struct expected){
			    .text = kit_sub(at->paragraph->text, at->start, at->end),
			    .number = e->at.paragraph->number,
			    .from = at};
	}
	if (n == 0)
		out[n++] = (struct expected){.number = e->at.paragraph->number};
	return n;
}

static size_t
put_table(const struct vt_edit *e, struct expected *out)
{
	size_t n = put_cell(e, 0, e->split, out);

	n += put_cell(e, 1, e->split, out + n);
	if (e->split == e->cell_count)
		return n;
	n += put_cell(e, e->split, e->cell_count, out + n);
	return n + put_cell(e, e->split + 1, e->cell_count, out + n);
}

static int
is_in_table(const struct vt_edit *e, const struct vt_paragraph *p)
{
	for (size_t i = 0; i < e->cell_count; i += 2) {
		if (e->cells[i].paragraph == p)
			return 1;
	}
	return 0;
}

/* What of the paragraph goes into tables, and the table that begins before it. 1: it is in one
 * and no more where it was. */
static int
list_tables(const struct vt_paragraph *p, const struct vt_edit *const *edits,
    const struct vt_text *why, size_t count, struct expected *out, size_t *n)
{
	int moved = 0;

	for (size_t i = 0; i < count; i++) {
		if (edits[i]->kind != VT_EDIT_COLUMNS || why[i].vi != NULL)
			continue;
		if (edits[i]->at.paragraph == p)
			*n += put_table(edits[i], out + *n);
		moved |= is_in_table(edits[i], p);
	}
	return moved;
}

/* All that is compared one by one: without headers and footers where these are compared by
 * what pages show. */
static size_t
list_expected(const struct vt_doc *before, const struct vt_str *texts, int pages, size_t tables,
    const struct vt_edit *const *edits, const struct vt_text *why, size_t count,
    struct expected *out)
{
	size_t n = 0;

	for (size_t i = 0; i < before->paragraph_count; i++) {
		const struct vt_paragraph *p = before->paragraphs[i];

		if (tables > 0 && list_tables(p, edits, why, count, out, &n))
			continue;
		if (!pages || kit_margin_holder(p) == NULL)
			out[n++] = (struct expected){texts[i], p->label, p->number, NULL};
	}
	return n;
}

static int
same_run(const struct vt_run_format *a, const struct vt_run_format *b)
{
	return a->font_size == b->font_size && a->bold == b->bold && a->italic == b->italic &&
	    a->underline == b->underline && a->caps == b->caps && a->color == b->color &&
	    a->hidden == b->hidden && a->position == b->position &&
	    (a->font == b->font ||
		(a->font != NULL && b->font != NULL && strcmp(a->font, b->font) == 0));
}

/* 1 when the words of a cell look as they did where they stood. */
static int
same_look(const struct vt_span *from, const struct vt_paragraph *q)
{
	const struct vt_paragraph *p = from->paragraph;

	for (size_t i = 0, k = 0; i < p->run_count; i++) {
		const struct vt_run *a = p->runs[i];

		if (a->end <= from->start || a->start >= from->end)
			continue;
		for (; k < q->run_count && q->runs[k]->start + from->start < a->end; k++) {
			if (!same_run(a->format, q->runs[k]->format))
				return 0;
			if (q->runs[k]->end + from->start > a->end)
				break;
		}
	}
	return 1;
}

static uint32_t
first_changed(const struct expected *expected, size_t n, const struct vt_doc *after, int pages)
{
	size_t k = 0;

	for (size_t i = 0; i < after->paragraph_count; i++) {
		const struct vt_paragraph *q = after->paragraphs[i];

		if (pages && kit_margin_holder(q) != NULL)
			continue;
		if (k == n)
			return UNCHANGED_PAGES;
		if (!kit_eq(expected[k].text, q->text) || !kit_eq(expected[k].label, q->label) ||
		    (expected[k].from != NULL && !same_look(expected[k].from, q)))
			return expected[k].number;
		k++;
	}
	return k < n ? expected[k].number : 0;
}

int
unchanged_words(struct arena *a, const struct vt_doc *before, const struct vt_doc *after,
    const struct vt_edit *const *edits, const struct vt_text *why, size_t count,
    uint32_t *out_paragraph, struct vt_error *err)
{
	struct expected *expected;
	struct vt_str *texts = NULL;
	struct rearranged made = {0, 0, 0};
	int pages = 0, same = 1, rc;
	size_t n;

	*out_paragraph = 0;
	for (size_t i = 0; i < count; i++) {
		pages |= why[i].vi == NULL && kit_edit_is_of_pages(edits[i]);
		if (why[i].vi != NULL || edits[i]->kind != VT_EDIT_COLUMNS)
			continue;
		made.tables++;
		made.boxes += count_boxes(edits[i]);
		made.lines += edits[i]->cell_count + 4; /* an empty cell has a line */
	}
	rc = same_frame(before, after, pages, &made, err);
	if (rc == VT_OK)
		rc = expected_texts(a, before, edits, why, count, &texts, err);
	if (rc != VT_OK)
		return rc;
	expected = arena_array(a, before->paragraph_count + made.lines + 1, sizeof(*expected));
	if (expected == NULL)
		return fail(err, VT_ERR_MEMORY, "%s", "");
	n = list_expected(before, texts, pages, made.tables, edits, why, count, expected);
	*out_paragraph = first_changed(expected, n, after, pages);
	if (*out_paragraph == 0 && pages)
		rc = unchanged_pages(a, before, texts, after, &same, err);
	if (!same)
		*out_paragraph = UNCHANGED_PAGES;
	return rc;
}
