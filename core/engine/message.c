/* Sentences of the engine in both languages: what each error code means to its reader. */
#include "config.h"

#include <vanthu/engine.h>

#include "core/base/fail.h"
#include "core/engine/message.h"

static const struct {
	int code;
	struct vt_text text;
} meanings[] = {
    {VT_OK, {"đã xong", "done"}},
    {VT_PARTIAL, {"chỉ đọc được một phần", "only part of it could be read"}},
    {VT_ERR_NOT_FOUND, {"không tìm thấy tệp", "no such file"}},
    {VT_ERR_DENIED, {"không có quyền mở tệp", "the file may not be opened"}},
    {VT_ERR_NOT_A_DOCUMENT, {"không phải là tệp văn bản", "not a document"}},
    {VT_ERR_DAMAGED, {"tệp bị hỏng", "the file is damaged"}},
    {VT_ERR_ENCRYPTED,
	{"tệp được đặt mật khẩu; hãy bỏ mật khẩu rồi thử lại",
	    "the file has a password; remove it and try again"}},
    {VT_ERR_UNSUPPORTED,
	{"định dạng chưa được hỗ trợ; hãy lưu lại thành .docx hoặc .odt",
	    "the format is not supported; save it as .docx or .odt"}},
    {VT_ERR_NO_MAIN_PART, {"tệp không có phần nội dung chính", "the file lacks its main part"}},
    {VT_ERR_TOO_LARGE, {"tệp vượt giới hạn kích thước", "the file is past a limit of size"}},
    {VT_ERR_TOO_DEEP, {"tệp lồng quá nhiều cấp", "the file is nested past the limit"}},
    {VT_ERR_TIMEOUT, {"đọc tệp quá lâu, đã dừng", "reading took too long and was stopped"}},
    {VT_ERR_CRASHED, {"chương trình đọc tệp dừng đột ngột", "the process that read the file died"}},
    {VT_ERR_PLUGIN, {"thành phần mở rộng có lỗi", "a plugin is at fault"}},
    {VT_ERR_PROFILE, {"bộ quy định có lỗi", "the profile is at fault"}},
    {VT_ERR_MEMORY, {"không đủ bộ nhớ", "no memory left"}},
    {VT_ERR_IO, {"lỗi đọc hoặc ghi", "reading or writing failed"}},
    {VT_ERR_USAGE, {"lệnh không đúng", "the command is not right"}},
    {VT_ERR_SIGNED,
	{"văn bản đã ký số, sửa sẽ làm mất giá trị chữ ký; dùng --drop-signature nếu vẫn muốn sửa "
	 "và bỏ chữ ký",
	    "the document is digitally signed and a change would void the signature; "
	    "--drop-signature removes it"}},
    {VT_ERR_PROTECTED,
	{"văn bản được đặt chế độ bảo vệ, không cho sửa; hãy bỏ bảo vệ rồi thử lại",
	    "the document is protected against changes; end the protection and try again"}},
    {VT_ERR_READ_ONLY,
	{"định dạng này chỉ đọc, chưa ghi lại được", "this format is read but not written"}},
};

const char *
vt_code_name(int code)
{
	return error_code_name(code);
}

struct vt_text
vt_code_text(int code)
{
	for (size_t i = 0; i < sizeof(meanings) / sizeof(meanings[0]); i++) {
		if (meanings[i].code == code)
			return meanings[i].text;
	}
	return (struct vt_text){"lỗi không rõ", "unknown error"};
}

struct vt_text
message_of_error(struct arena *a, const struct vt_error *err)
{
	struct vt_text meaning = vt_code_text(err->code);
	struct kit_alloc kit = arena_kit(a);

	if (err->message[0] == '\0')
		return meaning;
	return (struct vt_text){
	    .vi = kit_printf(&kit, "%s (%s)", meaning.vi, err->message),
	    .en = kit_printf(&kit, "%s (%s)", meaning.en, err->message),
	};
}
