/* Nội dung: text is upright. */
#include "kit/mend.h"
#include "plugins/body/annex.h"
#include "plugins/body/prose.h"
#include "plugins/body/rules.h"

/* 1 when all that can be seen of the paragraph is italic. */
static int
is_italic(const struct vt_paragraph *p)
{
	int letters = 0;

	for (size_t i = 0; i < p->run_count; i++) {
		const struct vt_run *r = p->runs[i];

		if (!kit_has_ink(p, r->start, r->end, r->format) ||
		    !prose_has_letters(kit_sub(p->text, r->start, r->end), 1))
			continue;
		if (!r->format->italic)
			return 0;
		letters = 1;
	}
	return letters;
}

/* 1 when it is text for certain: sentences of more than a line, no heading. Quotations, notes and
 * lines of the preamble are set as their authors like. */
static int
is_text(struct vt_check *check, const struct vt_paragraph *p, int *out, struct vt_error *err)
{
	struct vt_str text = kit_trim(p->text);
	size_t length = 0, i = 0;
	uint32_t first = text.n > 0 ? kit_utf8_next(text, &i) : 0;
	int status;

	*out = 0;
	/* Of an article body.heading-style tells it. */
	if ((!kit_is_letter(first) && !kit_is_digit(first)) || text.s[text.n - 1] == ':' ||
	    kit_starts(text, VT_STR("Điều ")) || prose_is_heading(p) || !prose_wraps(p))
		return VT_OK;
	status = kit_word_opens(check, "preamble-openings", text, &length, err);
	if (status == VT_OK && length == 0)
		status = kit_word_opens(check, "bases", text, &length, err);
	*out = status == VT_OK && length == 0;
	return status;
}

static int
judge_text(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    const char *variant, struct vt_error *err)
{
	const struct vt_run_format upright = {.italic = 0};
	struct kit_mend mend = {0};
	struct tally t = {0};
	struct vt_finding f;
	struct vt_text more;
	struct prose prose;
	struct kit_alloc a = kit_check_alloc(check);
	int status = prose_find(check, doc, parts, &prose, err);

	(void)variant;
	for (size_t i = 0; status == VT_OK && i < prose.count; i++) {
		const struct vt_paragraph *p = prose.items[i];
		int text;

		if (!is_italic(p))
			continue;
		status = is_text(check, p, &text, err);
		if (status != VT_OK || !text)
			continue;
		prose_tally_add(&t, prose_span(p), 0);
		kit_mend_run(&mend, check, prose_span(p), VT_SET_ITALIC, &upright);
	}
	/* Where all of it is, somebody means it so. */
	if (status != VT_OK || t.count == 0 || 2 * t.count > prose.count)
		return status;
	f = kit_fault_at(VT_PART_BODY, t.first);
	more = prose_tally_more(&a, &t);
	f.message.vi = kit_printf(&a, "Nội dung in nghiêng%s; quy định kiểu chữ đứng", more.vi);
	f.message.en =
	    kit_printf(&a, "The text is in italics%s; upright type is prescribed", more.en);
	kit_mend_put(&mend, 0, &f);
	return kit_report(check, &f, err);
}

static int
check_slope(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	return annex_each(doc, parts, check, judge_text, err);
}

const struct vt_rule body_slope_rule = {
    .size = sizeof(body_slope_rule),
    .id = "body.slope",
    .title = {"Kiểu chữ đứng của nội dung", "Upright type of the text"},
    .about = {"Nội dung văn bản kiểu chữ đứng; chỉ căn cứ ban hành kiểu chữ nghiêng.",
	"The text is upright; only the legal bases are in italics."},
    .mend = {"Chọn đoạn này và bỏ chữ nghiêng (Word: Home → Italic; LibreOffice: Format → Text → "
	     "Italic).",
	"Select the paragraph and take the italics away (Word: Home → Italic; LibreOffice: Format "
	"→ Text → Italic)."},
    .check = check_slope,
};
