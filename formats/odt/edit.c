/* The edit call: which edit goes to which part, in an order that keeps places valid. */
#include "formats/odt/edit.h"

#include "kit/fail.h"
#include "kit/margin.h"
#include "kit/text.h"

#define SIGNATURES "META-INF/documentsignatures.xml"

void *
odt_edit_alloc(struct odt_edit *e, size_t n)
{
	void *p = e->changes->ops->alloc(e->changes, n);

	if (p == NULL)
		(void)odt_no_memory(e);
	return p;
}

int
odt_edit_decline(struct odt_edit *e, size_t i, const char *vi, const char *en)
{
	return e->changes->ops->decline(e->changes, i, (struct vt_text){vi, en}, e->err);
}

/* ---- what is asked of the file ---- */

static int
check_signature(struct odt_edit *e)
{
	if (e->pkg->ops->entry_lookup(e->pkg, SIGNATURES) < 0)
		return VT_OK;
	if (!e->list->drop_signature)
		return kit_fail(e->err, VT_ERR_SIGNED, "%s", SIGNATURES);
	return e->changes->ops->remove(e->changes, SIGNATURES, e->err);
}

static struct odt_part *
part_of(struct odt_edit *e, const char *source)
{
	if (source == NULL)
		return NULL;
	if (e->is_flat)
		return &e->content;
	return kit_eq(kit_str(source), kit_str(e->styles.name)) ? &e->styles : &e->content;
}

/* The node of each edit, before anything moves. */
static int
find_places(struct odt_edit *e)
{
	e->nodes = odt_edit_alloc(e, (e->list->count + 1) * sizeof(xmlNodePtr));
	if (e->nodes == NULL)
		return e->err->code;
	for (size_t i = 0; i < e->list->count; i++) {
		const struct vt_edit *edit = e->list->items[i];
		const struct vt_paragraph *p = edit->at.paragraph;
		const struct vt_path *path = p != NULL ? p->path
		    : edit->kind == VT_EDIT_SECTION    ? edit->section->path
						       : NULL;
		struct odt_part *part = part_of(e,
		    p != NULL                           ? p->source
			: edit->kind == VT_EDIT_SECTION ? edit->section->source
							: NULL);
		int code;

		if (part == NULL || path == NULL)
			continue;
		if ((code = odt_part_load(e, part)) != VT_OK)
			return code;
		e->nodes[i] = odt_part_find(part, path);
	}
	return VT_OK;
}

/* ---- one paragraph ---- */

static int
is_format(int32_t kind)
{
	return kind == VT_EDIT_RUN || kind == VT_EDIT_PARAGRAPH || kind == VT_EDIT_SECTION ||
	    kind == VT_EDIT_PAGE_NUMBER || kind == VT_EDIT_LINE || kind == VT_EDIT_WIDTHS;
}

/* Edits that this format cannot do, whatever the place. */
static int
is_refused(struct odt_edit *e, size_t i, int *out_refused)
{
	const struct vt_edit *edit = e->list->items[i];

	*out_refused = 1;
	if (is_format(edit->kind) && e->list->tracked)
		return odt_edit_decline(e, i,
		    "OpenDocument không giữ định dạng cũ nên không từ chối lại được; dùng --direct",
		    "OpenDocument keeps no former formats, so that none could be rejected; use "
		    "--direct");
	if (edit->kind == VT_EDIT_DROP_COMMENTS && e->list->tracked)
		return odt_edit_decline(e, i,
		    "xóa ghi chú thì không từ chối lại được; dùng --direct",
		    "comments that are deleted could not be rejected back; use --direct");
	if (edit->kind == VT_EDIT_REPLACE && e->list->tracked && e->nodes[i] != NULL &&
	    kit_margin_holder(edit->at.paragraph) != NULL)
		return odt_edit_decline(e, i,
		    "đầu trang, chân trang không theo dõi thay đổi được; dùng --direct",
		    "changes of headers and footers cannot be tracked; use --direct");
	/* LibreOffice reads no marks there: what was deleted would be gone. */
	if (edit->kind == VT_EDIT_REPLACE && e->list->tracked && edit->at.paragraph->box != NULL)
		return odt_edit_decline(e, i,
		    "trong khung, hộp văn bản của OpenDocument không theo dõi thay đổi được; dùng "
		    "--direct",
		    "changes in frames and boxes cannot be tracked in OpenDocument; use --direct");
	if (edit->kind < VT_EDIT_REPLACE || edit->kind > VT_EDIT_WIDTHS)
		return odt_edit_decline(e, i, "chưa sửa được loại này", "this is not done yet");
	*out_refused = 0;
	return VT_OK;
}

/* A comment that stands beside its text: in the body there is room for it. */
static int
is_beside(const struct odt_edit *e, size_t i)
{
	const struct vt_paragraph *p = e->list->items[i]->at.paragraph;

	return e->list->items[i]->kind == VT_EDIT_COMMENT &&
	    (p == NULL || p->story != VT_STORY_BODY);
}

/* Edits that are done when all others are. */
static int
is_of_structure(const struct vt_edit *edit)
{
	return kit_edit_is_of_pages(edit) || edit->kind == VT_EDIT_COLUMNS;
}

struct group {
	size_t first, end;
	struct odt_line line;
	struct odt_part *part;
	int fits; /* the text can be edited */
};

static int
decline_text(struct odt_edit *e, size_t i)
{
	return odt_edit_decline(e, i, "đoạn văn có thành phần không đọc lại đúng từng chữ được",
	    "the paragraph holds something whose text cannot be told letter by letter");
}

/* Edits of one kind after another: formats first, since text moves what is behind it. */
static int
apply_kind(struct odt_edit *e, struct group *g, int32_t kind, const int *refused)
{
	int code = VT_OK;

	for (size_t k = g->first; k < g->end && code == VT_OK; k++) {
		/* From the end, for text. */
		size_t i = kind == VT_EDIT_REPLACE ? g->end - 1 - (k - g->first) : k;

		if (e->list->items[i]->kind != kind || refused[i] || is_beside(e, i))
			continue;
		if (kind == VT_EDIT_PARAGRAPH)
			code = odt_edit_paragraph(e, g->part, i);
		else if (kind == VT_EDIT_WIDTHS)
			code = odt_edit_widths(e, i);
		else if (kind == VT_EDIT_LINE)
			code = odt_edit_line(e, g->part, i);
		else if (!g->fits)
			code = decline_text(e, i);
		else if (kind == VT_EDIT_RUN)
			code = odt_edit_run(&g->line, i);
		else if (kind == VT_EDIT_COMMENT)
			code = odt_edit_comment(&g->line, i);
		else
			code = odt_edit_replace(&g->line, i);
	}
	return code;
}

static int
needs_text(const struct odt_edit *e, const struct group *g, const int *refused)
{
	for (size_t i = g->first; i < g->end; i++)
		if (e->list->items[i]->kind != VT_EDIT_PARAGRAPH &&
		    e->list->items[i]->kind != VT_EDIT_LINE &&
		    e->list->items[i]->kind != VT_EDIT_WIDTHS && !refused[i] && !is_beside(e, i) &&
		    !kit_edit_is_of_pages(e->list->items[i]))
			return 1;
	return 0;
}

static int
apply_group(struct odt_edit *e, struct group *g, const int *refused)
{
	static const int32_t order[] = {VT_EDIT_PARAGRAPH, VT_EDIT_RUN, VT_EDIT_COMMENT,
	    VT_EDIT_REPLACE, VT_EDIT_LINE, VT_EDIT_WIDTHS};
	const struct vt_paragraph *p = e->list->items[g->first]->at.paragraph;
	xmlNodePtr node = e->nodes[g->first];
	int code = VT_OK;

	g->part = part_of(e, p->source);
	g->fits = 0;
	for (size_t i = g->first; i < g->end && node == NULL && code == VT_OK; i++)
		if (!refused[i] && !is_beside(e, i) && !is_of_structure(e->list->items[i]))
			code = decline_text(e, i);
	if (code != VT_OK || node == NULL)
		return code;
	if (needs_text(e, g, refused))
		code = odt_line_open(e, g->part, node, p, &g->line, &g->fits);
	for (size_t k = 0; k < sizeof(order) / sizeof(order[0]) && code == VT_OK; k++)
		code = apply_kind(e, g, order[k], refused);
	return code == VT_OK && g->fits ? odt_line_settle(&g->line) : code;
}

/* ---- all of them ---- */

static int
apply_all(struct odt_edit *e)
{
	int *refused = odt_edit_alloc(e, (e->list->count + 1) * sizeof(*refused));
	int code = refused == NULL ? e->err->code : VT_OK;

	for (size_t i = 0; i < e->list->count && code == VT_OK; i++)
		code = is_refused(e, i, &refused[i]);
	for (size_t i = 0; i < e->list->count && code == VT_OK; i++)
		if (e->list->items[i]->kind == VT_EDIT_SECTION && !refused[i] &&
		    e->list->items[i]->set != VT_SET_FIRST_PAGE)
			code = odt_edit_page(e, i);
	for (size_t i = 0; i < e->list->count && code == VT_OK; i++)
		if (e->list->items[i]->kind == VT_EDIT_DROP_COMMENTS && !refused[i])
			code = odt_drop_all_comments(e);
	for (size_t i = 0; i < e->list->count && code == VT_OK;) {
		const struct vt_paragraph *p = e->list->items[i]->at.paragraph;
		struct group g = {.first = i, .end = i + 1};

		while (g.end < e->list->count && e->list->items[g.end]->at.paragraph == p)
			g.end++;
		if (p != NULL)
			code = apply_group(e, &g, refused);
		i = g.end;
	}
	if (code == VT_OK)
		code = odt_edit_numbers(e);
	for (size_t i = e->list->count; i > 0 && code == VT_OK; i--)
		if (e->list->items[i - 1]->kind == VT_EDIT_COLUMNS && !refused[i - 1])
			code = odt_edit_columns(e, i - 1);
	/* Those that stand beside go to the first words: behind what these got. */
	for (size_t i = e->list->count; i > 0 && code == VT_OK; i--)
		if (is_beside(e, i - 1))
			code = odt_edit_comment_beside(e, i - 1);
	return code;
}

static int
edit(struct odt_edit *e)
{
	int code = check_signature(e);

	if (code == VT_OK)
		code = odt_part_load(e, &e->content);
	if (code == VT_OK && e->content.doc == NULL)
		code = kit_fail(e->err, VT_ERR_NO_MAIN_PART, "the package has no content.xml");
	if (code == VT_OK && e->is_flat)
		e->styles.doc = e->content.doc;
	if (code == VT_OK)
		code = find_places(e);
	if (code == VT_OK && e->list->renew_comments)
		code = odt_drop_comments(e);
	if (code == VT_OK)
		code = apply_all(e);
	if (e->is_flat)
		e->content.changed |= e->styles.changed;
	if (code == VT_OK)
		code = odt_part_save(e, &e->content);
	return code == VT_OK && !e->is_flat ? odt_part_save(e, &e->styles) : code;
}

int
odt_edit_call(struct vt_package *pkg, const struct vt_doc *doc, const struct vt_edit_list *edits,
    struct vt_changes *changes, struct vt_error *err)
{
	struct odt_edit e = {.pkg = pkg,
	    .model = doc,
	    .list = edits,
	    .changes = changes,
	    .err = err,
	    .content = {.name = "content.xml"},
	    .styles = {.name = "styles.xml"},
	    .is_flat = pkg->ops->entry_count(pkg) == 0};
	int code;

	if (e.is_flat)
		e.content.name = e.styles.name = ""; /* the file itself */
	code = edit(&e);
	odt_part_free(&e.content);
	if (!e.is_flat)
		odt_part_free(&e.styles);
	return code;
}
