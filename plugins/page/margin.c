/* Định lề trang: the distances from the text to the four edges of the page. */
#include "plugins/page/rules.h"

struct margins {
	int32_t top, bottom, left, right;
};

struct limits {
	struct vt_range top, bottom, left, right;
};

/* What is bound at the gutter is seen as part of the left margin. */
static struct margins
margins_of(const struct vt_section *s)
{
	struct margins m = {s->margin_top, s->margin_bottom, s->margin_left, s->margin_right};

	if (m.left != VT_UNSET && s->margin_gutter != VT_UNSET)
		m.left += s->margin_gutter;
	return m;
}

static int
fits(const struct limits *l, struct margins m)
{
	return kit_length_in(&l->top, m.top) && kit_length_in(&l->bottom, m.bottom) &&
	    kit_length_in(&l->left, m.left) && kit_length_in(&l->right, m.right);
}

/* A sheet that lies among upright ones is bound at its top, or at its bottom
 * when it was turned the other way; its margins turn with it. */
static int
fits_turned(const struct limits *l, const struct vt_section *s, struct margins m)
{
	struct margins one = {m.left, m.right, m.top, m.bottom};
	struct margins other = {m.right, m.left, m.bottom, m.top};

	return s->page_width > s->page_height && (fits(l, one) || fits(l, other));
}

static int
same_margins(struct margins a, struct margins b)
{
	return a.top == b.top && a.bottom == b.bottom && a.left == b.left && a.right == b.right;
}

/* 1 when an earlier section is set alike: one sentence an edge is enough. */
static int
is_repeated(const struct vt_doc *doc, size_t i)
{
	struct margins m = margins_of(doc->sections[i]);

	for (size_t k = 0; k < i; k++)
		if (same_margins(margins_of(doc->sections[k]), m))
			return 1;
	return 0;
}

static int
load_limits(struct vt_check *check, struct limits *out, struct vt_error *err)
{
	int status = check->ops->range(check, "top", &out->top, err);

	if (status == VT_OK)
		status = check->ops->range(check, "bottom", &out->bottom, err);
	if (status == VT_OK)
		status = check->ops->range(check, "left", &out->left, err);
	return status == VT_OK ? check->ops->range(check, "right", &out->right, err) : status;
}

/* All sections that are set as s is get the edge that the range allows. What is bound
 * stays: a left margin gives way by what the gutter takes. */
static void
set_edge(struct kit_mend *mend, struct vt_check *check, const struct vt_doc *doc,
    const struct vt_section *s, const struct vt_range *range, int32_t value, uint32_t set)
{
	int32_t want = kit_nearest(range, value);
	struct vt_section page = {.margin_top = want, .margin_bottom = want, .margin_right = want};

	page.margin_left = want - (s->margin_gutter == VT_UNSET ? 0 : s->margin_gutter);
	for (size_t i = 0; i < doc->section_count && page.margin_left >= 0; i++)
		if (same_margins(margins_of(doc->sections[i]), margins_of(s)) &&
		    doc->sections[i]->margin_gutter == s->margin_gutter)
			kit_mend_page(mend, check, doc->sections[i], set, &page);
}

static int
count_faults(const struct limits *l, struct margins m)
{
	return !kit_length_in(&l->top, m.top) + !kit_length_in(&l->bottom, m.bottom) +
	    !kit_length_in(&l->left, m.left) + !kit_length_in(&l->right, m.right);
}

/* How a sheet that lies is meant: upright, or turned to one side or the other, whichever
 * faults fewest edges. 0: two ways fault as few, and nobody can tell. */
static int
meant_by(const struct limits *l, struct margins m, struct limits *out)
{
	const struct limits ways[] = {
	    *l,
	    {.top = l->left, .bottom = l->right, .left = l->top, .right = l->bottom},
	    {.top = l->right, .bottom = l->left, .left = l->bottom, .right = l->top},
	};
	int least = 5, alone = 0;

	for (size_t i = 0; i < 3; i++) {
		int faults = count_faults(&ways[i], m);

		alone = faults < least || (alone && faults > least);
		if (faults < least) {
			least = faults;
			*out = ways[i];
		}
	}
	return alone;
}

/* The edges of a sheet that lies, as it is meant. */
static struct kit_mend
set_lying(struct vt_check *check, const struct vt_doc *doc, const struct limits *limits,
    const struct vt_section *s)
{
	struct margins m = margins_of(s);
	struct kit_mend mend = {0};
	struct limits meant;

	if (m.top == VT_UNSET || m.bottom == VT_UNSET || m.left == VT_UNSET ||
	    m.right == VT_UNSET || !meant_by(limits, m, &meant))
		return mend;
	if (!kit_length_in(&meant.top, m.top))
		set_edge(&mend, check, doc, s, &meant.top, m.top, VT_SET_MARGIN_TOP);
	if (!kit_length_in(&meant.bottom, m.bottom))
		set_edge(&mend, check, doc, s, &meant.bottom, m.bottom, VT_SET_MARGIN_BOTTOM);
	if (!kit_length_in(&meant.left, m.left))
		set_edge(&mend, check, doc, s, &meant.left, m.left, VT_SET_MARGIN_LEFT);
	if (!kit_length_in(&meant.right, m.right))
		set_edge(&mend, check, doc, s, &meant.right, m.right, VT_SET_MARGIN_RIGHT);
	return mend;
}

/* The clause says nothing of how the edges are told on a sheet that lies. */
static int
expect_margins(struct vt_check *check, const struct vt_doc *doc, const struct limits *limits,
    const struct vt_section *s, struct vt_error *err)
{
	struct margins m = margins_of(s);
	const struct {
		const char *name;
		int32_t value;
		struct vt_text subject;
		const struct vt_range *range;
		uint32_t set;
	} edges[] = {
	    {"top", m.top, {"Lề trên", "top margin"}, &limits->top, VT_SET_MARGIN_TOP},
	    {"bottom", m.bottom, {"Lề dưới", "bottom margin"}, &limits->bottom,
		VT_SET_MARGIN_BOTTOM},
	    {"left", m.left, {"Lề trái", "left margin"}, &limits->left, VT_SET_MARGIN_LEFT},
	    {"right", m.right, {"Lề phải", "right margin"}, &limits->right, VT_SET_MARGIN_RIGHT},
	};
	int lies = s->page_width > s->page_height, status = VT_OK;

	for (size_t i = 0; i < 4 && status == VT_OK; i++) {
		struct kit_mend mend = {0};

		if (lies)
			mend = set_lying(check, doc, limits, s);
		else if (edges[i].value != VT_UNSET &&
		    !kit_length_in(edges[i].range, edges[i].value))
			set_edge(&mend, check, doc, s, edges[i].range, edges[i].value,
			    edges[i].set);
		status = expect_length_mended(check, s, edges[i].name,
		    lies ? "lying" : edges[i].name, edges[i].value, edges[i].subject, &mend, err);
	}
	return status;
}

/* What Word takes where a file does not say: an inch. */
#define USUAL_UM 25400

/* Where the file does not say, each program takes margins of its own. */
static int
check_unsaid(struct vt_check *check, const struct vt_doc *doc, const struct limits *l,
    struct vt_error *err)
{
	const struct vt_section page = {.margin_top = kit_nearest(&l->top, USUAL_UM),
	    .margin_bottom = kit_nearest(&l->bottom, USUAL_UM),
	    .margin_left = kit_nearest(&l->left, USUAL_UM),
	    .margin_right = kit_nearest(&l->right, USUAL_UM)};
	struct vt_finding f = kit_finding(VT_PART_PAGE, (struct vt_span){0}, NULL, NULL);
	struct kit_mend mend = {0};

	for (size_t i = 0; i < doc->section_count; i++) {
		const struct vt_section *s = doc->sections[i];

		if (s->margin_top != VT_UNSET || s->margin_bottom != VT_UNSET ||
		    s->margin_left != VT_UNSET || s->margin_right != VT_UNSET)
			continue;
		if (f.section == NULL)
			f.section = s;
		kit_mend_page(&mend, check, s,
		    VT_SET_MARGIN_TOP | VT_SET_MARGIN_BOTTOM | VT_SET_MARGIN_LEFT |
			VT_SET_MARGIN_RIGHT,
		    &page);
	}
	if (f.section == NULL)
		return VT_OK;
	f.variant = "unsaid";
	f.message.vi = "Tệp không ghi lề trang, mỗi máy in ra một lề";
	f.message.en = "The file does not say its margins, so that each program takes others";
	kit_mend_put(&mend, 0, &f);
	return kit_report(check, &f, err);
}

static int
check_margin(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct limits limits;
	int status = load_limits(check, &limits, err);

	for (size_t i = 0; i < doc->section_count && status == VT_OK; i++) {
		const struct vt_section *s = doc->sections[i];

		if (!fits_turned(&limits, s, margins_of(s)) && !is_repeated(doc, i))
			status = expect_margins(check, doc, &limits, s, err);
	}
	return status == VT_OK && parts->official != 0 ? check_unsaid(check, doc, &limits, err)
						       : status;
}

const struct vt_rule page_margin_rule = {
    .size = sizeof(page_margin_rule),
    .id = "page.margin",
    .title = {"Định lề trang", "Page margins"},
    .about = {"Khoảng cách từ phần lời văn đến bốn mép giấy; sai lệch dưới nửa mi-li-mét do "
	      "làm tròn được bỏ qua.",
	"The distances from the text to the four edges of the paper; less than half a "
	"millimetre is rounding and passed over."},
    .mend = {"Đặt lại lề trang (Word: Layout → Margins → Custom Margins; LibreOffice: Format "
	     "→ Page Style → Page).",
	"Set the margins (Word: Layout → Margins → Custom Margins; LibreOffice: Format → Page "
	"Style → Page)."},
    .check = check_margin,
};
