/* `QUYẾT ĐỊNH:` between the căn cứ and the articles: a decision or resolution without it. */
#include "plugins/opening/preamble.h"
#include "plugins/opening/rules.h"

/* A line of its own is no longer. */
#define LINE_BYTES 80u

/* 1 in *out when the line is an order: `QUYẾT ĐỊNH:`, `NAY QUYẾT ĐỊNH:`; set in small letters
 * it is there all the same. */
static int
is_order(struct vt_check *check, struct vt_str line, int *out, struct vt_error *err)
{
	size_t opens;
	int status;

	if (kit_all_upper(line)) {
		struct vt_str near = {NULL, 0};

		status = kit_word_within(check, "orders", line, out, err);
		/* `QUYẾT ĐINH:` is a fault of its form. */
		if (status == VT_OK && !*out)
			status = preamble_order_near(check, line, &near, err);
		*out |= near.n > 0;
		return status;
	}
	status = kit_word_opens(check, "orders", line, &opens, err);
	*out = status == VT_OK && opens > 0 &&
	    kit_eq(kit_trim(kit_sub(line, opens, line.n)), VT_STR(":"));
	return status;
}

/* 1 in *out when a line of the paragraph other than the title is one of the orders. */
static int
has_order(struct vt_check *check, const struct vt_parts *parts, const struct vt_paragraph *p,
    int *out, struct vt_error *err)
{
	const struct vt_component *title = parts->title->whole;
	int status = VT_OK;

	*out = 0;
	for (size_t start = 0; start < p->text.n && !*out && status == VT_OK;) {
		int64_t end = kit_find(p->text, VT_STR("\n"), start);
		size_t stop = end < 0 ? p->text.n : (size_t)end;
		struct vt_str line = kit_trim(kit_sub(p->text, start, stop));
		struct vt_span first = kit_first_span(title);
		int is_title = first.paragraph == p && first.start >= start && first.start < stop;

		start = stop + 1;
		if (line.n > 0 && line.n <= LINE_BYTES && !is_title)
			status = is_order(check, line, out, err);
	}
	return status;
}

/* Who decides stands above the căn cứ: nothing does where they come right below the subject. */
static int
check_decider(struct vt_check *check, const struct vt_doc *doc, const struct vt_parts *parts,
    struct vt_error *err)
{
	const struct vt_component *head = parts->subject;
	struct preamble preamble;
	struct vt_finding f;
	size_t deciding = 0;
	int bare = 0;
	int status = kit_word_among(check, "with-decider", parts->title->name, &deciding, err);

	if (status == VT_OK && deciding > 0 && head != NULL)
		status = preamble_find(check, doc, parts, &preamble, err);
	if (status != VT_OK || deciding == 0 || head == NULL || preamble.basis_count == 0 ||
	    preamble.lines[0] != preamble.bases[0] ||
	    kit_all_upper(kit_span_text(kit_span_trim(kit_last_span(head)))))
		return status;
	for (size_t i = kit_last_span(head).paragraph->number;
	     i + 1 < kit_first_span(preamble.lines[0]).paragraph->number; i++)
		bare += kit_has_letter(doc->paragraphs[i]->text) != 0;
	if (bare > 0)
		return VT_OK;
	f = kit_fault_at(VT_PART_BODY, kit_span_trim(kit_first_span(preamble.lines[0])));
	f.variant = "decider";
	return kit_fault(check, &f, err,
	    "Trên các căn cứ không có dòng thẩm quyền ban hành, như “GIÁM ĐỐC SỞ …”",
	    "Who decides, as in “GIÁM ĐỐC SỞ …”, does not stand above the legal bases");
}

static int
check_missing(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct vt_finding f = kit_fault_at(VT_PART_BODY, kit_span(NULL, 0, 0));
	int presence, found = 0, status;

	if (parts->official < 2 || parts->number == NULL || parts->number->year != VT_UNSET ||
	    parts->title->whole == NULL || parts->body_first == NULL || kit_outside(check, parts))
		return VT_OK;
	status = kit_presence(check, doc, parts, "order", &presence, err);
	if (status != VT_OK || presence != KIT_REQUIRED)
		return status;
	for (size_t i = 0; i < doc->paragraph_count && !found && status == VT_OK; i++)
		status = has_order(check, parts, doc->paragraphs[i], &found, err);
	if (status != VT_OK)
		return status;
	if (found)
		return check_decider(check, doc, parts, err);
	return kit_fault(check, &f, err,
	    "Giữa căn cứ và nội dung không có dòng “QUYẾT ĐỊNH:” hoặc “QUYẾT NGHỊ:”",
	    "There is no line “QUYẾT ĐỊNH:” or “QUYẾT NGHỊ:” above the articles");
}

const struct vt_rule order_missing_rule = {
    .size = sizeof(order_missing_rule),
    .id = "order.missing",
    .title = {"Thiếu dòng “QUYẾT ĐỊNH:”", "No line “QUYẾT ĐỊNH:”"},
    .about = {"Trong mẫu nghị quyết (cá biệt) và quyết định (cá biệt), sau các căn cứ có dòng "
	      "“QUYẾT NGHỊ:”, “QUYẾT ĐỊNH:”, rồi đến các điều.",
	"In the templates of resolutions and decisions the line “QUYẾT NGHỊ:” or “QUYẾT ĐỊNH:” "
	"stands between what they rest on and the articles."},
    .mend = {"Ghi “QUYẾT ĐỊNH:” (“QUYẾT NGHỊ:”) in hoa, đậm, canh giữa sau căn cứ cuối cùng.",
	"Put “QUYẾT ĐỊNH:” (“QUYẾT NGHỊ:”) in bold capitals, centred, below the last legal "
	"basis."},
    .check = check_missing,
};
