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
	*out = texts;
	return rc;
}

static int
same_frame(const struct vt_doc *before, const struct vt_doc *after, int pages, size_t tables,
    struct vt_error *err)
{
	if ((pages || tables > 0 || before->paragraph_count == after->paragraph_count) &&
	    before->section_count == after->section_count &&
	    before->table_count + tables == after->table_count &&
	    before->box_count == after->box_count)
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
			    .number = e->at.paragraph->number};
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

/* The edit that makes the paragraph the first of a table, if any was done. */
static const struct vt_edit *
table_at(const struct vt_paragraph *p, const struct vt_edit *const *edits,
    const struct vt_text *why, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (edits[i]->kind == VT_EDIT_COLUMNS && why[i].vi == NULL &&
		    edits[i]->at.paragraph == p)
			return edits[i];
	}
	return NULL;
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
		const struct vt_edit *table = tables > 0 ? table_at(p, edits, why, count) : NULL;

		if (table != NULL) {
			n += put_table(table, out + n);
			i += table->cell_count / 2 - 1;
		} else if (!pages || kit_margin_holder(p) == NULL) {
			out[n++] = (struct expected){texts[i], p->label, p->number};
		}
	}
	return n;
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
		if (!kit_eq(expected[k].text, q->text) || !kit_eq(expected[k].label, q->label))
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
	size_t tables = 0, n;
	int pages = 0, same = 1, rc;

	*out_paragraph = 0;
	for (size_t i = 0; i < count; i++) {
		pages |= why[i].vi == NULL && kit_edit_is_of_pages(edits[i]);
		tables += why[i].vi == NULL && edits[i]->kind == VT_EDIT_COLUMNS;
	}
	rc = same_frame(before, after, pages, tables, err);
	if (rc == VT_OK)
		rc = expected_texts(a, before, edits, why, count, &texts, err);
	if (rc != VT_OK)
		return rc;
	/* A table has at most two lines more for each paragraph, and four of its own. */
	expected = arena_array(a, 2 * before->paragraph_count + 4 * tables + 1, sizeof(*expected));
	if (expected == NULL)
		return fail(err, VT_ERR_MEMORY, "%s", "");
	n = list_expected(before, texts, pages, tables, edits, why, count, expected);
	*out_paragraph = first_changed(expected, n, after, pages);
	if (*out_paragraph == 0 && pages)
		rc = unchanged_pages(a, before, texts, after, &same, err);
	if (!same)
		*out_paragraph = UNCHANGED_PAGES;
	return rc;
}
