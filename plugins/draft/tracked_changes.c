/* Tracked changes that nobody has accepted or rejected. */
#include "plugins/draft/rules.h"

/* A count of the properties that the reader may not have made. */
static int
known(int32_t count)
{
	return count > 0 ? count : 0;
}

/* The first inserted text; nothing of a deletion is left in the text. */
static struct vt_span
first_inserted(const struct vt_doc *doc)
{
	for (size_t i = 0; i < doc->paragraph_count; i++) {
		const struct vt_paragraph *p = doc->paragraphs[i];

		for (size_t k = 0; k < p->run_count; k++)
			if (p->runs[k]->format->inserted)
				return kit_span(p, p->runs[k]->start, p->runs[k]->end);
	}
	return (struct vt_span){0};
}

static int
check_tracked_changes(const struct vt_doc *doc, const struct vt_parts *parts,
    struct vt_check *check, struct vt_error *err)
{
	int inserted = known(doc->properties->insertion_count);
	int deleted = known(doc->properties->deletion_count);
	int formats = known(doc->properties->format_change_count);
	struct vt_finding f;

	if (parts->official == 0 || inserted + deleted + formats == 0)
		return VT_OK;
	f = kit_fault_at(VT_PART_DOCUMENT, first_inserted(doc));
	return kit_fault(check, &f, err,
	    "Tệp còn dấu sửa đổi chưa chấp nhận: %d chỗ thêm, %d chỗ xóa, %d chỗ đổi định dạng",
	    "Tracked changes are left in the file: %d insertions, %d deletions, %d of formatting",
	    inserted, deleted, formats);
}

const struct vt_rule draft_tracked_changes_rule = {
    .size = sizeof(draft_tracked_changes_rule),
    .id = "draft.tracked-changes",
    .title = {"Còn dấu sửa đổi", "Tracked changes left in"},
    .about = {"Văn bản trình ký không còn dấu sửa đổi (Track Changes): người nhận tệp đọc "
	      "được nội dung đã xóa và tên người sửa.",
	"A document for signature has no tracked changes: whoever gets the file can read what "
	"was deleted and who changed it."},
    .mend = {"Chấp nhận hoặc từ chối mọi sửa đổi (Word: Review → Accept → Accept All Changes; "
	     "LibreOffice: Edit → Track Changes → Accept All).",
	"Accept or reject all changes (Word: Review → Accept → Accept All Changes; "
	"LibreOffice: Edit → Track Changes → Accept All)."},
    .check = check_tracked_changes,
};
