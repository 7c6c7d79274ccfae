/* Tiêu ngữ: the line drawn below it. */
#include "plugins/header/line.h"
#include "plugins/header/rules.h"

static int
check_line(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	int line;

	if (parts->motto == NULL)
		return VT_OK;
	line = head_line(doc, parts, parts->motto, parts->agency);
	return line_fault(doc, parts, check, VT_PART_MOTTO, parts->motto, line,
	    (struct vt_text){"Tiêu ngữ được gạch chân; quy định kẻ đường ngang phía dưới",
		"The motto is underlined; a line drawn below it is prescribed"},
	    (struct vt_text){
		"Dưới Tiêu ngữ không có đường kẻ ngang", "There is no line below the motto"},
	    err);
}

const struct vt_rule motto_line_rule = {
    .size = sizeof(motto_line_rule),
    .id = "motto.line",
    .title = {"Đường kẻ dưới Tiêu ngữ", "Line below the motto"},
    .about = {"Phía dưới Tiêu ngữ có đường kẻ ngang, nét liền, dài bằng dòng chữ; gạch chân "
	      "không thay được đường kẻ.",
	"Below the motto stands a solid line as long as the words; underlining is no such "
	"line."},
    .mend = {"Bỏ gạch chân nếu có và vẽ đường kẻ ngang dài bằng dòng chữ (Word: Insert → "
	     "Shapes → Line; LibreOffice: Insert → Shape → Line).",
	"Take away any underlining and draw a line as long as the words (Word: Insert → "
	"Shapes → Line; LibreOffice: Insert → Shape → Line)."},
    .check = check_line,
};
