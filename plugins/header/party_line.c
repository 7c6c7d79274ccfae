/* Tiêu đề of documents of the Party: the line drawn below it. */
#include "plugins/header/line.h"
#include "plugins/header/rules.h"

static int
check_line(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	int line;

	if (parts->party_title == NULL)
		return VT_OK;
	line = head_line(doc, parts, parts->party_title, parts->agency);
	return line_fault(doc, parts, check, VT_PART_PARTY_TITLE, parts->party_title, line,
	    (struct vt_text){"Tiêu đề được gạch chân; quy định kẻ đường ngang phía dưới",
		"The title line is underlined; a line drawn below it is prescribed"},
	    (struct vt_text){"Dưới tiêu đề “ĐẢNG CỘNG SẢN VIỆT NAM” không có đường kẻ ngang",
		"There is no line below “ĐẢNG CỘNG SẢN VIỆT NAM”"},
	    err);
}

const struct vt_rule party_line_rule = {
    .size = sizeof(party_line_rule),
    .id = "party.line",
    .title = {"Đường kẻ dưới tiêu đề văn bản Đảng", "Line below the Party's title line"},
    .about = {"Phía dưới tiêu đề có đường kẻ ngang, nét liền, dài bằng dòng chữ; gạch chân "
	      "không thay được đường kẻ.",
	"Below the title line stands a solid line as long as the words; underlining is no such "
	"line."},
    .mend = {"Bỏ gạch chân nếu có và vẽ đường kẻ ngang dài bằng dòng chữ (Word: Insert → "
	     "Shapes → Line; LibreOffice: Insert → Shape → Line).",
	"Take away any underlining and draw a line as long as the words (Word: Insert → "
	"Shapes → Line; LibreOffice: Insert → Shape → Line)."},
    .check = check_line,
};
