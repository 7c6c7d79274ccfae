/* The word DỰ THẢO on a document that is to be signed. */
#include "plugins/draft/rules.h"

enum { MARK_MAX = 80 }; /* bytes: longer text speaks of a draft, and marks none */

/* Where a mark may stand: above the text, or beside it on each page, as a watermark does. */
static int
is_beside_text(const struct vt_paragraph *p, const struct vt_parts *parts)
{
	return p->box != NULL || p->story == VT_STORY_HEADER || p->story == VT_STORY_FOOTER ||
	    (p->story == VT_STORY_BODY && parts->body_first != NULL &&
		p->number < parts->body_first->number);
}

/* 1 when the paragraph says `DỰ THẢO`, `(Dự thảo lần 2)`, and no more. */
static int
read_mark(struct vt_check *check, const struct vt_paragraph *p, int *out_mark, struct vt_error *err)
{
	struct vt_str text = kit_trim(p->text);
	size_t n;
	int status;

	*out_mark = 0;
	if (text.n == 0 || text.n > MARK_MAX)
		return VT_OK;
	if (text.s[0] == '(' && text.s[text.n - 1] == ')')
		text = kit_trim(kit_sub(text, 1, text.n - 1));
	if ((status = kit_word_opens(check, "marks", text, &n, err)) != VT_OK || n == 0)
		return status;
	text = kit_trim(kit_sub(text, n, text.n));
	*out_mark = text.n == 0 || text.s[0] == '(' || kit_is_digit((unsigned char)text.s[0]);
	if (*out_mark)
		return VT_OK;
	status = kit_word_opens(check, "counted-by", text, &n, err);
	*out_mark = status == VT_OK && n > 0;
	return status;
}

static int
check_mark(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct vt_finding f = kit_fault_at(VT_PART_DOCUMENT, (struct vt_span){0});
	struct vt_str text;
	int marks = 0, is_mark, status;

	if (parts->official == 0)
		return VT_OK;
	for (size_t i = 0; i < doc->paragraph_count; i++) {
		const struct vt_paragraph *p = doc->paragraphs[i];

		if (!is_beside_text(p, parts))
			continue;
		if ((status = read_mark(check, p, &is_mark, err)) != VT_OK)
			return status;
		if (is_mark && marks++ == 0)
			f.at = kit_span_trim(kit_span(p, 0, p->text.n));
	}
	if (marks == 0)
		return VT_OK;
	text = kit_span_text(f.at);
	if (marks == 1)
		return kit_fault(check, &f, err, "Văn bản còn ghi “%.*s”",
		    "The document still says “%.*s”", (int)text.n, text.s);
	return kit_fault(check, &f, err, "Văn bản còn ghi “%.*s” ở %d chỗ",
	    "The document still says “%.*s”, in %d places", (int)text.n, text.s, marks);
}

const struct vt_rule draft_mark_rule = {
    .size = sizeof(draft_mark_rule),
    .id = "draft.mark",
    .title = {"Dấu hiệu dự thảo", "Mark of a draft"},
    .about = {"Bản trình ký không còn chữ “DỰ THẢO”, kể cả chữ chìm trên nền trang.",
	"What goes to signature no longer says “DỰ THẢO”, not even as a watermark."},
    .mend = {"Xóa chữ “DỰ THẢO” trước khi trình ký; chữ chìm: Word: Design → Watermark → Remove "
	     "Watermark; LibreOffice: Format → Watermark, xóa chữ.",
	"Delete the words before signature; a watermark: Word: Design → Watermark → Remove "
	"Watermark; LibreOffice: Format → Watermark, delete its text."},
    .check = check_mark,
};
