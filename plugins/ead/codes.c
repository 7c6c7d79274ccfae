/* The code lists of Thông tư 05/2025/TT-BNV. */
#include "kit/date.h"
#include "kit/text.h"
#include "kit/write.h"
#include "plugins/ead/ead.h"

/* In the order of their codes, from 01. */
static const char *const types[] = {
    "Nghị quyết",
    "Quyết định",
    "Chỉ thị",
    "Quy chế",
    "Quy định",
    "Thông cáo",
    "Thông báo",
    "Hướng dẫn",
    "Chương trình",
    "Kế hoạch",
    "Phương án",
    "Đề án",
    "Dự án",
    "Báo cáo",
    "Tờ trình",
    "Giấy ủy quyền",
    "Phiếu gửi",
    "Phiếu chuyển",
    "Phiếu báo",
    "Biên bản",
    "Hợp đồng",
    "Công văn",
    "Công điện",
    "Bản ghi nhớ",
    "Bản thỏa thuận",
    "Giấy mời",
    "Giấy giới thiệu",
    "Giấy nghỉ phép",
    "Thư công",
    "Bản đồ",
    "Bản vẽ kỹ thuật",
};

static const struct {
	const char *tag, *code;
} languages[] = {
    {"vi", "01"},
    {"en", "02"},
    {"fr", "03"},
    {"ru", "04"},
    {"zh", "05"},
};

static const char *const numbers[] = {"01", "02", "03", "04", "05", "06", "07", "08", "09", "10",
    "11", "12", "13", "14", "15", "16", "17", "18", "19", "20", "21", "22", "23", "24", "25", "26",
    "27", "28", "29", "30", "31"};

_Static_assert(sizeof(types) == sizeof(numbers), "each type has its code");

const char *
ead_type_code(struct vt_str type_name)
{
	if (kit_trim(type_name).n == 0)
		return NULL;
	for (size_t i = 0; i < sizeof(types) / sizeof(types[0]); i++) {
		if (kit_same(type_name, kit_str(types[i])))
			return numbers[i];
	}
	return "32";
}

const char *
ead_language_code(struct vt_str language)
{
	if (language.n == 0)
		return NULL;
	for (size_t i = 0; i < sizeof(languages) / sizeof(languages[0]); i++) {
		if (kit_eq(language, kit_str(languages[i].tag)))
			return languages[i].code;
	}
	return "11";
}

static int
is_code(struct vt_str s, int last)
{
	int code;

	if (s.n != 2 || !kit_is_digit((unsigned char)s.s[0]) ||
	    !kit_is_digit((unsigned char)s.s[1]))
		return 0;
	code = (s.s[0] - '0') * 10 + s.s[1] - '0';
	return code >= 1 && code <= last;
}

static int
are_codes(struct vt_str s, int last)
{
	size_t from = 0;

	for (size_t i = 0; i <= s.n; i++) {
		if (i < s.n && s.s[i] != ',' && s.s[i] != ';')
			continue;
		if (!is_code(kit_trim(kit_sub(s, from, i)), last))
			return 0;
		from = i + 1;
	}
	return 1;
}

static int
is_number(struct vt_str s)
{
	for (size_t i = 0; i < s.n; i++) {
		if (!kit_is_digit((unsigned char)s.s[i]))
			return 0;
	}
	return s.n > 0;
}

static int
is_day(struct vt_str s)
{
	struct kit_date date;
	size_t end = 0;

	return s.n == sizeof("28/11/2026") - 1 && kit_date_parse(s, &end, &date) && end == s.n &&
	    kit_date_possible(&date);
}

int
ead_has_form(struct vt_str value, int form, int last)
{
	switch (form) {
	case EAD_CODE: return is_code(value, last);
	case EAD_CODES: return are_codes(value, last);
	case EAD_NUMBER: return is_number(value);
	case EAD_DAY: return is_day(value);
	case EAD_TRUTH:
		return kit_eq(value, VT_STR("0")) || kit_eq(value, VT_STR("1")) ||
		    kit_eq(value, VT_STR("false")) || kit_eq(value, VT_STR("true"));
	default: return 1;
	}
}

const char *
ead_form_shown(int form, int last, int english, struct vt_output *out)
{
	const struct kit_alloc a = kit_output_alloc(out);

	switch (form) {
	case EAD_CODE: return kit_printf(&a, english ? "01 to %02d" : "mã từ 01 đến %02d", last);
	case EAD_CODES:
		return kit_printf(&a,
		    english ? "01 to %02d, or several with commas between"
			    : "một hay nhiều mã từ 01 đến %02d, cách nhau bằng dấu phẩy",
		    last);
	case EAD_NUMBER: return english ? "a number" : "số";
	case EAD_DAY: return english ? "a day such as 28/11/2026" : "ngày như 28/11/2026";
	default: return english ? "0 or 1" : "0 hoặc 1";
	}
}
