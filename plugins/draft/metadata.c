/* Names in the properties of the file. */
#include "plugins/draft/rules.h"

/* Puts one name behind the others: `tác giả “…”, `; names that programs put in
 * by themselves say nothing about anybody. */
static int
add_name(struct vt_check *check, struct vt_text *names, struct vt_text what, struct vt_str name,
    struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	const char *comma = names->vi[0] == '\0' ? "" : ", ";
	size_t nobody = 0;
	int status;

	name = kit_trim(name);
	if (name.n == 0)
		return VT_OK;
	status = kit_word_among(check, "nobody", name, &nobody, err);
	if (status != VT_OK || nobody > 0)
		return status;
	names->vi = kit_printf(&a, "%s%s%s “%.*s”", names->vi, comma, what.vi, (int)name.n, name.s);
	names->en = kit_printf(&a, "%s%s%s “%.*s”", names->en, comma, what.en, (int)name.n, name.s);
	return VT_OK;
}

static int
check_metadata(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct vt_finding f = kit_fault_at(VT_PART_DOCUMENT, (struct vt_span){0});
	const struct vt_properties *info = doc->properties;
	struct kit_alloc a = kit_check_alloc(check);
	const struct vt_text author = {"tác giả", "author"};
	const struct vt_text editor = {"người sửa cuối", "last editor"};
	const struct vt_text company = {"cơ quan", "company"};
	struct vt_text names = {"", ""};
	int status;

	if (parts->official == 0)
		return VT_OK;
	status = add_name(check, &names, author, info->author, err);
	if (status == VT_OK)
		status = add_name(check, &names, editor, info->last_editor, err);
	if (status == VT_OK)
		status = add_name(check, &names, company, info->company, err);
	if (status != VT_OK || names.vi[0] == '\0')
		return status;
	f.message.vi = kit_printf(&a, "Thuộc tính của tệp còn ghi %s", names.vi);
	f.message.en = kit_printf(&a, "The properties of the file name: %s", names.en);
	return kit_report(check, &f, err);
}

const struct vt_rule draft_metadata_rule = {
    .size = sizeof(draft_metadata_rule),
    .id = "draft.metadata",
    .title = {"Tên người trong thuộc tính của tệp", "Names in the properties of the file"},
    .about = {"Thuộc tính của tệp có thể lộ tên người soạn thảo, người sửa cuối và cơ quan "
	      "của máy tính, nhất là khi tệp làm từ văn bản của nơi khác.",
	"The properties of the file can give away who wrote it, who saved it last and whose "
	"computer it was, above all when it was made from somebody else's document."},
    .mend = {"Xóa thuộc tính trước khi phát hành (Word: File → Info → Check for Issues → "
	     "Inspect Document; LibreOffice: File → Properties → Reset Properties).",
	"Remove them before the document is issued (Word: File → Info → Check for Issues → "
	"Inspect Document; LibreOffice: File → Properties → Reset Properties)."},
    .check = check_metadata,
};
