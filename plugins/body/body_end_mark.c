/* Dấu kết thúc nội dung: ./. */
#include <string.h>

#include "plugins/body/prose.h"
#include "plugins/body/rules.h"

/* A last line that is shorter may be a label or a name. */
#define SENTENCE_BYTES 40u

/* The last paragraph of the text with letters; NULL when the text ends with a
 * table or a box, or with a line that is no text. */
static const struct vt_paragraph *
last_text(const struct vt_doc *doc, const struct vt_parts *parts)
{
	const struct vt_paragraph *last = parts->body_last;

	for (size_t i = last == NULL ? 0 : last->number; i > 0; i--) {
		const struct vt_paragraph *p = doc->paragraphs[i - 1];

		if (p->story != VT_STORY_BODY && p->story != VT_STORY_BOX)
			continue;
		if (kit_trim(p->text).n == 0)
			continue;
		if (p->story == VT_STORY_BOX || p->cell != NULL ||
		    p->number < parts->body_first->number)
			return NULL;
		return p;
	}
	return NULL;
}

/* 1 when the text ends with the mark, spaces within it forgiven; in *out what stops and strokes it
 * ends with, `./`, `.//.`, `.`. */
static int
has_mark(const struct vt_paragraph *p, struct vt_span at, struct vt_str mark, struct vt_span *out)
{
	struct vt_span end = {p, at.end, at.end};
	size_t same = 0;

	while (end.start > at.start && strchr("./ ", p->text.s[end.start - 1]) != NULL)
		end.start--;
	*out = end = kit_span_trim(end);
	for (uint32_t i = end.start; i < end.end; i++)
		if (p->text.s[i] != ' ' && (same >= mark.n || p->text.s[i] != mark.s[same++]))
			return 0;
	return same == mark.n;
}

static struct vt_span
last_word(const struct vt_paragraph *p, struct vt_span at)
{
	size_t start = at.end, i = at.end;

	while (i > at.start) {
		if (kit_is_space(kit_utf8_prev(p->text, &i)))
			break;
		start = i;
	}
	return kit_span(p, start, at.end);
}

static int
check_mark(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	const struct vt_paragraph *p;
	struct vt_str mark, text, word;
	struct vt_span at;
	struct vt_finding f;
	int exempt, status;

	/* Where the closing was not found nobody knows where the text ends. */
	if (parts->official < 2 || parts->signature_count == 0 || parts->body_last == NULL)
		return VT_OK;
	status = kit_type_among(check, "exempt", parts, &exempt, err);
	if (status == VT_OK)
		status = check->ops->fixed(check, "mark", &mark, err);
	if (status != VT_OK || exempt || (p = last_text(doc, parts)) == NULL)
		return status;
	text = kit_span_text(prose_span(p));
	if (text.n < SENTENCE_BYTES || p->format->align == VT_ALIGN_CENTER ||
	    p->format->align == VT_ALIGN_RIGHT || prose_is_heading(p))
		return VT_OK;
	if (has_mark(p, prose_span(p), mark, &at))
		return VT_OK;
	word = kit_span_text(at);
	if (kit_find(word, VT_STR("/"), 0) >= 0) {
		f = kit_fault_fixed(VT_PART_BODY, at, mark);
		return kit_fault(check, &f, err, "Dấu kết thúc nội dung ghi “%.*s”, đúng là “%.*s”",
		    "The end mark is “%.*s” where it should be “%.*s”", (int)word.n, word.s,
		    (int)mark.n, mark.s);
	}
	f = kit_fault_at(VT_PART_BODY, last_word(p, prose_span(p)));
	word = kit_span_text(f.at);
	if (kit_ends(word, VT_STR(".")) && !kit_ends(word, VT_STR("..")))
		word.n--;
	if (word.n > 0 && word.s[word.n - 1] != ';' && word.s[word.n - 1] != ':' &&
	    word.s[word.n - 1] != '.' && word.s[word.n - 1] != ',') {
		f.replace =
		    kit_str(kit_printf(&a, "%.*s%.*s", (int)word.n, word.s, (int)mark.n, mark.s));
		f.has_replace = 1;
	}
	return kit_fault(check, &f, err, "Cuối nội dung không có dấu kết thúc “%.*s”",
	    "The text does not end with the mark “%.*s”", (int)mark.n, mark.s);
}

const struct vt_rule body_end_mark_rule = {
    .size = sizeof(body_end_mark_rule),
    .id = "body.end-mark",
    .title = {"Dấu kết thúc nội dung", "End mark"},
    .about = {"Trong các mẫu của Phụ lục III, nội dung văn bản kết thúc bằng dấu “./.”.",
	"In the templates of Phụ lục III the text ends with “./.”."},
    .mend = {"Ghi “./.” vào cuối câu cuối cùng của nội dung.",
	"Write “./.” at the end of the last sentence."},
    .check = check_mark,
};
