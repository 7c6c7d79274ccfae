/* Nơi nhận: a document without any. */
#include "plugins/closing/rules.h"

static int
check_missing(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct vt_finding f = kit_fault_at(VT_PART_RECIPIENTS, kit_span(NULL, 0, 0));
	int exempt, issued_with, status;

	if (parts->recipients != NULL || parts->archive != NULL)
		return VT_OK;
	status = kit_type_among(check, "exempt", parts, &exempt, err);
	if (status != VT_OK || exempt)
		return status;
	status = kit_issued_with(check, doc, parts, &issued_with, err);
	if (status != VT_OK || issued_with)
		return status;
	return kit_fault(check, &f, err, "Văn bản không có phần “Nơi nhận”",
	    "The document has no list of recipients");
}

const struct vt_rule recipients_missing_rule = {
	.size = sizeof(recipients_missing_rule),
	.id = "recipients.missing",
	.title = { "Thiếu nơi nhận", "No recipients" },
	.about = { "Văn bản phải có từ “Nơi nhận” và danh sách nơi nhận, kể cả nơi lưu. Văn bản "
	    "kèm theo một văn bản khác và thỏa thuận giữa các bên thì không cần.",
	    "A document has the words “Nơi nhận” and a list of recipients, the archive included. "
	    "Documents issued with another one and agreements of parties need none." },
	.mend = { "Ghi “Nơi nhận:” ở cuối văn bản, sát lề trái, dòng cuối là “- Lưu: VT, …”.",
	    "Put “Nơi nhận:” at the end, at the left margin, with “- Lưu: VT, …” as the last "
	    "line." },
	.check = check_missing,
};
