/* Trích yếu: the line drawn below it. */
#include "plugins/header/line.h"
#include "plugins/header/rules.h"

static int
check_line(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct vt_finding f;
	int issued_with, line, without, status;

	if (parts->subject == NULL || parts->title->whole == NULL || parts->official_letter ||
	    parts->title->whole->certainty < VT_CERTAIN || parts->party)
		return VT_OK;
	status = kit_type_among(check, "types-without-subject", parts, &without, err);
	if (status != VT_OK || without)
		return status;
	/* There the line stands below `(Kèm theo …)`. */
	status = kit_issued_with(check, doc, parts, &issued_with, err);
	if (status != VT_OK || issued_with)
		return status;
	line = subject_line(doc, parts);
	if (line == LINE_DRAWN)
		return VT_OK;
	f = kit_fault_at(VT_PART_SUBJECT, kit_last_span(parts->subject));
	if (line == LINE_UNDERLINE) {
		f.variant = "underline";
		return kit_fault(check, &f, err,
		    "Trích yếu được gạch chân; quy định kẻ đường ngang phía dưới",
		    "The subject is underlined; a line drawn below it is prescribed");
	}
	f.variant = "none";
	return kit_fault(check, &f, err, "Dưới trích yếu không có đường kẻ ngang",
	    "There is no line below the subject");
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
