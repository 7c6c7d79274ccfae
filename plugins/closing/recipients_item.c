/* Nơi nhận: each entry opens with a dash and ends with a semicolon. */
#include "plugins/closing/rules.h"

#include "kit/entry.h"

/* 1 when the Lưu line stands below the entry. */
static int
is_above_archive(const struct vt_parts *parts, const struct entry *e)
{
	struct vt_span archive;

	if (parts->archive == NULL)
		return 0;
	archive = kit_first_span(parts->archive->whole);
	return archive.paragraph == e->last.paragraph
	    ? archive.start >= e->last.end
	    : archive.paragraph->number > e->last.paragraph->number;
}

static int
check_item(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	const struct vt_list_part *list = parts->recipients;
	struct vt_str stop, final;
	int dashes, status;

	(void)doc;
	if (list == NULL)
		return VT_OK;
	status = check->ops->fixed(check, "stop", &stop, err);
	if (status == VT_OK)
		status = check->ops->fixed(check, "final-stop", &final, err);
	dashes = entry_has_dashes(list);
	for (size_t i = 0; i < list->item_count && status == VT_OK; i++) {
		struct entry e;

		entry_read(list->items[i], &e);
		if (e.blank)
			continue;
		/* A plus marks what belongs to a dash above; without any it stands for one. */
		if (!dashes)
			e.below = 0;
		if (!dashes || !entry_goes_on(list, i))
			status = entry_expect_dash(check, VT_PART_RECIPIENTS, &e, err);
		if (status != VT_OK || (dashes && entry_goes_on(list, i + 1)))
			continue;
		/* Where the Lưu line does not end the list the last entry does:
		 * recipients.archive says what is missing. */
		if (i + 1 == list->item_count && kit_eq(e.stop, final) &&
		    !is_above_archive(parts, &e))
			continue;
		status = entry_expect_stop(check, VT_PART_RECIPIENTS, &e, stop, err);
	}
	return status;
}

const struct vt_rule recipients_item_rule = {
    .size = sizeof(recipients_item_rule),
    .id = "recipients.item",
    .title = {"Gạch đầu dòng và dấu chấm phẩy", "Dash and semicolon"},
    .about = {"Mỗi nơi nhận một dòng, đầu dòng có gạch đầu dòng, cuối dòng có dấu chấm phẩy.",
	"Each recipient on a line of its own, with a dash at its start and a semicolon at its "
	"end."},
    .mend = {"Ghi mỗi dòng như “- Sở Nội vụ;”.", "Write each line as in “- Sở Nội vụ;”."},
    .check = check_item,
};
