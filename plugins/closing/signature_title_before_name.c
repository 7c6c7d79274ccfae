/* Chữ ký: academic titles, degrees and honours before the name of the signer. */
#include "plugins/closing/rules.h"

/* The rank and the space after it. */
static struct vt_span
with_space(struct vt_span rank)
{
	struct vt_str text = rank.paragraph->text;
	size_t end = rank.end, next = end;

	while (next < text.n && kit_is_space(kit_utf8_next(text, &next)) && text.s[end] != '\n')
		end = next;
	return kit_span(rank.paragraph, rank.start, end);
}

/* Armed forces, schools, hospitals and institutes may write them as the head
 * of their sector lays down. */
static int
sector_decides(struct vt_check *check, const struct vt_parts *parts, int *out_decides,
    struct vt_error *err)
{
	const struct vt_component *names[] = {parts->agency, parts->parent_agency};
	int status = VT_OK;

	*out_decides = 0;
	for (size_t i = 0; i < 2 && status == VT_OK && !*out_decides; i++)
		if (names[i] != NULL)
			status =
			    kit_word_within(check, "sectors", names[i]->text, out_decides, err);
	return status;
}

static int
check_title(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	int decides, status = sector_decides(check, parts, &decides, err);

	(void)doc;
	for (size_t i = 0; i < parts->signature_count && status == VT_OK; i++) {
		const struct vt_signature_part *block = parts->signatures[i];
		struct vt_finding f;
		struct vt_span rank;
		struct vt_str text;

		if (block->rank == NULL)
			continue;
		rank = kit_span_trim(kit_first_span(block->rank));
		text = kit_span_text(rank);
		f = kit_fault_fixed(VT_PART_SIGNATURE, with_space(rank), VT_STR(""));
		if (decides) {
			f = kit_fault_at(VT_PART_SIGNATURE, rank);
			f.variant = "sector";
			status = kit_fault(check, &f, err,
			    "Có “%.*s” trước họ tên người ký; chỉ ghi khi cơ quan quản lý ngành "
			    "quy định",
			    "“%.*s” stands before the signer's name; only where the sector's "
			    "authority lays it down",
			    (int)text.n, text.s);
			continue;
		}
		status = kit_fault(check, &f, err, "Trước họ tên người ký không ghi “%.*s”",
		    "The name of the signer is not preceded by “%.*s”", (int)text.n, text.s);
	}
	return status;
}

const struct vt_rule signature_title_before_name_rule = {
    .size = sizeof(signature_title_before_name_rule),
    .id = "signature.title-before-name",
    .title = {"Học hàm, học vị trước họ tên", "Titles before the name"},
    .about = {"Trước họ tên người ký không ghi học hàm, học vị, danh hiệu. Đơn vị vũ trang, "
	      "giáo dục, y tế, khoa học ghi theo quy định của cơ quan quản lý ngành.",
	"No academic title, degree or honour before the name of the signer. Armed forces, "
	"education, health and science follow the rules of their sector."},
    .mend = {"Bỏ học hàm, học vị, danh hiệu, chỉ ghi họ và tên.",
	"Leave out titles and degrees, write the name only."},
    .check = check_title,
};
