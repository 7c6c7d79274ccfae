/* Trích yếu: a document without any. */
#include "plugins/header/rules.h"

/* `V/v` and nothing behind it. */
static int
check_label_alone(const struct vt_parts *parts, struct vt_check *check, struct vt_error *err)
{
	struct vt_finding f;
	struct vt_str label;

	if (!subject_is_label(parts) || kit_outside(check, parts))
		return VT_OK;
	f = kit_fault_at(VT_PART_SUBJECT, kit_span_trim(kit_first_span(parts->subject_label)));
	label = kit_span_text(f.at);
	return kit_fault(check, &f, err, "Sau “%.*s” không có trích yếu nội dung",
	    "No subject follows “%.*s”", (int)label.n, label.s);
}

static int
check_missing(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct vt_finding f = kit_fault_at(VT_PART_SUBJECT, kit_span(NULL, 0, 0));
	int presence, status;

	if (parts->subject != NULL)
		return check_label_alone(parts, check, err);
	/* A document without title and number may be a letter of thanks; title.missing
	 * speaks of one that should have a title. */
	if (parts->number == NULL || kit_outside(check, parts) ||
	    (parts->title->whole == NULL && !parts->official_letter))
		return VT_OK;
	status = kit_presence(check, doc, parts, "subject", &presence, err);
	if (status != VT_OK || presence != KIT_REQUIRED)
		return status;
	if (parts->official_letter) {
		status = kit_presence(check, doc, parts, "subject-label", &presence, err);
		if (status != VT_OK)
			return status;
		return presence == KIT_REQUIRED
		    ? kit_fault(check, &f, err,
			  "Công văn không có trích yếu “V/v …” dưới số, ký hiệu",
			  "The official letter has no subject “V/v …” below its number")
		    : kit_fault(check, &f, err, "Công văn không có trích yếu dưới số, ký hiệu",
			  "The official letter has no subject below its number");
	}
	/* A type of its own may have a layout of its own. */
	if (parts->title->name.n == 0) {
		size_t form = 0;

		/* `GIẤY XÁC NHẬN …`, `LỊCH CÔNG TÁC` tell what they are about. */
		status =
		    kit_word_opens(check, "forms", kit_trim(parts->title->whole->text), &form, err);
		if (status != VT_OK || form > 0)
			return status;
		f.variant = "unknown";
	}
	return kit_fault(check, &f, err, "Dưới tên loại không có trích yếu nội dung",
	    "There is no subject below the title");
}

const struct vt_rule subject_missing_rule = {
    .size = sizeof(subject_missing_rule),
    .id = "subject.missing",
    .title = {"Thiếu trích yếu", "No subject"},
    .about = {"Dưới tên loại có trích yếu nội dung; trích yếu của công văn ở dưới số, ký "
	      "hiệu, sau chữ “V/v”. Mẫu giấy giới thiệu và giấy nghỉ phép không có trích yếu.",
	"Below the title stands the subject; that of an official letter stands below the "
	"number, after “V/v”. The templates of GIẤY GIỚI THIỆU and GIẤY NGHỈ PHÉP have "
	"none."},
    .mend = {"Ghi trích yếu ngắn gọn dưới tên loại; của công văn thì ghi “V/v …” dưới số, ký "
	     "hiệu.",
	"Put a short subject below the title; for an official letter put “V/v …” below the "
	"number."},
    .check = check_missing,
};
