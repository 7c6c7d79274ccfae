/* Số, ký hiệu: the notation has the form of its kind, TYPE-AGENCY or AGENCY-UNIT. */
#include "plugins/header/rules.h"

/* What all the checks of one notation need. */
struct symbol {
	struct vt_check *check;
	struct vt_error *err;
	const struct vt_parts *parts;
	struct vt_str shown; /* the whole line, to be quoted */
	struct notation n;
};

static struct vt_finding
fault_on(struct vt_span at)
{
	return kit_fault_at(VT_PART_NUMBER, at);
}

/* Separators other than a hyphen between the groups. White space beside a
 * hyphen is the business of number.spacing. */
static int
check_separators(struct symbol *s)
{
	for (size_t i = 1; i < s->n.count; i++) {
		const struct notation_group *g = &s->n.groups[i];
		struct vt_finding f = kit_fault_fixed(VT_PART_NUMBER, g->before, VT_STR("-"));
		struct vt_str text = kit_span_text(g->before);
		int status;

		if (g->separator == NOTATION_HYPHEN)
			continue;
		f.variant = g->separator == NOTATION_DASH ? "dash" : "separator";
		if (g->separator == NOTATION_OTHER)
			f.has_replace = 0;
		status = kit_fault(s->check, &f, s->err,
		    "Giữa các nhóm chữ của ký hiệu “%.*s” phải là dấu gạch nối “-”, không phải "
		    "“%.*s”",
		    "The groups of “%.*s” are joined by a hyphen “-”, not by “%.*s”",
		    (int)s->shown.n, s->shown.s, (int)text.n, text.s);
		if (status != VT_OK)
			return status;
	}
	return VT_OK;
}

/* A group without one capital letter. Official codes may hold small letters
 * (QyĐ, TTr, SNgV), but none consists of them. */
static int
check_capitals(struct symbol *s, size_t first)
{
	for (size_t i = first; i < s->n.count; i++) {
		struct vt_span at = s->n.groups[i].at;
		struct vt_str text = kit_span_text(at);
		struct vt_finding f = fault_on(at);
		int lower = 0, upper = 0, status;

		for (size_t k = 0; k < text.n;) {
			uint32_t c = kit_utf8_next(text, &k);

			lower |= kit_is_lower(c);
			upper |= kit_is_upper(c);
		}
		if (!lower || upper || kit_shown_capital(at.paragraph, at.start))
			continue;
		f.variant = "capitals";
		status =
		    kit_fault(s->check, &f, s->err, "Ký hiệu phải viết hoa: “%.*s” trong “%.*s”",
			"The symbol is written in capitals: “%.*s” in “%.*s”", (int)text.n, text.s,
			(int)s->shown.n, s->shown.s);
		if (status != VT_OK)
			return status;
	}
	return VT_OK;
}

/* 1 when the two are the same code but for case, marks and stops: QD, Qđ, TTR. */
static int
nearly_same(struct symbol *s, struct vt_str a, struct vt_str b)
{
	const unsigned flags = KIT_FOLD_USUAL | KIT_FOLD_MARKS;
	struct kit_alloc alloc = kit_check_alloc(s->check);
	struct vt_str x = kit_fold(a, flags, &alloc, NULL), y = kit_fold(b, flags, &alloc, NULL);

	while (x.n > 0 && x.s[x.n - 1] == '.')
		x.n--;
	return x.s != NULL && y.s != NULL && x.n > 0 && kit_eq(x, y);
}

/* TYPE-AGENCY of a document with a title. */
static int
check_named(struct symbol *s)
{
	struct vt_str code = s->parts->title->code, name = s->parts->title->name;
	struct vt_str first = notation_text(&s->n, 0), known;
	struct vt_finding f = fault_on(s->n.groups[0].at);
	int exempt, status;

	status = kit_type_among(s->check, "exempt", s->parts, &exempt, s->err);
	if (status != VT_OK || exempt)
		return status;
	status = s->check->ops->lookup(s->check, "types", first, &known, s->err);
	if (status != VT_OK)
		return status;
	if (known.s == NULL && code.n > 0 && !kit_eq(first, code)) {
		if (nearly_same(s, first, code)) {
			f.replace = code;
			f.has_replace = 1;
		} else if (kit_title_goes_on(s->parts)) {
			f.variant = "extended";
		}
		return kit_fault(s->check, &f, s->err,
		    "Ký hiệu của %.*s phải mở đầu bằng “%.*s”, không phải “%.*s”",
		    "The symbol of a document of type %.*s opens with “%.*s”, not “%.*s”",
		    (int)name.n, name.s, (int)code.n, code.s, (int)first.n, first.s);
	}
	if (s->n.count > 1 || s->n.broken || (known.s == NULL && code.n == 0))
		return VT_OK;
	return kit_fault(s->check, &f, s->err,
	    "Ký hiệu “%.*s” thiếu chữ viết tắt tên cơ quan, tổ chức ban hành",
	    "The symbol “%.*s” lacks the abbreviation of the issuing agency", (int)first.n,
	    first.s);
}

/* AGENCY-UNIT of a công văn: no code of a type, and both groups. */
static int
check_letter(struct symbol *s)
{
	struct vt_str first = notation_text(&s->n, 0);
	struct vt_finding f = fault_on(s->n.groups[0].at);
	size_t code, type;
	int status;

	status = kit_word_among(s->check, "letter-codes", first, &code, s->err);
	if (status == VT_OK)
		status = kit_word_among(s->check, "plain-codes", first, &type, s->err);
	if (status != VT_OK)
		return status;
	if (code > 0)
		return kit_fault(s->check, &f, s->err,
		    "Ký hiệu công văn không có “%.*s”; gồm chữ viết tắt tên cơ quan và đơn vị soạn "
		    "thảo",
		    "The symbol of an official letter has no “%.*s”; it is agency and drafting "
		    "unit",
		    (int)first.n, first.s);
	if (type > 0) {
		f.variant = "letter-type";
		return kit_fault(s->check, &f, s->err,
		    "Ký hiệu công văn mở đầu bằng “%.*s” là chữ viết tắt của một tên loại khác",
		    "The symbol of an official letter opens with “%.*s”, the code of another type",
		    (int)first.n, first.s);
	}
	if (s->n.count > 1 || s->n.broken)
		return VT_OK;
	return kit_fault(s->check, &f, s->err,
	    "Ký hiệu công văn “%.*s” thiếu chữ viết tắt tên đơn vị soạn thảo hoặc lĩnh vực",
	    "The symbol of an official letter “%.*s” lacks the drafting unit or field",
	    (int)first.n, first.s);
}

/* Number and notation that no slash parts: `15 QĐ-BNV`. */
static int
check_slash(struct symbol *s)
{
	const struct vt_number_part *number = s->parts->number;
	struct vt_span gap, value;
	struct vt_finding f;

	if (number->value == NULL || number->notation == NULL)
		return VT_OK;
	value = kit_span_trim(kit_last_span(number->value));
	gap = kit_span_trim(kit_first_span(number->notation));
	if (value.paragraph != gap.paragraph || value.end > gap.start)
		return VT_OK;
	gap = kit_span(value.paragraph, value.end, gap.start);
	if (kit_find(kit_span_text(gap), VT_STR("/"), 0) >= 0)
		return VT_OK;
	f = kit_fault_fixed(VT_PART_NUMBER, gap, VT_STR("/"));
	f.variant = "separator";
	return kit_fault(s->check, &f, s->err,
	    "Giữa số và ký hiệu “%.*s” phải có dấu gạch chéo “/”",
	    "Number and symbol of “%.*s” are parted by a slash “/”", (int)s->shown.n, s->shown.s);
}

/* Faults that hold for every kind: no notation at all, or the party's form. */
static int
check_any(struct symbol *s, int *out_done)
{
	struct vt_finding f = fault_on(kit_span_trim(kit_first_span(s->parts->number->whole)));

	*out_done = 1;
	if (s->parts->number->party)
		return kit_fault(s->check, &f, s->err,
		    "“%.*s” viết theo lối văn bản của Đảng; giữa số và ký hiệu phải là dấu gạch "
		    "chéo",
		    "“%.*s” has the form of party documents; number and symbol are parted by a "
		    "slash",
		    (int)s->shown.n, s->shown.s);
	if (s->n.count == 0 && s->parts->number->value != NULL && !s->n.blank)
		return kit_fault(s->check, &f, s->err, "“%.*s” không có ký hiệu sau số",
		    "“%.*s” has no symbol after the number", (int)s->shown.n, s->shown.s);
	*out_done = s->n.count == 0 || s->n.blank;
	return VT_OK;
}

static int
check_symbol(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct symbol s = {.check = check, .err = err, .parts = parts};
	int done, status;

	(void)doc;
	if (parts->number == NULL)
		return VT_OK;
	s.shown = kit_trim(parts->number->whole->text);
	notation_split(parts->number, &s.n);
	status = check_any(&s, &done);
	if (status != VT_OK || done)
		return status;
	status = check_slash(&s);
	if (status == VT_OK)
		status = check_separators(&s);
	if (status == VT_OK)
		status = parts->official_letter   ? check_letter(&s)
		    : parts->title->whole != NULL ? check_named(&s)
						  : VT_OK;
	/* A first group in small letters is faulted as a wrong code already. */
	return status == VT_OK ? check_capitals(&s, parts->official_letter ? 0 : 1) : status;
}

const struct vt_rule number_symbol_rule = {
    .size = sizeof(number_symbol_rule),
    .id = "number.symbol",
    .title = {"Dạng của ký hiệu", "Form of the symbol"},
    .about = {"Văn bản có tên loại: chữ viết tắt tên loại, gạch nối, chữ viết tắt tên cơ "
	      "quan. Công văn: chữ viết tắt tên cơ quan, gạch nối, đơn vị soạn thảo hoặc lĩnh vực.",
	"With a title: code of the type, hyphen, agency. Official letter: agency, hyphen, "
	"drafting unit or field."},
    .mend = {"Ghi ký hiệu như “15/QĐ-BNV”, của công văn như “05/BNV-VP”.",
	"Write the symbol as in “15/QĐ-BNV”, for an official letter as in “05/BNV-VP”."},
    .check = check_symbol,
};
