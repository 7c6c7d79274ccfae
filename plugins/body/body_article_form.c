/* Điều, khoản, điểm: `Điều 1.`, `1.` with a full stop, `a)` with a bracket. */
#include <string.h>

#include "kit/ordinal.h"
#include "plugins/body/annex.h"
#include "plugins/body/order.h"
#include "plugins/body/prose.h"
#include "plugins/body/rules.h"
#include "plugins/body/unit_mark.h"

#define FINDINGS_MAX 10
/* A title is no longer than this. */
#define TITLE_BYTES 160u

/* 1 when nothing but a heading can begin here: the line is the first of its
 * paragraph, or the one above it ends as a sentence. */
static int
opens_line(const struct vt_unit *u)
{
	struct vt_str above = kit_trim(kit_sub(u->line.paragraph->text, 0, u->line.start));

	return above.n == 0 || above.s[above.n - 1] == '.' || above.s[above.n - 1] == ':';
}

/* `Điều 1:`, `điều 1.`: what it should be, or an empty string. */
static struct vt_str
article_wanted(struct vt_check *check, const struct vt_unit *u, struct vt_str word)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_str mark = kit_trim(kit_span_text(u->marker)), given, number = u->number;
	struct kit_ordinal ordinal = kit_ordinal_parse(number, 0);
	size_t first = 0;
	uint32_t letter;

	/* `Điều l.`, `Điều 1O.` */
	if (ordinal.form != KIT_ORDINAL_ARABIC && ordinal.form != KIT_ORDINAL_ROMAN)
		ordinal = (struct kit_ordinal){
		    .form = KIT_ORDINAL_ROMAN, .value = kit_arabic_mistyped(number)};
	if (u->automatic || mark.n < word.n || !opens_line(u) || ordinal.value <= 0)
		return (struct vt_str){"", 0};
	given = kit_sub(mark, 0, word.n);
	letter = kit_utf8_next(given, &first);
	/* In capitals it is a matter of style; a look-alike of Đ is one of text.lookalike. */
	if (kit_all_upper(given) || letter == 0xd0 || letter == 0x189)
		given = word;
	/* `Điều 02.`, `Điều II.` */
	if (ordinal.form == KIT_ORDINAL_ROMAN || (number.n > 1 && number.s[0] == '0'))
		number = kit_ordinal_show(&a, KIT_ORDINAL_ARABIC, ordinal.value);
	if (kit_eq(given, word) && kit_ends(mark, VT_STR(".")) && number.s == u->number.s &&
	    !kit_is_digit((unsigned char)mark.s[word.n]) && !unit_stop_is_loose(u) &&
	    kit_stretch_on(mark, word.n, 1) == (size_t)(number.s - mark.s))
		return (struct vt_str){"", 0};
	return kit_str(kit_printf(&a, "%.*s %.*s.", (int)word.n, word.s, (int)number.n, number.s));
}

/* The unit that holds unit i: the one before it of a higher kind. */
static size_t
holder_of(const struct vt_parts *parts, size_t i)
{
	int32_t kind = parts->units[i]->kind;

	for (size_t k = i; k-- > 0;)
		if (parts->units[k]->kind < kind)
			return k;
	return parts->unit_count;
}

/* 1 when the unit's line is a bold title. */
static int
is_titled(const struct vt_unit *u)
{
	struct vt_str text = kit_trim(kit_span_text(u->line));

	return prose_is_heading(u->line.paragraph) && text.n > 0 && text.n < TITLE_BYTES &&
	    kit_trim(u->line.paragraph->text).n == text.n &&
	    memchr(".;:", text.s[text.n - 1], 3) == NULL;
}

/* 1 when the clause stands right below a điều, mục or Roman section with no
 * clause `1.` in it: then `1)` is no list within a clause. */
static int
is_clause(const struct vt_parts *parts, size_t i)
{
	size_t holder = holder_of(parts, i);
	int first = 0;

	/* Below nothing only a title of its own tells a clause from an enumeration. */
	if (holder == parts->unit_count && !is_titled(parts->units[i]))
		return 0;
	for (size_t k = holder == parts->unit_count ? 0 : holder + 1; k < parts->unit_count; k++) {
		const struct vt_unit *u = parts->units[k];

		if (u->kind < VT_UNIT_CLAUSE)
			break;
		if (u->kind != VT_UNIT_CLAUSE) {
			/* Points above it hold it. */
			if (k < i)
				return 0;
			continue;
		}
		if (u->automatic || kit_ends(kit_trim(kit_span_text(u->marker)), VT_STR(".")))
			return 0;
		if (!first && !kit_eq(u->number, VT_STR("1")))
			return 0;
		first = 1;
	}
	return first;
}

/* The unit of that kind before or after unit i below the same holder; NULL: none. */
static const struct vt_unit *
unit_beside(const struct vt_parts *parts, size_t i, int step, int32_t kind)
{
	for (size_t k = i + (size_t)step; k < parts->unit_count; k += (size_t)step) {
		if (parts->units[k]->kind < kind)
			break;
		if (parts->units[k]->kind == kind)
			return parts->units[k];
	}
	return NULL;
}

/* 1 when the unit is a clause with a stop, of this number. */
static int
has_stop(const struct vt_unit *u, int32_t number)
{
	return u != NULL && !u->automatic &&
	    kit_ends(kit_trim(kit_span_text(u->marker)), VT_STR(".")) &&
	    kit_ordinal_parse(u->number, 0).value == number;
}

/* 1 when the clauses beside it are numbered `1.`, `3.`, so that `2)` is one of them. */
static int
is_among_clauses(const struct vt_parts *parts, size_t i)
{
	struct kit_ordinal o = kit_ordinal_parse(parts->units[i]->number, 0);

	if (o.form != KIT_ORDINAL_ARABIC)
		return 0;
	if (o.value == 1)
		return unit_beside(parts, i, -1, VT_UNIT_CLAUSE) == NULL &&
		    has_stop(unit_beside(parts, i, 1, VT_UNIT_CLAUSE), 2);
	return has_stop(unit_beside(parts, i, -1, VT_UNIT_CLAUSE), o.value - 1);
}

/* `2.1.` right below `Điều 2`: the clause is 1, without the number of its article. */
static int
is_decimal_clause(const struct vt_parts *parts, size_t i, struct vt_str *out)
{
	const struct vt_unit *u = parts->units[i], *above;
	size_t holder = i;

	if (u->kind != VT_UNIT_SUBCLAUSE || u->automatic)
		return 0;
	while (holder > 0 && parts->units[holder - 1]->kind >= VT_UNIT_SUBCLAUSE)
		holder--;
	above = holder > 0 ? parts->units[holder - 1] : NULL;
	if (above == NULL || above->kind != VT_UNIT_ARTICLE || u->number.n <= above->number.n + 1 ||
	    !kit_starts(u->number, above->number) || u->number.s[above->number.n] != '.')
		return 0;
	*out = kit_sub(u->number, above->number.n + 1, u->number.n);
	return kit_find(*out, VT_STR("."), 0) < 0;
}

/* 1 when the unit is a typed `a.` or `a/` in a list of points: others stand beside it. */
static int
is_stopped_point(const struct vt_parts *parts, size_t i)
{
	const struct vt_unit *u = parts->units[i];
	const struct vt_unit *before, *after;

	if (u->kind != VT_UNIT_POINT || u->automatic ||
	    kit_ends(kit_trim(kit_span_text(u->marker)), VT_STR(")")))
		return 0;
	before = unit_beside(parts, i, -1, VT_UNIT_POINT);
	after = unit_beside(parts, i, 1, VT_UNIT_POINT);
	return kit_eq(u->number, VT_STR("a")) ? after != NULL && kit_eq(after->number, VT_STR("b"))
					      : before != NULL;
}

/* `01. …`: a clause whose number is typed with a zero. A date opens with two figures, too. */
static int
has_zero(const struct vt_unit *u)
{
	struct vt_str mark = kit_trim(kit_span_text(u->marker));

	return u->kind == VT_UNIT_CLAUSE && !u->automatic && u->number.n == 2 &&
	    u->number.s[0] == '0' && kit_is_digit((unsigned char)u->number.s[1]) && mark.n == 3 &&
	    kit_ends(mark, VT_STR("."));
}

/* The mark of an article with what stands in place of its stop: `Điều 2 -`. */
static struct vt_span
with_other_stop(const struct vt_unit *u)
{
	struct vt_span at = kit_span_trim(u->marker);
	struct vt_str text = at.paragraph->text;
	size_t i = kit_stretch_on(text, at.end, 1), next = i;
	uint32_t c = i < text.n ? kit_utf8_next(text, &next) : 0;

	if (u->kind == VT_UNIT_ARTICLE && !kit_ends(kit_span_text(at), VT_STR(".")) &&
	    (c == ',' || c == '/' || c == ')' || kit_is_dash(c)) && next < text.n &&
	    kit_is_space((unsigned char)text.s[next]))
		at.end = (uint32_t)next;
	return at;
}

static int
report(struct vt_check *check, const struct vt_unit *u, struct vt_str want, struct vt_error *err)
{
	struct vt_span at = with_other_stop(u);
	struct vt_finding f = kit_fault_fixed(VT_PART_BODY, at, want);
	struct vt_str mark = kit_span_text(at);

	return kit_fault(check, &f, err, "“%.*s” phải viết là “%.*s”",
	    "“%.*s” is to be written “%.*s”", (int)mark.n, mark.s, (int)want.n, want.s);
}

/* The first line from paragraph number from + 1 up to end that opens with the number written
 * otherwise than wanted, behind the word where there is one. */
static int
find_stray(struct vt_check *check, const struct vt_doc *doc, size_t from, size_t end,
    struct vt_str word, struct vt_str number, struct vt_str want, size_t *out_count,
    struct vt_error *err)
{
	for (size_t k = from; k < end && k < doc->paragraph_count; k++) {
		const struct vt_paragraph *p = doc->paragraphs[k];
		struct vt_span at = kit_span_trim(kit_span(p, 0, p->text.n));
		size_t length = word.n > 0 ? unit_stray_article(kit_span_text(at), word, number)
					   : unit_stray_mark(kit_span_text(at), number);
		struct vt_finding f;

		if (p->story != VT_STORY_BODY || p->cell != NULL || p->label.n > 0 || length == 0)
			continue;
		at.end = at.start + (uint32_t)length;
		if (kit_eq(kit_span_text(at), want))
			continue;
		f = kit_fault_fixed(VT_PART_BODY, at, want);
		(*out_count)++;
		return kit_fault(check, &f, err, "“%.*s” phải viết là “%.*s”",
		    "“%.*s” is to be written “%.*s”", (int)kit_span_text(at).n, kit_span_text(at).s,
		    (int)want.n, want.s);
	}
	return VT_OK;
}

/* 1 when the unit of the text above unit i, which has none before it, opens with a small l for
 * its number: `l. MỤC ĐÍCH` above `II. …`, `l. Tổ` above `2. …`. */
static int
is_small_l(const struct vt_parts *parts, size_t i)
{
	for (size_t k = i; k-- > 0 && parts->units[k]->kind >= parts->units[i]->kind;) {
		struct vt_str mark = kit_trim(kit_span_text(parts->units[k]->marker));

		if (parts->units[k]->kind == VT_UNIT_POINT && !parts->units[k]->automatic &&
		    kit_eq(mark, VT_STR("l.")))
			return 1;
	}
	return 0;
}

/* The unit that comes right before i in its list is not there: a line between them that
 * opens with its number otherwise is it. */
static int
check_stray(struct vt_check *check, const struct vt_doc *doc, const struct vt_parts *parts,
    size_t i, struct vt_str word, size_t *out_count, struct vt_error *err)
{
	const struct vt_unit *u = parts->units[i], *before;
	struct kit_alloc a = kit_check_alloc(check);
	int point = u->kind == VT_UNIT_POINT, article = u->kind == VT_UNIT_ARTICLE;
	struct kit_ordinal o = kit_ordinal_parse(u->number, point), last = {0};
	size_t holder = holder_of(parts, i), from;
	struct vt_str number, want, none = {"", 0};

	before = unit_beside(parts, i, -1, u->kind);
	if (before != NULL)
		last = kit_ordinal_parse(before->number, point);
	if (u->automatic || o.value < 2 || last.value + 2 != o.value ||
	    (before == NULL && article) || parts->body_first == NULL)
		return VT_OK;
	if (before == NULL && !is_small_l(parts, i) &&
	    (u->kind == VT_UNIT_ROMAN || (holder == parts->unit_count && !is_titled(u))))
		return VT_OK;
	from = before != NULL            ? before->line.paragraph->number
	    : holder < parts->unit_count ? parts->units[holder]->line.paragraph->number
					 : parts->body_first->number - 1;
	number = kit_ordinal_show(&a, o.form, o.value - 1);
	want = kit_str(kit_printf(&a, "%.*s%s%.*s%s", article ? (int)word.n : 0, word.s,
	    article ? " " : "", (int)number.n, number.s, point ? ")" : "."));
	return find_stray(check, doc, from, u->line.paragraph->number - 1, article ? word : none,
	    number, want, out_count, err);
}

/* The unit behind the last one of its list, written otherwise: `II, KẾT QUẢ`, `c: …`. */
static int
check_after(struct vt_check *check, const struct vt_doc *doc, const struct vt_parts *parts,
    size_t i, size_t *out_count, struct vt_error *err)
{
	const struct vt_unit *u = parts->units[i];
	struct kit_alloc a = kit_check_alloc(check);
	struct kit_ordinal o = kit_ordinal_parse(u->number, u->kind == VT_UNIT_POINT);
	uint32_t end = parts->body_last == NULL ? 0 : parts->body_last->number;
	struct vt_str number, want;

	if (u->automatic || o.value < 1 || unit_beside(parts, i, 1, u->kind) != NULL)
		return VT_OK;
	for (size_t k = i + 1; k < parts->unit_count; k++)
		if (parts->units[k]->kind < u->kind) {
			end = parts->units[k]->line.paragraph->number - 1;
			break;
		}
	number = kit_ordinal_show(&a, o.form, o.value + 1);
	want = kit_str(kit_printf(&a, "%.*s%s", (int)number.n, number.s,
	    u->kind == VT_UNIT_POINT ? ")" : "."));
	return find_stray(check, doc, u->line.paragraph->number, end, (struct vt_str){"", 0},
	    number, want, out_count, err);
}

/* `1.. Sở`, `Điều 2..`: a mark too many behind the number. */
static int
check_doubled(struct vt_check *check, const struct vt_unit *u, size_t *out_count,
    struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_span at = kit_span_trim(u->marker);
	struct vt_str text, mark = kit_span_text(at);
	struct vt_finding f;

	if (u->automatic || mark.n == 0 || u->kind == VT_UNIT_DASH)
		return VT_OK;
	text = at.paragraph->text;
	if (at.end + 1 >= text.n || memchr(".:;,)/", text.s[at.end], 6) == NULL ||
	    memchr(".)", mark.s[mark.n - 1], 2) == NULL ||
	    !kit_is_space((unsigned char)text.s[at.end + 1]))
		return VT_OK;
	f = kit_fault_fixed(VT_PART_BODY, kit_span(at.paragraph, at.start, at.end + 1),
	    kit_str(kit_printf(&a, "%.*s", (int)mark.n, mark.s)));
	(*out_count)++;
	return kit_fault(check, &f, err, "“%.*s” phải viết là “%.*s”",
	    "“%.*s” is to be written “%.*s”", (int)mark.n + 1, mark.s, (int)mark.n, mark.s);
}

/* Clauses and points of the text that are named as if they were cited. Where there are no articles
 * a khoản may be a sum. */
static int
check_named(struct vt_check *check, const struct vt_doc *doc, const struct vt_parts *parts,
    int articles, size_t *out_count, struct vt_error *err)
{
	struct vt_str clause, point, want;
	int status = check->ops->fixed(check, "clause", &clause, err);

	if (status == VT_OK)
		status = check->ops->fixed(check, "point", &point, err);
	if (parts->body_first == NULL || parts->body_last == NULL)
		return status;
	for (size_t i = parts->body_first->number - 1; status == VT_OK &&
	     *out_count < FINDINGS_MAX && i < doc->paragraph_count && i < parts->body_last->number;
	     i++) {
		const struct vt_paragraph *p = doc->paragraphs[i];
		struct vt_span at = kit_span_trim(kit_span(p, 0, p->text.n));
		size_t length = unit_named_mark(kit_span_text(at), clause, point, &want);
		struct vt_finding f;

		if (length == 0 || (!articles && !kit_ends(want, VT_STR(")"))) ||
		    p->story != VT_STORY_BODY || p->cell != NULL || p->label.n > 0)
			continue;
		at.end = at.start + (uint32_t)length;
		f = kit_fault_fixed(VT_PART_BODY, at, want);
		(*out_count)++;
		status = kit_fault(check, &f, err, "“%.*s” phải viết là “%.*s”",
		    "“%.*s” is to be written “%.*s”", (int)kit_span_text(at).n, kit_span_text(at).s,
		    (int)want.n, want.s);
	}
	return status;
}

static int
judge_text(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    const char *variant, struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_str word;
	size_t n = 0;
	int articles = 0, status = check->ops->fixed(check, "article", &word, err);

	(void)variant;
	if (status == VT_OK)
		status = order_own_articles(check, parts, &articles, err);
	if (parts->official == 0)
		return status;
	for (size_t i = 0; i < parts->unit_count && n < FINDINGS_MAX && status == VT_OK; i++) {
		const struct vt_unit *u = parts->units[i];
		struct vt_str want = {"", 0}, number;

		if (u->kind == VT_UNIT_ARTICLE && articles)
			want = article_wanted(check, u, word);
		else if (u->kind == VT_UNIT_CLAUSE && !u->automatic &&
		    !kit_ends(kit_trim(kit_span_text(u->marker)), VT_STR(".")) &&
		    (is_clause(parts, i) || is_among_clauses(parts, i)))
			want = kit_str(kit_printf(&a, "%.*s.", (int)u->number.n, u->number.s));
		else if (has_zero(u))
			want =
			    kit_str(kit_printf(&a, "%.*s.", (int)u->number.n - 1, u->number.s + 1));
		else if (articles && is_decimal_clause(parts, i, &number))
			want = kit_str(kit_printf(&a, "%.*s.", (int)number.n, number.s));
		else if (is_stopped_point(parts, i))
			want = kit_str(kit_printf(&a, "%.*s)", (int)u->number.n, u->number.s));
		else if (u->kind >= VT_UNIT_ROMAN && unit_stop_is_loose(u))
			want = kit_str(kit_printf(&a, "%.*s%c", (int)u->number.n, u->number.s,
			    u->kind == VT_UNIT_POINT ? ')' : '.'));
		if (want.n > 0) {
			status = report(check, u, want, err);
			n++;
		} else if (u->kind == VT_UNIT_CLAUSE || u->kind == VT_UNIT_POINT ||
		    u->kind == VT_UNIT_ROMAN || (u->kind == VT_UNIT_ARTICLE && articles)) {
			status = check_stray(check, doc, parts, i, word, &n, err);
			if (status == VT_OK && u->kind != VT_UNIT_ARTICLE)
				status = check_after(check, doc, parts, i, &n, err);
			if (status == VT_OK)
				status = check_doubled(check, u, &n, err);
		}
	}
	return status == VT_OK ? check_named(check, doc, parts, articles, &n, err) : status;
}

static int
check_form(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	return annex_each(doc, parts, check, judge_text, err);
}

const struct vt_rule body_article_form_rule = {
    .size = sizeof(body_article_form_rule),
    .id = "body.article-form",
    .title = {"Cách viết điều, khoản, điểm", "Form of articles, clauses and points"},
    .about = {"Từ “Điều” viết hoa chữ cái đầu, số thứ tự của điều và của khoản dùng chữ số Ả "
	      "Rập, sau số thứ tự có dấu chấm; sau chữ cái của điểm có dấu đóng ngoặc đơn.",
	"“Điều” with a capital; articles and clauses have Arabic numbers with a full stop, "
	"points a letter with a closing bracket."},
    .mend = {"Viết “Điều 1.”, “1.”, “a)”.", "Write “Điều 1.”, “1.”, “a)”."},
    .check = check_form,
};
