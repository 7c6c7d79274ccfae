/* Wording that an office does not want: its own patterns. */
#include "plugins/office/rules.h"

struct search {
	struct vt_check *check;
};

static int
report(void *ctx, struct vt_span at, struct vt_error *err)
{
	struct search *s = ctx;
	struct vt_finding f = kit_fault_at(VT_PART_BODY, at);
	struct vt_str text = kit_span_text(at);

	return kit_fault(s->check, &f, err, "Cơ quan không dùng cách viết “%.*s”",
	    "The office does not write “%.*s”", (int)text.n, text.s);
}

static int
check_forbidden(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct search s = {check};
	struct vt_words patterns;
	int status = check->ops->words(check, "patterns", &patterns, err);

	(void)parts;
	for (size_t i = 0; status == VT_OK && i < patterns.count; i++)
		status = wording_search(doc, patterns.items[i], report, &s, err);
	return status;
}

const struct vt_rule wording_forbidden_rule = {
    .size = sizeof(wording_forbidden_rule),
    .id = "wording.forbidden",
    .title = {"Cách viết cơ quan không dùng", "Wording that the office does not want"},
    .about = {"Các mẫu chữ mà cơ quan không dùng, ghi trong bộ quy định riêng của cơ quan.",
	"Patterns of text that the office does not want, as its own profile lists them."},
    .mend = {"Viết lại theo quy chế của cơ quan.", "Write it as the office's rules have it."},
    .check = check_forbidden,
};
