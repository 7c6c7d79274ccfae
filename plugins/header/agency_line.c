/* Tên cơ quan ban hành: the line drawn below it. */
#include "plugins/header/line.h"
#include "plugins/header/rules.h"

static int
check_line(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	int line;

	if (parts->agency == NULL || parts->agency->certainty < VT_LIKELY)
		return VT_OK;
	line = head_line(doc, parts, parts->agency, parts->motto);
	return line_fault(doc, parts, check, VT_PART_AGENCY, parts->agency, line,
	    (struct vt_text){
		"Tên cơ quan ban hành được gạch chân; quy định kẻ đường ngang phía dưới",
		"The issuing agency is underlined; a line drawn below it is prescribed"},
	    (struct vt_text){"Dưới tên cơ quan ban hành không có đường kẻ ngang",
		"There is no line below the issuing agency"},
	    err);
}

const struct vt_rule agency_line_rule = {
    .size = sizeof(agency_line_rule),
    .id = "agency.line",
    .title = {"Đường kẻ dưới tên cơ quan ban hành", "Line below the issuing agency"},
    .about = {"Phía dưới tên cơ quan, tổ chức ban hành có đường kẻ ngang, nét liền, dài bằng "
	      "từ 1/3 đến 1/2 dòng chữ, đặt cân đối; gạch chân không thay được đường kẻ.",
	"Below the issuing agency stands a solid line, one third to one half as long as the "
	"words and centred; underlining is no such line."},
    .mend = {"Bỏ gạch chân nếu có và vẽ đường kẻ ngang dài 1/3 đến 1/2 dòng chữ, cân đối "
	     "(Word: Insert → Shapes → Line; LibreOffice: Insert → Shape → Line).",
	"Take away any underlining and draw a centred line of one third to one half of the "
	"words (Word: Insert → Shapes → Line; LibreOffice: Insert → Shape → Line)."},
    .check = check_line,
};
