/* Viện dẫn: no spaces inside a number and symbol. */
#include "plugins/citations/rules.h"

/* White space that is seen, within one line. Old forms join number and symbol by a
 * space, which then is no stray one. */
static int
has_stray_space(const struct vt_citation *c)
{
	struct vt_str s = kit_span_text(c->code_span);
	struct mention m;
	int found = 0;

	mention_read(c, &m);
	if (m.join == ' ')
		return 0;
	for (size_t i = 0; i < s.n;) {
		uint32_t ch = kit_utf8_next(s, &i);

		if (ch == '\n' || ch == '\f')
			return 0;
		found |= kit_is_space(ch) && ch != 0x200B && ch != 0x2060 && ch != 0xFEFF;
	}
	return found;
}

static int
check_spacing(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	struct kit_series faults = {.count = 0};

	(void)doc;
	if (parts->official == 0)
		return VT_OK;
	for (size_t i = 0; i < parts->citation_count; i++) {
		const struct vt_citation *c = parts->citations[i];

		if (has_stray_space(c))
			kit_series_add(&faults, check,
			    kit_fault_fixed(VT_PART_BODY, c->code_span, c->code),
			    "Có dấu cách trong số, ký hiệu được viện dẫn; đúng là “%.*s”",
			    "Spaces inside a cited number and symbol; it should be “%.*s”",
			    (int)c->code.n, c->code.s);
	}
	return kit_series_report(&faults, check, err);
}

const struct vt_rule cite_spacing_rule = {
    .size = sizeof(cite_spacing_rule),
    .id = "cite.spacing",
    .title = {"Dấu cách trong số, ký hiệu viện dẫn", "Spaces in a cited number"},
    .about = {"Giữa số và ký hiệu có dấu gạch chéo, giữa các nhóm chữ viết tắt có dấu gạch "
	      "nối không cách chữ.",
	"A slash joins number and symbol and hyphens join its groups, without spaces."},
    .mend = {"Xóa dấu cách trong số, ký hiệu.", "Delete the spaces."},
    .check = check_spacing,
};
