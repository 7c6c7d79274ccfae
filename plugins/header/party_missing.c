/* Tiêu đề of documents of the Party: a document without it. */
#include "plugins/header/rules.h"

static int
check_missing(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	if (parts->party_title != NULL)
		return VT_OK;
	return kit_fault_missing(check, doc, parts, VT_PART_PARTY_TITLE,
	    (struct vt_text){"Văn bản không có tiêu đề “ĐẢNG CỘNG SẢN VIỆT NAM”",
		"The document has no title line “ĐẢNG CỘNG SẢN VIỆT NAM”"},
	    err);
}

const struct vt_rule party_missing_rule = {
    .size = sizeof(party_missing_rule),
    .id = "party.missing",
    .title = {"Thiếu tiêu đề “Đảng Cộng sản Việt Nam”", "No title line of the Party"},
    .about = {"Văn bản của Đảng có tiêu đề “ĐẢNG CỘNG SẢN VIỆT NAM” ở góc phải, dòng đầu "
	      "trang đầu; không có Quốc hiệu và Tiêu ngữ.",
	"A document of the Party has the line “ĐẢNG CỘNG SẢN VIỆT NAM” at the top right of its "
	"first page, and no national title and motto."},
    .mend = {"Ghi “ĐẢNG CỘNG SẢN VIỆT NAM” ở trên cùng, bên phải trang đầu.",
	"Put “ĐẢNG CỘNG SẢN VIỆT NAM” at the top right of the first page."},
    .check = check_missing,
};
