/* The code lists of Thông tư 05/2025/TT-BNV. */
#include "kit/text.h"
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
