/* Code inside the file. */
#include "plugins/draft/rules.h"

static int
check_macro(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct vt_finding f = kit_fault_at(VT_PART_DOCUMENT, (struct vt_span){0});

	if (parts->official == 0 || doc->properties->macro_count <= 0)
		return VT_OK;
	return kit_fault(check, &f, err, "Tệp có chứa macro (mã lệnh tự chạy)",
	    "The file holds macros (code that can run by itself)");
}

const struct vt_rule draft_macro_rule = {
    .size = sizeof(draft_macro_rule),
    .id = "draft.macro",
    .title = {"Tệp có macro", "Macros"},
    .about = {"Tệp văn bản không chứa macro: nơi nhận không mở được hoặc bị cảnh báo mã độc.",
	"The file of a document has no macros: recipients cannot open it, or are warned of "
	"harmful code."},
    .mend = {"Lưu lại thành tệp không có macro (Word: File → Save As → Word Document "
	     "(*.docx); LibreOffice: Tools → Macros → Organize Macros, xóa macro của văn bản).",
	"Save it as a file without macros (Word: File → Save As → Word Document (*.docx); "
	"LibreOffice: Tools → Macros → Organize Macros, delete those of the document)."},
    .check = check_macro,
};
