/* What a message says it holds and what it holds are not the same. */
#include <string.h>

#include "kit/ask.h"
#include "plugins/edxml/envelope.h"

/* Identifiers are compared without "cid:", which some systems write in one place only. */
static struct vt_str
bare(struct vt_str id)
{
	return kit_starts(id, VT_STR("cid:")) ? kit_sub(id, 4, id.n) : id;
}

static int
has_file(const struct vt_doc *doc, struct vt_str id)
{
	for (size_t i = 0; i < doc->envelope_count; i++) {
		const struct vt_envelope_item *item = doc->envelope_items[i];

		if (strcmp(item->name, "Attachment/ContentId") == 0 &&
		    kit_eq(bare(item->value), bare(id)))
			return 1;
	}
	return 0;
}

static int
check_attachment(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct vt_finding f = kit_fault_at(VT_PART_DOCUMENT, (struct vt_span){0});
	int rc = VT_OK;

	(void)parts;
	if (!envelope_is(doc) || envelope_is_status(doc))
		return VT_OK;
	if (envelope_groups(doc, "Attachment") == 0)
		return kit_fault(check, &f, err, "Thông điệp không kèm tệp văn bản nào",
		    "No file is attached to the message");
	for (size_t i = 0; i < doc->envelope_count && rc == VT_OK; i++) {
		const struct vt_envelope_item *item = doc->envelope_items[i];

		if (strcmp(item->name, "Reference/ContentId") != 0 || has_file(doc, item->value))
			continue;
		rc = kit_fault(check, &f, err,
		    "Danh mục của thông điệp nêu tệp “%.*s” nhưng không có tệp đó",
		    "The manifest names the file “%.*s”, which is not there",
		    (int)(item->value.n < 100 ? item->value.n : 100), item->value.s);
	}
	return rc;
}

const struct vt_rule edxml_attachment_rule = {
    .size = sizeof(edxml_attachment_rule),
    .id = "edxml.attachment",
    .title = {"Thiếu tệp trong thông điệp edXML", "A file is missing in an edXML message"},
    .about = {"Mỗi tệp nêu trong danh mục (Manifest) phải có trong phần đính kèm, và thông điệp "
	      "gửi văn bản có ít nhất một tệp.",
	"Each file that the manifest names is attached, and a message that sends a document has "
	"one at least."},
    .mend = {"Đính kèm tệp văn bản (vanthu extract --format edxml --attach).",
	"Attach the document (vanthu extract --format edxml --attach)."},
    .check = check_attachment,
    .any_text = 1,
};
