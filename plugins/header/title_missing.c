/* Tên loại: a document that names none and is no công văn. */
#include "plugins/header/rules.h"

static int
check_missing(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	const struct vt_number_part *number = parts->number;
	struct vt_finding f;
	struct vt_str code, type = {NULL, 0};
	size_t plain = 0;
	int presence, status;

	/* Without a number it may be a letter of thanks, which has no title either. */
	if (parts->title->whole != NULL || parts->official_letter || number == NULL ||
	    kit_outside(check, parts))
		return VT_OK;
	status = kit_presence(check, doc, parts, "title", &presence, err);
	if (status != VT_OK || presence != KIT_REQUIRED)
		return status;
	code = number->type_code;
	if (code.n > 0)
		status = check->ops->lookup(check, "types", code, &type, err);
	if (status == VT_OK)
		status = kit_word_among(check, "plain-codes", code, &plain, err);
	if (status != VT_OK)
		return status;
	f = kit_fault_at(VT_PART_TITLE, kit_span(NULL, 0, 0));
	if (type.n > 0 && plain > 0)
		return kit_fault(check, &f, err,
		    "Văn bản không ghi tên loại; ký hiệu “%.*s” là của %.*s",
		    "The document has no title; the symbol “%.*s” is that of “%.*s”", (int)code.n,
		    code.s, (int)type.n, type.s);
	f.variant = "likely";
	/* `CT` may be a tax office that writes a letter. */
	if (parts->addressee != NULL)
		return kit_fault(check, &f, err,
		    "Văn bản không ghi tên loại, cũng không có trích yếu “V/v” của công văn",
		    "The document has no title, and no subject “V/v” of an official letter either");
	return kit_fault(check, &f, err,
	    "Văn bản không ghi tên loại, cũng không có “V/v” và “Kính gửi” của công văn",
	    "The document has no title, and neither “V/v” nor “Kính gửi” of an official letter");
}

const struct vt_rule title_missing_rule = {
    .size = sizeof(title_missing_rule),
    .id = "title.missing",
    .title = {"Thiếu tên loại văn bản", "No title"},
    .about = {"Văn bản hành chính phải ghi tên loại, trừ công văn và thư công.",
	"An administrative document names its type; official letters and letters of courtesy "
	"have no such line."},
    .mend = {"Ghi tên loại bằng chữ in hoa, đậm, canh giữa, trên trích yếu; nếu là công văn "
	     "thì ghi “V/v …” dưới số, ký hiệu và “Kính gửi: …”.",
	"Put the type in bold capitals, centred, above the subject; for an official letter "
	"put “V/v …” below the number and “Kính gửi: …”."},
    .check = check_missing,
};
