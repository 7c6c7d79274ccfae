/* Căn cứ: how they are set. */
#include "kit/fail.h"
#include "plugins/opening/preamble.h"
#include "plugins/opening/rules.h"

/* `Theo đề nghị của …` before the order: set as the templates have it. */
static int
check_others(struct vt_check *check, const struct preamble *p, struct vt_error *err)
{
	const struct vt_component **others =
	    check->ops->alloc(check, (p->count + 1) * sizeof(*others));
	size_t n = 0;

	if (others == NULL)
		return kit_fail(err, VT_ERR_MEMORY, "no memory for a rule");
	for (size_t i = 0; i < p->count; i++) {
		size_t k = 0;

		while (k < p->basis_count && p->bases[k] != p->lines[i])
			k++;
		/* A căn cứ that is not certain is none of these. */
		if (k == p->basis_count && p->lines[i]->certainty == VT_LIKELY)
			others[n++] = p->lines[i];
	}
	return expect_style_each(check, others, n, "line", err);
}

static int
check_style(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct preamble p;
	int status = preamble_find(check, doc, parts, &p, err);

	if (status == VT_OK)
		status = expect_style_each(check, p.bases, p.basis_count,
		    parts->official_letter ? "letter" : NULL, err);
	return status == VT_OK && p.ordered ? check_others(check, &p, err) : status;
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
