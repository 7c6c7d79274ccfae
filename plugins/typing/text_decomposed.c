/* Letters typed as a base and marks of their own, where Unicode has one character. */
#include "plugins/typing/rules.h"

#include "kit/fail.h"

/* The first word of p whose letters the file holds in another form; paragraph
 * NULL when there is none, and in other alphabets. */
static int
first_decomposed(struct vt_check *check, const struct vt_paragraph *p, struct vt_span *out,
    struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	const uint32_t *map;
	struct vt_str text = kit_nfc(p->raw, &a, &map);
	size_t start = 0, end, letter;

	*out = (struct vt_span){0};
	if (text.s == NULL && text.n > 0)
		return kit_fail(err, VT_ERR_MEMORY, "no memory for a rule");
	/* Where the file holds a legacy encoding or fields the two texts may differ. */
	if (map == NULL || !kit_eq(text, p->text))
		return VT_OK;
	while (start < text.n && start < p->raw.n && text.s[start] == p->raw.s[start])
		start++;
	while (start > 0 && start < text.n && (text.s[start] & 0xC0) == 0x80)
		start--;
	letter = start;
	if (start >= text.n || !is_latin(kit_utf8_next(text, &letter)))
		return VT_OK;
	/* To whole words: a mark alone says nothing to a reader. */
	end = start;
	while (start > 0 && !kit_is_space((unsigned char)text.s[start - 1]))
		start--;
	while (end < text.n && !kit_is_space((unsigned char)text.s[end]))
		end++;
	*out = kit_span(p, start, end);
	return VT_OK;
}

static int
check_decomposed(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct vt_finding f = kit_fault_at(VT_PART_DOCUMENT, (struct vt_span){0});
	int paragraphs = 0, status;
	struct vt_str word;

	for (size_t i = 0; i < doc->paragraph_count && parts->official != 0; i++) {
		const struct vt_paragraph *p = doc->paragraphs[i];
		struct vt_span at;

		if (p->raw.s == p->text.s || kit_eq(p->raw, p->text))
			continue;
		status = first_decomposed(check, p, &at, err);
		if (status != VT_OK)
			return status;
		if (at.paragraph == NULL)
			continue;
		if (paragraphs++ == 0)
			f.at = at;
	}
	if (paragraphs == 0)
		return VT_OK;
	f.component = part_of(parts, f.at);
	word = kit_span_text(f.at);
	f.replace = word;
	f.has_replace = 1;
	return kit_fault(check, &f, err,
	    "Chữ có dấu trong “%.*s” được ghép từ chữ cái và dấu rời (Unicode tổ hợp), không phải "
	    "Unicode dựng sẵn; có ở %d đoạn",
	    "The letters of “%.*s” are made of base letters and separate marks, not of single "
	    "Unicode characters; in %d paragraphs",
	    (int)word.n, word.s, paragraphs);
}

const struct vt_rule text_decomposed_rule = {
    .size = sizeof(text_decomposed_rule),
    .id = "text.decomposed",
    .title = {"Unicode tổ hợp", "Decomposed letters"},
    .about = {"Chữ có dấu nên là Unicode dựng sẵn. Chữ ghép từ chữ cái và dấu rời trông giống "
	      "hệt nhưng tìm kiếm, sắp xếp và phần mềm quản lý văn bản không nhận ra.",
	"Letters with marks should be single Unicode characters. Those made of separate marks "
	"look the same, but searches, sorting and records systems do not find them."},
    .mend = {"Chuyển mã sang Unicode dựng sẵn (UniKey: Ctrl+Shift+F6, nguồn Unicode tổ hợp, "
	     "đích Unicode).",
	"Convert it to precomposed Unicode (UniKey: Ctrl+Shift+F6, from composite Unicode to "
	"Unicode)."},
    .check = check_decomposed,
};
