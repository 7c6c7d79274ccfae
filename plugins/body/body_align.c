/* Nội dung canh đều cả hai lề. */
#include "kit/mend.h"
#include "plugins/body/annex.h"
#include "plugins/body/prose.h"
#include "plugins/body/rules.h"

/* One line looks the same either way, and lines that the author breaks or sets
 * with tabs are not filled. */
static int
is_ragged(const struct vt_paragraph *p)
{
	return p->format->align == VT_ALIGN_LEFT && kit_find(p->text, VT_STR("\n"), 0) < 0 &&
	    kit_find(p->text, VT_STR("\t"), 0) < 0 && prose_wraps(p);
}

static struct vt_text
shown(const struct vt_paragraph *p)
{
	if (p->format->align == VT_ALIGN_CENTER)
		return (struct vt_text){"canh giữa", "centred"};
	if (p->format->align == VT_ALIGN_RIGHT)
		return (struct vt_text){"canh phải", "flush right"};
	return (struct vt_text){"canh trái", "flush left"};
}

static void
add(struct vt_check *check, const struct vt_paragraph *p, struct tally *t, struct kit_mend *mend)
{
	const struct vt_paragraph_format justified = {.align = VT_ALIGN_JUSTIFY};

	prose_tally_add(t, prose_span(p), 0);
	kit_mend_paragraph(mend, check, p, VT_SET_ALIGN, &justified);
}

static int
judge_text(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    const char *variant, struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct kit_mend mend = {0};
	struct tally t = {0};
	struct vt_finding f;
	struct vt_text more;
	struct prose prose;
	int status = prose_find(check, doc, parts, &prose, err);

	(void)variant;
	if (status != VT_OK)
		return status;
	for (size_t i = 0; i < prose.count; i++)
		if (!prose_is_heading(prose.items[i]) && is_ragged(prose.items[i]))
			add(check, prose.items[i], &t, &mend);
	status = prose_mend_alike(check, &prose, 0, 0, &mend, err);
	if (status != VT_OK)
		return status;
	for (size_t i = 0; i < prose.aside_count; i++)
		add(check, prose.aside[i], &t, &mend);
	if (t.count == 0)
		return VT_OK;
	f = kit_fault_at(VT_PART_BODY, t.first);
	f.measured = shown(t.first.paragraph);
	f.allowed = (struct vt_text){"canh đều cả hai lề", "justified"};
	more = prose_tally_more(&a, &t);
	f.message.vi = kit_printf(&a, "Đoạn văn %s%s; nội dung phải canh đều cả hai lề",
	    f.measured.vi, more.vi);
	f.message.en = kit_printf(&a, "A paragraph is set %s%s; the text is to be justified",
	    f.measured.en, more.en);
	kit_mend_put(&mend, 0, &f);
	return kit_report(check, &f, err);
}

static int
check_align(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	return annex_each(doc, parts, check, judge_text, err);
}

const struct vt_rule body_align_rule = {
    .size = sizeof(body_align_rule),
    .id = "body.align",
    .title = {"Canh đều nội dung", "Justified text"},
    .about = {"Nội dung văn bản được canh đều cả hai lề.", "The text is justified on both sides."},
    .mend = {"Chọn các đoạn này và canh đều hai lề (Word: Home → Justify, Ctrl+J; "
	     "LibreOffice: Format → Align Text → Justified).",
	"Select these paragraphs and justify them (Word: Home → Justify, Ctrl+J; LibreOffice: "
	"Format → Align Text → Justified)."},
    .check = check_align,
};
