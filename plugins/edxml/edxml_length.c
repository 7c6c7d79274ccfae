/* An element of a message that is longer than the standard allows. */
#include "kit/ask.h"
#include "kit/expect.h"
#include "kit/length.h"
#include "plugins/edxml/envelope.h"

static int
check_item(const struct vt_envelope_item *item, struct vt_check *check, struct vt_error *err)
{
	struct vt_finding f = kit_fault_at(VT_PART_DOCUMENT, (struct vt_span){0});
	struct kit_alloc a = kit_check_alloc(check);
	int32_t length = (int32_t)kit_utf8_count(item->value, item->value.n), most;
	const char *title, *shown;
	struct vt_str said;
	int rc = check->ops->lookup(check, "lengths", kit_str(item->name), &said, err);

	if (rc != VT_OK || said.s == NULL)
		return rc;
	most = kit_int_parse(said);
	if (most == VT_UNSET || length <= most)
		return VT_OK;
	rc = envelope_title(check, item->name, &title, err);
	if (rc != VT_OK)
		return rc;
	shown = kit_printf(&a, "%d", (int)length);
	f.measured = (struct vt_text){shown, shown};
	shown = kit_printf(&a, "%d", (int)most);
	f.allowed = (struct vt_text){shown, shown};
	return kit_fault(check, &f, err,
	    "Thông điệp có %s (%s) dài %d ký tự, quá giới hạn %d ký tự",
	    "In the message %s (%s) has %d characters, more than %d", title, item->name,
	    (int)length, (int)most);
}

static int
check_length(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	int rc = VT_OK;

	(void)parts;
	for (size_t i = 0; envelope_is(doc) && i < doc->envelope_count && rc == VT_OK; i++)
		rc = check_item(doc->envelope_items[i], check, err);
	return rc;
}

const struct vt_rule edxml_length_rule = {
    .size = sizeof(edxml_length_rule),
    .id = "edxml.length",
    .title = {"Thông tin trong thông điệp edXML quá dài", "Too long a value in an edXML message"},
    .about = {"Mỗi phần tử của thông điệp edXML có độ dài tối đa; hệ thống nhận có thể cắt hoặc "
	      "từ chối giá trị dài hơn.",
	"Each element of an edXML message has a greatest length; the system that receives it "
	"may cut or refuse what is longer."},
    .mend = {"Rút gọn giá trị trong thông điệp; toàn văn vẫn nằm trong văn bản đính kèm.",
	"Shorten the value in the message; the document attached has all of it."},
    .check = check_length,
    .any_text = 1,
};
