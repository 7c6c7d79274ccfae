/* Letters typed as a base and marks of their own, where Unicode has one character. */
#include "plugins/typing/rules.h"

#include "kit/fail.h"

/* The place grown to whole words: a mark alone says nothing to a reader. */
static struct vt_span
whole_words(const struct vt_paragraph *p, size_t start, size_t end)
{
	struct vt_str text = p->text;

	return kit_span(p, kit_stretch_back(text, start, 0), kit_stretch_on(text, end, 0));
}

/* The words of p whose letters the file holds in another form, those in other
 * alphabets left out. */
static int
find_decomposed(struct vt_check *check, const struct vt_paragraph *p, struct kit_mend *mend,
    struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	const uint32_t *map;
	struct vt_str text = kit_nfc(p->raw, &a, &map);
	size_t i = 0;

	if (text.s == NULL && text.n > 0)
		return kit_fail(err, VT_ERR_MEMORY, "no memory for a rule");
	/* Where the file holds a legacy encoding or fields the two texts may differ. */
	if (map == NULL || !kit_eq(text, p->text))
		return VT_OK;
	while (i < text.n) {
		size_t start = i;
		uint32_t c = kit_utf8_next(text, &i);
		struct vt_span at;

		if (!is_latin(c) ||
		    kit_eq(kit_sub(text, start, i), kit_sub(p->raw, map[start], map[i])))
			continue;
		at = whole_words(p, start, i);
		kit_mend_text(mend, check, at, kit_span_text(at));
		i = at.end;
	}
	return VT_OK;
}

static int
check_decomposed(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct vt_finding f = kit_fault_at(VT_PART_DOCUMENT, (struct vt_span){0});
	struct kit_mend mend = {0};
	int paragraphs = 0, status;
	struct vt_str word;

	for (size_t i = 0; i < doc->paragraph_count && parts->official != 0; i++) {
		const struct vt_paragraph *p = doc->paragraphs[i];
		size_t before = mend.count;

		if (p->raw.s == p->text.s || kit_eq(p->raw, p->text))
			continue;
		status = find_decomposed(check, p, &mend, err);
		if (status != VT_OK)
			return status;
		paragraphs += mend.count > before;
	}
	if (mend.lost)
		return kit_fail(err, VT_ERR_MEMORY, "no memory for a rule");
	if (paragraphs == 0)
		return VT_OK;
	f.at = mend.items[0].at;
	f.component = part_of(parts, f.at);
	word = kit_span_text(f.at);
	f.replace = word;
	f.has_replace = 1;
	kit_mend_put(&mend, 1, &f);
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
