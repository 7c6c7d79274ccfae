/* Điểm: the letters of the Vietnamese alphabet, đ after d, no f, j, w, z. */
#include "plugins/body/annex.h"
#include "plugins/body/order.h"
#include "plugins/body/rules.h"

#define FINDINGS_MAX 10

static int
judge_text(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    const char *variant, struct vt_error *err)
{
	struct order_faults faults;
	size_t n = 0;
	int status = order_walk(check, doc, parts, &faults, err);

	for (size_t i = 0; i < faults.count && n < FINDINGS_MAX && status == VT_OK; i++) {
		const struct order_fault *fault = &faults.items[i];
		struct vt_finding f = kit_fault_at(VT_PART_BODY, order_span(fault->unit));
		struct vt_str mark = order_mark(fault->unit), before = order_mark(fault->before);
		struct vt_str want = order_mark_as(check, fault->unit, fault->expected);

		if (fault->kind != ORDER_LETTER)
			continue;
		f.variant = variant;
		if (fault->unit->automatic)
			f.mend = (struct vt_text){
			    "Bỏ đánh số tự động ở các điểm này và gõ chữ cái theo thứ tự a, "
			    "b, c, d, đ, "
			    "e, g, h, i (Word: Home → Numbering → None; LibreOffice: Format → "
			    "Bullets "
			    "and Numbering → Remove).",
			    "Switch off automatic numbering here and type the letters a, b, "
			    "c, d, đ, e, "
			    "g, h, i (Word: Home → Numbering → None; LibreOffice: Format → "
			    "Bullets and "
			    "Numbering → Remove).",
			};
		status = kit_fault(check, &f, err,
		    "Sau điểm “%.*s” là “%.*s”; theo thứ tự bảng chữ cái tiếng Việt phải là “%.*s”",
		    "Point “%.*s” is followed by “%.*s”; in the Vietnamese alphabet “%.*s” is next",
		    (int)before.n, before.s, (int)mark.n, mark.s, (int)want.n, want.s);
		n++;
	}
	return status;
}

static int
check_letter(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	return annex_each_and_appendices(doc, parts, check, judge_text, err);
}

const struct vt_rule body_point_letter_rule = {
    .size = sizeof(body_point_letter_rule),
    .id = "body.point-letter",
    .title = {"Chữ cái của điểm", "Letters of points"},
    .about = {"Thứ tự các điểm dùng chữ cái tiếng Việt theo thứ tự bảng chữ cái tiếng Việt: "
	      "a, b, "
	      "c, d, đ, e, g, h, i, k …; không có f, j, w, z.",
	"Points are lettered in the order of the Vietnamese alphabet: a, b, c, d, đ, e, g, h, "
	"i, "
	"k …; there is no f, j, w, z."},
    .mend = {"Đánh lại các điểm: sau d) là đ), sau e) là g), sau i) là k).",
	"Letter the points anew: đ) after d), g) after e), k) after i)."},
    .check = check_letter,
};
