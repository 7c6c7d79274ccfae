/* A field that shows an error where text should stand. */
#include "plugins/draft/rules.h"

#include <string.h>

#include "kit/fail.h"

/* A byte of the message that hardly any text has: the first that is no letter of ASCII and no
 * space. 0: it has none. */
static char
mark_of(struct vt_str message)
{
	for (size_t i = 0; i < message.n; i++) {
		unsigned char c = (unsigned char)message.s[i];

		if (c > ' ' && c < 0x80 && !kit_is_letter(c))
			return (char)c;
	}
	return 0;
}

/* The messages, each with its mark. */
struct errors {
	struct vt_words words;
	const char *marks;
};

static int
read_errors(struct vt_check *check, struct errors *out, struct vt_error *err)
{
	int status = check->ops->words(check, "errors", &out->words, err);
	char *marks;

	if (status != VT_OK)
		return status;
	marks = check->ops->alloc(check, out->words.count + 1);
	if (marks == NULL)
		return kit_fail(err, VT_ERR_MEMORY, "no memory for a rule");
	for (size_t i = 0; i < out->words.count; i++)
		marks[i] = mark_of(out->words.items[i]);
	out->marks = marks;
	return VT_OK;
}

/* First error message in a paragraph; start == end when there is none. */
static struct vt_span
error_in(const struct vt_paragraph *p, const struct errors *errors)
{
	struct vt_span at = kit_span(p, 0, 0);
	char absent = 0;

	for (size_t i = 0; i < errors->words.count && p->text.n > 0; i++) {
		struct vt_str message = errors->words.items[i];
		char mark = errors->marks[i];
		int64_t found;

		if (mark != 0 && mark == absent)
			continue;
		if (mark != 0 && memchr(p->text.s, mark, p->text.n) == NULL) {
			absent = mark;
			continue;
		}
		found = kit_find(p->text, message, 0);
		if (found >= 0 && (at.end == 0 || (uint32_t)found < at.start))
			at = kit_span(p, (size_t)found, (size_t)found + message.n);
	}
	return at;
}

static int
check_field_error(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct vt_finding f = kit_fault_at(VT_PART_DOCUMENT, (struct vt_span){0});
	struct errors errors;
	struct vt_str text;
	int paragraphs = 0, status;

	if (parts->official == 0)
		return VT_OK;
	if ((status = read_errors(check, &errors, err)) != VT_OK)
		return status;
	for (size_t i = 0; i < doc->paragraph_count; i++) {
		struct vt_span at = error_in(doc->paragraphs[i], &errors);

		if (at.end == 0)
			continue;
		if (paragraphs++ == 0)
			f.at = at;
	}
	if (paragraphs == 0)
		return VT_OK;
	text = kit_span_text(f.at);
	if (paragraphs == 1)
		return kit_fault(check, &f, err, "Trường tự động hiện lỗi “%.*s” thay cho nội dung",
		    "A field shows the error “%.*s” in place of its text", (int)text.n, text.s);
	return kit_fault(check, &f, err,
	    "Trường tự động hiện lỗi “%.*s” thay cho nội dung; còn %d đoạn khác như vậy",
	    "A field shows the error “%.*s” in place of its text; as in %d more paragraphs",
	    (int)text.n, text.s, paragraphs - 1);
}

const struct vt_rule draft_field_error_rule = {
    .size = sizeof(draft_field_error_rule),
    .id = "draft.field-error",
    .title = {"Trường tự động báo lỗi", "A field shows an error"},
    .about = {"Tham chiếu chéo, mục lục và các trường tự động khác phải hiện nội dung, không "
	      "hiện thông báo lỗi.",
	"Cross-references, tables of contents and other fields show their text, not an "
	"error."},
    .mend = {"Chèn lại tham chiếu hoặc gõ thẳng nội dung, rồi cập nhật các trường (Word: "
	     "Ctrl+A, F9; LibreOffice: Tools → Update → Update All).",
	"Insert the reference anew or type the text, then update the fields (Word: Ctrl+A, F9; "
	"LibreOffice: Tools → Update → Update All)."},
    .check = check_field_error,
};
