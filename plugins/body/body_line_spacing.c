/* Khoảng cách giữa các dòng: from single to one and a half lines. */
#include "kit/length.h"
#include "kit/mend.h"
#include "plugins/body/annex.h"
#include "plugins/body/prose.h"
#include "plugins/body/rules.h"

/* Single spacing of Times New Roman, per cent of the font size. */
#define SINGLE_PER_CENT 115
/* What word processors round away: one per cent, half a point. */
#define TOLERANCE_PER_CENT 1
#define TOLERANCE_HALF_POINTS 1

/* Line spacing per cent of single; VT_UNSET when nobody knows it. at least only
 * ever widens a line. */
static int32_t
spacing_of(const struct vt_paragraph *p, int32_t *out_slack)
{
	int32_t size = prose_font_size(p), value = p->format->line_spacing;
	int64_t single, percent;

	*out_slack = TOLERANCE_PER_CENT;
	if (value == VT_UNSET || value <= 0)
		return VT_UNSET;
	if (p->format->line_rule == VT_LINE_MULTIPLE)
		return value;
	if (size == VT_UNSET || size <= 0)
		return VT_UNSET;
	single = (int64_t)kit_um_from_half_points(size) * SINGLE_PER_CENT / 100;
	percent = (int64_t)value * 100 / single;
	*out_slack =
	    (int32_t)((int64_t)kit_um_from_half_points(TOLERANCE_HALF_POINTS) * 100 / single) +
	    TOLERANCE_PER_CENT;
	if (p->format->line_rule == VT_LINE_AT_LEAST && percent < 100)
		return 100;
	return (int32_t)percent;
}

/* The profile may allow exact values from a fixed one on, whatever the size. */
static int
is_fixed_allowed(const struct vt_paragraph *p, const struct vt_range *exact)
{
	return p->format->line_rule == VT_LINE_EXACT && exact->min != VT_UNSET &&
	    p->format->line_spacing >= exact->min;
}

/* 1 when lines as far apart suit another paragraph of the text: then the letters of this one are
 * too large or too small, which body.size tells. */
static int
suits_another(const struct prose *prose, const struct vt_paragraph *p, const struct vt_range *range)
{
	if (p->format->line_rule == VT_LINE_MULTIPLE)
		return 0;
	for (size_t i = 0; i < prose->count; i++) {
		const struct vt_paragraph *q = prose->items[i];
		int32_t slack, percent;

		if (q->format->line_rule != p->format->line_rule ||
		    q->format->line_spacing != p->format->line_spacing ||
		    prose_font_size(q) == prose_font_size(p))
			continue;
		percent = spacing_of(q, &slack);
		if (percent != VT_UNSET && percent >= range->min - slack &&
		    percent <= range->max + slack)
			return 1;
	}
	return 0;
}

static int
report(struct vt_check *check, const struct tally *t, const struct vt_range *range,
    const struct kit_mend *mend, struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	const struct vt_paragraph_format *format = t->first.paragraph->format;
	struct vt_finding f = kit_fault_at(VT_PART_BODY, t->first);
	struct vt_text more = prose_tally_more(&a, t);
	int32_t points;

	if (format->line_rule == VT_LINE_MULTIPLE) {
		f.measured.vi = kit_printf(&a, "%d,%02d dòng", format->line_spacing / 100,
		    format->line_spacing % 100);
		f.measured.en = kit_printf(&a, "%d.%02d lines", format->line_spacing / 100,
		    format->line_spacing % 100);
	} else {
		points = (int32_t)((int64_t)format->line_spacing * 144 / 25400);
		f.measured = kit_show_size(&a, points);
	}
	f.allowed = (struct vt_text){"dòng đơn đến 1,5 dòng", "single to 1.5 lines"};
	if (t->first.paragraph->format->line_rule != VT_LINE_MULTIPLE)
		f.allowed = (struct vt_text){
		    kit_printf(&a, "dòng đơn đến 1,5 dòng (khoảng %d%% đến %d%% cỡ chữ)",
			SINGLE_PER_CENT, SINGLE_PER_CENT * range->max / 100),
		    kit_printf(&a, "single to 1.5 lines (about %d%% to %d%% of the font size)",
			SINGLE_PER_CENT, SINGLE_PER_CENT * range->max / 100),
		};
	f.message.vi = kit_printf(&a, "Khoảng cách dòng là %s%s; quy định %s", f.measured.vi,
	    more.vi, f.allowed.vi);
	f.message.en = kit_printf(&a, "The line spacing is %s%s; %s is prescribed", f.measured.en,
	    more.en, f.allowed.en);
	kit_mend_put(mend, 0, &f);
	return kit_report(check, &f, err);
}

static int
judge_text(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    const char *variant, struct vt_error *err)
{
	struct vt_range range, exact = {.min = VT_UNSET, .max = VT_UNSET};
	struct vt_error silent = {0};
	struct kit_mend mend = {0};
	struct tally t = {0};
	struct prose prose;
	int status = check->ops->range(check, "per-cent", &range, err);

	(void)variant;
	if (status == VT_OK)
		status = prose_find(check, doc, parts, &prose, err);
	if (status != VT_OK)
		return status;
	/* Only some regulations name such a value. */
	if (check->ops->range(check, "exact", &exact, &silent) != VT_OK)
		exact.min = VT_UNSET;
	for (size_t i = 0; i < prose.count; i++) {
		const struct vt_paragraph *p = prose.items[i];
		int32_t slack, percent = spacing_of(p, &slack);

		/* Measuring costs most, so it comes last. */
		if (percent != VT_UNSET &&
		    ((percent < range.min - slack && !is_fixed_allowed(p, &exact)) ||
			percent > range.max + slack) &&
		    (prose_is_listed(p) || prose_wraps(p)) && !suits_another(&prose, p, &range)) {
			const struct vt_paragraph_format want = {.line_rule = VT_LINE_MULTIPLE,
			    .line_spacing = kit_nearest(&range, percent)};

			prose_tally_add(&t, prose_span(p), percent);
			kit_mend_paragraph(&mend, check, p, VT_SET_LINE_SPACING, &want);
		}
	}
	status = prose_mend_alike(check, &prose, 0, 0, &mend, err);
	if (status != VT_OK)
		return status;
	return t.count == 0 ? VT_OK : report(check, &t, &range, &mend, err);
}

static int
check_spacing(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	return annex_each(doc, parts, check, judge_text, err);
}

const struct vt_rule body_line_spacing_rule = {
    .size = sizeof(body_line_spacing_rule),
    .id = "body.line-spacing",
    .title = {"Khoảng cách dòng", "Line spacing"},
    .about = {"Khoảng cách giữa các dòng tối thiểu là dòng đơn, tối đa là 1,5 dòng.",
	"Lines stand at least single, at most one and a half lines apart."},
    .mend = {"Chọn các đoạn này và đặt khoảng cách dòng từ Single đến 1.5 lines (Word: "
	     "Paragraph → Line spacing; LibreOffice: Format → Paragraph → Line Spacing).",
	"Select these paragraphs and set the line spacing between Single and 1.5 lines (Word: "
	"Paragraph → Line spacing; LibreOffice: Format → Paragraph → Line Spacing)."},
    .check = check_spacing,
};
