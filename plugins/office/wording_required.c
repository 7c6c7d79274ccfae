/* Wording that an office wants in each document: its own patterns. */
#include "plugins/office/rules.h"

static int
note(void *ctx, struct vt_span at, struct vt_error *err)
{
	int *found = ctx;

	(void)at;
	(void)err;
	*found = 1;
	return VT_OK;
}

static int
check_required(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct vt_words patterns;
	int status = check->ops->words(check, "patterns", &patterns, err);

	(void)parts;
	for (size_t i = 0; status == VT_OK && i < patterns.count; i++) {
		struct vt_finding f = kit_fault_at(VT_PART_DOCUMENT, kit_span(NULL, 0, 0));
		struct vt_str pattern = patterns.items[i];
		int found = 0;

		status = wording_search(doc, pattern, note, &found, err);
		if (status == VT_OK && !found)
			status = kit_fault(check, &f, err,
			    "Văn bản không có nội dung cơ quan yêu cầu: “%.*s”",
			    "The document lacks what the office asks for: “%.*s”", (int)pattern.n,
			    pattern.s);
	}
	return status;
}

const struct vt_rule wording_required_rule = {
    .size = sizeof(wording_required_rule),
    .id = "wording.required",
    .title = {"Nội dung cơ quan yêu cầu", "Wording that the office asks for"},
    .about = {"Các mẫu chữ mà mọi văn bản của cơ quan phải có, ghi trong bộ quy định riêng.",
	"Patterns of text that every document of the office has, as its own profile lists them."},
    .mend = {"Bổ sung nội dung theo quy chế của cơ quan.", "Add what the office's rules ask for."},
    .check = check_required,
};
