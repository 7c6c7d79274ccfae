/* Tên cơ quan ban hành: official and in full; only the parent agency may be shortened. */
#include "plugins/header/rules.h"

#include "kit/fail.h"
#include "kit/tone.h"

struct place {
	const struct vt_doc *doc;
	const struct vt_parts *parts;
};

static int
judge_word(struct vt_check *check, const struct place *in, struct vt_span at, struct vt_error *err)
{
	struct kit_alloc a = kit_check_alloc(check);
	struct vt_str word = kit_span_text(at), full;
	struct vt_finding f;
	int status = check->ops->lookup(check, "abbreviations", word, &full, err);

	if (status != VT_OK || full.s == NULL)
		return status;
	/* The full name is spelt as the document spells. */
	full = kit_tone_as(full, kit_tone_habit(in->doc, in->parts), &a);
	if (full.s == NULL)
		return kit_fail(err, VT_ERR_MEMORY, "no memory for a rule");
	f = kit_fault_fixed(VT_PART_AGENCY, at, full);
	return kit_fault(check, &f, err,
	    "Tên cơ quan ban hành viết tắt “%.*s”; phải ghi đầy đủ “%.*s”",
	    "The issuing agency is abbreviated, “%.*s”; it is written in full, “%.*s”", (int)word.n,
	    word.s, (int)full.n, full.s);
}

/* Words are parted by spaces, hyphens and commas. */
static int
judge_line(struct vt_check *check, const struct place *in, struct vt_span line,
    struct vt_error *err)
{
	struct vt_str text = line.paragraph->text;
	size_t start = line.start, i = line.start;
	int status = VT_OK;

	while (i < line.end && status == VT_OK) {
		size_t end = i;
		uint32_t c = kit_utf8_next(text, &i);

		if (kit_is_letter(c) && i < line.end)
			continue;
		if (kit_is_letter(c))
			end = i;
		if (end > start)
			status = judge_word(check, in, kit_span(line.paragraph, start, end), err);
		start = i;
	}
	return status;
}

static int
judge_agency(struct vt_check *check, const struct place *in, const struct vt_component *agency,
    struct vt_error *err)
{
	int status = VT_OK;

	for (size_t i = 0; i < agency->span_count && status == VT_OK; i++)
		status = judge_line(check, in, *agency->spans[i], err);
	return status;
}

static int
check_abbreviated(const struct vt_doc *doc, const struct vt_parts *parts, struct vt_check *check,
    struct vt_error *err)
{
	const struct place in = {doc, parts};
	int status = VT_OK;

	/* Which of the lines issues it must be sure. */
	if (parts->agency == NULL || parts->agency->certainty < VT_LIKELY)
		return VT_OK;
	for (size_t i = 0; i < parts->agency_count && status == VT_OK; i++)
		status = judge_agency(check, &in, parts->agencies[i], err);
	return parts->agency_count > 0 ? status : judge_agency(check, &in, parts->agency, err);
}

const struct vt_rule agency_abbreviated_rule = {
    .size = sizeof(agency_abbreviated_rule),
    .id = "agency.abbreviated",
    .title = {"Tên cơ quan ban hành viết tắt", "The issuing agency abbreviated"},
    .about = {"Tên cơ quan, tổ chức ban hành là tên chính thức, đầy đủ; chỉ tên cơ quan chủ quản "
	      "trực tiếp được viết tắt những cụm từ thông dụng.",
	"The issuing agency has its official name in full; only in that of the parent agency "
	"common phrases may be abbreviated."},
    .mend = {"Ghi đầy đủ, như “ỦY BAN NHÂN DÂN”.", "Write it in full, as in “ỦY BAN NHÂN DÂN”."},
    .check = check_abbreviated,
};
