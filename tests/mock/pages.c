/* Mock: a rule that asks for edits of the structure of any document: a page number for each
 * section, none on the first page, no comments, a line below the first centred words. */
#include "tests/mock/mock.h"

enum { MM = 1000, EDITS_MAX = 256 };

static const struct vt_text message = {"thử sửa", "an edit"};
static const struct vt_run_format look = {
    .size = sizeof(look), .font = "Times New Roman", .font_size = 28, .color = VT_COLOR_AUTO};
static const struct vt_section first_page = {.size = sizeof(first_page), .first_differs = 1};

static int
report(struct vt_check *check, const struct vt_section *section, const struct vt_edit *edits,
    size_t count, struct vt_error *err)
{
	const struct vt_finding finding = {
	    .size = sizeof(finding),
	    .at = edits[0].at,
	    .section = section,
	    .message = message,
	    .edits = edits,
	    .edit_count = count,
	};

	return check->ops->report(check, &finding, err);
}

static int
number_pages(const struct vt_doc *doc, struct vt_check *check, struct vt_error *err)
{
	struct vt_edit edits[EDITS_MAX] = {{.size = sizeof(edits[0]),
	    .kind = VT_EDIT_SECTION,
	    .section = doc->sections[0],
	    .set = VT_SET_FIRST_PAGE,
	    .page = &first_page}};
	size_t n = 1;

	for (size_t i = 0; i < doc->section_count && n < EDITS_MAX; i++) {
		if ((doc->sections[i]->number_pages & (VT_PAGES_ODD | VT_PAGES_EVEN)) != 0)
			continue;
		edits[n++] = (struct vt_edit){.size = sizeof(edits[0]),
		    .kind = VT_EDIT_PAGE_NUMBER,
		    .section = doc->sections[i],
		    .set =
			VT_SET_FONT | VT_SET_FONT_SIZE | VT_SET_BOLD | VT_SET_ITALIC | VT_SET_COLOR,
		    .run = &look};
	}
	if (n == 1 && (doc->sections[0]->number_pages & VT_PAGES_FIRST) == 0)
		return VT_OK;
	return report(check, doc->sections[0], edits, n, err);
}

static int
draw_line(const struct vt_doc *doc, struct vt_check *check, struct vt_error *err)
{
	for (size_t i = 0; i < doc->paragraph_count; i++) {
		const struct vt_paragraph *p = doc->paragraphs[i];
		const struct vt_edit edit = {.size = sizeof(edit),
		    .kind = VT_EDIT_LINE,
		    .at = {p, 0, (uint32_t)p->text.n},
		    .length = 30 * MM,
		    .below = 6 * MM};

		if (p->story != VT_STORY_BODY || p->box != NULL || p->text.n == 0 ||
		    p->format->align != VT_ALIGN_CENTER)
			continue;
		return p->line == 0 ? report(check, NULL, &edit, 1, err) : VT_OK;
	}
	return VT_OK;
}

static int
check_document(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	static const struct vt_edit drop = {.size = sizeof(drop), .kind = VT_EDIT_DROP_COMMENTS};
	int rc = number_pages(doc, check, err);

	(void)parts;
	if (rc == VT_OK && doc->properties->comment_count > 0)
		rc = report(check, NULL, &drop, 1, err);
	return rc == VT_OK ? draw_line(doc, check, err) : rc;
}

static const struct vt_rule rule = {.size = sizeof(rule),
    .id = "mock.pages",
    .title = MOCK_TEXT,
    .about = MOCK_TEXT,
    .mend = MOCK_TEXT,
    .check = check_document,
    .any_text = 1};
static const struct vt_rule *const rules[] = {&rule, NULL};

VT_EXPORT const struct vt_plugin vt_plugin_entry = {
    MOCK_TABLE("pages"),
    .rules = rules,
};
