/* The header of a message says something else than the document in it. */
#include "kit/ask.h"
#include "kit/expect.h"
#include "plugins/edxml/envelope.h"

/* A number without the zeros before it. */
static struct vt_str
significant(struct vt_str s)
{
	while (s.n > 1 && s.s[0] == '0' && kit_is_digit((unsigned char)s.s[1]))
		s = kit_sub(s, 1, s.n);
	return s;
}

/* The values differ, and neither is empty: what is missing is another rule's. */
static int
report(struct vt_check *check, const char *name, int32_t component, struct vt_span at,
    struct vt_str said, struct vt_str written, struct vt_error *err)
{
	struct vt_finding f = kit_fault_at(component, at);
	const char *title;
	int rc = envelope_title(check, name, &title, err);

	if (rc != VT_OK)
		return rc;
	return kit_fault(check, &f, err, "Thông điệp ghi %s là “%.*s”, văn bản ghi “%.*s”",
	    "The message has %s as “%.*s”, the document has “%.*s”", title, (int)said.n, said.s,
	    (int)written.n, written.s);
}

static int
check_number(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	const struct vt_number_part *number = parts->number;
	struct vt_str said = envelope_value(doc, "Code/CodeNumber"), written;
	int rc = VT_OK;

	if (number != NULL && number->value != NULL && said.n > 0) {
		written = kit_trim(number->value->text);
		if (written.n > 0 && !kit_same(significant(said), significant(written)))
			rc = report(check, "Code/CodeNumber", VT_PART_NUMBER,
			    kit_first_span(number->value), said, written, err);
	}
	said = envelope_value(doc, "Code/CodeNotation");
	if (rc == VT_OK && number != NULL && number->notation != NULL && said.n > 0) {
		written = kit_trim(number->notation->text);
		if (written.n > 0 && !kit_same(said, written))
			rc = report(check, "Code/CodeNotation", VT_PART_NUMBER,
			    kit_first_span(number->notation), said, written, err);
	}
	return rc;
}

static int
check_date(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	const struct vt_date_part *date = parts->date;
	struct vt_str said = envelope_value(doc, "PromulgationInfo/PromulgationDate");
	struct kit_alloc a = kit_check_alloc(check);
	int32_t day = envelope_date(said);
	const char *written;

	if (day == 0 || date == NULL || date->day_value == VT_UNSET ||
	    date->month_value == VT_UNSET || date->year_value == VT_UNSET ||
	    day == date->year_value * 10000 + date->month_value * 100 + date->day_value)
		return VT_OK;
	written = kit_printf(&a, "%02d/%02d/%d", (int)date->day_value, (int)date->month_value,
	    (int)date->year_value);
	return report(check, "PromulgationInfo/PromulgationDate", VT_PART_DATE,
	    kit_first_span(date->whole), said, kit_str(written), err);
}

static int
check_mismatch(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	int rc;

	if (!envelope_is(doc))
		return VT_OK;
	rc = check_number(doc, parts, check, err);
	return rc == VT_OK ? check_date(doc, parts, check, err) : rc;
}

const struct vt_rule edxml_mismatch_rule = {
    .size = sizeof(edxml_mismatch_rule),
    .id = "edxml.mismatch",
    .title = {"Thông điệp edXML khác văn bản", "An edXML message differs from its document"},
    .about = {"Số, ký hiệu và ngày trong phần đầu thông điệp phải đúng như trong văn bản đính "
	      "kèm, vì nơi nhận vào sổ theo thông điệp.",
	"Number, symbol and date in the header of a message are those of the document: the "
	"register of the receiver is filled from the message."},
    .mend = {"Sửa phần đầu thông điệp theo văn bản đã ký.",
	"Mend the header after the document that was signed."},
    .check = check_mismatch,
    .any_text = 1,
};
