/* Viện dẫn: no căn cứ rests on a document that had expired. */
#include "plugins/citations/in_force.h"

#include "kit/date.h"

static int
report_expired(struct vt_check *check, const struct in_force *of, int32_t today,
    struct vt_error *err)
{
	struct vt_finding f = kit_fault_at(VT_PART_BASIS, of->at);
	const struct kit_alloc a = kit_check_alloc(check);
	const char *day = kit_day_shown(&a, of->until);

	if (of->until == 0 || today < of->until)
		return VT_OK;
	return kit_fault(check, &f, err, "%.*s hết hiệu lực từ ngày %s; thay bằng %.*s",
	    "%.*s expired on %s; in its place stands %.*s", (int)of->name.n, of->name.s, day,
	    (int)of->by.n, of->by.s);
}

static int
check_expired(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	(void)doc;
	return in_force_each(check, parts, report_expired, err);
}

const struct vt_rule cite_expired_rule = {
    .size = sizeof(cite_expired_rule),
    .id = "cite.expired",
    .title = {"Căn cứ hết hiệu lực", "Expired legal basis"},
    .about = {"Văn bản làm căn cứ còn hiệu lực vào ngày ban hành văn bản này. Chỉ xét các văn "
	      "bản thường làm căn cứ có ngày hết hiệu lực chắc chắn (in-force.xml).",
	"What a legal basis names is in force on the date of the document. Looked at are "
	"documents that are often cited and whose last day is certain (in-force.xml)."},
    .mend = {"Thay căn cứ bằng văn bản đang có hiệu lực; nếu áp dụng theo quy định chuyển tiếp thì "
	     "giữ nguyên.",
	"Name the document that is in force now; keep it where transitional rules call for it."},
    .check = check_expired,
};
