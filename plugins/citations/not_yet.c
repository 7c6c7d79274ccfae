/* Viện dẫn: no căn cứ rests on a document that is not in force yet. */
#include "plugins/citations/in_force.h"

#include "kit/date.h"

static int
report_not_yet(struct vt_check *check, const struct in_force *of, int32_t today,
    struct vt_error *err)
{
	struct vt_finding f = kit_fault_at(VT_PART_BASIS, of->at);
	const struct kit_alloc a = kit_check_alloc(check);
	const char *day = kit_day_shown(&a, of->since);

	if (of->since == 0 || today >= of->since)
		return VT_OK;
	return kit_fault(check, &f, err, "%.*s có hiệu lực từ ngày %s, sau ngày của văn bản này",
	    "%.*s is in force from %s, after the date of this document", (int)of->name.n,
	    of->name.s, day);
}

static int
check_not_yet(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	(void)doc;
	return in_force_each(check, parts, report_not_yet, err);
}

const struct vt_rule cite_not_yet_rule = {
    .size = sizeof(cite_not_yet_rule),
    .id = "cite.not-yet",
    .title = {"Căn cứ chưa có hiệu lực", "Legal basis not yet in force"},
    .about = {"Văn bản làm căn cứ đã có hiệu lực vào ngày ban hành văn bản này. Không xét văn bản "
	      "triển khai chính quy định sắp có hiệu lực.",
	"What a legal basis names is in force on the date of the document, but for documents "
	"that prepare for it."},
    .mend = {"Thay căn cứ bằng văn bản đang có hiệu lực, hoặc xem lại ngày của văn bản này.",
	"Name the document that is in force now, or look at the date of this one again."},
    .check = check_not_yet,
};
