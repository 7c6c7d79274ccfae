/* The record: no value is longer than a register takes. */
#include "plugins/record/rules.h"

/* A value and what it is called; the limit is named like the field. */
struct value {
	const char *limit;
	const struct vt_component *c;
	struct vt_str text; /* of it, where that is not all of c */
	struct vt_text name;
};

static int
check_value(struct vt_check *check, const struct value *v, struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_finding f;
	struct vt_range range;
	struct vt_str text;
	size_t n;
	int status;

	if (v->c == NULL)
		return VT_OK;
	status = check->ops->range(check, v->limit, &range, err);
	if (status != VT_OK || range.max == VT_UNSET)
		return status;
	/* The register takes it on one line with single spaces. */
	text = kit_fold(v->text.s != NULL ? v->text : v->c->text, KIT_FOLD_SPACE, &a, NULL);
	if (text.n > 0 && text.s == NULL)
		return kit_fail(err, VT_ERR_MEMORY, "no memory for a value");
	n = kit_utf8_count(text, text.n);
	if (n <= (size_t)range.max)
		return VT_OK;
	f = kit_fault_at(v->c->kind, kit_span_trim(kit_first_span(v->c)));
	f.measured =
	    (struct vt_text){kit_printf(&a, "%zu ký tự", n), kit_printf(&a, "%zu characters", n)};
	f.allowed = (struct vt_text){kit_printf(&a, "không quá %d ký tự", (int)range.max),
	    kit_printf(&a, "at most %d characters", (int)range.max)};
	f.message = (struct vt_text){kit_printf(&a, "%s dài %zu ký tự, sổ đăng ký chỉ nhận %d",
					 v->name.vi, n, (int)range.max),
	    kit_printf(&a, "%s has %zu characters, a register takes %d", v->name.en, n,
		(int)range.max)};
	return kit_report(check, &f, err);
}

static int
check_length(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	const struct vt_number_part *number = parts->number;
	const struct value values[] = {
	    {"type-name", parts->title->whole, {NULL, 0}, {"Tên loại", "The type"}},
	    {"code-number", number != NULL ? number->value : NULL, {NULL, 0}, {"Số", "The number"}},
	    {"code-notation", number != NULL ? number->notation : NULL, {NULL, 0},
		{"Ký hiệu", "The symbol"}},
	    {"organ-name", parts->agency, {NULL, 0}, {"Tên cơ quan ban hành", "The agency"}},
	    {"subject", parts->subject, parts->subject_text, {"Trích yếu", "The subject"}},
	};
	int status = VT_OK;

	(void)doc;
	for (size_t i = 0; i < sizeof(values) / sizeof(values[0]) && status == VT_OK; i++)
		status = check_value(check, &values[i], err);
	for (size_t i = 0; i < parts->signature_count && status == VT_OK; i++) {
		const struct value position = {"position", parts->signatures[i]->position,
		    {NULL, 0}, {"Chức vụ người ký", "The signer's position"}};
		const struct value name = {"full-name", parts->signatures[i]->name, {NULL, 0},
		    {"Họ tên người ký", "The signer's name"}};

		status = check_value(check, &position, err);
		if (status == VT_OK)
			status = check_value(check, &name, err);
	}
	for (size_t i = 0;
	     parts->addressee != NULL && i < parts->addressee->item_count && status == VT_OK; i++) {
		const struct value to = {"addressee", parts->addressee->items[i], {NULL, 0},
		    {"Tên nơi kính gửi", "The addressee"}};

		status = check_value(check, &to, err);
	}
	return status;
}

const struct vt_rule record_length_rule = {
    .size = sizeof(record_length_rule),
    .id = "record.length",
    .title = {"Dài quá sổ đăng ký", "Too long for a register"},
    .about = {"Số, ký hiệu, tên loại, tên cơ quan, trích yếu, nơi kính gửi, chức vụ và họ tên "
	      "người ký không dài quá số ký tự mà hệ thống quản lý văn bản dành cho chúng.",
	"Number, symbol, type, agency, subject, addressees, position and name of the signer are "
	"no longer than the fields of a records system."},
    .mend = {"Viết gọn lại, hoặc ghi phần chi tiết vào nội dung.",
	"Put it shorter, or move the details into the text."},
    .check = check_length,
};
