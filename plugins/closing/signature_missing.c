/* Chữ ký: a document that nobody signs, or without position or name. */
#include "plugins/closing/rules.h"

/* A block that lacks one of its two parts. */
static int
check_block(struct vt_check *check, const struct vt_signature_part *block, struct vt_error *err)
{
	struct vt_finding f =
	    kit_fault_at(VT_PART_SIGNATURE, kit_span_trim(kit_last_span(block->whole)));
	struct vt_str text = kit_span_text(f.at);

	if (block->name == NULL) {
		f.variant = "name";
		return kit_fault(check, &f, err, "Dưới “%.*s” không có họ tên người ký",
		    "No name of the signer below “%.*s”", (int)text.n, text.s);
	}
	if (block->position == NULL && block->authority_count == 0) {
		f.variant = "position";
		return kit_fault(check, &f, err, "Trên “%.*s” không có chức vụ của người ký",
		    "No position of the signer above “%.*s”", (int)text.n, text.s);
	}
	return VT_OK;
}

/* Minutes are signed by two (Phụ lục III, mẫu 1.9): one of them alone. */
static int
check_count(struct vt_check *check, const struct vt_doc *doc, const struct vt_parts *parts,
    struct vt_error *err)
{
	const struct vt_signature_part *only = parts->signatures[0];
	struct vt_finding f;
	struct vt_str key;
	int wanted = 1, status;

	/* Several names in one block, set in a way of its own: nobody can tell. */
	if (parts->signature_count != 1 || only->name == NULL || only->position == NULL ||
	    kit_outside(check, parts))
		return VT_OK;
	status = kit_kind(check, doc, parts, &key, err);
	if (status == VT_OK)
		status = kit_signers(check, key, &wanted, err);
	if (status != VT_OK || wanted < 2)
		return status;
	f = kit_fault_at(VT_PART_SIGNATURE, kit_span_trim(kit_first_span(only->position)));
	f.variant = "count";
	return kit_fault(check, &f, err, "%.*s chỉ có một người ký; mẫu có %d người ký",
	    "“%.*s” is signed by one; its template has %d signers", (int)key.n, key.s, wanted);
}

static int
check_missing(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	int status = VT_OK;

	for (size_t i = 0; i < parts->signature_count && status == VT_OK; i++)
		status = check_block(check, parts->signatures[i], err);
	if (parts->signature_count > 0 || status != VT_OK)
		return status == VT_OK ? check_count(check, doc, parts, err) : status;
	return kit_fault_missing(check, doc, parts, VT_PART_SIGNATURE,
	    (struct vt_text){"Văn bản không có chức vụ, họ tên người ký",
		"The document has no position and name of a signer"},
	    err);
}

const struct vt_rule signature_missing_rule = {
    .size = sizeof(signature_missing_rule),
    .id = "signature.missing",
    .title = {"Thiếu phần ký", "No signature block"},
    .about = {"Văn bản phải có chức vụ, họ tên và chữ ký của người có thẩm quyền. Văn bản kèm "
	      "theo một văn bản khác thì không cần.",
	"A document has the position, the name and the signature of the competent person. One "
	"that is issued with another document needs none."},
    .mend = {"Ghi quyền hạn, chức vụ và họ tên người ký ở cuối văn bản, bên phải.",
	"Put authority, position and name of the signer at the end, on the right."},
    .check = check_missing,
};
