/* Kính gửi: a công văn or tờ trình without any. */
#include "plugins/opening/rules.h"

static int
check_missing(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct vt_finding f = kit_fault_at(VT_PART_ADDRESSEE, kit_span(NULL, 0, 0));
	struct vt_str name = VT_STR("Công văn");
	int presence, status;

	if (parts->addressee != NULL || parts->number == NULL || kit_outside(check, parts))
		return VT_OK;
	status = kit_presence(check, doc, parts, "addressee", &presence, err);
	if (status != VT_OK || presence != KIT_REQUIRED)
		return status;
	if (parts->title->name.n > 0)
		name = parts->title->name;
	else if (parts->title->whole != NULL)
		name = kit_trim(parts->title->whole->text);
	return kit_fault(check, &f, err, "%.*s không có “Kính gửi”",
	    "There is no “Kính gửi” in this document of the type “%.*s”", (int)name.n, name.s);
}

const struct vt_rule addressee_missing_rule = {
    .size = sizeof(addressee_missing_rule),
    .id = "addressee.missing",
    .title = {"Thiếu “Kính gửi”", "No addressee"},
    .about = {"Công văn và tờ trình có phần “Kính gửi” ghi nơi trực tiếp giải quyết công "
	      "việc.",
	"An official letter or a submission opens with “Kính gửi” and who is to act."},
    .mend = {"Ghi “Kính gửi: …” trước phần nội dung.", "Write “Kính gửi: …” above the text."},
    .check = check_missing,
};
