/* Where a finding or a field stands: component, paragraph, characters, source element. */
#include "config.h"

#include "core/base/buf.h"
#include "core/base/fail.h"
#include "core/engine/place.h"
#include "core/model/doc.h"

/* Names are part of the report format: they never change. */
static const struct {
	const char *name;
	struct vt_text title;
} components[VT_PART_COUNT] = {
    [VT_PART_DOCUMENT] = {"document", {"Văn bản", "Document"}},
    [VT_PART_PAGE] = {"page", {"Trang giấy", "Page"}},
    [VT_PART_NATION] = {"nation", {"Quốc hiệu", "National title"}},
    [VT_PART_MOTTO] = {"motto", {"Tiêu ngữ", "Motto"}},
    [VT_PART_PARENT_AGENCY] = {"parent-agency", {"Cơ quan chủ quản", "Parent agency"}},
    [VT_PART_AGENCY] = {"agency", {"Cơ quan ban hành", "Issuing agency"}},
    [VT_PART_NUMBER] = {"number", {"Số, ký hiệu", "Number and symbol"}},
    [VT_PART_DATE] = {"date", {"Địa danh, thời gian", "Place and date"}},
    [VT_PART_URGENCY] = {"urgency", {"Độ khẩn, độ mật", "Urgency and secrecy"}},
    [VT_PART_TITLE] = {"title", {"Tên loại", "Type of document"}},
    [VT_PART_SUBJECT] = {"subject", {"Trích yếu", "Subject"}},
    [VT_PART_ADDRESSEE] = {"addressee", {"Kính gửi", "Addressee"}},
    [VT_PART_BASIS] = {"basis", {"Căn cứ", "Legal basis"}},
    [VT_PART_BODY] = {"body", {"Nội dung", "Body"}},
    [VT_PART_RECIPIENTS] = {"recipients", {"Nơi nhận", "Recipients"}},
    [VT_PART_SIGNATURE] = {"signature", {"Quyền hạn, chức vụ, họ tên người ký", "Signature block"}},
    [VT_PART_APPENDIX] = {"appendix", {"Phụ lục", "Appendix"}},
    [VT_PART_CONTACT] = {"contact", {"Địa chỉ liên hệ", "Contact"}},
    [VT_PART_PARTY_TITLE] = {"party-title", {"Tiêu đề", "Title line"}},
};

static int32_t
known(int32_t component)
{
	return component >= 0 && component < VT_PART_COUNT ? component : VT_PART_DOCUMENT;
}

const char *
component_name(int32_t component)
{
	return components[known(component)].name;
}

struct vt_text
component_title(int32_t component)
{
	return components[known(component)].title;
}

static const char *
render_path(struct arena *a, const struct vt_path *path)
{
	struct buf buf = {0};
	const char *copy = NULL;

	path_render(path, &buf);
	if (!buf.failed)
		copy = arena_cstr(a, buf.data != NULL ? buf.data : "");
	buf_free(&buf);
	return copy;
}

int
place_find(struct arena *a, int32_t component, struct vt_span at, const struct vt_section *section,
    struct vt_place *out, struct vt_error *err)
{
	const struct vt_paragraph *p = at.paragraph;
	const struct vt_path *path = p != NULL ? p->path : section != NULL ? section->path : NULL;
	struct vt_place place = {
	    .component = known(component),
	    .component_name = component_name(component),
	    .component_title = component_title(component),
	};

	if (p != NULL) {
		section = p->section;
		place.paragraph = (int32_t)p->number;
		place.start = (int32_t)kit_utf8_count(p->text, at.start);
		place.end = (int32_t)kit_utf8_count(p->text, at.end);
		place.text = p->text;
		place.mark_start = at.start;
		place.mark_end = at.end;
		place.source = p->source;
	} else if (section != NULL) {
		place.source = section->source;
	}
	if (section != NULL)
		place.section = (int32_t)section->number;
	if (path != NULL) {
		place.path = render_path(a, path);
		if (place.path == NULL)
			return fail(err, VT_ERR_MEMORY, "%s", "");
	}
	*out = place;
	return VT_OK;
}
