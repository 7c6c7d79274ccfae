/* Bản sao: its form, number and day are written as the regulation has them. */
#include <string.h>

#include "kit/date.h"
#include "plugins/closing/authority.h"
#include "plugins/closing/copy_closing.h"
#include "plugins/closing/name.h"
#include "plugins/closing/rules.h"

/* Parts of `Số: 05/SY-UBND`; paragraph NULL: it is not written so. */
struct number {
	struct vt_span value, symbol;
};

static struct number
read_number(struct vt_span at)
{
	struct vt_str text = kit_span_text(at);
	struct number n = {.value = {0}};
	int64_t slash = kit_find(text, VT_STR("/"), 0);
	size_t start = 0, end, next;

	while (start < text.n && !kit_is_digit((unsigned char)text.s[start]))
		start++;
	for (end = start; end < text.n && kit_is_digit((unsigned char)text.s[end]); end++)
		;
	if (end == start || slash < (int64_t)end || kit_stretch_on(text, end, 1) != (size_t)slash)
		return n;
	next = kit_stretch_on(text, (size_t)slash + 1, 1);
	n.value = kit_span(at.paragraph, at.start + start, at.start + end);
	n.symbol = kit_span(at.paragraph, at.start + next, at.end);
	return n;
}

static int
check_words(struct vt_check *check, const struct copy *c, struct vt_error *err)
{
	struct vt_finding f = kit_fault_at(VT_PART_TITLE, c->form);
	struct vt_str text = kit_span_text(c->form);

	f.variant = "form";
	/* In small letters it is a matter of copy.style. */
	if (c->right.n > 0 && kit_same(text, c->right))
		return VT_OK;
	return kit_fault(check, &f, err,
	    "Hình thức sao ghi “%.*s”; quy định “SAO Y”, “SAO LỤC” hoặc “TRÍCH SAO”",
	    "The form of the copy reads “%.*s”; “SAO Y”, “SAO LỤC” or “TRÍCH SAO” is prescribed",
	    (int)text.n, text.s);
}

static int
check_value(struct vt_check *check, const struct number *n, struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_str text = kit_span_text(n->value);
	struct vt_finding f;

	if (text.n > 2 && text.s[0] == '0') {
		size_t zeros = 0;

		while (text.n - zeros > 2 && text.s[zeros] == '0')
			zeros++;
		f = kit_fault_fixed(VT_PART_NUMBER, n->value, kit_sub(text, zeros, text.n));
		f.variant = "zero";
		return kit_fault(check, &f, err, "Số bản sao “%.*s” thừa số 0 phía trước",
		    "The number of the copy “%.*s” has a needless zero before it", (int)text.n,
		    text.s);
	}
	if (text.n > 1)
		return VT_OK;
	f = kit_fault_fixed(VT_PART_NUMBER, n->value,
	    kit_str(kit_printf(&a, "0%.*s", (int)text.n, text.s)));
	f.variant = "zero";
	return kit_fault(check, &f, err,
	    "Số bản sao “%.*s” nhỏ hơn 10, phải ghi thêm số 0 phía trước",
	    "The number of the copy “%.*s” is below 10 and has a zero before it", (int)text.n,
	    text.s);
}

static int
check_symbol(struct vt_check *check, const struct copy *c, const struct number *n,
    struct vt_error *err)
{
	struct vt_str symbol = kit_span_text(n->symbol), code = {0}, group;
	struct vt_finding f = kit_fault_at(VT_PART_NUMBER, n->symbol);
	size_t dash = 0, next = 0;
	int status = VT_OK;

	while (dash < symbol.n && !kit_is_dash(kit_utf8_next(symbol, &next)))
		dash = next;
	if (c->right.n > 0)
		status = check->ops->lookup(check, "codes", c->right, &code, err);
	if (status != VT_OK || code.s == NULL || symbol.n == 0)
		return status;
	f.variant = "symbol";
	if (dash == symbol.n)
		return kit_fault(check, &f, err,
		    "Ký hiệu bản sao “%.*s” thiếu chữ viết tắt hình thức sao hoặc tên cơ quan sao",
		    "The symbol of the copy “%.*s” lacks the form of the copy or the agency",
		    (int)symbol.n, symbol.s);
	if (symbol.s[dash] != '-') {
		f = kit_fault_fixed(VT_PART_NUMBER,
		    kit_span(n->symbol.paragraph, n->symbol.start + dash, n->symbol.start + next),
		    VT_STR("-"));
		f.variant = "symbol";
		return kit_fault(check, &f, err,
		    "Giữa các chữ viết tắt trong ký hiệu bản sao “%.*s” là dấu gạch nối “-”",
		    "The abbreviations in the symbol of the copy “%.*s” are joined by “-”",
		    (int)symbol.n, symbol.s);
	}
	if (n->symbol.start > n->value.end + 1) {
		f = kit_fault_fixed(VT_PART_NUMBER,
		    kit_span(n->symbol.paragraph, n->value.end, n->symbol.start), VT_STR("/"));
		f.variant = "symbol";
		return kit_fault(check, &f, err,
		    "Giữa số và ký hiệu bản sao không có khoảng trắng: “%.*s”",
		    "No space stands between number and symbol of the copy: “%.*s”", (int)symbol.n,
		    symbol.s);
	}
	group = kit_trim(kit_sub(symbol, 0, dash));
	if (kit_eq(group, code))
		return VT_OK;
	f.at.end = f.at.start + (uint32_t)group.n;
	f.replace = code;
	f.has_replace = 1;
	f.variant = "symbol";
	return kit_fault(check, &f, err, "Ký hiệu bản sao ghi “%.*s”, đúng là “%.*s”",
	    "The symbol of the copy says “%.*s” where it should be “%.*s”", (int)group.n, group.s,
	    (int)code.n, code.s);
}

/* `ngày 5 tháng 4`: a zero before what is below the profile's limits. */
static int
check_zeros(struct vt_check *check, const struct copy *c, const struct kit_date *date,
    struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_range day, month;
	struct vt_str text = kit_span_text(c->date);
	struct vt_finding f = kit_fault_at(VT_PART_DATE, c->date);
	const char *want = NULL;
	int64_t at = -1;
	int status = check->ops->range(check, "padded-day", &day, err);

	if (status == VT_OK)
		status = check->ops->range(check, "padded-month", &month, err);
	if (status != VT_OK)
		return status;
	if (date->day >= day.min && date->day <= day.max) {
		want = kit_printf(&a, "ngày %d tháng", (int)date->day);
		at = kit_find(text, kit_str(want), 0);
	}
	if (at < 0 && date->month >= month.min && date->month <= month.max) {
		want = kit_printf(&a, "tháng %d năm", (int)date->month);
		at = kit_find(text, kit_str(want), 0);
	}
	if (at < 0)
		return VT_OK;
	f.variant = "date";
	return kit_fault(check, &f, err,
	    "Thời gian sao “%.*s”: ngày nhỏ hơn 10, tháng 1, 2 phải ghi thêm số 0 phía trước",
	    "The day of the copy “%.*s”: days below 10 and months 1 and 2 have a zero before them",
	    (int)text.n, text.s);
}

/* 1 when the words of a day stand in the text but for their marks: `ngày 05 thàng 3 nam 2020`. */
static int
is_misspelt_date(struct vt_check *check, struct vt_str text)
{
	static const char *const words[] = {"ngay ", " thang ", " nam "};
	struct kit_alloc a = kit_check_alloc(check);
	const struct vt_str bare = kit_fold(text, KIT_FOLD_USUAL | KIT_FOLD_MARKS, &a, NULL);
	int64_t at = 0;

	for (size_t i = 0; i < 3 && at >= 0; i++)
		at = bare.s == NULL ? -1 : kit_find(bare, kit_str(words[i]), (size_t)at);
	return at > 0;
}

/* `ngày 05/3/2020`: the day is written in full, and there is such a day, not before that of the
 * document. */
static int
check_date(struct vt_check *check, const struct vt_parts *parts, const struct copy *c,
    struct vt_error *err)
{
	struct vt_str text = kit_span_text(c->date);
	struct vt_finding f = kit_fault_at(VT_PART_DATE, c->date);
	struct kit_date date = {VT_UNSET, VT_UNSET, VT_UNSET};
	const struct vt_date_part *own = parts->date;

	f.variant = "date";
	if (kit_find(text, VT_STR(","), 0) < 0)
		return kit_fault(check, &f, err, "Thời gian sao “%.*s” thiếu dấu phẩy sau địa danh",
		    "In the day of the copy “%.*s” no comma follows the place", (int)text.n,
		    text.s);
	for (size_t i = 1; i + 1 < text.n; i++)
		if (text.s[i] == '/' && kit_is_digit((unsigned char)text.s[i - 1]) &&
		    kit_is_digit((unsigned char)text.s[i + 1]))
			return kit_fault(check, &f, err,
			    "Thời gian sao “%.*s” phải viết đầy đủ ngày, tháng, năm",
			    "The day of the copy “%.*s” is written in full", (int)text.n, text.s);
	if (!kit_date_find(text, &date) || date.day == VT_UNSET || date.month == VT_UNSET ||
	    date.year == VT_UNSET)
		return is_misspelt_date(check, text)
		    ? kit_fault(check, &f, err,
			  "Thời gian sao “%.*s” viết sai chữ “ngày”, “tháng” hoặc “năm”",
			  "In the day of the copy “%.*s” one of its words is misspelt", (int)text.n,
			  text.s)
		    : VT_OK;
	if (!kit_date_possible(&date))
		return kit_fault(check, &f, err, "Thời gian sao “%.*s” không có thật",
		    "There is no such day: “%.*s”", (int)text.n, text.s);
	if (own != NULL && own->day_value != VT_UNSET && own->month_value != VT_UNSET &&
	    own->year_value != VT_UNSET &&
	    date.year * 10000 + date.month * 100 + date.day <
		own->year_value * 10000 + own->month_value * 100 + own->day_value)
		return kit_fault(check, &f, err,
		    "Thời gian sao “%.*s” trước ngày của văn bản được sao",
		    "The day of the copy “%.*s” is before that of the document", (int)text.n,
		    text.s);
	return check_zeros(check, c, &date, err);
}

/* A line that opens otherwise than it should: `Nơi nhận`, `TL CHỦ TỊCH`. */
static int
report_line(struct vt_check *check, int32_t kind, struct vt_span at, struct vt_str want,
    struct vt_error *err)
{
	struct vt_finding f = kit_fault_fixed(kind, at, want);
	struct vt_str text = kit_span_text(at);

	f.variant = "line";
	return kit_fault(check, &f, err, "Ghi “%.*s”, đúng là “%.*s”",
	    "It says “%.*s” where it should be “%.*s”", (int)text.n, text.s, (int)want.n, want.s);
}

/* `- Các phòng, ban` without its stop, `- Lưu VT.`: ends and labels as those of a document. */
static int
check_entries(struct vt_check *check, const struct copy_closing *c, struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_str label, text;
	int status = check->ops->fixed(check, "archive", &label, err);

	for (size_t i = 0; i < c->item_count && status == VT_OK; i++) {
		text = kit_span_text(c->items[i]);
		if (kit_ends(text, VT_STR(";")) || kit_ends(text, VT_STR(":")) ||
		    c->archive.paragraph == NULL)
			continue;
		while (text.n > 0 && (text.s[text.n - 1] == '.' || text.s[text.n - 1] == ','))
			text.n--;
		status = report_line(check, VT_PART_RECIPIENTS, c->items[i],
		    kit_str(kit_printf(&a, "%.*s;", (int)text.n, text.s)), err);
	}
	if (status != VT_OK || c->archive.paragraph == NULL)
		return status;
	text = kit_span_text(c->archive);
	if (kit_find(text, label, 0) < 0)
		return report_line(check, VT_PART_RECIPIENTS, c->archive,
		    kit_str(kit_printf(&a, "- %.*s.", (int)label.n, label.s)), err);
	/* Figures at its end are those of copies. */
	if (kit_ends(text, VT_STR(".")) || kit_is_digit((unsigned char)text.s[text.n - 1]))
		return VT_OK;
	while (text.n > 0 && strchr(";,:", text.s[text.n - 1]) != NULL)
		text.n--;
	return report_line(check, VT_PART_RECIPIENTS, c->archive,
	    kit_str(kit_printf(&a, "%.*s.", (int)text.n, text.s)), err);
}

/* `LÊ THỊ SƯƠNG MAI`, `lê thị sương mai`: a name has capitals as in a document. */
static int
check_name(struct vt_check *check, const struct copy_closing *c, struct vt_error *err)
{
	struct vt_str name = kit_span_text(c->name);
	const char *want = NULL;

	if (c->name.paragraph == NULL)
		return VT_OK;
	if (kit_all_upper(name))
		want = name_title_case(check, name);
	else if (name_has_small(name))
		want = name_with_capitals(check, name);
	return want == NULL ? VT_OK
			    : report_line(check, VT_PART_SIGNATURE, c->name, kit_str(want), err);
}

/* Who signs and who receives it. */
static int
check_closing(struct vt_check *check, const struct copy_closing *c, struct vt_error *err)
{
	struct kit_alloc memory = kit_check_alloc(check);
	struct vt_str label;
	int status = check->ops->fixed(check, "label", &label, err);

	if (status == VT_OK && c->label.paragraph != NULL &&
	    !kit_eq(kit_span_text(c->label), label))
		status = report_line(check, VT_PART_RECIPIENTS, c->label, label, err);
	for (size_t i = 0; i < c->office_count && status == VT_OK; i++) {
		struct authority a;
		const char *want;

		status = authority_read(check, c->offices[i], &a, err);
		if (status != VT_OK || a.abbreviation.n == 0 || a.rest.n == 0)
			continue;
		want = kit_printf(&memory, "%.*s %.*s", (int)a.abbreviation.n, a.abbreviation.s,
		    (int)a.rest.n, a.rest.s);
		if (!kit_eq(kit_span_text(a.line), kit_str(want)))
			status = report_line(check, VT_PART_SIGNATURE, a.line, kit_str(want), err);
	}
	if (status == VT_OK)
		status = check_name(check, c, err);
	return status == VT_OK ? check_entries(check, c, err) : status;
}

/* `Số 05/SY-UBND`: its colon. */
static int
check_label(struct vt_check *check, const struct copy *c, const struct number *n,
    struct vt_error *err)
{
	struct vt_span at =
	    kit_span_trim(kit_span(c->number.paragraph, c->number.start, n->value.start));
	struct vt_str want;
	int status = check->ops->fixed(check, "number", &want, err);

	if (status != VT_OK || kit_eq(kit_span_text(at), want))
		return status;
	return report_line(check, VT_PART_NUMBER, at, want, err);
}

static int
check_form(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct number n = {.value = {0}};
	struct copy_closing closing;
	struct copy c;
	int status = copy_find(check, doc, parts, &c, err);

	if (status != VT_OK || c.form.paragraph == NULL)
		return status;
	status = check_words(check, &c, err);
	if (c.number.paragraph != NULL)
		n = read_number(c.number);
	if (status == VT_OK && n.value.paragraph != NULL)
		status = check_value(check, &n, err);
	if (status == VT_OK && n.value.paragraph != NULL)
		status = check_symbol(check, &c, &n, err);
	if (status == VT_OK && n.value.paragraph != NULL)
		status = check_label(check, &c, &n, err);
	if (status == VT_OK && c.date.paragraph != NULL)
		status = check_date(check, parts, &c, err);
	if (status == VT_OK)
		status = copy_closing_find(check, doc, &c, &closing, err);
	return status == VT_OK ? check_closing(check, &closing, err) : status;
}

const struct vt_rule copy_form_rule = {
    .size = sizeof(copy_form_rule),
    .id = "copy.form",
    .title = {"Hình thức, số, ký hiệu bản sao", "Form and number of a copy"},
    .about = {"Bản sao giấy ghi “SAO Y”, “SAO LỤC” hoặc “TRÍCH SAO”, số và ký hiệu như "
	      "“05/SY-UBND”, địa danh và thời gian sao viết đầy đủ; người ký, nơi nhận như của văn "
	      "bản.",
	"A copy on paper says “SAO Y”, “SAO LỤC” or “TRÍCH SAO”, has a number such as "
	"“05/SY-UBND”, and its place and day in full; who signs and receives it as in a document."},
    .mend = {"Ghi “SAO Y”, “Số: 05/SY-UBND” và địa danh, ngày, tháng, năm sao.",
	"Write “SAO Y”, “Số: 05/SY-UBND” and the place and day of the copy."},
    .check = check_form,
};
