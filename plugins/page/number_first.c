/* Số trang: the number of page 1 is counted but not shown. */
#include "plugins/page/number.h"
#include "plugins/page/rules.h"

/* The field that is seen on page 1: of the first section, in the header for
 * first pages when that differs, else in the one for all. */
static struct vt_span
shown_at(const struct vt_doc *doc, const struct vt_section *first)
{
	struct page_number n;
	size_t i = 0;

	while (page_number_next(doc, &i, &n))
		if (n.holder->section == first &&
		    (n.holder->pages & (first->first_differs ? VT_PAGES_FIRST : VT_PAGES_ODD)) != 0)
			return (struct vt_span){n.paragraph, n.run->start, n.run->end};
	return (struct vt_span){0};
}

static int
check_first(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	const struct vt_section *first = doc->section_count > 0 ? doc->sections[0] : NULL;
	struct kit_mend mend = {0};
	struct vt_finding f;

	(void)parts;
	if (first == NULL || (first->number_pages & VT_PAGES_FIRST) == 0)
		return VT_OK;
	f = kit_finding(VT_PART_PAGE, shown_at(doc, first), "Trang thứ nhất có hiển thị số trang",
	    "The first page shows its number");
	f.section = first;
	page_number_hide_first(doc, check, &mend);
	kit_mend_put(&mend, 0, &f);
	return kit_report(check, &f, err);
}

const struct vt_rule page_number_first_rule = {
    .size = sizeof(page_number_first_rule),
    .id = "page.number-first",
    .title = {"Số trang ở trang thứ nhất", "Page number on the first page"},
    .about = {"Trang được đánh số từ 1 nhưng không hiển thị số trang thứ nhất.",
	"Pages are counted from 1, but the first one does not show its number."},
    .mend = {"Tách đầu trang của trang đầu và bỏ số trang ở đó (Word: bấm đúp vào đầu trang → "
	     "Different First Page; LibreOffice: Format → Page Style → Header → bỏ Same content on "
	     "first page).",
	"Let the first page have its own header without number (Word: double-click the header "
	"→ Different First Page; LibreOffice: Format → Page Style → Header → clear Same "
	"content on first page)."},
    .check = check_first,
};
