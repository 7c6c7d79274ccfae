/* The plain phrases of rules: a finding and its report, names and measures in words. */
#include <stdlib.h>

#include "kit/expect.h"

/* What a word processor rounds away: the decree's own file has a margin of
 * 35.01 mm. Half a millimetre cannot be seen on paper. */
#define PAGE_TOLERANCE_UM 500

static void *
check_alloc(void *ctx, size_t n)
{
	struct vt_check *check = ctx;

	return check->ops->alloc(check, n);
}

struct kit_alloc
kit_check_alloc(struct vt_check *check)
{
	return (struct kit_alloc){check_alloc, check};
}

struct vt_finding
kit_finding(int32_t component, struct vt_span at, const char *vi, const char *en)
{
	struct vt_finding finding = {0};

	finding.size = sizeof(finding);
	finding.component = component;
	finding.at = at;
	finding.message = (struct vt_text){vi, en};
	return finding;
}

int
kit_report(struct vt_check *check, const struct vt_finding *finding, struct vt_error *err)
{
	return check->ops->report(check, finding, err);
}

struct vt_text
kit_component_name(int32_t kind)
{
	static const struct vt_text names[VT_PART_COUNT] = {
	    [VT_PART_DOCUMENT] = {"văn bản", "document"},
	    [VT_PART_PAGE] = {"trang", "page"},
	    [VT_PART_NATION] = {"Quốc hiệu", "national title"},
	    [VT_PART_MOTTO] = {"Tiêu ngữ", "motto"},
	    [VT_PART_PARENT_AGENCY] = {"tên cơ quan chủ quản", "parent agency"},
	    [VT_PART_AGENCY] = {"tên cơ quan ban hành", "issuing agency"},
	    [VT_PART_NUMBER] = {"số, ký hiệu", "number and symbol"},
	    [VT_PART_DATE] = {"địa danh và thời gian", "place and date"},
	    [VT_PART_URGENCY] = {"dấu chỉ mức độ", "urgency or secrecy mark"},
	    [VT_PART_TITLE] = {"tên loại", "type of document"},
	    [VT_PART_SUBJECT] = {"trích yếu", "subject"},
	    [VT_PART_ADDRESSEE] = {"phần Kính gửi", "addressee"},
	    [VT_PART_BASIS] = {"căn cứ", "legal basis"},
	    [VT_PART_BODY] = {"nội dung", "body"},
	    [VT_PART_RECIPIENTS] = {"nơi nhận", "list of recipients"},
	    [VT_PART_SIGNATURE] = {"phần ký", "signature block"},
	    [VT_PART_APPENDIX] = {"phụ lục", "appendix"},
	    [VT_PART_CONTACT] = {"địa chỉ liên hệ", "contact line"},
	    [VT_PART_PARTY_TITLE] = {"tiêu đề “Đảng Cộng sản Việt Nam”",
		"title line “Đảng Cộng sản Việt Nam”"},
	};

	return kind < 0 || kind >= VT_PART_COUNT ? names[VT_PART_DOCUMENT] : names[kind];
}

/* value tenths of a unit, in both writings of the decimal point. */
static struct vt_text
show_tenths(const struct kit_alloc *a, int64_t tenths, const char *unit)
{
	const char *sign = tenths < 0 ? "-" : "";
	long long whole = llabs((long long)tenths) / 10, rest = llabs((long long)tenths) % 10;
	struct vt_text text;

	if (rest == 0) {
		text.vi = kit_printf(a, "%s%lld %s", sign, whole, unit);
		text.en = text.vi;
		return text;
	}
	text.vi = kit_printf(a, "%s%lld,%lld %s", sign, whole, rest, unit);
	text.en = kit_printf(a, "%s%lld.%lld %s", sign, whole, rest, unit);
	return text;
}

struct vt_text
kit_show_size(const struct kit_alloc *a, int32_t half_points)
{
	return show_tenths(a, (int64_t)half_points * 5, "pt");
}

struct vt_text
kit_show_length(const struct kit_alloc *a, int32_t um)
{
	return show_tenths(a, ((int64_t)um + (um < 0 ? -50 : 50)) / 100, "mm");
}

int
kit_can_be_judged(struct vt_str s)
{
	for (size_t i = 0; i < s.n;) {
		uint32_t c = kit_utf8_next(s, &i);

		if (kit_is_letter(c) || kit_is_digit(c))
			return 1;
	}
	return 0;
}

int
kit_has_ink(const struct vt_paragraph *p, uint32_t start, uint32_t end,
    const struct vt_run_format *format)
{
	if (format->hidden || format->formula || start >= end || end > p->text.n)
		return 0;
	return kit_trim(kit_sub(p->text, start, end)).n > 0;
}

int
kit_length_in(const struct vt_range *range, int32_t um)
{
	return (range->min == VT_UNSET || um >= range->min - PAGE_TOLERANCE_UM) &&
	    (range->max == VT_UNSET || um <= range->max + PAGE_TOLERANCE_UM);
}

int
expect_length(struct vt_check *check, const struct vt_section *section, const char *name,
    int32_t value, struct vt_text subject, struct vt_error *err)
{
	return expect_length_as(check, section, name, name, value, subject, err);
}

int
expect_length_as(struct vt_check *check, const struct vt_section *section, const char *name,
    const char *variant, int32_t value, struct vt_text subject, struct vt_error *err)
{
	return expect_length_mended(check, section, name, variant, value, subject, NULL, err);
}

int
expect_length_mended(struct vt_check *check, const struct vt_section *section, const char *name,
    const char *variant, int32_t value, struct vt_text subject, const struct kit_mend *mend,
    struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_span nowhere = {0};
	struct vt_finding finding;
	struct vt_range range;
	int status;

	if (value == VT_UNSET)
		return VT_OK;
	if ((status = check->ops->range(check, name, &range, err)) != VT_OK)
		return status;
	if (kit_length_in(&range, value))
		return VT_OK;
	finding = kit_finding(VT_PART_PAGE, nowhere, NULL, NULL);
	finding.section = section;
	finding.variant = variant;
	finding.measured = kit_show_length(&a, value);
	finding.allowed = range.shown;
	finding.message.vi = kit_printf(&a, "%s là %s; quy định %s", subject.vi,
	    finding.measured.vi, range.shown.vi);
	finding.message.en = kit_printf(&a, "The %s is %s; %s is prescribed", subject.en,
	    finding.measured.en, range.shown.en);
	if (mend != NULL)
		kit_mend_put(mend, 0, &finding);
	return kit_report(check, &finding, err);
}
