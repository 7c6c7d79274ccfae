/* An element that a message must have is not there, or is empty. */
#include <string.h>

#include "kit/ask.h"
#include "kit/expect.h"
#include "plugins/edxml/envelope.h"

static int
report(struct vt_check *check, const char *name, uint32_t group, struct vt_error *err)
{
	struct vt_finding f = kit_fault_at(VT_PART_DOCUMENT, (struct vt_span){0});
	const char *title;
	int rc = envelope_title(check, name, &title, err);

	if (rc != VT_OK)
		return rc;
	if (group > 1)
		return kit_fault(check, &f, err, "Thông điệp thiếu %s (%s, phần tử thứ %u)",
		    "The message lacks %s (%s, element %u)", title, name, (unsigned)group);
	return kit_fault(check, &f, err, "Thông điệp thiếu %s (%s)", "The message lacks %s (%s)",
	    title, name);
}

/* Of elements there may be several of, each is looked at; there is one at least. */
static int
check_one(const struct vt_doc *doc, struct vt_check *check, struct vt_str wanted,
    struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	const char *name = kit_printf(&a, "%.*s", (int)wanted.n, wanted.s);
	size_t top = strcspn(name, "/");
	const char *first = kit_printf(&a, "%.*s", (int)top, name);
	uint32_t groups = name[top] == '/' ? envelope_groups(doc, first) : 1;
	int rc = VT_OK;

	for (uint32_t g = 1; g <= (groups > 0 ? groups : 1) && rc == VT_OK; g++) {
		const struct vt_envelope_item *item = envelope_find(doc, name, g);

		if (item == NULL || item->value.n == 0)
			rc = report(check, name, g, err);
	}
	return rc;
}

static int
check_missing(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct vt_words required;
	int rc;

	(void)parts;
	if (!envelope_is(doc))
		return VT_OK;
	rc = check->ops->words(check, envelope_is_status(doc) ? "status" : "required", &required,
	    err);
	for (size_t i = 0; rc == VT_OK && i < required.count; i++)
		rc = check_one(doc, check, required.items[i], err);
	return rc;
}

const struct vt_rule edxml_missing_rule = {
    .size = sizeof(edxml_missing_rule),
    .id = "edxml.missing",
    .title = {"Thông điệp edXML thiếu thông tin", "Something is missing in an edXML message"},
    .about = {"Phần đầu thông điệp edXML phải có mã định danh của nơi gửi và từng nơi nhận, số, "
	      "ký hiệu, ngày, loại và trích yếu văn bản, mã văn bản.",
	"The header of an edXML message has the identifiers of the sender and of each "
	"addressee, the number, symbol, date, type and subject of the document, and its own "
	"identifier."},
    .mend = {"Bổ sung thông tin còn thiếu trước khi gửi (vanthu extract --format edxml "
	     "--organ-id, --organ-map).",
	"Add what is missing before it is sent (vanthu extract --format edxml --organ-id, "
	"--organ-map)."},
    .check = check_missing,
    .any_text = 1,
};
