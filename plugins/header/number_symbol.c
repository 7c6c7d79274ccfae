/* Số, ký hiệu: the notation has the form of its kind, TYPE-AGENCY or AGENCY-UNIT. */
#include "plugins/header/rules.h"

#include <string.h>

/* What all the checks of one notation need. */
struct symbol {
	struct vt_check *check;
	struct vt_error *err;
	const struct vt_parts *parts;
	struct vt_str shown; /* the whole line, to be quoted */
	struct vt_str after; /* what parts number and symbol: `/`, or `-` in the Party */
	struct vt_str joint; /* what joins the first two groups: `-`, or `/` in the Party */
	struct notation n;
};

static struct vt_finding
fault_on(struct vt_span at)
{
	return kit_fault_at(VT_PART_NUMBER, at);
}

static int
is_lookalike(struct symbol *s, struct vt_str given, struct vt_str code)
{
	struct kit_alloc a = kit_check_alloc(s->check);
	struct vt_str plain = kit_fold(given, KIT_FOLD_LOOKALIKE, &a, NULL);

	return plain.s != NULL && kit_eq(plain, code);
}

/* Separators other than a hyphen between the groups. White space beside a
 * hyphen is the business of number.spacing. */
static int
check_separators(struct symbol *s)
{
	for (size_t i = 1; i < s->n.count; i++) {
		const struct notation_group *g = &s->n.groups[i];
		struct vt_str want = i == 1 ? s->joint : VT_STR("-");
		struct vt_finding f = kit_fault_fixed(VT_PART_NUMBER, g->before, want);
		struct vt_str text = kit_span_text(g->before);
		int hyphen = kit_eq(want, VT_STR("-")), status;

		/* A unit of the unit in brackets, `PC06(Đ2)`. */
		if (g->separator == (hyphen ? NOTATION_HYPHEN : NOTATION_SLASH) ||
		    kit_eq(text, VT_STR("(")))
			continue;
		f.variant = hyphen && g->separator == NOTATION_DASH ? "dash" : "separator";
		/* The space may as well be one too many in a group. */
		if (g->separator == NOTATION_OTHER || (g->separator == NOTATION_SPACE && i > 1))
			f.has_replace = 0;
		status = kit_fault(s->check, &f, s->err,
		    hyphen ? "Giữa các nhóm chữ của ký hiệu “%.*s” phải là dấu gạch nối “-”, "
			     "không phải “%.*s”"
			   : "Giữa các nhóm chữ của ký hiệu “%.*s” phải là dấu gạch chéo “/”, "
			     "không phải “%.*s”",
		    hyphen ? "The groups of “%.*s” are joined by a hyphen “-”, not by “%.*s”"
			   : "The groups of “%.*s” are joined by a slash “/”, not by “%.*s”",
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
	struct vt_str code, name = s->parts->title->name;
	struct vt_str first = notation_text(&s->n, 0), known;
	struct vt_finding f = fault_on(s->n.groups[0].at);
	size_t bare = 0;
	int exempt, status;

	status = kit_type_among(s->check, "exempt", s->parts, &exempt, s->err);
	if (status == VT_OK && !exempt)
		status = notation_of_case(s->check, s->parts, &exempt, s->err);
	if (status == VT_OK)
		status = kit_word_opens(s->check, "bare-agencies", first, &bare, s->err);
	if (status != VT_OK || exempt || bare > 0)
		return status;
	status = s->check->ops->lookup(s->check, "types", first, &known, s->err);
	if (status == VT_OK)
		status = notation_code(s->check, s->parts, &code, s->err);
	if (status != VT_OK)
		return status;
	/* `QÐ` has a look-alike of Đ: text.lookalike. */
	if (known.s == NULL && code.n > 0 && !kit_eq(first, code) &&
	    !is_lookalike(s, first, code)) {
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
	if (s->n.count > 1 && code.n > 0 && kit_eq(notation_text(&s->n, 1), code) &&
	    !notation_is_short_for(code, s->parts->agency)) {
		f = kit_fault_fixed(VT_PART_NUMBER,
		    kit_span(s->n.at.paragraph, s->n.groups[0].at.end, s->n.groups[1].at.end),
		    VT_STR(""));
		return kit_fault(s->check, &f, s->err,
		    "Ký hiệu ghi hai lần chữ viết tắt tên loại “%.*s”",
		    "The symbol has the code of the type twice, “%.*s”", (int)code.n, code.s);
	}
	if (s->n.count > 1 || s->n.broken || (known.s == NULL && code.n == 0))
		return VT_OK;
	return kit_fault(s->check, &f, s->err,
	    "Ký hiệu “%.*s” thiếu chữ viết tắt tên cơ quan, tổ chức ban hành",
	    "The symbol “%.*s” lacks the abbreviation of the issuing agency", (int)first.n,
	    first.s);
}

/* CV/AGENCY of a công văn, where these have a code. */
static int
check_coded_letter(struct symbol *s, struct vt_str want)
{
	struct vt_str first = notation_text(&s->n, 0);
	struct vt_finding f = fault_on(s->n.groups[0].at);

	if (!kit_eq(first, want))
		return kit_fault(s->check, &f, s->err,
		    "Ký hiệu công văn phải mở đầu bằng “%.*s”, không phải “%.*s”",
		    "The symbol of an official letter opens with “%.*s”, not “%.*s”", (int)want.n,
		    want.s, (int)first.n, first.s);
	if (s->n.count > 1 || s->n.broken)
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
	struct vt_str want;
	size_t code, type;
	int status = s->check->ops->fixed(s->check, "letter-code", &want, s->err);

	if (status != VT_OK || want.n > 0)
		return status == VT_OK ? check_coded_letter(s, want) : status;
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

/* `O7/…`: a letter stands for a figure. */
static int
check_figures(struct symbol *s, struct vt_span value)
{
	struct kit_alloc a = kit_check_alloc(s->check);
	struct vt_str text = kit_span_text(value);
	struct vt_finding f;
	size_t letters = 0;
	char *want;

	/* `47a` has a letter of its own. */
	for (size_t i = 0; i < text.n; i++)
		letters +=
		    text.s[i] == 'O' || text.s[i] == 'o' || text.s[i] == 'l' || text.s[i] == 'I';
	want = letters > 0 ? a.alloc(a.ctx, text.n) : NULL;
	if (want == NULL)
		return VT_OK;
	for (size_t i = 0; i < text.n; i++)
		want[i] = text.s[i] == 'O' || text.s[i] == 'o' ? '0'
		    : text.s[i] == 'l' || text.s[i] == 'I'     ? '1'
							       : text.s[i];
	f = kit_fault_fixed(VT_PART_NUMBER, value, (struct vt_str){want, text.n});
	f.variant = "figures";
	return kit_fault(s->check, &f, s->err, "Số “%.*s” có chữ cái gõ thay chữ số",
	    "The number “%.*s” has letters for figures", (int)text.n, text.s);
}

/* 1 when what stands behind the number closes what opens before it. */
static int
is_wrapped(struct vt_str gap)
{
	return kit_starts(gap, VT_STR(")")) || kit_starts(gap, VT_STR("”")) ||
	    kit_starts(gap, VT_STR("\""));
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
	if (value.paragraph != gap.paragraph || value.end > gap.start ||
	    !kit_eq(s->after, VT_STR("/")))
		return VT_OK;
	gap = kit_span(value.paragraph, value.end, gap.start);
	if (kit_find(kit_span_text(gap), VT_STR("/"), 0) >= 0) {
		/* `(12)/QĐ-UBND`, `“12”/QĐ-UBND` */
		if (is_wrapped(kit_span_text(gap)) && value.start > 0) {
			size_t start = value.start, end = value.end;

			(void)kit_utf8_prev(value.paragraph->text, &start);
			(void)kit_utf8_next(value.paragraph->text, &end);
			f = kit_fault_fixed(VT_PART_NUMBER, kit_span(value.paragraph, start, end),
			    kit_span_text(value));
			f.variant = "figures";
			return kit_fault(s->check, &f, s->err,
			    "Số văn bản không đặt trong ngoặc: “%.*s”",
			    "The number has no brackets or quotation marks: “%.*s”",
			    (int)s->shown.n, s->shown.s);
		}
		/* `77//SCT-VP`, `77/-SCT-VP` */
		if (!kit_eq(kit_sub(kit_trim(kit_span_text(gap)), 0, 2), VT_STR("//")) &&
		    !kit_starts(kit_span_text(kit_span_trim(kit_first_span(number->notation))),
			VT_STR("-")))
			return check_figures(s, value);
		f = kit_fault_fixed(VT_PART_NUMBER, gap, VT_STR("/"));
		f.variant = "separator";
		return kit_fault(s->check, &f, s->err,
		    "Giữa số và ký hiệu “%.*s” chỉ có một dấu gạch chéo “/”",
		    "One slash “/” parts number and symbol of “%.*s”", (int)s->shown.n, s->shown.s);
	}
	f = kit_fault_fixed(VT_PART_NUMBER, gap, VT_STR("/"));
	f.variant = "separator";
	return kit_fault(s->check, &f, s->err,
	    "Giữa số và ký hiệu “%.*s” phải có dấu gạch chéo “/”",
	    "Number and symbol of “%.*s” are parted by a slash “/”", (int)s->shown.n, s->shown.s);
}

/* 1 when all of the number is letters: Roman figures. */
static int
is_roman(struct vt_str text)
{
	for (size_t i = 0; i < text.n; i++)
		if (kit_is_digit((unsigned char)text.s[i]))
			return 0;
	return text.n > 0;
}

/* `XLVII/BC-…`, `BC-…/47` */
static int
check_value(struct symbol *s, int *out_done)
{
	const struct vt_number_part *number = s->parts->number;
	struct vt_finding f;
	struct vt_span at;
	struct vt_str text;

	*out_done = 0;
	if (number->value == NULL || number->notation == NULL)
		return VT_OK;
	at = kit_span_trim(kit_first_span(number->value));
	text = kit_span_text(at);
	f = fault_on(at);
	*out_done = 1;
	if (is_roman(text)) {
		f.variant = "figures";
		return kit_fault(s->check, &f, s->err, "Số “%.*s” phải ghi bằng chữ số Ả Rập",
		    "The number “%.*s” is to be in Arabic "
		    "figures",
		    (int)text.n, text.s);
	}
	*out_done = at.paragraph == kit_first_span(number->notation).paragraph &&
	    at.start > kit_first_span(number->notation).start;
	return *out_done
	    ? kit_fault(s->check, &f, s->err, "Số “%.*s” phải đứng trước ký hiệu: “%.*s”",
		  "The number “%.*s” stands before its symbol: “%.*s”", (int)text.n, text.s,
		  (int)s->shown.n, s->shown.s)
	    : VT_OK;
}

/* A stop behind the symbol: `15/QĐ-BNV.` */
static int
check_end(struct symbol *s)
{
	struct vt_span whole = kit_span_trim(kit_last_span(s->parts->number->whole)), at;
	struct vt_finding f;
	struct vt_str text;

	if (s->parts->number->notation == NULL)
		return VT_OK;
	at = kit_span_trim(kit_last_span(s->parts->number->notation));
	/* A slash or a hyphen there joins nothing. */
	if ((s->n.count > 1 && kit_ends(kit_span_text(at), VT_STR("/"))) ||
	    kit_ends(kit_span_text(at), VT_STR("-")))
		at.end--;
	if (at.paragraph != whole.paragraph || at.end >= whole.end)
		return VT_OK;
	text = kit_trim(kit_sub(at.paragraph->text, at.end, whole.end));
	if (text.n != 1 || strchr(".,;:/-", text.s[0]) == NULL)
		return VT_OK;
	f = kit_fault_fixed(VT_PART_NUMBER, kit_span(at.paragraph, at.end, whole.end), VT_STR(""));
	f.variant = "stop";
	return kit_fault(s->check, &f, s->err, "Sau ký hiệu không có dấu “%.*s”: “%.*s”",
	    "No “%.*s” stands behind the symbol: “%.*s”", (int)text.n, text.s, (int)s->shown.n,
	    s->shown.s);
}

/* 1 in *out when the document is of an organisation that numbers by rules of its own. */
static int
is_organisation(struct symbol *s, int *out)
{
	const struct vt_component *names[] = {s->parts->agency, s->parts->parent_agency};
	int status = VT_OK;

	*out = 0;
	for (size_t i = 0; i < 2 && status == VT_OK && !*out; i++) {
		size_t length = 0;

		if (names[i] == NULL)
			continue;
		status = kit_word_opens(s->check, "organisations", names[i]->text, &length, s->err);
		*out = length > 0;
	}
	return status;
}

/* Faults that hold for every kind: no notation at all, or the party's form. */
static int
check_any(struct symbol *s, int *out_done)
{
	struct vt_finding f = fault_on(kit_span_trim(kit_first_span(s->parts->number->whole)));

	*out_done = 1;
	if (!s->parts->number->party && !kit_eq(s->after, VT_STR("/")))
		return s->n.blank ? VT_OK
				  : kit_fault(s->check, &f, s->err,
					"“%.*s” không đúng lối văn bản của Đảng: sau số là dấu "
					"gạch nối, trước tên "
					"cơ quan là dấu gạch chéo, như “05-NQ/TU”",
					"“%.*s” has not the form of party documents: a hyphen "
					"after the number, a "
					"slash before the agency, as in “05-NQ/TU”",
					(int)s->shown.n, s->shown.s);
	if (s->parts->number->party && kit_eq(s->after, VT_STR("/"))) {
		int own, status = is_organisation(s, &own);

		if (status != VT_OK)
			return status;
		f.variant = own ? "organisation" : NULL;
		return kit_fault(s->check, &f, s->err,
		    "“%.*s” viết theo lối văn bản của Đảng; giữa số và ký hiệu phải là dấu gạch "
		    "chéo",
		    "“%.*s” has the form of party documents; number and symbol are parted by a "
		    "slash",
		    (int)s->shown.n, s->shown.s);
	}
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
	if ((status = check->ops->fixed(check, "number-joint", &s.after, err)) != VT_OK ||
	    (status = check->ops->fixed(check, "symbol-joint", &s.joint, err)) != VT_OK)
		return status;
	notation_split(parts->number, &s.n);
	status = check_any(&s, &done);
	if (status != VT_OK || done)
		return status;
	status = check_value(&s, &done);
	/* `15/23/QĐ-…`: number.year */
	if (status != VT_OK || done || notation_short_year(&s.n).paragraph != NULL)
		return status;
	status = check_slash(&s);
	if (status == VT_OK)
		status = check_end(&s);
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
