/* Căn cứ: how they are set. */
#include "plugins/opening/preamble.h"
#include "plugins/opening/rules.h"

static int
check_style(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct preamble p;
	int status = preamble_find(check, doc, parts, &p, err);

	if (status != VT_OK)
		return status;
	return expect_style_each(check, p.bases, p.basis_count,
	    parts->official_letter ? "letter" : NULL, err);
}

const struct vt_rule basis_style_rule = {
    .size = sizeof(basis_style_rule),
    .id = "basis.style",
    .title = {"Kiểu chữ của căn cứ", "Setting of the legal bases"},
    .about = {"Căn cứ ban hành văn bản bằng chữ in thường, kiểu chữ nghiêng, cỡ chữ 13 đến "
	      "14.",
	"Legal bases in lower case, italic, in 13 to 14 pt."},
    .mend = {"Chọn các dòng căn cứ và đặt chữ nghiêng, cỡ 13 đến 14 (Word: Home → Italic; "
	     "LibreOffice: Format → Text → Italic).",
	"Select the legal bases and set them in italics of 13 to 14 pt (Word: Home → Italic; "
	"LibreOffice: Format → Text → Italic)."},
    .check = check_style,
};
