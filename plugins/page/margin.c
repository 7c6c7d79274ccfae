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

/* 1 when an earlier section is set alike: one sentence an edge is enough. */
static int
is_repeated(const struct vt_doc *doc, size_t i)
{
	struct margins m = margins_of(doc->sections[i]);

	for (size_t k = 0; k < i; k++) {
		struct margins o = margins_of(doc->sections[k]);

		if (o.top == m.top && o.bottom == m.bottom && o.left == m.left &&
		    o.right == m.right)
			return 1;
	}
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

/* The clause says nothing of how the edges are told on a sheet that lies. */
static int
expect_margins(struct vt_check *check, const struct vt_section *s, struct vt_error *err)
{
	struct margins m = margins_of(s);
	const struct {
		const char *name;
		int32_t value;
		struct vt_text subject;
	} edges[] = {
	    {"top", m.top, {"Lề trên", "top margin"}},
	    {"bottom", m.bottom, {"Lề dưới", "bottom margin"}},
	    {"left", m.left, {"Lề trái", "left margin"}},
	    {"right", m.right, {"Lề phải", "right margin"}},
	};
	int lies = s->page_width > s->page_height, status = VT_OK;

	for (size_t i = 0; i < 4 && status == VT_OK; i++)
		status = expect_length_as(check, s, edges[i].name, lies ? "lying" : edges[i].name,
		    edges[i].value, edges[i].subject, err);
	return status;
}

static int
check_margin(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct limits limits;
	int status = load_limits(check, &limits, err);

	(void)parts;
	for (size_t i = 0; i < doc->section_count && status == VT_OK; i++) {
		const struct vt_section *s = doc->sections[i];

		if (!fits_turned(&limits, s, margins_of(s)) && !is_repeated(doc, i))
			status = expect_margins(check, s, err);
	}
	return status;
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
