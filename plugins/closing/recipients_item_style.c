/* Nơi nhận: how the list is set. */
#include "plugins/closing/rules.h"

/* All entries and the Lưu line as one piece of text: ten entries that are too
 * large are one fault, not ten. NULL on lack of memory or without entries. */
static const struct vt_component *
whole_list(struct vt_check *check, const struct vt_parts *parts)
{
	const struct vt_list_part *list = parts->recipients;
	const struct vt_component *archive = parts->archive == NULL ? NULL : parts->archive->whole;
	struct vt_component *all = check->ops->alloc(check, sizeof(*all));
	const struct vt_span **spans;
	size_t count = archive == NULL ? 0 : archive->span_count, n = 0;

	for (size_t i = 0; list != NULL && i < list->item_count; i++)
		count += list->items[i]->span_count;
	if (all == NULL || count == 0 ||
	    (spans = check->ops->alloc(check, count * sizeof(*spans))) == NULL)
		return NULL;
	for (size_t i = 0; list != NULL && i < list->item_count; i++)
		for (size_t k = 0; k < list->items[i]->span_count; k++)
			spans[n++] = list->items[i]->spans[k];
	for (size_t k = 0; archive != NULL && k < archive->span_count; k++)
		spans[n++] = archive->spans[k];
	all->kind = VT_PART_RECIPIENTS;
	all->certainty = VT_CERTAIN;
	all->text = list != NULL ? list->whole->text : archive->text;
	all->spans = spans;
	all->span_count = n;
	return all;
}

static int
check_style(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	static const struct vt_text subject = {"danh sách nơi nhận", "list of recipients"};

	(void)doc;
	return expect_style_of(check, whole_list(check, parts), subject, err);
}

const struct vt_rule recipients_item_style_rule = {
    .size = sizeof(recipients_item_style_rule),
    .id = "recipients.item-style",
    .title = {"Kiểu chữ của danh sách nơi nhận", "Setting of the recipients"},
    .about = {"Phần liệt kê nơi nhận viết chữ thường, cỡ chữ 11, kiểu chữ đứng.",
	"The recipients in lower case, 11 pt, upright."},
    .mend = {"Đặt các dòng nơi nhận, kể cả dòng Lưu, cỡ chữ 11, kiểu chữ đứng.",
	"Set all lines of the list, the Lưu line included, in 11 pt, upright."},
    .check = check_style,
};
