/* Components that the template of the kind of document has not: Kính gửi in a decision, `V/v`
 * below a title, `CÔNG VĂN` as a title. */
#include "plugins/header/rules.h"

/* What is there, and where; NULL: it is not there, or may be something else. */
struct present {
	const struct vt_component *title, *subject_label, *addressee;
};

static int
find_present(struct vt_check *check, const struct vt_parts *parts, struct present *out,
    struct vt_error *err)
{
	size_t label = 0;
	int status = VT_OK;

	*out = (struct present){.title = parts->title->whole};
	/* Below a title that is plainly one. */
	if (parts->title->whole != NULL && parts->title->whole->certainty == VT_CERTAIN)
		out->subject_label = parts->subject_label;
	if (parts->addressee != NULL && parts->addressee->label != NULL) {
		status = kit_word_opens(check, "addressee-labels", parts->addressee->label->text,
		    &label, err);
		if (label > 0)
			out->addressee = parts->addressee->label;
	}
	return status;
}

static int
check_one(struct vt_check *check, struct vt_str key, const char *column,
    const struct vt_component *c, struct vt_error *err)
{
	struct vt_finding f;
	struct vt_str text;
	int presence, status;

	if (c == NULL)
		return VT_OK;
	status = kit_presence_of(check, key, column, &presence, err);
	if (status != VT_OK || presence != KIT_FORBIDDEN)
		return status;
	f = kit_fault_at(c->kind, kit_span_trim(kit_first_span(c)));
	f.variant = column;
	text = kit_span_text(f.at);
	return kit_fault(check, &f, err, "Có “%.*s”; mẫu của loại văn bản “%.*s” không có phần này",
	    "“%.*s” is there; the template of the type “%.*s” has no such part", (int)text.n,
	    text.s, (int)key.n, key.s);
}

static int
check_forbidden(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct present present;
	struct vt_str key;
	int status;

	/* Legal normative documents have templates of their own, and a profile. */
	if (parts->official < 2 || parts->number == NULL ||
	    (parts->number->year != VT_UNSET && !check->ops->flag(check, "of-law", 0)) ||
	    parts->title->name.n == 0 || kit_title_goes_on(parts) || kit_outside(check, parts))
		return VT_OK;
	status = kit_kind(check, doc, parts, &key, err);
	if (status == VT_OK)
		status = find_present(check, parts, &present, err);
	if (status == VT_OK)
		status = check_one(check, key, "title", present.title, err);
	if (status == VT_OK)
		status = check_one(check, key, "subject-label", present.subject_label, err);
	return status == VT_OK ? check_one(check, key, "addressee", present.addressee, err)
			       : status;
}

const struct vt_rule component_forbidden_rule = {
    .size = sizeof(component_forbidden_rule),
    .id = "component.forbidden",
    .title = {"Thành phần không có trong mẫu", "Part that the template has not"},
    .about = {"Mỗi loại văn bản có mẫu riêng: “Kính gửi” chỉ có ở công văn, tờ trình và báo cáo "
	      "gửi cấp trên; “V/v” chỉ có ở công văn; công văn không ghi tên loại.",
	"Each type has its template: “Kính gửi” is of official letters, submissions and reports "
	"to a higher agency, “V/v” of official letters alone, and these have no title."},
    .mend = {"Bỏ phần này, hoặc chọn đúng loại văn bản: nơi nhận ghi ở phần “Nơi nhận”, trích "
	     "yếu ghi “Về việc …” hoặc nêu thẳng nội dung.",
	"Take it out, or choose the type that has it: recipients stand under “Nơi nhận”, a "
	"subject opens with “Về việc …” or says what it is about."},
    .check = check_forbidden,
};
