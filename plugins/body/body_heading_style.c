/* Phần, chương, mục, điều: how their headings are set. */
#include "kit/ordinal.h"
#include "kit/tally.h"
#include "plugins/body/order.h"
#include "plugins/body/prose.h"
#include "plugins/body/rules.h"

/* What can be wrong with a heading, each told once for all headings. */
enum {
	FAULT_CAPITALS, /* CHƯƠNG I */
	FAULT_NUMERAL,  /* Chương 1, Mục I */
	FAULT_CENTRED,
	FAULT_BOLD,
	FAULT_ITALIC,
	FAULT_SIZE,
	FAULT_TITLE, /* the title of a chapter in small letters */
	FAULT_ARTICLE_CAPITALS,
	FAULT_ARTICLE_BOLD,
	FAULT_ARTICLE_ITALIC,
	FAULT_COUNT
};

static const struct {
	const char *variant;
	struct vt_text what;
} phrases[FAULT_COUNT] = {
    [FAULT_CAPITALS] = {"upper",
	{"phải là chữ in thường: “Chương I”, “Mục 1”",
	    "is to be in lower case: “Chương I”, “Mục 1”"}},
    [FAULT_NUMERAL] = {"numeral",
	{"dùng sai kiểu số: phần, chương dùng chữ số La Mã; mục, "
	 "tiểu "
	 "mục dùng chữ số Ả Rập",
	    "has the wrong kind of number: parts and chapters have Roman, "
	    "sections Arabic ones"}},
    [FAULT_CENTRED] = {"centred", {"phải canh giữa", "is to be centred"}},
    [FAULT_BOLD] = {"bold", {"phải là chữ đậm", "is to be bold"}},
    [FAULT_ITALIC] = {"italic", {"phải là chữ đứng", "is to be upright"}},
    [FAULT_SIZE] = {"size", {"có cỡ chữ ngoài quy định", "has a size that is not allowed"}},
    [FAULT_TITLE] = {"title", {"là tiêu đề, phải in hoa", "is a title, to be in capitals"}},
    [FAULT_ARTICLE_CAPITALS] = {"article-upper",
	{"phải là chữ in thường: “Điều 1.”", "is to be in lower case: “Điều 1.”"}},
    [FAULT_ARTICLE_BOLD] = {"article-bold", {"phải là chữ đậm", "is to be bold"}},
    [FAULT_ARTICLE_ITALIC] = {"article-italic", {"phải là chữ đứng", "is to be upright"}},
};

struct faults {
	struct tally of[FAULT_COUNT];
	struct vt_range size;
	int arabic_sections;
};

/* 1 when a run with ink in the span is (not) as asked. */
static int
any_run(struct vt_span at, const struct vt_range *size, int bold, int italic)
{
	const struct vt_paragraph *p = at.paragraph;

	for (size_t i = 0; i < p->run_count; i++) {
		const struct vt_run *r = p->runs[i];
		uint32_t start = r->start > at.start ? r->start : at.start;
		uint32_t end = r->end < at.end ? r->end : at.end;
		int32_t points = r->format->font_size;

		if (start >= end || r->format->position != 0 ||
		    !kit_has_ink(p, start, end, r->format))
			continue;
		if ((bold && !r->format->bold) || (italic && r->format->italic))
			return 1;
		if (size != NULL && points != VT_UNSET &&
		    (points < size->min || points > size->max))
			return 1;
	}
	return 0;
}

static int
is_upper(struct vt_span at)
{
	return kit_all_upper(kit_span_text(at)) || kit_shown_capital(at.paragraph, at.end - 1);
}

/* The word before the number: `Chương`. */
static struct vt_span
unit_word(const struct vt_unit *u)
{
	struct vt_span at = kit_span_trim(u->marker);
	struct vt_str mark = kit_span_text(at);
	int64_t number = kit_find(mark, u->number, 0);

	if (number > 0)
		at.end = at.start + (uint32_t)number;
	return kit_span_trim(at);
}

/* The next line with text, when it can be the title of the heading: centred or
 * bold, short, and no unit. */
static struct vt_span
title_below(const struct vt_doc *doc, const struct vt_parts *parts, size_t i)
{
	const struct vt_unit *u = parts->units[i];
	struct vt_span none = {0};
	uint32_t number = u->line.paragraph->number;

	if (number >= doc->paragraph_count || u->line.end < u->line.paragraph->text.n)
		return none;
	for (const struct vt_paragraph *p = doc->paragraphs[number];
	     p->story == VT_STORY_BODY && p->cell == NULL; p = doc->paragraphs[p->number]) {
		if (i + 1 < parts->unit_count && parts->units[i + 1]->line.paragraph == p)
			return none;
		if (kit_trim(p->text).n > 0)
			return p->text.n < 300 && p->format->align == VT_ALIGN_CENTER &&
				prose_is_heading(p) && kit_find(p->text, VT_STR("\n"), 0) < 0
			    ? prose_span(p)
			    : none;
		if (p->number >= doc->paragraph_count)
			break;
	}
	return none;
}

static void
judge_division(struct faults *f, const struct vt_doc *doc, const struct vt_parts *parts, size_t i)
{
	const struct vt_unit *u = parts->units[i];
	struct vt_span line = kit_span_trim(u->line), title = title_below(doc, parts, i);
	struct vt_span word = unit_word(u), whole = kit_span_trim(u->marker);
	int roman = u->kind == VT_UNIT_PART || u->kind == VT_UNIT_CHAPTER;
	int32_t form = kit_ordinal_parse(u->number, 0).form;

	/* A sentence that opens with the words, or a mention of another one. */
	if (whole.end + 1 < line.end &&
	    !kit_all_upper(kit_sub(line.paragraph->text, whole.end, line.end)))
		return;
	if (is_upper(word))
		tally_add(&f->of[FAULT_CAPITALS], whole, 0);
	if ((roman && form == KIT_ORDINAL_ARABIC) ||
	    (!roman && form == KIT_ORDINAL_ROMAN && f->arabic_sections))
		tally_add(&f->of[FAULT_NUMERAL], whole, 0);
	if (u->line.paragraph->format->align != VT_ALIGN_CENTER)
		tally_add(&f->of[FAULT_CENTRED], whole, 0);
	if (any_run(whole, NULL, 1, 0))
		tally_add(&f->of[FAULT_BOLD], whole, 0);
	if (any_run(whole, NULL, 0, 1))
		tally_add(&f->of[FAULT_ITALIC], whole, 0);
	if (any_run(whole, &f->size, 0, 0))
		tally_add(&f->of[FAULT_SIZE], whole, 0);
	if (title.paragraph != NULL && !is_upper(title) && !kit_all_upper(kit_span_text(title)))
		tally_add(&f->of[FAULT_TITLE], title, 0);
}

static void
judge_article(struct faults *f, const struct vt_unit *u)
{
	struct vt_span whole = kit_span_trim(u->marker);

	if (kit_span_text(whole).n < VT_STR("Điều").n)
		return;
	if (is_upper(unit_word(u)))
		tally_add(&f->of[FAULT_ARTICLE_CAPITALS], whole, 0);
	if (any_run(whole, NULL, 1, 0))
		tally_add(&f->of[FAULT_ARTICLE_BOLD], whole, 0);
	if (any_run(whole, NULL, 0, 1))
		tally_add(&f->of[FAULT_ARTICLE_ITALIC], whole, 0);
}

static int
report(struct vt_check *check, const struct tally *t, int fault, struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_finding f = kit_fault_at(VT_PART_BODY, t->first);
	struct vt_str text = kit_span_text(t->first);
	struct vt_text what = phrases[fault].what;
	struct vt_text others = kit_tally_more(check, t->count - 1);

	f.variant = phrases[fault].variant;
	if (others.vi == NULL)
		return kit_fail(err, VT_ERR_MEMORY, "no memory for a rule");
	f.message.vi = kit_printf(&a, "“%.*s”%s %s", (int)text.n, text.s, others.vi, what.vi);
	f.message.en = kit_printf(&a, "“%.*s”%s %s", (int)text.n, text.s, others.en, what.en);
	return kit_report(check, &f, err);
}

static int
check_style(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct faults f = {0};
	int articles = 0, status = check->ops->range(check, "size", &f.size, err);

	if (status == VT_OK)
		status = order_own_articles(check, parts, &articles, err);
	if (status != VT_OK || parts->official == 0)
		return status;
	f.arabic_sections = check->ops->flag(check, "arabic-sections", 1);
	for (size_t i = 0; i < parts->unit_count; i++) {
		const struct vt_unit *u = parts->units[i];

		if (u->automatic)
			continue;
		if (u->kind == VT_UNIT_ARTICLE && articles)
			judge_article(&f, u);
		else if (u->kind < VT_UNIT_ARTICLE)
			judge_division(&f, doc, parts, i);
	}
	for (int k = 0; k < FAULT_COUNT && status == VT_OK; k++)
		if (f.of[k].count > 0)
			status = report(check, &f.of[k], k, err);
	return status;
}

const struct vt_rule body_heading_style_rule = {
    .size = sizeof(body_heading_style_rule),
    .id = "body.heading-style",
    .title = {"Cách trình bày phần, chương, mục, điều", "Setting of headings"},
    .about = {"Từ “Phần”, “Chương”, “Mục”, “Tiểu mục” và số thứ tự trên một dòng riêng, canh "
	      "giữa, chữ "
	      "in thường, cỡ chữ 13 đến 14, đứng, đậm; tiêu đề ngay dưới, canh giữa, in hoa. Từ "
	      "“Điều”, số "
	      "thứ tự và tiêu đề của điều là chữ in thường, đứng, đậm.",
	"The words Phần, Chương, Mục, Tiểu mục and their number on a line of their own, "
	"centred, in "
	"lower case, 13 to 14 pt, upright, bold; the title below, centred, in capitals. "
	"“Điều”, its "
	"number and its title in lower case, upright, bold."},
    .mend = {"Đặt lại dòng tiêu đề này (Word: Home → Font, Paragraph; LibreOffice: Format → "
	     "Character, Paragraph).",
	"Set this heading anew (Word: Home → Font, Paragraph; LibreOffice: Format → Character, "
	"Paragraph)."},
    .check = check_style,
};
