/* What stands behind the closing: each appendix and each issued document, with its outline. */
#include "kit/fail.h"
#include "plugins/akn/akn.h"

/* One of them: paragraphs [start, end), its text in [first, last). */
struct piece {
	size_t start, first, last, end;
	const struct vt_annex *annex; /* NULL: a heading and no text that was made out */
};

struct pieces {
	struct piece *items;
	size_t count;
};

static size_t
index_of(const struct vt_component *c)
{
	return c->spans[0]->paragraph->number - 1;
}

static int
is_blank(const struct akn *akn, size_t i)
{
	const struct vt_paragraph *p = akn->doc->paragraphs[i];

	return kit_trim(p->text).n == 0 && p->label.n == 0;
}

/* Where the head of what is issued begins: behind the closing, and behind what stands
 * before it. */
static size_t
head_of(const struct akn *akn, size_t n, size_t from)
{
	const struct vt_annex *const *annexes = akn->parts->annexes;
	size_t start = from, first = annexes[n]->first->number - 1;

	if (n > 0 && annexes[n - 1]->last->number > start)
		start = annexes[n - 1]->last->number;
	for (size_t i = start; i < first; i++) {
		if (akn->marks.groups[i + 1] != NULL)
			start = i + 1;
	}
	while (start < first && is_blank(akn, start))
		start++;
	return start;
}

/* In order, each place once. */
static void
add_start(struct pieces *pieces, size_t at)
{
	size_t i = pieces->count;

	while (i > 0 && pieces->items[i - 1].start > at)
		i--;
	if (i > 0 && pieces->items[i - 1].start == at)
		return;
	for (size_t k = pieces->count++; k > i; k--)
		pieces->items[k] = pieces->items[k - 1];
	pieces->items[i] = (struct piece){.start = at};
}

static void
add_text(const struct akn *akn, struct piece *piece)
{
	const struct vt_parts *parts = akn->parts;

	for (size_t i = 0; i < parts->annex_count && piece->annex == NULL; i++) {
		const struct vt_annex *annex = parts->annexes[i];

		if (annex->first->number <= piece->start || annex->first->number > piece->end)
			continue;
		piece->annex = annex;
		piece->first = annex->first->number - 1;
		piece->last = annex->last->number < piece->end ? annex->last->number : piece->end;
	}
	if (piece->annex == NULL) {
		piece->first = piece->start;
		piece->last = piece->end;
	}
	/* Empty lines at the end are nothing of their own. */
	for (size_t i = piece->last; i < piece->end; i++) {
		if (!is_blank(akn, i))
			return;
	}
	piece->last = piece->end;
}

/* VT_OK or memory. */
static int
find_pieces(struct pieces *out, const struct akn *akn, size_t from, size_t to)
{
	const struct vt_parts *parts = akn->parts;
	size_t room = parts->appendix_count + parts->annex_count + 1;

	*out = (struct pieces){akn->alloc.alloc(akn->alloc.ctx, room * sizeof(*out->items)), 0};
	if (out->items == NULL)
		return kit_fail(akn->m->err, VT_ERR_MEMORY, "no memory for the appendices");
	for (size_t i = 0; i < parts->appendix_count; i++) {
		size_t at = index_of(parts->appendices[i]);

		if (at >= from && at < to)
			add_start(out, at);
	}
	for (size_t i = 0; i < parts->annex_count; i++) {
		size_t first = parts->annexes[i]->first->number - 1;

		if (parts->annexes[i]->kind == VT_ANNEX_ISSUED && first >= from && first < to)
			add_start(out, head_of(akn, i, from));
	}
	for (size_t i = 0; i < out->count; i++) {
		out->items[i].end = i + 1 < out->count ? out->items[i + 1].start : to;
		add_text(akn, &out->items[i]);
	}
	return VT_OK;
}

static const char *
name_of(struct akn *akn, const struct vt_annex *annex)
{
	return annex != NULL && annex->kind == VT_ANNEX_ISSUED
	    ? akn_camel(akn, annex->title->name, "vanBanKemTheo")
	    : "phuLuc";
}

static void
put_piece(struct akn *akn, size_t n, const struct piece *piece)
{
	const struct vt_annex *annex = piece->annex;
	const char *id = akn_id(akn, "", "att", kit_str(kit_printf(&akn->alloc, "%zu", n)));
	const char *part;

	akn_start(akn, "attachment", id);
	akn_start(akn, "doc", NULL);
	kit_markup_attribute(akn->m, "name", kit_str(name_of(akn, annex)));
	akn_meta_of_appendix(akn, n);
	if (piece->first > piece->start) {
		part = kit_printf(&akn->alloc, "%s__preface", id);
		akn_start(akn, "preface", part);
		akn_blocks(akn, part, piece->start, piece->first);
		akn_end(akn);
	}
	part = kit_printf(&akn->alloc, "%s__body", id);
	akn_start(akn, "mainBody", part);
	if (annex != NULL)
		akn_hierarchy(akn, part, (struct akn_outline){annex->units, annex->unit_count},
		    piece->first, piece->last);
	else
		akn_blocks(akn, part, piece->first, piece->last);
	akn_end(akn);
	if (piece->end > piece->last) {
		part = kit_printf(&akn->alloc, "%s__conclusions", id);
		akn_start(akn, "conclusions", part);
		akn_blocks(akn, part, piece->last, piece->end);
		akn_end(akn);
	}
	akn_end(akn);
	akn_end(akn);
}

size_t
akn_attachments_start(const struct akn *akn, size_t from, size_t to)
{
	struct pieces pieces;

	if (find_pieces(&pieces, akn, from, to) != VT_OK || pieces.count == 0)
		return to;
	return pieces.items[0].start;
}

void
akn_attachments(struct akn *akn, size_t from, size_t to)
{
	struct pieces pieces;
	int rc = find_pieces(&pieces, akn, from, to);

	if (rc != VT_OK) {
		akn->m->rc = akn->m->rc == VT_OK ? rc : akn->m->rc;
		return;
	}
	if (pieces.count == 0)
		return;
	akn_start(akn, "attachments", NULL);
	for (size_t i = 0; i < pieces.count; i++)
		put_piece(akn, i + 1, &pieces.items[i]);
	akn_end(akn);
}
