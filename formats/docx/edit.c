/* Edits written into the parts of a DOCX file: paragraph by paragraph, then comments. */
#include <string.h>

#include "formats/docx/edit.h"

static const struct vt_text no_place = {
    "không tìm lại được chỗ này trong tệp", "the place was not found again in the file"};
static const struct vt_text not_plain = {
    "đoạn có trường, công thức hoặc phần gộp nên không tự sửa được",
    "the paragraph has fields, formulas or merged parts and is not edited"};
static const struct vt_text of_another = {
    "định dạng ở đây do người khác đổi, có theo dõi mà chưa được chấp nhận; --direct thì sửa được",
    "another person changed the format here, tracked and not yet accepted; --direct mends it"};
static const struct vt_text old_encoding = {
    "chữ theo bảng mã cũ (TCVN3, VNI): cần chuyển sang Unicode trước",
    "the text is in an old encoding (TCVN3, VNI), which must be Unicode first"};
static const struct vt_text not_tracked = {"xóa ghi chú thì không từ chối lại được; dùng --direct",
    "comments that are deleted could not be rejected back; use --direct"};

/* ---- the memory of the host under the names of a builder ---- */

static void *
builder_alloc(struct vt_builder *builder, size_t n)
{
	struct vt_changes *changes = builder->host;

	return changes->ops->alloc(changes, n);
}

/* What cannot be read was told when the document was. */
static int
builder_partial(struct vt_builder *builder, const char *what, struct vt_error *err)
{
	(void)builder;
	(void)what;
	(void)err;
	return VT_OK;
}

static const struct vt_builder_ops builder_ops = {
    .size = sizeof(builder_ops),
    .alloc = builder_alloc,
    .partial = builder_partial,
};

void *
edit_alloc(void *ctx, size_t n)
{
	struct vt_changes *changes = ctx;

	return changes->ops->alloc(changes, n);
}

/* ---- one paragraph ---- */

/* A paragraph while its edits are written. */
struct target {
	struct edit *e;
	struct part *part;
	xmlNode *node;
	struct pieces pieces;
	const uint32_t *map; /* from text to raw; NULL: the same */
	int is_plain;        /* 1: offsets can be told */
	int is_legacy;
	size_t first, end; /* its edits in the list */
};

static uint32_t
raw_at(const struct target *t, uint32_t at)
{
	return t->map != NULL ? t->map[at] : at;
}

static int
has_legacy(const struct vt_paragraph *p)
{
	for (size_t i = 0; i < p->run_count; i++) {
		if (p->runs[i]->format->legacy)
			return 1;
	}
	return 0;
}

/* Finds the paragraph and sees whether its text is what the model has. */
static int
open_target(struct edit *e, const struct vt_paragraph *p, struct target *t, struct vt_error *err)
{
	const struct kit_alloc a = {edit_alloc, e->changes};
	struct vt_str text;
	int code = part_open(e, p->source, &t->part, err);

	t->e = e;
	if (code != VT_OK)
		return code;
	t->node = t->part->w != NULL ? path_find(t->part, p->path) : NULL;
	if (t->node == NULL || !is_w(t->node, "p")) {
		t->node = NULL;
		return VT_OK;
	}
	code = pieces_read(e, t->node, &t->pieces, err);
	if (code != VT_OK)
		return code;
	t->is_legacy = has_legacy(p);
	if (t->is_legacy) {
		t->map = legacy_map(p, &t->pieces, &a);
		t->is_plain = t->map != NULL;
		return VT_OK;
	}
	text = kit_nfc(t->pieces.raw, &a, &t->map);
	t->is_plain = kit_eq(text, p->text);
	return VT_OK;
}

/* 1 when the range begins and ends where offsets can be told. */
static int
is_told(const struct target *t, const struct vt_edit *edit)
{
	return t->is_plain && raw_at(t, edit->at.start) != NO_OFFSET &&
	    raw_at(t, edit->at.end) != NO_OFFSET;
}

static int
decline(struct edit *e, size_t i, struct vt_text why, struct vt_error *err)
{
	return e->changes->ops->decline(e->changes, i, why, err);
}

/* The codes of a field are set as what it shows: Word goes by them when it counts anew. */
static void
set_field_codes(struct edit *e, struct part *part, xmlNode *run, const struct vt_edit *edit)
{
	for (int forward = 0; forward < 2; forward++) {
		xmlNode *r = forward ? run->next : run->prev;

		for (; r != NULL; r = forward ? r->next : r->prev) {
			if (r->type != XML_ELEMENT_NODE)
				continue;
			if (!is_w(r, "r") ||
			    (child_w(r, "fldChar") == NULL && child_w(r, "instrText") == NULL))
				break;
			run_set(e, part, r, edit);
		}
	}
}

static int
covers_all(const struct vt_edit *edit)
{
	return edit->at.start == 0 && edit->at.end == edit->at.paragraph->text.n;
}

/* 1 when the edit is of a format that another has changed, tracked and not yet accepted. */
static int
is_changed_by_another(const struct target *t, const struct vt_edit *edit)
{
	xmlNode *ppr = child_w(t->node, "pPr"), *mark = ppr != NULL ? child_w(ppr, "rPr") : NULL;

	if (!t->e->list->tracked)
		return 0;
	if (edit->kind == VT_EDIT_PARAGRAPH)
		return change_is_of_another(t->e, ppr, PROPERTIES_PARAGRAPH);
	if (edit->kind != VT_EDIT_RUN || !(covers_all(edit) || is_told(t, edit)))
		return 0;
	for (size_t i = 0; i < t->pieces.count; i++) {
		const struct piece *p = &t->pieces.items[i];

		if (!p->is_math &&
		    (covers_all(edit) ||
			(p->end > raw_at(t, edit->at.start) &&
			    p->start < raw_at(t, edit->at.end))) &&
		    change_is_of_another(t->e, child_w(p->run, "rPr"), PROPERTIES_RUN))
			return 1;
	}
	return covers_all(edit) && change_is_of_another(t->e, mark, PROPERTIES_RUN);
}

static int
set_runs(struct target *t, const struct vt_edit *edit, struct vt_text *out_why,
    struct vt_error *err)
{
	uint32_t start = 0, end = (uint32_t)t->pieces.raw.n;
	xmlNode *last = NULL;
	int code;

	if (covers_all(edit))
		mark_set(t->e, t->part, t->node, edit);
	else if (is_told(t, edit)) {
		start = raw_at(t, edit->at.start);
		end = raw_at(t, edit->at.end);
	} else {
		*out_why = t->is_legacy ? old_encoding : not_plain;
		return VT_OK;
	}
	for (int which = 0; which < 2; which++) {
		split_at(&t->pieces, t->part, which == 0 ? end : start);
		code = pieces_read(t->e, t->node, &t->pieces, err);
		if (code != VT_OK)
			return code;
	}
	for (size_t i = 0; i < t->pieces.count; i++) {
		const struct piece *p = &t->pieces.items[i];

		if (p->end <= start || p->start >= end || p->is_math || p->run == last)
			continue;
		last = p->run;
		run_set(t->e, t->part, p->run, edit);
		if (p->in_field)
			set_field_codes(t->e, t->part, p->run, edit);
	}
	return VT_OK;
}

static int
replace(struct target *t, const struct vt_edit *edit, struct vt_text *out_why, struct vt_error *err)
{
	int code;

	if (!is_told(t, edit)) {
		*out_why = t->is_legacy ? old_encoding : not_plain;
		return VT_OK;
	}
	code = text_replace(t->e, t->part, t->node, &t->pieces, raw_at(t, edit->at.start),
	    raw_at(t, edit->at.end), edit->text, out_why, err);
	if (code != VT_OK || out_why->vi != NULL)
		return code;
	t->part->touched = 1;
	return pieces_read(t->e, t->node, &t->pieces, err);
}

/* A run's font tells how its bytes are read: it does not change under old text, unless the
 * text is replaced as well. */
static int
changes_encoding(const struct target *t, const struct vt_edit *edit)
{
	const struct vt_edit_list *list = t->e->list;

	if (!t->is_legacy || edit->kind != VT_EDIT_RUN || !(edit->set & VT_SET_FONT))
		return 0;
	for (size_t i = t->first; i < t->end; i++) {
		const struct vt_edit *other = list->items[i];

		if (other->kind == VT_EDIT_REPLACE && other->at.start == edit->at.start &&
		    other->at.end == edit->at.end)
			return 0;
	}
	return 1;
}

static int
apply_one(struct target *t, size_t i, struct vt_error *err)
{
	const struct vt_edit *edit = t->e->list->items[i];
	struct vt_text why = {NULL, NULL};
	int code = VT_OK;

	if (t->node == NULL)
		why = no_place;
	else if (changes_encoding(t, edit))
		why = old_encoding;
	else if (is_changed_by_another(t, edit))
		why = of_another;
	else if (edit->kind == VT_EDIT_PARAGRAPH)
		paragraph_set(t->e, t->part, t->node, edit);
	else if (edit->kind == VT_EDIT_WIDTHS)
		code = widths_put(t->e, t->part, t->node, i, err);
	else if (edit->kind == VT_EDIT_LINE)
		code = line_put(t->e, t->part, t->node, edit, err);
	else if (edit->kind == VT_EDIT_RUN)
		code = set_runs(t, edit, &why, err);
	else
		code = replace(t, edit, &why, err);
	return code == VT_OK && why.vi != NULL ? decline(t->e, i, why, err) : code;
}

static int
is_of_paragraph(int32_t kind)
{
	return kind == VT_EDIT_RUN || kind == VT_EDIT_PARAGRAPH || kind == VT_EDIT_REPLACE ||
	    kind == VT_EDIT_LINE || kind == VT_EDIT_WIDTHS;
}

/* Formats first, then words from the end on: what stands before them keeps its place. */
static int
apply_paragraph(struct edit *e, size_t first, size_t end, struct vt_error *err)
{
	struct target t = {.first = first, .end = end};
	int here = 0, code;

	for (size_t i = first; i < end; i++)
		here |= is_of_paragraph(e->list->items[i]->kind);
	if (!here)
		return VT_OK;
	code = open_target(e, e->list->items[first]->at.paragraph, &t, err);
	if (code == VT_OK && t.node != NULL)
		code = fallback_note(e, t.part, t.node, err);
	for (size_t i = first; i < end && code == VT_OK; i++) {
		int32_t kind = e->list->items[i]->kind;

		if (is_of_paragraph(kind) && kind != VT_EDIT_REPLACE)
			code = apply_one(&t, i, err);
	}
	for (size_t i = end; i > first && code == VT_OK; i--) {
		if (e->list->items[i - 1]->kind == VT_EDIT_REPLACE)
			code = apply_one(&t, i - 1, err);
	}
	if (code == VT_OK && t.node != NULL)
		code = whole_part(e, t.part, t.node, &t.pieces, err);
	return code;
}

/* ---- sections ---- */

static int
apply_section(struct edit *e, size_t i, struct vt_error *err)
{
	const struct vt_edit *edit = e->list->items[i];
	struct part *part;
	xmlNode *node;
	int code;

	if (edit->set == VT_SET_FIRST_PAGE)
		return VT_OK; /* with the page numbers */
	code = section_find(e, edit->section, &part, &node, err);
	if (code != VT_OK)
		return code;
	if (node == NULL)
		return decline(e, i, no_place, err);
	if (change_is_of_another(e, node, PROPERTIES_SECTION))
		return decline(e, i, of_another, err);
	section_set(e, part, node, edit);
	boxes_move(e, part, i);
	return VT_OK;
}

/* ---- comments ---- */

/* In the text, and in frames, which are paragraphs of it. */
static int
holds_comments(const struct edit *e, const struct vt_paragraph *p)
{
	if (p->story != VT_STORY_BOX)
		return p->story == VT_STORY_BODY;
	return p->box->anchor == NULL && p->path != NULL && p->box->path != NULL &&
	    p->path->parent == p->box->path->parent && strcmp(p->source, e->main_part) == 0;
}

/* Where a comment can stand: at the paragraph, where a box of it is anchored, or at the
 * first of its section. */
static const struct vt_paragraph *
find_host(const struct edit *e, const struct vt_paragraph *p)
{
	const struct vt_paragraph *host = p;

	for (int depth = 0; depth < 64 && host != NULL && !holds_comments(e, host); depth++)
		host = host->box != NULL ? host->box->anchor : NULL;
	if (host != NULL && holds_comments(e, host))
		return host;
	for (size_t i = 0; i < e->doc->paragraph_count; i++) {
		host = e->doc->paragraphs[i];
		if (holds_comments(e, host) && (host->section == p->section || p->section == NULL))
			return host;
	}
	return NULL;
}

static int
apply_comment(struct edit *e, size_t i, struct vt_error *err)
{
	const struct vt_edit *edit = e->list->items[i];
	const struct vt_paragraph *p = edit->at.paragraph, *host = find_host(e, p);
	struct target t = {0};
	uint32_t start = 0, end;
	int code;

	if (host == NULL)
		return decline(e, i, no_place, err);
	code = open_target(e, host, &t, err);
	if (code != VT_OK)
		return code;
	if (t.node == NULL)
		return decline(e, i, no_place, err);
	end = (uint32_t)t.pieces.raw.n;
	if (host == p && is_told(&t, edit)) {
		start = raw_at(&t, edit->at.start);
		end = raw_at(&t, edit->at.end);
	}
	return comment_put(e, t.part, t.node, start, end, edit->text, err);
}

/* A comment that is gone comes back by no rejection. */
static int
drop_comments(struct edit *e, size_t i, struct vt_error *err)
{
	return e->list->tracked ? decline(e, i, not_tracked, err) : comments_drop_all(e, err);
}

/* ---- all of them ---- */

static int
apply_all(struct edit *e, struct vt_error *err)
{
	const struct vt_edit_list *list = e->list;
	int code = list->renew_comments ? comments_drop(e, err) : VT_OK;

	for (size_t i = 0, end; i < list->count && code == VT_OK; i = end) {
		const struct vt_edit *edit = list->items[i];

		end = i + 1;
		if (edit->kind == VT_EDIT_SECTION)
			code = apply_section(e, i, err);
		if (edit->kind == VT_EDIT_DROP_COMMENTS)
			code = drop_comments(e, i, err);
		if (edit->at.paragraph == NULL)
			continue;
		while (end < list->count && list->items[end]->at.paragraph == edit->at.paragraph)
			end++;
		code = apply_paragraph(e, i, end, err);
	}
	fallbacks_follow(e);
	for (size_t i = 0; i < list->count && code == VT_OK; i++) {
		if (list->items[i]->kind == VT_EDIT_COMMENT)
			code = apply_comment(e, i, err);
	}
	/* Last: paths into headers, and into the body, no longer hold. */
	if (code == VT_OK)
		code = numbers_apply(e, err);
	for (size_t i = list->count; i > 0 && code == VT_OK; i--) {
		if (list->items[i - 1]->kind == VT_EDIT_COLUMNS)
			code = columns_put(e, i - 1, err);
	}
	return code;
}

static int
open_edit(struct edit *e, struct vt_builder *builder, struct vt_error *err)
{
	e->docx = e->changes->ops->alloc(e->changes, sizeof(*e->docx));
	if (e->docx == NULL)
		return kit_fail(err, VT_ERR_MEMORY, "%s", "");
	e->docx->pkg = e->pkg;
	e->docx->builder = builder;
	e->docx->xml = kit_xml_new(&docx_vocabulary);
	if (e->docx->xml == NULL)
		return kit_fail(err, VT_ERR_MEMORY, "%s", "");
	rels_read(e->docx, "", &e->docx->package_rels, err);
	e->main_part = rels_main_part(e->docx, err);
	if (e->main_part == NULL)
		return VT_ERR_NO_MAIN_PART;
	return rels_read(e->docx, e->main_part, &e->relations, err);
}

int
docx_edit(struct vt_package *pkg, const struct vt_doc *doc, const struct vt_edit_list *list,
    struct vt_changes *changes, struct vt_error *err)
{
	struct vt_builder builder = {&builder_ops, changes};
	struct edit e = {.pkg = pkg, .doc = doc, .list = list, .changes = changes};
	int code = open_edit(&e, &builder, err);

	if (code == VT_OK)
		code = package_check(&e, err);
	if (code == VT_OK)
		code = apply_all(&e, err);
	if (code == VT_OK)
		code = parts_write(&e, err);
	parts_free(&e);
	if (e.docx != NULL)
		kit_xml_free(e.docx->xml);
	return code;
}
