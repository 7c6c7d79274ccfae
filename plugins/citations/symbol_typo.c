/* Viện dẫn: a symbol that is nearly one used again and again. */
#include "plugins/citations/rules.h"

enum { MOST_SYMBOLS = 256 };

/* A symbol without number and year, and how often it is cited. */
struct symbol {
	struct mention first;
	size_t count;
};

static int
same_symbol(const struct mention *a, const struct mention *b)
{
	if (a->count != b->count || a->join != b->join)
		return 0;
	for (size_t i = 0; i < a->count; i++)
		if (!kit_eq(a->groups[i], b->groups[i]))
			return 0;
	return 1;
}

static size_t
collect(const struct vt_parts *parts, struct symbol *out)
{
	size_t n = 0;

	for (size_t i = 0; i < parts->citation_count; i++) {
		struct mention m;
		size_t k = 0;

		mention_read(parts->citations[i], &m);
		if (m.count < 2)
			continue;
		while (k < n && !same_symbol(&out[k].first, &m))
			k++;
		if (k == n && n == MOST_SYMBOLS)
			continue;
		if (k == n)
			out[n++] = (struct symbol){m, 0};
		out[k].count++;
	}
	return n;
}

static size_t
letters(struct vt_str s)
{
	return kit_utf8_count(s, s.n);
}

static int
has_digit(struct vt_str s)
{
	for (size_t i = 0; i < s.n; i++)
		if (kit_is_digit((unsigned char)s.s[i]))
			return 1;
	return 0;
}

/* 1 when a is b misspelt: long enough to tell, alike at its start (SGDĐT and PGDĐT
 * are two agencies). */
static int
is_near(struct vt_str a, struct vt_str b)
{
	size_t n = letters(b), i = 0, k = 0;
	int limit = n >= 7 ? 2 : 1;

	if (n < 4 || letters(a) < 3 || has_digit(a) || has_digit(b) ||
	    kit_utf8_next(a, &i) != kit_utf8_next(b, &k))
		return 0;
	return kit_distance(a, b, limit) <= limit;
}

/* The one group in which the symbols differ; their count when it is none or more. */
static size_t
lone_difference(const struct mention *a, const struct mention *b)
{
	size_t at = a->count, n = 0;

	if (a->count != b->count || a->join != b->join)
		return a->count;
	for (size_t i = 0; i < a->count; i++) {
		if (kit_eq(a->groups[i], b->groups[i]))
			continue;
		at = i;
		n++;
	}
	return n == 1 ? at : a->count;
}

/* 1 when a is likely b, misspelt in group *out_group. */
static int
is_typo(struct vt_check *check, const struct symbol *a, const struct symbol *b,
    const struct vt_range *often, int *out, struct vt_error *err)
{
	size_t at = lone_difference(&a->first, &b->first), known = 0, code = 0;
	struct vt_str meant = {NULL, 0};
	int status;

	*out = 0;
	if (at == a->first.count || b->count < (size_t)often->min || a->count * 3 > b->count ||
	    !is_near(a->first.groups[at], b->first.groups[at]))
		return VT_OK;
	/* Both with their issuers, and these are two. */
	if (a->first.of->issuer.n > 0 && b->first.of->issuer.n > 0 &&
	    !kit_same(a->first.of->issuer, b->first.of->issuer))
		return VT_OK;
	status = kit_word_among(check, "known", a->first.groups[at], &known, err);
	if (status == VT_OK)
		status = check->ops->lookup(check, "types", a->first.groups[at], &meant, err);
	if (status == VT_OK)
		status = kit_word_among(check, "codes", a->first.groups[at], &code, err);
	*out = known == 0 && meant.s == NULL && code == 0;
	return status;
}

/* The code with Đ for each D: `QĐ` of `QD`. */
static struct vt_str
with_strokes(struct vt_check *check, struct vt_str code)
{
	struct kit_alloc a = kit_check_alloc(check);
	char *p = a.alloc(a.ctx, 2 * code.n + 1);
	struct vt_str out = {p, 0};

	for (size_t i = 0; p != NULL && i < code.n; i++) {
		if (code.s[i] == 'D')
			out.n += kit_utf8_put(p + out.n, 0x110);
		else
			p[out.n++] = code.s[i];
	}
	return out;
}

/* `Quyết định số 125/QD-UBND`, `Tờ trình số 5/TTR-SNV`: the code of the type named, but
 * for a stroke or a capital. */
static int
check_code(struct vt_check *check, const struct vt_citation *c, struct vt_error *err)
{
	struct vt_str code, want, name = {NULL, 0}, known = {NULL, 0};
	struct vt_words mixed;
	struct vt_finding f;
	struct mention m;
	int status;

	mention_read(c, &m);
	code = mention_group(&m, 0);
	if (c->type_name.n == 0 || m.count < 2 || code.n == 0)
		return VT_OK;
	status = check->ops->lookup(check, "types", code, &known, err);
	if (status == VT_OK)
		status = check->ops->words(check, "mixed-codes", &mixed, err);
	if (status != VT_OK || known.s != NULL)
		return status;
	want = with_strokes(check, code);
	for (size_t i = 0; i < mixed.count; i++)
		if (kit_same(mixed.items[i], want))
			want = mixed.items[i];
	if (want.n == 0 || kit_eq(want, code))
		return VT_OK;
	status = check->ops->lookup(check, "types", want, &name, err);
	if (status == VT_OK && name.s == NULL)
		status = check->ops->lookup(check, "normative", want, &name, err);
	if (status != VT_OK || name.s == NULL || !kit_same(name, c->type_name))
		return status;
	f = kit_fault_at(VT_PART_BODY, c->code_span);
	f.variant = "code";
	return kit_fault(check, &f, err, "Chữ viết tắt của %.*s ghi “%.*s”, đúng là “%.*s”",
	    "The code of %.*s is written “%.*s”, it should be “%.*s”", (int)name.n, name.s,
	    (int)code.n, code.s, (int)want.n, want.s);
}

/* The word of the list that the group is but for its strokes; empty when it is one itself. */
static struct vt_str
with_its_strokes(const struct kit_alloc *a, const struct vt_words *known, struct vt_str group)
{
	struct vt_str want = {NULL, 0}, bare = kit_fold(group, KIT_FOLD_MARKS, a, NULL);

	for (size_t i = 0; bare.s != NULL && i < known->count; i++) {
		struct vt_str other;

		if (kit_same(known->items[i], group))
			return (struct vt_str){NULL, 0};
		other = kit_fold(known->items[i], KIT_FOLD_MARKS, a, NULL);
		if (other.s != NULL && kit_eq(other, bare))
			want = known->items[i];
	}
	return want;
}

/* `NQ-HDND`: the letters of an agency that is known, but for their strokes. */
static int
check_strokes(struct vt_check *check, const struct vt_citation *c, struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_words known;
	struct mention m;
	int status = check->ops->words(check, "known", &known, err);

	mention_read(c, &m);
	for (size_t i = 0; i < m.count && status == VT_OK; i++) {
		const struct vt_str group = mention_group(&m, i);
		struct vt_finding f;
		struct vt_str want;

		if (kit_utf8_count(group, group.n) < 3 || kit_find(group, VT_STR("D"), 0) < 0 ||
		    (want = with_its_strokes(&a, &known, group)).n == 0)
			continue;
		f = kit_fault_at(VT_PART_BODY, c->code_span);
		return kit_fault(check, &f, err, "Ký hiệu “%.*s” ghi “%.*s”, đúng là “%.*s”",
		    "The symbol “%.*s” says “%.*s” where it should be “%.*s”", (int)c->notation.n,
		    c->notation.s, (int)group.n, group.s, (int)want.n, want.s);
	}
	return status;
}

static int
check_typo(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct symbol *symbols;
	struct vt_range often;
	size_t n, found = 0;
	int typo, status;

	(void)doc;
	if (parts->official == 0)
		return VT_OK;
	symbols = check->ops->alloc(check, MOST_SYMBOLS * sizeof(*symbols));
	if (symbols == NULL)
		return kit_fail(err, VT_ERR_MEMORY, "no memory for citations");
	n = collect(parts, symbols);
	status = check->ops->range(check, "often", &often, err);
	for (size_t i = 0; i < n && status == VT_OK; i++)
		if ((status = check_code(check, symbols[i].first.of, err)) == VT_OK)
			status = check_strokes(check, symbols[i].first.of, err);
	for (size_t i = 0; i < n && status == VT_OK && found < KIT_TALLY_MOST; i++) {
		for (size_t k = 0; k < n && status == VT_OK; k++) {
			const struct vt_citation *a = symbols[i].first.of, *b = symbols[k].first.of;
			struct vt_finding f;

			status = is_typo(check, &symbols[i], &symbols[k], &often, &typo, err);
			if (status != VT_OK || !typo)
				continue;
			f = kit_fault_at(VT_PART_BODY, a->code_span);
			status = kit_fault(check, &f, err, "Ký hiệu “%.*s” có thể viết nhầm “%.*s”",
			    "The symbol “%.*s” may be meant as “%.*s”", (int)a->notation.n,
			    a->notation.s, (int)b->notation.n, b->notation.s);
			found++;
			break;
		}
	}
	return status;
}

const struct vt_rule cite_symbol_typo_rule = {
    .size = sizeof(cite_symbol_typo_rule),
    .id = "cite.symbol-typo",
    .title = {"Ký hiệu viện dẫn có thể viết nhầm", "Cited symbol may be misspelt"},
    .about = {"Ký hiệu chỉ khác một, hai chữ so với ký hiệu được viện dẫn nhiều lần thường là "
	      "viết nhầm.",
	"A symbol one or two letters away from one cited again and again is likely misspelt."},
    .mend = {"Đối chiếu văn bản gốc và sửa ký hiệu.",
	"Look at the document cited and mend its symbol."},
    .check = check_typo,
};
