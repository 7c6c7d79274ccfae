/* Two addressees of a message with one identifier. */
#include <string.h>

#include "kit/ask.h"
#include "plugins/edxml/envelope.h"

static int
check_duplicate(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	uint32_t groups = envelope_is(doc) ? envelope_groups(doc, "To") : 0;
	int rc = VT_OK;

	(void)parts;
	for (uint32_t g = 2; g <= groups && rc == VT_OK; g++) {
		const struct vt_envelope_item *item = envelope_find(doc, "To/OrganId", g);

		for (uint32_t before = 1; item != NULL && item->value.n > 0 && before < g;
		     before++) {
			const struct vt_envelope_item *other =
			    envelope_find(doc, "To/OrganId", before);
			struct vt_finding f = kit_fault_at(VT_PART_DOCUMENT, (struct vt_span){0});

			if (other == NULL || !kit_eq(other->value, item->value))
				continue;
			rc = kit_fault(check, &f, err,
			    "Thông điệp ghi mã định danh %.*s cho hai nơi nhận (To thứ %u và %u)",
			    "Two addressees have the identifier %.*s (To %u and %u)",
			    (int)item->value.n, item->value.s, (unsigned)before, (unsigned)g);
			break;
		}
	}
	return rc;
}

const struct vt_rule edxml_duplicate_rule = {
    .size = sizeof(edxml_duplicate_rule),
    .id = "edxml.duplicate",
    .title = {"Trùng nơi nhận trong thông điệp edXML", "An addressee twice in an edXML message"},
    .about = {"Mỗi nơi nhận có một phần tử To với mã định danh riêng.",
	"Each addressee has one element To with an identifier of its own."},
    .mend = {"Bỏ nơi nhận bị lặp hoặc sửa mã định danh.",
	"Leave out the one that is repeated, or mend its identifier."},
    .check = check_duplicate,
    .any_text = 1,
};
