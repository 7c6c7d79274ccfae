/* Bản sao: what template 3.1 has of a copy is there. */
#include "plugins/closing/copy_closing.h"
#include "plugins/closing/rules.h"

static int
check_missing(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct copy_closing closing;
	struct copy c;
	struct vt_finding f;
	const char *vi = "", *en = "";
	int status = copy_find(check, doc, parts, &c, err);

	if (status != VT_OK || c.form.paragraph == NULL)
		return status;
	status = copy_closing_find(check, doc, &c, &closing, err);
	if (status != VT_OK)
		return status;
	const struct {
		int missing;
		const char *vi, *en;
	} lacks[] = {
	    {c.number.paragraph == NULL, "số, ký hiệu bản sao", "its number"},
	    {c.date.paragraph == NULL, "địa danh và thời gian sao", "its place and day"},
	    {closing.office_count == 0, "chức vụ người ký", "the position of who signs"},
	    {closing.office_count > 0 && closing.name.paragraph == NULL, "họ tên người ký",
		"the name of who signs"},
	    {closing.label.paragraph == NULL && closing.archive.paragraph == NULL, "nơi nhận",
		"its recipients"},
	    {closing.label.paragraph != NULL && closing.archive.paragraph == NULL, "dòng lưu",
		"the line “Lưu”"},
	};

	for (size_t i = 0; i < sizeof(lacks) / sizeof(*lacks); i++) {
		if (!lacks[i].missing)
			continue;
		vi = kit_printf(&a, "%s%s%s", vi, *vi != '\0' ? "; " : "", lacks[i].vi);
		en = kit_printf(&a, "%s%s%s", en, *en != '\0' ? "; " : "", lacks[i].en);
	}
	if (*vi == '\0')
		return VT_OK;
	f = kit_fault_at(VT_PART_TITLE, c.form);
	f.message.vi = kit_printf(&a, "Bản sao không có %s", vi);
	f.message.en = kit_printf(&a, "The copy lacks %s", en);
	return kit_report(check, &f, err);
}

const struct vt_rule copy_missing_rule = {
    .size = sizeof(copy_missing_rule),
    .id = "copy.missing",
    .title = {"Thiếu thành phần của bản sao", "Missing parts of a copy"},
    .about = {"Bản sao giấy có số, ký hiệu, địa danh và thời gian sao, chức vụ, họ tên người ký và "
	      "nơi nhận.",
	"A copy on paper has a number, a place and day, the position and name of who signs it, and "
	"recipients."},
    .mend = {"Ghi thành phần còn thiếu như mẫu 3.1 của Phụ lục III.",
	"Write what is missing as template 3.1 of Phụ lục III has it."},
    .check = check_missing,
};
