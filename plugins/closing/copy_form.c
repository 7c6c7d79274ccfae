/* Bản sao: its form, number and day are written as the regulation has them. */
#include "plugins/closing/copy.h"
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

	if (c->right.n > 0)
		return VT_OK;
	f.variant = "form";
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
	int64_t dash = kit_find(symbol, VT_STR("-"), 0);
	struct vt_finding f = kit_fault_at(VT_PART_NUMBER, n->symbol);
	int status = VT_OK;

	/* White space around the slash is told by cite.spacing. */
	if (c->right.n > 0)
		status = check->ops->lookup(check, "codes", c->right, &code, err);
	if (status != VT_OK || code.s == NULL || dash < 0)
		return status;
	group = kit_trim(kit_sub(symbol, 0, (size_t)dash));
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

/* `ngày 05/3/2020`: the day is written in full. */
static int
check_date(struct vt_check *check, const struct copy *c, struct vt_error *err)
{
	struct vt_str text = kit_span_text(c->date);
	struct vt_finding f = kit_fault_at(VT_PART_DATE, c->date);

	for (size_t i = 1; i + 1 < text.n; i++) {
		if (text.s[i] != '/' || !kit_is_digit((unsigned char)text.s[i - 1]) ||
		    !kit_is_digit((unsigned char)text.s[i + 1]))
			continue;
		f.variant = "date";
		return kit_fault(check, &f, err,
		    "Thời gian sao “%.*s” phải viết đầy đủ ngày, tháng, năm",
		    "The day of the copy “%.*s” is written in full", (int)text.n, text.s);
	}
	return VT_OK;
}

static int
check_form(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct number n = {.value = {0}};
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
	return status == VT_OK && c.date.paragraph != NULL ? check_date(check, &c, err) : status;
}

const struct vt_rule copy_form_rule = {
    .size = sizeof(copy_form_rule),
    .id = "copy.form",
    .title = {"Hình thức, số, ký hiệu bản sao", "Form and number of a copy"},
    .about = {"Bản sao giấy ghi “SAO Y”, “SAO LỤC” hoặc “TRÍCH SAO”, số và ký hiệu như "
	      "“05/SY-UBND”, địa danh và thời gian sao viết đầy đủ.",
	"A copy on paper says “SAO Y”, “SAO LỤC” or “TRÍCH SAO”, has a number such as "
	"“05/SY-UBND”, and its place and day in full."},
    .mend = {"Ghi “SAO Y”, “Số: 05/SY-UBND” và địa danh, ngày, tháng, năm sao.",
	"Write “SAO Y”, “Số: 05/SY-UBND” and the place and day of the copy."},
    .check = check_form,
};
