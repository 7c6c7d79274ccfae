/* Trích yếu: the line drawn below it. */
#include "plugins/header/line.h"
#include "plugins/header/rules.h"

static int
check_line(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	int line, presence, status;

	if (parts->subject == NULL || parts->title->whole == NULL || parts->official_letter ||
	    parts->title->whole->certainty < VT_CERTAIN || kit_outside(check, parts))
		return VT_OK;
	/* In what is issued with another document it stands below `(Kèm theo …)`. */
	status = kit_presence(check, doc, parts, "subject", &presence, err);
	if (status != VT_OK || presence != KIT_REQUIRED)
		return status;
	/* On the line of the title it stands at the wrong place: title.form. */
	if (kit_first_span(parts->subject).paragraph ==
		kit_last_span(parts->title->whole).paragraph &&
	    subject_is_text(parts))
		return VT_OK;
	line = subject_line(doc, parts);
	return line_fault(doc, parts, check, VT_PART_SUBJECT, parts->subject, line,
	    (struct vt_text){"Trích yếu được gạch chân; quy định kẻ đường ngang phía dưới",
		"The subject is underlined; a line drawn below it is prescribed"},
	    (struct vt_text){
		"Dưới trích yếu không có đường kẻ ngang", "There is no line below the subject"},
	    err);
}

const struct vt_rule subject_line_rule = {
    .size = sizeof(subject_line_rule),
    .id = "subject.line",
    .title = {"Đường kẻ dưới trích yếu", "Line below the subject"},
    .about = {"Bên dưới trích yếu có đường kẻ ngang, nét liền, dài bằng 1/3 đến 1/2 dòng chữ, "
	      "đặt cân đối; trích yếu công văn không có đường kẻ.",
	"Below the subject stands a solid line of a third to a half of its length, centred; "
	"the subject of an official letter has none."},
    .mend = {"Bỏ gạch chân nếu có và vẽ đường kẻ ngang dài 1/3 đến 1/2 dòng chữ (Word: Insert "
	     "→ Shapes → Line; LibreOffice: Insert → Shape → Line).",
	"Take away any underlining and draw a line of a third to a half of the length (Word: "
	"Insert → Shapes → Line; LibreOffice: Insert → Shape → Line)."},
    .check = check_line,
};
