/* Mock: a rule that asks for an edit of every kind, by what a paragraph says. */
#include <string.h>

#include "tests/mock/mock.h"

enum { MM = 1000, POINT = 353 };

static const struct vt_text message = {"thử sửa", "an edit"};

static int
starts(const struct vt_paragraph *p, const char *word)
{
	size_t n = strlen(word);

	return p->text.n >= n && memcmp(p->text.s, word, n) == 0;
}

static int
report(struct vt_check *check, struct vt_span at, const struct vt_edit *edits, size_t count,
    struct vt_error *err)
{
	const struct vt_finding finding = {
	    .size = sizeof(finding),
	    .at = at,
	    .section = edits[0].section,
	    .message = message,
	    .edits = edits,
	    .edit_count = count,
	};

	return check->ops->report(check, &finding, err);
}

/* Every word becomes other; the ends of what is put in are told apart by a '+'. */
static int
replace(struct vt_check *check, const struct vt_paragraph *p, const char *word, const char *other,
    int behind, struct vt_error *err)
{
	size_t n = strlen(word);
	int rc = VT_OK;

	for (size_t i = 0; i + n <= p->text.n && rc == VT_OK; i++) {
		struct vt_span at = {p, (uint32_t)i, (uint32_t)(i + n)};
		struct vt_edit edit = {.size = sizeof(edit),
		    .kind = VT_EDIT_REPLACE,
		    .at = at,
		    .text = {other, strlen(other)}};

		if (memcmp(p->text.s + i, word, n) != 0)
			continue;
		if (behind) {
			if (i + n < p->text.n && p->text.s[i + n] == '+')
				continue;
			edit.at.start = edit.at.end;
		}
		rc = report(check, at, &edit, 1, err);
	}
	return rc;
}

static int
set_run(struct vt_check *check, const struct vt_paragraph *p, struct vt_error *err)
{
	static const struct vt_run_format run = {.size = sizeof(run),
	    .font = "Arial",
	    .font_size = 30,
	    .bold = 1,
	    .italic = 0,
	    .underline = 1,
	    .caps = 1,
	    .color = 0xc00000,
	    .highlight = VT_UNSET};
	/* from the sixth byte to the last but one: runs are taken apart at both ends */
	struct vt_span at = {p, 6, (uint32_t)p->text.n - 1};
	struct vt_edit edit = {.size = sizeof(edit),
	    .kind = VT_EDIT_RUN,
	    .at = at,
	    .set = VT_SET_FONT | VT_SET_FONT_SIZE | VT_SET_BOLD | VT_SET_ITALIC | VT_SET_UNDERLINE |
		VT_SET_CAPS | VT_SET_COLOR | VT_SET_HIGHLIGHT,
	    .run = &run};

	for (size_t i = 0; i < p->run_count; i++) {
		if (p->runs[i]->format->font_size == 30)
			return VT_OK;
	}
	return report(check, at, &edit, 1, err);
}

static int
set_paragraph(struct vt_check *check, const struct vt_paragraph *p, int exact, struct vt_error *err)
{
	struct vt_paragraph_format format = {.size = sizeof(format),
	    .align = exact ? VT_ALIGN_CENTER : VT_ALIGN_JUSTIFY,
	    .indent_left = 10 * MM,
	    .indent_right = 5 * MM,
	    .indent_first = exact ? -5 * MM : 10 * MM,
	    .space_before = 6 * POINT,
	    .space_after = 12 * POINT,
	    .line_rule = exact ? VT_LINE_EXACT : VT_LINE_MULTIPLE,
	    .line_spacing = exact ? 20 * POINT : 150};
	struct vt_span at = {p, 0, (uint32_t)p->text.n};
	struct vt_edit edit = {.size = sizeof(edit),
	    .kind = VT_EDIT_PARAGRAPH,
	    .at = at,
	    .set = VT_SET_ALIGN | VT_SET_INDENT_LEFT | VT_SET_INDENT_RIGHT | VT_SET_INDENT_FIRST |
		VT_SET_SPACE_BEFORE | VT_SET_SPACE_AFTER | VT_SET_LINE_SPACING,
	    .paragraph = &format};

	if (p->format->align == format.align)
		return VT_OK;
	return report(check, at, &edit, 1, err);
}

static int
set_section(struct vt_check *check, const struct vt_section *s, struct vt_error *err)
{
	static const struct vt_section page = {.size = sizeof(page),
	    .page_width = 210 * MM,
	    .page_height = 297 * MM,
	    .margin_top = 20 * MM,
	    .margin_bottom = 20 * MM,
	    .margin_left = 30 * MM,
	    .margin_right = 15 * MM};
	struct vt_span nowhere = {NULL, 0, 0};
	struct vt_edit edit = {.size = sizeof(edit),
	    .kind = VT_EDIT_SECTION,
	    .section = s,
	    .set = VT_SET_PAGE_SIZE | VT_SET_MARGIN_TOP | VT_SET_MARGIN_BOTTOM |
		VT_SET_MARGIN_LEFT | VT_SET_MARGIN_RIGHT,
	    .page = &page};

	if (s->margin_left / MM == 30 || s->margin_left / MM == 29)
		return VT_OK;
	return report(check, nowhere, &edit, 1, err);
}

/* Old encodings: the text as it is shown, in a font of today. */
static int
set_unicode(struct vt_check *check, const struct vt_paragraph *p, struct vt_error *err)
{
	static const struct vt_run_format run = {.size = sizeof(run), .font = "Times New Roman"};
	int rc = VT_OK;

	for (size_t i = 0; i < p->run_count && rc == VT_OK; i++) {
		struct vt_span at = {p, p->runs[i]->start, p->runs[i]->end};
		const struct vt_edit edits[] = {
		    {.size = sizeof(edits[0]),
			.kind = VT_EDIT_REPLACE,
			.at = at,
			.text = {p->text.s + at.start, at.end - at.start}},
		    {.size = sizeof(edits[0]),
			.kind = VT_EDIT_RUN,
			.at = at,
			.set = VT_SET_FONT,
			.run = &run}};

		if (p->runs[i]->format->legacy)
			rc = report(check, at, edits, 2, err);
	}
	return rc;
}

/* What a rule must not do: the same words twice in one finding. */
static int
replace_twice(struct vt_check *check, const struct vt_paragraph *p, struct vt_error *err)
{
	static const char words[] = "lồng: ba bốn";
	const uint32_t end = (uint32_t)strlen(words);
	const struct vt_edit edits[] = {{.size = sizeof(edits[0]),
					    .kind = VT_EDIT_REPLACE,
					    .at = {p, end - (uint32_t)strlen("ba bốn"), end},
					    .text = {"BA BỐN", strlen("BA BỐN")}},
	    {.size = sizeof(edits[0]),
		.kind = VT_EDIT_REPLACE,
		.at = {p, end - (uint32_t)strlen("bốn"), end},
		.text = {"BỐN", strlen("BỐN")}}};

	return starts(p, words) ? report(check, edits[0].at, edits, 2, err) : VT_OK;
}

/* One after the other: what is replaced is replaced again, alone and with words beside it. */
static int
replace_in_steps(struct vt_check *check, const struct vt_paragraph *p, struct vt_error *err)
{
	int rc = replace(check, p, "bậc một", "bậc hai năm", 0, err);

	if (rc == VT_OK)
		rc = replace(check, p, "bậc hai", "bậc bốn", 0, err);
	if (rc == VT_OK)
		rc = replace(check, p, "bốn năm sáu", "bảy", 0, err);
	if (rc == VT_OK)
		rc = replace(check, p, "bậc bảy", "bậc chín", 0, err);
	return rc == VT_OK ? replace(check, p, "bậc chín tám", "", 0, err) : rc;
}

static int
check_paragraph(struct vt_check *check, const struct vt_paragraph *p, struct vt_error *err)
{
	int rc = replace(check, p, "cũ", "mới", 0, err);

	if (rc == VT_OK)
		rc = replace(check, p, " xóa", "", 0, err);
	if (rc == VT_OK)
		rc = replace(check, p, "thêm", "+", 1, err);
	if (rc == VT_OK)
		rc = replace(check, p, "dòng", "một\nhai\tba", 0, err);
	if (rc == VT_OK)
		rc = replace_twice(check, p, err);
	if (rc == VT_OK)
		rc = replace_in_steps(check, p, err);
	if (rc == VT_OK)
		rc = set_unicode(check, p, err);
	if (rc == VT_OK && starts(p, "chữ: "))
		rc = set_run(check, p, err);
	if (rc == VT_OK && starts(p, "giữa:"))
		rc = set_paragraph(check, p, 1, err);
	if (rc == VT_OK && starts(p, "đều:"))
		rc = set_paragraph(check, p, 0, err);
	return rc;
}

static int
check_document(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	int rc = VT_OK;

	(void)parts;
	for (size_t i = 0; i < doc->paragraph_count && rc == VT_OK; i++)
		rc = check_paragraph(check, doc->paragraphs[i], err);
	for (size_t i = 0; i < doc->section_count && rc == VT_OK; i++)
		rc = set_section(check, doc->sections[i], err);
	return rc;
}

static const struct vt_rule rule = {.size = sizeof(rule),
    .id = "mock.edits",
    .title = MOCK_TEXT,
    .about = MOCK_TEXT,
    .mend = MOCK_TEXT,
    .check = check_document,
    .any_text = 1};
static const struct vt_rule *const rules[] = {&rule, NULL};

VT_EXPORT const struct vt_plugin vt_plugin_entry = {
    MOCK_TABLE("edits"),
    .rules = rules,
};
