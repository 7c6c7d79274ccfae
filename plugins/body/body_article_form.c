/* Điều and khoản: `Điều 1.`, `1.`, with a full stop. */
#include "kit/ordinal.h"
#include "plugins/body/order.h"
#include "plugins/body/rules.h"

#define FINDINGS_MAX 10

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
	struct vt_str mark = kit_trim(kit_span_text(u->marker)), given;

	if (u->automatic || mark.n < word.n || !opens_line(u) ||
	    kit_ordinal_parse(u->number, 0).form != KIT_ORDINAL_ARABIC)
		return (struct vt_str){"", 0};
	/* In capitals it is a matter of style. */
	given = kit_sub(mark, 0, word.n);
	if (kit_all_upper(given))
		given = word;
	if (kit_eq(given, word) && kit_ends(mark, VT_STR(".")))
		return (struct vt_str){"", 0};
	return kit_str(kit_printf(&a, "%.*s %.*s.", (int)word.n, word.s, (int)u->number.n,
	    u->number.s));
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

/* 1 when the clause stands right below a điều, mục or Roman section with no
 * clause `1.` in it: then `1)` is no list within a clause. */
static int
is_clause(const struct vt_parts *parts, size_t i)
{
	size_t holder = holder_of(parts, i);
	int first = 0;

	if (holder == parts->unit_count)
		return 0;
	for (size_t k = holder + 1; k < parts->unit_count; k++) {
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

static int
report(struct vt_check *check, const struct vt_unit *u, struct vt_str want, struct vt_error *err)
{
	struct vt_span at = kit_span_trim(u->marker);
	struct vt_finding f = kit_fault_fixed(VT_PART_BODY, at, want);
	struct vt_str mark = kit_span_text(at);

	return kit_fault(check, &f, err, "“%.*s” phải viết là “%.*s”",
	    "“%.*s” is to be written “%.*s”", (int)mark.n, mark.s, (int)want.n, want.s);
}

static int
check_form(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_str word;
	size_t n = 0;
	int articles = 0, status = check->ops->fixed(check, "article", &word, err);

	(void)doc;
	if (status == VT_OK)
		status = order_own_articles(check, parts, &articles, err);
	if (parts->official == 0)
		return status;
	for (size_t i = 0; i < parts->unit_count && n < FINDINGS_MAX && status == VT_OK; i++) {
		const struct vt_unit *u = parts->units[i];
		struct vt_str want = {"", 0};

		if (u->kind == VT_UNIT_ARTICLE && articles)
			want = article_wanted(check, u, word);
		else if (u->kind == VT_UNIT_CLAUSE && !u->automatic &&
		    !kit_ends(kit_trim(kit_span_text(u->marker)), VT_STR(".")) &&
		    is_clause(parts, i))
			want = kit_str(kit_printf(&a, "%.*s.", (int)u->number.n, u->number.s));
		if (want.n == 0)
			continue;
		status = report(check, u, want, err);
		n++;
	}
	return status;
}

const struct vt_rule body_article_form_rule = {
    .size = sizeof(body_article_form_rule),
    .id = "body.article-form",
    .title = {"Cách viết điều, khoản", "Form of articles and clauses"},
    .about = {"Từ “Điều” viết hoa chữ cái đầu, số thứ tự của điều và của khoản dùng chữ số Ả "
	      "Rập, "
	      "sau số thứ tự có dấu chấm.",
	"“Điều” with a capital; articles and clauses have Arabic numbers with a full stop."},
    .mend = {"Viết “Điều 1.”, “1.”.", "Write “Điều 1.”, “1.”."},
    .check = check_form,
};
