/* A date, an identifier or a number of a message in a form that peers do not read. */
#include "kit/ask.h"
#include "kit/expect.h"
#include "kit/length.h"
#include "plugins/edxml/envelope.h"
#include "plugins/edxml/organ.h"

static int
is_date(struct vt_str s)
{
	return envelope_date(s) != 0;
}

static int
is_number(struct vt_str s)
{
	for (size_t i = 0; i < s.n; i++) {
		if (!kit_is_digit((unsigned char)s.s[i]))
			return 0;
	}
	return 1;
}

/* The number alone, without the symbol. */
static int
is_code_number(struct vt_str s)
{
	return kit_find(s, VT_STR("/"), 0) < 0 && kit_is_digit((unsigned char)s.s[0]);
}

/* The symbol alone, without the number and its slash. */
static int
is_notation(struct vt_str s)
{
	return s.s[0] != '/';
}

/* Each kind of value, by the list of the profile that names its elements. */
static const struct {
	const char *words;
	int (*fits)(struct vt_str s);
	struct vt_text wanted;
} kinds[] = {
    {"dates", is_date, {"ngày dạng năm/tháng/ngày, như 2024/06/05", "a date as 2024/06/05"}},
    {"identifiers", organ_id_fits,
	{"mã định danh dạng H05.02.02 hoặc 000.00.11.H53",
	    "an identifier as H05.02.02 or 000.00.11.H53"}},
    {"numbers", is_number, {"số nguyên", "a whole number"}},
    {"code-numbers", is_code_number, {"số văn bản, không kèm ký hiệu", "the number alone"}},
    {"notations", is_notation, {"ký hiệu, không kèm số và dấu gạch chéo", "the symbol alone"}},
};

static int
check_value(struct vt_check *check, const struct vt_envelope_item *item, struct vt_text wanted,
    struct vt_error *err)
{
	struct vt_finding f = kit_fault_at(VT_PART_DOCUMENT, (struct vt_span){0});
	struct kit_alloc a = kit_check_alloc(check);
	size_t n = kit_utf8_on(item->value, 0, 60);
	const char *title;
	int rc = envelope_title(check, item->name, &title, err);

	if (rc != VT_OK)
		return rc;
	f.measured.vi = f.measured.en = kit_printf(&a, "%.*s", (int)n, item->value.s);
	f.allowed = wanted;
	return kit_fault(check, &f, err, "Thông điệp ghi %s (%s) là “%s”, cần ghi %s",
	    "The message has %s (%s) as “%s”, not %s", title, item->name, f.measured.vi, wanted.vi);
}

static int
check_kind(const struct vt_doc *doc, struct vt_check *check, size_t kind, struct vt_error *err)
{
	struct vt_words names;
	int rc = check->ops->words(check, kinds[kind].words, &names, err);

	for (size_t i = 0; i < doc->envelope_count && rc == VT_OK; i++) {
		const struct vt_envelope_item *item = doc->envelope_items[i];
		int named = 0;

		for (size_t k = 0; k < names.count && !named; k++)
			named = kit_eq(names.items[k], kit_str(item->name));
		if (named && item->value.n > 0 && !kinds[kind].fits(item->value))
			rc = check_value(check, item, kinds[kind].wanted, err);
	}
	return rc;
}

static int
check_form(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	int rc = VT_OK;

	(void)parts;
	for (size_t i = 0; envelope_is(doc) && i < sizeof(kinds) / sizeof(kinds[0]) && rc == VT_OK;
	     i++)
		rc = check_kind(doc, check, i, err);
	return rc;
}

const struct vt_rule edxml_form_rule = {
    .size = sizeof(edxml_form_rule),
    .id = "edxml.form",
    .title = {"Giá trị sai dạng trong thông điệp edXML", "A value of another form in a message"},
    .about = {"Ngày, mã định danh, số và ký hiệu trong thông điệp edXML có dạng cố định để hệ "
	      "thống nhận đọc được.",
	"Dates, identifiers, numbers and symbols of an edXML message have a fixed form, which "
	"the system that receives it can read."},
    .mend = {"Ghi lại giá trị theo đúng dạng.", "Write the value in that form."},
    .check = check_form,
    .any_text = 1,
};
