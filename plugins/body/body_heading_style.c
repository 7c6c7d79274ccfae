/* Phần, chương, mục, điều: how their headings are set. */
#include <string.h>

#include "kit/mend.h"
#include "kit/ordinal.h"
#include "kit/tally.h"
#include "plugins/body/annex.h"
#include "plugins/body/heading_mend.h"
#include "plugins/body/heading_type.h"
#include "plugins/body/order.h"
#include "plugins/body/prose.h"
#include "plugins/body/rules.h"

/* A title is no longer than this. */
#define TITLE_BYTES 160u

/* What can be wrong with a heading, each told once for all headings. */
enum {
	FAULT_CAPITALS, /* CHƯƠNG I */
	FAULT_SMALL,    /* chương I */
	FAULT_NUMERAL,  /* Chương 1, Mục I */
	FAULT_CENTRED,
	FAULT_BOLD,
	FAULT_ITALIC,
	FAULT_SIZE,
	FAULT_TITLE, /* the title of a chapter in small letters */
	FAULT_ROMAN, /* `II. Nội dung` among `I. MỤC ĐÍCH` */
	FAULT_CLAUSE_BOLD,
	FAULT_ARTICLE_CAPITALS,
	FAULT_ARTICLE_BOLD,
	FAULT_ARTICLE_ITALIC,
	FAULT_ARTICLE_CENTRED,
	FAULT_LINE,       /* `Chương I. QUY ĐỊNH CHUNG` */
	FAULT_STOP,       /* `Chương I:` */
	FAULT_NO_TITLE,   /* `Chương I` above an article, `Điều 1.` alone */
	FAULT_ROMAN_MARK, /* `I)`, `I/`, `I KẾT QUẢ` */
	FAULT_UNDERLINE,
	FAULT_UNEVEN, /* an article or clause in another size than the text */
	FAULT_COUNT
};

static const struct {
	const char *variant;
	struct vt_text what;
} phrases[FAULT_COUNT] = {
    [FAULT_CAPITALS] = {"upper",
	{"phải là chữ in thường: “Chương I”, “Mục 1”",
	    "is to be in lower case: “Chương I”, “Mục 1”"}},
    [FAULT_SMALL] = {"small", {"phải viết hoa chữ cái đầu", "is to begin with a capital"}},
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
    [FAULT_ROMAN] = {"roman",
	{"là tiêu đề của mục, phải in hoa", "is the heading of a section, to be in capitals"}},
    [FAULT_CLAUSE_BOLD] = {"clause-bold",
	{"là tiêu đề của khoản, phải là chữ đậm", "is the title of a clause, to be bold"}},
    [FAULT_ARTICLE_CAPITALS] = {"article-upper",
	{"phải là chữ in thường: “Điều 1.”", "is to be in lower case: “Điều 1.”"}},
    [FAULT_ARTICLE_BOLD] = {"article-bold", {"phải là chữ đậm", "is to be bold"}},
    [FAULT_ARTICLE_ITALIC] = {"article-italic", {"phải là chữ đứng", "is to be upright"}},
    [FAULT_ARTICLE_CENTRED] = {"article-centred",
	{"phải lùi đầu dòng, không canh giữa", "is to be indented, not centred"}},
    [FAULT_LINE] = {"line",
	{"phải tách dòng: từ chỉ phần, chương, mục và số thứ tự trên một dòng riêng, tiêu đề ở "
	 "dòng dưới",
	    "is to be two lines: the word and its number on one of their own, the title below"}},
    [FAULT_STOP] = {"stop", {"không có dấu câu sau số thứ tự", "has no mark behind its number"}},
    [FAULT_NO_TITLE] = {"no-title", {"không có tiêu đề", "has no title"}},
    [FAULT_ROMAN_MARK] = {"roman-mark",
	{"phải có dấu chấm sau số thứ tự: “I.”", "is to have a full stop behind its number: “I.”"}},
    [FAULT_UNDERLINE] = {"underline", {"phải là chữ không gạch chân", "is not to be underlined"}},
    [FAULT_UNEVEN] = {"uneven",
	{"phải có cỡ chữ bằng cỡ chữ của phần lời văn", "is to have the size of the text"}},
};

/* How it is mended where the rule does not say it. */
static const struct vt_text ways[FAULT_COUNT] = {
    [FAULT_NUMERAL] = {"Đổi kiểu số, và sửa mọi chỗ trong văn bản nhắc đến số đó.",
	"Change the kind of number, and every place that mentions it."},
    [FAULT_NO_TITLE] =
	{"Ghi tiêu đề: của phần, chương, mục ở dòng dưới, in hoa, đậm; của điều sau số thứ tự.",
	    "Write the title: of a part, chapter or section on the line below, in bold capitals; "
	    "of an article behind its number."},
};

struct faults {
	struct vt_check *check;
	struct tally of[FAULT_COUNT];
	struct kit_mend mends[FAULT_COUNT];
	struct vt_range size;
	int32_t text_size; /* that most of the text is in; VT_UNSET: there is none */
	int arabic_sections;
};

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
				(prose_is_heading(p) || kit_all_upper(p->text)) &&
				kit_find(p->text, VT_STR("\n"), 0) < 0
			    ? prose_span(p)
			    : none;
		if (p->number >= doc->paragraph_count)
			break;
	}
	return none;
}

/* Counts a fault of a place, and how it is mended. Which numbers are to change their kind
 * depends on who mentions them: nobody can tell. */
static void
add(struct faults *f, int fault, struct vt_span at)
{
	const struct vt_run_format bold = {.bold = 1}, upright = {.italic = 0};
	const struct vt_run_format plain = {.underline = 0}, even = {.font_size = f->text_size};
	const struct vt_paragraph_format text = {.align = VT_ALIGN_JUSTIFY};
	struct kit_mend *m = &f->mends[fault];

	prose_tally_add(&f->of[fault], at, 0);
	switch (fault) {
	case FAULT_CENTRED: kit_mend_centre(m, f->check, at.paragraph); break;
	case FAULT_BOLD:
	case FAULT_CLAUSE_BOLD:
	case FAULT_ARTICLE_BOLD: kit_mend_run(m, f->check, at, VT_SET_BOLD, &bold); break;
	case FAULT_ITALIC:
	case FAULT_ARTICLE_ITALIC: kit_mend_run(m, f->check, at, VT_SET_ITALIC, &upright); break;
	case FAULT_SIZE: kit_mend_size(m, f->check, at, &f->size); break;
	case FAULT_UNDERLINE: kit_mend_run(m, f->check, at, VT_SET_UNDERLINE, &plain); break;
	case FAULT_UNEVEN: kit_mend_run(m, f->check, at, VT_SET_FONT_SIZE, &even); break;
	case FAULT_TITLE:
	case FAULT_ROMAN: kit_mend_upper(m, f->check, at); break;
	case FAULT_SMALL: kit_mend_upper(m, f->check, heading_first_letter(at)); break;
	case FAULT_STOP: kit_mend_text(m, f->check, heading_last_mark(at), VT_STR("")); break;
	case FAULT_ROMAN_MARK:
		kit_mend_text(m, f->check, heading_last_mark(at), VT_STR("."));
		break;
	case FAULT_ARTICLE_CENTRED:
		kit_mend_paragraph(m, f->check, at.paragraph, VT_SET_ALIGN, &text);
		break;
	default: break;
	}
}

/* The next paragraph of the text with anything in it, or NULL. */
static const struct vt_paragraph *
next_line(const struct vt_doc *doc, const struct vt_unit *u)
{
	for (size_t i = u->line.paragraph->number; i < doc->paragraph_count; i++) {
		const struct vt_paragraph *p = doc->paragraphs[i];

		if (kit_trim(p->text).n > 0)
			return p->story == VT_STORY_BODY && p->cell == NULL ? p : NULL;
	}
	return NULL;
}

/* What stands beside and below the number of a part, chapter or section. */
static void
judge_division_line(struct faults *f, const struct vt_doc *doc, const struct vt_parts *parts,
    size_t i)
{
	const struct vt_unit *u = parts->units[i];
	struct vt_span line = kit_span_trim(u->line), whole = kit_span_trim(u->marker);
	const struct vt_paragraph *below = next_line(doc, u);
	struct vt_str mark = kit_span_text(whole);

	if (whole.end + 1 < line.end) {
		add(f, FAULT_LINE, line);
		heading_mend_line(f->check, whole, line, &f->mends[FAULT_LINE]);
		return;
	}
	if (kit_ends(mark, VT_STR(".")) || kit_ends(mark, VT_STR(":")))
		add(f, FAULT_STOP, whole);
	if (below == NULL || kit_trim(u->line.paragraph->text).n != kit_span_text(line).n)
		return;
	if (i + 1 < parts->unit_count && parts->units[i + 1]->line.paragraph == below &&
	    !parts->units[i + 1]->automatic)
		add(f, FAULT_NO_TITLE, whole);
	else if (below->format->align != VT_ALIGN_CENTER && kit_all_upper(below->text) &&
	    prose_is_heading(below))
		add(f, FAULT_CENTRED, prose_span(below));
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
	judge_division_line(f, doc, parts, i);
	if (is_upper(word)) {
		add(f, FAULT_CAPITALS, whole);
		heading_mend_word(f->check, word, &f->mends[FAULT_CAPITALS]);
	} else if (kit_is_lower(kit_utf8_next(kit_span_text(word), &(size_t){0}))) {
		add(f, FAULT_SMALL, whole);
	}
	if ((roman && (form == KIT_ORDINAL_ARABIC || kit_roman_mistyped(u->number) > 0)) ||
	    (roman && form == KIT_ORDINAL_ROMAN && !kit_all_upper(u->number)) ||
	    (!roman && form == KIT_ORDINAL_ROMAN && f->arabic_sections))
		add(f, FAULT_NUMERAL, whole);
	if (u->line.paragraph->format->align != VT_ALIGN_CENTER)
		add(f, FAULT_CENTRED, whole);
	if (heading_any_run(whole, NULL, 1, 0))
		add(f, FAULT_BOLD, whole);
	if (heading_any_run(whole, NULL, 0, 1))
		add(f, FAULT_ITALIC, whole);
	if (heading_any_run(whole, &f->size, 0, 0))
		add(f, FAULT_SIZE, whole);
	if (heading_is_underlined(whole))
		add(f, FAULT_UNDERLINE, whole);
	if (title.paragraph != NULL && heading_any_run(title, NULL, 1, 0))
		add(f, FAULT_BOLD, title);
	if (title.paragraph != NULL && heading_any_run(title, NULL, 0, 1))
		add(f, FAULT_ITALIC, title);
	if (title.paragraph != NULL && heading_any_run(title, &f->size, 0, 0))
		add(f, FAULT_SIZE, title);
	if (title.paragraph != NULL && !is_upper(title) &&
	    !kit_all_upper_but_codes(kit_span_text(title)))
		add(f, FAULT_TITLE, title);
}

/* 1 when the words behind the mark of a unit are capitals, typed or by formatting. */
static int
has_upper_title(const struct vt_unit *u)
{
	struct vt_span line = kit_span_trim(u->line), mark = kit_span_trim(u->marker);

	return mark.end < line.end &&
	    (kit_all_upper_but_codes(kit_sub(line.paragraph->text, mark.end, line.end)) ||
		is_upper(line));
}

/* 1 when the unit's line is a title: a paragraph of its own, short, that ends without a
 * stop and has no text before its mark. */
static int
is_titled(const struct vt_unit *u)
{
	struct vt_span line = kit_span_trim(u->line);
	struct vt_str text = kit_span_text(line);
	const struct vt_paragraph *p = line.paragraph;

	return !u->automatic && text.n > 0 && text.n < TITLE_BYTES &&
	    kit_trim(p->text).n == text.n && memchr(".;:,", text.s[text.n - 1], 4) == NULL;
}

/* The next or last unit of the kind of unit i under the same heading; NULL: there is none. */
static const struct vt_unit *
unit_beside(const struct vt_parts *parts, size_t i, int step)
{
	for (size_t k = i + (size_t)step; k < parts->unit_count; k += (size_t)step) {
		if (parts->units[k]->kind < parts->units[i]->kind)
			break;
		if (parts->units[k]->kind == parts->units[i]->kind)
			return parts->units[k];
	}
	return NULL;
}

static int
is_bold_title(const struct vt_unit *u)
{
	return u != NULL && is_titled(u) && prose_is_heading(u->line.paragraph);
}

/* `2. Yêu cầu` in light type between clauses whose titles are bold; text follows it. */
static void
judge_clause(struct faults *f, const struct vt_doc *doc, const struct vt_parts *parts, size_t i)
{
	const struct vt_unit *u = parts->units[i];
	const struct vt_paragraph *p = u->line.paragraph;
	const struct vt_unit *before = unit_beside(parts, i, -1), *after = unit_beside(parts, i, 1);

	if (is_bold_title(u) && heading_any_run(kit_span_trim(u->line), NULL, 0, 1))
		add(f, FAULT_ITALIC, kit_span_trim(u->line));
	if (is_bold_title(u) && heading_is_uneven(kit_span_trim(u->line), &f->size, f->text_size))
		add(f, FAULT_UNEVEN, kit_span_trim(u->line));
	if (!is_titled(u) || prose_is_heading(p) || (before == NULL && after == NULL) ||
	    (before != NULL && !is_bold_title(before)) ||
	    (after != NULL && !is_bold_title(after)) || p->number >= doc->paragraph_count)
		return;
	if (i + 1 < parts->unit_count && parts->units[i + 1] == after &&
	    after->line.paragraph->number == p->number + 1)
		return;
	add(f, FAULT_CLAUSE_BOLD, kit_span_trim(u->line));
}

/* 1 when the headings of other mục are in capitals. */
static int
others_upper(const struct vt_parts *parts, const struct vt_unit *u)
{
	for (size_t i = 0; i < parts->unit_count; i++)
		if (parts->units[i]->kind == VT_UNIT_ROMAN && parts->units[i] != u &&
		    !parts->units[i]->automatic && has_upper_title(parts->units[i]))
			return 1;
	return 0;
}

/* `I. KẾT QUẢ THỰC HIỆN`, the heading of a mục where the text has no điều. One that
 * is in small letters may be a sentence; a bold line among others in capitals is none. */
static void
judge_roman(struct faults *f, const struct vt_parts *parts, const struct vt_unit *u)
{
	struct vt_span line = kit_span_trim(u->line);

	if (!has_upper_title(u)) {
		if (is_bold_title(u) && others_upper(parts, u))
			add(f, FAULT_ROMAN, line);
		return;
	}
	if (heading_any_run(line, NULL, 1, 0))
		add(f, FAULT_BOLD, line);
	if (heading_any_run(line, NULL, 0, 1))
		add(f, FAULT_ITALIC, line);
	if (heading_any_run(line, &f->size, 0, 0))
		add(f, FAULT_SIZE, line);
	if (heading_is_underlined(line))
		add(f, FAULT_UNDERLINE, line);
	if (!kit_ends(kit_span_text(kit_span_trim(u->marker)), VT_STR(".")))
		add(f, FAULT_ROMAN_MARK, kit_span_trim(u->marker));
}

/* 1 when other articles have titles of their own. */
static int
others_titled(const struct vt_parts *parts, const struct vt_unit *u)
{
	for (size_t i = 0; i < parts->unit_count; i++)
		if (parts->units[i]->kind == VT_UNIT_ARTICLE && parts->units[i] != u &&
		    is_bold_title(parts->units[i]))
			return 1;
	return 0;
}

static void
judge_article(struct faults *f, const struct vt_doc *doc, const struct vt_parts *parts,
    const struct vt_unit *u)
{
	struct vt_span whole = kit_span_trim(u->marker), line = kit_span_trim(u->line);
	const struct vt_paragraph *below = next_line(doc, u);

	if (kit_span_text(whole).n < VT_STR("Điều").n)
		return;
	if (u->line.paragraph->format->align == VT_ALIGN_CENTER)
		add(f, FAULT_ARTICLE_CENTRED, whole);
	if (whole.end >= line.end && others_titled(parts, u))
		add(f, FAULT_NO_TITLE, whole);
	/* The title behind a bold number, with the text below it. */
	else if (!heading_any_run(whole, NULL, 1, 0) && is_titled(u) && below != NULL &&
	    !prose_is_heading(below) && others_titled(parts, u) &&
	    heading_any_run(line, NULL, 1, 0))
		add(f, FAULT_ARTICLE_BOLD, line);
	if (is_upper(unit_word(u))) {
		add(f, FAULT_ARTICLE_CAPITALS, whole);
		heading_mend_word(f->check, unit_word(u), &f->mends[FAULT_ARTICLE_CAPITALS]);
	}
	if (heading_any_run(whole, NULL, 1, 0))
		add(f, FAULT_ARTICLE_BOLD, whole);
	if (heading_any_run(whole, NULL, 0, 1))
		add(f, FAULT_ARTICLE_ITALIC, whole);
	if (heading_is_underlined(whole))
		add(f, FAULT_UNDERLINE, whole);
	if (is_bold_title(u))
		whole = line;
	/* With all of its text it is told by body.size. */
	if (heading_any_run(whole, &f->size, 0, 0) &&
	    (whole.end >= line.end ||
		!heading_any_run(kit_span(line.paragraph, whole.end, line.end), &f->size, 0, 0)))
		add(f, FAULT_SIZE, whole);
	else if (heading_is_uneven(whole, &f->size, f->text_size))
		add(f, FAULT_UNEVEN, whole);
}

static int
report(struct vt_check *check, const struct faults *faults, int fault, struct vt_error *err)
{
	const struct tally *t = &faults->of[fault];
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_finding f = kit_fault_at(VT_PART_BODY, t->first);
	struct vt_str text = kit_span_text(t->first);
	struct vt_text what = phrases[fault].what;
	struct vt_text others = kit_tally_more(check, t->count - 1);

	f.variant = phrases[fault].variant;
	f.mend = ways[fault];
	if (others.vi == NULL)
		return kit_fail(err, VT_ERR_MEMORY, "no memory for a rule");
	f.message.vi = kit_printf(&a, "“%.*s”%s %s", (int)text.n, text.s, others.vi, what.vi);
	f.message.en = kit_printf(&a, "“%.*s”%s %s", (int)text.n, text.s, others.en, what.en);
	kit_mend_put(&faults->mends[fault], 0, &f);
	return kit_report(check, &f, err);
}

static int
judge_text(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    const char *variant, struct vt_error *err)
{
	struct faults f = {.check = check};
	int articles = 0, status = check->ops->range(check, "size", &f.size, err);

	(void)variant;
	if (status == VT_OK)
		status = order_own_articles(check, parts, &articles, err);
	if (status != VT_OK || parts->official == 0)
		return status;
	status = heading_text_size(check, doc, parts, &f.text_size, err);
	f.arabic_sections = check->ops->flag(check, "arabic-sections", 1);
	for (size_t i = 0; i < parts->unit_count && status == VT_OK; i++) {
		const struct vt_unit *u = parts->units[i];

		if (u->automatic)
			continue;
		if (u->kind == VT_UNIT_ARTICLE && articles)
			judge_article(&f, doc, parts, u);
		else if (u->kind == VT_UNIT_ROMAN)
			judge_roman(&f, parts, u);
		else if (u->kind == VT_UNIT_CLAUSE)
			judge_clause(&f, doc, parts, i);
		else if (u->kind < VT_UNIT_ARTICLE)
			judge_division(&f, doc, parts, i);
	}
	for (int k = 0; k < FAULT_COUNT && status == VT_OK; k++)
		if (f.of[k].count > 0)
			status = report(check, &f, k, err);
	return status;
}

static int
check_style(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	return annex_each(doc, parts, check, judge_text, err);
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
