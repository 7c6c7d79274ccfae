/* Căn cứ: each on a line of its own, opened by the words alone, placed as text; a law by its name.
 */
#include <stdlib.h>
#include <string.h>

#include "kit/fail.h"
#include "kit/tally.h"
#include "plugins/opening/preamble.h"
#include "plugins/opening/rules.h"

/* So many words has who passed a law, `của Ủy ban Thường vụ Quốc hội`. */
#define ISSUER_WORDS 8u
/* So many are compared with each other. */
#define COMPARED 32u

/* What is wrong, a case of the rule each. */
/* Letters of the words that may be wrong. */
enum { SLIPS = 2 };

enum kind { ROW, MARK, WORD, SPELT, NEEDLESS, COLON, LAW, PLACE, INDENT, ORDER, TWICE, KINDS };

struct faults {
	struct vt_check *check;
	struct vt_error *err;
	struct vt_str opening; /* `Căn cứ` */
	struct vt_range narrow, wide;
	struct kit_tally kinds[KINDS];
};

static void
add(struct faults *x, enum kind kind, struct vt_span at)
{
	struct vt_finding f = kit_fault_at(VT_PART_BASIS, at);

	kit_tally_add(&x->kinds[kind], x->check, &f);
}

static void
add_fixed(struct faults *x, enum kind kind, struct vt_span at, struct vt_str replace)
{
	struct vt_finding f = kit_fault_fixed(VT_PART_BASIS, at, replace);

	kit_tally_add(&x->kinds[kind], x->check, &f);
}

/* Bytes of `Căn cứ ` at s when what is founded on is named behind it, `Căn cứ Luật …`; else 0. */
static int
opens_another(struct faults *x, struct vt_str s, size_t *out, struct vt_error *err)
{
	size_t length, i;
	int status = kit_word_opens(x->check, "openings", s, &length, err);

	*out = 0;
	if (status != VT_OK || length == 0)
		return status;
	i = kit_stretch_on(s, length, 1);
	if (i > length && i < s.n && kit_is_upper(kit_utf8_next(s, &i)))
		*out = length;
	return VT_OK;
}

/* `Căn cứ Luật …; Căn cứ Nghị định …;` in one line. */
static int
find_row(struct faults *x, const struct vt_span *line)
{
	struct vt_str text = kit_span_text(*line);

	for (size_t i = 0; i < text.n; i++) {
		size_t next, length, k;
		int status;

		if (text.s[i] != ';' && text.s[i] != ',' && text.s[i] != '.')
			continue;
		/* `1. Căn cứ …` has a number before it. */
		if (i < 3 && kit_is_digit((unsigned char)text.s[0]))
			continue;
		next = k = kit_stretch_on(text, i + 1, 1);
		status = opens_another(x, kit_sub(text, next, text.n), &length, x->err);
		if (status != VT_OK)
			return status;
		/* `…, căn cứ Điều 5 …` goes on with the sentence. */
		if (length == 0 || (text.s[i] != ';' && !kit_is_upper(kit_utf8_next(text, &k))))
			continue;
		add_fixed(x, ROW,
		    kit_span(line->paragraph, line->start + i + 1, line->start + next),
		    VT_STR("\n"));
	}
	return VT_OK;
}

/* `Căn cư Luật …;`: the words with a slip of the hand. */
static void
find_misspelt(struct faults *x, struct vt_span line)
{
	const struct vt_str text = kit_span_text(line);
	const size_t first = kit_stretch_on(text, 0, 0);
	const size_t end = kit_stretch_on(text, kit_stretch_on(text, first, 1), 0);

	if (end < text.n && kit_distance(kit_sub(text, 0, end), x->opening, SLIPS) <= SLIPS)
		add_fixed(x, SPELT, kit_span(line.paragraph, line.start, line.start + end),
		    x->opening);
}

/* `Căn cứ vào Luật …` */
static int
find_needless(struct faults *x, struct vt_span line, size_t end)
{
	const struct vt_str text = kit_span_text(line);
	const size_t next = kit_stretch_on(text, end, 1);
	size_t length = 0, i;
	int status =
	    kit_word_opens(x->check, "needless", kit_sub(text, next, text.n), &length, x->err);

	/* `Căn cứ vào thẩm quyền` is a sentence of its own. */
	i = kit_stretch_on(text, next + length, 1);
	if (status == VT_OK && length > 0 && i < text.n && kit_is_upper(kit_utf8_next(text, &i)))
		add_fixed(x, NEEDLESS,
		    kit_span(line.paragraph, line.start + end, line.start + next + length),
		    VT_STR(""));
	return status;
}

/* What stands before the words, the words, and a colon behind them. */
static int
find_opening(struct faults *x, struct vt_span line, size_t *out_end)
{
	struct vt_str text = kit_span_text(line);
	const struct vt_paragraph *p = line.paragraph;
	size_t start = 0, next = 0, length, end, colon;
	int status;

	/* `a) Căn cứ …` */
	if (text.n > 2 && kit_is_lower((unsigned char)text.s[0]) && text.s[1] == ')')
		start = next = 2;
	while (start < text.n && !kit_is_letter(kit_utf8_next(text, &next)))
		start = next;
	*out_end = 0;
	status =
	    kit_word_opens(x->check, "openings", kit_sub(text, start, text.n), &length, x->err);
	if (status == VT_OK && length == 0)
		find_misspelt(x, line);
	if (status != VT_OK || length == 0)
		return status;
	*out_end = end = start + length;
	if (start > 0)
		add_fixed(x, MARK, kit_span(p, line.start, line.start + start), VT_STR(""));
	else if (line.start == 0 && p->label.n > 0)
		add(x, MARK, line);
	/* `Căn cứ Căn cứ Luật …` */
	status = kit_word_opens(x->check, "openings",
	    kit_sub(text, kit_stretch_on(text, end, 1), text.n), &length, x->err);
	if (status == VT_OK && length > 0)
		add_fixed(x, WORD,
		    kit_span(p, line.start + start,
			line.start + kit_stretch_on(text, end, 1) + length),
		    x->opening);
	else if (status != VT_OK)
		return status;
	else if (!kit_eq(kit_sub(text, start, end), x->opening) &&
	    kit_same(kit_sub(text, start, end), x->opening))
		add_fixed(x, WORD, kit_span(p, line.start + start, line.start + end), x->opening);
	if (status == VT_OK)
		status = find_needless(x, line, end);
	colon = kit_stretch_on(text, end, 1);
	if (status == VT_OK && colon < text.n && text.s[colon] == ':')
		add_fixed(x, COLON, kit_span(p, line.start + end, line.start + colon + 1),
		    VT_STR(""));
	return status;
}

/* The place of the number of a law that is cited in the line; as it was where there is none. */
static int
numbered_law(struct faults *x, const struct vt_parts *parts, struct vt_span line,
    struct vt_span *out, size_t *out_law)
{
	int status = VT_OK;

	*out_law = 0;
	for (size_t i = 0; i < parts->citation_count && status == VT_OK && *out_law == 0; i++) {
		const struct vt_citation *c = parts->citations[i];

		if (c->code_span.paragraph != line.paragraph || c->code_span.start < line.start ||
		    c->code_span.end > line.end)
			continue;
		status = kit_word_among(x->check, "laws", c->type_name, out_law, x->err);
		if (*out_law > 0)
			*out = c->code_span;
	}
	return status;
}

/* 1 in *out when who passed the law is named behind its day or number, or ends the line: `… ngày 11
 * tháng 11 năm 2011 của Quốc hội`. Before these it is in the name: `Luật Hoạt động giám sát của
 * Quốc hội và Hội đồng nhân dân ngày …`. */
static int
names_issuer(struct faults *x, struct vt_str rest, int *out)
{
	size_t digit = 0, end = rest.n, issuer = 0;
	int status;

	*out = 0;
	while (digit < rest.n && !kit_is_digit((unsigned char)rest.s[digit]))
		digit++;
	status =
	    kit_word_within(x->check, "law-issuers", kit_sub(rest, digit, rest.n), out, x->err);
	/* `Căn cứ Luật Lưu trữ của Quốc hội;` */
	while (end > 0 &&
	    (rest.s[end - 1] == ';' || rest.s[end - 1] == '.' || rest.s[end - 1] == ','))
		end--;
	for (size_t at = kit_stretch_back(rest, end, 0), words = 1;
	     status == VT_OK && !*out && digit == rest.n && at > 0 && words < ISSUER_WORDS;
	     words++) {
		at = kit_stretch_back(rest, kit_stretch_back(rest, at, 1), 0);
		status = kit_word_among(x->check, "law-issuers", kit_sub(rest, at, end), &issuer,
		    x->err);
		*out = issuer > 0;
	}
	return status;
}

/* `Căn cứ Luật Lưu trữ số 33/2024/QH15 …`, `… của Quốc hội`. */
static int
find_law(struct faults *x, const struct vt_parts *parts, struct vt_span line, size_t opening)
{
	struct vt_str text = kit_span_text(line), rest;
	struct vt_span at = line;
	size_t law, numbered = 0;
	int issued = 0, status;

	rest = kit_trim(kit_sub(text, opening, text.n));
	status = kit_word_opens(x->check, "laws", rest, &law, x->err);
	if (status != VT_OK || law == 0)
		return status;
	status = names_issuer(x, rest, &issued);
	if (status == VT_OK)
		status = numbered_law(x, parts, line, &at, &numbered);
	if (status == VT_OK && (numbered > 0 || issued))
		add(x, LAW, at);
	return status;
}

/* It is aligned as text is, or begins at the nearer of the two places. */
static void
add_place(struct faults *x, enum kind kind, struct vt_span line, uint32_t set)
{
	const int32_t at = line.paragraph->format->indent_first;
	const int32_t one = kit_nearest(&x->narrow, at), other = kit_nearest(&x->wide, at);
	const struct vt_paragraph_format want = {.align = VT_ALIGN_JUSTIFY,
	    .indent_first =
		llabs((long long)at - other) < llabs((long long)at - one) ? other : one};

	add(x, kind, line);
	kit_mend_paragraph(&x->kinds[kind].mend, x->check, line.paragraph, set, &want);
	kit_mend_put(&x->kinds[kind].mend, 0, &x->kinds[kind].first);
}

/* Where the text stands on the page. */
static void
find_place(struct faults *x, struct vt_span line)
{
	const struct vt_paragraph *p = line.paragraph;
	const struct vt_paragraph_format *f = p->format;
	int32_t left = f->indent_left == VT_UNSET ? 0 : f->indent_left;
	size_t i = 0;

	if (p->cell != NULL || line.start > 0)
		return;
	if (f->align == VT_ALIGN_CENTER || f->align == VT_ALIGN_RIGHT) {
		add_place(x, PLACE, line, VT_SET_ALIGN);
		return;
	}
	if (f->indent_first == VT_UNSET || p->label.n > 0 ||
	    kit_is_space(kit_utf8_next(p->text, &i)))
		return;
	/* The template of a resolution has them at the margin. */
	if (left + f->indent_first != 0 && !kit_length_in(&x->narrow, left + f->indent_first) &&
	    !kit_length_in(&x->wide, left + f->indent_first) &&
	    !kit_length_in(&x->narrow, f->indent_first) &&
	    !kit_length_in(&x->wide, f->indent_first))
		add_place(x, INDENT, line, VT_SET_INDENT_FIRST | VT_SET_INDENT_LEFT);
}

/* `Theo đề nghị của …;` right above the first căn cứ. */
static int
find_order(struct faults *x, const struct vt_doc *doc, const struct preamble *p)
{
	uint32_t number = kit_first_span(p->lines[0]).paragraph->number;
	struct vt_span line = {0};
	size_t length = 0;
	int status;

	while (--number > 0 && line.paragraph == NULL)
		if (kit_trim(doc->paragraphs[number - 1]->text).n > 0)
			line = kit_span_trim(kit_span(doc->paragraphs[number - 1], 0,
			    doc->paragraphs[number - 1]->text.n));
	if (line.paragraph == NULL || !kit_ends(kit_span_text(line), VT_STR(";")))
		return VT_OK;
	status = kit_word_opens(x->check, "proposals", kit_span_text(line), &length, x->err);
	if (status == VT_OK && length > 0)
		add(x, ORDER, line);
	else if (status == VT_OK)
		find_misspelt(x, line);
	return status;
}

/* The words of a căn cứ without its stop. */
static struct vt_str
words_of(const struct vt_component *c)
{
	struct vt_str text = kit_trim(c->text);

	while (text.n > 0 && memchr(".;:,", text.s[text.n - 1], 4) != NULL)
		text.n--;
	return text;
}

static void
find_twice(struct faults *x, const struct preamble *p)
{
	for (size_t i = 1; i < p->basis_count && i < COMPARED; i++)
		for (size_t k = 0; k < i; k++)
			if (kit_same(words_of(p->bases[i]), words_of(p->bases[k]))) {
				add(x, TWICE, kit_span_trim(kit_first_span(p->bases[i])));
				break;
			}
}

static int
report(struct faults *x, enum kind kind)
{
	static const struct {
		const char *variant;
		struct vt_text says;
	} cases[KINDS] = {
	    [ROW] = {"row",
		{"Hai căn cứ trên một dòng; sau mỗi căn cứ phải xuống dòng",
		    "Two legal bases stand in one line; each has a line of its own"}},
	    [MARK] = {"mark",
		{"Trước căn cứ không có gạch đầu dòng, dấu hoặc số thứ tự",
		    "No dash, bullet or number stands before a legal basis"}},
	    [WORD] = {"word",
		{"Đầu dòng ghi “Căn cứ”: chữ in thường, viết hoa chữ cái đầu",
		    "The line opens with “Căn cứ”, in lower case with a capital"}},
	    [SPELT] = {"word",
		{"Đầu dòng viết sai chữ “Căn cứ”", "“Căn cứ” is misspelt at the head of the line"}},
	    [NEEDLESS] = {"needless",
		{"Sau “Căn cứ” ở đầu dòng thừa chữ; mẫu chỉ ghi “Căn cứ”",
		    "A word too many behind “Căn cứ”, which the templates have alone"}},
	    [COLON] = {"colon",
		{"Sau “Căn cứ” không có dấu hai chấm", "No colon stands behind “Căn cứ”"}},
	    [LAW] = {"law",
		{"Luật, Pháp lệnh làm căn cứ không ghi số, ký hiệu, cơ quan ban hành",
		    "A law is a legal basis without its number and who passed it"}},
	    [PLACE] = {"place",
		{"Căn cứ phải canh theo lề như nội dung, không canh giữa hoặc canh phải",
		    "Legal bases are aligned as text, not centred or to the right"}},
	    [INDENT] = {"indent",
		{"Chữ đầu dòng của căn cứ phải lùi vào như nội dung, 1 cm hoặc 1,27 cm",
		    "The first line of a legal basis is indented as that of text, 1 cm or "
		    "1.27 cm"}},
	    [ORDER] = {"order",
		{"Dòng này ghi sau các căn cứ, không ghi trước",
		    "This line stands behind the legal bases, not before them"}},
	    [TWICE] = {"twice",
		{"Căn cứ này đã ghi ở trên", "This legal basis stands above already"}},
	};
	struct kit_tally *t = &x->kinds[kind];
	struct kit_alloc a = kit_check_alloc(x->check);
	struct vt_text more;
	struct vt_finding f;

	if (t->count == 0)
		return VT_OK;
	f = t->first;
	more = kit_tally_more(x->check, t->count - 1);
	f.variant = cases[kind].variant;
	f.message.vi = kit_printf(&a, "%s%s", cases[kind].says.vi, more.vi);
	f.message.en = kit_printf(&a, "%s%s", cases[kind].says.en, more.en);
	return kit_report(x->check, &f, x->err);
}

static int
read_limits(struct faults *x)
{
	int status = x->check->ops->fixed(x->check, "opening", &x->opening, x->err);

	if (status == VT_OK)
		status = x->check->ops->range(x->check, "narrow", &x->narrow, x->err);
	if (status == VT_OK)
		status = x->check->ops->range(x->check, "wide", &x->wide, x->err);
	return status;
}

static int
check_form(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct faults x = {.check = check, .err = err};
	struct preamble p;
	int status = preamble_find(check, doc, parts, &p, err);

	if (status != VT_OK || p.basis_count == 0)
		return status;
	status = read_limits(&x);
	for (size_t i = 0; i < p.basis_count && status == VT_OK; i++) {
		struct vt_span line = kit_span_trim(kit_first_span(p.bases[i]));
		size_t opening = 0;

		for (size_t k = 0; k < p.bases[i]->span_count && status == VT_OK; k++)
			status = find_row(&x, p.bases[i]->spans[k]);
		if (status == VT_OK)
			status = find_opening(&x, line, &opening);
		if (status == VT_OK && opening > 0)
			status = find_law(&x, parts, line, opening);
		find_place(&x, line);
	}
	if (status == VT_OK && p.ordered)
		status = find_order(&x, doc, &p);
	find_twice(&x, &p);
	for (int kind = 0; kind < KINDS && status == VT_OK; kind++)
		status = report(&x, (enum kind)kind);
	return status;
}

const struct vt_rule basis_form_rule = {
    .size = sizeof(basis_form_rule),
    .id = "basis.form",
    .title = {"Cách ghi căn cứ", "Form of the legal bases"},
    .about = {"Sau mỗi căn cứ phải xuống dòng; dòng mở đầu bằng “Căn cứ”, không có gạch đầu dòng, "
	      "lùi đầu dòng như nội dung; Luật, Pháp lệnh không ghi số, ký hiệu, cơ quan ban hành.",
	"Each legal basis has a line of its own that opens with “Căn cứ”, without a dash, and "
	"is indented as text; a law has neither number nor agency."},
    .mend = {"Mỗi căn cứ một dòng, ghi như “Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 "
	     "tháng 6 năm 2025;”.",
	"One legal basis a line, as in “Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng "
	"6 năm 2025;”."},
    .check = check_form,
};
