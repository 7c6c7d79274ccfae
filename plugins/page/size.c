/* Khổ giấy: the paper every section is set on. */
#include "plugins/page/rules.h"

/* Portrait or landscape: whether the sheet lies is another rule's question. */
static int
is_paper(const struct vt_range *width, const struct vt_range *height, const struct vt_section *s)
{
	return (kit_length_in(width, s->page_width) && kit_length_in(height, s->page_height)) ||
	    (kit_length_in(width, s->page_height) && kit_length_in(height, s->page_width));
}

static int
same_paper(const struct vt_section *a, const struct vt_section *b)
{
	return a->page_width == b->page_width && a->page_height == b->page_height;
}

/* 1 when an earlier section has the same paper: one sentence is enough. */
static int
is_repeated(const struct vt_doc *doc, size_t i)
{
	for (size_t k = 0; k < i; k++)
		if (same_paper(doc->sections[k], doc->sections[i]))
			return 1;
	return 0;
}

/* All sections on the paper of s get the one that is prescribed, lying as they lie. */
static struct kit_mend
set_paper(struct vt_check *check, const struct vt_doc *doc, const struct vt_section *s,
    const struct vt_range *width, const struct vt_range *height)
{
	int lies = s->page_width > s->page_height;
	const struct vt_section page = {.page_width = lies ? height->min : width->min,
	    .page_height = lies ? width->min : height->min,
	    .landscape = lies};
	struct kit_mend mend = {0};

	for (size_t i = 0; i < doc->section_count; i++)
		if (same_paper(doc->sections[i], s) && width->min != VT_UNSET &&
		    height->min != VT_UNSET)
			kit_mend_page(&mend, check, doc->sections[i], VT_SET_PAGE_SIZE, &page);
	return mend;
}

static int
report(struct vt_check *check, const struct vt_doc *doc, const struct vt_section *s,
    const struct vt_range *width, const struct vt_range *height, struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct kit_mend mend = set_paper(check, doc, s, width, height);
	struct vt_text w = kit_show_length(&a, s->page_width);
	struct vt_text h = kit_show_length(&a, s->page_height);
	struct vt_span nowhere = {0};
	struct vt_finding f = kit_finding(VT_PART_PAGE, nowhere, NULL, NULL);

	f.section = s;
	f.measured.vi = kit_printf(&a, "%s x %s", w.vi, h.vi);
	f.measured.en = kit_printf(&a, "%s x %s", w.en, h.en);
	f.allowed.vi = kit_printf(&a, "A4 (%s x %s)", width->shown.vi, height->shown.vi);
	f.allowed.en = kit_printf(&a, "A4 (%s x %s)", width->shown.en, height->shown.en);
	f.message.vi =
	    kit_printf(&a, "Khổ giấy là %s; quy định khổ %s", f.measured.vi, f.allowed.vi);
	f.message.en =
	    kit_printf(&a, "The paper is %s; %s is prescribed", f.measured.en, f.allowed.en);
	kit_mend_put(&mend, 0, &f);
	return kit_report(check, &f, err);
}

/* Where the file does not say, each program takes a size of its own, often Letter. */
static int
check_unsaid(struct vt_check *check, const struct vt_doc *doc, const struct vt_range *width,
    const struct vt_range *height, struct vt_error *err)
{
	const struct vt_section page = {.page_width = width->min, .page_height = height->min};
	struct vt_finding f = kit_finding(VT_PART_PAGE, (struct vt_span){0}, NULL, NULL);
	struct kit_mend mend = {0};

	for (size_t i = 0; i < doc->section_count; i++) {
		const struct vt_section *s = doc->sections[i];

		if (s->page_width != VT_UNSET || s->page_height != VT_UNSET)
			continue;
		if (f.section == NULL)
			f.section = s;
		if (width->min != VT_UNSET && height->min != VT_UNSET)
			kit_mend_page(&mend, check, s, VT_SET_PAGE_SIZE, &page);
	}
	if (f.section == NULL)
		return VT_OK;
	f.variant = "unsaid";
	f.message.vi = "Tệp không ghi khổ giấy, mỗi máy in ra một khổ; quy định khổ A4";
	f.message.en = "The file does not say the paper, so that each program takes another; A4 is "
		       "prescribed";
	kit_mend_put(&mend, 0, &f);
	return kit_report(check, &f, err);
}

static int
check_size(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct vt_range width, height;
	int status;

	if ((status = check->ops->range(check, "width", &width, err)) != VT_OK)
		return status;
	if ((status = check->ops->range(check, "height", &height, err)) != VT_OK)
		return status;
	for (size_t i = 0; i < doc->section_count && status == VT_OK; i++) {
		const struct vt_section *s = doc->sections[i];

		if (s->page_width == VT_UNSET || s->page_height == VT_UNSET)
			continue;
		if (!is_paper(&width, &height, s) && !is_repeated(doc, i))
			status = report(check, doc, s, &width, &height, err);
	}
	return status == VT_OK && parts->official != 0
	    ? check_unsaid(check, doc, &width, &height, err)
	    : status;
}

const struct vt_rule page_size_rule = {
    .size = sizeof(page_size_rule),
    .id = "page.size",
    .title = {"Khổ giấy", "Paper size"},
    .about = {"Văn bản hành chính được trình bày trên khổ giấy A4.",
	"Administrative documents are set on A4 paper."},
    .mend = {"Chọn khổ A4 cho toàn văn bản (Word: Layout → Size → A4; LibreOffice: Format → "
	     "Page Style → Page → A4) rồi xem lại cách ngắt trang.",
	"Choose A4 for the whole document (Word: Layout → Size → A4; LibreOffice: Format → "
	"Page Style → Page → A4) and look at the page breaks again."},
    .check = check_size,
};
