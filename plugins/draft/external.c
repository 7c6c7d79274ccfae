/* Pieces that the file fetches from elsewhere when it is opened. */
#include "plugins/draft/rules.h"

static int
check_external(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct vt_finding f = kit_fault_at(VT_PART_DOCUMENT, (struct vt_span){0});
	int count = doc->properties->external_count;

	if (parts->official == 0 || count <= 0)
		return VT_OK;
	return kit_fault(check, &f, err,
	    "Khi mở, tệp tải %d thành phần từ nơi khác (mẫu từ xa, ảnh hoặc đối tượng liên kết)",
	    "When opened the file loads %d pieces from elsewhere (template, linked image or "
	    "object)",
	    count);
}

const struct vt_rule draft_external_rule = {
    .size = sizeof(draft_external_rule),
    .id = "draft.external",
    .title = {"Liên kết tải từ bên ngoài", "Links that load from outside"},
    .about = {"Tệp văn bản phải tự đủ: thành phần tải từ nơi khác có thể mất, bị thay đổi "
	      "hoặc là đường đưa mã độc vào.",
	"The file of a document is complete in itself: what it loads from elsewhere can be "
	"lost, be changed, or bring in harmful code."},
    .mend = {"Ngắt liên kết và nhúng vào tệp (Word: File → Info → Edit Links to Files → Break "
	     "Link, Developer → Document Template; LibreOffice: Edit → External Links → Break "
	     "Link).",
	"Break the links and embed what they bring (Word: File → Info → Edit Links to Files → "
	"Break Link, Developer → Document Template; LibreOffice: Edit → External Links → Break "
	"Link)."},
    .check = check_external,
};
