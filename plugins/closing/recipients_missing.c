/* Nơi nhận: a document without any. */
#include "plugins/closing/rules.h"

static int
check_missing(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	size_t place = 0;
	int status;

	if (parts->recipients != NULL || parts->archive != NULL)
		return VT_OK;
	/* Laws and resolutions of the National Assembly have none. */
	if (parts->number != NULL && parts->number->notation != NULL) {
		status = kit_word_opens(check, "exempt-symbols", parts->number->notation->text,
		    &place, err);
		if (status != VT_OK || place > 0)
			return status;
	}
	return kit_fault_missing(check, doc, parts, VT_PART_RECIPIENTS,
	    (struct vt_text){
		"Văn bản không có phần “Nơi nhận”", "The document has no list of recipients"},
	    err);
}

const struct vt_rule recipients_missing_rule = {
    .size = sizeof(recipients_missing_rule),
    .id = "recipients.missing",
    .title = {"Thiếu nơi nhận", "No recipients"},
    .about = {"Văn bản phải có từ “Nơi nhận” và danh sách nơi nhận, kể cả nơi lưu. Văn bản "
	      "kèm theo một văn bản khác và thỏa thuận giữa các bên thì không cần.",
	"A document has the words “Nơi nhận” and a list of recipients, the archive included. "
	"Documents issued with another one and agreements of parties need none."},
    .mend = {"Ghi “Nơi nhận:” ở cuối văn bản, sát lề trái, dòng cuối là “- Lưu: VT, …”.",
	"Put “Nơi nhận:” at the end, at the left margin, with “- Lưu: VT, …” as the last "
	"line."},
    .check = check_missing,
};
