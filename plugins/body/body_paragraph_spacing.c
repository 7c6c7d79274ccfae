/* Khoảng cách giữa các đoạn văn: at least 6 pt. */
#include <string.h>

#include "kit/length.h"
#include "kit/mend.h"
#include "plugins/body/annex.h"
#include "plugins/body/prose.h"
#include "plugins/body/rules.h"

/* A tenth of a point is rounding. */
#define TOLERANCE_UM 36

static int
same_style(const struct vt_paragraph *a, const struct vt_paragraph *b)
{
	const char *x = a->format->style, *y = b->format->style;

	return x == y || (x != NULL && y != NULL && strcmp(x, y) == 0);
}

/* The space between two paragraphs, at most: programs that do not add the two
 * sides show less. Between paragraphs of one style it may be switched off. */
static int32_t
gap_between(const struct vt_paragraph *above, const struct vt_paragraph *below)
{
	int32_t after = above->format->space_after, before = below->format->space_before;
	int same = same_style(above, below);

	if (after == VT_UNSET && before == VT_UNSET)
		return VT_UNSET;
	if (after == VT_UNSET || after < 0 || (same && above->format->contextual_spacing))
		after = 0;
	if (before == VT_UNSET || before < 0 || (same && below->format->contextual_spacing))
		before = 0;
	return after + before;
}

/* The lower one keeps the distance by itself: programs that do not add the two sides show
 * the larger one. */
static void
mend_gap(struct vt_check *check, const struct vt_paragraph *above, const struct vt_paragraph *below,
    int32_t least, struct kit_mend *mend)
{
	const struct vt_paragraph_format want = {.space_before = least, .contextual_spacing = 0};
	uint32_t set = VT_SET_SPACE_BEFORE;

	if (below->format->contextual_spacing && same_style(above, below))
		set |= VT_SET_CONTEXTUAL;
	kit_mend_paragraph(mend, check, below, set, &want);
}

static struct vt_text
show_points(const struct kit_alloc *a, int32_t um)
{
	return kit_show_size(a, (int32_t)(((int64_t)um * 144 + 12700) / 25400));
}

static int
report(struct vt_check *check, const struct tally *t, const struct vt_range *range,
    const struct kit_mend *mend, struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_finding f = kit_fault_at(VT_PART_BODY, t->first);
	struct vt_text least = show_points(&a, range->min), more = prose_tally_more(&a, t);

	f.measured = prose_tally_shown(&a, t, show_points);
	f.allowed = (struct vt_text){
	    kit_printf(&a, "tối thiểu %s", least.vi), kit_printf(&a, "at least %s", least.en)};
	f.message.vi = kit_printf(&a, "Đoạn văn cách đoạn trên %s%s; quy định %s", f.measured.vi,
	    more.vi, f.allowed.vi);
	f.message.en = kit_printf(&a,
	    "The paragraph stands %s below the one above%s; %s is "
	    "prescribed",
	    f.measured.en, more.en, f.allowed.en);
	kit_mend_put(mend, 0, &f);
	return kit_report(check, &f, err);
}

static int
judge_text(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    const char *variant, struct vt_error *err)
{
	struct kit_mend mend = {0};
	struct tally t = {0};
	struct vt_range range;
	struct prose prose;
	int status = check->ops->range(check, "between", &range, err);

	(void)variant;
	if (status == VT_OK)
		status = prose_find(check, doc, parts, &prose, err);
	if (status != VT_OK)
		return status;
	for (size_t i = 1; i < prose.count; i++) {
		const struct vt_paragraph *above = prose.items[i - 1], *below = prose.items[i];
		int32_t gap = gap_between(above, below);

		/* What stands between them keeps them apart. */
		if (above->number + 1 == below->number && gap != VT_UNSET &&
		    above->section == below->section && gap < range.min - TOLERANCE_UM) {
			prose_tally_add(&t, prose_span(below), gap);
			mend_gap(check, above, below, range.min, &mend);
		}
	}
	status = prose_mend_alike(check, &prose, 0, 1, &mend, err);
	return status != VT_OK || t.count == 0 ? status : report(check, &t, &range, &mend, err);
}

static int
check_spacing(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	return annex_each(doc, parts, check, judge_text, err);
}

const struct vt_rule body_paragraph_spacing_rule = {
    .size = sizeof(body_paragraph_spacing_rule),
    .id = "body.paragraph-spacing",
    .title = {"Khoảng cách đoạn", "Space between paragraphs"},
    .about = {"Khoảng cách giữa các đoạn văn tối thiểu là 6 pt.",
	"Paragraphs stand at least 6 pt apart."},
    .mend = {"Chọn các đoạn này và đặt khoảng cách trước hoặc sau đoạn từ 6 pt (Word: "
	     "Paragraph "
	     "→ Spacing → Before, After; LibreOffice: Format → Paragraph → Indents & Spacing → "
	     "Spacing).",
	"Select these paragraphs and set 6 pt or more before or after (Word: Paragraph → "
	"Spacing "
	"→ Before, After; LibreOffice: Format → Paragraph → Indents & Spacing → Spacing)."},
    .check = check_spacing,
};
