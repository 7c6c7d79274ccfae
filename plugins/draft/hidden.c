/* Text that is in the file but is not printed. */
#include "plugins/draft/rules.h"

/* Field results are hidden by the word processor itself: entries of tables of
 * contents and indexes. */
static int
is_hidden_text(const struct vt_paragraph *p, const struct vt_run *run)
{
	return run->format->hidden && run->format->field == 0 && !run->format->generated &&
	    kit_trim(kit_sub(p->text, run->start, run->end)).n > 0;
}

static int
check_hidden(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct vt_finding f = kit_fault_at(VT_PART_DOCUMENT, (struct vt_span){0});
	int paragraphs = 0;
	struct vt_str text;

	if (parts->official == 0)
		return VT_OK;
	for (size_t i = 0; i < doc->paragraph_count; i++) {
		const struct vt_paragraph *p = doc->paragraphs[i];
		int hidden = 0;

		for (size_t k = 0; k < p->run_count; k++) {
			if (!is_hidden_text(p, p->runs[k]))
				continue;
			hidden = 1;
			if (f.at.paragraph == NULL)
				f.at = kit_span(p, p->runs[k]->start, p->runs[k]->end);
			else if (f.at.paragraph == p && f.at.end == p->runs[k]->start)
				f.at.end = p->runs[k]->end;
		}
		paragraphs += hidden;
	}
	if (paragraphs == 0)
		return VT_OK;
	text = kit_trim(kit_span_text(f.at));
	if (paragraphs == 1)
		return kit_fault(check, &f, err,
		    "“%.*s” là chữ ẩn: không in ra nhưng vẫn còn trong tệp",
		    "“%.*s” is hidden text: not printed, but still in the file", (int)text.n,
		    text.s);
	return kit_fault(check, &f, err,
	    "“%.*s” là chữ ẩn: không in ra nhưng vẫn còn trong tệp; còn %d đoạn khác như vậy",
	    "“%.*s” is hidden text: not printed, but still in the file; as in %d more paragraphs",
	    (int)text.n, text.s, paragraphs - 1);
}

const struct vt_rule draft_hidden_rule = {
    .size = sizeof(draft_hidden_rule),
    .id = "draft.hidden",
    .title = {"Chữ ẩn", "Hidden text"},
    .about = {"Văn bản không có chữ ẩn: người ký không thấy mà người nhận tệp đọc được.",
	"A document has no hidden text: the signer does not see it, but whoever gets the file "
	"can read it."},
    .mend = {"Hiện chữ ẩn rồi xóa hoặc bỏ thuộc tính ẩn (Word: Home → Show/Hide ¶, Font → "
	     "Hidden; LibreOffice: View → Formatting Marks, Format → Character → Font Effects → "
	     "Hidden).",
	"Show it, then delete it or take the attribute away (Word: Home → Show/Hide ¶, Font → "
	"Hidden; LibreOffice: View → Formatting Marks, Format → Character → Font Effects → "
	"Hidden)."},
    .check = check_hidden,
};
