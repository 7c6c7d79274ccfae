/* How reports show numbers and values to people. */
#include "kit/shown.h"

#include <stdio.h>
#include <string.h>

#include "kit/write.h"

struct vt_text
kit_severity_title(int32_t severity)
{
	switch (severity) {
	case VT_ERROR: return (struct vt_text){"Lỗi", "Error"};
	case VT_WARNING: return (struct vt_text){"Cảnh báo", "Warning"};
	default: return (struct vt_text){"Ghi chú", "Note"};
	}
}

struct vt_text
kit_certainty_title(int32_t certainty)
{
	switch (certainty) {
	case VT_LIKELY: return (struct vt_text){"(khá chắc)", "(likely)"};
	case VT_GUESS: return (struct vt_text){"(phỏng đoán)", "(a guess)"};
	default: return (struct vt_text){NULL, NULL};
	}
}

struct vt_text
kit_verdict_sentence(const struct vt_report *report)
{
	if (report->verdict == VT_VIOLATES)
		return (struct vt_text){"Văn bản chưa đúng quy định, cần sửa trước khi trình ký.",
		    "The document breaks the regulation; mend it before it is signed."};
	if (report->verdict == VT_UNDECIDED)
		return (struct vt_text){"Chưa thể kết luận: có nội dung chưa kiểm tra được.",
		    "No verdict: something could not be checked."};
	if (report->warning_count + report->note_count > 0)
		return (struct vt_text){"Văn bản không có lỗi, nên xem lại các điểm nêu trên.",
		    "The document has no error; look at the points above."};
	return (struct vt_text){"Văn bản đúng thể thức ở các nội dung đã kiểm tra.",
	    "The document conforms in everything that was checked."};
}

struct vt_text
kit_priority_title(int32_t level)
{
	static const struct vt_text names[] = {
	    {"Thường", "Usual"},
	    {"Khẩn", "Urgent"},
	    {"Thượng khẩn", "Very urgent"},
	    {"Hỏa tốc", "Express"},
	    {"Hỏa tốc hẹn giờ", "Express by the hour"},
	};

	if (level < 0 || (size_t)level >= sizeof(names) / sizeof(names[0]))
		return (struct vt_text){NULL, NULL};
	return names[level];
}

struct vt_text
kit_member_title(const char *key)
{
	static const struct {
		const char *key;
		struct vt_text title;
	} titles[] = {
	    {"Competence", {"Quyền hạn", "Authority"}},
	    {"Position", {"Chức vụ", "Position"}},
	    {"FullName", {"Họ tên", "Name"}},
	    {"OrganName", {"Nơi nhận", "To"}},
	    {"Purpose", {"Mục đích", "For"}},
	};

	for (size_t i = 0; i < sizeof(titles) / sizeof(titles[0]); i++) {
		if (strcmp(key, titles[i].key) == 0)
			return titles[i].title;
	}
	return (struct vt_text){NULL, NULL};
}

int
kit_is_citation(const struct vt_value *v)
{
	return v->kind == VT_OBJECT && v->item_count > 0 && strcmp(v->keys[0], "Code") == 0 &&
	    v->items[0]->kind == VT_TEXT && kit_text_member(v, "CodeNumber") != NULL;
}

int
kit_is_repetition(const struct vt_field_report *f)
{
	const struct vt_value *v = f->value;

	if (v == NULL || v->kind != VT_LIST)
		return 0;
	if (strcmp(f->name, "Signers") == 0 || strcmp(f->name, "OrganNames") == 0)
		return v->item_count <= 1;
	if (strcmp(f->name, "Recipients") != 0)
		return 0;
	for (size_t i = 0; i < v->item_count; i++) {
		if (kit_text_member(v->items[i], "Purpose") != NULL)
			return 0;
	}
	return 1;
}

const struct vt_value *
kit_text_member(const struct vt_value *v, const char *key)
{
	for (size_t i = 0; v->kind == VT_OBJECT && i < v->item_count; i++) {
		if (strcmp(v->keys[i], key) == 0)
			return v->items[i]->kind == VT_TEXT ? v->items[i] : NULL;
	}
	return NULL;
}

struct vt_str
kit_shown_date(struct vt_str iso, int english, const struct kit_alloc *a)
{
	const char *copy = kit_printf(a, "%.*s", (int)iso.n, iso.s), *shown;
	int day, month, year, n;

	if (copy == NULL || english)
		return iso;
	n = sscanf(copy, "%4d-%2d-%2d", &year, &month, &day);
	if (n < 2)
		return iso;
	if (n == 2)
		shown = kit_printf(a, month < 3 ? "%02d/%d" : "%d/%d", month, year);
	else
		shown = kit_printf(a, month < 3 ? "%02d/%02d/%d" : "%02d/%d/%d", day, month, year);
	return shown != NULL ? kit_str(shown) : iso;
}

const char *
kit_waiver_said(const struct vt_waiver *waiver, const struct kit_alloc *a)
{
	char until[16];

	kit_iso_date(waiver->until, until);
	return kit_printf(a, "%s (%s, %s)", waiver->reason, waiver->by, until);
}
