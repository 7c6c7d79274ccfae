/* Số, ký hiệu: only legal normative documents have the year in their number. */
#include "plugins/header/rules.h"

/* Where the year belongs into the number: `25/2019/QĐ-UBND`. */
static int
report_absent(const struct vt_parts *parts, struct vt_check *check, struct vt_error *err)
{
	struct vt_str shown = kit_trim(parts->number->whole->text);
	struct vt_finding f;

	if (parts->number->notation == NULL)
		return VT_OK;
	f = kit_fault_at(VT_PART_NUMBER, kit_span_trim(kit_first_span(parts->number->whole)));
	return kit_fault(check, &f, err,
	    "“%.*s” thiếu năm ban hành giữa số và ký hiệu, như “25/2025/QĐ-UBND”",
	    "“%.*s” lacks the year between number and symbol, as in “25/2025/QĐ-UBND”",
	    (int)shown.n, shown.s);
}

/* `15/23/BC-SNV` */
static int
report_short(const struct vt_parts *parts, struct vt_check *check, struct vt_error *err)
{
	struct vt_str shown = kit_trim(parts->number->whole->text);
	struct vt_finding f;
	struct notation n;

	notation_split(parts->number, &n);
	f = kit_fault_at(VT_PART_NUMBER, notation_short_year(&n));
	if (f.at.paragraph == NULL)
		return VT_OK;
	return kit_fault(check, &f, err,
	    "“%.*s” có năm trong số, ký hiệu; chỉ văn bản quy phạm pháp luật mới ghi năm",
	    "“%.*s” has the year in it; only legal normative documents have", (int)shown.n,
	    shown.s);
}

static int
check_year(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct vt_str shown, code;
	struct notation n;
	struct vt_finding f;
	size_t normative;
	int type, exempt, status;

	(void)doc;
	if (parts->number == NULL)
		return VT_OK;
	if (parts->number->year == VT_UNSET)
		return check->ops->flag(check, "required", 0) ? report_absent(parts, check, err)
							      : report_short(parts, check, err);
	notation_split(parts->number, &n);
	code = notation_text(&n, 0);
	status = kit_type_among(check, "exempt", parts, &exempt, err);
	if (status == VT_OK && !exempt)
		status = notation_of_case(check, parts, &exempt, err);
	if (status != VT_OK || exempt)
		return status;
	status = kit_type_among(check, "normative-types", parts, &type, err);
	if (status == VT_OK)
		status = kit_word_among(check, "normative-codes", code, &normative, err);
	if (status != VT_OK || type || (normative > 0 && parts->title->name.n == 0))
		return status;
	shown = kit_trim(parts->number->whole->text);
	f = kit_fault_at(VT_PART_NUMBER,
	    n.year.paragraph != NULL ? n.year
				     : kit_span_trim(kit_first_span(parts->number->whole)));
	return kit_fault(check, &f, err,
	    "“%.*s” có năm %d trong số, ký hiệu; chỉ văn bản quy phạm pháp luật mới ghi năm",
	    "“%.*s” has the year %d in it; only legal normative documents have", (int)shown.n,
	    shown.s, (int)parts->number->year);
}

const struct vt_rule number_year_rule = {
    .size = sizeof(number_year_rule),
    .id = "number.year",
    .title = {"Năm trong số, ký hiệu", "Year in number and symbol"},
    .about = {"Số, ký hiệu của văn bản hành chính không có năm; năm chỉ có ở văn bản quy phạm "
	      "pháp luật.",
	"Administrative documents have no year in number and symbol; legal normative documents "
	"have."},
    .mend = {"Bỏ năm và dấu gạch chéo sau nó: “15/BC-SNV”.",
	"Leave out the year and the slash after it: “15/BC-SNV”."},
    .check = check_year,
};
