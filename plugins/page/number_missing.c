/* Số trang: a document of several pages without any. */
#include "plugins/page/extent.h"
#include "plugins/page/number.h"
#include "plugins/page/rules.h"

/* All pages but the first get one. */
static struct kit_mend
number_all(const struct vt_doc *doc, struct vt_check *check)
{
	struct page_number_look look;
	struct kit_mend mend = {0};

	if (!page_number_look(doc, check, &look))
		return mend;
	page_number_hide_first(doc, check, &mend);
	for (size_t i = 0; i < doc->section_count; i++)
		kit_mend_number(&mend, check, doc->sections[i], NULL, look.set, &look.run);
	return mend;
}

static int
check_missing(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct vt_span nowhere = {0};
	struct kit_mend mend;
	struct vt_finding f;

	(void)parts;
	for (size_t i = 0; i < doc->section_count; i++)
		if ((doc->sections[i]->number_pages & (VT_PAGES_ODD | VT_PAGES_EVEN)) != 0)
			return VT_OK;
	if (doc->section_count == 0 || !has_several_pages(doc))
		return VT_OK;
	f = kit_finding(VT_PART_PAGE, nowhere, "Văn bản có nhiều trang nhưng không đánh số trang",
	    "The document has several pages but no page numbers");
	f.section = doc->sections[0];
	mend = number_all(doc, check);
	kit_mend_put(&mend, 0, &f);
	return kit_report(check, &f, err);
}

const struct vt_rule page_number_missing_rule = {
    .size = sizeof(page_number_missing_rule),
    .id = "page.number-missing",
    .title = {"Thiếu số trang", "No page numbers"},
    .about = {"Văn bản từ hai trang trở lên phải đánh số trang.",
	"A document of two or more pages has page numbers."},
    .mend = {"Chèn số trang canh giữa ở đầu trang, không hiển thị ở trang thứ nhất (Word: "
	     "Insert → Page Number → Top of Page; LibreOffice: Insert → Page Number).",
	"Insert page numbers centred in the header, hidden on the first page (Word: Insert → "
	"Page Number → Top of Page; LibreOffice: Insert → Page Number)."},
    .check = check_missing,
};
