/* Viện dẫn nội bộ: articles, clauses, points and chapters of this document that are named
 * are there. */
#include "plugins/citations/rules.h"

#include "kit/block.h"
#include "kit/ordinal.h"
#include "plugins/citations/reference.h"
#include "plugins/citations/within.h"

/* An article that a line opens with: `Điều 7.` of its text, or as its label. */
static void
note_article(const struct reference *v, struct vt_str line, uint8_t there[REFERENCE_ARTICLES])
{
	size_t i = 0;
	int32_t number;

	if (!reference_word(line, &i, &v->article))
		return;
	number = reference_number(line, &i);
	if (number > 0 && (i == line.n || line.s[i] == '.' || line.s[i] == ':'))
		there[number] = 1;
}

/* The highest article when they go from 1 up without a gap, else 0: then nobody knows
 * which are missing. */
static int32_t
last_article(const struct reference *v, const struct vt_doc *doc)
{
	uint8_t there[REFERENCE_ARTICLES] = {0};
	int32_t last = 0;

	for (size_t i = 0; i < doc->paragraph_count; i++) {
		const struct vt_paragraph *p = doc->paragraphs[i];

		note_article(v, kit_trim(p->text), there);
		if (p->label.n > 0)
			note_article(v, kit_trim(p->label), there);
	}
	while (last + 1 < REFERENCE_ARTICLES && there[last + 1])
		last++;
	for (int32_t k = last + 1; k < REFERENCE_ARTICLES; k++)
		if (there[k])
			return 0;
	return last;
}

/* 1 when the bytes are the end of đ, or of what looks like it, and the start of i. */
static inline unsigned char
is_d_before_i(unsigned char c, unsigned char next)
{
	return ((c == 0xB0) | ((c & 0xFE) == 0x90)) & ((next | 0x20) == 'i');
}

static inline unsigned char
is_chapter(unsigned char c, unsigned char next)
{
	return (c == 'C') & (next == 'h');
}

/* A kit_marker: an article or a point may be named. */
static void
mark_articles(const unsigned char *restrict p, unsigned char *restrict marks)
{
	for (int i = 0; i < KIT_BLOCK; i++)
		marks[i] = is_d_before_i(p[i], p[i + 1]);
}

/* The same, or a chapter. */
static void
mark_units(const unsigned char *restrict p, unsigned char *restrict marks)
{
	for (int i = 0; i < KIT_BLOCK; i++)
		marks[i] = is_d_before_i(p[i], p[i + 1]) | is_chapter(p[i], p[i + 1]);
}

/* What is to be looked at: chapters are named where there are some. */
static kit_marker *
marker_for(const struct vt_parts *parts)
{
	for (size_t i = 0; i < parts->unit_count; i++)
		if (parts->units[i]->kind == VT_UNIT_CHAPTER)
			return mark_units;
	for (size_t i = 0; i < parts->annex_count; i++)
		for (size_t k = 0; k < parts->annexes[i]->unit_count; k++)
			if (parts->annexes[i]->units[k]->kind == VT_UNIT_CHAPTER)
				return mark_units;
	return mark_articles;
}

/* 1 when an article or a point may be named from the byte before i on, or a chapter from i on:
 * at the start of s, behind white space or a bracket. */
static int
may_be_unit(struct vt_str s, size_t i)
{
	size_t start = i;

	if (i + 1 >= s.n)
		return 0;
	if (!is_chapter((unsigned char)s.s[i], (unsigned char)s.s[i + 1])) {
		if (i == 0 || !is_d_before_i((unsigned char)s.s[i], (unsigned char)s.s[i + 1]))
			return 0;
		start--;
	}
	return start == 0 || kit_is_space((unsigned char)s.s[start - 1]) || s.s[start - 1] == '(';
}

/* `Điều 5, Điều 6 và 7 của Quy chế này`. */
struct mentioned {
	int32_t number; /* the highest, its place, and how many there are */
	struct vt_span at;
	int count;
	struct vt_str own; /* `Quy chế này`; empty: not of this document */
};

/* The type that `của Quy chế này` at s[i] names as this document's. */
static int
read_own(struct vt_check *check, const struct reference *v, struct vt_str s, size_t i,
    struct vt_str *out, struct vt_error *err)
{
	size_t length = 0;
	int status;

	(void)reference_word(s, &i, &v->whose);
	status = kit_word_opens(check, "this", kit_sub(s, i, s.n), &length, err);
	*out = kit_sub(s, i, i + length);
	return status;
}

/* The articles whose numbers stand at p[*i]; moves *i past them. */
static int
read_mention(struct vt_check *check, const struct reference *v, const struct vt_paragraph *p,
    size_t *i, struct mentioned *out, struct vt_error *err)
{
	const struct vt_str s = p->text;
	size_t end;

	*out = (struct mentioned){.number = 0};
	while (out->count < REFERENCE_LISTED) {
		size_t start = *i;
		int32_t number = reference_number(s, i);

		if (number == 0)
			return VT_OK;
		out->count++;
		if (number > out->number) {
			out->number = number;
			out->at = kit_span(p, start, *i);
		}
		end = *i;
		if (!reference_word(s, &end, &v->between))
			break;
		(void)reference_word(s, &end, &v->article);
		if (end >= s.n || !kit_is_digit((unsigned char)s.s[end]))
			break;
		*i = end;
	}
	return read_own(check, v, s, *i, &out->own, err);
}

static int
report(struct vt_check *check, int32_t part, struct vt_span at, int32_t number, int32_t last,
    struct vt_error *err)
{
	struct vt_finding f = kit_fault_at(part, at);

	return kit_fault(check, &f, err, "Viện dẫn Điều %d nhưng văn bản này chỉ có đến Điều %d",
	    "Điều %d is referred to, but the articles of this document end with Điều %d", number,
	    last);
}

static struct vt_span
span_of(const struct vt_paragraph *p, struct vt_str piece)
{
	const size_t start = (size_t)(piece.s - p->text.s);

	return kit_span(p, start, start + piece.n);
}

/* `điểm k` of the clause at holder, or of an article without clauses, is there. */
static int
judge_point(struct vt_check *check, const struct within *w, size_t holder,
    const struct vt_paragraph *p, struct vt_str point, struct vt_error *err)
{
	const struct vt_str last = within_points(w, holder, point);
	struct vt_finding f;

	if (last.n == 0)
		return VT_OK;
	f = kit_fault_at(VT_PART_BODY, span_of(p, point));
	return kit_fault(check, &f, err, "Viện dẫn điểm %.*s nhưng khoản này chỉ có đến điểm %.*s",
	    "Điểm %.*s is referred to, but the points of the clause end with %.*s", (int)point.n,
	    point.s, (int)last.n, last.s);
}

/* `điểm a khoản 7` before the article at byte i of p, which is there: they are too. */
static int
judge_inner(struct vt_check *check, const struct reference *v, const struct within *w,
    size_t article, const struct vt_paragraph *p, size_t i, struct vt_error *err)
{
	const struct vt_str clause = reference_list_back(v, p->text, &i, &v->clause, 0);
	const struct vt_str name = w->units[article]->number;
	const struct kit_ordinal number = kit_ordinal_parse(clause, 0);
	const int32_t last = within_clauses(w, article);
	size_t place;
	struct vt_finding f;

	if (clause.n == 0 || number.value <= 0 || last < 0)
		return VT_OK;
	if (number.value > last) {
		f = kit_fault_at(VT_PART_BODY, span_of(p, clause));
		return last == 0
		    ? kit_fault(check, &f, err, "Viện dẫn khoản %d nhưng Điều %.*s không có khoản",
			  "Khoản %d is referred to, but Điều %.*s has no clauses", number.value,
			  (int)name.n, name.s)
		    : kit_fault(check, &f, err,
			  "Viện dẫn khoản %d nhưng Điều %.*s chỉ có đến khoản %d",
			  "Khoản %d is referred to, but Điều %.*s ends with khoản %d", number.value,
			  (int)name.n, name.s, last);
	}
	place = within_clause(w, article, number.value);
	return place < w->count ? judge_point(check, w, place, p,
				      reference_list_back(v, p->text, &i, &v->point, 1), err)
				: VT_OK;
}

/* The text of the document that `Quy chế này` names; 1 when it is known. */
static int
own_text(const struct vt_parts *parts, struct vt_str own, struct within *out)
{
	size_t end = own.n;

	while (end > 0 && own.s[end - 1] != ' ')
		end--;
	return end > 0 && within_typed(parts, kit_sub(own, 0, end - 1), out);
}

/* `Điều …` at byte *i of p, whose word has been read, and which began at start. Moves *i on. */
static int
judge_article(struct vt_check *check, const struct reference *v, const struct vt_parts *parts,
    const struct vt_paragraph *p, size_t start, size_t *i, int32_t last, struct vt_error *err)
{
	struct mentioned m;
	struct within w;
	size_t article;
	int status;

	if (reference_here(v, p->text, *i)) {
		if (!within_of(parts, p, &w) || (article = within_article_at(&w, p)) == w.count)
			return VT_OK;
		return judge_inner(check, v, &w, article, p, start, err);
	}
	status = read_mention(check, v, p, i, &m, err);
	if (status != VT_OK || m.own.n == 0)
		return status;
	if (m.number > last)
		return report(check, VT_PART_BODY, m.at, m.number, last, err);
	if (m.count > 1 || !own_text(parts, m.own, &w) ||
	    (article = within_article(&w, m.number)) == w.count)
		return VT_OK;
	return judge_inner(check, v, &w, article, p, start, err);
}

/* `điểm k khoản này` at byte *i of p, behind its first word. */
static int
judge_point_here(struct vt_check *check, const struct reference *v, const struct vt_parts *parts,
    const struct vt_paragraph *p, size_t *i, struct vt_error *err)
{
	const struct vt_str s = p->text;
	size_t at = *i, end, clause;
	struct within w;

	if (at >= s.n || !kit_is_letter(kit_utf8_next(s, &at)))
		return VT_OK;
	end = at;
	if (!reference_word(s, &end, &v->clause) || !reference_here(v, s, end) ||
	    !within_of(parts, p, &w) || (clause = within_clause_at(&w, p)) == w.count)
		return VT_OK;
	return judge_point(check, &w, clause, p, kit_sub(s, *i, at), err);
}

/* `Chương V của Quy chế này` at byte *i of p, behind its first word. */
static int
judge_chapter(struct vt_check *check, const struct reference *v, const struct vt_parts *parts,
    const struct vt_paragraph *p, size_t *i, struct vt_error *err)
{
	const struct vt_str s = p->text;
	const size_t start = *i;
	struct kit_ordinal number;
	struct vt_finding f;
	struct vt_str own;
	struct within w;
	int32_t last;
	int status;

	while (*i < s.n && s.s[*i] >= 'A' && s.s[*i] <= 'Z')
		(*i)++;
	number = kit_ordinal_parse(kit_sub(s, start, *i), 0);
	if (number.form != KIT_ORDINAL_ROMAN)
		return VT_OK;
	status = read_own(check, v, s, *i, &own, err);
	if (status != VT_OK || own.n == 0 || !own_text(parts, own, &w))
		return status;
	last = within_chapters(&w);
	if (last < 0 || number.value <= last)
		return VT_OK;
	f = kit_fault_at(VT_PART_BODY, kit_span(p, start, *i));
	own = kit_span_text(f.at);
	return kit_fault(check, &f, err, "Viện dẫn Chương %.*s nhưng văn bản này chỉ có %d chương",
	    "Chương %.*s is referred to, but this document has %d chapters", (int)own.n, own.s,
	    last);
}

/* What p refers to of this document. */
static int
judge_references(struct vt_check *check, const struct reference *v, const struct vt_parts *parts,
    const struct vt_paragraph *p, kit_marker *mark, int32_t last, struct vt_error *err)
{
	size_t i = 0;
	int status = VT_OK;

	while (status == VT_OK && (i = kit_seek(p->text, i, mark, may_be_unit)) < p->text.n) {
		const size_t hit = i;
		size_t start = p->text.s[i] == 'C' ? i : i - 1;

		i = start;
		if (reference_word(p->text, &i, &v->article))
			status = judge_article(check, v, parts, p, start, &i, last, err);
		else if (reference_word(p->text, &i, &v->point))
			status = judge_point_here(check, v, parts, p, &i, err);
		else if (reference_word(p->text, &i, &v->chapter))
			status = judge_chapter(check, v, parts, p, &i, err);
		if (i <= hit)
			i = hit + 1;
	}
	return status;
}

/* `- Như Điều 8;`: whom an article of this document charges with something. */
static int
check_recipients(struct vt_check *check, const struct reference *v, const struct vt_parts *parts,
    struct vt_error *err)
{
	int32_t articles = 0, last = 0;
	int status = VT_OK;

	/* Those of what is issued with it are not meant. */
	for (size_t i = 0; i < parts->unit_count; i++) {
		const struct vt_unit *u = parts->units[i];
		const int32_t value = kit_ordinal_parse(u->number, 0).value;

		articles += u->kind == VT_UNIT_ARTICLE;
		if (u->kind == VT_UNIT_ARTICLE && value > last)
			last = value;
	}
	if (articles < 2)
		return VT_OK;
	for (size_t i = 0; parts->recipients != NULL && i < parts->recipients->item_count; i++) {
		struct vt_span at = kit_span_trim(kit_first_span(parts->recipients->items[i]));
		struct vt_str text = at.paragraph->text;
		size_t k = at.start, start;
		int32_t number;

		while (k < at.end && !kit_is_letter(kit_utf8_next(text, &k)))
			at.start = (uint32_t)k;
		k = at.start;
		if (!reference_word(text, &k, &v->like) || !reference_word(text, &k, &v->article))
			continue;
		start = k;
		number = reference_number(text, &k);
		/* With a number twice the article may be there under a wrong one. */
		if (number > last && number > articles)
			status = report(check, VT_PART_RECIPIENTS, kit_span(at.paragraph, start, k),
			    number, last, err);
		break;
	}
	return status;
}

static int
check_internal(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct reference v;
	int32_t last;
	int status = reference_read(check, &v, err), amends = 0;
	kit_marker *mark = marker_for(parts);

	if (status != VT_OK)
		return status;
	last = last_article(&v, doc);
	/* With one article it is not its articles that a document is known by. What amends
	 * another document quotes from it. */
	if (parts->official == 0 || last < 2)
		return VT_OK;
	if (parts->subject_text.n > 0)
		status = kit_word_within(check, "amends", parts->subject_text, &amends, err);
	for (size_t i = 0; i < doc->paragraph_count && status == VT_OK && !amends; i++)
		status = judge_references(check, &v, parts, doc->paragraphs[i], mark, last, err);
	return status == VT_OK && !amends ? check_recipients(check, &v, parts, err) : status;
}

const struct vt_rule cite_internal_rule = {
    .size = sizeof(cite_internal_rule),
    .id = "cite.internal",
    .title = {"Viện dẫn điều, khoản, điểm không có", "Reference to a missing article or clause"},
    .about = {"Chương, điều, khoản, điểm được viện dẫn là “của văn bản này” (khoản 2 Điều 7 Quy "
	      "chế này, khoản 2 Điều này) phải có trong văn bản.",
	"A chapter, article, clause or point referred to as one of this document (Điều 7 Quyết "
	"định này) is in it."},
    .mend = {"Sửa số điều, khoản, điểm được viện dẫn, hoặc bổ sung nội dung còn thiếu.",
	"Mend the number of the article, clause or point, or add it."},
    .check = check_internal,
};
