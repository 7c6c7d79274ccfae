/* Comments of those who read the draft. */
#include "plugins/draft/rules.h"

static int
check_comments(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct vt_finding f = kit_fault_at(VT_PART_DOCUMENT, (struct vt_span){0});
	int count = doc->properties->comment_count;
	struct kit_mend mend = {0};

	if (parts->official == 0 || count <= 0)
		return VT_OK;
	kit_mend_comments(&mend, check);
	kit_mend_put(&mend, 0, &f);
	return kit_fault(check, &f, err, "Tệp còn %d ý kiến ghi chú bên lề",
	    "Comments are left in the file: %d", count);
}

const struct vt_rule draft_comments_rule = {
    .size = sizeof(draft_comments_rule),
    .id = "draft.comments",
    .title = {"Còn ghi chú bên lề", "Comments left in"},
    .about = {"Văn bản trình ký không còn ghi chú (Comment) của người soạn thảo, người góp ý.",
	"A document for signature has no comments of those who wrote or read the draft."},
    .mend = {"Xóa mọi ghi chú (Word: Review → Delete → Delete All Comments in Document; "
	     "LibreOffice: Edit → Comment → Delete All Comments).",
	"Delete all comments (Word: Review → Delete → Delete All Comments in Document; "
	"LibreOffice: Edit → Comment → Delete All Comments)."},
    .check = check_comments,
};
