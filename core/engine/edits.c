/* The edits of a finding: copied, clipped and signed. */
#include <string.h>

#include "core/base/fail.h"
#include "core/engine/edits.h"

struct vt_span
edits_clip_span(struct vt_span at)
{
	size_t n = at.paragraph == NULL ? 0 : at.paragraph->text.n;

	if (at.end > n)
		at.end = (uint32_t)n;
	if (at.start > at.end)
		at.start = at.end;
	return at;
}

/* 1 when the edit says what to do and where. */
static int
is_whole(const struct vt_edit *edit)
{
	switch (edit->kind) {
	case VT_EDIT_REPLACE:
	case VT_EDIT_COMMENT: return edit->at.paragraph != NULL;
	case VT_EDIT_RUN: return edit->at.paragraph != NULL && edit->run != NULL;
	case VT_EDIT_PARAGRAPH: return edit->at.paragraph != NULL && edit->paragraph != NULL;
	case VT_EDIT_SECTION: return edit->section != NULL && edit->page != NULL;
	case VT_EDIT_PAGE_NUMBER: return edit->section != NULL && edit->run != NULL;
	case VT_EDIT_DROP_COMMENTS: return 1;
	case VT_EDIT_LINE: return edit->at.paragraph != NULL && edit->length > 0;
	case VT_EDIT_WIDTHS:
		return edit->at.paragraph != NULL && edit->length > 0 && edit->below > 0;
	case VT_EDIT_COLUMNS:
		return edit->at.paragraph != NULL && edit->cells != NULL && edit->cell_count > 0 &&
		    edit->cell_count % 2 == 0 && edit->split <= edit->cell_count &&
		    edit->split % 2 == 0 && edit->split > 0 && edit->length > 0 && edit->below > 0;
	default: return 0;
	}
}

/* A struct that begins with its size, in the size this host knows; NULL for lack of
 * memory. */
static void *
copy_sized(struct arena *a, const void *given, uint32_t own_size)
{
	void *copy = arena_alloc(a, own_size);
	uint32_t n;

	if (copy == NULL)
		return NULL;
	memcpy(&n, given, sizeof(n));
	memcpy(copy, given, n < own_size ? n : own_size);
	memcpy(copy, &own_size, sizeof(own_size));
	return copy;
}

static int
copy_run(struct arena *a, struct vt_edit *edit)
{
	struct vt_run_format *run = copy_sized(a, edit->run, sizeof(*run));

	if (run == NULL || (run->font != NULL && (run->font = arena_cstr(a, run->font)) == NULL))
		return 0;
	edit->run = run;
	return 1;
}

static int
copy_paragraph(struct arena *a, struct vt_edit *edit)
{
	struct vt_paragraph_format *paragraph = copy_sized(a, edit->paragraph, sizeof(*paragraph));

	if (paragraph == NULL)
		return 0;
	paragraph->style = NULL; /* no edit changes it */
	edit->paragraph = paragraph;
	return 1;
}

static int
copy_page(struct arena *a, struct vt_edit *edit)
{
	struct vt_section *page = copy_sized(a, edit->page, sizeof(*page));

	if (page == NULL)
		return 0;
	page->source = NULL;
	page->path = NULL;
	edit->page = page;
	return 1;
}

/* 1; 0 for lack of memory. */
static int
copy_cells(struct arena *a, struct vt_edit *edit)
{
	struct vt_span *cells = arena_array(a, edit->cell_count, sizeof(*cells));

	for (size_t i = 0; cells != NULL && i < edit->cell_count; i++)
		cells[i] = edits_clip_span(edit->cells[i]);
	edit->cells = cells;
	return cells != NULL;
}

/* What the edit points to into a: 1, or 0 for lack of memory. */
static int
copy_inner(struct arena *a, struct vt_edit *edit)
{
	if (edit->text.n > 0 && (edit->text = arena_str(a, edit->text)).s == NULL)
		return 0;
	if (edit->kind == VT_EDIT_COLUMNS && !copy_cells(a, edit))
		return 0;
	return (edit->run == NULL || copy_run(a, edit)) &&
	    (edit->paragraph == NULL || copy_paragraph(a, edit)) &&
	    (edit->page == NULL || copy_page(a, edit));
}

static struct vt_edit
edit_of_replace(const struct vt_finding *finding)
{
	return (struct vt_edit){
	    .size = sizeof(struct vt_edit),
	    .kind = VT_EDIT_REPLACE,
	    .at = finding->at,
	    .text = finding->replace,
	};
}

/* Edit i of an array whose items have the size of the plugin's own struct vt_edit. */
static struct vt_edit
edit_in(const struct vt_finding *finding, size_t i)
{
	const char *first = (const char *)finding->edits;
	uint32_t each = finding->edits[0].size;
	struct vt_edit edit = {0};

	memcpy(&edit, first + i * each, each < sizeof(edit) ? each : sizeof(edit));
	edit.size = sizeof(edit);
	return edit;
}

int
edits_copy(struct arena *a, const struct vt_finding *finding, const char *rule,
    const struct vt_edit *const **out, size_t *out_count, struct vt_error *err)
{
	size_t given = finding->edits != NULL ? finding->edit_count : 0;
	size_t most = given + (finding->has_replace != 0), n = 0;
	const struct vt_edit **list = arena_array(a, most + 1, sizeof(const struct vt_edit *));
	struct vt_edit *items = arena_array(a, most + 1, sizeof(*items));

	if (list == NULL || items == NULL)
		return fail(err, VT_ERR_MEMORY, "%s", "");
	for (size_t i = 0; i < most; i++) {
		int own = finding->has_replace != 0 && i == 0;
		struct vt_edit edit = own ? edit_of_replace(finding)
					  : edit_in(finding, i - (finding->has_replace != 0));

		if (!is_whole(&edit))
			continue;
		edit.at = edits_clip_span(edit.at);
		edit.rule = rule;
		if (!copy_inner(a, &edit))
			return fail(err, VT_ERR_MEMORY, "%s", "");
		items[n] = edit;
		list[n] = &items[n];
		n++;
	}
	*out = list;
	*out_count = n;
	return VT_OK;
}
