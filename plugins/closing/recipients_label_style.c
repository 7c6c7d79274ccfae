/* Nơi nhận: how the words are set. */
#include "kit/mend.h"
#include "plugins/closing/rules.h"

/* 1 when the line stands in the middle or on the right of its room. */
static int
is_set_off(const struct vt_component *c, struct vt_span *out)
{
	int32_t align;

	if (c == NULL || kit_first_span(c).paragraph == NULL)
		return 0;
	*out = kit_span_trim(kit_first_span(c));
	align = out->paragraph->format->align;
	/* Beside the signature on one line the paragraph is not the list's. */
	return (align == VT_ALIGN_CENTER || align == VT_ALIGN_RIGHT) &&
	    kit_find(out->paragraph->text, VT_STR("\t"), 0) < 0;
}

/* The words and the list stand at the left margin. */
static int
check_place(const struct vt_list_part *list, struct vt_check *check, struct vt_error *err)
{
	static const struct vt_text to_the_left = {
	    "Canh từ “Nơi nhận” và danh sách sát lề trái (Ctrl+L).",
	    "Align the words “Nơi nhận” and the list to the left (Ctrl+L)."};
	const struct vt_paragraph_format left = {.align = VT_ALIGN_LEFT};
	struct kit_mend mend = {0};
	struct vt_finding f = {0};
	struct vt_span at, line;
	struct vt_str text;
	int found = is_set_off(list->label, &at);

	for (size_t i = 0; i < list->item_count && !found; i++)
		found = is_set_off(list->items[i], &at);
	if (!found)
		return VT_OK;
	f = kit_fault_at(VT_PART_RECIPIENTS, at);
	f.variant = "place";
	f.mend = to_the_left;
	for (size_t i = 0; i <= list->item_count; i++)
		if (is_set_off(i == 0 ? list->label : list->items[i - 1], &line))
			kit_mend_paragraph(&mend, check, line.paragraph,
			    VT_SET_ALIGN | VT_SET_INDENT_FIRST, &left);
	kit_mend_put(&mend, 0, &f);
	text = kit_span_text(at);
	return kit_fault(check, &f, err, "“%.*s” không sát lề trái",
	    "“%.*s” is not at the left margin", (int)text.n, text.s);
}

static int
check_style(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	static const struct vt_text subject = {"từ “Nơi nhận”", "words “Nơi nhận”"};

	int status;

	(void)doc;
	if (parts->recipients == NULL)
		return VT_OK;
	status = expect_style_of(check, parts->recipients->label, subject, err);
	return status == VT_OK ? check_place(parts->recipients, check, err) : status;
}

const struct vt_rule recipients_label_style_rule = {
    .size = sizeof(recipients_label_style_rule),
    .id = "recipients.label-style",
    .title = {"Kiểu chữ của từ “Nơi nhận”", "Setting of the words “Nơi nhận”"},
    .about = {"Từ “Nơi nhận” cỡ chữ 12, kiểu chữ nghiêng, đậm.",
	"The words “Nơi nhận” in 12 pt, italic, bold."},
    .mend = {"Đặt từ “Nơi nhận” cỡ chữ 12, nghiêng, đậm.",
	"Set the words “Nơi nhận” in 12 pt, italic, bold."},
    .check = check_style,
};
