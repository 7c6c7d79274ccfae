/* Số thứ tự của phần, chương, mục, điều, khoản, điểm: no gap, no repeat, no step back. */
#include "kit/repeats.h"
#include "plugins/body/annex.h"
#include "plugins/body/order.h"
#include "plugins/body/rules.h"

#define FINDINGS_MAX 10

static int
report(struct vt_check *check, const struct order_fault *fault, const char *variant,
    struct vt_error *err)
{
	struct vt_finding f = kit_fault_at(VT_PART_BODY, order_span(fault->unit));
	struct vt_str mark = order_mark(fault->unit), before = order_mark(fault->before);
	struct vt_str want = order_mark_as(check, fault->unit, fault->expected);

	f.variant = variant;
	if (fault->kind == ORDER_REPEAT)
		return kit_fault(check, &f, err, "“%.*s” đã có ở trên; tiếp theo phải là “%.*s”",
		    "There is “%.*s” above already; “%.*s” is next", (int)mark.n, mark.s,
		    (int)want.n, want.s);
	if (fault->kind == ORDER_FORM)
		return kit_fault(check, &f, err, "Ghi “%.*s”, đúng là “%.*s”",
		    "It says “%.*s” where it should be “%.*s”", (int)mark.n, mark.s, (int)want.n,
		    want.s);
	if (fault->kind == ORDER_SKIP)
		return kit_fault(check, &f, err, "Sau “%.*s” là “%.*s”: thiếu “%.*s”",
		    "“%.*s” is followed by “%.*s”: there is "
		    "no “%.*s”",
		    (int)before.n, before.s, (int)mark.n, mark.s, (int)want.n, want.s);
	return kit_fault(check, &f, err, "Sau “%.*s” lại là “%.*s”; tiếp theo phải là “%.*s”",
	    "“%.*s” is followed by “%.*s”; “%.*s” is next", (int)before.n, before.s, (int)mark.n,
	    mark.s, (int)want.n, want.s);
}

/* 1 when it is the line above once more, as pasting leaves it: draft.repeated tells that. */
static int
is_pasted(const struct order_fault *fault)
{
	const struct vt_str text = kit_trim(kit_span_text(fault->unit->line));

	return fault->kind == ORDER_REPEAT && kit_repeats_tell(text) &&
	    kit_repeats_near(fault->before->line.paragraph, fault->unit->line.paragraph) &&
	    kit_eq(text, kit_trim(kit_span_text(fault->before->line)));
}

static int
judge_text(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    const char *variant, struct vt_error *err)
{
	struct order_faults faults;
	size_t n = 0;
	int status = order_walk(check, doc, parts, &faults, err);

	for (size_t i = 0; i < faults.count && n < FINDINGS_MAX && status == VT_OK; i++) {
		if (faults.items[i].kind == ORDER_LETTER || is_pasted(&faults.items[i]))
			continue;
		status = report(check, &faults.items[i], variant, err);
		n++;
	}
	return status;
}

static int
check_sequence(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	return annex_each_and_appendices(doc, parts, check, judge_text, err);
}

const struct vt_rule body_sequence_rule = {
    .size = sizeof(body_sequence_rule),
    .id = "body.sequence",
    .title = {"Số thứ tự trong nội dung", "Numbering of the text"},
    .about =
	{"Phần, chương, mục, điều, khoản, điểm được đánh số theo thứ tự, không nhảy số, "
	 "không "
	 "lặp lại. Điều đánh số liên tục trong văn bản; mục, khoản, điểm đánh lại từ đầu trong "
	 "mỗi phần chứa nó.",
	    "Parts, chapters, sections, articles, clauses and points are numbered in order, "
	    "without "
	    "gap or repeat. Articles run through the document; sections, clauses and points begin "
	    "anew in what holds them."},
    .mend = {"Đánh lại số thứ tự; kiểm tra xem có thiếu nội dung hay không.",
	"Number the units anew; see whether text is missing."},
    .check = check_sequence,
};
