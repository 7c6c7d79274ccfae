/* Nội dung: text is in small letters. */
#include "plugins/body/annex.h"
#include "plugins/body/prose.h"
#include "plugins/body/rules.h"

#include <string.h>

/* So many letters no heading has that ends as a sentence. */
#define LEAST_LETTERS 60u

/* 1 when no letter shows small, be it by its formatting. */
static int
is_in_capitals(const struct vt_paragraph *p)
{
	for (size_t k = 0; k < p->run_count; k++) {
		const struct vt_run *r = p->runs[k];

		if (r->format->caps == 1)
			continue;
		for (size_t i = r->start; i < r->end;)
			if (kit_is_lower(kit_utf8_next(p->text, &i)))
				return 0;
	}
	return 1;
}

/* 1 when it is a sentence, of more than a line, and no heading. */
static int
is_text(const struct vt_paragraph *p)
{
	const struct vt_str text = kit_trim(p->text);
	size_t i = 0;

	return p->cell == NULL && p->box == NULL && p->story == VT_STORY_BODY && text.n > 0 &&
	    memchr(".;", text.s[text.n - 1], 2) != NULL && is_in_capitals(p) &&
	    kit_is_letter(kit_utf8_next(text, &i)) && p->format->align != VT_ALIGN_CENTER &&
	    prose_has_letters(text, LEAST_LETTERS) && !prose_is_heading(p) && prose_wraps(p);
}

static int
judge_text(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    const char *variant, struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct tally t = {0};
	struct vt_finding f;
	struct vt_text more;
	size_t unit = 0;

	(void)variant;
	if (parts->body_first == NULL)
		return VT_OK;
	for (size_t i = parts->body_first->number - 1;
	     i < doc->paragraph_count && i < parts->body_last->number; i++) {
		const struct vt_paragraph *p = doc->paragraphs[i];

		while (unit < parts->unit_count &&
		    parts->units[unit]->line.paragraph->number < p->number)
			unit++;
		if (is_text(p) &&
		    (unit == parts->unit_count || parts->units[unit]->line.paragraph != p ||
			parts->units[unit]->kind > VT_UNIT_ROMAN))
			prose_tally_add(&t, prose_span(p), 0);
	}
	if (t.count == 0)
		return VT_OK;
	f = kit_fault_at(VT_PART_BODY, t.first);
	more = prose_tally_more(&a, &t);
	f.message.vi =
	    kit_printf(&a, "Nội dung viết hoa toàn bộ%s; quy định chữ in thường", more.vi);
	f.message.en =
	    kit_printf(&a, "The text is in capitals%s; small letters are prescribed", more.en);
	return kit_report(check, &f, err);
}

static int
check_capitals(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	return parts->official == 0 ? VT_OK : annex_each(doc, parts, check, judge_text, err);
}

const struct vt_rule body_capitals_rule = {
    .size = sizeof(body_capitals_rule),
    .id = "body.capitals",
    .title = {"Chữ in thường của nội dung", "Small letters of the text"},
    .about = {"Nội dung văn bản bằng chữ in thường; chữ in hoa chỉ dùng cho tiêu đề.",
	"The text is in small letters; capitals are for headings only."},
    .mend = {"Đổi đoạn này về chữ in thường (Word: Home → Change Case → Sentence case; "
	     "LibreOffice: Format → Text → Sentence case), rồi viết hoa đầu câu, tên riêng.",
	"Change the paragraph to small letters (Word: Home → Change Case → Sentence case; "
	"LibreOffice: Format → Text → Sentence case), then see to the capitals of names."},
    .check = check_capitals,
};
