/* Kiểu trình bày: a sheet that lies although no table asks for it. */
#include "plugins/page/rules.h"

static int
lies(const struct vt_section *s)
{
	return s->page_width != VT_UNSET && s->page_height != VT_UNSET &&
	    s->page_width > s->page_height;
}

/* The clause speaks of tables and forms, whatever their width: a table that is
 * narrow today may have been given the room on purpose. The tables that only
 * hold the head and the end of a document in place are no such reason. */
static int
has_table(const struct vt_doc *doc, const struct vt_section *s)
{
	for (size_t i = 0; i < doc->table_count; i++)
		if (doc->tables[i]->section == s &&
		    (doc->tables[i]->has_borders || doc->tables[i]->column_count > 3))
			return 1;
	return 0;
}

static int
check_orientation(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct vt_span nowhere = {0};
	int status = VT_OK;

	(void)parts;
	for (size_t i = 0; i < doc->section_count && status == VT_OK; i++) {
		const struct vt_section *s = doc->sections[i];
		struct vt_finding f;

		if (!lies(s) || has_table(doc, s))
			continue;
		f = kit_finding(VT_PART_PAGE, nowhere,
		    "Trang được trình bày theo chiều rộng khổ A4 nhưng không có bảng, biểu",
		    "The page lies, but it holds no table");
		f.section = s;
		f.measured = (struct vt_text){"theo chiều rộng", "landscape"};
		f.allowed = (struct vt_text){"theo chiều dài", "portrait"};
		status = kit_report(check, &f, err);
	}
	return status;
}

const struct vt_rule page_orientation_rule = {
    .size = sizeof(page_orientation_rule),
    .id = "page.orientation",
    .title = {"Kiểu trình bày theo chiều dài", "Portrait pages"},
    .about = {"Văn bản trình bày theo chiều dài của khổ A4; chỉ trang có bảng, biểu không "
	      "làm thành phụ lục riêng mới được trình bày theo chiều rộng.",
	"Documents are set in portrait; only pages with tables that are no separate appendices "
	"may lie."},
    .mend = {"Đổi trang về chiều dọc (Word: Layout → Orientation → Portrait; LibreOffice: "
	     "Format → Page Style → Page → Portrait).",
	"Turn the page upright (Word: Layout → Orientation → Portrait; LibreOffice: Format → "
	"Page Style → Page → Portrait)."},
    .check = check_orientation,
};
